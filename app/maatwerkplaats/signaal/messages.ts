import { defineMessages, formatDay } from '#ui';

import { formatAantal, type Signaalsoort } from './signaal.ts';

/** What was in the way, in words: value to label. */
export const SIGNAALSOORTEN = defineMessages('signaalsoort', {
  regel: 'Een regel',
  proces: 'Een proces',
  wachttijd: 'Wachttijd',
  'ontbrekend-aanbod': 'Ontbrekend aanbod',
  samenwerking: 'Samenwerking',
  geld: 'Geld',
  'iets-anders': 'Iets anders',
} satisfies Record<Signaalsoort, string>);

/** Giving a signaal, to a professional. */
export const messages = defineMessages('signaal', {
  formTitel: 'Wat stond er in de weg?',
  formInleiding: 'Drie vragen, een halve minuut. Je naam staat er niet bij.',
  soort: 'Waar liep het op vast?',
  tekst: 'Vertel kort wat er gebeurde',
  tekstHint: 'Laat namen, adressen en nummers weg. Schrijf “een moeder van drie” en niet hoe zij heet.',
  leefdomein: 'Waar gaat het over?',
  verstuur: 'Verstuur signaal',
  terug: 'vandaag',
  nogEens: 'Je had deze pagina al een tijd open. Kijk je signaal na en verstuur het nog een keer.',
  vastUitleg:
    'Hier staat iets waaraan je iemand kunt herkennen. We bewaren het pas als dat eruit is. Een computer zocht het op en kan zich vergissen. Schrijf het dan anders op.',
  vastKeuze: 'Wat doen we ermee?',
  vastFout: 'Kies hoe de tekst anders wordt.',
  teLang: (max: number) => `De tekst werd langer dan ${max} tekens. Maak hem korter.`,
  teVaak: 'Je gaf in korte tijd veel signalen. Wacht tien minuten en verstuur dit dan.',
  vastVervang: 'Vervang ze',
  vastVervangEen: 'Vervang het',
  vastZelf: 'Ik pas de tekst hierboven zelf aan',
  binnenTitel: 'Je signaal is binnen',
  binnenInleiding: 'Dank je wel. Je naam is niet bij het signaal bewaard.',
  codeTitel: 'Jouw terugmeldcode',
  codeUitleg:
    'Bewaar deze code. Hiermee lees je later wat er met je signaal gebeurde, zonder je aan te melden. We laten hem één keer zien en kunnen hem niet nog eens geven.',
  volgtTitel: 'Wat er nu gebeurt',
  volgt1: 'Beleid leest je signaal en legt het naast andere signalen.',
  volgt2: 'Gaan er meer over hetzelfde? Dan wordt het samen een knelpunt, met iemand die het oppakt.',
  volgt3: 'Elke stap lees je met je code. Kijk over vier weken voor het eerst.',
  naarTerugmelding: 'Lees wat er met een signaal gebeurde',
  naarVandaag: 'Naar Vandaag',
  dubbelTitel: 'Dit signaal hadden we al',
  dubbelInleiding: 'Je signaal is één keer bewaard. We maakten er geen tweede van.',
  dubbelCode:
    'De terugmeldcode lieten we één keer zien. We bewaren hem niet en kunnen hem niet nog eens laten zien. Heb je hem opgeschreven? Dan blijft hij werken.',
  nieuwSignaal: 'Geef een ander signaal',
  geslotenTitel: 'Signalen leest alleen beleid',
  geslotenInleiding: 'Wat ermee gebeurt, lees je met je terugmeldcode.',
  geslotenCode:
    'Zag je hier net een terugmeldcode? Dan is je signaal binnen. De code lieten we één keer zien en bewaren we niet.',
  geefSignaal: 'Geef een signaal',
});

/** The same words for a resident; what is not here is the same for both. */
export const inwonerMessages = defineMessages('signaal-inwoner', {
  ...messages,
  formInleiding: 'Drie vragen, een halve minuut. Uw naam staat er niet bij.',
  nogEens: 'U had deze pagina al een tijd open. Kijk uw signaal na en verstuur het nog een keer.',
  vastUitleg:
    'Hier staat iets waaraan u iemand kunt herkennen. We bewaren het pas als dat eruit is. Een computer zocht het op en kan zich vergissen. Schrijf het dan anders op.',
  teVaak: 'U gaf in korte tijd veel signalen. Wacht tien minuten en verstuur dit dan.',
  binnenTitel: 'Uw signaal is binnen',
  binnenInleiding: 'Dank u wel. Uw naam is niet bij het signaal bewaard.',
  codeTitel: 'Uw terugmeldcode',
  codeUitleg:
    'Bewaar deze code. Hiermee leest u later wat er met uw signaal gebeurde, zonder u aan te melden. We laten hem één keer zien en kunnen hem niet nog eens geven.',
  volgt1: 'Een medewerker van de gemeente leest uw signaal en legt het naast andere signalen.',
  volgt3: 'Elke stap leest u met uw code. Kijk over vier weken voor het eerst.',
  geslotenTitel: 'Alleen de gemeente leest de signalen',
  geslotenInleiding: 'Wat ermee gebeurt, leest u in het transformatielog en met uw terugmeldcode.',
  geslotenCode:
    'Zag u hier net een terugmeldcode? Dan is uw signaal binnen. De code lieten we één keer zien en bewaren we niet.',
  dubbelInleiding: 'Uw signaal is één keer bewaard. We maakten er geen tweede van.',
  dubbelCode:
    'De terugmeldcode lieten we één keer zien. We bewaren hem niet en kunnen hem niet nog eens laten zien. Heeft u hem opgeschreven? Dan blijft hij werken.',
});

