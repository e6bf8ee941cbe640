import {
  Breadcrumbs,
  Button,
  Form,
  FormActions,
  type FormState,
  List,
  PageTitle,
  SelectField,
  TextField,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';
import { RELATIES } from '../vindkaart.ts';

type Props = {
  huishouden: { id: string; naam: string };
  lid: { id: string; naam: string };
  keuzes: readonly { id: string; naam: string }[];
  state: FormState;
};

/** Where someone goes, what goes along, what stays, and who reads what after it. */
export function VerhuizenPage({ huishouden, lid, keuzes, state }: Props) {
  const m = useMessages(messages);
  const href = `/huishoudens/${huishouden.id}`;
  return (
    <>
      <Breadcrumbs
        items={[{ name: m.huishoudens, href: '/huishoudens' }, { name: huishouden.naam, href }, { name: m.verhuizen }]}
      />
      <Form
        action={`${href}/leden/${lid.id}/verhuizen`}
        state={state}
        title={<PageTitle title={m.verhuizenTitel(lid.naam)} lead={m.verhuizenUitleg(lid.naam)} />}
      >
        <List items={[m.blijftStaan, m.gaatMee, m.leestNietMeer(lid.naam), m.ouderElders]} />
        <SelectField
          name="naar"
          label={m.naar}
          hint={m.naarHint}
          state={state}
          options={[{ value: 'nieuw', name: m.nieuw }, ...keuzes.map(({ id, naam }) => ({ value: id, name: naam }))]}
        />
        <TextField name="naam" label={m.naam} hint={m.naamHint} state={state} optional autoComplete="off" />
        <SelectField
          name="relatie"
          label={m.relatie}
          state={state}
          options={RELATIES.map((value) => ({ value, name: m[value] }))}
        />
        <FormActions back={{ name: huishouden.naam, href }} backFirst>
          <Button kind="primary">{m.verhuis}</Button>
        </FormActions>
      </Form>
    </>
  );
}
