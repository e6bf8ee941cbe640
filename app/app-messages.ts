import { defineMessages, formatDay, formatNumber, formatSentence } from '#ui';

const count = (aantal: number, een: string, meer: string) => `${formatNumber(aantal)} ${aantal === 1 ? een : meer}`;

/** Words of the shell: header, menu, footer. */
export const messages = defineMessages('app', {
  verzonnen: 'Deze gemeente bestaat niet. Alle namen en gegevens zijn verzonnen.',
  proefopstelling: 'Dit is een proefopstelling. Namen en gegevens zijn verzonnen, tenzij er een bron bij staat.',
  log: 'Transformatielog',
  terugmelding: 'Wat deden we met uw signaal',
  terugmeldingKort: 'Terugmelding',
  toegankelijkheid: 'Toegankelijkheid',
  privacy: 'Privacy',
  aanmelden: 'Aanmelden',
  signaal: 'Signaal',
  vandaag: 'Vandaag',
  maatwerkplaats: 'Maatwerkplaats',
  leren: 'Leren',
  beheer: 'Beheer',
});

/** Words of the pages where a wing begins, and of the ways that Vandaag shows. */
export const wegMessages = defineMessages('weg', {
  maatwerkplaatsLead: 'Van wat mensen tegenkomen naar wat er verandert.',
  lerenLead: 'Wat we in het klein proberen, en wat we ervan leren.',
  beheerLead: 'Wie er meedoen, waar zij werken en wat er gebeurde.',
  dicht: 'Met dit account is hier nu niets te doen.',
  wegen: 'Wat je hier vindt',
  mensen: 'Mensen en teams',
  toegang: 'Toegang',
  logboek: 'Logboek',
  techniek: 'Techniek en lijsten',
  meer: 'De rest van beheer',
  meerTekst: 'Toegang, het logboek, post en taken.',

  signaalNieuw: 'Geef een signaal',
  signaalNieuwTekst: 'Loop je ergens op vast? Het kost een halve minuut.',
  signaalNieuwTekstU: 'Loopt u ergens op vast? Het kost een halve minuut.',
  signalen: 'Signalen',
  signalenTekst: 'Lees wat mensen tegenkomen en breng samen wat bij elkaar hoort.',
  signalenAantal: (n: number) =>
    n === 0
      ? 'Alles is samengebracht.'
      : `${formatSentence(count(n, 'signaal is', 'signalen zijn'))} nog niet samengebracht.`,
  knelpunten: 'Knelpunten',
  knelpuntenTekst: 'Waar het steeds op vastloopt, en wie het kan veranderen.',
  knelpuntenAantal: (n: number) =>
    n === 0 ? 'Er staat er nu geen open.' : `${formatSentence(count(n, 'knelpunt staat', 'knelpunten staan'))} open.`,
  terugmelding: 'Kijk wat er met een signaal gebeurde',
  terugmeldingTekst: 'Met de code die je kreeg.',
  terugmeldingTekstU: 'Met de code die u kreeg.',
  proeftuinen: 'Proeftuinen',
  proeftuinenTekst: 'Iets kleins proberen, met een vraag, een einde en een besluit.',
  proeftuinenAantal: (loopt: number, wacht: number) =>
    [
      loopt === 0 ? 'Er loopt er nu geen' : formatSentence(count(loopt, 'proeftuin loopt', 'proeftuinen lopen')),
      wacht === 0 ? '' : `, ${count(wacht, 'wacht', 'wachten')} op een besluit`,
      '.',
    ].join(''),
  log: 'Transformatielog',
  logTekst: 'Wat er veranderde, en wat niet lukte. Iedereen leest dit.',
  logregels: 'Logregels',
  logregelsTekst: 'Schrijf op wat er gebeurde, en maak het openbaar.',
  logregelsAantal: (n: number) =>
    n === 0
      ? 'Er wacht geen concept.'
      : `${formatSentence(count(n, 'concept is', 'concepten zijn'))} nog niet openbaar.`,
  inlezen: 'Agenda inlezen',
  inlezenTekst: 'Zet een lijst uit een spreadsheet in één keer in het log.',
  medewerkers: 'Mensen en rollen',
  medewerkersTekst: 'Wie een account heeft, en wat die mag zien en doen.',
  medewerkersAantal: (n: number) => `${formatSentence(count(n, 'persoon', 'mensen'))}.`,
  teams: 'Teams',
  teamsTekst: 'Welke teams er zijn, met hun mensen en hun gebied.',
  teamsAantal: (n: number) => `${formatSentence(count(n, 'team', 'teams'))}.`,
  gebieden: 'Wijken en buurten',
  gebiedenTekst: 'Hoe de gemeente is verdeeld.',
  gebiedenAantal: (n: number) => `${formatSentence(count(n, 'wijk', 'wijken'))}.`,
  partijen: 'Partijen',
  partijenTekst: 'De gemeente en haar bondgenoten.',
  partijenAantal: (n: number) => `${formatSentence(count(n, 'partij', 'partijen'))}.`,
  aanmeldkoppelingen: 'Aanmelden via de gemeente',
  aanmeldkoppelingenTekst: 'Laat mensen het account gebruiken dat ze al hebben.',
  apisleutels: 'Sleutels voor de API',
  apisleutelsTekst: 'Welke systemen gegevens ophalen, en wat zij mogen.',
  gemeenten: 'Gemeenten van Nederland',
  gemeentenTekst: 'De lijst van het CBS, om in te zoeken.',
  gebeurtenissen: 'Wat er gebeurde',
  post: 'Post',
  postTekst: 'Welke mail Bondgenoot verstuurt.',
  postAantal: (n: number) =>
    n === 0 ? 'Er is niets geweigerd.' : `${formatSentence(count(n, 'mail is', 'mails zijn'))} geweigerd.`,
  taken: 'Taken',
  takenTekst: 'Wat Bondgenoot op de achtergrond doet.',
  gebeurtenissenTekst: 'Elke verandering in Bondgenoot, zonder namen.',
  zegels: 'Verzegeld logboek',
  zegelsTekst: 'Of het logboek nog heel is, en hoe iemand van buiten dat nakijkt.',
});

