import { computeVerandering, type Enquete, listVragen, type Stellingvraag } from './enquete.ts';
import { findVorige } from './perspectief.ts';

/** What a mean is compared with: the wave before, or what was published (of which n per statement is not known). */
type Naast = { soort: 'golf'; gemiddelde: number; n: number } | { soort: 'referentie'; gemiddelde: number };
/** What stands out in a survey: a statement with its mean and n, unrounded. */
export type Enquetezin = {
  soort: 'meest-eens' | 'minst-eens' | 'verandering';
  naam: string;
  tekst: string;
  n: number;
  gemiddelde: number;
  naast: Naast | null;
};
type Gescoord = { vraag: Stellingvraag; n: number; gemiddelde: number };

const first = <T>(items: readonly T[], rank: (item: T) => number): T | undefined =>
  items.toSorted((one, two) => rank(two) - rank(one))[0];

/** The statement furthest from the wave before, or, when none is shown, from what was published. */
function findVerst(gescoord: readonly Gescoord[], nu: number, vorige: number | undefined): Enquetezin[] {
  const naast = gescoord.flatMap(({ vraag, n, gemiddelde }): (Enquetezin & { naast: Naast })[] => {
    const { naam, tekst, cijfers, referentie } = vraag;
    const base = { soort: 'verandering' as const, naam, tekst, n, gemiddelde };
    if (vorige !== undefined) {
      const van = cijfers[vorige];
      const change = computeVerandering(van, cijfers[nu]);
      const golf = { soort: 'golf' as const, gemiddelde: van?.gemiddelde ?? 0, n: change?.vanN ?? 0 };
      return change ? [{ ...base, naast: golf }] : [];
    }
    const bekend = referentie?.gemiddelde;
    return bekend === undefined ? [] : [{ ...base, naast: { soort: 'referentie' as const, gemiddelde: bekend } }];
  });
  const most = first(naast, (one) => Math.abs(one.gemiddelde - one.naast.gemiddelde));
  return most && most.gemiddelde !== most.naast.gemiddelde ? [most] : [];
}

/** The highest mean, the lowest, and the largest change. The same figures always give the same sentences. */
export function listEnquetezinnen(enquete: Enquete): Enquetezin[] {
  const { perspectieven } = enquete;
  const nu = perspectieven.findIndex((one) => one.nu);
  const own = perspectieven[nu];
  const gescoord = listVragen(enquete).flatMap((vraag): Gescoord[] => {
    const cijfer = vraag.soort === 'stelling' ? vraag.cijfers[nu] : undefined;
    if (vraag.soort !== 'stelling' || !cijfer || cijfer.gemiddelde === null) return [];
    return [{ vraag, n: cijfer.n, gemiddelde: cijfer.gemiddelde }];
  });
  const create = (soort: 'meest-eens' | 'minst-eens', one: Gescoord | undefined): Enquetezin[] =>
    one
      ? [{ soort, naam: one.vraag.naam, tekst: one.vraag.tekst, n: one.n, gemiddelde: one.gemiddelde, naast: null }]
      : [];
  const least = gescoord.length > 1 ? first(gescoord, ({ gemiddelde }) => -gemiddelde) : undefined;
  return [
    ...create(
      'meest-eens',
      first(gescoord, ({ gemiddelde }) => gemiddelde),
    ),
    ...create('minst-eens', least),
    ...findVerst(gescoord, nu, own && findVorige(perspectieven, own)),
  ];
}
