import type { ReactNode } from 'react';

import { Breadcrumbs, List, Notice, PageTitle, useMessages } from '#ui';

import { messages } from '../messages.ts';
import type { Uitkomst } from '../queries.ts';

type Meting = { id: string; titel: string };

/** Where this page stands, and what it is called. */
export function Kop({
  meting,
  title,
  lead,
  actions,
}: {
  meting: Meting;
  title: string;
  lead?: string;
  actions?: ReactNode;
}) {
  const m = useMessages(messages);
  return (
    <>
      <Breadcrumbs
        items={[
          { name: m.meten, href: '/metingen' },
          { name: meting.titel, href: `/metingen/${meting.id}` },
          { name: m.uitkomst },
        ]}
      />
      <PageTitle title={title} lead={lead} actions={actions || undefined} />
    </>
  );
}

/** What one has to know before reading: what is seen of all there is, and which groups stand together or are left out. */
export function Vooraf({ uitkomst: { geopend, groepering, heel } }: { uitkomst: Uitkomst }) {
  const m = useMessages(messages);
  const { samen, weggelaten } = groepering;
  const items = [
    ...(heel ? [] : [m.eigenDeel]),
    ...(samen.length === 0 ? [] : [m.samen(samen)]),
    ...(weggelaten === 0
      ? []
      : [geopend.meting.naamloos ? m.weggelatenNaamloos(weggelaten) : m.weggelatenOpNaam(weggelaten)]),
  ];
  if (items.length === 0) return null;
  return <Notice>{items.length === 1 ? items[0] : <List items={items} />}</Notice>;
}
