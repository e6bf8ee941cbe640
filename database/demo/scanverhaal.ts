/** The two scans of the fictional Voorbeeldstad: where she stood, and where she stands. Invented. */

type Soort = 'document' | 'interview' | 'waarneming';
/** Score, kind of evidence and where it is found; without the last it is a concept. */
type Score = readonly [score: number, soort: Soort, verwijzing?: string];

const EERDER: Readonly<Record<string, Score>> = {
  'interventie-1': [1, 'document', 'Beleidsplan sociaal domein 2024, hoofdstuk 3'],
  'interventie-2': [0, 'document', 'Inkoopkader 2024, bijlage 2'],
  'interventie-3': [0, 'waarneming', 'Meegelopen bij Wijkteam Zuid'],
  'interventie-4': [0, 'document', 'Begroting 2025, programma 6'],
  'interventie-5': [1, 'interview', 'Gesprek met twee teamleiders'],
  'interventie-6': [1, 'document', 'Besluit over de wijkteams'],
  'interventie-7': [1, 'document', 'Mandaatbesluit 2023'],
  'interventie-8': [1, 'document', 'Gunningsleidraad jeugdhulp'],
  'interventie-9': [0, 'interview', 'Gesprek met uitvoerders van Noord'],
  'interventie-10': [1, 'waarneming', 'Meegelopen bij drie keukentafelgesprekken'],
  'interventie-11': [0, 'document', 'Contracten 2025'],
  'interventie-12': [0, 'interview', 'Gesprek met de categoriemanager'],
  'interventie-13': [0, 'interview', 'Gesprek met het management'],
  'interventie-14': [1, 'waarneming', 'Overleg beleid en wijkteams'],
  'interventie-15': [0, 'document', 'Organisatieplan 2024'],
  'interventie-16': [0, 'interview', 'Gesprek met personeelszaken'],
  'interventie-17': [1, 'interview', 'Gesprek met uitvoerders van Zuid'],
  'interventie-18': [1, 'document', 'Preventieplan 2024'],
  'interventie-19': [0, 'interview', 'Gesprek met uitvoerders van Noord'],
  'factor-1': [1, 'document', 'Veranderopgave 2024'],
  'factor-2': [1, 'interview', 'Gesprek met drie instellingen'],
  'factor-3': [1, 'interview', 'Gesprek met de cliëntenraad'],
  'factor-4': [0, 'document', 'Communicatieplan 2024'],
  'factor-5': [1, 'document', 'Leeragenda, eerste versie'],
  'factor-6': [1, 'interview', 'Gesprek met de gemeentesecretaris'],
  'factor-7': [0, 'interview', 'Gesprek met de wethouder'],
};

/** What changed since; what is not here is as it was. */
const SINDSDIEN: Readonly<Record<string, Score>> = {
  'interventie-2': [1, 'document', 'Inkoopkader 2026, hoofdstuk 2'],
  'interventie-5': [2, 'interview', 'Gesprek met vier uitvoerders'],
  'interventie-6': [2, 'waarneming', 'Bezoek aan de twee wijkcentra'],
  'interventie-7': [2, 'document', 'Mandaatbesluit 2026'],
  'interventie-9': [1, 'document', 'Rooster leertijd 2026'],
  'interventie-10': [2, 'waarneming', 'Meegelopen bij vijf keukentafelgesprekken'],
  'interventie-12': [1, 'interview'],
  'interventie-14': [2, 'document', 'Transformatielog, terugmeldingen in 2026'],
  'interventie-16': [1, 'interview'],
  'interventie-17': [2, 'interview', 'Gesprek met uitvoerders van Noord en Zuid'],
  'interventie-19': [1, 'waarneming', 'Telling van velden per stap'],
  'factor-2': [2, 'interview', 'Gesprek met vijf instellingen'],
  'factor-4': [1, 'document', 'Communicatieplan 2026'],
  'factor-5': [2, 'document', 'Leeragenda van college en raad'],
  'factor-7': [1, 'interview', 'Gesprek met de wethouder'],
};

