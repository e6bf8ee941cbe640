import type { Chain as Ketens, Stop } from '#platform/chain/index.ts';
import { Chain, Section, type StopState, useMessages } from '#ui';

import { messages } from '../messages.ts';
import type { Fase } from '../proeftuin.ts';

export type Ketenbeeld = Awaited<ReturnType<Ketens['show']>>;

/** The logregels that came of it: on the page they stand in a list of their own, in the chain as one stop. */
export const listLogregels = (keten: Ketenbeeld): Stop[] => keten.after.filter(({ soort }) => soort === 'logregel');

/**
 * The chain of a proeftuin in full width: where it came from, itself, what came of it, and what is still to come. Here we are: at
 * the decision when it waits for one, else at the last thing that came of it.
 */
export function Keten({ keten, fase }: { keten: Ketenbeeld; fase: Fase }) {
  const m = useMessages(messages);
  const { before, self, after } = keten;
  const logregels = listLogregels(keten);
  const several = logregels.length > 1;
  const shown = after.filter((stop) => !several || stop.soort !== 'logregel');
  const past = [
    ...before,
    ...(self ? [{ ...self, href: undefined }] : []),
    ...shown,
    ...(several ? [{ kind: m.transformatielog, name: m.ketenLogregels(logregels.length), href: '#logregels' }] : []),
  ];
  const open = [...before, ...(self ? [self] : []), ...after].some((stop) => stop.open);
  const wacht = fase === 'wacht';
  const coming = [
    ...(fase === 'besloten' ? [] : [{ kind: wacht ? m.ketenNu : m.daarna, name: m.ketenBesluit }]),
    ...(logregels.length > 0 ? [] : [{ kind: m.transformatielog, name: m.ketenGeenLog }]),
  ];
  const stateOf = (i: number): StopState => (open && !wacht && i === past.length - 1 ? 'now' : 'done');
  const stateOfComing = (i: number): StopState => (wacht && i === 0 ? 'now' : 'next');
  return (
    <Section id="keten" title={m.keten} card="plain">
      <Chain
        items={[
          ...past.map((stop, i) => ({ ...stop, state: stateOf(i) })),
          ...coming.map((stop, i) => ({ ...stop, state: stateOfComing(i) })),
        ]}
      />
    </Section>
  );
}
