/** A group that was asked, and how many answered. `naam` stands by itself: "Thuiszorg: bestuur". */
export type Groep = {
  id: string;
  partij: string | null;
  partijNaam: string;
  partijSoort: string;
  laag: string | null;
  team: string | null;
  naam: string;
  aantal: number;
};

/** A group as it is shown; `partij`, `partijSoort`, `laag` and `team` only where all of it shares them. */
export type GetoondeGroep = {
  /** Of the group itself, or the first of those that were put together. */
  id: string;
  naam: string;
  van: string[];
  aantal: number;
  partij: string | null;
  partijSoort: string | null;
  laag: string | null;
  team: string | null;
};

type Deel = { van: readonly Groep[]; aantal: number };

const LIJST = new Intl.ListFormat('nl', { type: 'conjunction' });
/** So many names in one name; the rest is a number. */
const NAMEN = 3;

const computeAantal = (delen: readonly { aantal: number }[]) => delen.reduce((sum, { aantal }) => sum + aantal, 0);
const combine = (delen: readonly Deel[]): Deel => ({
  van: delen.flatMap(({ van }) => van),
  aantal: computeAantal(delen),
});

/**
 * Puts parts together until each set of them has the minimum, in as many sets as it gets: the largest first, filled up with the
 * smallest. What is left is together below the minimum.
 */
function fill(delen: readonly Deel[], minimum: number): { vol: Deel[][]; rest: Deel[] } {
  const rest = delen.toSorted((one, two) => two.aantal - one.aantal);
  const vol: Deel[][] = [];
  while (computeAantal(rest) >= minimum) {
    const taken = rest.splice(0, 1);
    while (computeAantal(taken) < minimum) taken.push(...rest.splice(-1));
    vol.push(taken);
  }
  return { vol, rest };
}

/** More parts than this are not tried in every way. */
const MEEST = 12;

/** The same parts as more sets, where two halves both have the minimum. */
function split(delen: readonly Deel[], minimum: number): Deel[][] {
  if (computeAantal(delen) >= 2 * minimum && delen.length <= MEEST) {
    for (let choice = 1; choice < 2 ** (delen.length - 1); choice += 1) {
      const one = delen.filter((_, i) => (choice >> i) & 1);
      const two = delen.filter((_, i) => !((choice >> i) & 1));
      if (computeAantal(one) >= minimum && computeAantal(two) >= minimum)
        return [...split(one, minimum), ...split(two, minimum)];
    }
  }
  return [[...delen]];
}

/** Adds what is left to the set that loses least by it: one of more partijen, one that is put together, one of this soort, the smallest. */
function absorb(vol: readonly Deel[][], rest: readonly Deel[], minimum: number): Deel[][] {
  if (rest.length === 0) return [...vol];
  const soorten = new Set(combine(rest).van.map(({ partijSoort }) => partijSoort));
  const costs = vol.map((delen) => {
    const { van, aantal } = combine(delen);
    const isEen = new Set(van.map(({ partij }) => partij)).size === 1;
    const isZelfde = van.every(({ partijSoort }) => soorten.has(partijSoort));
    return { delen, cost: [isEen ? 1 : 0, van.length > 1 ? 0 : 1, isZelfde ? 0 : 1, aantal] };
  });
  const [target, ...others] = costs.toSorted(
    (one, two) => one.cost.map((cost, i) => cost - (two.cost[i] ?? 0)).find((difference) => difference !== 0) ?? 0,
  );
  return [...(target ? split([...target.delen, ...rest], minimum) : []), ...others.map(({ delen }) => delen)];
}

/** The parts of one partij in sets that have the minimum; or, when all of it together is below, that as one part. */
function mergePartij(groepen: readonly Groep[], minimum: number): { vol: Deel[][]; rest: Deel[] } {
  const delen = groepen.map((groep) => ({ van: [groep], aantal: groep.aantal }));
  const groot = delen.filter(({ aantal }) => aantal >= minimum).map((deel) => [deel]);
  const klein = delen.filter(({ aantal }) => aantal < minimum);
  const { vol, rest } = fill(klein, minimum);
  const getoond = [...groot, ...vol];
  return getoond.length > 0 ? { vol: absorb(getoond, rest, minimum), rest: [] } : { vol: [], rest: [combine(rest)] };
}

