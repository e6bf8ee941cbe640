import { Badge, Row, Soft, useMessages } from '#ui';

import { messages } from '../messages.ts';
import type { Itemstand } from '../scan.ts';

/** A score in words, with the mark of a concept. */
export function Score({ stand: { score, niveau, concept } }: { stand: Itemstand }) {
  const m = useMessages(messages);
  if (score === null) return <Soft>{m.geenScore}</Soft>;
  return (
    <Row>
      <span>
        <strong>{score}</strong> {niveau}
      </span>
      {concept && (
        <Badge tone="warning" icon="circle-dashed">
          {m.concept}
        </Badge>
      )}
    </Row>
  );
}
