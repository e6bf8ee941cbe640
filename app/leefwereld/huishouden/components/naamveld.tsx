import { type FormState, TextField, useMessages } from '#ui';

import { messages } from '../messages.ts';

/** What we call a huishouden. */
export function Naamveld({ state }: { state: FormState }) {
  const m = useMessages(messages);
  return <TextField name="naam" label={m.naam} state={state} autoComplete="off" />;
}
