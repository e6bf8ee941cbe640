import type { ReactNode } from 'react';

import { Link, PageTitle, Paragraph, Stack, useMessages } from '#ui';

import { messages } from '../messages.ts';

/** The second step: `vraag` asks for the second factor. */
export function CodePage({ vraag }: { vraag: ReactNode }) {
  const m = useMessages(messages);
  return (
    <>
      <PageTitle title={m.codeTitel} lead={m.codeLead} />
      <Stack>
        {vraag}
        <Paragraph>
          <Link href="/aanmelden/herstelcode">{m.kwijt}</Link>
        </Paragraph>
      </Stack>
    </>
  );
}
