import type { ReactNode } from 'react';

import { Card, DataList, Empty, Paragraph, Section, Stack, useMessages } from '#ui';

import { overlegMessages } from '../messages.ts';

type Overleg = {
  id: string;
  /** YYYY-MM-DD */
  op: string;
  waar: string;
  /** Names, with what they do. */
  wie: readonly string[];
  /** Whether the family was there, in words; and why not. */
  familie: string;
  reden: string;
  afgesproken: string;
  /** What was shared; undefined for nothing. */
  gedeeld: ReactNode;
  bij: ReactNode;
};

function Overlegdeel({ overleg }: { overleg: Overleg }) {
  const m = useMessages(overlegMessages);
  const { id, op, waar, wie, familie, reden, afgesproken, gedeeld, bij } = overleg;
  return (
    <Section id={`overleg-${id}`} title={m.op(op)}>
      <Card>
        <DataList
          items={[
            { term: m.waar, value: waar },
            { term: m.wie, value: wie.join(', ') },
            { term: m.familie, value: familie },
            ...(reden === '' ? [] : [{ term: m.reden, value: reden }]),
          ]}
        />
      </Card>
      <Section id={`gedeeld-${id}`} title={m.gedeeld} level={3}>
        {gedeeld ?? <Paragraph soft>{m.nietsGedeeld}</Paragraph>}
      </Section>
      <Section id={`afgesproken-${id}`} title={m.afgesproken} level={3}>
        <Paragraph soft={afgesproken === ''}>{afgesproken || m.nietsAfgesproken}</Paragraph>
      </Section>
      {bij}
    </Section>
  );
}

/** Every overleg about a family, as they read it: the newest first. */
export function OverlegPage({ hoofd, overleggen }: { hoofd: ReactNode; overleggen: readonly Overleg[] }) {
  const m = useMessages(overlegMessages);
  return (
    <>
      {hoofd}
      {overleggen.length === 0 && <Empty title={m.geen} text={m.geenTekst} />}
      <Stack gap="wide">
        {overleggen.map((overleg) => (
          <Overlegdeel key={overleg.id} overleg={overleg} />
        ))}
      </Stack>
    </>
  );
}
