import { Breadcrumbs, Button, Form, FormActions, PageTitle, Paragraph, useMessages } from '#ui';

import { messages } from '../messages.ts';

/** Asks once before a key is withdrawn. */
export function IntrekkenPage({ sleutel: { id, naam } }: { sleutel: { id: string; naam: string } }) {
  const m = useMessages(messages);
  return (
    <>
      <Breadcrumbs
        items={[
          { name: m.beheer, href: '/beheer' },
          { name: m.titel, href: '/apisleutels' },
          { name: m.intrekkenTitel },
        ]}
      />
      <Form action={`/apisleutels/${id}/intrekken`} title={<PageTitle title={m.intrekkenTitel} lead={naam} />}>
        <Paragraph>{m.intrekkenUitleg}</Paragraph>
        <FormActions back={{ name: m.titel, href: '/apisleutels' }} backFirst>
          <Button kind="negative">{m.intrekkenDoe}</Button>
        </FormActions>
      </Form>
    </>
  );
}
