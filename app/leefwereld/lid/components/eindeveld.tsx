import { DateField, type FormState, useMessages } from '#ui';

import { messages } from '../messages.ts';

/** The last day of someone who leaves. */
export function Eindeveld({ state, vandaag }: { state: FormState; vandaag: string }) {
  const m = useMessages(messages);
  return <DateField name="eindigtOp" label={m.eindigtOp} state={state} max={vandaag} />;
}
