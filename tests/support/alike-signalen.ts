/**
 * Signalen as people write them, in groups about the same thing: to measure whether likeness finds them. The weights were made
 * with `written`; `heldOut`, in another pattern of writing, is only measured. The list of synonyms knows the subjects of both.
 */
type Group = readonly { readonly leefdomein: string; readonly tekst: string }[];

const inDomein = (leefdomein: string, ...teksten: string[]): Group => teksten.map((tekst) => ({ leefdomein, tekst }));

export const written: readonly Group[] = [
  inDomein(
    'dagelijks-leven',
    'De scootmobiel van een mevrouw van 81 staat al zes weken stil. De leverancier wacht op een onderdeel en zij komt de deur niet uit.',
    'Reparatie van een schootmobiel duurt hier gemiddeld een maand. Een leenmodel is er niet.',
    'Mijn scootmobiel is kapot en de monteur komt pas over drie weken. Ik kan geen boodschappen doen.',
    'De leverancier van hulpmiddelen neemt de telefoon niet op als een rolstoel stuk is. Niemand weet wanneer de reparatie komt.',
    'Een rolstoel bleef een maand bij de leverancier omdat het onderdeel op zich liet wachten. Meneer lag al die tijd op bed.',
  ),
  inDomein(
    'inkomen',
    'Voor de bijstand levert een gezin loonstroken en bankafschriften in. Voor schuldhulp moeten dezelfde loonstroken nog een keer.',
    'Dezelfde bankafschriften drie keer inleveren bij drie loketten, dat is niet uit te leggen.',
    'Ik moest mijn loonstrook en mijn bankafschrift weer inleveren, terwijl de gemeente die vorige maand al kreeg.',
    'Elke regeling vraagt om een eigen bewijs van inkomen. Mensen leveren steeds dezelfde papieren aan.',
    'Een jongen haakte af toen hij voor de tweede keer bewijsstukken van zijn inkomen moest aanleveren, dezelfde loonstrook.',
  ),
  inDomein(
    'netwerk',
    'Een dochter die elke dag haar moeder verzorgt, krijgt geen parkeervergunning in die straat. Ze betaalt elke keer.',
    'Mantelzorgers betalen zich blauw aan parkeren bij hun ouders. Een vergunning is alleen voor bewoners.',
    'Parkeren kost mij als mantelzorger 60 euro in de maand. Een parkeerkaart kreeg ik niet.',
    'Voor mantelzorg in de binnenstad bestaat geen parkeervergunning, ook niet na drie keer vragen.',
    'De mantelzorgster stopt ermee: de parkeerkosten bij haar vader zijn te hoog en een vergunnning werd geweigerd.',
  ),
  inDomein(
    'dagelijks-leven',
    'De huishoudelijke hulp ging van vier uur naar twee uur per week. Niemand kwam kijken of dat kan.',
    'Een mevrouw met reuma kreeg minder uren hulp in het huishouden. De ramen worden nu niet meer gelapt.',
    'Mijn huishoudhulp mag nog maar anderhalf uur poetsen. Dat is te weinig voor dit huis.',
    'Steeds wisselende hulpen in het huishouden, en de uren zijn gehalveerd zonder gesprek.',
    'Door de lagere norm voor schoonmaken krijgt iedereen minder uren huishoudelijke hulp, ook wie niets meer kan.',
  ),
  inDomein(
    'gezin-en-opvoeding',
    'Een kind van negen staat een half jaar op de wachtlijst voor jeugdhulp. Intussen zit hij thuis van school.',
    'Wachttijd voor jeugdhulp is nu acht maanden. Ouders bellen elke week het wijkteam of er al plek is.',
    'Onze zoon wacht al sinds mei op een plek bij de jeugdzorg. Hij gaat niet meer naar school.',
    'Jeugdigen met een verwijzing wachten zo lang op behandeling dat de vraag zwaarder wordt.',
    'Wachtlijsten voor jongeren lopen op en er is niemand die het gezin in de tussentijd steunt.',
  ),
  inDomein(
    'meedoen',
    'De brief over de eigen bijdrage was zo moeilijk dat een vader hem niet begreep. Hij dacht dat hij moest betalen.',
    'Inwoners die niet goed lezen krijgen een brief van vier kantjes vol ambtelijke taal.',
    'Ik snap de brieven van de gemeente niet. Mijn buurvrouw leest ze voor.',
    'Onbegrijpelijke brief over de toeslag: drie mensen kwamen ermee naar het spreekuur omdat ze de taal niet begrepen.',
    'Wie laaggeletterd is, reageert niet op brieven en krijgt dan een boete. De taal is te moelijk.',
  ),
  inDomein(
    'wonen',
    'Een dakloze man krijgt geen briefadres, dus ook geen uitkering en geen zorgverzekering.',
    'Zonder briefadres kan iemand zich niet inschrijven en zonder inschrijving komt er geen uitkering. Een kring zonder begin.',
    'Ik slaap bij vrienden op de bank en de gemeente weigert een briefadres.',
    'Jonge bankslapers kunnen zich nergens inschrijven. Het breifadres wordt bijna altijd geweigerd.',
    'Het duurt negen weken voor een dakloze een briefadres heeft. Al die tijd heeft hij geen inkomen en geen inschrijving.',
  ),
  inDomein(
    'gezin-en-opvoeding',
    'Het taxibusje voor het leerlingenvervoer komt twee keer per week te laat. Het kind mist dan de eerste les.',
    'Elke dag een andere chauffeur op de taxi naar het speciaal onderwijs, een jongen met autisme raakt ervan in paniek.',
    'Mijn dochter zit anderhalf uur in de bus van het leerlingenvervoer voor een school op tien kilometer.',
    'De vervoerder van de leerlingen belt niet als de taxi niet komt. Ouders staan met hun kind op straat.',
    'Leerlingvervoer reed deze week niet omdat er geen chauffeurs zijn. Het kind bleef thuis van de speciale school.',
  ),
];

