import {
  Breadcrumbs,
  Button,
  Card,
  DateField,
  Form,
  FormActions,
  formatDay,
  type FormState,
  HiddenField,
  Link,
  PageTitle,
  Paragraph,
  Rows,
  Section,
  Stack,
  TextField,
  useMessages,
  Voice,
} from '#ui';

import { messages } from '../messages.ts';

export type Kaart = {
  lid: string;
  huishouden: string;
  naam: string;
  geboortedatum: string;
  regisseur: { id: string; naam: string };
  team: { naam: string };
};

type Props = {
  contact: { id: string; vraag: string };
  state: FormState;
  /** Undefined before anything was looked for. */
  kaarten: readonly Kaart[] | undefined;
  persoon: string | null;
};

function Gevonden({ contact, kaarten, persoon, state }: Props & { kaarten: readonly Kaart[] }) {
  const m = useMessages(messages);
  const value = (name: string) => String(state.values[name] ?? '');
  return (
    <>
      <Section id="gevonden" title={m.gevonden}>
        {kaarten.length === 0 && <Paragraph>{m.niemand}</Paragraph>}
        {kaarten.length > 0 && (
          <Card flush>
            <Rows
              items={kaarten.map(({ lid, huishouden, naam, geboortedatum, regisseur, team }) => ({
                key: lid,
                title: m.geboren(naam, formatDay(geboortedatum)),
                text: regisseur.id === persoon ? m.regieJij : m.regieVan(regisseur.naam, team.naam),
                action:
                  regisseur.id === persoon ? (
                    <Link href={`/huishoudens/${huishouden}/meldingen/nieuw?contact=${contact.id}`} about={naam}>
                      {m.hier}
                    </Link>
                  ) : (
                    <Form action={`/contacten/${contact.id}/doorgeven`}>
                      <HiddenField name="medewerker" value={regisseur.id} />
                      <Button small>{m.geefDoor(regisseur.naam)}</Button>
                    </Form>
                  ),
              }))}
            />
          </Card>
        )}
      </Section>
      <Section id="begin" title={m.begin} look={3} card="quiet">
        <Paragraph>{m.beginTekst}</Paragraph>
        <Form action={`/contacten/${contact.id}/huishouden`}>
          {['roepnaam', 'achternaam', 'geboortedatum'].map((name) => (
            <HiddenField key={name} name={name} value={value(name)} />
          ))}
          <Button kind={kaarten.length === 0 ? 'primary' : 'secondary'}>{m.beginKnop}</Button>
        </Form>
      </Section>
    </>
  );
}

/** From a contact to a huishouden: whether we know this person, whom to call, or a dossier that begins. */
export function PersoonPage(props: Props) {
  const { contact, state, kaarten } = props;
  const m = useMessages(messages);
  const href = `/contacten/${contact.id}`;
  return (
    <>
      <Breadcrumbs
        items={[{ name: m.contacten, href: '/contacten' }, { name: m.eenContact, href }, { name: m.zoekTitel }]}
      />
      {/* What was found comes in the answer itself, without an address: Turbo would throw that away. */}
      <div data-turbo="false">
        <Stack>
          <Form
            action={`${href}/melding`}
            state={state}
            title={
              <>
                <PageTitle title={m.zoekTitel} lead={m.zoekLead} />
                <Voice>{contact.vraag}</Voice>
              </>
            }
          >
            <TextField name="roepnaam" label={m.roepnaam} state={state} autoComplete="off" />
            <TextField name="achternaam" label={m.achternaam} state={state} autoComplete="off" />
            <DateField name="geboortedatum" label={m.geboortedatum} state={state} />
            <FormActions back={{ name: m.eenContact, href }}>
              <Button kind={kaarten === undefined ? 'primary' : 'secondary'}>{m.zoek}</Button>
            </FormActions>
          </Form>
        </Stack>
      </div>
      {kaarten && <Gevonden {...props} kaarten={kaarten} />}
    </>
  );
}
