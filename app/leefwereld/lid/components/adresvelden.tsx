import { CheckboxField, type FormState, TextField, useMessages } from '#ui';

import { messages } from '../messages.ts';

/** An address, and whether it is protected. */
export function Adresvelden({ state, vanLid = false }: { state: FormState; vanLid?: boolean }) {
  const m = useMessages(messages);
  return (
    <>
      <TextField name="straat" label={m.straat} state={state} autoComplete="off" />
      <TextField
        name="huisnummer"
        label={m.huisnummer}
        state={state}
        inputMode="numeric"
        autoComplete="off"
        width="short"
      />
      <TextField name="toevoeging" label={m.toevoeging} state={state} autoComplete="off" width="short" optional />
      <TextField name="postcode" label={m.postcode} state={state} autoComplete="off" width="short" />
      <TextField name="plaats" label={m.plaats} state={state} autoComplete="off" />
      <CheckboxField
        name="geheim"
        label={m.geheim}
        hint={m.geheimHint}
        state={state}
        choices={[{ value: 'ja', name: m.geheimJa }]}
      />
      {vanLid && (
        <CheckboxField
          name="vertegenwoordigers"
          label={m.vertegenwoordigers}
          hint={m.vertegenwoordigersHint}
          state={state}
          choices={[{ value: 'ja', name: m.vertegenwoordigersJa }]}
        />
      )}
    </>
  );
}
