import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';

import bakenmeetlat from './definities/bakenmeetlat.json' with { type: 'json' };
import bondgenootschap from './definities/kenmerken-bondgenootschap.json' with { type: 'json' };
import transformatiescan from './definities/transformatiescan.json' with { type: 'json' };
import uitvoerdersenquete from './definities/uitvoerdersenquete.json' with { type: 'json' };
import zelfanalyse from './definities/zelfanalyse.json' with { type: 'json' };
import zelfredzaamheid from './definities/zelfredzaamheid-voorbeeld.json' with { type: 'json' };
import type { Fout } from './samenhang.ts';
import { type Definitie, DefinitieSchema, VormSchema } from './schema.ts';
import { SLEUTEL } from './soorten.ts';

/** In the order of the overview: first together, then the gemeente, then who does the work. */
const MEEGELEVERD: readonly Definitie[] = [
  zelfanalyse,
  transformatiescan,
  uitvoerdersenquete,
  bakenmeetlat,
  bondgenootschap,
].map((definitie) => DefinitieSchema.parse(definitie));

/** An instrument as it is used now: its newest version. `eigen`: the gemeente added it. */
export type Instrument = { definitie: Definitie; eigen: boolean };
/** A version that this gemeente has, in use or not. */
export type Versie = { versie: number; gemaaktOp: Date | null };

/** The definitions that come with the product, the newest version of each. */
export const listMeegeleverd = (): Definitie[] => [...MEEGELEVERD];

const selectVersies = (tx: Tx, actor: Actor) =>
  tx.selectFrom('instrumentversies').where('gemeente_id', '=', actor.gemeente);

/** One of those by its key. Throws 404 when the product has none. */
export const getMeegeleverd = (sleutel: string): Definitie =>
  getFound(MEEGELEVERD.find((definitie) => definitie.sleutel === sleutel));

/** A free set of life domains, to begin an own instrument with: it is no part of what comes with the product. */
export const getVoorbeeld = (): unknown => zelfredzaamheid;

/** Definitions that were read before, by the id of their version: a version is never changed. */
const gelezen = new Map<string, Definitie>();
const GELEZEN = 100;

/** The definition that a meting keeps by the id of its version. Throws 404 for what this gemeente does not have. */
export async function getDefinitie(tx: Tx, actor: Actor, versieId: string): Promise<Definitie> {
  if (!isId(versieId)) throw new Problem('niet-gevonden');
  const known = gelezen.get(versieId);
  const versie = selectVersies(tx, actor).where('id', '=', versieId);
  if (known) {
    getFound(await versie.select('id').executeTakeFirst());
    return known;
  }
  const definitie = VormSchema.parse(getFound(await versie.select('definitie').executeTakeFirst()).definitie);
  if (gelezen.size >= GELEZEN) gelezen.clear();
  gelezen.set(versieId, definitie);
  return definitie;
}

/** Every instrument this gemeente can measure with: those that come with the product, then its own by name. */
export async function listInstrumenten(tx: Tx, actor: Actor): Promise<Instrument[]> {
  const rows = await selectVersies(tx, actor)
    .select('definitie')
    .distinctOn('sleutel')
    .where('eigen', '=', true)
    .orderBy('sleutel')
    .orderBy('versie', 'desc')
    .execute();
  const eigen = rows.map(({ definitie }) => VormSchema.parse(definitie));
  return [
    ...MEEGELEVERD.map((definitie) => ({ definitie, eigen: false })),
    ...eigen
      .toSorted((one, two) => one.naam.localeCompare(two.naam, 'nl'))
      .map((definitie) => ({ definitie, eigen: true })),
  ];
}

/** How many instruments this gemeente can measure with. */
export async function countInstrumenten(tx: Tx, actor: Actor): Promise<number> {
  const { eigen } = await selectVersies(tx, actor)
    .select(({ fn }) => fn.count<number>('sleutel').distinct().as('eigen'))
    .where('eigen', '=', true)
    .executeTakeFirstOrThrow();
  return MEEGELEVERD.length + eigen;
}

/**
 * One instrument by its key: the asked version, else the newest. Undefined when this gemeente has no such instrument or
 * version; of what comes with the product the newest is always there, an older one when it was used here.
 */
export async function findInstrument(
  tx: Tx,
  actor: Actor,
  sleutel: string,
  versie?: number,
): Promise<Instrument | undefined> {
  if (!SLEUTEL.test(sleutel)) return undefined;
  const mee = MEEGELEVERD.find((definitie) => definitie.sleutel === sleutel);
  if (mee && (versie === undefined || versie === mee.versie)) return { definitie: mee, eigen: false };
  const row = await selectVersies(tx, actor)
    .select(['definitie', 'eigen'])
    .where('sleutel', '=', sleutel)
    .$if(versie !== undefined, (query) => query.where('versie', '=', versie ?? 0))
    .orderBy('versie', 'desc')
    .executeTakeFirst();
  return row && { definitie: VormSchema.parse(row.definitie), eigen: row.eigen };
}

/** The versions of an instrument that are here, the newest first. */
export async function listVersies(tx: Tx, actor: Actor, sleutel: string): Promise<Versie[]> {
  const rows = await selectVersies(tx, actor)
    .select(['versie', 'gemaakt_op as gemaaktOp'])
    .where('sleutel', '=', sleutel)
    .execute();
  const mee = MEEGELEVERD.filter(
    (one) => one.sleutel === sleutel && rows.every(({ versie }) => versie !== one.versie),
  ).map(({ versie }) => ({ versie, gemaaktOp: null }));
  return [...mee, ...rows].toSorted((one, two) => two.versie - one.versie);
}

/** Keys that an address of the product has already. */
const BEZET = ['nieuw', 'schema', 'zelfredzaamheid-voorbeeld'];

/**
 * Why this instrument cannot be added here as it is: its key is of the product, or its version is not higher than the newest.
 * Undefined when it can.
 */
export async function findToevoegfout(tx: Tx, actor: Actor, { sleutel, versie }: Definitie): Promise<Fout | undefined> {
  if (BEZET.includes(sleutel) || MEEGELEVERD.some((one) => one.sleutel === sleutel)) {
    return { pad: ['sleutel'], melding: `De sleutel ${sleutel} is van Bondgenoot zelf. Kies een andere.` };
  }
  const [newest] = await listVersies(tx, actor, sleutel);
  if (newest === undefined || versie > newest.versie) return undefined;
  return {
    pad: ['versie'],
    melding: `Versie ${newest.versie} staat er al. Die verandert nooit. Geef een hoger nummer.`,
  };
}
