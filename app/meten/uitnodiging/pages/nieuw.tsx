import {
  Breadcrumbs,
  Button,
  CheckboxField,
  FilterBar,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  Link,
  PageTitle,
  Paragraph,
  SelectField,
  Stack,
  TextArea,
  useMessages,
} from '#ui';

import type { Meting, Metinggroep } from '../../meting/index.ts';
import { messages } from '../messages.ts';
import type { Mensenfilter } from '../queries.ts';

type Naam = { id: string; naam: string };

type Props = {
  meting: Meting;
  groep: Metinggroep;
  mensen: { id: string; naam: string; functie: string }[];
  filter: Mensenfilter;
  keuzes: { partijen: Naam[]; teams: Naam[]; rollen: { value: string; name: string }[] };
  state: FormState;
};

/** What is shown, as it stands in an address: also in that of the form, so that who is chosen is still there when a line is wrong. */
function formatQuery(filter: Mensenfilter, more: Record<string, string>): string {
  const query = new URLSearchParams(more);
  for (const [name, value] of Object.entries(filter)) if (typeof value === 'string') query.set(name, value);
  return `?${query.toString()}`;
}

function Zoeken({ meting, groep, filter, keuzes }: Omit<Props, 'mensen' | 'state'>) {
  const m = useMessages(messages);
  const values = { partij: filter.partij ?? '', team: filter.team ?? '', rol: filter.rol ?? '' };
  const state = { values, errors: {} };
  const asOptions = (namen: Naam[]) => namen.map(({ id, naam }) => ({ value: id, name: naam }));
  return (
    <FilterBar action={`/metingen/${meting.id}/uitnodigingen/nieuw`} label={m.filter} submit={m.toon}>
      <HiddenField name="groep" value={groep.id} />
      <SelectField name="partij" label={m.partij} state={state} empty={m.alle} options={asOptions(keuzes.partijen)} />
      <SelectField name="team" label={m.team} state={state} empty={m.alle} options={asOptions(keuzes.teams)} />
      <SelectField name="rol" label={m.rol} state={state} empty={m.alle} options={keuzes.rollen} />
    </FilterBar>
  );
}

/** Asking people for one groep: those with an account, and addresses of others. */
export function NieuwPage(props: Props) {
  const m = useMessages(messages);
  const { meting, groep, mensen, filter, state } = props;
  const href = `/metingen/${meting.id}/uitnodigingen`;
  const gekozen = (state.values['medewerkers'] ?? []).length > 0;
  return (
    <>
      <Breadcrumbs
        items={[{ name: meting.titel, href: `/metingen/${meting.id}` }, { name: m.titel, href }, { name: m.vraag }]}
      />
      <PageTitle title={m.nieuwTitel(groep.naam)} lead={m.nieuwLead} />
      <Stack>
        <Zoeken {...props} />
        <Form action={`${href}${formatQuery(filter, {})}`} state={state}>
          <HiddenField name="groep" value={groep.id} />
          {mensen.length === 0 ? (
            <Paragraph soft>{m.mensenLeeg}</Paragraph>
          ) : (
            <>
              <Paragraph small>
                <Link
                  href={`${href}/nieuw${formatQuery(filter, { groep: groep.id, ...(gekozen ? {} : { allen: 'ja' }) })}`}
                >
                  {gekozen ? m.geenVan : m.allen}
                </Link>
              </Paragraph>
              <CheckboxField
                name="medewerkers"
                label={m.mensen}
                hint={m.mensenHint(mensen.length)}
                state={state}
                optional
                choices={mensen.map(({ id, naam, functie }) => ({ value: id, name: naam, description: functie }))}
              />
            </>
          )}
          <TextArea name="adressen" label={m.adressen} hint={m.adressenHint} state={state} optional rows={6} />
          <FormActions back={{ name: m.titel, href }}>
            <Button kind="primary">{meting.stand === 'open' ? m.knopOpen : m.knopConcept}</Button>
          </FormActions>
        </Form>
      </Stack>
    </>
  );
}
