import { ButtonLink, PageTitle, Paragraph, Stack, useMessages } from '#ui';

import { messages } from '../messages.ts';

const TEXTS = { begin: 'linkBegin', uitnodiging: 'linkUitnodiging', herstel: 'linkHerstel' } as const;

/** A link that was used, is over, or never was. */
export function LinkPage({ soort }: { soort: keyof typeof TEXTS }) {
  const m = useMessages(messages);
  return (
    <>
      <PageTitle title={m.linkTitel} />
      <Stack>
        <Paragraph>{m[TEXTS[soort]]}</Paragraph>
        {soort === 'herstel' ? (
          <ButtonLink href="/wachtwoord-vergeten" kind="primary">
            {m.vraagNieuwe}
          </ButtonLink>
        ) : (
          <ButtonLink href="/aanmelden" kind="primary">
            {m.naarAanmelden}
          </ButtonLink>
        )}
      </Stack>
    </>
  );
}
