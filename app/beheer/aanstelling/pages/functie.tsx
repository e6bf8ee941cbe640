import { Button, Form, FormActions, type FormState, PageTitle, TextField, useMessages } from '#ui';

import { Kruimels } from '../components/kruimels.tsx';
import { form } from '../messages.ts';

/** What someone does, in words. */
export function FunctiePage({ wie: { id, naam }, state }: { wie: { id: string; naam: string }; state: FormState }) {
  const m = useMessages(form);
  return (
    <>
      <Kruimels id={id} naam={naam} name={m.functie} />
      <Form action={`/medewerkers/${id}/functie`} state={state} title={<PageTitle title={m.functieTitel(naam)} />}>
        <TextField name="functie" label={m.functie} hint={m.functieUitleg} state={state} autoComplete="off" />
        <FormActions back={{ name: naam, href: `/medewerkers/${id}` }}>
          <Button kind="primary">{m.bewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}