/** Words of the first steps in a new gemeente. */
export const beginMessages = defineMessages('begin', {
  teams: 'Zet de teams erin',
  teamsTekst: 'Er zijn er nog geen. Lees een lijst in: één regel per team is genoeg.',
  teamsKnop: 'Lees teams in',
  mensen: 'Nodig je collega’s uit',
  mensenTekst: 'Jij bent nog de enige met een account. Begin met een tweede beheerder.',
  mensenKnop: 'Voeg iemand toe',
});

/** Words of Vandaag and of the welcome for who is not signed in. */
export const vandaagMessages = defineMessages('vandaag', {
  titel: 'Vandaag',
  morgen: 'Goedemorgen',
  middag: 'Goedemiddag',
  avond: 'Goedenavond',
  groet: (groet: string, naam: string) => `${groet}, ${naam}`,
  niets: 'Niets dat nu moet.',
  eerst: 'Eén ding kan niet wachten.',
  daarna: (n: number) =>
    n === 1 ? 'Daarna vraagt er nog één ding je aandacht.' : `Daarna vragen er nog ${formatNumber(n)} je aandacht.`,
  wacht: (n: number) =>
    n === 1 ? 'Eén ding vraagt je aandacht.' : `${formatSentence(formatNumber(n))} dingen vragen je aandacht.`,
  wachtU: (n: number) =>
    n === 1 ? 'Eén ding vraagt uw aandacht.' : `${formatSentence(formatNumber(n))} dingen vragen uw aandacht.`,
  aandacht: 'Wat nu aandacht vraagt',
  signalen: 'Wat er gebeurde met signalen',
  laatst: (dag: string) => `Laatste stap: ${dag}.`,
  naarKnelpunt: 'Naar het knelpunt',
  nieuws: 'Nieuw in het transformatielog',
  log: 'Transformatielog',
  logregels: (n: number) => `${formatSentence(formatNumber(n))} logregels`,
  wegen: 'Waar je heen kunt',
  wegenU: 'Waar u heen kunt',

  welkom: 'Welkom',
  welkomTitel: 'Van keukentafel tot raadzaal',
  welkomTekst:
    'Bondgenoot laat zien waar hulp in een gemeente op vastloopt. Inwoners en professionals geven een signaal, zonder naam. De gemeente zoekt het uit, probeert iets nieuws en vertelt wat het opleverde.',
  welkomWegen: 'Waar wilt u heen?',
  welkomLog: 'Het transformatielog',
  welkomLogTekst: 'Wat er veranderde in zorg, jeugd, werk en inkomen. Ook wat niet lukte.',
  welkomLogKnop: 'Lees het log',
  welkomTerug: 'Uw signaal',
  welkomTerugTekst: 'Met de code die u kreeg. U hoeft zich niet aan te melden.',
  welkomTerugKnop: 'Kijk wat er gebeurde',
  welkomMeewerken: 'Meewerken',
  welkomMeewerkenTekst: 'Voor professionals, raadsleden en inwoners met een account.',
  welkomAanmelden: 'Aanmelden',
});

