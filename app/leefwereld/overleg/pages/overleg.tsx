import type { ReactNode } from 'react';

import { ButtonGroup, ButtonLink, Card, DataList, formatDay, Link, Paragraph, Section, Stack, useMessages } from '#ui';

import { Gedeeld } from '../components/gedeeld.tsx';
import { AANWEZIG, messages } from '../messages.ts';
import type { Deling, Mens, Overleg } from '../queries.ts';

type Props = {
  head: ReactNode;
  /** Of this overleg. */
  href: string;
  plan: string;
  overleg: Overleg;
  delingen: Deling[];
  /** Who people are, by id. */
  namen: ReadonlyMap<string, Mens>;
  magBijwerken: boolean;
  isPartij: boolean;
};

const formatMens = ({ naam, rol }: Mens) => (rol ? `${naam} (${rol})` : naam);

/** One overleg: who was there, what was shared with whom and why that was allowed, and what was agreed. */
export function OverlegPage(props: Props) {
  const [m, aanwezig] = [useMessages(messages), useMessages(AANWEZIG)];
  const { head, href, plan, overleg, delingen, namen, magBijwerken, isPartij } = props;
  const find = (ids: readonly string[]) => ids.flatMap((id) => namen.get(id) ?? []);
  const voor = find(overleg.voor).map(({ naam }) => m.voorEen(naam));
  return (
    <>
      {head}
      <Stack gap="wide">
        <Card>
          <DataList
            items={[
              { term: m.wanneer, value: formatDay(overleg.op) },
              { term: m.waar, value: overleg.waar },
              { term: m.wie, value: find(overleg.aanwezig).map(formatMens).join(', ') },
              { term: m.familie, value: aanwezig[overleg.inwoner] },
              ...(overleg.inwonerReden ? [{ term: m.reden, value: overleg.inwonerReden }] : []),
              { term: m.voorWie, value: voor.join(', ') || m.voorIedereen },
              { term: m.door, value: overleg.door },
            ]}
          />
        </Card>
        <Section id="gedeeld" title={m.gedeeld}>
          <Gedeeld delingen={delingen} namen={namen} isPartij={isPartij} />
          {magBijwerken && (
            <ButtonGroup>
              <ButtonLink href={`${href}/informatie`} kind="primary">
                {m.deel}
              </ButtonLink>
            </ButtonGroup>
          )}
        </Section>
        <Section id="afgesproken" title={m.afgesproken}>
          <Paragraph soft={overleg.afgesproken === ''}>{overleg.afgesproken || m.nietsAfgesproken}</Paragraph>
          {magBijwerken && overleg.afgesproken !== '' && <Link href={plan}>{m.naarPlan}</Link>}
        </Section>
      </Stack>
    </>
  );
}
