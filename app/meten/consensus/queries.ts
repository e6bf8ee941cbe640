import { sql } from 'kysely';

import type { Actor, Tx } from '#platform/database/index.ts';
import { getFound } from '#platform/problems/index.ts';

import { findItem, type Item, listItems } from '../instrument/index.ts';
import { type GeopendeMeting, openMeting } from '../meting/index.ts';
import { listTellingen, listPerspectieven, type Perspectief, type Telling } from '../uitkomst/index.ts';
import { computeSpreiding, type Keuze, listGespreksvolgorde, type Spreiding } from './consensus.ts';

export type Besluit = {
  id: string;
  perspectief: string;
  item: string;
  niveau: number;
  reden: string;
  minderheid: string;
  verschoven: Keuze[];
  versie: number;
};
/** An item as it stands in the round of one perspectief. */
export type Gespreksitem = { item: Item; keuzes: Keuze[]; spreiding: Spreiding; besluit: Besluit | undefined };

/** What was agreed in a meting, as far as the actor may see it; the meting is opened first. Nothing while its results are not open (again). */
export async function listBesluiten(tx: Tx, actor: Actor, { id, meting }: GeopendeMeting): Promise<Besluit[]> {
  if (meting.stand !== 'geopend') return [];
  const rows = await tx
    .selectFrom('consensusbesluiten')
    .select(['id', 'perspectief', 'item', 'niveau', 'reden', 'minderheid', 'verschoven', 'versie'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('meting_id', '=', id)
    .orderBy('id')
    .execute();
  return rows.map(({ minderheid, verschoven, ...row }) => ({
    ...row,
    minderheid: minderheid ?? '',
    verschoven: verschoven as Keuze[],
  }));
}

/** How often each level of an item was chosen by people of these groepen; weet niet is no level. */
const listKeuzes = (tellingen: readonly Telling[], { groepen }: Perspectief, item: string): Keuze[] => {
  const counts = new Map<number, number>();
  for (const { soort, sleutel, groep, waarde, aantal } of tellingen) {
    if (soort !== 'item' || sleutel !== item || waarde < 0 || !groepen.includes(groep)) continue;
    counts.set(waarde, (counts.get(waarde) ?? 0) + aantal);
  }
  return [...counts].map(([waarde, aantal]) => ({ waarde, aantal })).toSorted((a, b) => a.waarde - b.waarde);
};

/** Whose rounds can be looked at: each partij, and partijen that stand together. */
const listRondes = (zichten: readonly Perspectief[]) =>
  zichten.filter(({ soort }) => soort === 'partij' || soort === 'samen');

/**
 * The round of one perspectief (`van`; without one the first of the own partij, else the first there is): every statement with what people
 * chose alone and what was agreed. Throws 404 before the results are open, and for a perspectief that this reader may not see.
 */
export async function getRonde(tx: Tx, actor: Actor, metingId: string, van: string) {
  const geopend = await openMeting(tx, actor, metingId);
  // A survey is answered by people, not agreed on by a partij.
  getFound(geopend.definitie.uitslag === 'web' ? geopend : undefined);
  const tellingen = await listTellingen(tx, geopend);
  const rondes = listRondes(listPerspectieven(geopend, tellingen));
  const eigen = rondes.find(({ partij }) => partij !== null && partij === geopend.partij);
  const perspectief = getFound(van === '' ? (eigen ?? rondes[0]) : rondes.find(({ sleutel }) => sleutel === van));
  const besluiten = (await listBesluiten(tx, actor, geopend)).filter((one) => one.perspectief === perspectief.sleutel);
  const items = listItems(geopend.definitie)
    .filter(({ soort }) => soort === 'stelling')
    .map((item): Gespreksitem => {
      const keuzes = listKeuzes(tellingen, perspectief, item.sleutel);
      const besluit = besluiten.find((one) => one.item === item.sleutel);
      return { item, keuzes, spreiding: computeSpreiding(keuzes), besluit };
    })
    .filter(({ spreiding, besluit }) => spreiding.n > 0 || besluit);
  return { geopend, rondes, perspectief, items: listGespreksvolgorde(items) };
}

/** One item of a round. Throws 404 as `getRonde`, and for an item that nobody scored. */
export async function getGespreksitem(
  tx: Tx,
  actor: Actor,
  metingId: string,
  { van, item }: { van: string; item: string },
) {
  const ronde = await getRonde(tx, actor, metingId, van);
  getFound(findItem(ronde.geopend.definitie, item));
  return { ...ronde, gesprek: getFound(ronde.items.find((one) => one.item.sleutel === item)) };
}

/** Who chose what alone, by name: only of a named meting, and only for who leads it. */
export async function listNamen(
  tx: Tx,
  actor: Actor,
  { id, meting, beheert }: GeopendeMeting,
  { groepen }: Perspectief,
  item: string,
): Promise<{ naam: string; waarde: number }[]> {
  if (meting.naamloos || !beheert || groepen.length === 0) return [];
  const rows = await tx
    .selectFrom('antwoorden as a')
    .innerJoin('uitnodigingen as u', (join) =>
      join.onRef('u.gemeente_id', '=', 'a.gemeente_id').onRef('u.id', '=', 'a.uitnodiging_id'),
    )
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'u.gemeente_id').onRef('m.id', '=', 'u.medewerker_id'),
    )
    .select(['m.naam', sql<number | null>`(a.antwoorden ->> ${item})::int`.as('waarde')])
    .where('a.gemeente_id', '=', actor.gemeente)
    .where('a.meting_id', '=', id)
    .where('a.groep_id', 'in', [...groepen])
    .orderBy('m.naam')
    .execute();
  return rows.flatMap(({ naam, waarde }) => (waarde === null ? [] : [{ naam, waarde }]));
}
