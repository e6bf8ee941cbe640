import type { Laag, Uitslag } from '../instrument/index.ts';
import type { Metinggroep } from '../meting/index.ts';

/**
 * From whose side one looks: shown groups that are counted together. `samen`: one groep of more than one partij; `alle`: everyone, only
 * for a survey.
 */
export type Perspectief = {
  /** partij:<id>, soort:<soort>, laag:<laag>, groep:<id> or alle. */
  sleutel: string;
  soort: 'partij' | 'samen' | 'soort' | 'laag' | 'groep' | 'alle';
  naam: string;
  /** How many answers were counted. */
  n: number;
  groepen: readonly string[];
  /** Of a partij and of a groep of one. */
  partij: string | null;
  golf: number;
  /** When that wave was, in words. */
  periode: string;
  /** Of the meting that is read; false for another wave beside it. */
  nu: boolean;
};

type Groep = Pick<Metinggroep, 'id' | 'naam' | 'partij' | 'laag' | 'teamId' | 'aantal'>;
/** Groups whose counts the reader may open, of one meting. */
export type Zicht = {
  groepen: readonly Groep[];
  /** False when the meting has shown groups that the reader may not see: then nothing of it stands for everyone. */
  heel: boolean;
  golf: number;
  periode: string;
  nu: boolean;
};

const SOORTNAMEN = { gemeente: 'Gemeente', instelling: 'Instellingen', inwoners: 'Inwoners' } as const;
const SOORTEN = ['gemeente', 'instelling', 'inwoners'] as const;
const ALLE = 'Iedereen die invulde';

/** Most lines that can be told apart in one drawing. */
export const MEEST = 5;
/** So many stand in the drawing before anyone chooses. */
const EERST = 3;

function createPerspectief(
  { golf, periode, nu }: Zicht,
  groepen: readonly Groep[],
  is: Pick<Perspectief, 'sleutel' | 'soort' | 'naam'> & { partij?: string | null },
): Perspectief {
  const n = groepen.reduce((sum, { aantal }) => sum + (aantal ?? 0), 0);
  return { ...is, partij: is.partij ?? null, n, groepen: groepen.map(({ id }) => id), golf, periode, nu };
}

/** Each partij by itself, in the order of the meting; a groep of more than one partij stands as one. */
function listPartijen(zicht: Zicht): Perspectief[] {
  const perPartij = Map.groupBy(zicht.groepen, ({ id, partij }) => partij?.id ?? `samen ${id}`);
  return [...perPartij.values()].flatMap((groepen) => {
    const [first] = groepen;
    if (!first) return [];
    const { partij } = first;
    return partij === null
      ? [createPerspectief(zicht, groepen, { sleutel: `groep:${first.id}`, soort: 'samen', naam: first.naam })]
      : [
          createPerspectief(zicht, groepen, {
            sleutel: `partij:${partij.id}`,
            soort: 'partij',
            naam: partij.naam,
            partij: partij.id,
          }),
        ];
  });
}

function listSoorten(zicht: Zicht): Perspectief[] {
  return SOORTEN.flatMap((soort) => {
    const groepen = zicht.groepen.filter(({ partij }) => partij?.soort === soort);
    const is = { sleutel: `soort:${soort}`, soort: 'soort' as const, naam: SOORTNAMEN[soort] };
    return groepen.length === 0 ? [] : [createPerspectief(zicht, groepen, is)];
  });
}

function listLagen(zicht: Zicht, lagen: readonly (readonly [Laag, string])[]): Perspectief[] {
  return lagen.flatMap(([laag, naam]) => {
    const groepen = zicht.groepen.filter((groep) => groep.laag === laag);
    const is = { sleutel: `laag:${laag}`, soort: 'laag' as const, naam };
    return groepen.length === 0 ? [] : [createPerspectief(zicht, groepen, is)];
  });
}

/** Whether this leaves none of the groups out while they are of more than one partij: a total over partijen, by whatever name. */
const isTotaal = ({ groepen }: Zicht, { groepen: own }: Perspectief) =>
  own.length === groepen.length && new Set(groepen.map(({ partij }) => partij?.id)).size > 1;

/**
 * Every perspectief of a meting that this reader can take: everyone (a survey of which they see all), partijen, soorten, lagen, groepen;
 * but no soort and no laag that is everyone, other than in a survey. All counts of it are sums of whole shown groups. `lagen`: keys with their names, in order.
 */
export function createPerspectieven(
  zicht: Zicht,
  uitslag: Uitslag,
  lagen: readonly (readonly [Laag, string])[],
): Perspectief[] {
  const alle =
    uitslag === 'enquete' && zicht.heel && zicht.groepen.length > 0
      ? [createPerspectief(zicht, zicht.groepen, { sleutel: 'alle', soort: 'alle', naam: ALLE })]
      : [];
  const groepen = zicht.groepen.flatMap((groep) => {
    const { id, partij, naam } = groep;
    if (partij === null) return [];
    // People of a partij of whom no laag or team is known, beside those of whom it is.
    const rest = naam === partij.naam && zicht.groepen.filter((one) => one.partij?.id === partij.id).length > 1;
    const is = {
      sleutel: `groep:${id}`,
      soort: 'groep' as const,
      naam: rest ? `${naam}: anderen` : naam,
      partij: partij.id,
    };
    return [createPerspectief(zicht, [groep], is)];
  });
  const over = [...listSoorten(zicht), ...listLagen(zicht, lagen)];
  const kan = uitslag === 'enquete' ? over : over.filter((one) => !isTotaal(zicht, one));
  return [...alle, ...listPartijen(zicht), ...kan, ...groepen];
}

