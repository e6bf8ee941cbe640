import { CheckboxField, type Choice, DateField, type FormState, TextField, useMessages } from '#ui';

import { messages } from '../messages.ts';

type Props = { state: FormState; mensen: { id: string; naam: string; rol: string }[]; vandaag: string };

/** When, where and with whom. */
export function Momentvelden({ state, mensen, vandaag }: Props) {
  const m = useMessages(messages);
  const choices: Choice[] = mensen.map(({ id, naam, rol }) => ({
    value: id,
    name: naam,
    ...(rol ? { description: rol } : {}),
  }));
  return (
    <>
      <DateField name="op" label={m.veldOp} state={state} min={vandaag} />
      <TextField name="waar" label={m.veldWaar} hint={m.hintWaar} state={state} />
      <CheckboxField
        name="deelnemers"
        label={m.veldDeelnemers}
        hint={m.hintDeelnemers}
        state={state}
        look="compact"
        choices={choices}
        optional
      />
    </>
  );
}
