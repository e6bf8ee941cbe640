import { createHash } from 'node:crypto';

import type { SealKey } from '../../app/platform/seal/index.ts';
import type { Verifier } from './verifier.ts';

type Row = Record<string, string | null>;
type Member = { zegel: number; plaats: number; gebeurtenis: string; blad: string };
type Seal = {
  gemeente: string;
  volgnummer: number;
  tijd: string;
  aantal: number;
  wortel: string;
  vorige: string;
  sleutel: string;
  volgende: string | null;
  handtekening: string;
};

/** The three tables of the sealed log of one gemeente, as somebody with all rights on the database holds them. */
export type Tables = { gemeente: string; rows: Row[]; members: Member[]; seals: Seal[] };

/** What the verifier must at least say: this record, this seal, or one more in the tail; `old`: only a getuige can tell. */
export type Outcome = { record?: string; seal?: number; tail?: number; old?: boolean };

type Parts = Pick<Verifier, 'computeSealHash'> & {
  computeLeaf: (row: Row) => Buffer;
  computeRoot: (leaves: Buffer[]) => Buffer;
  renderHeader: (seal: Seal) => string;
};
/** What a manipulation has at hand: tables it may change, numbers by chance, a key of its own, and what others lent it. */
export type Hand = { pick: (count: number) => number; key: SealKey; parts: Parts; elsewhere: Tables; earlier: Tables };
type Tamper = (tables: Tables, hand: Hand) => Outcome;

/** Takes an export apart into tables. */
export function readTables(lines: readonly string[]): Tables {
  const tables: Tables = { gemeente: '', rows: [], members: [], seals: [] };
  for (const line of lines) {
    const { soort, ...rest } = JSON.parse(line);
    if (soort === 'export') tables.gemeente = rest.gemeente;
    if (soort === 'zegel') tables.seals.push(rest);
    if (soort === 'lid') tables.members.push(rest);
    if (soort === 'gebeurtenis') tables.rows.push(rest.rij);
  }
  return tables;
}

/** Exports tables as the product does: by seal and place, each with the row that bears that id now, then what is under no seal. */
export function renderTables({ gemeente, rows, members, seals }: Tables): string[] {
  const own = rows.filter((row) => row['gemeente_id'] === gemeente);
  const last = Math.max(0, ...seals.map(({ volgnummer }) => volgnummer));
  const sealed = new Set(members.filter(({ zegel }) => zegel <= last).map(({ gebeurtenis }) => gebeurtenis));
  const lines: object[] = [{ soort: 'export', versie: 1, gemeente, naam: 'Proef', gemaakt: '0', vanaf: 1 }];
  for (const seal of seals.filter((one) => one.gemeente === gemeente).toSorted((a, b) => a.volgnummer - b.volgnummer)) {
    lines.push({ soort: 'zegel', ...seal });
    const mine = members.filter(({ zegel }) => zegel === seal.volgnummer).toSorted((a, b) => a.plaats - b.plaats);
    for (const member of mine) {
      lines.push({ soort: 'lid', ...member });
      const row = own.find(({ id }) => id === member.gebeurtenis);
      if (row) lines.push({ soort: 'gebeurtenis', rij: row });
    }
  }
  lines.push({ soort: 'staart' });
  lines.push(...own.filter(({ id }) => !sealed.has(id ?? '')).map((rij) => ({ soort: 'gebeurtenis', rij })));
  return [...lines, { soort: 'einde', regels: lines.length }].map((line) => JSON.stringify(line));
}

const OTHER_ID = '0197ffff-ffff-7fff-8fff-ffffffffffff';

