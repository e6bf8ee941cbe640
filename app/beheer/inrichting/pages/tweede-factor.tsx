import type { ReactNode } from 'react';

import { Button, Form, PageTitle, Paragraph, Stack, useMessages } from '#ui';

import { messages } from '../messages.ts';

/** The first second factor; `keuze` offers them. A resident may go on without. */
export function TweedeFactorPage({ keuze, optioneel }: { keuze: ReactNode; optioneel: boolean }) {
  const m = useMessages(messages);
  return (
    <>
      <PageTitle title={m.factorTitel} lead={optioneel ? m.factorLeadU : m.factorLead} />
      <Stack>
        {keuze}
        {optioneel && (
          <>
            <Paragraph>{m.overslaanUitleg}</Paragraph>
            <Form action="/tweede-factor/overslaan">
              <Button>{m.overslaan}</Button>
            </Form>
          </>
        )}
      </Stack>
    </>
  );
}
