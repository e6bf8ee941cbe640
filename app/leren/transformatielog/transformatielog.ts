import type { Stop } from '#platform/chain/index.ts';
import { type FieldError, Problem } from '#platform/problems/index.ts';

/** What a line tells; `verschil` is a difference that people notice. The words for each stand in messages.ts. */
export const SOORTEN = ['actie', 'uitkomst', 'geleerd', 'verschil', 'besluit'] as const;
export type Logsoort = (typeof SOORTEN)[number];

/** Where a line is: not public yet, public and changed since, or public as it is. */
export const STANDEN = ['concept', 'gewijzigd', 'gepubliceerd'] as const;
export type Regelstand = (typeof STANDEN)[number];

/** Most characters of a text by hand. */
export const MAX_TEKENS = { titel: 200, tekst: 2000, thema: 200, reden: 500, stand: 2000 } as const;

/** Lines on one public page: a whole year of a gemeente fits. */
export const REGELS_PER_BLADZIJDE = 100;

/** One step of the chain as it was on publication, in words. */
export type Herkomst = { soort: string; tekst: string };

/** What a line says, in a draft and in public alike. `datum` is a day, YYYY-MM-DD. */
export type Regelinhoud = {
  soort: Logsoort;
  titel: string;
  tekst: string;
  thema: string;
  /** Own word of a sheet that was read in, such as "proeftuin"; '' for lines made by hand. */
  label: string;
  /** Start as a sheet wrote it, such as "begin 2017"; '' for lines made by hand. */
  begin: string;
  datum: string;
};

/** One published version, word for word. */
export type Versie = Regelinhoud & {
  id: string;
  versie: number;
  herkomst: Herkomst[];
  reden: string;
  gepubliceerdOp: Date;
  gepubliceerdDoor: string;
  vervangenOp: Date | null;
};

/** A line as who writes it sees it. */
export type Logregel = Regelinhoud & {
  id: string;
  stand: Regelstand;
  versie: number;
  gepubliceerdeVersie: number | null;
};

export type Stand = { id: string; tekst: string; vastgesteldOp: Date; vastgesteldDoor: string };

const formatSignalen = (count: number) => (count === 1 ? '1 signaal' : `${count.toLocaleString('nl-NL')} signalen`);

/**
 * Where a line came from, from the kitchen table on. Of signalen only how many: their text is for nobody outside.
 * `stops` are the ancestors in order of the loop, `signalen` the number of signalen among them.
 */
export function computeHerkomst(stops: readonly Stop[], signalen: number): Herkomst[] {
  const rest = stops
    .filter(({ soort }) => soort !== 'signaal')
    .map(({ soort, kind, name }) => ({ soort, tekst: `${kind.toLowerCase()}: ${name}` }));
  return signalen > 0 ? [{ soort: 'signaal', tekst: formatSignalen(signalen) }, ...rest] : rest;
}

/** What everyone with a terugmeldcode of a knelpunt reads when a line that came of it is published. At most 600 characters. */
export function renderKnelpuntstap(titel: string, versie: number): string {
  const wat =
    versie === 1 ? 'In het transformatielog staat nu wat ervan kwam' : 'Een regel in het transformatielog is verbeterd';
  return `${wat}: ‘${titel}’.`;
}

const WOORDEN: Record<string, string> = {
  bsn: 'BSN',
  iban: 'IBAN',
  'postcode-met-huisnummer': 'postcode met huisnummer',
};

/** A kind of personal data in words: "telefoonnummer", "BSN". */
export const formatPersoonsgegeven = (soort: string): string => WOORDEN[soort] ?? soort;

/**
 * Refuses text for the public in which something looks like personal data. `find` looks through one text.
 * @throws Problem ongeldige-invoer, one error per field, with the kind that was found; an error text repeats no personal data
 */
export function checkTeksten(
  teksten: Readonly<Record<string, string>>,
  find: (tekst: string) => readonly { soort: string }[],
): void {
  const errors: FieldError[] = Object.entries(teksten).flatMap(([field, tekst]) => {
    const [first] = find(tekst);
    if (first === undefined) return [];
    const wat = `Hier staat iets dat lijkt op een ${formatPersoonsgegeven(first.soort)}.`;
    return [{ field, detail: `${wat} Haal het weg, want iedereen kan dit lezen.` }];
  });
  if (errors.length > 0)
    throw new Problem('ongeldige-invoer', 'In de tekst staat iets wat niet openbaar mag zijn.', errors);
}

/** The name of a place out of that of its gemeente, for in a sentence: "Gemeente Voorbeeldstad" is Voorbeeldstad. */
export const formatPlaats = (naam: string): string => naam.replace(/^Gemeente /, '').replace(/\s*\(.*\)$/, '');

/** A text with blank lines as paragraphs, each as lines. */
export const splitAlineas = (tekst: string): string[][] =>
  tekst
    .split(/\n\s*\n/)
    .map((alinea) => alinea.trim())
    .filter((alinea) => alinea !== '')
    .map((alinea) => alinea.split('\n'));

/** How wide the columns of the export show, in characters, and which of them hold a day; in the order of EXPORT_KOPPEN. */
export const EXPORT_BREEDTES = [12, 14, 12, 14, 24, 40, 70, 40, 8, 14, 30];
export const EXPORT_DAGEN: ReadonlySet<number> = new Set([0, 9]);

/** One line of the export, in the order of EXPORT_KOPPEN. `dag` is the day of publication, YYYY-MM-DD. */
export function formatExportRow(versie: Versie, dag: string): string[] {
  const { datum, begin, soort, label, thema, titel, tekst, herkomst, gepubliceerdDoor } = versie;
  const from = herkomst.map((stap) => stap.tekst).join(' > ');
  return [datum, begin, soort, label, thema, titel, tekst, from, String(versie.versie), dag, gepubliceerdDoor];
}
