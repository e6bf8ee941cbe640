import {
  Breadcrumbs,
  ButtonLink,
  Card,
  PageTitle,
  Paragraph,
  Section,
  Stack,
  Table,
  TableLink,
  useMessages,
} from '#ui';

import { listItems } from '../instrument.ts';
import { LAAGNAMEN, messages, uitslagen } from '../messages.ts';
import type { Instrument } from '../queries.ts';

function Lijst({ naam, instrumenten }: { naam: string; instrumenten: readonly Instrument[] }) {
  const m = useMessages(messages);
  const lagen = useMessages(LAAGNAMEN);
  const uitslag = useMessages(uitslagen);
  const rows = instrumenten.map(({ definitie }) => ({
    key: definitie.sleutel,
    cells: [
      <TableLink key="naam" href={`/instrumenten/${definitie.sleutel}`}>
        {definitie.naam}
      </TableLink>,
      definitie.voor.map((laag) => lagen[laag]).join(', '),
      listItems(definitie).length,
      uitslag[definitie.uitslag],
      m.versie(definitie.versie),
    ],
  }));
  const columns = [
    { name: m.kolomNaam, width: 'wide' as const },
    { name: m.kolomVoor },
    { name: m.kolomVragen, numeric: true },
    { name: m.kolomUitslag },
    { name: m.kolomVersie },
  ];
  return (
    <Card flush>
      <Table caption={naam} columns={columns} rows={rows} />
    </Card>
  );
}

/** Everything that can be measured with here: what comes with the product, and what the gemeente added. */
export function OverzichtPage({ instrumenten, magToevoegen }: { instrumenten: Instrument[]; magToevoegen: boolean }) {
  const m = useMessages(messages);
  const eigen = instrumenten.filter((one) => one.eigen);
  const knop = magToevoegen && (
    <ButtonLink href="/instrumenten/nieuw" icon="plus">
      {m.toevoegen}
    </ButtonLink>
  );
  return (
    <>
      <Breadcrumbs items={[{ name: m.meten, href: '/meten' }, { name: m.titel }]} />
      <PageTitle title={m.titel} lead={m.lead} actions={knop || undefined} />
      <Stack gap="wide">
        <Section id="meegeleverd" title={m.meegeleverd}>
          <Lijst naam={m.meegeleverd} instrumenten={instrumenten.filter((one) => !one.eigen)} />
        </Section>
        <Section id="eigen" title={m.eigen}>
          {eigen.length > 0 ? <Lijst naam={m.eigen} instrumenten={eigen} /> : <Paragraph soft>{m.eigenLeeg}</Paragraph>}
        </Section>
      </Stack>
    </>
  );
}
