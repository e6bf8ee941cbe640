import {
  Badge,
  Breadcrumbs,
  Card,
  Details,
  DistributionBar,
  Empty,
  Filters,
  PageTitle,
  Paragraph,
  Stack,
  Table,
  TableLink,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';
import type { Gespreksitem } from '../queries.ts';

type Niveau = { waarde: number; tekst: string };
type Rij = Gespreksitem & { niveaus: readonly Niveau[] };
type Props = {
  meting: { id: string; titel: string };
  rondes: readonly { sleutel: string; naam: string }[];
  van: string;
  items: readonly Rij[];
};

/** So many statements are enough for one conversation; the others stand behind a fold. */
const EERST = 8;

const hrefOf = (meting: string, van: string, item = '') =>
  `/metingen/${meting}/samen${item && `/${item}`}?van=${encodeURIComponent(van)}`;
const naamOf = (niveaus: readonly Niveau[], waarde: number) =>
  niveaus.find((one) => one.waarde === waarde)?.tekst ?? String(waarde);

/** Every level of the scale with how many chose it. */
const asParts = (niveaus: readonly Niveau[], keuzes: Gespreksitem['keuzes']) =>
  niveaus.map(({ waarde }) => ({
    mark: String(waarde),
    count: keuzes.find((one) => one.waarde === waarde)?.aantal ?? 0,
  }));

function Lijst({ meting, van, items }: Pick<Props, 'meting' | 'van' | 'items'>) {
  const m = useMessages(messages);
  const columns = [
    { name: m.kolomStelling, width: 'wide' as const },
    { name: m.kolomAlleen },
    { name: m.kolomN, numeric: true },
    { name: m.kolomSamen },
  ];
  return (
    <Card flush>
      <Table
        caption={m.lijst}
        columns={columns}
        rows={items.map(({ item, keuzes, spreiding, besluit, niveaus }) => ({
          key: item.sleutel,
          cells: [
            <TableLink key="stelling" href={hrefOf(meting.id, van, item.sleutel)}>
              {item.tekst}
            </TableLink>,
            <Stack key="alleen" gap="tight">
              <DistributionBar parts={asParts(niveaus, keuzes)} />
              <span>{m.alleen(String(spreiding.laagste), String(spreiding.hoogste))}</span>
            </Stack>,
            spreiding.n,
            besluit ? naamOf(niveaus, besluit.niveau) : <Badge key="samen">{m.nogNiet}</Badge>,
          ],
        }))}
      />
    </Card>
  );
}

/** The statements of one partij: what people chose alone, and what they agreed. */
export function RondePage({ meting, rondes, van, items }: Props) {
  const m = useMessages(messages);
  const klaar = items.filter(({ besluit }) => besluit).length;
  const crumbs = [
    { name: m.metingen, href: '/metingen' },
    { name: meting.titel, href: `/metingen/${meting.id}` },
    { name: m.titel },
  ];
  const filters = rondes.map(({ sleutel, naam }) => ({
    name: naam,
    href: hrefOf(meting.id, sleutel),
    current: sleutel === van,
  }));
  const [eerst, rest] = [items.slice(0, EERST), items.slice(EERST)];
  return (
    <>
      <Breadcrumbs items={crumbs} />
      <PageTitle title={m.titel} lead={m.lead} />
      <Stack>
        {rondes.length > 1 && <Filters label={m.voor} items={filters} />}
        {items.length === 0 ? (
          <Empty title={m.geenTitel} text={m.geen} />
        ) : (
          <>
            <Paragraph soft>{m.gedaanVan(klaar, items.length)}</Paragraph>
            <Lijst meting={meting} van={van} items={eerst} />
            {rest.length > 0 && (
              <Details summary={m.rest(rest.length)}>
                <Lijst meting={meting} van={van} items={rest} />
              </Details>
            )}
          </>
        )}
      </Stack>
    </>
  );
}
