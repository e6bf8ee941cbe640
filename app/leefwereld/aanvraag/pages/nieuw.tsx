import type { ReactNode } from 'react';

import {
  Button,
  DateField,
  Form,
  FormActions,
  formatDay,
  type FormState,
  Notice,
  PageTitle,
  Paragraph,
  TextArea,
  TextField,
  useMessages,
  Voice,
} from '#ui';

import { messages } from '../messages.ts';

type Props = {
  kop: ReactNode;
  href: string;
  state: FormState;
  vandaag: string;
  /** Words of the resident in the melding. */
  vraag: string;
  /** First day on which it may come; undefined under a law without such a day. */
  vanaf: string | undefined;
};

/** A new aanvraag; when it is early it says so, and can be taken all the same. */
export function NieuwPage({ kop, href, state, vandaag, vraag, vanaf }: Props) {
  const m = useMessages(messages);
  const vroeg = vanaf !== undefined && vandaag < vanaf;
  return (
    <>
      {kop}
      <Form
        action={`${href}/aanvragen`}
        state={state}
        title={
          <>
            <PageTitle title={m.nieuwTitel} />
            {vroeg && (
              <Notice tone="warning" icon="clock">
                {m.vroeg(formatDay(vanaf))} {m.vroegUitleg}
              </Notice>
            )}
            <Paragraph soft>{m.uitMelding}</Paragraph>
            <Voice>{vraag}</Voice>
          </>
        }
      >
        <TextArea name="vraag" label={m.veldVraag} state={state} maxLength={4000} rows={4} />
        <TextField name="resultaat" label={m.veldResultaat} hint={m.veldResultaatHint} state={state} optional />
        <DateField name="gevraagdOp" label={m.veldOp} state={state} max={vandaag} />
        <FormActions back={{ name: m.terug, href }}>
          <Button kind="primary">{m.neemOp}</Button>
        </FormActions>
      </Form>
    </>
  );
}
