import { Breadcrumbs, Button, Form, FormActions, type FormState, PageTitle, PasswordField, useMessages } from '#ui';

import { messages } from '../messages.ts';

/** A new password, with the one of now. */
export function WachtwoordPage({ state }: { state: FormState }) {
  const m = useMessages(messages);
  const title = <PageTitle title={m.wijzigTitel} lead={m.wijzigUitleg} />;
  return (
    <>
      <Breadcrumbs items={[{ name: m.account, href: '/account' }, { name: m.wijzigTitel }]} />
      <Form action="/account/wachtwoord" state={state} title={title}>
        <PasswordField name="huidig" label={m.huidig} state={state} autoComplete="current-password" />
        <PasswordField name="wachtwoord" label={m.nieuw} hint={m.nieuwHulp} state={state} autoComplete="new-password" />
        <FormActions back={{ name: m.account.toLowerCase(), href: '/account' }}>
          <Button kind="primary">{m.bewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}
