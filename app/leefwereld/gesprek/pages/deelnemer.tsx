import {
  Button,
  Form,
  FormActions,
  type FormState,
  PageTitle,
  RadioField,
  SelectField,
  TextField,
  useMessages,
} from '#ui';

import { formatPad, Kruimels, type Plek } from '../components/kruimels.tsx';
import { DEELNEMERNAMEN, regel, werk } from '../messages.ts';
import type { Kandidaat } from '../wie.ts';

type Props = { plek: Plek; op: string; state: FormState; mensen: readonly Kandidaat[] };

/** Adding somebody who was there. */
export function DeelnemerPage({ plek, op, state, mensen }: Props) {
  const m = useMessages(regel);
  const w = useMessages(werk);
  const soorten = useMessages(DEELNEMERNAMEN);
  return (
    <>
      <Kruimels plek={plek} name={m.deelnemerTitel} />
      <Form action={`${formatPad(plek)}/deelnemers`} state={state} title={<PageTitle title={m.deelnemerTitel} />}>
        {mensen.length > 0 && (
          <SelectField
            name="wie"
            label={m.bekend}
            optional
            state={state}
            options={mensen.map(({ waarde, naam, wat }) => ({
              value: waarde,
              name: wat === '' ? naam : `${naam}, ${wat}`,
            }))}
          />
        )}
        <TextField name="naam" label={m.onbekend} optional state={state} />
        <TextField name="functie" label={m.functie} optional state={state} />
        <RadioField
          name="soort"
          label={m.soort}
          optional
          state={state}
          look="compact"
          choices={(['professional', 'clientondersteuner'] as const).map((value) => ({ value, name: soorten[value] }))}
        />
        <FormActions back={{ name: w.titel(op), href: formatPad(plek) }}>
          <Button kind="primary">{m.bewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}
