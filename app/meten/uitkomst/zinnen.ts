import { isMinstens, isOnder } from './cijfers.ts';
import { findVorige, listNamen } from './perspectief.ts';
import { listWebKenmerken, type Web, type WebKenmerk } from './web.ts';

/** A figure that proves a sentence, as it stands in the table: unrounded, of the perspectief at this place. */
export type Waarde = { naam: string; waarde: number };
/** `dubbel`: another kenmerk has the same name, so the gebied has to be said too. */
export type Kenmerknaam = { sleutel: string; nummer: number; naam: string; gebied: string; dubbel: boolean };

type Over = { kenmerk: Kenmerknaam; cijfers: Waarde[] };
/** What stands out, before it is put in words; `cijfers` are all medians of the kenmerk in this wave. */
export type Zin =
  | ({ soort: 'gedeelde-vlek'; grens: number } & Over)
  | ({ soort: 'vlek'; wie: string[]; van: number } & Over)
  | ({ soort: 'geen-vlek'; grens: number } & Over)
  | ({ soort: 'verschil'; hoog: string; laag: string; verschil: number } & Over)
  | ({ soort: 'klein-verschil'; hoog: string; laag: string; verschil: number } & Over)
  | ({ soort: 'sterk' } & Over)
  | ({ soort: 'verandering'; wie: string; omhoog: boolean } & Over);

/** So many sentences: who reads on finds the rest in the table. */
const ZINNEN = 3;

const first = <T>(items: readonly T[], rank: (item: T) => number): T | undefined =>
  items.toSorted((one, two) => rank(two) - rank(one))[0];

/** The medians of this wave, without who has none. */
const listScores = ({ perspectieven }: Web, { cijfers }: WebKenmerk, namen: readonly string[]): Waarde[] =>
  perspectieven.flatMap(({ nu }, i) => {
    const waarde = cijfers[i]?.mediaan ?? null;
    return nu && waarde !== null ? [{ naam: namen[i] ?? '', waarde }] : [];
  });
const lowest = (waarden: readonly Waarde[]) => Math.min(...waarden.map(({ waarde }) => waarde));
const highest = (waarden: readonly Waarde[]) => Math.max(...waarden.map(({ waarde }) => waarde));

type Rij = { kenmerk: WebKenmerk; scores: Waarde[]; naam: Kenmerknaam };

/** White spots, the one that is furthest below for everyone first; then those of some, of the most first. */
function listVlekken(rijen: readonly Rij[], web: Web): Zin[] {
  const gedeeld = rijen.filter(({ kenmerk }) => kenmerk.gedeeld);
  const vanSommigen = rijen.filter(({ kenmerk }) => kenmerk.wit.length > 0 && !kenmerk.gedeeld);
  return [
    ...gedeeld
      .toSorted((one, two) => highest(one.scores) - highest(two.scores))
      .map(({ naam, scores }): Zin => ({
        soort: 'gedeelde-vlek',
        kenmerk: naam,
        cijfers: scores,
        grens: web.grenzen.witteVlek,
      })),
    ...vanSommigen
      .toSorted(
        (one, two) => two.kenmerk.wit.length - one.kenmerk.wit.length || lowest(one.scores) - lowest(two.scores),
      )
      .map(({ naam, scores, kenmerk }): Zin => ({
        soort: 'vlek',
        kenmerk: naam,
        cijfers: scores,
        wie: kenmerk.wit.map((i) => web.perspectieven[i]?.naam ?? ''),
        van: scores.length,
      })),
  ];
}

/** Differences of view, the largest first; without one that reaches the limit the largest there is. */
function listVerschilzinnen(rijen: readonly Rij[], web: Web): Zin[] {
  const zinnen = rijen
    .filter(({ kenmerk }) => kenmerk.grootste !== null)
    .toSorted((one, two) => (two.kenmerk.grootste?.waarde ?? 0) - (one.kenmerk.grootste?.waarde ?? 0))
    .map(({ kenmerk: { grootste }, naam, scores }): Zin => ({
      soort: isMinstens(grootste?.waarde ?? 0, web.grenzen.verschil) ? 'verschil' : 'klein-verschil',
      kenmerk: naam,
      cijfers: scores,
      hoog: web.perspectieven[grootste?.hoog ?? 0]?.naam ?? '',
      laag: web.perspectieven[grootste?.laag ?? 0]?.naam ?? '',
      verschil: grootste?.waarde ?? 0,
    }));
  return zinnen.filter(({ soort }, i) => soort === 'verschil' || i === 0);
}

