/**
 * Who may open which row of a dossier, written again from the words of the law and of the house (Wmo 2015 5.1.1, 5.2.9, 5.3.2,
 * 5.3.3, Jeugdwet 7.3.10, 7.3.11, 7.4.0; ADR 0029; README of inzage) and from nothing in the product: what the database decides
 * is laid beside it. It looks at one row at a time and knows no keys.
 */
import type { Actor } from '../../app/platform/database/index.ts';

export type Value = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Value>>;
/** All rows that there are, per table, and the day it is (YYYY-MM-DD). */
export type World = { readonly vandaag: string; readonly rows: Readonly<Record<string, readonly Row[]>> };

/** What someone asks for: which huishouden, what for, which parts. */
export type Asked = { huishouden: string; doel: string; onderdelen: readonly string[] };

export const listOf = (value: Value | undefined): readonly string[] => (Array.isArray(value) ? value : []);
const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

/** Someone is so many years old from their birthday on; who was born on 29 February from 1 March. */
function isAged(born: string, years: number, day: string): boolean {
  const [year = 0, month = 1, date = 1] = born.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10) <= day;
}

/** The first and the last day count. */
const runs = (row: Row, day: string) =>
  textOf(row['begint_op']) <= day && (row['eindigt_op'] === null || textOf(row['eindigt_op']) >= day);

/** Wmo 2015 5.3.2 lid 2 and 3: who is under 12, or cannot judge their interests, is refused. */
const inspectsAlone = (row: Row, day: string) =>
  row['oordeelsbekwaam'] === true && isAged(textOf(row['geboortedatum']), 12, day);

/**
 * Wmo 2015 5.3.2 lid 3, Jeugdwet 7.3.10 and 7.3.15: for a child under 16 who has gezag (parent, voogd, GI) inspects, for one of 16 or 17
 * only when it cannot judge; an adult has a mentor or curator; who is 16 may authorise someone. Never against the interest of the lid, and
 * never a parent without gezag.
 */
function inspectsFor(row: Row, day: string): boolean {
  const born = textOf(row['geboortedatum']);
  if (row['verzet'] === true) return false;
  const soort = textOf(row['vertegenwoordiging']);
  if (['gezag', 'voogd', 'gi'].includes(soort)) {
    return !isAged(born, 16, day) || (!isAged(born, 18, day) && row['oordeelsbekwaam'] === false);
  }
  if (soort === 'mentor' || soort === 'curator') return isAged(born, 18, day);
  return soort === 'gemachtigde' && isAged(born, 16, day);
}

const ALL = ['kern', 'adres', 'bsn', 'route', 'gesprek', 'plan', 'stem', 'overleg', 'inzage'];
const without = (...parts: string[]) => ALL.filter((part) => !parts.includes(part));

/** Purposes of the Jeugdwet (LAW-J13, 7.4.0: toeleiding, advies, bepaling, inzet); a resident reads by right. */
const NOT_FOR_JEUGDWET = ['zoeken', 'regie-bekijken', 'inzage-bekijken'];

type Rights = { reads: readonly string[]; writes: readonly string[]; for: readonly string[] };

/** What each relation opens, changes, and what for. The strongest that fits the purpose counts, and no other beside it (ADR 0029). */
const RIGHTS: Readonly<Record<string, Rights>> = {
  // The task of the college: all of it. Nobody changes the trace.
  regisseur: {
    reads: ALL,
    writes: without('inzage'),
    for: [
      'melding-behandelen',
      'gesprek-voeren',
      'plan-maken',
      'plan-bespreken',
      'overleg',
      'aanvraag-behandelen',
      'gegevens-bijhouden',
      'regie-overdragen',
      'regie-bekijken',
      'inzage-bekijken',
    ],
  },
  // Leads beside the regisseur: the plan and the overleg. A BSN and a protected address are for the regisseur alone.
  aanvoerder: {
    reads: without('bsn', 'adres'),
    writes: ['plan', 'overleg'],
    for: [
      'plan-maken',
      'plan-bespreken',
      'overleg',
      'gesprek-voeren',
      'melding-behandelen',
      'regie-bekijken',
      'inzage-bekijken',
    ],
  },
  // Carries out what was agreed (Wmo 2015 5.3.3 lid 4, Jeugdwet 7.3.11 lid 2), for its own parts of life and laws.
  partij: {
    reads: ['kern', 'plan', 'stem', 'overleg'],
    writes: ['plan'],
    for: ['afspraken-uitvoeren', 'plan-bespreken', 'overleg', 'regie-bekijken'],
  },
  // Reads their own dossier, all but a stored BSN, and adds their own words.
  bewoner: { reads: without('bsn'), writes: ['stem'], for: ['eigen-dossier'] },
  // Divides the regie: core and route, and writes nothing.
  teamleider: {
    reads: ['kern', 'route'],
    writes: [],
    for: ['toewijzen', 'regie-overdragen', 'regie-bekijken', 'melding-behandelen'],
  },
  // Stands in for a colleague: core, route, the plan; never the conversation, and writes nothing.
  team: {
    reads: ['kern', 'route', 'plan'],
    writes: [],
    for: ['melding-behandelen', 'plan-bespreken', 'gegevens-bijhouden', 'regie-bekijken'],
  },
};

