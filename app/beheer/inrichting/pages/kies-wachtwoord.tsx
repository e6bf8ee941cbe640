import { Button, Form, FormActions, type FormState, PageTitle, Paragraph, PasswordField, useMessages } from '#ui';

import { messages } from '../messages.ts';

type Props = {
  action: string;
  state: FormState;
  /** For an invitation: who it is for; undefined for who forgot a password. */
  uitnodiging?: { naam: string; gemeente: string; email: string; isInwoner: boolean } | undefined;
};

/** A password for who was invited or forgot theirs. */
export function KiesWachtwoordPage({ action, state, uitnodiging }: Props) {
  const m = useMessages(messages);
  const [lead, als] = uitnodiging?.isInwoner
    ? [m.uitnodigingLeadU, m.uitnodigingAlsU]
    : [m.uitnodigingLead, m.uitnodigingAls];
  const title = uitnodiging ? (
    <PageTitle title={m.uitnodigingTitel(uitnodiging.naam)} lead={lead(uitnodiging.gemeente)} />
  ) : (
    <PageTitle title={m.herstelTitel} lead={m.herstelLead} />
  );
  return (
    <Form action={action} state={state} title={title}>
      {uitnodiging && <Paragraph>{als(uitnodiging.email)}</Paragraph>}
      <PasswordField
        name="wachtwoord"
        label={m.wachtwoord}
        hint={m.wachtwoordHulp}
        state={state}
        autoComplete="new-password"
      />
      <FormActions>
        <Button kind="primary">{m.kies}</Button>
      </FormActions>
    </Form>
  );
}
