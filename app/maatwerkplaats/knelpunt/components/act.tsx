import type { ReactNode } from 'react';

import { Breadcrumbs, Notice, PageTitle, useMessages } from '#ui';

import { messages } from '../messages.ts';

type Subject = { id: string; nummer: string; titel: string };

/** The way from the overview through a knelpunt to the act on this page. */
export function ActKruimels({ knelpunt: { id, nummer }, name }: { knelpunt: Subject; name: string }) {
  const m = useMessages(messages);
  return (
    <Breadcrumbs
      items={[{ name: m.knelpunten, href: '/knelpunten' }, { name: nummer, href: `/knelpunten/${id}` }, { name }]}
    />
  );
}

/** The question of an act, which knelpunt it is about, and who will read what is written here. */
export function ActTitel({ title, knelpunt, lezers }: { title: string; knelpunt: Subject; lezers?: ReactNode }) {
  return (
    <>
      <PageTitle title={title} lead={knelpunt.titel} />
      {lezers && <Notice icon="users">{lezers}</Notice>}
    </>
  );
}
