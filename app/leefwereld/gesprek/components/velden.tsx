import { type FormState, RadioField, SelectField, useMessages } from '#ui';

import { LEEFDOMEINEN, WETNAMEN } from '../../../kennis/leefdomein/index.ts';
import { lijst, regel } from '../messages.ts';
import type { Kandidaat } from '../wie.ts';

/** A lid to choose from. */
export type Keuze = { id: string; roepnaam: string };

/** Who may read it: everyone who lives there, or one of them. Shown only where there is something to choose. */
export function VoorVeld({
  state,
  leden,
  label,
  hint,
}: {
  state: FormState;
  leden: readonly Keuze[];
  label: string;
  hint?: string;
}) {
  const m = useMessages(lijst);
  if (leden.length === 0) return null;
  return (
    <SelectField
      name="voor"
      label={label}
      hint={hint}
      state={state}
      empty={m.voorIedereen}
      options={leden.map(({ id, roepnaam }) => ({ value: id, name: m.voorLid(roepnaam) }))}
    />
  );
}

/** The part of life and the task a row is kept for; left empty, what fits is chosen. */
export function PlaatsVelden({ state }: { state: FormState }) {
  const m = useMessages(regel);
  const domeinen = useMessages(LEEFDOMEINEN);
  const wetten = useMessages(WETNAMEN);
  return (
    <>
      <SelectField
        name="leefdomein"
        label={m.leefdomein}
        hint={m.leefdomeinHint}
        state={state}
        empty={m.passend}
        options={Object.entries(domeinen).map(([value, name]) => ({ value, name }))}
      />
      <SelectField
        name="wet"
        label={m.wet}
        hint={m.wetHint}
        state={state}
        empty={m.passend}
        options={Object.entries(wetten).map(([value, name]) => ({ value, name }))}
      />
    </>
  );
}

/** Whose words they are: who was there first. */
export function WieVeld({ state, sprekers }: { state: FormState; sprekers: readonly Kandidaat[] }) {
  const m = useMessages(regel);
  const choices = sprekers.map(({ waarde, naam, wat }) => ({
    value: waarde,
    name: wat === '' ? naam : `${naam}, ${wat}`,
  }));
  return choices.length > 7 ? (
    <SelectField name="wie" label={m.wie} state={state} options={choices} />
  ) : (
    <RadioField name="wie" label={m.wie} state={state} choices={choices} look="compact" />
  );
}
