import { sql } from 'kysely';

import type { AttentionSource } from '#platform/attention/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';

import type { Dossier } from '../inzage/index.ts';
import { type Antwoord, renderAntwoorden, renderVraag, renderZonder, type Vraag, type Zonder } from './aandacht.ts';
import {
  ANTWOORD_DAGEN,
  computeRegie,
  hasRegierol,
  type Huishouden,
  type Persoon,
  REGIE_ROLLEN,
  type Regie,
  type Wie,
} from './regie.ts';

/** One parameter that is an array. */
const texts = (all: readonly string[]) => sql<string[]>`${sql.val([...all])}::text[]`;

const selectHuishouden = (tx: Tx, actor: Actor, id: string) =>
  tx
    .selectFrom('huishoudens')
    .select(['id', 'naam', 'stand', 'regisseur_id as regisseur', 'opvolger_id as opvolger'])
    .select(['gevraagd_door_id as gevraagdDoor', 'aanvoerder_id as aanvoerder', 'team_id as team'])
    .select('samengevoegd_met as samengevoegdMet')
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', isId(id) ? id : null);

/** A huishouden whose regie is about to change: held until the transaction ends, so that a second change waits and then sees the first. */
export const openHuishouden = (tx: Tx, actor: Actor, id: string): Promise<Huishouden | undefined> =>
  selectHuishouden(tx, actor, id).forUpdate().executeTakeFirst();

/** A huishouden of which this person was asked to take the regie, held the same way. */
export const openVerzoek = (tx: Tx, actor: Actor, id: string): Promise<Huishouden | undefined> =>
  selectHuishouden(tx, actor, id).where('opvolger_id', '=', actor.persoon).forUpdate().executeTakeFirst();

/** People by id, with whether they are here today. */
export async function listWie(tx: Tx, actor: Actor, ids: readonly (string | null)[]): Promise<Map<string, Wie>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  if (wanted.length === 0) return new Map();
  const vandaag = computeDay();
  const rows = await tx
    .selectFrom('medewerkers as m')
    .leftJoin('aanstellingen as a', (join) =>
      join
        .onRef('a.gemeente_id', '=', 'm.gemeente_id')
        .onRef('a.waarneming_voor', '=', 'm.id')
        .on('a.gestopt_op', 'is', null)
        .on('a.begint_op', '<=', vandaag)
        .on((on) => on.or([on('a.eindigt_op', 'is', null), on('a.eindigt_op', '>=', vandaag)])),
    )
    .leftJoin('medewerkers as w', (join) =>
      join.onRef('w.gemeente_id', '=', 'a.gemeente_id').onRef('w.id', '=', 'a.medewerker_id'),
    )
    .select(['m.id', 'm.naam', 'm.functie', 'm.status', 'm.rollen', 'm.teams', 'w.naam as waarnemer'])
    .where('m.gemeente_id', '=', actor.gemeente)
    .where('m.id', 'in', wanted)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** One person of the gemeente who could have the regie today; undefined for anyone else. */
export async function findKandidaat(tx: Tx, actor: Actor, id: string): Promise<Wie | undefined> {
  const wie = isId(id) ? (await listWie(tx, actor, [id])).get(id) : undefined;
  return wie && wie.status === 'actief' && hasRegierol(wie.rollen) && wie.teams.length > 0 ? wie : undefined;
}

export type Kandidaat = { id: string; naam: string; functie: string; eigenTeam: boolean };

/** Everyone who could have the regie, those of this team first. */
export async function listKandidaten(tx: Tx, actor: Actor, team: string): Promise<Kandidaat[]> {
  return tx
    .selectFrom('medewerkers')
    .select(['id', 'naam', 'functie', sql<boolean>`${team}::uuid = any (teams)`.as('eigenTeam')])
    .where('gemeente_id', '=', actor.gemeente)
    .where('status', '=', 'actief')
    .where('rollen', '&&', texts(REGIE_ROLLEN))
    .where(sql<boolean>`cardinality(teams) > 0`)
    .orderBy('eigenTeam', 'desc')
    .orderBy('naam')
    .orderBy('id')
    .execute();
}

