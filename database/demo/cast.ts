/** The fictional gemeenten, teams and people of the demo. Nobody here exists. Ids are fixed, so that tests can name them. */

const uuid = (kind: string, number: number) => `00000000-0000-7000-8${kind}-${String(number).padStart(12, '0')}`;

export const GEMEENTEN = {
  voorbeeldstad: {
    gemeente_id: uuid('000', 1),
    code: '9901',
    slug: 'voorbeeldstad',
    naam: 'Gemeente Voorbeeldstad',
    thema: null,
    termen: {},
  },
  buurmeer: {
    gemeente_id: uuid('000', 2),
    code: '9902',
    slug: 'buurmeer',
    naam: 'Gemeente Buurmeer',
    thema: 'gemeente-buurmeer-theme',
    termen: {},
  },
  zoetermeer2016: {
    gemeente_id: uuid('000', 3),
    code: '9903',
    slug: 'zoetermeer-2016',
    naam: 'Zoetermeer (voorbeeld uit openbare bron, 2016)',
    thema: null,
    // A real gemeente, that has no part in this: her page says so before anything else.
    termen: {
      'transformatielog.heldTitel': 'Wat wilde Zoetermeer in 2016?',
      'transformatielog.heldTekst':
        'Dit is een voorbeeld uit een openbaar stuk van 2016. De gemeente Zoetermeer houdt dit log niet bij.',
      'transformatielog.stand': 'Waar deze lijst vandaan komt',
      // It is not for this demo to give a licence for somebody else's text.
      'transformatielog.licentie': '',
    },
  },
} as const;

type Place = keyof typeof GEMEENTEN;

export const GEBIEDEN = [
  { id: uuid('100', 1), in: 'voorbeeldstad', soort: 'wijk', naam: 'Noord', wijk: null },
  { id: uuid('100', 2), in: 'voorbeeldstad', soort: 'wijk', naam: 'Zuid', wijk: null },
  { id: uuid('100', 3), in: 'voorbeeldstad', soort: 'buurt', naam: 'Molenwijk', wijk: uuid('100', 1) },
  { id: uuid('100', 4), in: 'voorbeeldstad', soort: 'buurt', naam: 'Havenkwartier', wijk: uuid('100', 1) },
  { id: uuid('100', 5), in: 'voorbeeldstad', soort: 'buurt', naam: 'Kanaalzone', wijk: uuid('100', 2) },
  { id: uuid('100', 6), in: 'buurmeer', soort: 'wijk', naam: 'Oevers', wijk: null },
] as const;

export const TEAMS = [
  { id: uuid('200', 1), in: 'voorbeeldstad', naam: 'Wijkteam Noord', gebied: uuid('100', 1) },
  { id: uuid('200', 2), in: 'voorbeeldstad', naam: 'Wijkteam Zuid', gebied: uuid('100', 2) },
  { id: uuid('200', 3), in: 'voorbeeldstad', naam: 'Beleid sociaal domein', gebied: null },
  { id: uuid('200', 4), in: 'buurmeer', naam: 'Wijkteam Oevers', gebied: uuid('100', 6) },
] as const;

export const PARTIJEN = [
  { id: uuid('300', 1), in: 'voorbeeldstad', soort: 'gemeente', naam: 'Gemeente Voorbeeldstad' },
  { id: uuid('300', 2), in: 'voorbeeldstad', soort: 'instelling', naam: 'Thuiszorg Voorbeeld' },
  { id: uuid('300', 3), in: 'voorbeeldstad', soort: 'instelling', naam: 'Welzijn Voorbeeldstad' },
  { id: uuid('300', 4), in: 'voorbeeldstad', soort: 'inwoners', naam: 'Inwoners van Voorbeeldstad' },
  { id: uuid('300', 5), in: 'buurmeer', soort: 'gemeente', naam: 'Gemeente Buurmeer' },
  { id: uuid('300', 6), in: 'zoetermeer2016', soort: 'gemeente', naam: 'Zoetermeer (voorbeeld)' },
  { id: uuid('300', 7), in: 'voorbeeldstad', soort: 'instelling', naam: 'Basisschool De Brug' },
  { id: uuid('300', 8), in: 'voorbeeldstad', soort: 'instelling', naam: 'Jeugdhulp Voorbeeld' },
  { id: uuid('300', 9), in: 'voorbeeldstad', soort: 'instelling', naam: 'Wonen Voorbeeldstad' },
  { id: uuid('300', 10), in: 'voorbeeldstad', soort: 'instelling', naam: 'De Geldkring' },
] as const;

type Seat = { naam: string; functie: string; rollen: string[]; teams?: string[]; partij: string; in?: Place };

const [noord, zuid, beleid, oevers] = TEAMS.map((team) => team.id) as [string, string, string, string];
const [gemeente, thuiszorg, welzijn, inwoners, buurmeer, , school, jeugdhulp, wonen, geldkring] = PARTIJEN.map(
  (partij) => partij.id,
) as [string, string, string, string, string, string, string, string, string, string];

