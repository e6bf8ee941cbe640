import {
  Button,
  Form,
  FormActions,
  type FormState,
  Link,
  PageTitle,
  Paragraph,
  SelectField,
  TextField,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';

type Props = { state: FormState; gemeenten: readonly { slug: string; naam: string }[]; gemeente: string | undefined };

/** Asks for a link to choose a new password. */
export function VergetenPage({ state, gemeenten, gemeente }: Props) {
  const m = useMessages(messages);
  const title = <PageTitle title={m.vergetenTitel} lead={m.vergetenLead} />;
  return (
    <div data-turbo="false">
      <Form action="/wachtwoord-vergeten" state={state} title={title}>
        {gemeenten.length > 1 && (
          <SelectField
            name="gemeente"
            label={m.gemeente}
            state={{ ...state, values: { gemeente: gemeente ?? '', ...state.values } }}
            options={gemeenten.map(({ slug, naam }) => ({ value: slug, name: naam }))}
          />
        )}
        <TextField name="email" type="email" label={m.vergetenEmail} state={state} autoComplete="username" />
        <FormActions back={{ name: m.aanmeldpagina, href: '/aanmelden' }}>
          <Button kind="primary">{m.stuurLink}</Button>
        </FormActions>
      </Form>
    </div>
  );
}

/** The same answer for every address. */
export function GestuurdPage() {
  const m = useMessages(messages);
  return (
    <>
      <PageTitle title={m.gestuurdTitel} />
      <Paragraph>{m.gestuurd}</Paragraph>
      <Link href="/aanmelden">{m.aanmelden}</Link>
    </>
  );
}