/** The teamleider of a team, who takes over when a regisseur leaves; the first by name when there are more. */
export async function findTeamleider(tx: Tx, actor: Actor, team: string, zonder: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('medewerkers')
    .select('id')
    .where('gemeente_id', '=', actor.gemeente)
    .where('status', '=', 'actief')
    .where('uit_dienst_op', 'is', null)
    .where('rollen', '&&', texts(['teamleider']))
    .where(sql<boolean>`${team}::uuid = any (teams)`)
    .where('id', '!=', zonder)
    .orderBy('naam')
    .orderBy('id')
    .executeTakeFirst();
  return row?.id;
}

/** Names of teams, by id. */
export async function listTeamnamen(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('teams')
    .select(['id', 'naam'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', 'in', [...ids])
    .orderBy('naam')
    .execute();
  return new Map(rows.map(({ id, naam }) => [id, naam]));
}

async function listStappen(tx: Tx, { actor, huishouden }: Dossier) {
  return tx
    .selectFrom('regiestappen')
    .select(['id', 'soort', 'wie_id as wie', 'aan_id as aan', 'reden', 'op'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('huishouden_id', '=', huishouden)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

async function listRegies(tx: Tx, { actor, huishouden }: Dossier) {
  return tx
    .selectFrom('regies')
    .select(['medewerker_id as wie', 'begint_op as van', 'eindigt_op as tot', 'reden'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('huishouden_id', '=', huishouden)
    .orderBy('begint_op', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Who has the regie of an open dossier, who had it and who was asked. Needs `kern`. Everyone who opens it may know, residents too. */
export async function findRegie(tx: Tx, dossier: Dossier): Promise<Regie | undefined> {
  const { actor } = dossier;
  const huishouden = await selectHuishouden(tx, actor, dossier.huishouden).executeTakeFirst();
  if (!huishouden) return undefined;
  const [stappen, regies] = [await listStappen(tx, dossier), await listRegies(tx, dossier)];
  const { regisseur, opvolger, gevraagdDoor, aanvoerder, team } = huishouden;
  const steps = stappen.flatMap(({ wie, aan }) => [wie, aan]);
  const ids = [regisseur, opvolger, gevraagdDoor, aanvoerder].concat(
    regies.map(({ wie }) => wie),
    steps,
  );
  const mensen = await listWie(tx, actor, ids);
  const teamnaam = (await listTeamnamen(tx, actor, [team])).get(team) ?? '';
  return computeRegie({ huishouden, stappen, regies, mensen, teamnaam });
}

export type Verzoek = { id: string; naam: string; door: Persoon; op: Date; team: string };

/** What someone who was asked may know before answering: the name of the huishouden and who asks. Nothing of what people told. */
export async function findVerzoek(tx: Tx, actor: Actor, id: string): Promise<Verzoek | undefined> {
  const row = await tx
    .selectFrom('huishoudens as h')
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'h.gemeente_id').onRef('m.id', '=', 'h.gevraagd_door_id'),
    )
    .select(['h.id', 'h.naam', 'h.gevraagd_op', 'h.team_id', 'm.id as doorId', 'm.naam as door', 'm.functie'])
    .where('h.gemeente_id', '=', actor.gemeente)
    .where('h.id', '=', isId(id) ? id : null)
    .where('h.opvolger_id', '=', actor.persoon)
    .executeTakeFirst();
  if (!row) return undefined;
  const { naam, gevraagd_op, team_id: team, doorId, door, functie } = row;
  return { id: row.id, naam, op: gevraagd_op ?? computeNow(), team, door: { id: doorId, naam: door, functie } };
}

/** What of the regie waits for this person, and what was answered to them these days. */
async function listWachtend(tx: Tx, actor: Actor): Promise<{ open: Vraag[]; antwoorden: Antwoord[] }> {
  const open = await tx
    .selectFrom('huishoudens as h')
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'h.gemeente_id').onRef('m.id', '=', 'h.gevraagd_door_id'),
    )
    .innerJoin('medewerkers as o', (join) =>
      join.onRef('o.gemeente_id', '=', 'h.gemeente_id').onRef('o.id', '=', 'h.opvolger_id'),
    )
    .select(['h.id', 'h.naam', 'h.opvolger_id as opvolger', 'h.gevraagd_op as op', 'm.naam as door', 'o.naam as aan'])
    .where('h.gemeente_id', '=', actor.gemeente)
    .where('h.samengevoegd_met', 'is', null)
    .where((or) => or.or([or('h.opvolger_id', '=', actor.persoon), or('h.gevraagd_door_id', '=', actor.persoon)]))
    .orderBy('h.gevraagd_op')
    .limit(6)
    .execute();
  const antwoorden = await tx
    .selectFrom('regiestappen as s')
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 's.gemeente_id').onRef('m.id', '=', 's.wie_id'),
    )
    .select(['s.huishouden_id as id', 's.soort', 'm.naam as wie'])
    .where('s.gemeente_id', '=', actor.gemeente)
    .where('s.aan_id', '=', actor.persoon)
    .where('s.soort', 'in', ['aanvaard', 'afgewezen', 'overgenomen'])
    .where('s.op', '>', new Date(computeNow().getTime() - ANTWOORD_DAGEN * 86_400_000))
    .orderBy('s.op', 'desc')
    .limit(4)
    .execute();
  return { open, antwoorden };
}

/** Open huishoudens in the teams of a teamleider whose regisseur left or lost the rol, and that wait for nobody's answer. */
async function listZonderRegisseur(tx: Tx, actor: Actor): Promise<Zonder[]> {
  if (!actor.rollen.includes('teamleider') || actor.teams.length === 0) return [];
  return tx
    .selectFrom('huishoudens as h')
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'h.gemeente_id').onRef('m.id', '=', 'h.regisseur_id'),
    )
    .select(['h.id', 'h.naam', 'm.naam as regisseur'])
    .where('h.gemeente_id', '=', actor.gemeente)
    .where('h.team_id', 'in', [...actor.teams])
    .where('h.stand', '=', 'open')
    .where('h.opvolger_id', 'is', null)
    .where('h.samengevoegd_met', 'is', null)
    .where((or) => or.or([or('m.status', '=', 'uit-dienst'), or.not(or('m.rollen', '&&', texts(REGIE_ROLLEN)))]))
    .orderBy('h.naam')
    .limit(3)
    .execute();
}

/** How many huishoudens these people have the regie of, per person and team. */
export async function listRegiesOf(tx: Tx, actor: Actor, holders: readonly string[]) {
  return tx
    .selectFrom('huishoudens as h')
    .innerJoin('teams as t', (join) =>
      join.onRef('t.gemeente_id', '=', 'h.gemeente_id').onRef('t.id', '=', 'h.team_id'),
    )
    .select(['h.regisseur_id as regisseur', 'h.team_id as team', 't.naam as teamnaam'])
    .select(({ fn }) => fn.countAll<number>().as('aantal'))
    .where('h.gemeente_id', '=', actor.gemeente)
    .where('h.regisseur_id', 'in', [...holders])
    .groupBy(['h.regisseur_id', 'h.team_id', 't.naam'])
    .orderBy('h.regisseur_id')
    .orderBy('t.naam')
    .execute();
}

/** The ids of a huishouden and of those that turned out to be it, as far as this person sees them. */
export async function listHuishoudens(tx: Tx, actor: Actor, id: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('huishoudens')
    .select('id')
    .where('gemeente_id', '=', actor.gemeente)
    .where((where) => where.or([where('id', '=', id), where('samengevoegd_met', '=', id)]))
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** The ids of everything someone has the regie of in one team, held until the transaction ends. */
export async function listIdsOf(tx: Tx, actor: Actor, regisseur: string, team: string): Promise<string[]> {
  if (!isId(regisseur) || !isId(team)) return [];
  const rows = await tx
    .selectFrom('huishoudens')
    .select('id')
    .where('gemeente_id', '=', actor.gemeente)
    .where('regisseur_id', '=', regisseur)
    .where('team_id', '=', team)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.id);
}

/** The last question whether the actor takes the regie of an open dossier, with its reason. */
export async function findGevraagd(tx: Tx, dossier: Dossier): Promise<{ reden: string } | undefined> {
  const stappen = await listStappen(tx, dossier);
  return stappen.find(({ soort, aan }) => soort === 'gevraagd' && aan === dossier.actor.persoon);
}

/** What of the regie waits for someone: questions, huishoudens of the team without a regisseur who is here, and answers of these days. */
export const listRegieAttention: AttentionSource = async (tx, actor, vandaag) => {
  if (!hasRegierol(actor.rollen)) return [];
  const { open, antwoorden } = await listWachtend(tx, actor);
  const zonder = await listZonderRegisseur(tx, actor);
  return [
    ...open.map((vraag) => renderVraag(vraag, actor.persoon, vandaag)),
    ...zonder.map(renderZonder),
    ...renderAntwoorden(antwoorden),
  ];
};
