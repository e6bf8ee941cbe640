import type { Stop } from '#platform/chain/index.ts';
import { Chain, formatDay, Section, useMessages } from '#ui';

import { detail } from '../messages.ts';
import type { Knelpunt } from '../queries.ts';

export type Keten = { before: Stop[]; self: Stop | undefined; after: Stop[] };

type Halte = Pick<Stop, 'kind' | 'name' | 'href' | 'meta' | 'open'>;

/** The lines of the log that came of it. */
export const listLogregels = (after: readonly Stop[]): Stop[] => after.filter(({ soort }) => soort === 'logregel');

/** Several lines of the log are one stop, so that the chain fits in one line; they stand by name in the side column. */
function useAfter(after: readonly Stop[]): Halte[] {
  const m = useMessages(detail);
  const regels = listLogregels(after);
  if (regels.length < 2) return [...after];
  const rest = after.filter(({ soort }) => soort !== 'logregel');
  const open = regels.some((regel) => regel.open);
  return [...rest, { kind: m.ketenLog, name: m.ketenLogAantal(regels.length), href: '#geschreven', open }];
}

/** What may still come of an open knelpunt. */
function useNext({ status }: Knelpunt, after: readonly Stop[]): Halte[] {
  const m = useMessages(detail);
  const next = [
    { soort: 'proeftuin', kind: m.ketenProeftuin, name: m.ketenProeftuinNog },
    { soort: 'logregel', kind: m.ketenLog, name: m.ketenLogNog, meta: m.ketenLogMeta },
  ];
  return status === 'terugverteld' ? [] : next.filter(({ soort }) => !after.some((stop) => stop.soort === soort));
}

/**
 * From the signals to what came of them, in full width; what may still come of it stands dashed at the end. Here we are:
 * at what still runs, else at the last thing that came of it; nowhere once everyone was told.
 */
export function KnelpuntKeten({ knelpunt, keten: { before, self, after } }: { knelpunt: Knelpunt; keten: Keten }) {
  const m = useMessages(detail);
  const meta = m.sinds(formatDay(knelpunt.gemeldOp));
  const own: Halte = { kind: self?.kind ?? '', name: knelpunt.nummer, meta };
  const from = [own, ...useAfter(after)];
  const here = knelpunt.status === 'terugverteld' ? undefined : (from.findLast(({ open }) => open) ?? from.at(-1));
  const next = useNext(knelpunt, after);
  const show = ({ kind, name, href, meta: about }: Halte) => ({ kind, name, href, meta: about });
  return (
    <Section id="keten" title={m.keten} card="plain">
      <Chain
        items={[
          ...before.map((stop) => ({ ...show(stop), state: 'done' as const })),
          ...from.map((stop) => ({ ...show(stop), state: stop === here ? ('now' as const) : ('done' as const) })),
          ...next.map((stop) => ({ ...show(stop), state: 'next' as const })),
        ]}
      />
    </Section>
  );
}
