import { Button, Form, FormActions, type FormState, PageTitle, Paragraph, TextField, useMessages } from '#ui';

import { messages } from '../messages.ts';

/** A recovery code in the place of the second factor. */
export function HerstelcodePage({ state }: { state: FormState }) {
  const m = useMessages(messages);
  return (
    <Form
      action="/aanmelden/herstelcode"
      state={state}
      title={<PageTitle title={m.herstelTitel} lead={m.herstelLead} />}
    >
      <TextField
        name="code"
        label={m.herstelcode}
        hint={m.herstelHulp}
        state={state}
        autoComplete="off"
        width="medium"
      />
      <Paragraph soft>{m.geenCodes}</Paragraph>
      <FormActions back={{ name: m.terugNaarCode, href: '/aanmelden/code' }}>
        <Button kind="primary">{m.meldAan}</Button>
      </FormActions>
    </Form>
  );
}
