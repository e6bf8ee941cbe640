import { Button, DateField, Form, FormActions, type FormState, PageTitle, RadioField, useMessages } from '#ui';

import { Kruimels } from '../components/kruimels.tsx';
import { form, messages } from '../messages.ts';

type Props = {
  wie: { id: string; naam: string };
  /** What ends: its id and its words. */
  wat: { id: string; naam: string };
  state: FormState;
  vandaag: string;
};

/** Ending a rol, a team or a waarneming: after a last day, or at once. */
export function EindePage({ wie, wat, state, vandaag }: Props) {
  const m = useMessages(form);
  const { beeindig } = useMessages(messages);
  return (
    <>
      <Kruimels id={wie.id} naam={wie.naam} name={beeindig} />
      <Form
        action={`/aanstellingen/${wat.id}/einde`}
        state={state}
        title={<PageTitle title={m.einde(wat.naam)} lead={m.eindeUitleg(wie.naam)} />}
      >
        <RadioField
          name="wanneer"
          label={m.wanneer}
          state={state}
          choices={[
            { value: 'dag', name: m.opDag, description: m.opDagUitleg },
            { value: 'nu', name: m.nu, description: m.nuUitleg },
          ]}
        />
        <DateField name="eindigtOp" label={m.eindigtOp} hint={m.eindigtOpKeuze} state={state} min={vandaag} />
        <FormActions back={{ name: wie.naam, href: `/medewerkers/${wie.id}` }} backFirst>
          <Button kind="negative">{m.beeindig}</Button>
        </FormActions>
      </Form>
    </>
  );
}
