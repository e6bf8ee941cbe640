/** The story of the fictional Voorbeeldstad: what people ran into, what came of it. Days count back from today. All of it is made up. */

export type DemoSignaal = { soort: string; leefdomein: string; tekst: string; wie: 'uitvoerder' | 'aanbieder' | 'inwoner' };

export type DemoKnelpunt = {
  titel: string;
  omschrijving: string;
  oorzaak: string;
  macht: string;
  /** Days ago on which the signals began, and on which they were brought together. */
  sinds: number;
  samengebracht: number;
  signalen: DemoSignaal[];
  stappen?: { dagen: number; status: string; tekst: string }[];
  nee?: { dagen: number; reden: string };
  terugverteld?: { dagen: number; tekst: string };
  proeftuin?: DemoProeftuin;
};

export type DemoProeftuin = {
  vraag: string;
  verwachting: string;
  kleineStart: string;
  ambassadeur: 'wethouder' | 'teamleider' | 'transformatiemanager';
  /** Days from today; negative is past. */
  start: number;
  eind: number;
  besluit?: { dagen: number; besluit: string; reden: string };
  logregels: { dagen: number; soort: string; titel: string; tekst: string; thema: string; concept?: boolean }[];
};

const s = (
  wie: DemoSignaal['wie'],
  soort: string,
  leefdomein: string,
  tekst: string,
): DemoSignaal => ({ wie, soort, leefdomein, tekst });

