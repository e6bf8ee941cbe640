import { Button, Form, FormActions, type FormState, HiddenField, KeyForm, Stack, TextField, useMessages } from '#ui';

import { messages } from '../messages.ts';

export type Vraag = {
  action: string;
  terug: string;
  state: FormState;
  /** Whether there is an app with codes. */
  app: boolean;
  passkey?: { options: string; uitdaging: string } | undefined;
};

/** Asks for the second factor: a code, a passkey, or either. */
export function FactorVraag({ action, terug, state, app, passkey }: Vraag) {
  const m = useMessages(messages);
  return (
    <Stack>
      {app && (
        <Form action={action} state={state}>
          <HiddenField name="terug" value={terug} />
          <TextField
            name="code"
            label={m.code}
            hint={m.codeHulp}
            state={state}
            inputMode="numeric"
            autoComplete="one-time-code"
            width="medium"
          />
          <FormActions>
            <Button kind="primary">{m.verder}</Button>
          </FormActions>
        </Form>
      )}
      {passkey && (
        <KeyForm
          action={`${action}/passkey`}
          act="get"
          options={passkey.options}
          values={{ uitdaging: passkey.uitdaging, terug }}
          button={m.gebruikPasskey}
          primary={!app}
        />
      )}
    </Stack>
  );
}
