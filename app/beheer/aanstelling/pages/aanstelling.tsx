import { Button, DateField, Form, FormActions, type FormState, PageTitle, SelectField, useMessages } from '#ui';

import { Kruimels } from '../components/kruimels.tsx';
import { form, messages } from '../messages.ts';

type Props = {
  wie: { id: string; naam: string };
  state: FormState;
  rollen: { value: string; name: string }[];
  teams: { value: string; name: string }[];
  vandaag: string;
};

/** A rol or a team for someone, from when until when. */
export function AanstellingPage({ wie: { id, naam }, state, rollen, teams, vandaag }: Props) {
  const m = useMessages(form);
  const { geef } = useMessages(messages);
  const options = [
    ...rollen.map(({ value, name }) => ({ value: `rol:${value}`, name: m.rolOptie(name) })),
    ...teams.map(({ value, name }) => ({ value: `team:${value}`, name: m.teamOptie(name) })),
  ];
  return (
    <>
      <Kruimels id={id} naam={naam} name={geef} />
      <Form action={`/medewerkers/${id}/aanstelling`} state={state} title={<PageTitle title={m.geef(naam)} />}>
        <SelectField name="wat" label={m.wat} state={state} options={options} />
        <DateField name="begintOp" label={m.begintOp} state={state} min={vandaag} />
        <DateField name="eindigtOp" label={m.eindigtOp} hint={m.eindigtOpUitleg} state={state} min={vandaag} optional />
        <FormActions back={{ name: naam, href: `/medewerkers/${id}` }}>
          <Button kind="primary">{m.leg}</Button>
        </FormActions>
      </Form>
    </>
  );
}