export const KNELPUNTEN: DemoKnelpunt[] = [
  {
    titel: 'Twee keer dezelfde inkomensvraag',
    omschrijving:
      'Wie bijzondere bijstand vraagt en daarna schuldhulp, levert twee keer dezelfde papieren in. De formulieren tellen anders. Daardoor verschilt de uitkomst soms. Inwoners haken af.',
    oorzaak: 'werkproces',
    macht: 'college',
    sinds: 240,
    samengebracht: 155,
    signalen: [
      s('inwoner', 'proces', 'inkomen', 'Ik had alles net ingeleverd. Toen kwam er een brief: of ik alles wilde inleveren.'),
      s('uitvoerder', 'proces', 'inkomen', 'Een moeder van drie gaf haar loonstroken af voor bijzondere bijstand. Schuldhulp vroeg twee weken later precies hetzelfde. Ze wilde stoppen.'),
      s('uitvoerder', 'regel', 'inkomen', 'Bijzondere bijstand kijkt drie maanden terug, schuldhulp één maand. Ik kan niet uitleggen waarom.'),
      s('aanbieder', 'proces', 'inkomen', 'Onze intake vraagt ook weer om bankafschriften. Dat staat zo in het contract.'),
      s('inwoner', 'wachttijd', 'inkomen', 'Door de dubbele papieren begon mijn hulp zes weken later.'),
      s('uitvoerder', 'samenwerking', 'inkomen', 'Inkomen en schuldhulp mogen elkaars dossier niet gebruiken. Dus vraag ik het nog een keer.'),
      s('inwoner', 'proces', 'inkomen', 'Drie keer mijn hele verhaal verteld, aan drie mensen, in één maand.'),
      s('uitvoerder', 'proces', 'inkomen', 'Een jongere haakte af bij het tweede formulier. Nu is de schuld hoger.'),
    ],
    stappen: [
      { dagen: 140, status: 'onderzoek', tekst: 'We zoeken uit waar de twee regels van elkaar verschillen. We praten met beide teams.' },
    ],
    proeftuin: {
      vraag: 'Wat gebeurt er als we het bewijs van de ander overnemen?',
      verwachting: 'Minder mensen haken af en de hulp begint drie weken eerder. De uitkomst blijft eerlijk.',
      kleineStart: 'Twaalf huishoudens in Wijkteam Noord, twaalf weken, met één vast gezicht.',
      ambassadeur: 'wethouder',
      start: -42,
      eind: 42,
      logregels: [
        { dagen: 3, soort: 'uitkomst', titel: 'Eén keer je inkomen doorgeven is genoeg', tekst: 'In Noord nemen bijzondere bijstand en schuldhulp het bewijs van elkaar over. Bij 9 van de 11 huishoudens ging dat goed. Twee keer vroeg de aanbieder toch opnieuw om papieren.', thema: 'Werk en inkomen' },
        { dagen: 1, soort: 'geleerd', titel: 'Een contract kan een goed idee tegenhouden', tekst: 'De aanbieder moet volgens het contract zelf een intake doen. Dat veranderen we pas bij een nieuw contract.', thema: 'Werk en inkomen', concept: true },
      ],
    },
  },
  {
    titel: 'Het wijkteam mag niets zelf betalen',
    omschrijving: 'Voor kleine uitgaven die een huishouden verder helpen, moet een wijkteam een besluit aanvragen. Dat duurt weken. Daardoor wordt een klein probleem groot.',
    oorzaak: 'beleidsregel',
    macht: 'college',
    sinds: 330,
    samengebracht: 300,
    signalen: [
      s('uitvoerder', 'geld', 'wonen', 'De traplift van de buurman kon zo over. Ik mocht de montage niet betalen.'),
      s('uitvoerder', 'geld', 'werk-en-dagbesteding', 'Een fiets was genoeg om naar het werk te komen. De aanvraag duurde negen weken.'),
      s('uitvoerder', 'regel', 'gezin-en-opvoeding', 'Een tweedehands bed voor een kind kost minder dan het besluit erover.'),
      s('inwoner', 'wachttijd', 'wonen', 'Voor een nieuw slot moest ik zes weken wachten. Ik durfde niet te slapen.'),
      s('uitvoerder', 'proces', 'inkomen', 'Vier handtekeningen voor een bedrag dat ik uit mijn eigen zak zou voorschieten.'),
      s('aanbieder', 'geld', 'gezin-en-opvoeding', 'Met een kleine bijdrage had het kind gewoon op voetbal kunnen blijven.'),
    ],
    stappen: [
      { dagen: 290, status: 'onderzoek', tekst: 'We tellen hoe vaak dit voorkomt en wat het wachten kost.' },
    ],
    proeftuin: {
      vraag: 'Kan een wijkteam zelf beslissen over kleine bedragen?',
      verwachting: 'Hulp begint dezelfde week. De teams geven samen niet meer uit dan nu.',
      kleineStart: 'Twee wijken, zes maanden, elk een klein budget met korte uitleg achteraf.',
      ambassadeur: 'wethouder',
      start: -280,
      eind: -100,
      besluit: { dagen: 70, besluit: 'opschalen', reden: 'In beide wijken begon de hulp dezelfde week. Er ging minder geld om dan verwacht. Alle teams krijgen daarom een eigen budget.' },
      logregels: [
        { dagen: 180, soort: 'actie', titel: 'Twee wijken beslissen zelf over kleine bedragen', tekst: 'In Noord en Zuid mag het wijkteam kleine uitgaven zelf doen. Achteraf leggen zij uit waarom.', thema: 'Zorg thuis' },
        { dagen: 90, soort: 'geleerd', titel: 'Het eigen budget raakte niet op', tekst: 'De teams gaven samen 61 procent van het budget uit. Ze vroegen vaker eerst de buurt om hulp.', thema: 'Zorg thuis' },
        { dagen: 65, soort: 'besluit', titel: 'Elk wijkteam mag zelf over kleine bedragen beslissen', tekst: 'Het college besluit dat alle wijkteams een eigen budget krijgen. Een slot, een fiets of een bed regelt het team dezelfde week.', thema: 'Zorg thuis' },
        { dagen: 20, soort: 'verschil', titel: 'Een bed binnen drie dagen', tekst: 'Inwoners zeggen dat hulp nu sneller komt. Vroeger duurde een kleine aanvraag negen weken, nu meestal minder dan één.', thema: 'Zorg thuis' },
      ],
    },
  },
  {
    titel: 'Wachten op hulp voor een kind zonder dat iemand belt',
    omschrijving: 'Gezinnen staan op een wachtlijst en horen maanden niets. Niemand houdt contact zolang de hulp nog niet begint.',
    oorzaak: 'werkproces',
    macht: 'team',
    sinds: 260,
    samengebracht: 210,
    signalen: [
      s('inwoner', 'wachttijd', 'gezin-en-opvoeding', 'Vier maanden wachten op hulp voor onze zoon. Niemand belde om te vragen hoe het ging.'),
      s('uitvoerder', 'wachttijd', 'gezin-en-opvoeding', 'Als de hulp eindelijk begint, is de vraag al drie keer veranderd.'),
      s('aanbieder', 'samenwerking', 'gezin-en-opvoeding', 'Wij weten wie er wacht, de gemeente weet waarom. We bellen geen van beiden.'),
      s('inwoner', 'wachttijd', 'geestelijke-gezondheid', 'Onze dochter ging niet meer naar school terwijl we wachtten. Dat had niet gehoeven.'),
      s('uitvoerder', 'proces', 'gezin-en-opvoeding', 'Een gezin op de wachtlijst is van niemand.'),
    ],
    stappen: [{ dagen: 200, status: 'onderzoek', tekst: 'We vragen gezinnen wat hen helpt terwijl zij wachten.' }],
    proeftuin: {
      vraag: 'Helpt het als we elke twee weken bellen met wie wacht?',
      verwachting: 'Gezinnen voelen zich gezien. Een deel heeft minder zware hulp nodig.',
      kleineStart: 'Twintig gezinnen in Zuid, twee bellers, tien minuten per gesprek.',
      ambassadeur: 'teamleider',
      start: -120,
      eind: -6,
      logregels: [
        { dagen: 100, soort: 'actie', titel: 'We bellen gezinnen die wachten', tekst: 'In Zuid belt een vaste medewerker elke twee weken met gezinnen op de wachtlijst.', thema: 'Jeugd en gezin' },
        { dagen: 30, soort: 'uitkomst', titel: 'Vier van de twintig gezinnen konden van de lijst', tekst: 'Zij kregen met een paar gesprekken en hulp uit de buurt genoeg steun. De anderen wachten nog, maar weten waar zij aan toe zijn.', thema: 'Jeugd en gezin' },
      ],
    },
  },
  {
    titel: 'Buren die helpen kunnen elkaar niet vinden',
    omschrijving: 'Veel mensen willen iets doen voor een ander. Zij weten niet voor wie, en wie hulp zoekt vindt hen niet.',
    oorzaak: 'cultuur',
    macht: 'team',
    sinds: 320,
    samengebracht: 310,
    signalen: [
      s('inwoner', 'samenwerking', 'netwerk', 'Ik wil best boodschappen doen voor iemand. Maar voor wie?'),
      s('inwoner', 'ontbrekend-aanbod', 'meedoen', 'Er is niets in onze straat op doordeweekse dagen.'),
      s('uitvoerder', 'ontbrekend-aanbod', 'netwerk', 'Ik ken tien mensen die willen helpen en tien die hulp zoeken. Bij elkaar brengen is niemands taak.'),
      s('aanbieder', 'samenwerking', 'netwerk', 'Vrijwilligers komen bij ons binnen, de vraag bij het wijkteam.'),
    ],
    terugverteld: { dagen: 101, tekst: 'De app is gestopt. Er zijn nu drie koffie-ochtenden bij. Bedankt voor uw signaal.' },
    proeftuin: {
      vraag: 'Vinden buren elkaar met een app?',
      verwachting: 'Na zes maanden gebruiken tweehonderd mensen de app en zijn er vijftig keer buren geholpen.',
      kleineStart: 'Eén buurt, één app die al bestaat, zes maanden.',
      ambassadeur: 'transformatiemanager',
      start: -300,
      eind: -118,
      besluit: { dagen: 105, besluit: 'stoppen', reden: 'Na zes maanden gebruikten 38 mensen de app. Zij zeiden: we bellen liever. Het geld gaat naar drie extra koffie-ochtenden.' },
      logregels: [
        { dagen: 104, soort: 'besluit', titel: 'De burenapp stopt, de koffie blijft', tekst: 'Na zes maanden gebruikten 38 mensen de app. Zij zeiden: we bellen liever. Het geld gaat naar drie extra koffie-ochtenden in de Kanaalzone. Dat we dit nu weten, is winst.', thema: 'Meedoen' },
        { dagen: 40, soort: 'verschil', titel: 'Op woensdag is er koffie in de Kanaalzone', tekst: 'Elke week komen er rond de dertig mensen. Negen van hen helpen nu een buur.', thema: 'Meedoen' },
      ],
    },
  },
  {
    titel: 'Briefadres lukt niet zonder vaste begeleider',
    omschrijving: 'Wie geen woning heeft, krijgt pas een briefadres met een vaste begeleider. Zonder briefadres is er geen uitkering en geen zorgverzekering.',
    oorzaak: 'beleidsregel',
    macht: 'college',
    sinds: 200,
    samengebracht: 130,
    signalen: [
      s('uitvoerder', 'regel', 'wonen', 'Geen begeleider, geen briefadres. Geen briefadres, geen begeleider.'),
      s('inwoner', 'regel', 'wonen', 'Ik slaap bij vrienden. Zonder adres kreeg ik geen uitkering.'),
      s('aanbieder', 'proces', 'wonen', 'Wij mogen een briefadres geven, maar de gemeente rekent dat niet mee.'),
      s('uitvoerder', 'wachttijd', 'wonen', 'Twaalf weken wachten op een briefadres is twaalf weken zonder verzekering.'),
    ],
    stappen: [{ dagen: 120, status: 'onderzoek', tekst: 'We leggen onze regel naast de wet. We vragen andere gemeenten hoe zij het doen.' }],
  },
  {
    titel: 'Vervoer naar dagbesteding stopt bij de gemeentegrens',
    omschrijving: 'De dagbesteding ligt net over de grens. Het vervoer rijdt alleen binnen de gemeente.',
    oorzaak: 'contract',
    macht: 'inkoop',
    sinds: 90,
    samengebracht: 60,
    signalen: [
      s('inwoner', 'regel', 'meedoen', 'De dagbesteding ligt vierhonderd meter over de grens. Het busje stopt ervoor.'),
      s('aanbieder', 'regel', 'meedoen', 'Onze bezoekers stappen midden op de brug over op een ander busje.'),
      s('uitvoerder', 'geld', 'meedoen', 'Twee halve ritten kosten meer dan één hele.'),
    ],
  },
  {
    titel: 'Tolk alleen op afspraak',
    omschrijving: 'Een tolk moet een week van tevoren worden besteld. Een gesprek dat nu nodig is, gaat dan niet door of een kind vertaalt.',
    oorzaak: 'contract',
    macht: 'management',
    sinds: 45,
    samengebracht: 20,
    signalen: [
      s('uitvoerder', 'ontbrekend-aanbod', 'dagelijks-leven', 'De dochter van elf vertaalde het gesprek over schulden van haar ouders.'),
      s('uitvoerder', 'proces', 'gezondheid', 'Bij een crisis kan ik geen week wachten op een tolk.'),
      s('inwoner', 'ontbrekend-aanbod', 'dagelijks-leven', 'Ik begreep de brief niet en niemand kon hem uitleggen.'),
    ],
  },
  {
    titel: 'Gratis sport voor elk gezin',
    omschrijving: 'Gezinnen vlak boven de grens van de minimaregeling vallen overal buiten.',
    oorzaak: 'geld',
    macht: 'raad',
    sinds: 150,
    samengebracht: 110,
    signalen: [
      s('inwoner', 'geld', 'meedoen', 'We verdienen net te veel voor de regeling en te weinig voor de sportclub.'),
      s('uitvoerder', 'regel', 'meedoen', 'Elf euro boven de grens en een gezin krijgt niets.'),
    ],
    nee: { dagen: 80, reden: 'De raad besloot dit jaar geen nieuw geld vrij te maken voor sport. Gezinnen vlak boven de grens kunnen wel bij het jeugdsportfonds terecht. Wij vertellen dat nu aan alle teams.' },
  },
];