/** Other values for one column: another text, another form of the same, nothing at all. */
const CHANGES: Record<string, (value: string | null) => (string | null)[]> = {
  gemeente_id: () => [OTHER_ID],
  id: () => [OTHER_ID],
  tijd: (value) => [String(BigInt(value ?? '0') + 1n), '0', 'Infinity'],
  soort: (value) => [`${value}-x`, 'iets-anders'],
  onderwerp_soort: (value) => [`${value} `, '', `${value}\u2028`],
  onderwerp_id: (value) => [value === null ? OTHER_ID : null, OTHER_ID],
  actor: (value) => [value === null ? OTHER_ID : null, OTHER_ID],
  doel: (value) => [`${value}.`, `${value}\n-`, value === '' ? '-' : ''],
  gegevens: () => [
    '{"aantal": 1.0}',
    '{"aantal": 1.00}',
    '{}',
    '{"b": 1, "a": 2}',
    '[]',
    '{"aantal": 9007199254740993}',
  ],
};

const SEAL_CHANGES: Record<string, (seal: Seal) => unknown[]> = {
  tijd: ({ tijd }) => [String(BigInt(tijd) - 1n)],
  aantal: ({ aantal }) => [aantal + 1, aantal - 1],
  wortel: ({ wortel }) => [wortel.replace(/.$/, (sign) => (sign === '0' ? '1' : '0')), wortel.toUpperCase()],
  vorige: ({ vorige }) => [vorige.replace(/^./, (sign) => (sign === 'a' ? 'b' : 'a'))],
  sleutel: ({ sleutel }) => [sleutel.replace(/.=$/, (end) => (end === 'A=' ? 'E=' : 'A='))],
  volgende: ({ sleutel }) => [sleutel],
  handtekening: ({ handtekening }) => [handtekening.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'))],
};

const one = <T>(all: readonly T[], hand: Hand): T => {
  const found = all[hand.pick(all.length)];
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
};

const rowOf = ({ rows }: Tables, { gebeurtenis }: Member): Row => {
  const row = rows.find(({ id }) => id === gebeurtenis);
  if (row === undefined) throw new Error('This member has no record.');
  return row;
};

const membersOf = ({ members }: Tables, seal: Seal) => members.filter(({ zegel }) => zegel === seal.volgnummer);

/** Changes a column to something it was not, and says which record that is. */
function changeRow(tables: Tables, hand: Hand): Member {
  const member = one(tables.members, hand);
  const row = rowOf(tables, member);
  const column = one(
    Object.keys(CHANGES).filter((name) => !['gemeente_id', 'id'].includes(name)),
    hand,
  );
  const values = (CHANGES[column]?.(row[column] ?? null) ?? []).filter((value) => value !== row[column]);
  row[column] = one(values, hand);
  return member;
}

/** Makes leaf, root and count of a seal fit what is under it now. Without the key the signature stays behind. */
function refit(tables: Tables, seal: Seal, { parts }: Hand): void {
  const members = membersOf(tables, seal).toSorted((a, b) => a.plaats - b.plaats);
  const leaves = members.map((member) => parts.computeLeaf(rowOf(tables, member)));
  for (const [index, member] of members.entries()) member.blad = leaves[index]?.toString('hex') ?? '';
  seal.aantal = members.length;
  seal.wortel = parts.computeRoot(leaves).toString('hex');
}

/** Signs this seal and all after it with a key of one's own, chained anew. */
function resign(tables: Tables, from: Seal, { parts, key }: Hand): void {
  let vorige = from.vorige;
  for (const seal of tables.seals.filter(({ volgnummer }) => volgnummer >= from.volgnummer)) {
    Object.assign(seal, { vorige, sleutel: key.publicKey });
    seal.handtekening = key.sign(Buffer.from(parts.renderHeader(seal)));
    vorige = parts.computeSealHash(seal);
  }
}

const removeSeals = (tables: Tables, gone: readonly Seal[]): Member[] => {
  const numbers = new Set(gone.map(({ volgnummer }) => volgnummer));
  const members = tables.members.filter(({ zegel }) => numbers.has(zegel));
  tables.seals = tables.seals.filter(({ volgnummer }) => !numbers.has(volgnummer));
  tables.members = tables.members.filter(({ zegel }) => !numbers.has(zegel));
  return members;
};

const removeRows = (tables: Tables, members: readonly Member[]) => {
  const gone = new Set(members.map(({ gebeurtenis }) => gebeurtenis));
  tables.rows = tables.rows.filter(({ id }) => !gone.has(id ?? ''));
};

const newRow = (tables: Tables, hand: Hand): Row => ({ ...rowOf(tables, one(tables.members, hand)), id: OTHER_ID });

/** Everything somebody with all rights on the database may try, each with what must come of it. */
export const TAMPERS: Record<string, Tamper> = {
  'edits a column of a record': (tables, hand) => ({ record: changeRow(tables, hand).gebeurtenis }),
  'gives a record another id or gemeente': (tables, hand) => {
    const member = one(tables.members, hand);
    rowOf(tables, member)[one(['id', 'gemeente_id'], hand)] = OTHER_ID;
    return { record: member.gebeurtenis };
  },
  'deletes a record': (tables, hand) => {
    const member = one(tables.members, hand);
    removeRows(tables, [member]);
    return { record: member.gebeurtenis };
  },
  'deletes a record and its place': (tables, hand) => {
    const member = one(tables.members, hand);
    removeRows(tables, [member]);
    tables.members = tables.members.filter((other) => other !== member);
    return { seal: member.zegel };
  },
  'takes a record out from under its seal': (tables, hand) => {
    const member = one(tables.members, hand);
    tables.members = tables.members.filter((other) => other !== member);
    return { seal: member.zegel, tail: 1 };
  },
  'adds a record that is under no seal': (tables, hand) => {
    tables.rows.push(newRow(tables, hand));
    return { tail: 1 };
  },
  'puts a record under a seal': (tables, hand) => {
    const [seal, row] = [one(tables.seals, hand), newRow(tables, hand)];
    tables.rows.push(row);
    const blad = hand.parts.computeLeaf(row).toString('hex');
    tables.members.push({ zegel: seal.volgnummer, plaats: seal.aantal + 1, gebeurtenis: OTHER_ID, blad });
    if (hand.pick(2) === 0) refit(tables, seal, hand);
    return { seal: seal.volgnummer };
  },
  'swaps what two records say': (tables, hand) => {
    const [a, b] = [one(tables.members, hand), one(tables.members, hand)];
    if (a === b) return { record: changeRow(tables, hand).gebeurtenis };
    const [left, right] = [rowOf(tables, a), rowOf(tables, b)];
    [left['id'], right['id']] = [right['id'] ?? null, left['id'] ?? null];
    return { record: one([a, b], hand).gebeurtenis };
  },
  'swaps two places under a seal': (tables, hand) => {
    const seal = one(
      tables.seals.filter(({ aantal }) => aantal > 1),
      hand,
    );
    const members = membersOf(tables, seal);
    const from = hand.pick(members.length);
    const to = (from + 1 + hand.pick(members.length - 1)) % members.length;
    const [a, b] = [members[from], members[to]];
    if (a && b) [a.plaats, b.plaats] = [b.plaats, a.plaats];
    return { seal: seal.volgnummer };
  },
  'moves a record to another seal': (tables, hand) => {
    const member = one(tables.members, hand);
    const from = member.zegel;
    member.zegel = one(
      tables.seals.filter(({ volgnummer }) => volgnummer !== from),
      hand,
    ).volgnummer;
    return { seal: one([from, member.zegel], hand) };
  },
  'edits a leaf hash': (tables, hand) => {
    const member = one(tables.members, hand);
    member.blad = createHash('sha256')
      .update(`${hand.pick(1000)}`)
      .digest('hex');
    return { seal: member.zegel };
  },
  'points a place at another record': (tables, hand) => {
    const member = one(tables.members, hand);
    const gone = member.gebeurtenis;
    const other = one(
      tables.members.filter(({ gebeurtenis }) => gebeurtenis !== gone),
      hand,
    );
    member.gebeurtenis = other.gebeurtenis;
    return { record: other.gebeurtenis, tail: 1 };
  },
  'edits a record and its leaf hash': (tables, hand) => {
    const member = changeRow(tables, hand);
    member.blad = hand.parts.computeLeaf(rowOf(tables, member)).toString('hex');
    return { seal: member.zegel };
  },
  'edits a record, its leaf hash and the root': (tables, hand) => {
    const { zegel } = changeRow(tables, hand);
    for (const seal of tables.seals) if (seal.volgnummer === zegel) refit(tables, seal, hand);
    return { seal: zegel };
  },
  'edits a record and signs everything with another key': (tables, hand) => {
    const { zegel } = changeRow(tables, hand);
    const seal = tables.seals.find(({ volgnummer }) => volgnummer === zegel);
    if (seal === undefined) throw new Error('This record has no seal.');
    refit(tables, seal, hand);
    const all = hand.pick(2) === 0 ? tables.seals[0] : seal;
    resign(tables, all ?? seal, hand);
    return { seal: all?.volgnummer ?? zegel };
  },
  'edits a seal': (tables, hand) => {
    const seal = one(tables.seals, hand);
    const column = one(Object.keys(SEAL_CHANGES), hand);
    Object.assign(seal, { [column]: one(SEAL_CHANGES[column]?.(seal) ?? [], hand) });
    return { seal: seal.volgnummer };
  },
  'swaps two seals': (tables, hand) => {
    const a = one(tables.seals, hand);
    const b = one(
      tables.seals.filter((seal) => seal !== a),
      hand,
    );
    [a.volgnummer, b.volgnummer] = [b.volgnummer, a.volgnummer];
    return { seal: one([a.volgnummer, b.volgnummer], hand) };
  },
  'removes a whole batch': (tables, hand) => {
    const seal = one(tables.seals.slice(0, -1), hand);
    removeRows(tables, removeSeals(tables, [seal]));
    return { seal: seal.volgnummer };
  },
  'removes a whole batch and numbers on': (tables, hand) => {
    const seal = one(tables.seals.slice(0, -1), hand);
    removeRows(tables, removeSeals(tables, [seal]));
    for (const rest of [...tables.seals, ...tables.members]) {
      if ('volgnummer' in rest && rest.volgnummer > seal.volgnummer) rest.volgnummer--;
      if ('zegel' in rest && rest.zegel > seal.volgnummer) rest.zegel--;
    }
    return { seal: seal.volgnummer };
  },
  'puts in a seal twice': (tables, hand) => {
    const seal = one(tables.seals, hand);
    const last = tables.seals.length;
    const volgnummer = hand.pick(2) === 0 ? seal.volgnummer : last + 1;
    tables.seals.push({ ...seal, volgnummer });
    if (volgnummer > last)
      tables.members.push(...membersOf(tables, seal).map((member) => ({ ...member, zegel: volgnummer })));
    return { seal: volgnummer };
  },
  'brings in a batch of another gemeente': (tables, { pick, elsewhere }) => {
    const [seal] = elsewhere.seals;
    if (seal === undefined) throw new Error('The other gemeente has no seal.');
    const volgnummer = tables.seals.length + 1;
    const gemeente = pick(2) === 0 ? tables.gemeente : seal.gemeente;
    tables.seals.push({ ...seal, gemeente: tables.gemeente, volgnummer });
    for (const member of elsewhere.members.filter(({ zegel }) => zegel === seal.volgnummer)) {
      tables.members.push({ ...member, zegel: volgnummer });
      tables.rows.push({ ...rowOf(elsewhere, member), gemeente_id: gemeente });
    }
    return { seal: volgnummer };
  },
  'cuts off the end': (tables, hand) => {
    const gone = tables.seals.slice(-1 - hand.pick(tables.seals.length - 1));
    const members = removeSeals(tables, gone);
    const keeps = hand.pick(2) === 0;
    if (!keeps) removeRows(tables, members);
    return { old: true, ...(keeps ? { tail: members.length } : {}) };
  },
  'puts back an old backup': (tables, { earlier }) => {
    Object.assign(tables, structuredClone(earlier));
    return { old: true };
  },
};