/** What an opening gives: whose rows of which huishoudens, and which parts of them. */
export type Opened = {
  as: string;
  huishoudens: readonly string[];
  for: ReadonlySet<string>;
  reads: readonly string[];
  writes: readonly string[];
  /** Absent: all of them. */
  domains?: readonly string[];
  laws?: readonly string[];
  hasJeugdwet: boolean;
};

const own = (world: World, table: string, actor: Actor) =>
  (world.rows[table] ?? []).filter((row) => row['gemeente_id'] === actor.gemeente);
const is = (actor: Actor, ...rollen: string[]) => rollen.some((rol) => actor.rollen.includes(rol));

type Relation = Pick<Opened, 'as' | 'huishoudens' | 'domains' | 'laws'> & { for: readonly string[] };

/** The one betrokkenheid of a partij that counts: the one that goes on, or else the one that began last. */
function findPartij(rows: readonly Row[]): Row | undefined {
  const order = (row: Row) => `${row['eindigt_op'] === null ? 1 : 0}${textOf(row['begint_op'])}`;
  return rows.filter(({ soort }) => soort === 'partij').toSorted((a, b) => order(b).localeCompare(order(a)))[0];
}

/** What someone is for a huishouden by a betrokkenheid of today. */
function listBetrokken(world: World, actor: Actor, huis: Row): Relation[] {
  const id = textOf(huis['id']);
  const mine = own(world, 'betrokkenheden', actor).filter(
    (row) => row['huishouden_id'] === id && row['medewerker_id'] === actor.persoon && runs(row, world.vandaag),
  );
  const found: Relation[] = [];
  const partij = findPartij(mine);
  if (partij && is(actor, 'aanbieder', 'uitvoerder')) {
    const domains = ['algemeen', ...listOf(partij['leefdomeinen'])];
    const laws = ['algemeen', ...listOf(partij['wetten'])];
    found.push({ as: 'partij', huishoudens: [id], domains, laws, for: [id, ...listOf(partij['leden'])] });
  }
  const self = mine.filter((row) => row['soort'] === 'lid' && inspectsAlone(row, world.vandaag));
  const others = mine.filter((row) => row['soort'] === 'vertegenwoordiger' && inspectsFor(row, world.vandaag));
  if (is(actor, 'inwoner') && self.length + others.length > 0) {
    // What is meant for everyone is for who lives there and may inspect; a parent elsewhere reads their own and the child's.
    const home = self.some((row) => row['woont_hier'] === true) ? [id] : [];
    found.push({
      as: 'bewoner',
      huishoudens: [id],
      for: [...home, ...[...self, ...others].map((row) => textOf(row['lid_id']))],
    });
  }
  return found;
}

