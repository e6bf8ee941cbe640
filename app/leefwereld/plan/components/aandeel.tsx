import { Section, ShareBar, useMessages } from '#ui';

import { messages } from '../messages.ts';
import type { Aandeel as Verdeling } from '../plan.ts';

/** Who does how many of the actions: in words and as a bar, never a score. */
export function Aandeel({ aandeel }: { aandeel: Verdeling | null }) {
  const m = useMessages(messages);
  if (aandeel === null || aandeel.totaal === 0) return null;
  const part = (name: string, value: number) => ({ name, value, text: m.vanAantal(value, aandeel.totaal) });
  return (
    <Section id="aandeel" title={m.wieDoetWat} look={3}>
      <ShareBar
        label={m.aandeel(aandeel)}
        parts={[
          part(m.familie, aandeel.familie),
          part(m.netwerk, aandeel.netwerk),
          part(m.organisatie, aandeel.organisaties),
        ]}
      />
    </Section>
  );
}