/** Signals that nobody has brought together yet. */
export const LOSSE_SIGNALEN: (DemoSignaal & { dagen: number })[] = [
  { dagen: 12, ...s('uitvoerder', 'regel', 'wonen', 'Een gezin moet opnieuw hulp aanvragen omdat het drie straten verderop ging wonen.') },
  { dagen: 9, ...s('inwoner', 'proces', 'inkomen', 'De brief over terugbetalen heb ik vier keer gelezen. Ik weet nog niet wat ik moet doen.') },
  { dagen: 7, ...s('aanbieder', 'samenwerking', 'gezondheid', 'De wijkverpleegkundige en wij komen op dezelfde ochtend, zonder dat we het weten.') },
  { dagen: 5, ...s('uitvoerder', 'proces', 'wonen', 'Na de verhuizing staat het oude adres nog in drie systemen.') },
  { dagen: 4, ...s('uitvoerder', 'wachttijd', 'dagelijks-leven', 'Huishoudelijke hulp begint pas zes weken na het besluit.') },
  { dagen: 2, ...s('inwoner', 'iets-anders', 'meedoen', 'Het loket is open als ik werk.') },
  { dagen: 2, ...s('uitvoerder', 'regel', 'werk-en-dagbesteding', 'Taalles en vrijwilligerswerk vallen op hetzelfde uur. Alleen taalles telt mee.') },
  { dagen: 1, ...s('aanbieder', 'geld', 'gezin-en-opvoeding', 'We mogen een uur gezinshulp niet ruilen voor een uur op school.') },
];

