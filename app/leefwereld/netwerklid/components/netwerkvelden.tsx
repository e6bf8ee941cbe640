import { CheckboxField, type FormState, RadioField, SelectField, TextArea, TextField, useMessages } from '#ui';

import { messages } from '../messages.ts';

type Props = {
  state: FormState;
  leden: { id: string; roepnaam: string }[];
  soorten: { value: string; name: string }[];
};

/** The fields of someone in the network: only what shows which help there is. */
export function Netwerkvelden({ state, leden, soorten }: Props) {
  const m = useMessages(messages);
  return (
    <>
      <TextField name="naam" label={m.netwerkNaam} hint={m.netwerkNaamHint} state={state} autoComplete="off" />
      <RadioField name="soort" label={m.netwerkSoort} state={state} look="compact" choices={soorten} />
      <RadioField
        name="ring"
        label={m.ring}
        state={state}
        look="compact"
        choices={[
          { value: '1', name: m.ring1 },
          { value: '2', name: m.ring2 },
          { value: '3', name: m.ring3 },
        ]}
      />
      <TextField name="band" label={m.netwerkBand} hint={m.netwerkBandHint} state={state} optional />
      <TextArea name="helpt" label={m.helpt} state={state} maxLength={500} rows={3} optional />
      <CheckboxField
        name="mantelzorger"
        label={m.mantelzorgerVraag}
        state={state}
        choices={[{ value: 'ja', name: m.mantelzorgerJa }]}
      />
      <SelectField
        name="lid"
        label={m.netwerkLid}
        state={state}
        empty={m.netwerkAllen}
        options={leden.map(({ id, roepnaam }) => ({ value: id, name: roepnaam }))}
      />
      <CheckboxField
        name="alleenVoorLid"
        label={m.alleenVoorLid}
        state={state}
        choices={[{ value: 'ja', name: m.alleenVoorLidJa }]}
      />
    </>
  );
}
