import type { ReactNode } from 'react';

import { Button, Form, FormActions, type FormState, Notice, Paragraph, useMessages } from '#ui';

import { Stemvelden } from '../components/stemvelden.tsx';
import type { Stemsoort } from '../evaluatie.ts';
import { messages } from '../messages.ts';
import type { Stem } from '../queries.ts';

type Props = {
  head: ReactNode;
  href: string;
  state: FormState;
  stem: Stemsoort;
  lid: string | null;
  /** About whom; undefined for everyone together. */
  naam: string | undefined;
  /** How often this voice was filled in. */
  versie: number;
  /** What stands there now, when another was first. */
  nu: Stem | undefined;
};

/** One voice about all parts of life, filled in or written down by who works here. */
export function InvullenPage({ head, href, naam, ...velden }: Props) {
  const m = useMessages(messages);
  const title = (
    <>
      {head}
      <Paragraph lead>{naam === undefined ? m.invullenOverSamen : m.invullenOver(naam)}</Paragraph>
      <Notice icon="eye">
        <Paragraph>{velden.stem === 'professional' ? m.invullenApart : m.invullenTafel}</Paragraph>
        <Paragraph>{m.invullenVast}</Paragraph>
      </Notice>
    </>
  );
  return (
    <Form action={`${href}/invullen`} state={velden.state} title={title}>
      <Stemvelden {...velden} />
      <FormActions back={{ name: m.terug, href }}>
        <Button kind="primary">{m.knopBewaar}</Button>
      </FormActions>
    </Form>
  );
}