const keyOf = ({ groepen }: Perspectief) => [...groepen].toSorted().join();

/** The perspectieven to choose from: of those that hold exactly the same groups the first, and a laag only when no other does. */
export function listKeuzes(perspectieven: readonly Perspectief[]): Perspectief[] {
  const lagen = perspectieven.filter(({ soort }) => soort === 'laag');
  const first = new Map(
    [...lagen, ...perspectieven.filter((one) => !lagen.includes(one)).toReversed()].map((one) => [keyOf(one), one]),
  );
  return perspectieven.filter((one) => first.get(keyOf(one)) === one);
}

/** What is shown before anyone chooses: few partijen, else their soorten; of one partij also its groepen; of a survey everyone. */
function findEerste(keuzes: readonly Perspectief[]): Perspectief[] {
  const of = (...soorten: Perspectief['soort'][]) => keuzes.filter(({ soort }) => soorten.includes(soort));
  const [first] = keuzes;
  if (first?.soort === 'alle') return [first];
  const partijen = of('partij', 'samen');
  if (partijen.length === 1) {
    const groepen = of('groep');
    return [...partijen, ...(groepen.length < MEEST ? groepen : [])];
  }
  if (partijen.length <= EERST) return partijen;
  // A soort with one partij stands in the list as that partij.
  const soorten = of('soort');
  const los = partijen.filter(
    ({ soort, groepen }) =>
      soort === 'partij' && !soorten.some((one) => groepen.every((id) => one.groepen.includes(id))),
  );
  const samen = keuzes.filter((one) => soorten.includes(one) || los.includes(one));
  return soorten.length > 0 && samen.length > 1 ? samen.slice(0, EERST) : partijen.slice(0, EERST);
}

/**
 * The perspectieven that were asked for by key, in the order of the list and at most `most`; without any that is there, those one
 * starts with.
 */
export function listGekozen(
  perspectieven: readonly Perspectief[],
  gevraagd: readonly string[],
  most = MEEST,
): Perspectief[] {
  const own = perspectieven.filter(({ sleutel }) => gevraagd.includes(sleutel));
  return (own.length > 0 ? own : findEerste(listKeuzes(perspectieven))).slice(0, most);
}

/** The same perspectief in another wave: by key, and a groep by its partij, laag and team. */
export function findInGolf(
  perspectief: Perspectief,
  hier: readonly Groep[],
  daar: { perspectieven: readonly Perspectief[]; groepen: readonly Groep[] },
): Perspectief | undefined {
  if (perspectief.soort === 'samen') return undefined;
  if (perspectief.soort !== 'groep') return daar.perspectieven.find(({ sleutel }) => sleutel === perspectief.sleutel);
  const groep = hier.find(({ id }) => perspectief.groepen.includes(id));
  const zelfde = daar.groepen.filter(
    ({ partij, laag, teamId }) =>
      partij !== null && partij.id === groep?.partij?.id && laag === groep.laag && teamId === groep.teamId,
  );
  const [one] = zelfde;
  return zelfde.length === 1
    ? daar.perspectieven.find(({ sleutel }) => sleutel === `groep:${one?.id ?? ''}`)
    : undefined;
}

/**
 * Whether a difference between these two says something of how people see it: two partijen, soorten or lagen that share nobody, or two
 * groepen of one partij; never two waves, and never a whole beside its part. [2 §9]
 */
export function isVergelijkbaar(one: Perspectief, other: Perspectief): boolean {
  if (one.golf !== other.golf || one.groepen.some((id) => other.groepen.includes(id))) return false;
  const groepen = [one, other].filter(({ soort }) => soort === 'groep').length;
  return groepen === 0 || (groepen === 2 && one.partij === other.partij);
}

/** Where in the list the same perspectief of the wave before stands; undefined when that wave is not shown. */
export function findVorige(perspectieven: readonly Perspectief[], { sleutel, golf }: Perspectief): number | undefined {
  const eerder = perspectieven
    .map((one, i) => ({ i, sleutel: one.sleutel, golf: one.golf }))
    .filter((one) => one.sleutel === sleutel && one.golf < golf)
    .toSorted((one, two) => two.golf - one.golf);
  return eerder[0]?.i;
}

/** The names of perspectieven as their columns have them: where more than one wave is shown, another than this one with its wave. */
export function listNamen(perspectieven: readonly Perspectief[]): string[] {
  const [golven, sleutels] = [new Set<number>(), new Set<string>()];
  for (const { golf, sleutel } of perspectieven) {
    golven.add(golf);
    sleutels.add(sleutel);
  }
  if (golven.size < 2) return perspectieven.map(({ naam }) => naam);
  return perspectieven.map(({ naam, golf, periode, nu }) => {
    if (sleutels.size < 2) return `Golf ${golf} (${periode})`;
    return nu ? naam : `${naam}, golf ${golf} (${periode})`;
  });
}
