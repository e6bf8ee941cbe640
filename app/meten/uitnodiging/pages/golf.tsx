import {
  Breadcrumbs,
  Button,
  DateField,
  Form,
  FormActions,
  type FormState,
  PageTitle,
  TextField,
  useMessages,
} from '#ui';

import type { Meting } from '../../meting/index.ts';
import { messages } from '../messages.ts';

/** The same meting once more. */
export function GolfPage({ meting, state }: { meting: Meting; state: FormState }) {
  const m = useMessages(messages);
  const href = `/metingen/${meting.id}`;
  return (
    <>
      <Breadcrumbs
        items={[{ name: m.metingen, href: '/metingen' }, { name: meting.titel, href }, { name: m.golfTitel }]}
      />
      <Form action={`${href}/golf`} state={state} title={<PageTitle title={m.golfTitel} lead={m.golfLead} />}>
        <TextField name="periode" label={m.periode} hint={m.periodeHint} state={state} width="medium" />
        <DateField name="invullenTot" label={m.tot} hint={m.totHint} state={state} optional />
        <FormActions back={{ name: meting.titel, href }}>
          <Button kind="primary">{m.golfKnop}</Button>
        </FormActions>
      </Form>
    </>
  );
}