/** "bestuur" of "Thuiszorg: bestuur". */
const formatDeel = ({ naam, partijNaam }: Groep) =>
  naam.startsWith(`${partijNaam}: `) ? naam.slice(partijNaam.length + 2) : naam;

function formatNamen(namen: readonly string[]): string {
  const meer = namen.length - NAMEN;
  return LIJST.format(meer > 1 ? [...namen.slice(0, NAMEN), `${meer} andere`] : namen);
}

/** "Thuiszorg: bestuur en management", "Thuiszorg" for all of it that answered, "Thuiszorg en Welzijn samen". */
function formatNaam({ van }: Deel, groepen: readonly Groep[]): string {
  if (van.length === 1 && van[0]) return van[0].naam;
  const perPartij = [...Map.groupBy(van, ({ partij }) => partij)].map(([partij, delen]) => {
    const heel = groepen.filter((groep) => groep.partij === partij).length === delen.length;
    const [first] = delen;
    if (!first || (delen.length === 1 && !heel)) return first?.naam ?? '';
    return heel ? first.partijNaam : `${first.partijNaam}: ${formatNamen(delen.map(formatDeel))}`;
  });
  return perPartij.length === 1 ? (perPartij[0] ?? '') : `${formatNamen(perPartij)} samen`;
}

function formatGroep(deel: Deel, groepen: readonly Groep[]): GetoondeGroep {
  const shared = <T>(read: (groep: Groep) => T): T | null => {
    const values = new Set(deel.van.map(read));
    return values.size === 1 ? ([...values][0] ?? null) : null;
  };
  return {
    id: deel.van[0]?.id ?? '',
    naam: formatNaam(deel, groepen),
    van: deel.van.map(({ id }) => id),
    aantal: deel.aantal,
    partij: shared(({ partij }) => partij),
    partijSoort: shared(({ partijSoort }) => partijSoort),
    laag: shared(({ laag }) => laag),
    team: shared(({ team }) => team),
  };
}

/**
 * Puts groups together until each has at least `minimum` answers, and nobody is left out unless all together are fewer: first within
 * the partij; what a partij has too few of goes with its own shown groups; partijen that are too small as a whole go together; and what
 * then remains goes with what was put together already, or else with the smallest. A larger group keeps its own figures wherever that
 * can be. The same groups in the same order give the same answer. A group that nobody answered for has nothing to show: left out.
 * Decision 0030.
 */
export function computeGroepen(
  groepen: readonly Groep[],
  minimum: number,
): { groepen: GetoondeGroep[]; weggelaten: string[] } {
  const place = new Map(groepen.map(({ id }, i) => [id, i]));
  const placeOf = ({ id }: { id: string }) => place.get(id) ?? 0;
  const gevuld = groepen.filter(({ aantal }) => aantal > 0);
  const perPartij = [...Map.groupBy(gevuld, ({ partij }) => partij).values()].map((own) => mergePartij(own, minimum));
  const samen = fill(
    perPartij.flatMap(({ rest }) => rest),
    minimum,
  );
  const vol = absorb([...perPartij.flatMap((partij) => partij.vol), ...samen.vol], samen.rest, minimum);
  const getoond = vol
    .map(combine)
    .map(({ van, aantal }) => ({ van: van.toSorted((one, two) => placeOf(one) - placeOf(two)), aantal }))
    .map((deel) => formatGroep(deel, gevuld))
    .toSorted((one, two) => placeOf(one) - placeOf(two));
  const shown = new Set(getoond.flatMap(({ van }) => van));
  return { groepen: getoond, weggelaten: groepen.filter(({ id }) => !shown.has(id)).map(({ id }) => id) };
}
