import {
  Breadcrumbs,
  Button,
  CheckboxField,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  Notice,
  PageTitle,
  TextArea,
  TextField,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';

type Props = {
  state: FormState;
  /** The provider that is changed; undefined for a new one. */
  koppeling?: { id: string; naam: string; versie: number } | undefined;
};

/** Filling in a provider: where it is, who we are to it, which level is needed and where the roles stand. */
export function FormulierPage({ state, koppeling }: Props) {
  const m = useMessages(messages);
  const [title, action, back] = koppeling
    ? [m.wijzigTitel, `/aanmeldkoppelingen/${koppeling.id}/bijwerken`, `/aanmeldkoppelingen/${koppeling.id}`]
    : [m.nieuw, '/aanmeldkoppelingen', '/aanmeldkoppelingen'];
  const backName = koppeling?.naam ?? m.titel;
  return (
    <>
      <Breadcrumbs
        items={[{ name: m.beheer, href: '/beheer' }, { name: m.titel, href: '/aanmeldkoppelingen' }, { name: title }]}
      />
      <Form action={action} state={state} title={<PageTitle title={title} />}>
        {koppeling && <Notice>{m.andereAanbieder}</Notice>}
        <TextField name="naam" label={m.naam} hint={m.naamHint} state={state} autoComplete="off" />
        <TextField name="uitgever" type="url" label={m.uitgever} hint={m.uitgeverHint} state={state} />
        <TextField name="client_id" label={m.clientId} hint={m.clientIdHint} state={state} autoComplete="off" />
        <TextArea name="acr" label={m.acr} hint={m.acrHint} why={m.acrWaarom} state={state} rows={3} />
        <TextField name="rolclaim" label={m.rolclaim} hint={m.rolclaimHint} state={state} autoComplete="off" />
        <CheckboxField
          name="maakt_accounts"
          label={m.maaktAccounts}
          state={state}
          choices={[{ value: 'ja', name: m.maaktAccountsJa, description: m.maaktAccountsUitleg }]}
        />
        {koppeling && <HiddenField name="versie" value={String(koppeling.versie)} />}
        <FormActions back={{ name: backName, href: back }}>
          <Button kind="primary">{m.bewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}