const SEATS = {
  uitvoerder: {
    naam: 'Samira B.',
    functie: 'Wijkteam Noord',
    rollen: ['uitvoerder'],
    teams: [noord],
    partij: gemeente,
  },
  'uitvoerder-ander-team': {
    naam: 'Joris K.',
    functie: 'Wijkteam Zuid',
    rollen: ['uitvoerder'],
    teams: [zuid],
    partij: gemeente,
  },
  teamleider: {
    naam: 'Noor D.',
    functie: 'Teamleider Noord',
    rollen: ['teamleider'],
    teams: [noord],
    partij: gemeente,
  },
  aanbieder: { naam: 'Petra W.', functie: 'Thuiszorg Voorbeeld', rollen: ['aanbieder'], partij: thuiszorg },
  inwoner: { naam: 'Hatice A.', functie: 'Inwoner', rollen: ['inwoner'], partij: inwoners },
  beleid: { naam: 'Mark V.', functie: 'Beleid sociaal domein', rollen: ['beleid'], teams: [beleid], partij: gemeente },
  transformatiemanager: {
    naam: 'Ilse T.',
    functie: 'Transformatiemanager',
    rollen: ['transformatiemanager'],
    teams: [beleid],
    partij: gemeente,
  },
  categoriemanager: {
    naam: 'Wim R.',
    functie: 'Categoriemanager',
    rollen: ['categoriemanager'],
    partij: gemeente,
  },
  wethouder: { naam: 'Eva L.', functie: 'Wethouder sociaal domein', rollen: ['wethouder'], partij: gemeente },
  raadslid: { naam: 'Daan S.', functie: 'Raadslid', rollen: ['raadslid'], partij: gemeente },
  burgemeester: { naam: 'Karin H.', functie: 'Burgemeester', rollen: ['burgemeester'], partij: gemeente },
  'privacy-officer': { naam: 'Tom P.', functie: 'Privacy officer', rollen: ['privacy-officer'], partij: gemeente },
  fg: { naam: 'Lotte G.', functie: 'Functionaris gegevensbescherming', rollen: ['fg'], partij: gemeente },
  beheerder: { naam: 'Ruben O.', functie: 'Beheerder', rollen: ['beheerder'], partij: gemeente },
  'uitvoerder-andere-gemeente': {
    naam: 'Anouk J.',
    functie: 'Wijkteam Oevers',
    rollen: ['uitvoerder'],
    teams: [oevers],
    partij: buurmeer,
    in: 'buurmeer',
  },
  'beleid-andere-gemeente': {
    naam: 'Bas M.',
    functie: 'Beleid, Buurmeer',
    rollen: ['beleid'],
    partij: buurmeer,
    in: 'buurmeer',
  },
  'uitvoerder-collega': {
    naam: 'Fatima Z.',
    functie: 'Wijkteam Noord',
    rollen: ['uitvoerder'],
    teams: [noord],
    partij: gemeente,
  },
  'aanbieder-welzijn': {
    naam: 'Kees V.',
    functie: 'Welzijn Voorbeeldstad',
    rollen: ['aanbieder'],
    partij: welzijn,
  },
  'aanbieder-school': {
    naam: 'Marloes D.',
    functie: 'Basisschool De Brug',
    rollen: ['aanbieder'],
    partij: school,
  },
  'aanbieder-jeugdhulp': {
    naam: 'Sjoerd H.',
    functie: 'Jeugdhulp Voorbeeld',
    rollen: ['aanbieder'],
    partij: jeugdhulp,
  },
  'aanbieder-wonen': {
    naam: 'Linda P.',
    functie: 'Wonen Voorbeeldstad',
    rollen: ['aanbieder'],
    partij: wonen,
  },
  'aanbieder-geldkring': {
    naam: 'Hans B.',
    functie: 'Vrijwilliger van De Geldkring',
    rollen: ['aanbieder'],
    partij: geldkring,
  },
  'inwoner-moeder': { naam: 'Nora J.', functie: 'Inwoner, moeder', rollen: ['inwoner'], partij: inwoners },
  'inwoner-vader': { naam: 'Karim E.', functie: 'Inwoner, vader elders', rollen: ['inwoner'], partij: inwoners },
  'inwoner-16': { naam: 'Daan J.', functie: 'Inwoner, 16 jaar', rollen: ['inwoner'], partij: inwoners },
  'inwoner-15': { naam: 'Amir E.', functie: 'Inwoner, 15 jaar', rollen: ['inwoner'], partij: inwoners },
  'inwoner-12': { naam: 'Lina E.', functie: 'Inwoner, 12 jaar', rollen: ['inwoner'], partij: inwoners },
} satisfies Record<string, Seat>;

export type Persoon = keyof typeof SEATS;

const seats = Object.entries(SEATS) as [Persoon, Seat][];

/** Everyone one can sign in as, with what the database holds of them. */
export const CAST = Object.fromEntries(
  seats.map(([persoon, seat], index) => [
    persoon,
    {
      id: uuid('400', index + 1),
      pseudoniem: uuid('500', index + 1),
      persoon,
      in: seat.in ?? 'voorbeeldstad',
      naam: seat.naam,
      functie: seat.functie,
      rollen: seat.rollen,
      teams: seat.teams ?? [],
      partij: seat.partij,
    },
  ]),
) as Record<Persoon, Required<Seat> & { id: string; pseudoniem: string; persoon: Persoon }>;

/** Who reads the public agenda of 2016 in; not a person, and nobody signs in as it. */
export const INLEZER = {
  id: uuid('400', 99),
  pseudoniem: uuid('500', 99),
  naam: 'Demo van Bondgenoot',
  functie: 'ingelezen uit openbare bron',
  rollen: ['transformatiemanager'],
  teams: [],
  partij: uuid('300', 6),
  in: 'zoetermeer2016',
} as const;
