import type { FieldError } from '#platform/problems/index.ts';

/** Where a sheet is: choosing the sheet of a workbook, choosing columns and looking, being read in, done, or failed. */
export type Status = 'blad' | 'kolommen' | 'bezig' | 'klaar' | 'mislukt';

/** A sheet of the chosen file, without its cells. */
export type Blad = {
  naam: string;
  /** How many rows it holds; 0 when it cannot be read. */
  rijen: number;
  /** Why it cannot be read; null when it can. */
  weigering: string | null;
  verborgen: { rijen: number; kolommen: number };
};

/** Index of the column that holds a field; null when no column does. */
export type Kolommen = Readonly<Record<string, number | null>>;

/** What the reader chose, by question. */
export type Antwoorden = Readonly<Record<string, string>>;

/** A sheet on its way in, without its rows. */
export type Inlezing = {
  id: string;
  soort: string;
  bestand: string;
  bladen: Blad[];
  /** Which sheet is read; null until it is chosen. */
  blad: number | null;
  koppen: string[];
  kolommen: Kolommen;
  antwoorden: Antwoorden;
  status: Status;
  totaal: number;
  verwerkt: number;
  nieuw: number;
  gewijzigd: number;
  gelijk: number;
  overgeslagen: number;
  gemaaktDoor: string;
  gemaaktOp: Date;
  klaarOp: Date | null;
};

/** The rows of a sheet as they were in the file, with the line each began on. */
export type Rijen = { rows: string[][]; lines: number[] };

export type Tellingen = { nieuw: number; gewijzigd: number; gelijk: number; overgeslagen: number };

/** What is wrong with a field of a row, or with the row as a whole ('rij'), in words for who reads it in. */
export type Fout = { veld: string; tekst: string };
export type Foutrij = { regel: number; fouten: Fout[] };

/** Something only a person can decide before a sheet is read in. `sleutel` is short and stays the same for the same question. */
export type Vraag = {
  sleutel: string;
  tekst: string;
  uitleg?: readonly string[];
  opties: readonly { waarde: string; naam: string; uitleg?: string }[];
};

/** What reading a sheet in would do now. */
export type Plan = {
  /** Rows that hold something. */
  rijen: number;
  /** Every row with an error, in order. With one of them nothing is read in. */
  fouten: readonly Foutrij[];
  tellingen: Tellingen;
  vragen: readonly Vraag[];
};

/** What a column may hold. `nodig` is what someone reads who chose no column for a field that must have one. */
export type Inleesveld = { veld: string; nodig?: string };

/** Where what is wrong with an answer is told: the name of its field in the form. */
export const formatVraagveld = (sleutel: string): string => `vraag-${sleutel}`;

/** The questions that have no answer that fits. */
export const listOpen = (vragen: readonly Vraag[], antwoorden: Antwoorden): Vraag[] =>
  vragen.filter(({ sleutel, opties }) => !opties.some(({ waarde }) => waarde === antwoorden[sleutel]));

/** What is wrong with a choice of columns: what is needed is chosen, a column holds one field, and is there. */
export function findKolomfouten(velden: readonly Inleesveld[], kolommen: Kolommen, aantal: number): FieldError[] {
  const chosen = velden.map(({ veld }) => kolommen[veld] ?? null);
  return velden.flatMap(({ veld, nodig }): FieldError[] => {
    const kolom = kolommen[veld] ?? null;
    if (kolom === null) return nodig === undefined ? [] : [{ field: veld, detail: nodig }];
    if (kolom >= aantal) return [{ field: veld, detail: 'Deze kolom staat niet in het bestand. Kies een andere.' }];
    if (chosen.indexOf(kolom) === chosen.lastIndexOf(kolom)) return [];
    return [{ field: veld, detail: 'Kies elke kolom hoogstens één keer.' }];
  });
}

/** The name of a chosen file as it may stand in public: without folders and characters that do not show, at most 100 characters. */
export function formatBestand(naam: string): string {
  const clean = (naam.split(/[/\\]/).at(-1) ?? '').replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  return Array.from(clean === '' ? 'bestand' : clean)
    .slice(-100)
    .join('');
}

const plain = (heading: string) =>
  heading
    .normalize('NFD')
    .replaceAll(/[^\p{L}\d]/gu, '')
    .toLowerCase();

/**
 * A first guess of which column holds which field: the first heading that is one of its names, whatever its capitals and
 * punctuation. Each column once.
 */
export function guessKolommen(
  headings: readonly string[],
  namen: Readonly<Record<string, readonly string[]>>,
): Kolommen {
  const used = new Set<number>();
  const plainHeadings = headings.map(plain);
  const entries = Object.entries(namen).map(([veld, names]): [string, number | null] => {
    const kolom = names
      .map((name) => plainHeadings.findIndex((heading, i) => heading === plain(name) && !used.has(i)))
      .find((found) => found !== -1);
    if (kolom !== undefined) used.add(kolom);
    return [veld, kolom ?? null];
  });
  return Object.fromEntries(entries);
}

/** The rows with what is wrong with them as they were, with the reasons beside them. */
export function renderFoutrijen(
  { rows, lines }: Rijen,
  fouten: readonly Foutrij[],
  namen: Readonly<Record<string, string>>,
): { regel: number; cellen: string[]; reden: string }[] {
  const byLine = new Map(fouten.map((rij) => [rij.regel, rij.fouten]));
  return rows.flatMap((cellen, i) => {
    const regel = lines[i] ?? i + 1;
    const found = byLine.get(regel);
    if (!found) return [];
    const reden = found.map(({ veld, tekst }) => (namen[veld] ? `${namen[veld]}: ${tekst}` : tekst)).join(' ');
    return [{ regel, cellen, reden }];
  });
}
