import { ButtonLink, PageTitle, Paragraph, QrCode, Stack, TextArea, useMessages } from '#ui';

import { messages } from '../messages.ts';

/** The own link of a groep, this once: to copy, and as a QR code. */
export function LinkPage({ metingId, groep, adres }: { metingId: string; groep: string; adres: string }) {
  const m = useMessages(messages);
  return (
    <>
      <PageTitle title={m.linkTitel} overline={groep} lead={m.linkLead} />
      <Stack>
        <TextArea name="adres" label={m.linkVeld} state={{ values: { adres }, errors: {} }} rows={3} readOnly />
        <QrCode text={adres} label={m.qr} />
        <Paragraph>{m.linkUitleg}</Paragraph>
        <Paragraph soft>{m.linkVervangt}</Paragraph>
        <ButtonLink href={`/metingen/${metingId}/groepen`} kind="primary">
          {m.naarGroepen}
        </ButtonLink>
      </Stack>
    </>
  );
}
