import { addDays, countDays } from '#platform/time/index.ts';

import { computeWerkdag } from './feestdagen.ts';

/** One kind of term. What people read of it stands in messages.ts, except the article. */
export type Termijnregel = {
  /** Where it is written, as people read it. */
  artikel: string;
  /** The line of the law it proves, or null when it is an agreement. */
  wet: string | null;
  /** The event on whose day it begins; that day itself does not count. */
  vanaf: 'melding' | 'aanvraag' | 'aanbod' | 'afzien' | 'wens' | 'verzoek' | 'afspraak';
  /** Days, unless a gemeente chose another length of its own choice. */
  lengte: number;
  /** Whether its end moves on from a weekend or holiday: terms of law alone (Algemene termijnenwet, article 1). */
  verschuift: boolean;
  /** Who has to act before it ends. */
  aanZet: 'gemeente' | 'inwoner';
  /** The law names no number of days: the gemeente chooses one. */
  eigenKeuze: boolean;
  /** Not the last day of something, but the first day on which something may. */
  opening: boolean;
  /** Why its clock may stop, as people read it; null when nothing stops it. */
  opschorting: string | null;
};

const AWB = 'artikel 4:15 Awb';
const AFSPRAAK = 'in overleg met de inwoner';
const REGEL = { verschuift: true, aanZet: 'gemeente', eigenKeuze: false, opening: false } as const;

/** The law calendar: every term the route knows, from the article. */
export const TERMIJNSOORTEN = {
  /** Wmo 2015 2.3.2, first paragraph (LAW-W1). The Awb knows no suspension before an aanvraag: only by agreement. */
  onderzoek: {
    ...REGEL,
    artikel: 'artikel 2.3.2, eerste lid, Wmo 2015',
    wet: 'LAW-W1',
    vanaf: 'melding',
    lengte: 42,
    opschorting: AFSPRAAK,
  },
  /** Wmo 2015 2.3.2, second paragraph (LAW-W2). */
  'persoonlijk-plan': {
    ...REGEL,
    artikel: 'artikel 2.3.2, tweede lid, Wmo 2015',
    wet: 'LAW-W2',
    vanaf: 'melding',
    lengte: 7,
    aanZet: 'inwoner',
    opschorting: AFSPRAAK,
  },
  /** Wmo 2015 2.3.2, ninth paragraph (LAW-W7): the day after the six weeks, whatever was agreed about the onderzoek. */
  'aanvraag-open': {
    ...REGEL,
    artikel: 'artikel 2.3.2, negende lid, Wmo 2015',
    wet: 'LAW-W7',
    vanaf: 'melding',
    lengte: 42,
    aanZet: 'inwoner',
    opening: true,
    opschorting: null,
  },
  /** Wmo 2015 2.3.5, second paragraph (LAW-W8). */
  beschikking: {
    ...REGEL,
    artikel: 'artikel 2.3.5, tweede lid, Wmo 2015',
    wet: 'LAW-W8',
    vanaf: 'aanvraag',
    lengte: 14,
    opschorting: AWB,
  },
  /** Jeugdwet 4.1.2 (LAW-J3): "within reasonable time", counted from the offer. */
  familiegroepsplan: {
    ...REGEL,
    artikel: 'artikel 4.1.2 Jeugdwet',
    wet: 'LAW-J3',
    vanaf: 'aanbod',
    lengte: 42,
    verschuift: false,
    aanZet: 'inwoner',
    eigenKeuze: true,
    opschorting: AFSPRAAK,
  },
  /** Jeugdwet 4.1.3, fourth paragraph (LAW-J4). */
  jeugdplan: {
    ...REGEL,
    artikel: 'artikel 4.1.3, vierde lid, Jeugdwet',
    wet: 'LAW-J4',
    vanaf: 'afzien',
    lengte: 42,
    opschorting: AFSPRAAK,
  },
  /** Jeugdwet 4.1.3, fifth paragraph (LAW-J4). */
  'jeugdplan-op-schrift': {
    ...REGEL,
    artikel: 'artikel 4.1.3, vijfde lid, Jeugdwet',
    wet: 'LAW-J4',
    vanaf: 'wens',
    lengte: 14,
    opschorting: null,
  },
  /** Wmo 2015 2.3.3 (LAW-W10): at once, so the same day, also on a Sunday. */
  spoed: {
    ...REGEL,
    artikel: 'artikel 2.3.3 Wmo 2015',
    wet: 'LAW-W10',
    vanaf: 'melding',
    lengte: 0,
    verschuift: false,
    opschorting: null,
  },
  /** The day that people agreed on; the term begins and ends on it. */
  evaluatie: {
    ...REGEL,
    artikel: 'afspraak in het plan',
    wet: null,
    vanaf: 'afspraak',
    lengte: 0,
    verschuift: false,
    eigenKeuze: true,
    opschorting: null,
  },
  /** Wmo 2015 5.3.2 (LAW-W21): "as soon as possible"; AVG 12, third paragraph, one month, is the limit we stay under. */
  inzage: {
    ...REGEL,
    artikel: 'artikel 5.3.2 Wmo 2015 en artikel 12, derde lid, AVG',
    wet: 'LAW-W21',
    vanaf: 'verzoek',
    lengte: 28,
    verschuift: false,
    eigenKeuze: true,
    opschorting: null,
  },
} as const satisfies Record<string, Termijnregel>;

export type Termijnsoort = keyof typeof TERMIJNSOORTEN;

