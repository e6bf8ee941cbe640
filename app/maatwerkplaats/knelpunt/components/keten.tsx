import type { Stop } from '#platform/chain/index.ts';
import { Chain, formatDay, Section, type StopState, useMessages } from '#ui';

import { detail } from '../messages.ts';
import type { Knelpunt } from '../queries.ts';

export type Keten = { before: Stop[]; self: Stop | undefined; after: Stop[] };

const isOpen = (stop: Stop) => stop.open === true;

/** From the signals to what came of them, in full width; what may still come of it stands dashed at the end. */
export function KnelpuntKeten({ knelpunt, keten }: { knelpunt: Knelpunt; keten: Keten }) {
  const m = useMessages(detail);
  const { before, self, after } = keten;
  const open = knelpunt.status !== 'terugverteld';
  const current = after.findLast(isOpen);
  const state = (stop: Stop): StopState => (stop === current ? 'now' : 'done');
  const item = ({ kind, name, href, meta }: Omit<Stop, 'soort' | 'id'>) => ({ kind, name, href, meta });
  const own = {
    kind: self?.kind ?? '',
    name: knelpunt.nummer,
    meta: m.sinds(formatDay(knelpunt.gemeldOp)),
    state: open && current === undefined ? ('now' as const) : ('done' as const),
  };
  const has = (soort: string) => after.some((stop) => stop.soort === soort);
  const next = [
    { soort: 'proeftuin', kind: m.ketenProeftuin, name: m.ketenProeftuinNog },
    { soort: 'logregel', kind: m.ketenLog, name: m.ketenLogNog, meta: m.ketenLogMeta },
  ].filter(({ soort }) => open && !has(soort));
  return (
    <Section id="keten" title={m.keten} card="plain">
      <Chain
        items={[
          ...before.map((stop) => ({ ...item(stop), state: 'done' as const })),
          own,
          ...after.map((stop) => ({ ...item(stop), state: state(stop) })),
          ...next.map((stop) => ({ ...item(stop), state: 'next' as const })),
        ]}
      />
    </Section>
  );
}
