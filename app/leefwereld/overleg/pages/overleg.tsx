import type { ReactNode } from 'react';

import {
  ButtonGroup,
  ButtonLink,
  Card,
  DataList,
  formatDay,
  Link,
  Paragraph,
  Section,
  Stack,
  Table,
  useMessages,
} from '#ui';

import { LEEFDOMEINEN, WETNAMEN } from '../../../kennis/leefdomein/index.ts';
import { AANWEZIG, GRONDNAMEN, messages } from '../messages.ts';
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

function Gedeeld({ delingen, namen, isPartij }: Props) {
  const [m, gronden] = [useMessages(messages), useMessages(GRONDNAMEN)];
  const [domeinen, wetten] = [useMessages(LEEFDOMEINEN), useMessages(WETNAMEN)];
  if (delingen.length === 0) return <Paragraph soft>{isPartij ? m.nietsGedeeldPartij : m.nietsGedeeld}</Paragraph>;
  const grondVan = ({ grond, grondTekst, toestemmingOp }: Deling) =>
    toestemmingOp !== null
      ? m.toestemming(grondTekst, toestemmingOp)
      : grondTekst
        ? m.grondMet(gronden[grond], grondTekst)
        : gronden[grond];
  const watVan = ({ wat, over }: Deling) => {
    const naam = over === null ? undefined : namen.get(over)?.naam;
    return naam ? `${wat} (${m.over(naam)})` : wat;
  };
  return (
    <Card flush>
      <Table
        caption={m.gedeeldTabel}
        columns={[{ name: m.kolomWat }, { name: m.kolomMet }, { name: m.kolomWaarover }, { name: m.kolomGrond }]}
        rows={delingen.map((deling) => ({
          key: deling.id,
          cells: [
            watVan(deling),
            deling.met
              .map((id) => namen.get(id)?.naam ?? '')
              .filter(Boolean)
              .join(', '),
            [domeinen[deling.leefdomein], ...(deling.wet === 'algemeen' ? [] : [wetten[deling.wet]])].join(', '),
            grondVan(deling),
          ],
        }))}
      />
    </Card>
  );
}

/** One overleg: who was there, what was shared with whom and why that was allowed, and what was agreed. */
export function OverlegPage(props: Props) {
  const [m, aanwezig] = [useMessages(messages), useMessages(AANWEZIG)];
  const { head, href, plan, overleg, namen, magBijwerken } = props;
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
          <Gedeeld {...props} />
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
