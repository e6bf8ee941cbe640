import type { ReactNode } from 'react';

import { Button, Form, FormActions, type FormState, Notice, PageTitle, Paragraph, useMessages } from '#ui';

import { stemMessages } from '../messages.ts';

type Props = {
  /** Where it is sent. */
  href: string;
  terug: string;
  /** About whom, in words. */
  over: string;
  state: FormState;
  /** The questions about each part of life. */
  velden: ReactNode;
};

/** One voice of a resident: a figure for each part of life, with a word when one wants. */
export function InvullenPage({ href, terug, over, state, velden }: Props) {
  const m = useMessages(stemMessages);
  const title = (
    <>
      <PageTitle title={m.invulTitel(over)} lead={m.invulLead} />
      <Notice icon="eye">
        <Paragraph>{m.verborgen}</Paragraph>
        <Paragraph>{m.vast}</Paragraph>
      </Notice>
    </>
  );
  return (
    <Form action={href} state={state} title={title}>
      {velden}
      <FormActions back={{ name: m.terug, href: terug }}>
        <Button kind="primary">{m.knop}</Button>
      </FormActions>
    </Form>
  );
}
