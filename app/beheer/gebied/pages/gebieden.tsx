import { Breadcrumbs, Card, Empty, PageTitle, Table, useMessages } from '#ui';

import { messages } from '../messages.ts';
import type { Wijk } from '../queries.ts';

/** Wijken with their buurten. */
export function GebiedenPage({ wijken }: { wijken: Wijk[] }) {
  const m = useMessages(messages);
  const buurten = wijken.reduce((count, wijk) => count + wijk.buurten.length, 0);
  return (
    <>
      <Breadcrumbs items={[{ name: m.beheer, href: '/beheer' }, { name: m.titel }]} />
      <PageTitle title={wijken.length === 0 ? m.titel : m.aantal(wijken.length, buurten)} lead={m.lead} />
      {wijken.length === 0 ? (
        <Empty title={m.leegTitel} text={m.leeg} />
      ) : (
        <Card flush>
          <Table
            caption={m.lijst}
            columns={[{ name: m.wijk }, { name: m.buurten, width: 'wide' }]}
            rows={wijken.map((wijk) => ({
              key: wijk.id,
              cells: [wijk.naam, wijk.buurten.join(', ') || m.geenBuurten],
            }))}
          />
        </Card>
      )}
    </>
  );
}
