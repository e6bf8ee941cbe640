import type { ReactNode } from 'react';

import { Card, DataList, Details, Empty, Link, Paragraph, Section, Stack, useMessages } from '#ui';

import { momentMessages } from '../messages.ts';

/** One moment at which people looked back, or will. */
type Moment = {
  id: string;
  /** YYYY-MM-DD: when it was held, else when it will be. */
  dag: string;
  gehouden: boolean;
  waar: string;
  wie: readonly string[];
  goed: string;
  anders: string;
  /** Both voices about each subject, as far as they can be seen. */
  stemmen: readonly { key: string; naam: string; tabel: ReactNode }[];
  bij: ReactNode;
};

type Props = { hoofd: ReactNode; momenten: readonly Moment[]; invullen: string };

function Verslag({ moment: { id, goed, anders } }: { moment: Moment }) {
  const m = useMessages(momentMessages);
  return (
    <>
      <Section id={`goed-${id}`} title={m.goed} level={3}>
        <Paragraph>{goed}</Paragraph>
      </Section>
      <Section id={`anders-${id}`} title={m.anders} level={3}>
        <Paragraph soft={anders === ''}>{anders || m.nietsAnders}</Paragraph>
      </Section>
    </>
  );
}

function Momentdeel({ moment, invullen }: { moment: Moment; invullen: string }) {
  const m = useMessages(momentMessages);
  const { id, dag, gehouden, waar, wie, stemmen, bij } = moment;
  const feiten = [
    { term: m.waar, value: waar },
    { term: gehouden ? m.wieWas : m.wie, value: wie.join(', ') || m.niemand },
  ];
  return (
    <Section id={`moment-${id}`} title={gehouden ? m.geweest(dag) : m.gepland(dag)}>
      <Card>
        <DataList items={feiten} />
      </Card>
      {gehouden ? (
        <Verslag moment={moment} />
      ) : (
        <Paragraph>
          <Link href={invullen}>{m.invullen}</Link>
        </Paragraph>
      )}
      {gehouden && stemmen.length > 0 && (
        <Details summary={m.cijfers}>
          <Stack>
            {stemmen.map(({ key, naam, tabel }) => (
              <Section key={key} id={`stem-${id}-${key}`} title={naam} level={3}>
                {tabel}
              </Section>
            ))}
          </Stack>
        </Details>
      )}
      {bij}
    </Section>
  );
}

/** The moments at which people looked back together, the newest first. */
export function TerugkijkenPage({ hoofd, momenten, invullen }: Props) {
  const m = useMessages(momentMessages);
  return (
    <>
      {hoofd}
      {momenten.length === 0 && <Empty title={m.geen} text={m.geenTekst} />}
      <Stack gap="wide">
        {momenten.map((moment) => (
          <Momentdeel key={moment.id} moment={moment} invullen={invullen} />
        ))}
      </Stack>
    </>
  );
}