/** What someone is for a huishouden, the strongest first. */
function listRelations(world: World, actor: Actor, huis: Row): Relation[] {
  const id = textOf(huis['id']);
  const same = own(world, 'huishoudens', actor).filter((row) => row['samengevoegd_met'] === id);
  const all = [huis, ...same];
  const everyone = all.flatMap((row) => [textOf(row['id']), ...listOf(row['leden'])]);
  const whole = { huishoudens: all.map((row) => textOf(row['id'])), for: everyone };
  const found: Relation[] = [];
  const gemeente = is(actor, 'uitvoerder', 'teamleider');
  if (gemeente && huis['regisseur_id'] === actor.persoon) found.push({ as: 'regisseur', ...whole });
  if (gemeente && huis['aanvoerder_id'] === actor.persoon) found.push({ as: 'aanvoerder', ...whole });
  found.push(...listBetrokken(world, actor, huis));
  if (actor.teams.includes(textOf(huis['team_id']))) {
    if (is(actor, 'teamleider')) found.push({ as: 'teamleider', huishoudens: [id], for: [id] });
    if (is(actor, 'uitvoerder')) found.push({ as: 'team', huishoudens: [id], for: [id] });
  }
  return found;
}

/** What a relation is for, so that a test may ask for something that has a chance. */
export const listDoelen = (relation: string): readonly string[] => RIGHTS[relation]?.for ?? [];
/** As what someone could come to a huishouden. */
export const listAs = (world: World, actor: Actor, huis: Row): string[] =>
  listRelations(world, actor, huis).map((relation) => relation.as);

/** What someone gets when they ask; undefined when it stays shut. */
export function openAs(world: World, actor: Actor, asked: Asked): Opened | undefined {
  const huis = own(world, 'huishoudens', actor).find((row) => row['id'] === asked.huishouden);
  if (!huis || actor.persoon === null) return undefined;
  const relation = listRelations(world, actor, huis).find(({ as }) => RIGHTS[as]?.for.includes(asked.doel));
  const rights = relation && RIGHTS[relation.as];
  if (!rights) return undefined;
  const reads = asked.onderdelen.filter((part) => rights.reads.includes(part));
  if (reads.length === 0) return undefined;
  // A closed huishouden is read; only its core can change, to open it again.
  const writes = reads.filter((part) => rights.writes.includes(part) && (huis['stand'] === 'open' || part === 'kern'));
  return {
    ...relation,
    for: new Set(relation.for),
    reads,
    writes,
    hasJeugdwet: !NOT_FOR_JEUGDWET.includes(asked.doel),
  };
}

/**
 * A resident who holds the code that a regisseur made may link their account to that lid: for that one act, and while it is unused and
 * not over, they reach the core of a huishouden that is open, for all its leden: who represents whom stands there (ADR 0027).
 */
export function openByCode(world: World, actor: Actor, code: string, now: Date): Opened | undefined {
  if (actor.persoon === null || !is(actor, 'inwoner')) return undefined;
  const found = own(world, 'koppelcodes', actor).find(
    (row) => row['code_hash'] === code && row['gebruikt_op'] === null && new Date(textOf(row['verloopt_op'])) > now,
  );
  const id = textOf(found?.['huishouden_id']);
  const huis = own(world, 'huishoudens', actor).find((row) => row['id'] === id && row['stand'] === 'open');
  if (!huis) return undefined;
  const reach = { huishoudens: [id], for: new Set([id, ...listOf(huis['leden'])]) };
  return { as: 'koppeling', ...reach, reads: ['kern'], writes: ['kern'], hasJeugdwet: true };
}

/** What a row is about, apart from for whom it is. */
export type Place = { huishouden: string; leefdomein: string; wet: string; part: string };

/** Whether an opening reaches this place, to read or to write. */
export function reaches(opened: Opened | undefined, place: Place, how: 'reads' | 'writes'): boolean {
  if (!opened?.huishoudens.includes(place.huishouden) || !opened[how].includes(place.part)) return false;
  if (place.wet === 'jeugdwet' && !opened.hasJeugdwet) return false;
  return (
    (opened.domains ?? [place.leefdomein]).includes(place.leefdomein) &&
    (opened.laws ?? [place.wet]).includes(place.wet)
  );
}

/** Whether one of those a row is meant for is one this opening is for. */
export const isFor = (opened: Opened | undefined, who: Value | undefined): boolean =>
  listOf(who).some((one) => opened?.for.has(one));

/** The place of a row of content. */
export const placeOf = (row: Row): Place => ({
  huishouden: textOf(row['huishouden_id']),
  leefdomein: textOf(row['leefdomein']),
  wet: textOf(row['wet']),
  part: textOf(row['categorie']),
});