/** What stands highest for who scores it lowest, as long as that is no white spot. */
const listSterk = (rijen: readonly Rij[], web: Web): Zin[] =>
  rijen
    .filter(({ scores }) => !isOnder(lowest(scores), web.grenzen.witteVlek))
    .toSorted((one, two) => lowest(two.scores) - lowest(one.scores))
    .map(({ naam, scores }): Zin => ({ soort: 'sterk', kenmerk: naam, cijfers: scores }));

/** The largest change of a perspectief since the wave before, where more waves are shown. */
function findVerandering(rijen: readonly Rij[], { perspectieven }: Web, namen: readonly string[]): Zin[] {
  const changes = rijen.flatMap(({ kenmerk: { cijfers }, naam }) =>
    perspectieven.flatMap((one, i) => {
      const j = one.nu ? findVorige(perspectieven, one) : undefined;
      const [van, naar] = [cijfers[j ?? -1]?.mediaan ?? null, cijfers[i]?.mediaan ?? null];
      if (j === undefined || van === null || naar === null || van === naar) return [];
      return [
        {
          naam,
          wie: one.naam,
          van: { naam: namen[j] ?? '', waarde: van },
          naar: { naam: namen[i] ?? '', waarde: naar },
        },
      ];
    }),
  );
  const most = first(changes, ({ van, naar }) => Math.abs(naar.waarde - van.waarde));
  if (!most) return [];
  const { naam, wie, van, naar } = most;
  return [{ soort: 'verandering', kenmerk: naam, cijfers: [van, naar], wie, omhoog: naar.waarde > van.waarde }];
}

const isOver = (zin: Zin, other: Zin | undefined) => zin.kenmerk.sleutel === other?.kenmerk.sleutel;

/**
 * The most telling things of a web, at most three: the white spot that weighs most, the largest difference of view, the largest change
 * when more waves are shown, what goes well; filled up with the next white spots. The same figures always give the same sentences.
 */
export function listZinnen(web: Web): Zin[] {
  const kenmerken = listWebKenmerken(web);
  const namen = listNamen(web.perspectieven);
  const rijen = kenmerken
    .map((kenmerk): Rij => {
      const { sleutel, nummer, naam, gebied } = kenmerk;
      const dubbel = kenmerken.filter((one) => one.naam === naam).length > 1;
      return { kenmerk, scores: listScores(web, kenmerk, namen), naam: { sleutel, nummer, naam, gebied, dubbel } };
    })
    .filter(({ scores }) => scores.length > 0);
  const laagste = first(rijen, ({ scores }) => -lowest(scores));
  const vlekken = listVlekken(rijen, web);
  const geenVlek: Zin | undefined = laagste && {
    soort: 'geen-vlek',
    kenmerk: laagste.naam,
    cijfers: laagste.scores,
    grens: web.grenzen.witteVlek,
  };
  const [verschil, ...meerVerschillen] = listVerschilzinnen(rijen, web);
  // The same kenmerk twice would tell half as much, where there is another.
  const vlek =
    vlekken.find((zin) => zin.soort === vlekken[0]?.soort && !isOver(zin, verschil)) ?? vlekken[0] ?? geenVlek;
  const [sterk, ...meerSterk] = listSterk(rijen, web);
  const [verandering] = findVerandering(rijen, web, namen);
  const most = [vlek, verschil, verandering, sterk].filter((zin) => zin !== undefined);
  const meer = [...vlekken, ...meerVerschillen, ...meerSterk].filter(
    (zin, i, all) => ![...most, ...all.slice(0, i)].some((one) => isOver(zin, one)),
  );
  return [...most, ...meer].slice(0, ZINNEN);
}
