import { type FormState, RadioField, useMessages } from '#ui';

import { RESULTATEN } from '../huishouden.ts';
import { messages, RESULTATEN_IN_WOORDEN } from '../messages.ts';

/** How the work for a huishouden ended. */
export function Resultaatveld({ state }: { state: FormState }) {
  const m = useMessages(messages);
  const choices = RESULTATEN.map((value) => ({ value, name: RESULTATEN_IN_WOORDEN[value] }));
  return <RadioField name="resultaat" label={m.hoeEindigde} state={state} choices={choices} />;
}