/** The clock stands from `van`, and runs again on `tot` (Awb 4:15: "tot de dag waarop"); without `tot` it still stands. */
export type Opschorting = { van: string; tot: string | null; reden: string };
/** Days more, as told to the person (Awb 4:14). */
export type Verlenging = { dagen: number; reden: string };

export type Termijnkeuze = {
  opschortingen?: readonly Opschorting[] | undefined;
  verlengingen?: readonly Verlenging[] | undefined;
  /** Days, where the gemeente chose its own (`eigenKeuze`). */
  lengte?: number | undefined;
  /** Today, YYYY-MM-DD. Needed while a suspension is open; without it the term counts as running. */
  vandaag?: string | undefined;
};

export type Termijn = {
  /** The last day (YYYY-MM-DD); of an opening the first day. */
  uiterlijk: string;
  /** Whether a weekend or holiday moved it. */
  verschoven: boolean;
  /** Days for which the clock stood; overlapping suspensions count once. */
  opgeschort: number;
  loopt: 'loopt' | 'opgeschort';
};

type Periode = { van: string; tot: string };

/** Suspensions in order, what overlaps or touches as one. An open one lasts through today. */
function listPerioden(opschortingen: readonly Opschorting[], vandaag: string | undefined): Periode[] {
  const perioden: Periode[] = [];
  const gesloten = opschortingen.map(({ van, tot }): Periode => {
    if (tot === null && vandaag === undefined) throw new RangeError('An open suspension needs today.');
    const einde = tot ?? addDays(vandaag ?? van, 1);
    if (tot !== null && tot < van) throw new RangeError('A suspension ends before it begins.');
    return { van, tot: einde < van ? van : einde };
  });
  for (const periode of gesloten.toSorted((a, b) => (a.van < b.van ? -1 : 1))) {
    const vorige = perioden.at(-1);
    if (vorige && periode.van <= vorige.tot) vorige.tot = periode.tot > vorige.tot ? periode.tot : vorige.tot;
    else perioden.push({ ...periode });
  }
  return perioden;
}

/** Terms longer than this do not move (Algemene termijnenwet, article 4: 90 days, twelve weeks, three months). */
const LANGSTE = 90;

function computeLengte(soort: Termijnsoort, { lengte, verlengingen = [] }: Termijnkeuze): number {
  const regel: Termijnregel = TERMIJNSOORTEN[soort];
  const dagen = [lengte ?? regel.lengte, ...verlengingen.map((verlenging) => verlenging.dagen)];
  if (dagen.some((aantal) => !Number.isInteger(aantal) || aantal < 0)) throw new RangeError('Days are whole numbers.');
  if (lengte !== undefined && lengte !== regel.lengte && !regel.eigenKeuze)
    throw new RangeError(`The law says how long ${soort} lasts.`);
  return dagen.reduce((som, aantal) => som + aantal, 0);
}

/**
 * When a term that began on a day (YYYY-MM-DD, not counted itself) ends: its length and extensions, the days on which the
 * clock stood, and then on to a working day where the Algemene termijnenwet (articles 1, 3 and 4) moves it. Its article 2 (two
 * working days in three) is always met: no term of law here is shorter than a week.
 * Throws RangeError: an open suspension without `vandaag`, one that ends before it begins, days that are no whole number, a
 * length of one's own for a term of which the law says the length.
 */
export function computeTermijn(soort: Termijnsoort, begin: string, keuze: Termijnkeuze = {}): Termijn {
  const { opschortingen = [], vandaag } = keuze;
  const lengte = computeLengte(soort, keuze);
  const { verschuift, opening } = TERMIJNSOORTEN[soort];
  const move = (dag: string) => (verschuift && lengte <= LANGSTE ? computeWerkdag(dag) : dag);
  let einde = addDays(begin, lengte);
  let opgeschort = 0;
  for (const { van, tot } of listPerioden(opschortingen, vandaag)) {
    const eerste = van > begin ? van : addDays(begin, 1);
    if (eerste > move(einde) || tot <= eerste) continue;
    const dagen = countDays(eerste, tot);
    const later = addDays(einde, dagen);
    einde = later > tot ? later : tot;
    opgeschort += dagen;
  }
  const uiterlijk = move(einde);
  const staat = opschortingen.some(
    ({ van, tot }) => vandaag !== undefined && van <= vandaag && (tot === null || vandaag < tot),
  );
  return {
    uiterlijk: opening ? addDays(uiterlijk, 1) : uiterlijk,
    verschoven: uiterlijk !== einde,
    opgeschort,
    loopt: staat ? 'opgeschort' : 'loopt',
  };
}

/**
 * The first day (YYYY-MM-DD) on which the law lets the resident ask: the day the verslag was sent, or the day after the six
 * weeks, whichever comes first. An earlier aanvraag is recorded, never blocked. Wmo 2015 2.3.2, ninth paragraph (LAW-W7).
 */
export function computeAanvraagOpen(melding: string, verslagVerstuurd: string | null): string {
  const { uiterlijk } = computeTermijn('aanvraag-open', melding);
  return verslagVerstuurd !== null && verslagVerstuurd < uiterlijk ? verslagVerstuurd : uiterlijk;
}

/** Whole days left: 0 on the last day itself, negative when it is late. Both YYYY-MM-DD. */
export const computeDagenOver = (uiterlijk: string, vandaag: string): number => countDays(vandaag, uiterlijk);

/** Whether the last day has passed; that day itself still counts. */
export const isVerstreken = (uiterlijk: string, vandaag: string): boolean => vandaag > uiterlijk;
