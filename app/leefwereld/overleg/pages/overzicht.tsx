import type { ReactNode } from 'react';

import { Badge, ButtonLink, Card, Empty, formatDay, Link, Rows, Section, useMessages } from '#ui';

import { messages } from '../messages.ts';
import type { Overleg } from '../queries.ts';

type Props = { head: ReactNode; href: string; overleggen: Overleg[]; magVastleggen: boolean };

/** Everything that was talked over with others. */
export function OverzichtPage({ head, href, overleggen, magVastleggen }: Props) {
  const m = useMessages(messages);
  if (overleggen.length === 0) {
    const action = magVastleggen && (
      <ButtonLink href={`${href}/nieuw`} kind="primary">
        {m.nieuw}
      </ButtonLink>
    );
    return (
      <>
        {head}
        <Empty title={m.leegTitel} text={magVastleggen ? m.leeg : m.leegPartij} action={action || undefined} />
      </>
    );
  }
  return (
    <>
      {head}
      <Section id="overleggen" title={m.lijst} titleHidden>
        <Card flush>
          <Rows
            items={overleggen.map(({ id, op, waar, inwoner }) => ({
              key: id,
              title: <Link href={`${href}/${id}`}>{formatDay(op)}</Link>,
              text: waar,
              badge: (
                <Badge tone={inwoner === 'ja' ? 'positive' : 'neutral'}>
                  {inwoner === 'ja' ? m.metFamilie : m.zonderFamilie}
                </Badge>
              ),
            }))}
          />
        </Card>
      </Section>
    </>
  );
}
