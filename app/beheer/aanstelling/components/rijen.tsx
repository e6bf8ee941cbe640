import { Badge, Card, Link, Rows, Timeline, useMessages } from '#ui';

import type { Rij } from '../aanstelling.ts';
import { messages } from '../messages.ts';

/** The words of one line: a name, or who stands in for whom. */
function Wat({ soort, wat }: Pick<Rij, 'soort' | 'wat'>) {
  const m = useMessages(messages);
  if (soort === 'waarnemend') return m.voor(wat);
  return soort === 'waargenomen' ? m.door(wat) : wat;
}

/** What counts now or will: each with from when until when, and for the beheerder the way to end it. */
export function Rijen({ rijen, canClose }: { rijen: readonly Rij[]; canClose: boolean }) {
  const m = useMessages(messages);
  const kinds = { rol: m.rol, team: m.team, waarnemend: m.waarneming, waargenomen: m.waarneming };
  return (
    <Card flush>
      <Rows
        items={rijen.map((rij) => ({
          key: rij.id,
          title: <Wat {...rij} />,
          badge: (
            <Badge tone={rij.soort === 'rol' || rij.soort === 'team' ? 'neutral' : 'info'}>{kinds[rij.soort]}</Badge>
          ),
          text: rij.fase === 'nu' ? m.sinds(rij.begintOp, rij.eindigtOp) : m.periode(rij.begintOp, rij.eindigtOp),
          action: canClose ? (
            <Link href={`/aanstellingen/${rij.id}/einde`} about={rij.wat} small>
              {m.beeindig}
            </Link>
          ) : undefined,
        }))}
      />
    </Card>
  );
}

/** What is over, newest first. */
export function Eerder({ rijen }: { rijen: readonly Rij[] }) {
  const m = useMessages(messages);
  return (
    <Timeline
      back
      items={rijen.map((rij) => ({
        when: m.periode(rij.begintOp, rij.eindigtOp),
        title: <Wat {...rij} />,
        text: rij.gestopt ? (rij.eindigtOp === null ? m.nietBegonnen : m.gestopt) : undefined,
        state: 'done' as const,
      }))}
    />
  );
}
