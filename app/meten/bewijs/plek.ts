import { getFound } from '#platform/problems/index.ts';

import type { Definitie, Item, Kenmerk } from '../instrument/index.ts';

/** Where in a scan a page is: the item it is about, and the way to it. */
export type Plek = {
  item: Item;
  nummer: number;
  naam: string;
  gebied: { sleutel: string; naam: string };
  /** Address of the item. */
  href: string;
  kruimels: { name: string; href: string }[];
};

const isVan = (sleutel: string) => (kenmerk: Kenmerk) => kenmerk.items.some((item) => item.sleutel === sleutel);

/** The place of an item in a scan. Throws 404 for an item that its instrument does not have. */
export function getPlek(scan: { id: string; meting: { titel: string }; definitie: Definitie }, sleutel: string): Plek {
  const gebied = getFound(scan.definitie.gebieden.find(({ kenmerken }) => kenmerken.some(isVan(sleutel))));
  const kenmerk = getFound(gebied.kenmerken.find(isVan(sleutel)));
  const begin = `/metingen/${scan.id}/scan`;
  const href = `${begin}/${sleutel}`;
  return {
    item: getFound(kenmerk.items.find((item) => item.sleutel === sleutel)),
    nummer: kenmerk.nummer,
    naam: kenmerk.naam,
    gebied: { sleutel: gebied.sleutel, naam: gebied.naam },
    href,
    kruimels: [
      { name: scan.meting.titel, href: begin },
      { name: gebied.naam, href: `${begin}/doelen/${gebied.sleutel}` },
      { name: `${kenmerk.nummer}. ${kenmerk.naam}`, href },
    ],
  };
}
