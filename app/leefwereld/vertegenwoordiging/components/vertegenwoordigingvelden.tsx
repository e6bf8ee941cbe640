import { CheckboxField, type FormState, RadioField, SelectField, TextField, useMessages } from '#ui';

import { messages } from '../messages.ts';

type Keuze = { value: string; name: string }[];

/** Who represents a lid, and on what ground. */
export function Vertegenwoordigingvelden({
  state,
  soorten,
  leden,
}: {
  state: FormState;
  soorten: Keuze;
  leden: Keuze;
}) {
  const m = useMessages(messages);
  return (
    <>
      <RadioField name="soort" label={m.soort} state={state} choices={soorten} />
      <SelectField name="door" label={m.door} state={state} options={leden} empty={m.doorGeen} />
      <TextField name="naam" label={m.naam} hint={m.naamHint} state={state} autoComplete="off" optional />
      <CheckboxField name="geschil" label={m.geschil} state={state} choices={[{ value: 'ja', name: m.geschilJa }]} />
    </>
  );
}
