import { defineMessages, formatCount, formatDay } from '#ui';

import type { Veld } from './inlezen.ts';
import type { Logsoort, Regelstand } from './transformatielog.ts';

/** What a line tells, in words: value to label. */
export const LOGSOORTEN = defineMessages('logsoort', {
  actie: 'actie',
  uitkomst: 'uitkomst',
  geleerd: 'geleerd',
  verschil: 'merkbaar verschil',
  besluit: 'besluit',
} satisfies Record<Logsoort, string>);

/** Where a line is, in words: value to label. */
export const REGELSTANDEN = defineMessages('regelstand', {
  concept: 'concept',
  gewijzigd: 'wijziging wacht',
  gepubliceerd: 'openbaar',
} satisfies Record<Regelstand, string>);

/** Fields of a sheet, in words: value to label. */
export const VELDNAMEN = defineMessages('agendaveld', {
  titel: 'Titel',
  thema: 'Thema',
  label: 'Soort',
  tekst: 'Toelichting',
  begin: 'Begin',
  nummer: 'Nummer',
} satisfies Record<Veld, string>);

const aantalMet = (count: number, een: string, meer: string) =>
  count === 0 ? 'geen' : `${formatCount(count)} ${count === 1 ? een : meer}`;
const regels = (count: number) => (count === 1 ? '1 regel' : `${formatCount(count)} regels`);

/** Words of the public pages. */
export const messages = defineMessages('transformatielog', {
  titel: 'Transformatielog',
  inleiding:
    'In het transformatielog leest u wat gemeenten proberen in zorg, jeugd, werk en inkomen. Kies een gemeente.',
  gemeenten: 'Gemeenten die hun log delen',
  gemeentenLeeg: 'Nog geen gemeente deelt haar log',
  gemeentenLeegUitleg: 'Zodra een gemeente haar log deelt, staat zij hier.',
  aantal: regels,
  bijgewerkt: (dag: Date) => `bijgewerkt op ${formatDay(dag)}`,
  nogNiets: 'nog geen regels',
  /** With a place for the name, so that a gemeente can ask something else here. */
  heldTitel: 'Wat verandert er in {plaats}?',
  heldTekst:
    'In dit log leest u wat we proberen in zorg, jeugd, werk en inkomen. Wat lukt, wat niet, en wat inwoners ervan merken.',
  paginaTitel: (plaats: string) => `Transformatielog ${plaats}`,
  stand: 'Waar we nu staan',
  standDoor: (dag: Date, door: string) => `Vastgesteld op ${formatDay(dag)} door ${door}.`,
  log: 'Het log',
  telling: (aantal: number, thema: string | undefined) =>
    `${regels(aantal)}${thema === undefined ? '' : ` bij ‘${thema}’`}, ${aantal === 1 ? 'de enige' : 'nieuwste bovenaan'}.`,
  openData: 'Open data (CSV)',
  openDataXlsx: 'Open data (Excel)',
  openDataJson: 'Open data (JSON)',
  volg: 'Volg dit log (Atom)',
  /** Address of a licence under which others may use the open data; a gemeente leaves it out with ''. */
  licentie: 'https://creativecommons.org/publicdomain/zero/1.0/',
  correctie: 'Verbeterd',
  kiesThema: 'Kies een thema',
  thema: 'Thema',
  alles: 'Alles',
  alleThemas: 'Alle thema’s',
  toon: 'Toon',
  leeg: 'Nog geen regels in het log',
  leegUitleg: 'Zodra er iets te vertellen is, staat het hier.',
  leegThema: (thema: string) => `Geen regels bij ‘${thema}’`,
  leegThemaUitleg: 'Kies een ander thema, of bekijk het hele log.',
  helelog: 'Bekijk het hele log',
  linkRegel: 'Link naar deze regel',
  gecorrigeerd: (dag: Date, reden: string) =>
    `Gecorrigeerd op ${formatDay(dag)}: ${reden}${/[.?!]$/.test(reden) ? '' : '.'}`,
  eerdereVersie: 'Lees de eerdere versie',
  eerder: 'Eerder',
  later: 'Later',
  bladzijde: (van: number, tot: number, totaal: number) =>
    `${formatCount(van)} tot en met ${formatCount(tot)} van ${formatCount(totaal)} regels`,
  versies: 'Alle versies van deze regel',
  versiesUitleg:
    'Wat we publiceren, veranderen we nooit stil. Een verbetering is een nieuwe versie, met de reden erbij.',
  versie: (nummer: number) => `Versie ${nummer}`,
  nu: 'geldt nu',
  vervangen: (dag: Date) => `vervangen op ${formatDay(dag)}`,
  gepubliceerd: (dag: Date, door: string) => `Gepubliceerd op ${formatDay(dag)} door ${door}.`,
  reden: (reden: string) => `Reden van de verbetering: ${reden}`,
});

/** Headings of the export. */
export const EXPORT_KOPPEN = [
  'Datum',
  'Begin',
  'Soort',
  'Label',
  'Thema',
  'Titel',
  'Tekst',
  'Herkomst',
  'Versie',
  'Gepubliceerd op',
  'Gepubliceerd door',
];

