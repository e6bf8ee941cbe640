import { type RawBuilder, sql, type SqlBool } from 'kysely';

import type { Attention } from '#platform/attention/index.ts';
import type { ChainKind } from '#platform/chain/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { listMedewerkersWithRol } from '../../beheer/medewerker/index.ts';
import { renderAandacht } from './aandacht.ts';
import { canCreateProeftuin, canReadProeftuinen } from './policy.ts';
import { AMBASSADEUR_ROLLEN, type Besluitsoort, computeGrens, formatVoortgang } from './proeftuin.ts';

export type Persoon = { id: string; naam: string; functie: string };

export type Proeftuin = {
  id: string;
  vraag: string;
  verwachting: string;
  kleineStart: string;
  start: string;
  eind: string;
  ambassadeur: Persoon;
  besluit: Besluitsoort | null;
  besluitReden: string;
  beslotenOp: string | null;
  beslotenDoor: Persoon | null;
  versie: number;
};

export type Toon = 'alles' | 'loopt' | 'wacht' | 'besloten';

/** Proeftuinen of the gemeente of the actor, with the two people in them. */
function selectProeftuinen(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('proeftuinen as p')
    .innerJoin('medewerkers as a', (join) =>
      join.onRef('a.gemeente_id', '=', 'p.gemeente_id').onRef('a.id', '=', 'p.ambassadeur_id'),
    )
    .leftJoin('medewerkers as b', (join) =>
      join.onRef('b.gemeente_id', '=', 'p.gemeente_id').onRef('b.id', '=', 'p.besloten_door'),
    )
    .select(['p.id', 'p.vraag', 'p.verwachting', 'p.kleine_start', 'p.start', 'p.eind', 'p.versie'])
    .select(['p.besluit', 'p.besluit_reden', 'p.besloten_op', 'p.besloten_door', 'p.ambassadeur_id'])
    .select(['a.naam as a_naam', 'a.functie as a_functie', 'b.naam as b_naam', 'b.functie as b_functie'])
    .where('p.gemeente_id', '=', actor.gemeente);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectProeftuinen>['executeTakeFirstOrThrow']>>;

const asProeftuin = (row: Row): Proeftuin => ({
  id: row.id,
  vraag: row.vraag,
  verwachting: row.verwachting,
  kleineStart: row.kleine_start,
  start: row.start,
  eind: row.eind,
  ambassadeur: { id: row.ambassadeur_id, naam: row.a_naam, functie: row.a_functie },
  besluit: row.besluit as Besluitsoort | null,
  besluitReden: row.besluit_reden,
  beslotenOp: row.besloten_op,
  beslotenDoor:
    row.besloten_door === null ? null : { id: row.besloten_door, naam: row.b_naam ?? '', functie: row.b_functie ?? '' },
  versie: row.versie,
});

/** One proeftuin; undefined when there is none that this actor may see, also for an id that is none. */
export async function findProeftuin(tx: Tx, actor: Actor, id: string): Promise<Proeftuin | undefined> {
  if (!isId(id)) return undefined;
  const row = await selectProeftuinen(tx, actor).where('p.id', '=', id).executeTakeFirst();
  return row && asProeftuin(row);
}

/** The people who can be ambassadeur, by name. */
export const listAmbassadeurs = (tx: Tx, actor: Actor): Promise<Persoon[]> =>
  listMedewerkersWithRol(tx, actor, AMBASSADEUR_ROLLEN);

/** The id of someone who can be ambassadeur; throws 400 at the field for anyone else. */
export async function getAmbassadeur(tx: Tx, actor: Actor, id: string | null): Promise<string> {
  const found = (await listAmbassadeurs(tx, actor)).find((wie) => wie.id === id);
  if (found) return found.id;
  const detail = 'Kies een ambassadeur uit de lijst.';
  throw new Problem('ongeldige-invoer', detail, [{ field: 'ambassadeur', detail }]);
}

/** The proeftuinen without a besluit of these ambassadeurs, those that end soonest first. */
export async function listProeftuinenOf(tx: Tx, actor: Actor, ambassadeurs: readonly string[]) {
  return tx
    .selectFrom('proeftuinen')
    .select(['id', 'vraag', 'ambassadeur_id as ambassadeurId'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('ambassadeur_id', 'in', [...ambassadeurs])
    .where('besluit', 'is', null)
    .orderBy('eind')
    .orderBy('id')
    .execute();
}

/** The condition that a part of the overview sets, on a day. */
const SHOWN: Record<Toon, (vandaag: string) => RawBuilder<SqlBool>> = {
  alles: () => sql`true`,
  loopt: (vandaag) => sql`p.besluit is null and p.eind >= ${vandaag}`,
  wacht: (vandaag) => sql`p.besluit is null and p.eind < ${vandaag}`,
  besloten: () => sql`p.besluit is not null`,
};

type Filter = { toon: Toon; vandaag: string; pagina: number; aantal: number };

/** One page of proeftuinen: first those that wait for a decision, then those that end soonest, then the newest decisions. */
export async function listProeftuinen(tx: Tx, actor: Actor, { toon, vandaag, pagina, aantal }: Filter) {
  const rows = await selectProeftuinen(tx, actor)
    .where(SHOWN[toon](vandaag))
    .orderBy(sql`p.besluit is not null`)
    .orderBy('p.besloten_op', 'desc')
    .orderBy('p.eind')
    .orderBy('p.id')
    .limit(aantal)
    .offset((pagina - 1) * aantal)
    .execute();
  const { totaal } = await tx
    .selectFrom('proeftuinen as p')
    .select(({ fn }) => fn.countAll<number>().as('totaal'))
    .where('p.gemeente_id', '=', actor.gemeente)
    .where(SHOWN[toon](vandaag))
    .executeTakeFirstOrThrow();
  return { resultaten: rows.map(asProeftuin), pagina, totaal };
}

export type Telling = Record<Toon, number>;

/** How many proeftuinen there are in each part of the overview. */
export async function countProeftuinen(tx: Tx, actor: Actor, vandaag: string): Promise<Telling> {
  const { rows } = await sql<Telling>`
    select count(*) as alles,
      count(*) filter (where besluit is null and eind >= ${vandaag}) as loopt,
      count(*) filter (where besluit is null and eind < ${vandaag}) as wacht,
      count(*) filter (where besluit is not null) as besloten
    from proeftuinen where gemeente_id = ${actor.gemeente}`.execute(tx);
  return rows[0] ?? { alles: 0, loopt: 0, wacht: 0, besloten: 0 };
}

/** What of proeftuinen asks for attention: decisions that wait, ends that come near, and those the actor is ambassadeur of. */
export async function listProeftuinAttention(tx: Tx, actor: Actor, vandaag: string): Promise<Attention[]> {
  if (canReadProeftuinen(actor) !== true || actor.persoon === null) return [];
  const manager = actor.rollen.includes('transformatiemanager');
  const { persoon } = actor;
  const rows = await selectProeftuinen(tx, actor)
    .where('p.besluit', 'is', null)
    .where((eb) =>
      eb.or([eb('p.ambassadeur_id', '=', persoon), ...(manager ? [eb('p.eind', '<=', computeGrens(vandaag))] : [])]),
    )
    .orderBy('p.eind')
    .orderBy('p.id')
    .limit(7)
    .execute();
  return rows.map(asProeftuin).map((proeftuin) => renderAandacht(proeftuin, { manager, vandaag }));
}

/** A proeftuin as a stop in a chain, and as what can come of a knelpunt. */
export const proeftuinChain: ChainKind = {
  soort: 'proeftuin',
  order: 40,
  load: async (tx, actor, ids) => {
    const known = ids.filter(isId);
    if (known.length === 0) return [];
    const vandaag = computeDay();
    const rows = await selectProeftuinen(tx, actor)
      .where('p.id', 'in', known)
      .orderBy('p.start')
      .orderBy('p.id')
      .execute();
    return rows.map(asProeftuin).map((proeftuin) => ({
      soort: 'proeftuin',
      id: proeftuin.id,
      kind: 'Proeftuin',
      name: proeftuin.vraag,
      href: `/proeftuinen/${proeftuin.id}`,
      meta: formatVoortgang(proeftuin, vandaag),
      open: proeftuin.besluit === null,
    }));
  },
  followUps: (actor, from) =>
    from.soort === 'knelpunt' && canCreateProeftuin(actor) === true
      ? [
          {
            name: 'Start een proeftuin',
            text: 'Probeer iets kleins uit, met een vraag, een einde en een besluit.',
            href: `/proeftuinen/nieuw?knelpunt=${from.id}`,
          },
        ]
      : [],
};
