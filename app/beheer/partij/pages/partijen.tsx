import { Breadcrumbs, Card, Empty, PageTitle, Soft, Table, useMessages } from '#ui';

import { messages } from '../messages.ts';
import type { Partij } from '../queries.ts';

/** The gemeente and its bondgenoten, with their people. */
export function PartijenPage({ partijen }: { partijen: Partij[] }) {
  const m = useMessages(messages);
  const people = ({ mensen, anderen }: Partij) =>
    mensen.length === 0 ? (
      m.niemand
    ) : (
      <>
        {mensen.map(({ id, naam, functie }) => (
          <div key={id}>
            {naam} <Soft>{functie}</Soft>
          </div>
        ))}
        {anderen > 0 && <div>{m.anderen(anderen)}</div>}
      </>
    );
  return (
    <>
      <Breadcrumbs items={[{ name: m.beheer, href: '/beheer' }, { name: m.titel }]} />
      <PageTitle title={partijen.length === 0 ? m.titel : m.aantal(partijen.length)} lead={m.lead} />
      {partijen.length === 0 ? (
        <Empty title={m.leegTitel} text={m.leeg} />
      ) : (
        <Card flush>
          <Table
            caption={m.lijst}
            columns={[{ name: m.naam }, { name: m.soort }, { name: m.mensen, width: 'wide' }]}
            rows={partijen.map((partij) => ({ key: partij.id, cells: [partij.naam, m[partij.soort], people(partij)] }))}
          />
        </Card>
      )}
    </>
  );
}