/** Words of the pages for who writes and publishes. */
export const logregelMessages = defineMessages('logregel', {
  logregels: 'Logregels',
  deLogregels: 'de logregels',
  leren: 'Leren',
  telling: (aantal: number) =>
    aantal === 0 ? 'Nog geen logregels' : aantal === 1 ? 'Eén logregel' : `${formatCount(aantal)} logregels`,
  tellingConcept: (aantal: number) => (aantal === 1 ? 'Eén concept' : `${formatCount(aantal)} concepten`),
  tellingGewijzigd: (aantal: number) =>
    aantal === 1 ? 'Eén wijziging wacht' : `${formatCount(aantal)} wijzigingen wachten`,
  tellingOpenbaar: (aantal: number) =>
    aantal === 1 ? 'Eén openbare logregel' : `${formatCount(aantal)} openbare logregels`,
  inleiding: 'Een concept leest niemand buiten de gemeente. Wat openbaar is, leest iedereen.',
  schrijf: 'Schrijf een logregel',
  leesIn: 'Lees een agenda in',
  bekijkLog: 'Bekijk het openbare log',
  nietOpenbaar: 'Het log van deze gemeente is nog niet openbaar. Alleen de beheerder kan dat veranderen.',
  filter: 'Kies wat je ziet',
  alles: 'Alles',
  leeg: 'Nog geen logregels',
  leegUitleg:
    'Vertel wat jullie proberen, wat eruit kwam en wat jullie leerden. Begin bij een proeftuin, of schrijf er zelf een.',
  leegFilter: (stand: string) => `Geen logregels met ‘${stand}’`,
  leegFilterUitleg: 'Haal het filter weg om alle logregels te zien.',
  haalWeg: 'Toon alle logregels',
  kolomTitel: 'Titel',
  kolomSoort: 'Soort',
  kolomThema: 'Thema',
  kolomStand: 'Stand',
  kolomDatum: 'Datum',
  geschrevenOp: 'Geschreven op',
  nieuw: 'Wat wil je vertellen?',
  nieuwTitel: 'Logregel schrijven',
  bijwerken: 'Logregel bijwerken',
  bijwerkenOpenbaar: 'Deze regel is openbaar. Iedereen leest de oude tekst tot je de nieuwe publiceert.',
  vanUit: 'Dit hoort bij',
  soort: 'Wat voor regel is dit?',
  titelVeld: 'Titel',
  titelHint: 'Vertel in één zin wat er gebeurde. Geen namen van mensen.',
  tekstVeld: 'Wat gebeurde er?',
  tekstHint: 'Schrijf voor inwoners. Vertel ook wat niet lukte.',
  themaVeld: 'Thema',
  themaHint: (themas: string) =>
    themas === ''
      ? 'Hiermee kiezen lezers wat zij willen zien.'
      : `Hiermee kiezen lezers wat zij willen zien. Veel gebruikt: ${themas}.`,
  bewaarConcept: 'Bewaar als concept',
  bewaar: 'Bewaar',
  verouderd: 'Iemand anders veranderde deze regel intussen',
  verouderdUitleg:
    'Jouw tekst staat nog in het formulier. Hieronder staat wat nu bewaard is. Bewaar je opnieuw, dan geldt jouw tekst.',
  nuBewaard: 'Wat nu bewaard is',
  soortActie: 'Actie: wat we gaan doen of deden',
  soortUitkomst: 'Uitkomst: wat eruit kwam',
  soortGeleerd: 'Geleerd: wat we nu weten',
  soortVerschil: 'Merkbaar verschil: wat inwoners ervan merken',
  soortBesluit: 'Besluit: wat is afgesproken',
  keten: 'Van keukentafel tot raadzaal',
  begonHier: 'Deze regel hangt nog nergens aan vast.',
  voorbeeld: 'Zo leest iedereen het',
  voorbeeldConcept: 'Zo gaat iedereen het lezen',
  naarPubliceren: 'Publiceer deze regel',
  naarBijwerken: 'Werk bij',
  naarOpenbaar: 'Bekijk in het log',
  versies: 'Gepubliceerde versies',
  geenVersies: 'Deze regel is nog niet openbaar.',
  kolomVersie: 'Versie',
  kolomGepubliceerd: 'Gepubliceerd',
  kolomDoor: 'Door',
  kolomReden: 'Reden',
  gegevens: 'Gegevens',
  vervolg: 'Ga verder',
  wachtOp: 'Alleen de transformatiemanager publiceert. Vraag het daar.',
});

