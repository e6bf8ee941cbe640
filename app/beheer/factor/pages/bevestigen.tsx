import { PageTitle, Stack, useMessages } from '#ui';

import { FactorVraag, type Vraag } from '../components/vraag.tsx';
import { messages } from '../messages.ts';

/** The second factor again, before what opens the account may change. */
export function BevestigenPage(vraag: Vraag) {
  const m = useMessages(messages);
  return (
    <>
      <PageTitle title={m.bevestigTitel} lead={m.bevestigLead} />
      <Stack>
        <FactorVraag {...vraag} />
      </Stack>
    </>
  );
}
