import { Breadcrumbs, Button, Form, FormActions, PageTitle, Paragraph, useMessages } from '#ui';

import { messages } from '../messages.ts';

/** Asks once before a provider goes. */
export function VerwijderenPage({ koppeling: { id, naam } }: { koppeling: { id: string; naam: string } }) {
  const m = useMessages(messages);
  const back = { name: naam, href: `/aanmeldkoppelingen/${id}` };
  return (
    <>
      <Breadcrumbs
        items={[
          { name: m.beheer, href: '/beheer' },
          { name: m.titel, href: '/aanmeldkoppelingen' },
          back,
          { name: m.verwijder },
        ]}
      />
      <Form action={`${back.href}/verwijderen`} title={<PageTitle title={m.verwijderTitel} lead={naam} />}>
        <Paragraph>{m.verwijderUitleg}</Paragraph>
        <FormActions back={back} backFirst>
          <Button kind="negative">{m.verwijderDoe}</Button>
        </FormActions>
      </Form>
    </>
  );
}
