import type { ReactNode } from 'react';

import { Button, Form, FormActions, type FormState, Link, List, Notice, PageTitle, Paragraph, useMessages } from '#ui';

import { verslag } from '../messages.ts';

type Props = {
  kruimels: ReactNode;
  /** Address of the conversation. */
  pad: string;
  state: FormState;
  /** What lacks before it may go; an address where it can be mended. */
  tekort: readonly { field: string; detail: string; href: string }[];
  /** Who has a version of their own. */
  eigen: readonly string[];
};

/** Sending the verslag: what that does, and what has to be there first. */
export function VersturenPage({ kruimels, pad, state, tekort, eigen }: Props) {
  const m = useMessages(verslag);
  return (
    <>
      {kruimels}
      <Form action={`${pad}/verslag/versturen`} state={state} title={<PageTitle title={m.stuurTitel} />}>
        <Paragraph>{m.stuurUitleg}</Paragraph>
        {eigen.length > 0 && <Notice icon="lock">{m.stuurVersies(eigen.join(', '))}</Notice>}
        {tekort.length > 0 && (
          <Notice tone="warning" icon="alert-triangle">
            <Paragraph>{m.stuurTekort}</Paragraph>
            <List
              items={tekort.map(({ field, detail, href }) => (
                <Link key={field} href={href}>
                  {detail}
                </Link>
              ))}
            />
          </Notice>
        )}
        <FormActions back={{ name: m.titel, href: `${pad}/verslag` }}>
          {tekort.length === 0 && (
            <Button kind="primary" icon="send">
              {m.stuur}
            </Button>
          )}
        </FormActions>
      </Form>
    </>
  );
}
