import { LANG, type Macht, type Oorzaak, STIL } from './knelpunt.ts';

/** How long something has been open; `afgerond` shows what was told back instead of what is open. */
export const LEEFTIJDEN = ['alles', 'tot-30', 'langer-30', 'langer-100', 'afgerond'] as const;
export type Leeftijd = (typeof LEEFTIJDEN)[number];

/** What the list is ordered by, each with the direction that stands first. */
export const SORTERINGEN = ['dagen', 'signalen', 'veranderd', 'titel', 'macht'] as const;
export type Sortering = (typeof SORTERINGEN)[number];
export type Richting = 'op' | 'af';
const EERSTE_RICHTING: Record<Sortering, Richting> = {
  dagen: 'af',
  signalen: 'af',
  veranderd: 'af',
  titel: 'op',
  macht: 'op',
};

/** What chooses knelpunten; absent is no filter. */
export type Filter = { open: Leeftijd; oorzaak?: Oorzaak | undefined; macht?: Macht | undefined };

/** A filter with how it is shown: everything that stands in the address of the overview. */
export type Overzicht = Filter & { sorteer: Sortering; richting?: Richting | undefined; bord: boolean };

/** Classes of age by which the facets are counted. */
export type Leeftijdsklasse = 'kort' | 'middel' | 'lang' | 'afgerond';
/** How many knelpunten share cause, power and class of age. */
export type Facet = { oorzaak: Oorzaak; macht: Macht; klasse: Leeftijdsklasse; aantal: number };

const KLASSEN: Record<Leeftijd, readonly Leeftijdsklasse[]> = {
  alles: ['kort', 'middel', 'lang'],
  'tot-30': ['kort'],
  'langer-30': ['middel', 'lang'],
  'langer-100': ['lang'],
  afgerond: ['afgerond'],
};

/** From and to which number of days open a filter reaches, both included; undefined is no limit. */
export const DAGEN: Record<Leeftijd, { van?: number; tot?: number }> = {
  alles: {},
  'tot-30': { tot: STIL },
  'langer-30': { van: STIL + 1 },
  'langer-100': { van: LANG + 1 },
  afgerond: {},
};

/** How many knelpunten a filter leaves. */
export function countMatching(facetten: readonly Facet[], { open, oorzaak, macht }: Filter): number {
  return facetten
    .filter((facet) => KLASSEN[open].includes(facet.klasse))
    .filter((facet) => oorzaak === undefined || facet.oorzaak === oorzaak)
    .filter((facet) => macht === undefined || facet.macht === macht)
    .reduce((total, facet) => total + facet.aantal, 0);
}

/** A filter that is on, by the field it stands in. */
export type Veld = 'open' | 'oorzaak' | 'macht';

/** The filters that are on. */
export function listActive(filter: Filter): Veld[] {
  const active: [Veld, boolean][] = [
    ['open', filter.open !== 'alles'],
    ['oorzaak', filter.oorzaak !== undefined],
    ['macht', filter.macht !== undefined],
  ];
  return active.filter(([, on]) => on).map(([veld]) => veld);
}

/** The same filter with one field off. */
export function removeFilter<F extends Filter>(filter: F, veld: Veld): F {
  return { ...filter, [veld]: veld === 'open' ? 'alles' : undefined };
}

/** For an empty list: which filter leaves how many when it alone goes, most first; those that would still leave none are not named. */
export function listBlocking(facetten: readonly Facet[], filter: Filter): { veld: Veld; aantal: number }[] {
  return listActive(filter)
    .map((veld) => ({ veld, aantal: countMatching(facetten, removeFilter(filter, veld)) }))
    .filter(({ aantal }) => aantal > 0)
    .toSorted((a, b) => b.aantal - a.aantal);
}

/** The address of the overview (or its CSV) that shows exactly this; what is as usual is left out. */
export function formatAddress(
  overzicht: Overzicht,
  more: { path?: string; pagina?: number; toon?: string } = {},
): string {
  const { open, oorzaak, macht, sorteer, richting, bord } = overzicht;
  const query = new URLSearchParams();
  if (open !== 'alles') query.set('open', open);
  if (oorzaak) query.set('oorzaak', oorzaak);
  if (macht) query.set('macht', macht);
  if (sorteer !== 'dagen') query.set('sorteer', sorteer);
  if (richting && richting !== EERSTE_RICHTING[sorteer]) query.set('richting', richting);
  if (bord) query.set('weergave', 'bord');
  if (more.toon) query.set('toon', more.toon);
  if (more.pagina && more.pagina > 1) query.set('pagina', String(more.pagina));
  return `${more.path ?? '/knelpunten'}${query.size > 0 ? '?' : ''}${query.toString()}`;
}

/** The direction a list stands in now. */
export const computeDirection = ({ sorteer, richting }: Overzicht): Richting => richting ?? EERSTE_RICHTING[sorteer];

/** What a click on a header shows: its own first direction, or the other way when the list is already ordered by it. */
export function computeSorted(overzicht: Overzicht, sorteer: Sortering): Overzicht {
  if (overzicht.sorteer !== sorteer) return { ...overzicht, sorteer, richting: undefined };
  return { ...overzicht, richting: computeDirection(overzicht) === 'op' ? 'af' : 'op' };
}
