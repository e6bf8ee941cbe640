import { List, Paragraph, Section, useMessages } from '#ui';

import { messages } from '../messages.ts';

export type Les = { nummer: number; titel: string; tekst: string };

/** The lessen that fit a kenmerk, with their source; nothing when there are none. */
export function Lessen({ lessen }: { lessen: readonly Les[] }) {
  const m = useMessages(messages);
  if (lessen.length === 0) return null;
  return (
    <Section id="lessen" title={m.lessen} card="quiet">
      <List
        items={lessen.map(({ nummer, titel, tekst }) => (
          <span key={nummer}>
            <strong>{titel}</strong>: {tekst}
          </span>
        ))}
      />
      <Paragraph small soft>
        {m.bron}
      </Paragraph>
    </Section>
  );
}
