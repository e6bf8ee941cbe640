import { defineMessages, formatCount, formatNumber, formatSentence } from '#ui';

import type { Itemkant, Laag, Naamloos, Perspectief, Uitslag } from './soorten.ts';

/** Where someone who fills in stands. */
export const LAAGNAMEN = defineMessages('laag', {
  bestuur: 'Bestuur',
  management: 'Management',
  uitvoering: 'Uitvoering',
  inwoner: 'Inwoners',
} satisfies Record<Laag, string>);

/** The two sides of a kenmerk ([2] hoofdstuk 5 and 9). */
export const KANTNAMEN = defineMessages('kant', {
  proces: 'Proces',
  inhoud: 'Inhoud',
} satisfies Record<Itemkant, string>);

export const uitslagen = defineMessages('uitslag', {
  web: 'Een webdiagram per partij en laag.',
  enquete: 'Gemiddelden en aandelen per vraag.',
  scan: 'Een score per onderdeel, met bewijs.',
} satisfies Record<Uitslag, string>);

export const naamlozen = defineMessages('naamloos', {
  nooit: 'Op naam van de partij of de persoon.',
  kan: 'Op naam of naamloos, dat kies je per meting.',
  altijd: 'Altijd naamloos.',
} satisfies Record<Naamloos, string>);

export const perspectieven = defineMessages('perspectief', {
  gemeente: 'Voor de gemeente',
  instelling: 'Voor een instelling',
  inwoner: 'Voor inwoners',
} satisfies Record<Perspectief, string>);

const aantal = (n: number, een: string, meer: string) => `${formatNumber(n)} ${n === 1 ? een : meer}`;

export const messages = defineMessages('instrument', {
  meten: 'Meten',
  titel: 'Instrumenten',
  lead: 'Waarmee we meten, waar dat vandaan komt en wat we er zelf in kozen.',
  meegeleverd: 'Bij Bondgenoot',
  eigen: 'Van onze gemeente',
  eigenLeeg: 'Er is nog geen eigen instrument.',
  kolomNaam: 'Instrument',
  kolomVoor: 'Voor wie',
  kolomVragen: 'Vragen',
  kolomUitslag: 'Uitslag',
  kolomVersie: 'Versie',
  versie: (n: number) => `versie ${n}`,
  toevoegen: 'Voeg een eigen instrument toe',
  nieuweVersie: 'Voeg een nieuwe versie toe',
  download: 'Download als JSON',
  schema: 'Het schema van het bestand',
  voorbeeld: 'Een voorbeeld met elf leefdomeinen',
  toegevoegd: 'Het instrument staat erin. Je kunt er nu mee meten.',

  omvang: (gebieden: number, kenmerken: number, items: number) =>
    `${formatSentence(aantal(gebieden, 'gebied', 'gebieden'))}, ${aantal(kenmerken, 'kenmerk', 'kenmerken')} en ${aantal(items, 'vraag', 'vragen')}.`,
  eigenBadge: 'van onze gemeente',
  nummer: (n: number, naam: string) => `${n}. ${naam}`,
  kolomKenmerk: 'Kenmerk',
  kolomVraag: 'Vraag',
  kolomNiveau: 'Niveau',
  kolomKeuze: 'Antwoord',
  kolomAandeel: (bron: string) => `Aandeel (${bron})`,
  kort: 'Elders',
  kolomGemiddelde: 'Gemiddelde elders',
  tabelVan: (naam: string) => `Vragen van ${naam}`,
  niveausVan: (naam: string) => `Niveaus van ${naam}`,
  keuzesVan: (naam: string) => `Antwoorden op ${naam}`,
  vanAantal: (teller: number, noemer: number) => `${formatCount(teller)} van ${formatCount(noemer)}`,
  weging: 'Elke gemeente in het onderzoek telt één keer.',
  nietHerleidbaar: 'niet te herleiden',
  procent: (waarde: string) => `${waarde}%`,
  mensen: (n: number) => `n = ${formatCount(n)}`,
  open: 'Antwoord in eigen woorden.',
  kruis: 'Kruis aan wat klopt.',
  praten: 'Vragen om over te praten',
  lessen: 'Lessen die hierbij passen',
  les: (nummer: number, naam: string, uitleg: string) => `Les ${nummer}, ${naam}: ${uitleg}`,

  gegevens: 'Over dit instrument',
  voor: 'Voor wie',
  uitslag: 'Uitslag',
  naamloos: 'Met of zonder naam',
  omschrijven: 'Vooraf',
  omschrijvenTekst: 'Partijen schrijven eerst op wat zij zien als het goed gaat.',
  schaal: 'Antwoorden',
  stap: (naam: string, punten: string) => `${naam} (${punten})`,
  weetNiet: 'weet niet (telt niet mee)',
  grenzen: 'Grenzen',
  witteVlek: (grens: string) => `Witte vlek: mediaan onder ${grens}`,
  verschil: (grens: string) => `Verschil in beleving: ${grens} punten of meer`,
  bron: 'Bron',
  licentie: 'Rechten',
  eigenKeuzes: 'Wat we zelf kozen',
  geenEigenKeuzes: 'Er zijn geen eigen keuzes genoemd.',
  versies: 'Versies',
  versieSinds: (n: number, dag: string) => `Versie ${n}, hier sinds ${dag}`,
  versieZonder: (n: number) => `Versie ${n}, hier nog niet gebruikt`,
  oudeVersie: (n: number) => `Dit is versie ${n}. Er is een nieuwere.`,
  naarNieuwste: 'Bekijk de nieuwste versie',

  nieuwTitel: 'Een eigen instrument toevoegen',
  nieuwLead: 'Kies een JSON-bestand. Je ziet eerst wat erin staat. Daarna bewaar je het.',
  rechten: 'Voeg alleen toe wat je mag gebruiken. Noem de bron en de rechten in het bestand.',
  zelfde: 'Dezelfde sleutel met een hoger nummer wordt een nieuwe versie. Een oude versie verandert nooit.',
  bestand: 'Bestand',
  bestandHint: 'Een JSON-bestand van hooguit 500 kB, met hooguit 200 vragen.',
  controleer: 'Controleer het bestand',
  kies: 'Kies een bestand.',
  teGroot: 'Dit bestand is groter dan 500 kB.',
  geenTekst: 'Dit is geen tekst in UTF-8. Bewaar het bestand als UTF-8.',
  fouten: (n: number) =>
    n === 1
      ? 'Er klopt één ding niet. Er is niets bewaard.'
      : `Er kloppen ${formatNumber(n)} dingen niet. Er is niets bewaard.`,
  foutenTitel: 'Wat er niet klopt',
  foutenMeer: (n: number) => `En nog ${formatCount(n)} andere. Los eerst deze op.`,
  kolomRegel: 'Regel',
  kolomPlek: 'Waar in het bestand',
  kolomFout: 'Wat er niet klopt',
  regel: (n: number) => `Regel ${formatCount(n)}`,
  heleBestand: 'het hele bestand',
  veranderd: 'Het bestand klopt niet meer. Kies het opnieuw.',

  controleTitel: (naam: string) => `Klopt dit? ${naam}`,
  controleLead: 'Er is nog niets bewaard. Dit staat erin.',
  wordtNieuw: 'Dit wordt een nieuw instrument.',
  wordtVersie: (n: number) => `Dit wordt versie ${n}. Metingen van nu houden hun eigen versie.`,
  bewaar: 'Bewaar dit instrument',
  anderBestandKnop: 'Kies een ander bestand',
});
