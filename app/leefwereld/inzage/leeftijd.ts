import { addDays } from '#platform/time/index.ts';

/** Who may act for somebody, and at which ages of that somebody: from `van`, until the birthday `tot`. */
export const VERTEGENWOORDIGINGEN = {
  /** BW 1:245: parents over minors. */
  gezag: { van: 0, tot: 18 },
  voogd: { van: 0, tot: 18 },
  gi: { van: 0, tot: 18 },
  /** BW 1:450 and 1:378: over adults. */
  mentor: { van: 18, tot: null },
  curator: { van: 18, tot: null },
  /** Whom the person chose; from 16 one decides alone. */
  gemachtigde: { van: 16, tot: null },
  /** BW 1:377c: a limited right to information about a minor, never a voice and never inzage. */
  'ouder-zonder-gezag': { van: 0, tot: 18 },
} as const satisfies Record<string, { van: number; tot: number | null }>;

export type Vertegenwoordiging = keyof typeof VERTEGENWOORDIGINGEN;

/**
 * Whole years on a day; both YYYY-MM-DD. Who was born on 29 February turns a year older on 1 March when the year has no
 * 29th: no statute says so in words, the year of life is simply not full on the 28th (own choice, as the basisregistratie counts).
 * Throws RangeError on a birth date after the day.
 */
export function computeLeeftijd(geboortedatum: string, dag: string): number {
  if (geboortedatum > dag) throw new RangeError('Nobody is born after this day.');
  const jaren = Number(dag.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return dag.slice(5) < geboortedatum.slice(5) ? jaren - 1 : jaren;
}

/** The day (YYYY-MM-DD) on which someone becomes this many years old: where rights begin or end. */
export function computeVerjaardag(geboortedatum: string, leeftijd: number): string {
  const jaar = Number(geboortedatum.slice(0, 4)) + leeftijd;
  // 29 February rolls on to 1 March in a year without it.
  return addDays(`${jaar}-${geboortedatum.slice(5, 7)}-01`, Number(geboortedatum.slice(8)) - 1);
}

/** Whether this kind of representation exists at the age that somebody has today; both YYYY-MM-DD. */
export function isGeldig(soort: Vertegenwoordiging, geboortedatum: string, vandaag: string): boolean {
  const { van, tot } = VERTEGENWOORDIGINGEN[soort];
  const leeftijd = computeLeeftijd(geboortedatum, vandaag);
  return leeftijd >= van && (tot === null || leeftijd < tot);
}

export type Inzagevraag = {
  geboortedatum: string;
  /** Able to weigh their own interests. */
  oordeelsbekwaam: boolean;
  /** The interest of the person resists that a representative sees it. */
  belangVerzetZich: boolean;
  vandaag: string;
};

export type Inzagerecht = {
  zelf: boolean;
  /** Whether anyone may in the person's place; who, only `soorten` says. */
  vertegenwoordiger: boolean;
  /** The kinds of representation that give inzage: a parent of a 17-year-old has gezag and no inzage. */
  soorten: readonly Vertegenwoordiging[];
};

const OUDERS = ['gezag', 'voogd', 'gi'] as const;

/** Which kinds of representation give inzage at an age. */
function listInzagesoorten(
  leeftijd: number,
  { oordeelsbekwaam, belangVerzetZich }: Inzagevraag,
): readonly Vertegenwoordiging[] {
  if (belangVerzetZich) return [];
  if (leeftijd < 16) return OUDERS;
  if (leeftijd >= 18) return ['mentor', 'curator', 'gemachtigde'];
  return oordeelsbekwaam ? ['gemachtigde'] : [...OUDERS, 'gemachtigde'];
}

/**
 * Who may see the file of a person: under 12, or not able to judge, not the person; under 16 the legal representative, unless the
 * interest of the person resists; from 16 whom the person chose, and by right of gezag only when they cannot judge; from 18 a mentor
 * or curator.
 * The protection of another person is weighed apart from this. Wmo 2015 5.3.2 (LAW-W21). Throws RangeError on a future birth date.
 */
export function computeInzagerecht(vraag: Inzagevraag): Inzagerecht {
  const leeftijd = computeLeeftijd(vraag.geboortedatum, vraag.vandaag);
  const soorten = listInzagesoorten(leeftijd, vraag);
  return { zelf: leeftijd >= 12 && vraag.oordeelsbekwaam, vertegenwoordiger: soorten.length > 0, soorten };
}

export type Beslisser = 'ouders' | 'samen' | 'zelf' | 'vertegenwoordiger';

/**
 * Who agrees with the plan: under 12 the parents with gezag, and the child is heard; 12 to 15 the youth and the parents; from 16 the
 * youth alone. Who cannot judge: until 18 the parents, from 18 the mentor, curator or gemachtigde. After Jeugdwet 7.3.4 and 7.3.5.
 */
export function computeBeslisser({
  leeftijd,
  oordeelsbekwaam,
}: {
  leeftijd: number;
  oordeelsbekwaam: boolean;
}): Beslisser {
  if (leeftijd < 12) return 'ouders';
  if (!oordeelsbekwaam) return leeftijd < 18 ? 'ouders' : 'vertegenwoordiger';
  return leeftijd < 16 ? 'samen' : 'zelf';
}
