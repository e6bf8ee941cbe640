import { DateField, type FormState, SelectField, TextArea, TextField, useMessages } from '#ui';

import { messages } from '../messages.ts';
import type { Persoon } from '../queries.ts';

/** What an actie is: what, who and until when. */
export function Velden({ state, eigenaren }: { state: FormState; eigenaren: readonly Persoon[] }) {
  const m = useMessages(messages);
  const options = eigenaren.map(({ id, naam, functie }) => ({ value: id, name: `${naam}, ${functie}` }));
  return (
    <>
      <TextField name="titel" label={m.veldTitel} hint={m.veldTitelHulp} state={state} />
      <SelectField name="eigenaar" label={m.veldEigenaar} state={state} options={options} empty={m.kiesEigenaar} />
      <DateField name="klaarOp" label={m.veldDag} state={state} />
      <TextArea name="toelichting" label={m.veldToelichting} state={state} rows={3} maxLength={1000} optional />
    </>
  );
}
