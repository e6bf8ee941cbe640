import {
  Button,
  Form,
  FormActions,
  type FormState,
  PageTitle,
  PasswordField,
  SelectField,
  TextField,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';

type Props = { action: string; state: FormState; lijst: readonly { id: string; naam: string }[] };

/** The first beheerder picks the gemeente and makes an account. */
export function BeginPage({ action, state, lijst }: Props) {
  const m = useMessages(messages);
  return (
    <Form action={action} state={state} title={<PageTitle title={m.beginTitel} lead={m.beginLead} />}>
      <SelectField
        name="code"
        label={m.gemeente}
        hint={m.gemeenteHulp}
        state={state}
        options={lijst.map(({ id, naam }) => ({ value: id, name: naam }))}
      />
      <TextField name="naam" label={m.naam} state={state} autoComplete="name" />
      <TextField
        name="functie"
        label={m.functie}
        hint={m.functieHulp}
        state={state}
        autoComplete="organization-title"
      />
      <TextField name="email" type="email" label={m.email} hint={m.emailHulp} state={state} autoComplete="username" />
      <PasswordField
        name="wachtwoord"
        label={m.wachtwoord}
        hint={m.wachtwoordHulp}
        state={state}
        autoComplete="new-password"
      />
      <FormActions>
        <Button kind="primary">{m.verder}</Button>
      </FormActions>
    </Form>
  );
}
