import { sql } from 'kysely';

import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Resultaat } from './huishouden.ts';

export type Persoon = { id: string; naam: string; functie: string };

/** That a huishouden is with us and who has the regie; nothing of what people told. */
export type Huishouden = {
  id: string;
  naam: string;
  stand: 'open' | 'afgesloten';
  regisseur: Persoon;
  opvolger: Persoon | null;
  aanvoerder: Persoon | null;
  team: { id: string; naam: string };
  geopendOp: string;
  afgeslotenOp: string | null;
  resultaat: Resultaat | null;
  samengevoegdMet: string | null;
  adresGeheim: boolean;
  versie: number;
};

const PERSONEN = { r: 'regisseur_id', o: 'opvolger_id', a: 'aanvoerder_id' } as const;

/** Huishoudens that the guards let this person see, each with the people in the regie and the team. */
function selectHuishoudens(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('huishoudens as h')
    .innerJoin('teams as t', (join) =>
      join.onRef('t.gemeente_id', '=', 'h.gemeente_id').onRef('t.id', '=', 'h.team_id'),
    )
    .innerJoin('medewerkers as r', (join) =>
      join.onRef('r.gemeente_id', '=', 'h.gemeente_id').onRef('r.id', '=', `h.${PERSONEN.r}`),
    )
    .leftJoin('medewerkers as o', (join) =>
      join.onRef('o.gemeente_id', '=', 'h.gemeente_id').onRef('o.id', '=', `h.${PERSONEN.o}`),
    )
    .leftJoin('medewerkers as a', (join) =>
      join.onRef('a.gemeente_id', '=', 'h.gemeente_id').onRef('a.id', '=', `h.${PERSONEN.a}`),
    )
    .select(['h.id', 'h.naam', 'h.stand', 'h.versie', 'h.geopend_op', 'h.afgesloten_op', 'h.resultaat'])
    .select(['h.samengevoegd_met', 'h.adres_geheim', 't.id as team_id', 't.naam as team_naam'])
    .select(['r.id as r_id', 'r.naam as r_naam', 'r.functie as r_functie'])
    .select(['o.id as o_id', 'o.naam as o_naam', 'o.functie as o_functie'])
    .select(['a.id as a_id', 'a.naam as a_naam', 'a.functie as a_functie'])
    .$narrowType<{ stand: Huishouden['stand']; resultaat: Resultaat | null }>()
    .where('h.gemeente_id', '=', actor.gemeente);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectHuishoudens>['executeTakeFirstOrThrow']>>;

const asPersoon = (id: string | null, naam: string | null, functie: string | null): Persoon | null =>
  id === null ? null : { id, naam: naam ?? '', functie: functie ?? '' };

const asHuishouden = (row: Row): Huishouden => ({
  id: row.id,
  naam: row.naam,
  stand: row.stand,
  regisseur: { id: row.r_id, naam: row.r_naam, functie: row.r_functie },
  opvolger: asPersoon(row.o_id, row.o_naam, row.o_functie),
  aanvoerder: asPersoon(row.a_id, row.a_naam, row.a_functie),
  team: { id: row.team_id, naam: row.team_naam },
  geopendOp: row.geopend_op,
  afgeslotenOp: row.afgesloten_op,
  resultaat: row.resultaat,
  samengevoegdMet: row.samengevoegd_met,
  adresGeheim: row.adres_geheim,
  versie: row.versie,
});

/** Who has the regie over a huishouden; undefined when this person may not know of it, also for an id that is none. Opens nothing. */
export async function findHuishouden(tx: Tx, actor: Actor, id: string): Promise<Huishouden | undefined> {
  if (!isId(id)) return undefined;
  const row = await selectHuishoudens(tx, actor).where('h.id', '=', id).executeTakeFirst();
  return row && asHuishouden(row);
}

export type Toon = 'mijn' | 'team' | 'gesloten';

type Filter = { toon: Toon; pagina: number; aantal: number };

/** What someone has to do with in person (the regie, leading, being asked for it, taking part for a partij), or what their own teams hold. */
function listGrenzen(tx: Tx, actor: Actor) {
  const vandaag = computeDay();
  const doetMee = tx
    .selectFrom('betrokkenheden')
    .select('huishouden_id')
    .where('gemeente_id', '=', actor.gemeente)
    .where('medewerker_id', '=', actor.persoon)
    .where('soort', '=', 'partij')
    .where('begint_op', '<=', vandaag)
    .where((where) => where.or([where('eindigt_op', 'is', null), where('eindigt_op', '>=', vandaag)]));
  const inTeam = actor.rollen.some((rol) => rol === 'uitvoerder' || rol === 'teamleider');
  // One array for each, looked up once: so every one of them finds its rows by an index, and the guards are asked once for each row.
  const mijn = sql<boolean>`(h.regisseur_id = ${actor.persoon} or h.opvolger_id = ${actor.persoon}
    or h.aanvoerder_id = ${actor.persoon} or h.id = any (array${doetMee}))`;
  const team = sql<boolean>`h.team_id = any (${inTeam ? [...actor.teams] : []}::uuid[])`;
  return { mijn, team, gesloten: sql<boolean>`(${mijn} or ${team})` } satisfies Record<Toon, unknown>;
}

const STANDEN = { mijn: 'open', team: 'open', gesloten: 'afgesloten' } as const;

/**
 * One page of the huishoudens someone has to do with, by name. Opens no dossier: of each that it is there and who has the regie.
 * `telling`: how many there are in each part, where that was counted already.
 */
export async function listMijnHuishoudens(tx: Tx, actor: Actor, { toon, pagina, aantal }: Filter, telling?: Telling) {
  const rows = await selectHuishoudens(tx, actor)
    .where('h.stand', '=', STANDEN[toon])
    .where('h.samengevoegd_met', 'is', null)
    .where(listGrenzen(tx, actor)[toon])
    .orderBy('h.naam')
    .orderBy('h.id')
    .limit(aantal)
    .offset((pagina - 1) * aantal)
    .execute();
  const { [toon]: totaal } = telling ?? (await countMijnHuishoudens(tx, actor));
  return { resultaten: rows.map(asHuishouden), pagina, totaal };
}

export type Telling = Record<Toon, number>;

/** How many there are in each part of the list. */
export async function countMijnHuishoudens(tx: Tx, actor: Actor): Promise<Telling> {
  const { mijn, team, gesloten } = listGrenzen(tx, actor);
  return tx
    .selectFrom('huishoudens as h')
    .select([
      sql<number>`count(*) filter (where h.stand = ${STANDEN.mijn} and ${mijn})`.as('mijn'),
      sql<number>`count(*) filter (where h.stand = ${STANDEN.team} and ${team})`.as('team'),
      sql<number>`count(*) filter (where h.stand = ${STANDEN.gesloten})`.as('gesloten'),
    ])
    .where('h.gemeente_id', '=', actor.gemeente)
    .where('h.samengevoegd_met', 'is', null)
    .where(gesloten)
    .executeTakeFirstOrThrow();
}
