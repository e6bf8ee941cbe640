import { addDays } from '../../app/platform/time/index.ts';
import type { Column, Reference } from './catalogue.ts';
import { GEMEENTE, type Household } from './people.ts';
import type { Random } from './random.ts';
import type { Row, Value } from './rules.ts';

export type Fill = {
  random: Random;
  vandaag: string;
  word: () => string;
  house: Household;
  people: readonly string[];
  partijen: readonly string[];
  /** The number of the row in its table and huishouden, from 1. */
  number: number;
};

const lidOf = ({ house, random }: Fill) => String(random.one(house.leden)['id']);
/** For everyone, for one lid, and sometimes by mistake for somebody who is no lid at all: then it is for nobody. */
const leaf = ({ house, random }: Fill) =>
  random.chance(0.1)
    ? [random.id()]
    : random.one([[house.id], [house.id], ...house.leden.map((lid) => [String(lid['id'])])]);

/**
 * What a table wants that cannot be read from its columns: mostly where one column decides about another. A table whose rows
 * cannot be made without being named here says so by the name of its check.
 */
const WANTS: Readonly<Record<string, (fill: Fill) => Row>> = {
  acties: ({ word }) => ({ wanneer: word() }),
  adressen: ({ random }) => ({ huisnummer: `${1 + random.below(90)}`, postcode: '1234AB', toevoeging: '' }),
  delingen: ({ random }) => ({ leefdomein: random.one(['wonen', 'inkomen', 'gezondheid']), grond: 'taak' }),
  doelen: ({ word }) => ({ trede: 'eigen-kracht', trede_reden: word() }),
  gespreksdeelnemers: (fill) => ({ soort: 'lid', lid_id: lidOf(fill) }),
  gespreksregels: () => ({ spreker: 'professional' }),
  instemmingen: (fill) => {
    const [isLid, woorden] = [fill.random.chance(0.6), fill.word()];
    const who = isLid
      ? { lid_id: lidOf(fill), partij_id: null }
      : { lid_id: null, partij_id: fill.random.one(fill.partijen) };
    return { ...who, categorie: isLid ? 'stem' : 'plan', oordeel: 'niet-akkoord', woorden };
  },
  inwonervragen: ({ people, random }) => {
    const [vrager_id = '', gevraagde_id = ''] = [random.one(people), random.one(people)];
    const isOpen = vrager_id === gevraagde_id || random.chance(0.5);
    const other = people.find((one) => one !== vrager_id) ?? '';
    const answer = isOpen
      ? { antwoord: '', beantwoord_op: null }
      : { antwoord: 'Ja', beantwoord_op: '2026-01-01T00:00:00Z' };
    return { vrager_id, gevraagde_id: vrager_id === gevraagde_id ? other : gevraagde_id, ...answer };
  },
  inzageregels: ({ house, random, ...fill }) => ({
    leden: random.one([
      [house.id],
      [
        lidOf({
          house,
          random,
          ...fill,
        }),
      ],
    ]),
    relatie: 'team',
    doel: 'plan-bespreken',
    grond: 'taak-team',
    onderdelen: ['kern'],
    gelukt: true,
  }),
  koppelcodes: ({ vandaag, random, people }) => ({
    code_hash: random.id(),
    gemaakt_op: `${addDays(vandaag, -9)}T09:00:00Z`,
    verloopt_op: `${addDays(vandaag, random.one([7, 7, -1]))}T09:00:00Z`,
    ...(random.chance(0.3)
      ? {
          gebruikt_door: random.one(people),
          gebruikt_op: `${vandaag}T00:00:00Z`,
        }
      : {}),
  }),
  mededelingen: () => ({ soort: 'ontvangst', netwerklid_id: null }),
  netwerkleden: ({ random }) => ({ ring: 1 + random.below(3) }),
  overleggen: () => ({ inwoner: 'ja' }),
  planversies: ({ number }) => ({ soort: 'voorstel', nummer: number }),
  planvragen: (fill) => ({ lid_id: lidOf(fill), partij_id: null, medewerkers: fill.random.some(fill.people) }),
  regiestappen: ({ people, random }) => ({ aan_id: random.one(people) }),
  resultaten: () => ({ resultaat: 'zelf-koken' }),
  scores: ({ random }) => ({
    leefdomein: random.one(['wonen', 'inkomen', 'gezondheid']),
    ...random.one([
      { stem: 'inwoner', categorie: 'stem' },
      { stem: 'professional', categorie: 'plan', wijze: 'zelf' },
    ]),
  }),
  termijnen: (fill) => ({
    voor: leaf(fill),
    stand: 'loopt',
    soort: 'onderzoek',
    onderwerp_soort: 'melding',
    begint_op: fill.vandaag,
    uiterlijk: addDays(fill.vandaag, 42),
    dagen: 42,
    medewerker_id: fill.random.one(fill.people),
  }),
  termijnwijzigingen: () => ({ soort: 'opschorting', dagen: null, tot: null }),
  vertegenwoordigingen: (fill) => ({ lid_id: lidOf(fill), door_lid_id: null, door_naam: fill.word() }),
};