export const heldOut: readonly Group[] = [
  inDomein(
    'inkomen',
    'beslag op mijn rekening terwijl ik al een regeling had, nu kan ik de huur niet betalen',
    'De deurwaarder legt beslag en verhoogt de schuld. Een schuld van 200 euro werd 900 euro.',
    'Incassokosten stapelen zich op. Schuldeisers wachten niet op elkaar en ook niet op de schuldhulp.',
    'Cliënt met schulden kreeg drie deurwaarders in één week, kosten telkens opnieuw erbij.',
    'Na het beslag bleef er te weinig over om van te leven. De beslagvrije voet klopte niet bij de deurwaader.',
  ),
  inDomein(
    'wonen',
    'traplift pas na vijf maanden geplaatst, vader sliep al die tijd in de kamer',
    'Woningaanpassing duurt te lang: eerst een ergotherapeut, dan een offerte, dan nog een keer kijken. De trap kan mevrouw niet meer op.',
    'Ik wacht op een aangepaste douche. De aannemer heeft nog geen opdracht van de gemeente.',
    'Voor een traplift en een douchestoel zijn twee aanvragen nodig en twee keer een huisbezoek.',
    'Verbouwing van de badkamer afgekeurd omdat verhuizen goedkoper is. Een aangepaste woning is er niet.',
  ),
  inDomein(
    'werk-en-dagbesteding',
    'dagbesteding zit in een ander dorp en de busreis wordt niet vergoed',
    'Een man met hersenletsel stopte met de dagbesteding omdat het vervoer ernaartoe wegviel.',
    'Reiskosten naar de dagbestedding zijn hoger dan wat mensen er verdienen.',
    'Het vervoer stopt om vier uur en de dagbesteding ook. Wie later klaar is, komt niet thuis.',
    'Deelnemers betalen zelf hun reis naar de dagopvang. Twee mensen blijven daarom weg.',
  ),
  inDomein(
    'netwerk',
    'het buurthuis is dicht en nu zie ik niemand meer',
    'Ouderen die alleen zijn, gingen naar de koffieochtend in het buurthuis. Dat sloot in maart.',
    'Veel eenzaamheid in deze flat sinds de ontmoetingsruimte gesloten is.',
    'Een weduwnaar spreekt soms een week lang niemand. Er is geen plek in de buurt om koffie te drinken.',
    'Eenzame bewoners vragen om een huiskamer in de wijk. Het buurtuis was daarvoor, maar het is verkocht.',
  ),
  inDomein(
    'geestelijke-gezondheid',
    'Iemand in crisis kreeg te horen dat de ggz pas na drie weken tijd heeft. De politie bracht hem weer naar huis.',
    'verwarde buurman schreeuwt elke nacht, politie zegt ggz en ggz zegt politie',
    'De crisisdienst komt alleen als iemand gevaarlijk is. Familie van een verwarde vrouw stond er alleen voor.',
    'Een opname bij de ggz lukte niet omdat hij ook drinkt. De verslavingszorg wil eerst de psychose behandeld zien.',
    'Wij bellen de crisisdienst van de GGZ en komen in een keuzemenu. De man was toen al weg.',
  ),
  inDomein(
    'inkomen',
    'mijn zoon werd 27 en nu kort de gemeente mijn uitkering omdat hij bij mij woont',
    'De kostendelersnorm jaagt volwassen kinderen het huis uit. Een jongen slaapt nu in zijn auto.',
    'Moeder met bijstand durft haar dochter niet in huis te nemen, want dan wordt zij gekort.',
    'Korting op de uitkering omdat een inwonend kind 27 is, terwijl hij niets verdient.',
    'Wie zijn zus tijdelijk in huis neemt, valt onder de kostendelers norm en krijgt minder bijstand.',
  ),
  inDomein(
    'gezondheid',
    'Het budgetplan voor een pgb telt elf bladzijden. Een vader met een licht verstandelijke beperking kan dat niet.',
    'pgb afgewezen omdat mijn plan niet goed was, niemand hielp mij met het invullen',
    'Wie een persoonsgebonden budget wil, moet eerst bewijzen dat hij kan boekhouden.',
    'Bij elke herindicatie moet het pgb-plan helemaal opnieuw, ook als er niets veranderd is.',
    'Zorgverlener twee maanden niet betaald, de Sociale Verzekeringsbank keurde de pgb declaratie af om een datum.',
  ),
  inDomein(
    'wonen',
    'Op zijn achttiende verjaardag stopte de begeleiding. Hij moest die week het huis uit.',
    'Jeugdhulp houdt op bij 18 en de Wmo begint pas na een aanvraag van drie maanden.',
    'Meisje van 18 verliest haar vaste begeleider omdat volwassenenzorg een andere aanbieder heeft.',
    'ik werd achttien en toen was er opeens niemand meer, geen begeleider en geen kamer',
    'Niemand regelt vóór de achttiende verjaardag de overgang van jeugdhulp naar volwassen hulp.',
  ),
];