/** Words of the pages for publishing and for adopting a stand. */
export const publicatieMessages = defineMessages('publicatie', {
  titel: (titel: string) => `‘${titel}’ publiceren`,
  titelCorrectie: (titel: string) => `‘${titel}’ verbeteren`,
  kort: 'Logregel publiceren',
  naarRegel: 'de logregel',
  wat: 'Dit wordt openbaar',
  voorWie:
    'Iedereen kan dit lezen, zonder zich aan te melden. Het staat op de pagina van de gemeente en in de open data.',
  knelpunt: 'Wie met een signaal aan dit knelpunt meehielp, leest het ook met de terugmeldcode.',
  blijft:
    'Publiceren kun je niet terugdraaien. Een fout verbeter je later met een nieuwe versie. De oude blijft te lezen.',
  onder: (naam: string) => `Onder deze publicatie komt te staan: ${naam}.`,
  reden: 'Waarom verbeter je deze regel?',
  redenHint: 'Iedereen leest deze reden. Bijvoorbeeld: het aantal klopte niet.',
  was: 'Dit staat er nu',
  knop: 'Publiceer de regel',
  knopCorrectie: 'Publiceer de verbetering',
  gelukt: 'Gepubliceerd. Iedereen kan deze regel nu lezen.',
  bewaard: 'Bewaard. Niemand buiten de gemeente leest dit, tot je het publiceert.',
  stand: 'Waar we nu staan',
  standInleiding:
    'Deze tekst staat boven het log. Schrijf hem voor inwoners: wat werkt, wat niet, en wat weten we nog niet?',
  standTekst: 'Waar staan jullie nu?',
  standHint: 'Laat tussen alinea’s een regel leeg.',
  standKnop: 'Stel deze tekst vast',
  standOnder: (naam: string) => `Onder deze tekst komt te staan: ${naam}. Eerdere teksten blijven bewaard.`,
  standGelukt: 'Vastgesteld. Deze tekst staat nu boven het log.',
  eerdere: 'Eerder vastgesteld',
  eerdereLeeg: 'Nog nooit vastgesteld.',
});

/** What helps to choose a column. */
export const VELDHINTS = defineMessages('agendahint', {
  titel: 'Moet er zijn. Twee rijen met hetzelfde thema en dezelfde titel zijn dezelfde regel.',
  thema: 'Hiermee kiezen lezers wat zij willen zien.',
  label: 'Het woord bij de regel, zoals actie of proeftuin.',
  tekst: 'De tekst onder de titel.',
  begin: 'Mag los zijn, zoals begin 2017. We laten het staan zoals het er staat.',
  nummer: 'Alleen om het bestand te herkennen. Komt niet in het log.',
} satisfies Record<Veld, string>);

/** Words of reading an agenda in. */
export const agendaWoorden = defineMessages('agenda', {
  titel: 'Een agenda inlezen',
  terug: 'Logregels',
  naarTerug: 'de logregels',
  bestandVraag: 'Welk bestand wil je inlezen?',
  bestandUitleg: 'Elke rij wordt een openbare regel in het transformatielog. Je ziet eerst precies wat er gebeurt.',
  nieuwUitleg: (n: number) => aantalMet(n, 'regel komt in het log', 'regels komen in het log'),
  gewijzigdUitleg: (n: number) => aantalMet(n, 'regel krijgt een nieuwe versie', 'regels krijgen een nieuwe versie'),
  gelijkUitleg: (n: number) => aantalMet(n, 'regel verandert niet', 'regels veranderen niet'),
  voorbeeldTitel: 'Zo komt het in het log',
  voorbeeldMeer: (rest: number) => `En nog ${regels(rest)}. Na het inlezen zie je ze allemaal in het log.`,
  gevonden: (aantal: number) =>
    `In ${aantal === 1 ? 'één rij' : `${formatCount(aantal)} rijen`} staat iets dat op een persoonsgegeven lijkt. Kijk of iedereen dat mag lezen:`,
  gevondenRegel: (regel: number, soort: string) => `regel ${formatCount(regel)}: lijkt op een ${soort}`,
  gevolg:
    'Inlezen is publiceren: iedereen kan deze regels lezen. Een concept dat met de hand is geschreven, verandert niet zonder dat je het kiest.',
  onder: (naam: string) => `Onder de regels komt te staan: ${naam}.`,
  leesIn: (aantal: number) => (aantal === 1 ? 'Publiceer 1 regel' : `Publiceer ${formatCount(aantal)} regels`),
  nietsTeDoen: 'Alles staat al zo in het log. Er verandert niets.',
  bezigTitel: 'We lezen de agenda in',
  voortgang: (verwerkt: number, totaal: number) => `${formatCount(verwerkt)} van ${formatCount(totaal)} regels`,
  bezigUitleg: 'Je mag deze pagina sluiten. Het inlezen gaat door. Pas als alles klaar is, staat het in het log.',
  misluktUitleg: 'Er is niets ingelezen: het log is zoals het was. Probeer het nog een keer.',
  klaarTitel: 'De agenda is ingelezen',
  klaarNiets: 'Alles stond al in het log',
  naarResultaat: 'Bekijk het log',
});

/** A small agenda to begin with. */
export const AGENDA_VOORBEELD = {
  koppen: ['Nummer', 'Thema', 'Titel', 'Soort', 'Begin', 'Toelichting'],
  rijen: [
    ['1', 'Wonen', 'Eén loket voor wonen en zorg', 'proeftuin', 'begin 2026', 'We proberen het in één wijk.'],
    ['2', 'Leren', 'Leersessie met de raad', 'leersessie', 'najaar 2026', ''],
  ],
};
