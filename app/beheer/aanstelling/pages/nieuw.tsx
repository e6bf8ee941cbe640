import {
  Breadcrumbs,
  Button,
  CheckboxField,
  DateField,
  Form,
  FormActions,
  type FormState,
  PageTitle,
  SelectField,
  TextField,
  useMessages,
} from '#ui';

import { form, messages } from '../messages.ts';

type Choice = { value: string; name: string };
type Props = {
  state: FormState;
  rollen: (Choice & { description: string })[];
  teams: Choice[];
  partijen: Choice[];
  vandaag: string;
};

/** Someone new, with what they will do; the invitation goes with it. */
export function NieuwPage({ state, rollen, teams, partijen, vandaag }: Props) {
  const m = useMessages(form);
  const { beheer, mensen } = useMessages(messages);
  return (
    <>
      <Breadcrumbs
        items={[{ name: beheer, href: '/beheer' }, { name: mensen, href: '/medewerkers' }, { name: m.nieuw }]}
      />
      <Form action="/medewerkers" state={state} title={<PageTitle title={m.nieuw} lead={m.nieuwUitleg} />}>
        <TextField name="naam" label={m.naam} state={state} autoComplete="off" />
        <TextField name="functie" label={m.functie} hint={m.functieUitleg} state={state} autoComplete="off" />
        <TextField name="email" label={m.email} hint={m.emailUitleg} state={state} type="email" autoComplete="off" />
        <CheckboxField name="rollen" label={m.rollen} hint={m.rollenUitleg} state={state} choices={rollen} />
        {teams.length > 0 && <CheckboxField name="teams" label={m.teams} state={state} choices={teams} optional />}
        <SelectField name="partij" label={m.partij} state={state} options={partijen} optional />
        <DateField name="begintOp" label={m.begintOp} state={state} min={vandaag} />
        <DateField name="eindigtOp" label={m.eindigtOp} hint={m.eindigtOpUitleg} state={state} min={vandaag} optional />
        <FormActions back={{ name: m.terugNaar, href: '/medewerkers' }}>
          <Button kind="primary">{m.voegToe}</Button>
        </FormActions>
      </Form>
    </>
  );
}