/** Words of the error pages. Neutral between u and je: anyone can meet them. */
export const foutMessages = defineMessages('fout', {
  'ongeldige-invoer': 'Dit klopt nog niet',
  'niet-aangemeld': 'Eerst aanmelden',
  'mag-niet': 'Dit mag niet met dit account',
  'niet-gevonden': 'Deze pagina is er niet',
  'verkeerde-manier': 'Dit kan hier niet',
  'verouderde-versie': 'Iemand anders was eerder',
  'verkeerde-staat': 'Dit kan nu niet meer',
  'te-groot': 'Dit is te groot',
  'verkeerd-soort': 'Dit soort bestand kan niet',
  'te-vaak': 'Dit ging te vaak achter elkaar',
  fout: 'Er ging bij ons iets mis',
  'even-niet': 'Dit lukt nu even niet',

  'ongeldige-invoer-hulp': 'Ga terug en pas het aan. Wat was ingevuld, staat er dan meestal nog.',
  'niet-aangemeld-hulp': 'Meld opnieuw aan. Na een uur zonder gebruik stopt een sessie vanzelf.',
  'mag-niet-hulp': 'Klopt dit niet? Vraag de beheerder van de gemeente om een andere rol.',
  'niet-gevonden-hulp': 'Kijk of het adres goed is overgenomen. Soms is een pagina er alleen voor een ander account.',
  'verkeerde-manier-hulp': 'Ga terug en gebruik de knop op de pagina.',
  'verouderde-versie-hulp': 'Open de pagina opnieuw. Dan staat er hoe het nu is, en kan de wijziging alsnog.',
  'verkeerde-staat-hulp': 'Open de pagina opnieuw. Dan staat er hoe het nu is.',
  'te-groot-hulp': 'Kies een kleiner bestand, of verdeel het over meer bestanden.',
  'verkeerd-soort-hulp': 'Bewaar de lijst als CSV en kies dan dat bestand.',
  'te-vaak-hulp': 'Wacht een paar minuten en probeer het dan opnieuw.',
  'even-niet-hulp': 'Wacht een minuut en probeer het opnieuw. Blijft het zo? Vertel het de beheerder.',
  'fout-hulp': 'Probeer het over een paar minuten opnieuw. Wat nog niet was bewaard, moet dan nog een keer.',

  ingevuld: 'Wat er was ingevuld',
  ingevuldUitleg: 'Dit is niet bewaard. Kopieer het eerst, en plak het daarna in het formulier.',
  tekst: (nummer: number) => `Tekst ${nummer}`,

  nummer: 'Noem dit nummer als u belt',
  naarVandaag: 'Naar Vandaag',
  naarBegin: 'Naar het begin',
  naarAanmelden: 'Aanmelden',
});

/** Words of looking something up. */
export const zoekMessages = defineMessages('zoeken', {
  titel: 'Zoeken',
  titelVoor: (vraag: string) => `Gezocht: ${vraag}`,
  inleiding: 'Zoek in alles wat je hier mag lezen.',
  inleidingU: 'Zoek in wat gemeenten over hun werk vertellen.',
  veld: 'Waar zoek je naar?',
  veldU: 'Waar zoekt u naar?',
  hint: 'Een paar woorden is genoeg. Het begin van een woord ook.',
  gemeente: 'In het log van',
  knop: 'Zoek',
  aantal: (n: number) => (n === 1 ? 'Eén resultaat' : `${formatSentence(formatNumber(n))} resultaten`),
  soortTitel: (naam: string, n: number) => `${naam} (${n})`,
  alle: (naam: string, n: number) => `Toon alle ${n} bij ${naam.toLowerCase()}`,
  alleSoorten: 'Toon ook de andere soorten',
  eersten: (n: number) => `Dit zijn de eerste ${n}. Zoek met een woord erbij om er minder te zien.`,
  niets: (vraag: string) => `Niets gevonden met ‘${vraag}’`,
  nietsIn: (vraag: string, gemeente: string) => `Niets gevonden met ‘${vraag}’ in het log van ${gemeente}`,
  nietsTekst: 'Probeer een ander woord, een korter woord, of minder woorden.',
  nietsTekstIn: 'Kies een andere gemeente, of probeer een ander woord.',
  nietsNaar: 'Of begin bij',
  bedoelde: (vraag: string) => `Bedoelde je: ${vraag}?`,
  bedoeldeU: (vraag: string) => `Bedoelde u: ${vraag}?`,
  verbeterd: (vraag: string) => `Met ‘${vraag}’ vonden we niets. Dit zijn de resultaten met een andere spelling.`,
  geenLog: 'Nog geen gemeente deelt haar log',
  geenLogTekst: 'Zodra een gemeente haar log deelt, kunt u er hier in zoeken.',
  signaal: 'Signalen',
  knelpunt: 'Knelpunten',
  proeftuin: 'Proeftuinen',
  logregel: 'Logregels',
  publiek: 'Transformatielog',
  team: 'Teams',
  medewerker: 'Mensen',
  signaalVan: (dag: string) => `Signaal van ${formatDay(dag)}`,
  sneltoets: 'Met de toets / ga je naar het zoekveld',
  sneltoetsUit: 'Zet dit uit als je met je stem werkt of vaak per ongeluk typt.',
  sneltoetsU: 'Met de toets / gaat u naar het zoekveld',
  sneltoetsUitU: 'Zet dit uit als u met uw stem werkt of vaak per ongeluk typt.',
});