/** A value for a column that nothing else says anything about; undefined leaves it to the table. */
function createValue(column: Column, fill: Fill): Value | undefined {
  const { random, vandaag, house, people } = fill;
  const { name, type, values, isRequired, hasDefault, isBound } = column;
  if (name === 'gemeente_id') return GEMEENTE;
  if (name === 'huishouden_id') return house.id;
  if (name === 'zichtbaar_voor') return random.chance(0.1) ? [house.id, lidOf(fill)] : leaf(fill);
  if (/(^|_)lid_id$/.test(name) && isRequired) return lidOf(fill);
  if (values.length > 0 && (isBound ? isRequired && !hasDefault : true)) return random.one(values);
  const isWords = type === 'text' && !isBound && values.length === 0;
  if (isWords || (isRequired && !hasDefault && type === 'text')) return fill.word();
  if (!isRequired || hasDefault) return undefined;
  switch (type) {
    case 'uuid':
      return name === 'id' ? random.id() : /(door|wie|medewerker|aan)/.test(name) ? random.one(people) : random.id();
    case 'uuid[]':
      return [lidOf(fill)];
    case 'text[]':
      return [fill.word()];
    case 'date':
      return vandaag;
    case 'timestamp with time zone':
      return `${vandaag}T09:00:00Z`;
    case 'boolean':
      return random.chance(0.5);
    default:
      return 1;
  }
}

/** Columns that are those of another row: of the same huishouden where that table knows one. Undefined when there is none yet. */
function createReference(
  reference: Reference,
  rows: Readonly<Record<string, readonly Row[]>>,
  { house, random }: Fill,
): Row | undefined {
  const known = rows[reference.target] ?? [];
  const near = known.filter((row) => !('huishouden_id' in row) || row['huishouden_id'] === house.id);
  if (near.length === 0) return undefined;
  const target = random.one(near);
  return Object.fromEntries(reference.columns.map((name, at) => [name, target[reference.targets[at] ?? ''] ?? null]));
}

/** One row of a table that fits in the huishouden; undefined when it has nothing to hang on to. */
export function createRow(
  table: string,
  columns: readonly Column[],
  references: readonly Reference[],
  rows: Readonly<Record<string, readonly Row[]>>,
  fill: Fill,
): Row | undefined {
  const row: Record<string, Value> = {};
  for (const column of columns) {
    const value = createValue(column, fill);
    if (value !== undefined) row[column.name] = value;
  }
  for (const reference of references) {
    const isOptional = reference.columns.some((name) => columns.some((one) => one.name === name && !one.isRequired));
    if (isOptional || reference.target === 'huishoudens') continue;
    const found = createReference(reference, rows, fill);
    if (!found) return undefined;
    Object.assign(row, found);
  }
  return { ...row, ...WANTS[table]?.(fill) };
}

/** How someone is found: for each lid of an open huishouden. */
export const createCards = (house: Household, word: () => string): Row[] =>
  house.leden.map((lid) => ({
    gemeente_id: GEMEENTE,
    lid_id: lid['id'] ?? null,
    huishouden_id: house.id,
    persoon_id: lid['persoon_id'] ?? null,
    naam: word(),
    naamsleutels: [word()],
    geboortedatum: lid['geboortedatum'] ?? null,
    regisseur_id: house.row['regisseur_id'] ?? null,
    team_id: house.row['team_id'] ?? null,
  }));
