import { type Choice, type FormState, RadioField, Said, SelectField, TextArea, TextField, useMessages } from '#ui';

import { MACHTEN, OORZAKEN } from '../knelpunt.ts';
import { form, MACHT, OORZAAK } from '../messages.ts';
import { MAX_OMSCHRIJVING } from '../schema.ts';
import type { SignaalRegel } from './stemmen.tsx';

export type Persoon = { id: string; naam: string; functie: string };

/** What a knelpunt says, who can change it and who takes it up. */
export function KnelpuntVelden({ state, personen }: { state: FormState; personen: readonly Persoon[] }) {
  const m = useMessages(form);
  const oorzaken = useMessages(OORZAAK);
  const machten = useMessages(MACHT);
  return (
    <>
      <TextField name="titel" label={m.titel} hint={m.titelHint} state={state} />
      <TextArea
        name="omschrijving"
        label={m.omschrijving}
        hint={m.omschrijvingHint}
        state={state}
        maxLength={MAX_OMSCHRIJVING}
        optional
      />
      <RadioField
        name="oorzaak"
        label={m.oorzaak}
        state={state}
        look="compact"
        choices={OORZAKEN.map((value) => ({ value, name: oorzaken[value] }))}
      />
      <RadioField
        name="macht"
        label={m.macht}
        hint={m.machtHint}
        state={state}
        look="compact"
        choices={MACHTEN.map((value) => ({ value, name: machten[value] }))}
      />
      <SelectField
        name="eigenaar"
        label={m.eigenaar}
        state={state}
        empty={null}
        options={personen.map(({ id, naam, functie }) => ({ value: id, name: `${naam}, ${functie}` }))}
      />
    </>
  );
}

/** Signals to tick, each in the words of whoever gave it. */
export const useSignaalChoices = (): ((signalen: readonly SignaalRegel[]) => Choice[]) => {
  const { bron } = useMessages(form);
  return (signalen) =>
    signalen.map(({ id, tekst, soort, leefdomein, dag, reden }) => ({
      value: id,
      name: <Said>{tekst}</Said>,
      description: (
        <>
          {reden && (
            <>
              {reden}
              <br />
            </>
          )}
          {bron(soort, leefdomein, dag)}
        </>
      ),
    }));
};
