import { CheckboxField, type FormState, SelectField, TextField, useMessages } from '#ui';

import { DOMEINEN, LEEFDOMEINEN, WETNAMEN, WETTEN } from '../../../kennis/leefdomein/index.ts';
import { messages } from '../messages.ts';

type Props = {
  state: FormState;
  leden: { id: string; roepnaam: string }[];
  /** Who may be chosen; without it who takes part does not change. */
  keuze?: { value: string; name: string }[];
};

/** For what a partij takes part: that decides what opens for them. */
export function Partijvelden({ state, leden, keuze }: Props) {
  const m = useMessages(messages);
  return (
    <>
      {keuze && <SelectField name="wie" label={m.partijWie} hint={m.partijWieHint} state={state} options={keuze} />}
      <TextField name="taak" label={m.taak} hint={m.taakHint} state={state} />
      <CheckboxField
        name="leefdomeinen"
        label={m.leefdomeinen}
        state={state}
        look="compact"
        choices={DOMEINEN.map((deel) => ({ value: deel, name: LEEFDOMEINEN[deel] }))}
      />
      <CheckboxField
        name="wetten"
        label={m.wetten}
        hint={m.wettenHint}
        state={state}
        optional
        choices={WETTEN.map((wet) => ({ value: wet, name: WETNAMEN[wet] }))}
      />
      <CheckboxField
        name="leden"
        label={m.partijLeden}
        state={state}
        optional
        look="compact"
        choices={leden.map(({ id, roepnaam }) => ({ value: id, name: roepnaam }))}
      />
    </>
  );
}