/** `begin`: days ago. */
export const SCANS = [
  {
    periode: 'najaar 2025',
    begin: 385,
    scores: EERDER,
    archetype: 'integraal-in-tweede-instantie',
    strategie: 'planmatig',
  },
  {
    periode: 'najaar 2026',
    begin: 45,
    scores: { ...EERDER, ...SINDSDIEN },
    archetype: 'geclusterd-integraal',
    strategie: 'programmatisch',
  },
] as const;

/** Conversations for the newest scan. `dag`: days ago; `bewijs`: the note that is evidence, and for what. */
export const GESPREKKEN = [
  {
    functie: 'manager',
    dag: 20,
    notities: {
      'eigen-huis': 'Afdelingen overleggen elke twee weken. Budgetten zijn nog per afdeling.',
      geld: 'Betaling gaat per product. Over resultaat is nog niets afgesproken.',
      kosten: 'Kosten komen ter sprake als het misgaat. Er is geen vast moment.',
      trekkers: 'Twee teamleiders en een uitvoerder van een instelling.',
    },
    bewijs: { vraag: 'eigen-huis', item: 'interventie-4', verwijzing: 'Interview met een manager' },
  },
  {
    functie: 'uitvoerder',
    dag: 16,
    notities: {
      ruimte: 'We helpen eerst zelf. Doorverwijzen is niet meer de gewone weg.',
      leertijd: 'Sinds dit jaar een vast dagdeel per maand. Drukke teams slaan het over.',
    },
    bewijs: { vraag: 'ruimte', item: 'interventie-17', verwijzing: 'Interview met een uitvoerder' },
  },
] as const;

/** What people of Voorbeeldstad do about what the zelfanalyse showed. Days from today; `was`: of the first wave. */
export const ACTIES = [
  {
    was: true,
    kenmerk: 'kenmerk-2',
    titel: 'Elke twee weken bespreken jeugd, werk en zorg samen wat vastloopt',
    toelichting: 'Een uur, met van elke afdeling iemand die mag beslissen.',
    eigenaar: 'teamleider',
    dag: -150,
    uitkomst: 'Het overleg staat. In najaar 2026 scoren we hier hoger.',
  },
  {
    was: false,
    kenmerk: 'kenmerk-7',
    titel: 'Voor drie effecten spreken we af hoe en wanneer we meten',
    toelichting: 'We beginnen met de drie die inwoners het belangrijkst vinden.',
    eigenaar: 'beleid',
    dag: 60,
  },
  {
    was: false,
    kenmerk: 'kenmerk-17',
    titel: 'Inwoners horen binnen twee weken wat we met hun ervaring doen',
    toelichting: '',
    eigenaar: 'transformatiemanager',
    dag: 12,
  },
] as const;

/** What the gemeente agreed on after everyone filled in alone. */
export const AFSPRAKEN = [
  {
    item: '7-p',
    niveau: 1,
    reden: 'We hebben wel effecten benoemd. Hoe we ze meten spraken we nog nergens af.',
    minderheid: 'In het programma werk meten we al wel.',
  },
  {
    item: '2-p',
    niveau: 3,
    reden: 'Het overleg van jeugd, werk en zorg is er nu elke twee weken.',
    minderheid: '',
  },
] as const;

/** What the partijen agreed to see in a plan when a baken goes well. */
export const BAKENAFSPRAKEN: Readonly<Record<string, string>> = {
  'baken-1': 'In het plan staat in eigen woorden wat iemand echt wil.',
  'baken-2': 'Bij elk doel staat eerst wat mensen zelf doen.',
  'baken-3': 'Binnen een week is er iemand langs geweest.',
  'baken-6': 'Alle wetten staan in één plan, met één regisseur.',
};
