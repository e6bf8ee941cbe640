import type { Attention, AttentionSource } from '#platform/attention/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { listMedewerkersWithRol } from '../../beheer/medewerker/index.ts';
import { renderAandacht } from './aandacht.ts';
import { canReadVerbeteracties, canUpdateVerbeteractie } from './policy.ts';
import type { Stand } from './verbeteractie.ts';

export type Persoon = { id: string; naam: string; functie: string };
export type Verbeteractie = {
  id: string;
  meting: { id: string; titel: string; reeks: string; golf: number };
  kenmerk: string;
  groep: string | null;
  titel: string;
  toelichting: string;
  lessen: number[];
  eigenaar: Persoon;
  klaarOp: string;
  stand: Stand;
  uitkomst: string;
  hermeting: { id: string; titel: string } | null;
  versie: number;
};
export type Filter = {
  toon: 'open' | 'klaar' | 'alles';
  meting?: string;
  eigenaar?: string;
  pagina: number;
  aantal: number;
};

/** Who can do a verbeteractie. */
export const EIGENAAR_ROLLEN = [
  'uitvoerder',
  'teamleider',
  'aanbieder',
  'beleid',
  'transformatiemanager',
  'categoriemanager',
  'wethouder',
];

/** Verbeteracties of the gemeente of the actor, with who does them and where they came from. */
function selectActies(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('verbeteracties as v')
    .innerJoin('metingen as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'v.gemeente_id').onRef('m.id', '=', 'v.meting_id'),
    )
    .innerJoin('medewerkers as e', (join) =>
      join.onRef('e.gemeente_id', '=', 'v.gemeente_id').onRef('e.id', '=', 'v.eigenaar_id'),
    )
    .leftJoin('metingen as h', (join) =>
      join.onRef('h.gemeente_id', '=', 'v.gemeente_id').onRef('h.id', '=', 'v.hermeting_id'),
    )
    .leftJoin('metinggroepen as g', (join) =>
      join.onRef('g.gemeente_id', '=', 'v.gemeente_id').onRef('g.id', '=', 'v.groep_id'),
    )
    .select([
      'v.id',
      'v.kenmerk',
      'v.titel',
      'v.toelichting',
      'v.lessen',
      'v.klaar_op',
      'v.stand',
      'v.uitkomst',
      'v.versie',
    ])
    .select(['v.meting_id', 'v.eigenaar_id', 'v.hermeting_id', 'm.titel as m_titel', 'm.reeks_id', 'm.golf'])
    .select(['e.naam as e_naam', 'e.functie as e_functie', 'h.titel as h_titel', 'g.naam as g_naam'])
    .where('v.gemeente_id', '=', actor.gemeente);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectActies>['executeTakeFirstOrThrow']>>;

const asActie = (row: Row): Verbeteractie => ({
  id: row.id,
  meting: { id: row.meting_id, titel: row.m_titel, reeks: row.reeks_id, golf: row.golf },
  kenmerk: row.kenmerk,
  groep: row.g_naam,
  titel: row.titel,
  toelichting: row.toelichting ?? '',
  lessen: row.lessen,
  eigenaar: { id: row.eigenaar_id, naam: row.e_naam, functie: row.e_functie },
  klaarOp: row.klaar_op,
  stand: row.stand as Stand,
  uitkomst: row.uitkomst ?? '',
  hermeting: row.hermeting_id === null ? null : { id: row.hermeting_id, titel: row.h_titel ?? '' },
  versie: row.versie,
});

/** One verbeteractie; undefined when there is none that this actor may see, also for an id that is none. */
export async function findVerbeteractie(tx: Tx, actor: Actor, id: string): Promise<Verbeteractie | undefined> {
  if (!isId(id) || canReadVerbeteracties(actor) !== true) return undefined;
  const row = await selectActies(tx, actor).where('v.id', '=', id).executeTakeFirst();
  return row && asActie(row);
}

/** A verbeteractie that is open for change, for who may and in the version they saw. Throws 404, 403 and 409. */
export async function getWijzigbaar(tx: Tx, actor: Actor, id: string, versie?: number): Promise<Verbeteractie> {
  const actie = getFound(await findVerbeteractie(tx, actor, id));
  checkAllowed(canUpdateVerbeteractie(actor, actie));
  if (actie.stand !== 'open') throw new Problem('verkeerde-staat', 'Deze actie is al afgerond.');
  if (versie !== undefined && versie !== actie.versie) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde deze actie terwijl jij bezig was.');
  }
  return actie;
}

/** Verbeteracties, what must be done first on top; a page of them. */
export async function listVerbeteracties(tx: Tx, actor: Actor, filter: Filter) {
  const { toon, meting, eigenaar, pagina, aantal } = filter;
  if (canReadVerbeteracties(actor) !== true) return { resultaten: [], pagina, totaal: 0 };
  let rows = selectActies(tx, actor);
  if (toon !== 'alles') rows = rows.where('v.stand', toon === 'open' ? '=' : '<>', 'open');
  if (meting !== undefined) rows = rows.where('v.meting_id', '=', meting);
  if (eigenaar !== undefined) rows = rows.where('v.eigenaar_id', '=', eigenaar);
  const { totaal } = await tx
    .selectFrom(rows.clearSelect().select('v.id').as('alle'))
    .select((q) => q.fn.countAll<number>().as('totaal'))
    .executeTakeFirstOrThrow();
  const list = await rows
    .orderBy('v.klaar_op')
    .orderBy('v.id')
    .limit(aantal)
    .offset((pagina - 1) * aantal)
    .execute();
  return { resultaten: list.map(asActie), pagina, totaal: Number(totaal) };
}

/** How many verbeteracties run. */
export const countVerbeteracties = async (tx: Tx, actor: Actor): Promise<number> =>
  (await listVerbeteracties(tx, actor, { toon: 'open', pagina: 1, aantal: 1 })).totaal;

/** The people who can do one, by name. */
export const listEigenaren = (tx: Tx, actor: Actor): Promise<Persoon[]> =>
  listMedewerkersWithRol(tx, actor, EIGENAAR_ROLLEN);

/** The id of someone who can do one; throws 400 at the field for anyone else. */
export async function getEigenaar(tx: Tx, actor: Actor, id: string): Promise<string> {
  const found = (await listEigenaren(tx, actor)).find((one) => one.id === id);
  if (!found)
    throw new Problem('ongeldige-invoer', 'Kies wie dit oppakt uit de lijst.', [
      { field: 'eigenaar', detail: 'Kies wie dit oppakt uit de lijst.' },
    ]);
  return found.id;
}

/** Own verbeteracties that wait, for Vandaag: those over time and near first, three at most. */
export const listVerbeteractieAttention: AttentionSource = async (tx, actor, vandaag): Promise<Attention[]> => {
  if (actor.persoon === null) return [];
  const filter = { toon: 'open', eigenaar: actor.persoon, pagina: 1, aantal: 3 } as const;
  return (await listVerbeteracties(tx, actor, filter)).resultaten.map((actie) => renderAandacht(actie, vandaag));
};
