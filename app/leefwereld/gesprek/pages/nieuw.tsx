import {
  Button,
  CheckboxField,
  DateField,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  PageTitle,
  TextField,
  useMessages,
  Voice,
} from '#ui';

import { formatPad, Kruimels, type Plek } from '../components/kruimels.tsx';
import { type Keuze, VoorVeld } from '../components/velden.tsx';
import { lijst } from '../messages.ts';
import type { Kandidaat } from '../wie.ts';

type Props = {
  plek: Plek;
  state: FormState;
  leden: readonly Keuze[];
  /** Who may have been there. */
  mensen: readonly Kandidaat[];
  melding: { id: string; vraag: string; gemeldOp: string } | undefined;
};

/** Beginning a conversation. What the melding told is shown, not asked. */
export function NieuwPage({ plek, state, leden, mensen, melding }: Props) {
  const m = useMessages(lijst);
  return (
    <>
      <Kruimels plek={plek} name={m.beginTitel} />
      <Form
        action={formatPad(plek)}
        state={state}
        title={
          <>
            <PageTitle title={m.beginTitel} />
            {melding && <Voice source={m.meldingBron(melding.gemeldOp)}>{melding.vraag}</Voice>}
          </>
        }
      >
        <DateField name="op" label={m.op} state={state} />
        <TextField name="plek" label={m.plekVeld} hint={m.plekHint} state={state} />
        {mensen.length > 0 && (
          <CheckboxField
            name="aanwezig"
            label={m.aanwezig}
            optional
            state={state}
            choices={mensen.map(({ waarde, naam, wat }) => ({
              value: waarde,
              name: wat === '' ? naam : `${naam}, ${wat}`,
            }))}
          />
        )}
        <TextField
          name="clientondersteuner"
          label={m.clientondersteuner}
          hint={m.clientondersteunerHint}
          optional
          state={state}
        />
        <VoorVeld state={state} leden={leden} label={m.voor} hint={m.voorHint} />
        {melding && <HiddenField name="melding" value={melding.id} />}
        <FormActions back={{ name: m.titel, href: formatPad(plek) }}>
          <Button kind="primary">{m.knop}</Button>
        </FormActions>
      </Form>
    </>
  );
}
