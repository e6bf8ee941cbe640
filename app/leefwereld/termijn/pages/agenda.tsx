import { ButtonLink, PageTitle, Paragraph, Stack, TextArea, useMessages } from '#ui';

import { paginas } from '../messages.ts';

/** The secret address for a calendar program, this once, to copy. */
export function AgendaPage({ adres }: { adres: string }) {
  const p = useMessages(paginas);
  return (
    <>
      <PageTitle title={p.agendaTitel} lead={p.agendaLead} />
      <Stack>
        <TextArea name="adres" label={p.agendaVeld} state={{ values: { adres }, errors: {} }} rows={3} readOnly />
        <Paragraph>{p.agendaUitleg}</Paragraph>
        <ButtonLink href="/termijnen" kind="primary">
          {p.naarTermijnenKnop}
        </ButtonLink>
      </Stack>
    </>
  );
}
