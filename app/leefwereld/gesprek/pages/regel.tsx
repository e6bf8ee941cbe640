import {
  Button,
  Details,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  PageTitle,
  Paragraph,
  RadioField,
  Said,
  TextArea,
  useMessages,
} from '#ui';

import { formatPad, Kruimels, type Plek } from '../components/kruimels.tsx';
import { Nu } from '../components/nu.tsx';
import { type Keuze, PlaatsVelden, VoorVeld, WieVeld } from '../components/velden.tsx';
import { ONDERWERPNAMEN, regel, werk } from '../messages.ts';
import { type Onderwerp, ONDERWERPSLEUTELS } from '../onderwerp.ts';
import type { Regel } from '../queries.ts';
import { MAX_REDEN, MAX_REGEL } from '../schema.ts';
import type { Kandidaat } from '../wie.ts';

type Plaats = { plek: Plek; op: string; state: FormState };
type Props = Plaats & {
  /** The subject that was chosen on the page before; undefined when it has to be chosen here. */
  onderwerp: Onderwerp | undefined;
  sprekers: readonly Kandidaat[];
  leden: readonly Keuze[];
};

/** Writing down one thing that was said. */
export function RegelPage({ plek, op, state, onderwerp, sprekers, leden }: Props) {
  const m = useMessages(regel);
  const w = useMessages(werk);
  const namen = useMessages(ONDERWERPNAMEN);
  return (
    <>
      <Kruimels plek={plek} name={m.titel} />
      <Form
        action={`${formatPad(plek)}/regels`}
        state={state}
        title={<PageTitle title={onderwerp ? namen[onderwerp] : m.titel} />}
      >
        {onderwerp ? (
          <HiddenField name="onderwerp" value={onderwerp} />
        ) : (
          <RadioField
            name="onderwerp"
            label={m.onderwerp}
            state={state}
            choices={ONDERWERPSLEUTELS.map((value) => ({ value, name: namen[value] }))}
          />
        )}
        <TextArea name="tekst" label={m.tekst} hint={m.tekstHint} state={state} maxLength={MAX_REGEL} rows={4} />
        <WieVeld state={state} sprekers={sprekers} />
        <VoorVeld state={state} leden={leden} label={m.voor} />
        <Details summary={m.meer}>
          <PlaatsVelden state={state} />
        </Details>
        <FormActions back={{ name: w.titel(op), href: formatPad(plek) }}>
          <Button kind="primary">{m.bewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}

/** Changing the words of a line. */
export function RegelBijwerkenPage({ plek, op, state, van, conflict }: Plaats & { van: Regel; conflict: boolean }) {
  const m = useMessages(regel);
  const w = useMessages(werk);
  return (
    <>
      <Kruimels plek={plek} name={m.veranderTitel} />
      <Form
        action={`${formatPad(plek)}/regels/${van.id}`}
        state={state}
        title={
          <>
            <PageTitle title={m.veranderTitel} lead={van.door} />
            {conflict && (
              <Nu>
                <Paragraph>{van.spreker === 'professional' ? van.tekst : <Said>{van.tekst}</Said>}</Paragraph>
              </Nu>
            )}
          </>
        }
      >
        <TextArea name="tekst" label={m.tekst} hint={m.tekstHint} state={state} maxLength={MAX_REGEL} rows={4} />
        <HiddenField name="versie" value={String(van.versie)} />
        <FormActions back={{ name: w.titel(op), href: formatPad(plek) }}>
          <Button kind="primary">{m.bewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}

/** Why nothing is to be said about a subject. */
export function NietsPage({ plek, op, state, onderwerp }: Plaats & { onderwerp: Onderwerp }) {
  const m = useMessages(regel);
  const w = useMessages(werk);
  const namen = useMessages(ONDERWERPNAMEN);
  return (
    <>
      <Kruimels plek={plek} name={m.nietsTitel} />
      <Form
        action={`${formatPad(plek)}/niets`}
        state={state}
        title={<PageTitle title={m.nietsTitel} lead={namen[onderwerp]} />}
      >
        <HiddenField name="onderwerp" value={onderwerp} />
        <TextArea name="reden" label={m.nietsReden} hint={m.nietsHint} state={state} maxLength={MAX_REDEN} rows={3} />
        <FormActions back={{ name: w.titel(op), href: formatPad(plek) }}>
          <Button kind="primary">{m.bewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}
