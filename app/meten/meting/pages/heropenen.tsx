import {
  Breadcrumbs,
  Button,
  DateField,
  Form,
  FormActions,
  type FormState,
  PageTitle,
  TextArea,
  useMessages,
} from '#ui';

import { messages, vormMessages } from '../messages.ts';
import type { Meting } from '../queries.ts';

/** Opening a closed meting again, with the reason when people fill in by name. */
export function HeropenPage({ meting, state }: { meting: Meting; state: FormState }) {
  const [m, v] = [useMessages(messages), useMessages(vormMessages)];
  const href = `/metingen/${meting.id}`;
  const lead = meting.naamloos ? v.heropenNaamloos : v.heropenNaam;
  return (
    <>
      <Breadcrumbs
        items={[{ name: m.metingen, href: '/metingen' }, { name: meting.titel, href }, { name: v.heropenTitel }]}
      />
      <Form action={`${href}/heropenen`} state={state} title={<PageTitle title={v.heropenTitel} lead={lead} />}>
        {!meting.naamloos && (
          <TextArea name="reden" label={v.reden} hint={v.redenHint} state={state} maxLength={300} rows={3} />
        )}
        <DateField name="invullenTot" label={v.tot} hint={v.totHint} state={state} optional />
        <FormActions back={{ name: meting.titel, href }}>
          <Button kind="primary">{v.heropen}</Button>
        </FormActions>
      </Form>
    </>
  );
}
