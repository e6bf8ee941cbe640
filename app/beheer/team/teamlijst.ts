import type { Table } from '#platform/sheets/index.ts';
import { formatLine } from '#platform/text/index.ts';

import type { Gebied } from '../gebied/index.ts';
import type { Fout, Kolommen, Oordeel, Wijzigingsregel } from '../inlezing/index.ts';

/** Columns of a list of teams. */
export const VELDEN = ['naam', 'gebied'] as const;
export type Veld = (typeof VELDEN)[number];

export const NAMEN: Record<Veld, readonly string[]> = {
  naam: ['naam', 'team', 'teamnaam', 'naam team', 'wijkteam'],
  gebied: ['wijk of buurt', 'gebied', 'wijk', 'buurt', 'werkgebied', 'werkt in'],
};

/** A team that is there. */
export type Lijstteam = { id: string; naam: string; gebiedId: string | null };
/** A row that makes or changes a team. `id` is there for what exists. */
export type Teamwijziging = Wijzigingsregel & { id: string | null; gebiedId: string | null };

const MAX_NAAM = 120;
const HELE_GEMEENTE = ['hele gemeente', 'de hele gemeente', 'gemeente', 'gemeentebreed'];

const keyOf = (text: string) => formatLine(text).toLowerCase();

/** What a cell says about the area: an id, null for the whole gemeente, undefined for nothing said, or why it is wrong. */
function findGebied(text: string, gebieden: readonly Gebied[]): string | null | undefined | Fout {
  if (text === '') return undefined;
  if (HELE_GEMEENTE.includes(keyOf(text))) return null;
  const wijken = new Map(gebieden.map(({ id, naam }) => [id, naam]));
  const [wijk, buurt] = text.split(/\s*\/\s*/);
  const matching = gebieden.filter(({ naam, soort, wijkId }) =>
    buurt === undefined
      ? keyOf(naam) === keyOf(text)
      : soort === 'buurt' &&
        keyOf(naam) === keyOf(buurt) &&
        keyOf(wijken.get(wijkId ?? '') ?? '') === keyOf(wijk ?? ''),
  );
  const found = matching.find(({ soort }) => soort === 'wijk') ?? matching[0];
  if (!found) return { veld: 'gebied', tekst: `De wijk of buurt ‘${text}’ is er niet. Lees die eerst in.` };
  if (found.soort === 'buurt' && matching.length > 1) {
    return { veld: 'gebied', tekst: `Er zijn meer buurten ‘${text}’. Schrijf de wijk ervoor: Wijk / ${text}.` };
  }
  return found.id;
}

const isFout = (found: string | null | undefined | Fout): found is Fout => typeof found === 'object' && found !== null;

function findFouten(naam: string, eerder: number | undefined, gebied: ReturnType<typeof findGebied>): Fout[] {
  return [
    ...(naam === '' ? [{ veld: 'naam', tekst: 'De naam is leeg. Vul een naam in.' }] : []),
    ...(naam.length > MAX_NAAM ? [{ veld: 'naam', tekst: `Houd de naam op ${MAX_NAAM} tekens of minder.` }] : []),
    ...(naam !== '' && eerder !== undefined
      ? [{ veld: 'naam', tekst: `Dit team staat ook op regel ${eerder}. Kies er één.` }]
      : []),
    ...(isFout(gebied) ? [gebied] : []),
  ];
}

/** What each row of a list of teams would do to those that are there. An empty area and a team that is not named stay as they are. */
export function listOordelen(
  { rows, lines }: Table,
  kolommen: Kolommen,
  teams: readonly Lijstteam[],
  gebieden: readonly Gebied[],
): Oordeel<Teamwijziging>[] {
  const names = new Map(gebieden.map(({ id, naam }) => [id, naam]));
  const nameOf = (id: string | null) => (id === null ? 'de hele gemeente' : (names.get(id) ?? ''));
  const seen = new Map<string, number>();
  return rows.flatMap((row, i): Oordeel<Teamwijziging>[] => {
    if (row.every((cell) => formatLine(cell) === '')) return [];
    const cell = (veld: Veld) => formatLine(row[kolommen[veld] ?? -1] ?? '');
    const [regel, naam, gebied] = [lines[i] ?? i + 1, cell('naam'), findGebied(cell('gebied'), gebieden)];
    const fouten = findFouten(naam, seen.get(keyOf(naam)), gebied);
    if (!seen.has(keyOf(naam))) seen.set(keyOf(naam), regel);
    if (fouten.length > 0 || isFout(gebied)) return [{ regel, fouten }];
    const was = teams.find((team) => keyOf(team.naam) === keyOf(naam));
    if (!was) {
      const gebiedId = gebied ?? null;
      return [{ regel, naam, isNieuw: true, wat: [`werkt in ${nameOf(gebiedId)}`], id: null, gebiedId }];
    }
    const changes = [
      ...(was.naam === naam ? [] : [`naam: ${was.naam} → ${naam}`]),
      ...(gebied === undefined || gebied === was.gebiedId
        ? []
        : [`werkt in: ${nameOf(was.gebiedId)} → ${nameOf(gebied)}`]),
    ];
    if (changes.length === 0) return [{ regel, gelijk: true }];
    return [
      { regel, naam, isNieuw: false, wat: changes, id: was.id, gebiedId: gebied === undefined ? was.gebiedId : gebied },
    ];
  });
}
