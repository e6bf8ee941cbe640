import type { ReactNode } from 'react';

import { ButtonLink, Card, Empty, Link, Paragraph, Row, Rows, Section, Stack, useMessages } from '#ui';

import { Badges, Keten } from '../components/keten.tsx';
import type { Getoond } from '../getoond.ts';
import { messages } from '../messages.ts';

type OverzichtProps = {
  head: ReactNode;
  huishouden: string;
  meldingen: Getoond[];
  termijnen: ReactNode;
  magBijwerken: boolean;
  contacten: { id: string; begin: string }[];
};

function Lijst({ meldingen }: { meldingen: Getoond[] }) {
  const m = useMessages(messages);
  return (
    <Stack>
      {meldingen.map((melding) => (
        <Card key={melding.href}>
          <Row>
            <Link href={melding.href}>{m.voorWie(melding.naam, melding.wet)}</Link>
            <Badges melding={melding} />
          </Row>
          <Keten melding={melding} />
        </Card>
      ))}
    </Stack>
  );
}

/** Every melding of a huishouden with where it stands, and every term in words. */
export function OverzichtPage({ head, huishouden, meldingen, termijnen, magBijwerken, contacten }: OverzichtProps) {
  const m = useMessages(messages);
  const nieuw = `/huishoudens/${huishouden}/meldingen/nieuw`;
  return (
    <>
      {head}
      {meldingen.length === 0 ? (
        <Empty
          title={m.geen}
          text={m.geenTekst}
          action={
            magBijwerken && (
              <ButtonLink href={nieuw} kind="primary">
                {m.nieuw}
              </ButtonLink>
            )
          }
        />
      ) : (
        <Section
          id="meldingen"
          title={m.route}
          actions={
            magBijwerken && (
              <ButtonLink href={nieuw} icon="plus" small>
                {m.nieuw}
              </ButtonLink>
            )
          }
        >
          <Lijst meldingen={meldingen} />
        </Section>
      )}
      {meldingen.length > 0 && (
        <Section id="termijnen" title={m.termijnen}>
          {termijnen || <Paragraph soft>{m.geenTermijn}</Paragraph>}
        </Section>
      )}
      {magBijwerken && contacten.length > 0 && (
        <Section id="contacten" title={m.eigenContacten} look={3}>
          <Card flush>
            <Rows
              items={contacten.map(({ id, begin }) => ({
                key: id,
                title: begin,
                action: (
                  <Link href={`${nieuw}?contact=${id}`} about={begin} small>
                    {m.neemOver}
                  </Link>
                ),
              }))}
            />
          </Card>
        </Section>
      )}
    </>
  );
}
