import {
  CheckboxField,
  DateField,
  type FormState,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';

type Props = { state: FormState; relaties: { value: string; name: string }[]; vandaag: string };

/** Who someone is: names, date of birth and what they are in the huishouden. */
export function Persoonvelden({ state, relaties, vandaag }: Props) {
  const m = useMessages(messages);
  return (
    <>
      <TextField name="roepnaam" label={m.roepnaam} state={state} autoComplete="off" width="medium" />
      <TextField name="tussenvoegsel" label={m.tussenvoegsel} state={state} autoComplete="off" width="short" optional />
      <TextField name="achternaam" label={m.achternaam} state={state} autoComplete="off" />
      <TextField
        name="voornamen"
        label={m.voornamen}
        hint={m.voornamenHint}
        state={state}
        autoComplete="off"
        optional
      />
      <DateField
        name="geboortedatum"
        label={m.geboortedatum}
        state={state}
        why={m.geboortedatumWaarom}
        min="1900-01-01"
        max={vandaag}
      />
      <SelectField name="relatie" label={m.relatie} state={state} options={relaties} />
    </>
  );
}

/** Whether someone lives there, and whether we do something for them. */
export function Woonvelden({ state }: { state: FormState }) {
  const m = useMessages(messages);
  const janee = [
    { value: 'ja', name: m.ja },
    { value: 'nee', name: m.nee },
  ];
  return (
    <>
      <RadioField name="woontHier" label={m.woontHier} hint={m.woontHierHint} state={state} choices={janee} />
      <RadioField name="client" label={m.client} hint={m.clientHint} state={state} choices={janee} />
    </>
  );
}

/** What decides who reads along and who decides. */
export function Rechtvelden({ state }: { state: FormState }) {
  const m = useMessages(messages);
  return (
    <>
      <RadioField
        name="oordeelsbekwaam"
        label={m.oordeelsbekwaam}
        hint={m.oordeelsbekwaamHint}
        state={state}
        choices={[
          { value: 'ja', name: m.ja },
          { value: 'nee', name: m.nee },
        ]}
      />
      <CheckboxField
        name="verzet"
        label={m.verzet}
        hint={m.verzetHint}
        state={state}
        choices={[{ value: 'ja', name: m.verzetJa }]}
      />
      <TextArea name="verzetReden" label={m.verzetReden} state={state} maxLength={500} rows={3} optional />
    </>
  );
}
