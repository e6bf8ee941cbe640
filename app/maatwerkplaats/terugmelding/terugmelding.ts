/** What the holder of a terugmeldcode may know: where it stands, and every step in order of time. */
export type Terugmelding = { status: Status; stappen: Stap[] };
export type Stap = { dag: string; soort: Stapsoort; tekst: string };

/** Kinds of step. The first, `ontvangen`, is that of the signaal itself; the others are those of its knelpunt. */
export const STAPSOORTEN = [
  'ontvangen',
  'gemeld',
  'samengebracht',
  'onderzoek',
  'proeftuin',
  'besluit',
  'nee',
  'log',
  'bericht',
] as const;
type Stapsoort = (typeof STAPSOORTEN)[number];

/** Where it stands. A message or a line in the log changes nothing in it. */
export const STATUSSEN = ['ontvangen', 'samengebracht', 'onderzoek', 'proeftuin', 'besluit', 'nee'] as const;
export type Status = (typeof STATUSSEN)[number];

const isStatus = (soort: Stapsoort): soort is Status => STATUSSEN.some((status) => status === soort);

/**
 * Where it stands, from its steps (oldest first): the last that took the knelpunt further. Signals that are added later make a step
 * too, but bring nobody back to the beginning.
 */
export function computeStatus(stappen: readonly { soort: Stapsoort }[]): Status {
  const said = stappen.map(({ soort }) => soort).filter(isStatus);
  const further = said.findLast((status) => status !== 'ontvangen' && status !== 'samengebracht');
  return further ?? (said.includes('samengebracht') ? 'samengebracht' : 'ontvangen');
}

/**
 * Everything the holder of a code reads, in order of time: that the signaal came in on its day, and the steps of its knelpunt
 * (oldest first). A signaal that came late stands after what happened before it.
 */
export function listStappen(dag: string, steps: readonly Stap[]): Stap[] {
  const ontvangen: Stap = { dag, soort: 'ontvangen', tekst: 'Uw signaal kwam binnen.' };
  const before = steps.filter((step) => step.dag < dag);
  return [...before, ontvangen, ...steps.slice(before.length)].map(({ dag: day, soort, tekst }) => ({
    dag: day,
    soort,
    tekst,
  }));
}
