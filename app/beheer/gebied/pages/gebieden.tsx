import { Breadcrumbs, ButtonLink, Card, Empty, PageTitle, Table, useMessages } from '#ui';

import { messages } from '../messages.ts';
import type { Wijk } from '../queries.ts';

/** Wijken with their buurten. */
export function GebiedenPage({ wijken, magInlezen }: { wijken: Wijk[]; magInlezen: boolean }) {
  const m = useMessages(messages);
  const buurten = wijken.reduce((count, wijk) => count + wijk.buurten.length, 0);
  const actions = magInlezen ? (
    <ButtonLink href="/gebieden/inlezen" icon="upload">
      {m.leesIn}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <Breadcrumbs items={[{ name: m.beheer, href: '/beheer' }, { name: m.titel }]} />
      <PageTitle
        title={wijken.length === 0 ? m.titel : m.aantal(wijken.length, buurten)}
        lead={m.lead}
        actions={actions}
      />
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
