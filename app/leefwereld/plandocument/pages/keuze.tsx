import type { ReactNode } from 'react';

import { ButtonLink, Card, Notice, Rows, useMessages } from '#ui';

import { messages } from '../messages.ts';

type Keuze = { key: string; naam: string; tekst: string; href: string };

/** For whom the plan is put on paper. */
export function KeuzePage({ head, keuzes }: { head: ReactNode; keuzes: Keuze[] }) {
  const m = useMessages(messages);
  return (
    <>
      {head}
      <Notice icon="printer">{m.papier}</Notice>
      <Card flush>
        <Rows
          items={keuzes.map(({ key, naam, tekst, href }) => ({
            key,
            title: naam,
            text: tekst,
            action: (
              <ButtonLink href={href} kind="secondary" icon="download" small about={naam}>
                {m.download}
              </ButtonLink>
            ),
          }))}
        />
      </Card>
    </>
  );
}
