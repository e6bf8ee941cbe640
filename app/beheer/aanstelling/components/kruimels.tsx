import { Breadcrumbs, useMessages } from '#ui';

import { messages } from '../messages.ts';

/** The way to an act of one person. */
export function Kruimels({ id, naam, name }: { id: string; naam: string; name: string }) {
  const m = useMessages(messages);
  return (
    <Breadcrumbs
      items={[
        { name: m.beheer, href: '/beheer' },
        { name: m.mensen, href: '/medewerkers' },
        { name: naam, href: `/medewerkers/${id}` },
        { name },
      ]}
    />
  );
}