export const STAND = `Een jaar geleden wachtte iemand met een kleine vraag negen weken op een besluit. Nu regelt het wijkteam het meestal dezelfde week. Dat geldt in alle wijken.

Wat goed werkt: een vast gezicht, en een budget waar een wijkteam zelf over beslist. Wat niet werkte: de app waarmee buren elkaar konden helpen. Bijna niemand gebruikte hem. Daar zijn we mee gestopt.

Wat nog niet klopt: wie hulp zoekt bij geldzorgen, geeft soms nog twee keer dezelfde papieren af. Dat proberen we nu anders in Noord.`;

/** Buurmeer, the other fictional gemeente: little, so that nobody takes it for more than a neighbour. */
export const BUURMEER: DemoKnelpunt[] = [
  {
    titel: 'Aanvraag vraagt om een printer',
    omschrijving: 'Het formulier voor een parkeerkaart moet op papier. Wie geen printer heeft, komt niet verder.',
    oorzaak: 'ict',
    macht: 'management',
    sinds: 40,
    samengebracht: 25,
    signalen: [
      s('uitvoerder', 'proces', 'dagelijks-leven', 'Ik print elke week formulieren voor mensen die alles op de telefoon doen.'),
      s('uitvoerder', 'proces', 'dagelijks-leven', 'Een handtekening op papier is hier nog nodig, in de stad ernaast niet.'),
    ],
  },
];
