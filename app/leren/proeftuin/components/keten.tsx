import type { Chain as Ketens, Stop } from '#platform/chain/index.ts';
import { Chain, Section, type StopState, useMessages } from '#ui';

import { messages } from '../messages.ts';

type Props = { keten: Awaited<ReturnType<Ketens['show']>>; besloten: boolean };

/** The chain of a proeftuin in full width: where it came from, itself, what came of it, and what is still to come. */
export function Keten({ keten, besloten }: Props) {
  const m = useMessages(messages);
  const { before, self, after } = keten;
  const stops: Stop[] = [...before, ...(self ? [self] : []), ...after];
  const now = stops.findLast((stop) => stop.open);
  const items = stops.map(({ id, kind, name, href, meta }, i) => ({
    kind,
    name,
    href: id === self?.id ? undefined : href,
    meta,
    state: (stops[i] === now ? 'now' : 'done') as StopState,
  }));
  const next = (kind: string, name: string) => ({
    kind,
    name,
    href: undefined,
    meta: undefined,
    state: 'next' as const,
  });
  return (
    <Section id="keten" title={m.keten} card="plain">
      <Chain
        items={[
          ...items,
          ...(besloten ? [] : [next(m.daarna, m.ketenBesluit)]),
          ...(after.length > 0 ? [] : [next(m.transformatielog, m.ketenGeenLog)]),
        ]}
      />
    </Section>
  );
}
