import { Breadcrumbs, Card, Columns, DataList, Link, PageTitle, Paragraph, Table, TableLink, useMessages } from '#ui';

import { Punten } from '../components/punten.tsx';
import { Aandelen } from '../components/referentie.tsx';
import { Score } from '../components/score.tsx';
import { messages } from '../messages.ts';
import type { Gebiedstand } from '../scan.ts';

type Props = {
  titel: string;
  href: string;
  gebied: Gebiedstand;
  volgende: Gebiedstand | undefined;
};

/** The items of one doel: score, evidence, and how many gemeenten of 2015 stood where. */
export function DoelPage({ titel, href, gebied, volgende }: Props) {
  const m = useMessages(messages);
  const columns = [
    { name: m.kolomOnderdeel, width: 'wide' as const },
    { name: m.kolomScore },
    { name: m.kolomBewijs, width: 'narrow' as const },
    { name: m.kolomReferentie },
  ];
  const rows = gebied.items.map((stand) => ({
    key: stand.item.sleutel,
    cells: [
      <TableLink key="naam" href={`${href}/${stand.item.sleutel}`}>
        {stand.nummer}. {stand.naam}
      </TableLink>,
      <Score key="score" stand={stand} />,
      m.aantalBewijs(stand.bewijzen),
      <Aandelen key="referentie" item={stand.item} />,
    ],
  }));
  return (
    <>
      <Breadcrumbs items={[{ name: titel, href }, { name: gebied.naam }]} />
      <PageTitle title={gebied.naam} lead={gebied.uitleg} />
      <Columns look="side">
        <DataList
          items={[
            { term: m.kolomGescoord, value: m.aantalVan(gebied.gescoord.items, gebied.gescoord.van) },
            { term: m.kolomBewezen, value: <Punten telling={gebied.bewezen} /> },
            { term: m.kolomAlles, value: <Punten telling={gebied.gescoord} /> },
          ]}
        />
      </Columns>
      <Card flush>
        <Table caption={gebied.naam} columns={columns} rows={rows} />
      </Card>
      <Paragraph small soft>
        {m.in2015} {m.lezingUitleg}
      </Paragraph>
      {volgende && (
        <Paragraph>
          <Link href={`${href}/doelen/${volgende.sleutel}`} icon="arrow-right">
            {m.volgendeDoel(volgende.naam)}
          </Link>
        </Paragraph>
      )}
    </>
  );
}
