import {
  Breadcrumbs,
  Button,
  type ButtonKind,
  Form,
  FormActions,
  type FormState,
  PageTitle,
  SelectField,
  TextArea,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';
import type { Kandidaat } from '../queries.ts';
import { MAX_REDEN } from '../regie.ts';

type Props = {
  /** Where the form goes. */
  action: string;
  title: string;
  lead: string;
  /** What the reason is read by. */
  hint: string;
  button: string;
  kind?: ButtonKind | undefined;
  back: { name: string; href: string };
  state: FormState;
  /** Whom one may choose, in the field `veld`; nobody on a form that only asks why. */
  keuze?: { veld: 'opvolger' | 'aanvoerder'; label: string; kandidaten: readonly Kandidaat[] } | undefined;
};

/** One act of the regie: perhaps a colleague, and why. */
export function RegieFormPage({ action, title, lead, hint, button, kind = 'primary', back, state, keuze }: Props) {
  const m = useMessages(messages);
  return (
    <>
      <Breadcrumbs items={[{ name: m.regie, href: back.href }, { name: title }]} />
      <Form action={action} state={state} title={<PageTitle title={title} lead={lead} />}>
        {keuze && (
          <SelectField
            name={keuze.veld}
            label={keuze.label}
            hint={m.opvolgerHint}
            state={state}
            options={keuze.kandidaten.map(({ id, naam, functie }) => ({ value: id, name: `${naam}, ${functie}` }))}
          />
        )}
        <TextArea name="reden" label={m.reden} hint={hint} state={state} maxLength={MAX_REDEN} rows={4} />
        <FormActions back={back}>
          <Button kind={kind}>{button}</Button>
        </FormActions>
      </Form>
    </>
  );
}