/** What was found in a text, in words. */
export const heldMessages = defineMessages('signaal-vastgehouden', {
  bsn: 'lijkt op een burgerservicenummer',
  telefoonnummer: 'lijkt op een telefoonnummer',
  'e-mailadres': 'lijkt op een e-mailadres',
  iban: 'lijkt op een rekeningnummer',
  'postcode-met-huisnummer': 'lijkt op een adres',
  geboortedatum: 'lijkt op een geboortedatum',
  wordt: (tekst: string) => `Dan staat er: “${tekst}”`,
});

/** Reading signalen, to beleid. */
export const overzichtMessages = defineMessages('signaal-overzicht', {
  titel: 'Signalen',
  maatwerkplaats: 'Maatwerkplaats',
  aantal: (totaal: number) => formatAantal(totaal),
  inleidingOpen: 'Deze horen nog nergens bij. Leg bij elkaar wat over hetzelfde gaat.',
  inleidingAlle: 'Alles wat mensen in de weg vonden staan, en wat ervan kwam.',
  filters: 'Signalen kiezen',
  stand: 'Stand',
  open: 'Nog niet in een knelpunt',
  alle: 'Alle',
  soort: 'Waar het op vastliep',
  alleSoorten: 'Alles',
  leefdomein: 'Waar het over gaat',
  alleDomeinen: 'Alle leefdomeinen',
  toon: 'Toon',
  actief: 'Gekozen filters',
  vanKnelpunt: 'Van één knelpunt',
  keuze: 'Welke signalen gaan over hetzelfde?',
  keuzeHint: 'Vink ze aan en breng ze samen.',
  samenTitel: 'Samenbrengen',
  samenUitleg:
    'Op de volgende pagina geef je het knelpunt een naam. Iedereen met een code van deze signalen leest wat ervan komt.',
  samen: 'Breng samen tot een knelpunt',
  inKnelpunt: 'In knelpunt: ',
  geenTitel: 'Geen signalen die wachten',
  geenTekst: 'Elk signaal hoort bij een knelpunt. Nieuwe signalen komen hier vanzelf.',
  nogGeenTitel: 'Nog geen signalen',
  nogGeenTekst: 'Uitvoerders, aanbieders en inwoners geven ze. Ze komen hier vanzelf.',
  filterTitel: 'Geen signalen met deze filters',
  filterTekst: 'Haal een filter weg of kijk bij alle signalen.',
  zonderFilter: 'Haal de filters weg',
  bekijkAlle: 'Bekijk alle signalen',
  van: (dag: string) => `Signaal van ${formatDay(dag)}`,
  keten: 'Wat ervan kwam',
  woorden: 'Wat er gebeurde',
  anoniem: 'Van wie dit komt, staat nergens. Er is alleen een dag bewaard, geen tijd.',
});

/** Why signalen are alike, to beleid. */
export const gelijkMessages = defineMessages('signaal-gelijk', {
  titel: 'Lijkt op',
  uitleg: 'Deze signalen noemen dezelfde of verwante woorden. Of het over hetzelfde gaat, zie jij.',
  keuze: 'Welke horen bij dit signaal?',
  geen: 'Geen ander signaal noemt dezelfde woorden. Nieuwe signalen vergelijken we vanzelf.',
  samen: (woorden: string) => `Beide noemen: ${woorden}.`,
  verwant: (paren: string) => `Verwante woorden: ${paren}.`,
  paar: (eigen: string, ander: string) => `${eigen} en ${ander}`,
  zoek: 'Zoek wat hierop lijkt',
  zoekUitleg: 'Vink er een of meer aan. We zetten bovenaan wat erop lijkt.',
});

/** The reason in words: what both say, then what stands for the same. */
export const formatReden = (
  { samen, verwant }: { samen: readonly string[]; verwant: readonly (readonly [string, string])[] },
  m: Pick<typeof gelijkMessages, 'samen' | 'verwant' | 'paar'>,
): string =>
  [
    ...(samen.length > 0 ? [m.samen(samen.join(', '))] : []),
    ...(verwant.length > 0 ? [m.verwant(verwant.map(([eigen, ander]) => m.paar(eigen, ander)).join(', '))] : []),
  ].join(' ');
