import { ButtonGroup, ButtonLink, PageTitle, useMessages } from '#ui';

import { messages } from '../messages.ts';

export type Reden = Exclude<keyof typeof messages, 'titel' | 'opnieuw' | 'geenRolTitel' | 'teVaak'>;

/** The way to the provider ended without a session: why, and what to do. */
export function GestoptPage({ reden }: { reden: Reden }) {
  const m = useMessages(messages);
  return (
    <>
      <PageTitle title={reden === 'geen-rol' ? m.geenRolTitel : m.titel} lead={m[reden]} />
      <ButtonGroup>
        <ButtonLink href="/aanmelden" kind="primary">
          {m.opnieuw}
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}
