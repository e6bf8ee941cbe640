import {
  Breadcrumbs,
  Button,
  DateField,
  Form,
  FormActions,
  type FormState,
  PageTitle,
  Paragraph,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';

type Props = { sleutel: { id: string; naam: string }; state: FormState; min: string; max: string };

/** A new key in the place of one that works. */
export function OpvolgerPage({ sleutel: { id, naam }, state, min, max }: Props) {
  const m = useMessages(messages);
  return (
    <>
      <Breadcrumbs
        items={[
          { name: m.beheer, href: '/beheer' },
          { name: m.titel, href: '/apisleutels' },
          { name: m.opvolgerTitel },
        ]}
      />
      {/* The answer is the key itself, at the same address: the browser shows it, as nothing keeps it. */}
      <div data-turbo="false">
        <Form
          action={`/apisleutels/${id}/vervangen`}
          state={state}
          title={<PageTitle title={m.opvolgerTitel} lead={naam} />}
        >
          <Paragraph>{m.opvolgerUitleg}</Paragraph>
          <DateField name="tot" label={m.totVraag} hint={m.totHint} state={state} min={min} max={max} />
          <FormActions back={{ name: m.titel, href: '/apisleutels' }}>
            <Button kind="primary">{m.opvolgerDoe}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
