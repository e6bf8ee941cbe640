import { ButtonLink, PageTitle, Paragraph, Stack, TextArea, useMessages } from '#ui';

import { messages } from '../messages.ts';

/** The key, this once, to copy. */
export function SleutelPage({ sleutel }: { sleutel: string }) {
  const m = useMessages(messages);
  return (
    <>
      <PageTitle title={m.klaarTitel} lead={m.klaarLead} />
      <Stack>
        <TextArea name="sleutel" label={m.klaarVeld} state={{ values: { sleutel }, errors: {} }} rows={3} readOnly />
        <Paragraph>{m.klaarHoe}</Paragraph>
        <Paragraph soft>{m.klaarKwijt}</Paragraph>
        <ButtonLink href="/apisleutels" kind="primary">
          {m.terug}
        </ButtonLink>
      </Stack>
    </>
  );
}
