import type { ReactNode } from 'react';

import { Badge, Row, Stack, useMessages, Voice } from '#ui';

import { messages } from '../messages.ts';
import type { EigenWoorden } from '../queries.ts';

/** Own words with whose they are, and what was answered when there is an answer. */
export function Woorden({ woorden, antwoord }: { woorden: EigenWoorden; antwoord: ReactNode }) {
  const m = useMessages(messages);
  const { wie, door, op, soort, alleenZelf } = woorden;
  const source = door === wie || door.startsWith(`${wie} `) ? m.van(wie, op) : m.vanDoor(wie, door, op);
  return (
    <Stack gap="tight">
      {(soort !== 'aanvulling' || alleenZelf) && (
        <Row>
          {soort !== 'aanvulling' && <Badge tone={soort === 'klopt-niet' ? 'warning' : 'info'}>{m[soort]}</Badge>}
          {alleenZelf && <Badge icon="lock">{m.alleenZelf}</Badge>}
        </Row>
      )}
      <Voice source={source}>{woorden.tekst}</Voice>
      {antwoord}
    </Stack>
  );
}

/** Own words at an entry, below each other; nothing when there are none. For the pages of every noun, as a part that comes from outside. */
export function renderEigenWoorden(
  woorden: readonly EigenWoorden[],
  renderAntwoord: (id: string) => ReactNode = () => undefined,
): ReactNode {
  if (woorden.length === 0) return undefined;
  return (
    <Stack>
      {woorden.map((one) => (
        <Woorden key={one.id} woorden={one} antwoord={renderAntwoord(one.id)} />
      ))}
    </Stack>
  );
}
