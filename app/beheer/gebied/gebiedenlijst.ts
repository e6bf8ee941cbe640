import type { Table } from '#platform/sheets/index.ts';
import { formatLine } from '#platform/text/index.ts';

import type { Fout, Kolommen, Oordeel, Wijzigingsregel } from '../inlezing/index.ts';

/** Columns of a list of gebieden. A row without a buurt is a wijk. */
export const VELDEN = ['wijk', 'buurt', 'code'] as const;
export type Veld = (typeof VELDEN)[number];

/** What gemeenten and CBS call these columns. */
export const NAMEN: Record<Veld, readonly string[]> = {
  wijk: ['wijk', 'wijknaam', 'naam wijk', 'stadsdeel', 'kern', 'naam'],
  buurt: ['buurt', 'buurtnaam', 'naam buurt'],
  code: ['code', 'cbs code', 'cbscode', 'buurtcode', 'wijkcode', 'gwb code', 'regiocode'],
};

export type Gebied = { id: string; soort: 'wijk' | 'buurt'; naam: string; code: string | null; wijkId: string | null };

/** A row that makes or changes a gebied. `wijk` is the name of the wijk a buurt lies in; `id` is there for what exists. */
export type Gebiedwijziging = Wijzigingsregel & {
  soort: 'wijk' | 'buurt';
  id: string | null;
  wijk: string;
  code: string | null;
};

const MAX_NAAM = 120;

/** What makes two names the same, whatever their capitals and spaces. */
export const computeNaamsleutel = (naam: string): string => formatLine(naam).toLowerCase();

/** A code of CBS as it stands in the table; null for '', undefined for what is none. Spreadsheets lose letters and zeros in front. */
export function parseCode(text: string, soort: 'wijk' | 'buurt'): string | null | undefined {
  const plain = text.toUpperCase().replaceAll(/[\s.]/g, '');
  if (plain === '') return null;
  const [letters, length] = soort === 'wijk' ? ['WK', 6] : ['BU', 8];
  const digits = plain.startsWith(letters) ? plain.slice(2) : plain;
  if (!/^\d+$/.test(digits) || digits.length > length || digits.length < length - 3) return undefined;
  return letters + digits.padStart(length, '0');
}

type Cells = { regel: number; wijk: string; buurt: string; code: string };

function listCells({ rows, lines }: Table, kolommen: Kolommen): Cells[] {
  return rows.flatMap((row, i) => {
    if (row.every((cell) => formatLine(cell) === '')) return [];
    const cell = (veld: Veld) => formatLine(row[kolommen[veld] ?? -1] ?? '');
    return [{ regel: lines[i] ?? i + 1, wijk: cell('wijk'), buurt: cell('buurt'), code: cell('code') }];
  });
}

function findFouten({ wijk, buurt, code }: Cells, parsed: string | null | undefined): Fout[] {
  const long = `Houd de naam op ${MAX_NAAM} tekens of minder.`;
  const soort = buurt === '' ? 'Een wijkcode is WK met zes cijfers.' : 'Een buurtcode is BU met acht cijfers.';
  return [
    ...(wijk === '' ? [{ veld: 'wijk', tekst: 'De wijk is leeg. Vul een wijk in.' }] : []),
    ...(wijk.length > MAX_NAAM ? [{ veld: 'wijk', tekst: long }] : []),
    ...(buurt.length > MAX_NAAM ? [{ veld: 'buurt', tekst: long }] : []),
    ...(code !== '' && parsed === undefined ? [{ veld: 'code', tekst: `Dit is geen code van het CBS. ${soort}` }] : []),
  ];
}

/** Finds what is there by code first, then by name. */
function createFinder(gebieden: readonly Gebied[]) {
  const byId = new Map(gebieden.map((one) => [one.id, one]));
  const byCode = new Map(gebieden.flatMap((one) => (one.code === null ? [] : [[one.code, one] as const])));
  const wijkOf = ({ wijkId }: Gebied) => byId.get(wijkId ?? '')?.naam ?? '';
  const keyOf = (wijk: string, buurt: string) => JSON.stringify([wijk, buurt].map(computeNaamsleutel));
  const byNaam = new Map(
    gebieden.map((one) => [one.soort === 'wijk' ? keyOf(one.naam, '') : keyOf(wijkOf(one), one.naam), one]),
  );
  return {
    wijkOf,
    keyOf,
    find: (wijk: string, buurt: string, code: string | null) => ({
      code: code === null ? undefined : byCode.get(code),
      naam: byNaam.get(keyOf(wijk, buurt)),
    }),
  };
}

/** What differs, in words; nothing when the row says what is there. */
function listVerschillen(was: Gebied, wasWijk: string, naam: string, wijk: string, code: string | null): string[] {
  const words = (label: string, from: string, to: string) =>
    from === to ? [] : [`${label}: ${from || 'leeg'} → ${to}`];
  return [
    ...words('naam', was.naam, naam),
    ...(was.soort === 'buurt' && computeNaamsleutel(wasWijk) !== computeNaamsleutel(wijk)
      ? words('wijk', wasWijk, wijk)
      : []),
    ...(code === null ? [] : words('code', was.code ?? '', code)),
  ];
}

/** What each row of a list of gebieden would do to those that are there. What the list does not name stays as it is. */
export function listOordelen(
  table: Table,
  kolommen: Kolommen,
  gebieden: readonly Gebied[],
): Oordeel<Gebiedwijziging>[] {
  const finder = createFinder(gebieden);
  const seen = new Map<string, number>();
  return listCells(table, kolommen).map((cells): Oordeel<Gebiedwijziging> => {
    const { regel, wijk, buurt } = cells;
    const soort = buurt === '' ? 'wijk' : 'buurt';
    const parsed = parseCode(cells.code, soort);
    const fouten = findFouten(cells, parsed);
    if (fouten.length > 0) return { regel, fouten };
    const code = parsed ?? null;
    for (const key of [finder.keyOf(wijk, buurt), ...(code === null ? [] : [code])]) {
      const eerder = seen.get(key);
      if (eerder !== undefined)
        return { regel, fouten: [{ veld: 'rij', tekst: `Dit staat ook op regel ${eerder}. Kies er één.` }] };
      seen.set(key, regel);
    }
    const found = finder.find(wijk, buurt, code);
    if (found.code && found.naam && found.code.id !== found.naam.id) {
      return { regel, fouten: [{ veld: 'code', tekst: `Deze code is al van ${found.code.naam}.` }] };
    }
    const was = found.code ?? found.naam;
    const naam = buurt === '' ? wijk : buurt;
    if (!was)
      return {
        regel,
        naam,
        isNieuw: true,
        wat: soort === 'wijk' ? ['wijk'] : [`buurt in ${wijk}`],
        soort,
        id: null,
        wijk,
        code,
      };
    const wat = listVerschillen(was, finder.wijkOf(was), naam, wijk, code);
    if (wat.length === 0) return { regel, gelijk: true };
    return { regel, naam, isNieuw: false, wat, soort, id: was.id, wijk, code: code ?? was.code };
  });
}
