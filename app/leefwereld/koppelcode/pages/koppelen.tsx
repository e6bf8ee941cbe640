import { Button, Form, FormActions, type FormState, PageTitle, TextField, useMessages } from '#ui';

import { briefMessages } from '../messages.ts';

/** One field: the code of the letter. */
export function KoppelenPage({ state }: { state: FormState }) {
  const m = useMessages(briefMessages);
  return (
    <Form action="/mijn/koppelen" state={state} title={<PageTitle title={m.koppelen} lead={m.koppelenLead} />}>
      <TextField name="code" label={m.veld} hint={m.hint} state={state} autoComplete="off" width="medium" />
      <FormActions back={{ name: m.terug, href: '/mijn' }}>
        <Button kind="primary">{m.knop}</Button>
      </FormActions>
    </Form>
  );
}
