import type { Definitie, Gebied, Item, Kenmerk } from './schema.ts';

/** The kenmerken of all areas, in the order of the instrument. */
export const listKenmerken = ({ gebieden }: { gebieden: readonly Gebied[] }): Kenmerk[] =>
  gebieden.flatMap(({ kenmerken }) => kenmerken);

/** The items of all kenmerken, in the order of the instrument. */
export const listItems = (definitie: { gebieden: readonly Gebied[] }): Item[] =>
  listKenmerken(definitie).flatMap(({ items }) => items);

/** The item with this key; undefined when the instrument has none. */
export const findItem = (definitie: Definitie, sleutel: string): Item | undefined =>
  listItems(definitie).find((item) => item.sleutel === sleutel);

/** The levels someone chooses from at this item, lowest first: its own words, else the names of the scale. */
export function listNiveaus({ schaal }: Pick<Definitie, 'schaal'>, item: Item): { waarde: number; tekst: string }[] {
  const own = new Map(item.niveaus?.map(({ waarde, tekst }) => [waarde, tekst]));
  return schaal.niveaus
    .toSorted((one, two) => one.waarde - two.waarde)
    .map(({ waarde, naam }) => ({ waarde, tekst: own.get(waarde) ?? naam }));
}
