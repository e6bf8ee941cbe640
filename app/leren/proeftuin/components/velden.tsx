import { DateField, type FormState, SelectField, TextArea, TextField, useMessages } from '#ui';

import { messages } from '../messages.ts';

type Props = { state: FormState; ambassadeurs: { id: string; naam: string; functie: string }[] };

/** The fields of a proeftuin, for starting one and for changing it. */
export function Velden({ state, ambassadeurs }: Props) {
  const m = useMessages(messages);
  const options = ambassadeurs.map(({ id, naam, functie }) => ({ value: id, name: `${naam}, ${functie}` }));
  return (
    <>
      <TextField name="vraag" label={m.veldVraag} hint={m.veldVraagHint} state={state} />
      <TextArea
        name="verwachting"
        label={m.veldVerwachting}
        hint={m.veldVerwachtingHint}
        state={state}
        maxLength={1000}
        rows={4}
      />
      <TextArea
        name="kleineStart"
        label={m.veldKleineStart}
        hint={m.veldKleineStartHint}
        state={state}
        maxLength={1000}
        rows={3}
        optional
      />
      <DateField name="start" label={m.veldStart} hint={m.veldStartHint} state={state} />
      <DateField name="eind" label={m.veldEind} hint={m.veldEindHint} state={state} />
      <SelectField
        name="ambassadeur"
        label={m.veldAmbassadeur}
        hint={m.veldAmbassadeurHint}
        state={state}
        options={options}
        empty={null}
      />
    </>
  );
}
