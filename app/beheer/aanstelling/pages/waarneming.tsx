import { Button, DateField, Form, FormActions, type FormState, PageTitle, SelectField, useMessages } from '#ui';

import { Kruimels } from '../components/kruimels.tsx';
import { form, messages } from '../messages.ts';

type Props = {
  wie: { id: string; naam: string };
  collegas: { value: string; name: string }[];
  state: FormState;
  vandaag: string;
};

/** Who stands in for someone who is away. */
export function WaarnemingPage({ wie: { id, naam }, collegas, state, vandaag }: Props) {
  const m = useMessages(form);
  const { vervangen } = useMessages(messages);
  return (
    <>
      <Kruimels id={id} naam={naam} name={vervangen} />
      <Form
        action={`/medewerkers/${id}/waarneming`}
        state={state}
        title={<PageTitle title={m.waarneming(naam)} lead={m.waarnemingUitleg(naam)} />}
      >
        <SelectField name="waarnemer" label={m.waarnemer} state={state} options={collegas} />
        <DateField name="begintOp" label={m.begintOp} state={state} min={vandaag} />
        <DateField name="eindigtOp" label={m.eindigtOp} hint={m.eindigtOpMee} state={state} min={vandaag} />
        <FormActions back={{ name: naam, href: `/medewerkers/${id}` }}>
          <Button kind="primary">{m.regel}</Button>
        </FormActions>
      </Form>
    </>
  );
}
