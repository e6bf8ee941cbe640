import type { ReactNode } from 'react';

import { Badge, Card, Columns, DataList, Link, List, Paragraph, Rows, Section, Side, Stack, useMessages } from '#ui';

import { messages } from '../messages.ts';

type Vertegenwoordiger = { id: string; wie: string; soort: string; geschil: boolean };

export type LidProps = {
  head: ReactNode;
  /** Address of this page. */
  href: string;
  leeftijd: number;
  /** What that age means, in words. */
  betekent: string;
  geboortedatum: string;
  relatie: string;
  woontHier: boolean;
  client: boolean;
  oordeelsbekwaam: boolean;
  verzet: boolean;
  eindigtOp: string | null;
  door: Vertegenwoordiger[];
  voor: Vertegenwoordiger[];
  /** Kind of document and the day it was seen. */
  gezien: { bewijs: string; dag: string } | undefined;
  uitstel: string;
  heeftBsn: boolean;
  terugval: 'bekend' | 'geheim' | 'nog-niet';
  magBijwerken: boolean;
};

function Vertegenwoordiging({ door, voor, href, magBijwerken }: LidProps) {
  const m = useMessages(messages);
  const rows = door.map(({ id, wie, soort, geschil }) => ({
    key: id,
    title: wie,
    text: soort,
    badge: geschil ? (
      <Badge tone="warning" icon="alert-triangle">
        {m.geschilBadge}
      </Badge>
    ) : undefined,
    action: magBijwerken && (
      <Link href={`${href}/vertegenwoordiging/${id}/einde`} about={wie} small>
        {m.stop}
      </Link>
    ),
  }));
  const voeg = magBijwerken && (
    <Link href={`${href}/vertegenwoordiging`} icon="plus" small>
      {m.voeg}
    </Link>
  );
  return (
    <>
      <Section id="vertegenwoordiging" title={m.wieVertegenwoordigt} actions={voeg}>
        {rows.length > 0 ? (
          <Card flush>
            <Rows items={rows} />
          </Card>
        ) : (
          <Paragraph soft>{m.niemand}</Paragraph>
        )}
      </Section>
      {voor.length > 0 && (
        <Section id="vertegenwoordigt" title={m.vertegenwoordigt}>
          <List items={voor.map(({ wie, soort }) => `${wie}: ${soort}`)} />
        </Section>
      )}
    </>
  );
}

function Identiteit({ gezien, uitstel, heeftBsn, terugval, client, href, magBijwerken }: LidProps) {
  const m = useMessages(messages);
  const zonder = { bekend: m.terugval, geheim: m.terugvalGeheim, 'nog-niet': m.terugvalNiet }[terugval];
  return (
    <Section id="identiteit" title={m.identiteitKop}>
      <Paragraph>{gezien ? m.gezien(gezien.bewijs, gezien.dag) : m.nietGezien}</Paragraph>
      {uitstel && <Paragraph>{m.kondigt(uitstel)}</Paragraph>}
      <Paragraph>{heeftBsn ? m.bsnIs : client ? `${m.bsnNiet} ${zonder}` : m.geenClientBsn}</Paragraph>
      {magBijwerken && (
        <List
          items={[
            <Link key="identiteit" href={`${href}/identiteit`}>
              {m.naarIdentiteit}
            </Link>,
            ...(client
              ? [
                  <Link key="bsn" href={`${href}/bsn`}>
                    {m.naarBsn}
                  </Link>,
                ]
              : []),
          ]}
        />
      )}
    </Section>
  );
}

/** One person of a huishouden, for the regisseur: what their age means, who acts for them, and how we know who they are. */
export function LidPage(props: LidProps) {
  const m = useMessages(messages);
  const { head, href, magBijwerken, eindigtOp } = props;
  const janee = (is: boolean) => (is ? m.ja : m.nee);
  const items = [
    { term: m.relatie, value: props.relatie },
    { term: m.lidStand, value: m.leeftijd(props.leeftijd, props.betekent) },
    { term: m.geboren, value: m.dag(props.geboortedatum) },
    { term: m.woonplek, value: janee(props.woontHier) },
    { term: m.hulp, value: janee(props.client) },
    { term: m.wegen, value: janee(props.oordeelsbekwaam) },
    ...(props.verzet ? [{ term: m.verzet, value: m.verzetIs }] : []),
    ...(eindigtOp ? [{ term: m.laatste, value: m.dag(eindigtOp) }] : []),
  ];
  const bijwerken = magBijwerken && (
    <Link href={`${href}/bijwerken`} icon="pencil" small>
      {m.bijwerken}
    </Link>
  );
  return (
    <>
      <Stack>{head}</Stack>
      <Columns look="side">
        <Stack gap="wide">
          <Section id="gegevens" title={m.gegevens} actions={bijwerken}>
            <DataList items={items} />
          </Section>
          <Vertegenwoordiging {...props} />
        </Stack>
        <Side label={m.identiteitKop}>
          <Identiteit {...props} />
          {magBijwerken && (
            <>
              <Section id="adres" title={m.eigenAdres} look={3} tight>
                <Paragraph soft small>
                  {m.eigenAdresUitleg}
                </Paragraph>
                <Link href={`${href}/adres`}>{m.naarAdres}</Link>
              </Section>
              <Section id="vertrek" title={m.vertrekt} look={3} tight>
                <List
                  items={[
                    <Link key="verhuizen" href={`${href}/verhuizen`}>
                      {m.verhuistKnop}
                    </Link>,
                    <Link key="einde" href={`${href}/einde`}>
                      {m.vertrektKnop}
                    </Link>,
                  ]}
                />
              </Section>
            </>
          )}
        </Side>
      </Columns>
    </>
  );
}
