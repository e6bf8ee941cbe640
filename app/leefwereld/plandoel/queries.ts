import { sql } from 'kysely';

import type { Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { type Trede } from '../../kennis/ladder/index.ts';
import type { LeefdomeinOfAlgemeen, Wet } from '../../kennis/leefdomein/index.ts';
import { type Lid, listBetrokkenen, listLeden, listNetwerk, type Netwerklid } from '../huishouden/index.ts';
import type { Dossier } from '../inzage/index.ts';
import { isOpenFor } from './partijen.ts';
import type { Afspraak, Doelstand } from './verschil.ts';
import type { Uitkomst, Voortgang, Wiesoort } from './voortgang.ts';

/** An action as it is worked on now. `vast` says what it is stuck on. */
export type Planactie = Afspraak & { doel: string; vast: string; weg: boolean; versie: number };
/** A goal as it is worked on now. `voor` holds ids of leden, or of the huishouden for everyone at home. */
export type Plandoel = Omit<Doelstand, 'acties'> & {
  leefdomein: LeefdomeinOfAlgemeen;
  wet: Wet;
  acties: Planactie[];
  /** Taken out of the plan. */
  weg: boolean;
  versie: number;
};

export type Namen = {
  lid: Map<string, string>;
  netwerk: Map<string, string>;
  partij: Map<string, string>;
  team: Map<string, string>;
};

/** The people of the open dossier, where a page read them already. */
export type Mensen = { leden: readonly Lid[]; netwerk: readonly Netwerklid[] };

/** What people are called here; who may not be known to the reader has no name. */
export async function listNamen(tx: Tx, dossier: Dossier, gelezen?: Mensen): Promise<Namen> {
  const { leden, netwerk } = gelezen ?? {
    leden: await listLeden(tx, dossier),
    netwerk: await listNetwerk(tx, dossier),
  };
  const named = (table: 'partijen' | 'teams') =>
    tx
      .selectFrom(table)
      .select(['id', 'naam', sql.lit(table).as('soort')])
      .where('gemeente_id', '=', dossier.actor.gemeente);
  const rows = await named('partijen').unionAll(named('teams')).execute();
  const asMap = (all: readonly { id: string; naam: string }[]) => new Map(all.map(({ id, naam }) => [id, naam]));
  return {
    lid: new Map(leden.map(({ id, roepnaam }) => [id, roepnaam])),
    netwerk: asMap(netwerk),
    partij: asMap(rows.filter(({ soort }) => soort === 'partijen')),
    team: asMap(rows.filter(({ soort }) => soort === 'teams')),
  };
}

type Wierij = { wie_soort: string; wie_id: string };
const asWie = ({ lid, netwerk, partij, team }: Namen, { wie_soort, wie_id }: Wierij) => {
  const soort = wie_soort as Wiesoort;
  return { soort, id: wie_id, naam: { lid, netwerk, partij, team }[soort].get(wie_id) ?? '' };
};

const ACTIE = ['wat', 'wie_soort', 'wie_id', 'wanneer', 'dag', 'voortgang'] as const;
const DOEL = ['woorden', 'van_leden', 'trede', 'trede_reden', 'uitkomst', 'uitkomst_woorden'] as const;
const PLEK = ['leefdomein', 'wet', 'zichtbaar_voor'] as const;
type Doelrij = Record<(typeof DOEL)[0 | 2 | 3 | 5], string> & {
  van_leden: string[];
  uitkomst: string | null;
  leefdomein: string;
  wet: string;
  zichtbaar_voor: string[];
};

const asDoel = (namen: Namen, row: Doelrij) => ({
  woorden: row.woorden,
  van: row.van_leden.map((id) => ({ id, naam: namen.lid.get(id) ?? '' })),
  leefdomein: row.leefdomein as LeefdomeinOfAlgemeen,
  wet: row.wet as Wet,
  voor: row.zichtbaar_voor,
  trede: row.trede as Trede,
  tredeReden: row.trede_reden,
  uitkomst: row.uitkomst as Uitkomst | null,
  uitkomstWoorden: row.uitkomst_woorden,
});

/** Goals that are for the reader, with their actions, the oldest first; what was taken out too. */
export async function listDoelen(tx: Tx, dossier: Dossier, names: Namen): Promise<Plandoel[]> {
  const van = { gemeente_id: dossier.actor.gemeente, huishouden_id: dossier.huishouden };
  const doelen = await tx
    .selectFrom('doelen')
    .select(['id', 'versie', 'vervallen_op', ...DOEL, ...PLEK])
    .where((where) => where.and(van))
    .orderBy('id')
    .execute();
  const acties = await tx
    .selectFrom('acties')
    .select(['id', 'doel_id', 'vast_reden', 'versie', 'vervallen_op', ...ACTIE])
    .where((where) => where.and(van))
    .orderBy('id')
    .execute();
  return doelen.map((doel) => ({
    id: doel.id,
    ...asDoel(names, doel),
    weg: doel.vervallen_op !== null,
    versie: doel.versie,
    acties: acties
      .filter(({ doel_id }) => doel_id === doel.id)
      .map((actie) => ({
        id: actie.id,
        doel: actie.doel_id,
        wat: actie.wat,
        wie: asWie(names, actie),
        wanneer: actie.wanneer,
        dag: actie.dag,
        voortgang: actie.voortgang as Voortgang,
        vast: actie.vast_reden,
        weg: actie.vervallen_op !== null,
        versie: actie.versie,
      })),
  }));
}

/** Goals as they stood in a version, as far as they were and are for the reader. */
export async function listVersiedoelen(tx: Tx, dossier: Dossier, nummer: number, namen: Namen): Promise<Doelstand[]> {
  const van = { gemeente_id: dossier.actor.gemeente, huishouden_id: dossier.huishouden, nummer };
  const doelen = await tx
    .selectFrom('planversiedoelen')
    .select(['doel_id', ...DOEL, ...PLEK])
    .where((where) => where.and(van))
    .orderBy('doel_id')
    .execute();
  const acties = await tx
    .selectFrom('planversieacties')
    .select(['doel_id', 'actie_id', ...ACTIE])
    .where((where) => where.and(van))
    .orderBy('actie_id')
    .execute();
  return doelen.map((doel) => ({
    id: doel.doel_id,
    ...asDoel(namen, doel),
    acties: acties
      .filter(({ doel_id }) => doel_id === doel.doel_id)
      .map((actie) => ({
        id: actie.actie_id,
        wat: actie.wat,
        wie: asWie(namen, actie),
        wanneer: actie.wanneer,
        dag: actie.dag,
        voortgang: actie.voortgang as Voortgang,
      })),
  }));
}

/** A goal, also one that was taken out; undefined when there is none that may be read. */
export const findDoel = async (tx: Tx, dossier: Dossier, id: string): Promise<Plandoel | undefined> =>
  (await listDoelen(tx, dossier, await listNamen(tx, dossier))).find((doel) => doel.id === id);

/** An action with its goal, also one that was taken out; undefined when there is none that may be read. */
export async function findActie(
  tx: Tx,
  dossier: Dossier,
  id: string,
): Promise<{ actie: Planactie; doel: Plandoel } | undefined> {
  const doelen = await listDoelen(tx, dossier, await listNamen(tx, dossier));
  const doel = doelen.find(({ acties }) => acties.some((actie) => actie.id === id));
  const actie = doel?.acties.find((one) => one.id === id);
  return doel && actie && { actie, doel };
}

/** What of the huishouden a plan needs: its team, and everyone a row of it can be meant for. Needs no open part. */
export async function findKring(tx: Tx, dossier: Dossier): Promise<{ team: string; iedereen: string[] }> {
  const { team_id, leden } = await tx
    .selectFrom('huishoudens')
    .select(['team_id', 'leden'])
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('id', '=', dossier.huishouden)
    .executeTakeFirstOrThrow();
  return { team: team_id, iedereen: [dossier.huishouden, ...leden] };
}

/** As whom the reader takes part in this huishouden themselves: the partij they sign in for, the leden they are or represent. */
export async function listEigenRollen(tx: Tx, dossier: Dossier) {
  return tx
    .selectFrom('betrokkenheden')
    .select(['soort', 'partij_id as partij', 'lid_id as lid', 'geboortedatum', 'oordeelsbekwaam'])
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('medewerker_id', '=', dossier.actor.persoon)
    .where('begint_op', '<=', computeDay())
    .where((where) => where.or([where('eindigt_op', 'is', null), where('eindigt_op', '>=', computeDay())]))
    .execute();
}

/** Whether there is a plan, whether it goes on, and how often it changed; undefined when there is none yet. */
export async function findPlankop(tx: Tx, dossier: Dossier) {
  return tx
    .selectFrom('plannen')
    .select(['stand', 'versie'])
    .$narrowType<{ stand: 'lopend' | 'afgesloten' }>()
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .executeTakeFirst();
}

/** Throws 409 for a goal or an action that someone took out of the plan meanwhile. */
export function checkInPlan({ weg }: { weg: boolean }): void {
  if (weg) throw new Problem('verkeerde-staat', 'Dit is intussen weggehaald uit het plan.');
}

/** Throws 400 at the field for people who are not of this huishouden. */
export async function checkMensen(
  tx: Tx,
  dossier: Dossier,
  { van, voor }: { van: readonly string[]; voor: readonly string[] },
): Promise<void> {
  const { iedereen } = await findKring(tx, dossier);
  const errors = [
    ...(van.every((id) => id !== dossier.huishouden && iedereen.includes(id))
      ? []
      : [{ field: 'van', detail: 'Kies mensen van dit gezin.' }]),
    ...(voor.length > 0 && voor.every((id) => iedereen.includes(id))
      ? []
      : [{ field: 'voor', detail: 'Kies wie van dit gezin dit mag lezen.' }]),
  ];
  if (errors.length > 0) throw new Problem('ongeldige-invoer', undefined, errors);
}

const refuse = (detail: string) => new Problem('ongeldige-invoer', undefined, [{ field: 'wie', detail }]);

/** Who does it, as two columns. Throws 400 at `wie` for someone who is not of this dossier, or a partij that does not read the goal. */
export async function checkWie(
  tx: Tx,
  dossier: Dossier,
  doel: Plandoel,
  wie: string,
): Promise<{ wie_soort: Wiesoort; wie_id: string }> {
  const [soort, id = ''] = wie.split(':') as [Wiesoort, string];
  const betrokkenen = soort === 'partij' ? await listBetrokkenen(tx, dossier) : [];
  const bekend = {
    lid: async () => (await listLeden(tx, dossier)).some((lid) => lid.id === id && lid.eindigtOp === null),
    netwerk: async () => (await listNetwerk(tx, dossier)).some((lid) => lid.id === id),
    partij: () => Promise.resolve(betrokkenen.some(({ partijId }) => partijId === id)),
    team: async () => (await findKring(tx, dossier)).team === id,
  };
  if (!(await bekend[soort]())) throw refuse('Kies iemand van het gezin, het netwerk of de mensen die meewerken.');
  if (soort === 'partij' && !isOpenFor(betrokkenen, id, doel, dossier.huishouden)) {
    throw refuse('Deze organisatie ziet dit doel niet. Kies een ander, of pas aan waar het doel over gaat.');
  }
  return { wie_soort: soort, wie_id: id };
}
