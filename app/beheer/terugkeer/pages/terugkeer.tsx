import {
  Breadcrumbs,
  Button,
  CheckboxField,
  DateField,
  Form,
  FormActions,
  type FormState,
  PageTitle,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';

type Props = {
  wie: { id: string; naam: string; email: string };
  state: FormState;
  rollen: { value: string; name: string; description: string }[];
  vandaag: string;
};

/** What someone who left will do from now on, and from when. */
export function TerugkeerPage({ wie: { id, naam, email }, state, rollen, vandaag }: Props) {
  const m = useMessages(messages);
  const href = `/medewerkers/${id}`;
  return (
    <>
      <Breadcrumbs
        items={[
          { name: m.beheer, href: '/beheer' },
          { name: m.mensen, href: '/medewerkers' },
          { name: naam, href },
          { name: m.kruimel },
        ]}
      />
      <Form
        action={`${href}/terugkeer`}
        state={state}
        title={<PageTitle title={m.titel(naam)} lead={m.uitleg(email)} />}
      >
        <CheckboxField name="rollen" label={m.rollen} hint={m.rollenUitleg} state={state} choices={rollen} />
        <DateField name="begintOp" label={m.begintOp} state={state} min={vandaag} />
        <FormActions back={{ name: naam, href }}>
          <Button kind="primary">{m.neemAan}</Button>
        </FormActions>
      </Form>
    </>
  );
}
