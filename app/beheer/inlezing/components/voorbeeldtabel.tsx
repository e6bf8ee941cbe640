import { Badge, Card, Paragraph, Section, Table, useMessages } from '#ui';

import type { Woorden } from '../inleessoort.ts';
import { messages } from '../messages.ts';
import type { Wijzigingsregel } from '../wijzigingen.ts';

const MAX_VOORBEELD = 20;

/** The first rows that make or change something, and what they change. */
export function Voorbeeldtabel({
  wijzigingen,
  woorden,
}: {
  wijzigingen: readonly Wijzigingsregel[];
  woorden: Woorden;
}) {
  const m = useMessages(messages);
  const words = useMessages(woorden);
  if (wijzigingen.length === 0) return null;
  const rows = wijzigingen.slice(0, MAX_VOORBEELD).map(({ regel, naam, isNieuw, wat }) => ({
    key: String(regel),
    cells: [
      naam,
      <Badge key="wat" tone={isNieuw ? 'positive' : 'info'}>
        {isNieuw ? m.nieuw : m.gewijzigd}
      </Badge>,
      wat.join('; '),
    ],
  }));
  return (
    <Section id="voorbeeld" title={words.voorbeeldTitel}>
      <Card flush>
        <Table
          caption={words.voorbeeldTitel}
          columns={[{ name: m.naam }, { name: m.wat }, { name: m.verandering, width: 'wide' }]}
          rows={rows}
        />
      </Card>
      {wijzigingen.length > rows.length && (
        <Paragraph soft>{words.voorbeeldMeer(wijzigingen.length - rows.length)}</Paragraph>
      )}
    </Section>
  );
}
