import {
  Breadcrumbs,
  Button,
  ButtonLink,
  Card,
  DateField,
  Empty,
  Form,
  FormActions,
  type FormState,
  Link,
  Notice,
  PageTitle,
  Paragraph,
  Rows,
  Section,
  Stack,
  TextField,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';
import type { Gevonden, Kaart } from '../queries.ts';

type Wie = { persoon: string | null; teams: readonly string[] };
type Props = { state: FormState; gevonden: Gevonden | undefined; wie: Wie };

/** Whom to call, and the way in for who has something to do with it. */
function Kaartrijen({ kaarten, wie }: { kaarten: readonly Kaart[]; wie: Wie }) {
  const m = useMessages(messages);
  const isOwn = ({ regisseur, team }: Kaart) => regisseur.id === wie.persoon || wie.teams.includes(team.id);
  return (
    <Card flush>
      <Rows
        items={kaarten.map((kaart) => ({
          key: kaart.lid,
          title: `${kaart.naam}, ${m.geboren(kaart.geboortedatum)}`,
          text:
            kaart.regisseur.id === wie.persoon
              ? m.belJezelf(kaart.team.naam)
              : m.bel(kaart.regisseur.naam, kaart.regisseur.functie, kaart.team.naam),
          action: isOwn(kaart) ? (
            <Link href={`/huishoudens/${kaart.huishouden}`} about={kaart.naam} small>
              {m.naarDossier}
            </Link>
          ) : undefined,
        }))}
      />
    </Card>
  );
}

function Uitkomst({ gevonden: { kaarten, meer }, wie }: { gevonden: Gevonden; wie: Wie }) {
  const m = useMessages(messages);
  if (kaarten.length === 0) {
    const action = <ButtonLink href="/huishoudens">{m.huishoudens}</ButtonLink>;
    return <Empty title={m.niemand} text={m.niemandTekst} action={action} />;
  }
  return (
    <Section id="gevonden" title={m.gevonden(kaarten.length)}>
      {meer && <Notice>{m.meer}</Notice>}
      <Kaartrijen kaarten={kaarten} wie={wie} />
    </Section>
  );
}

function Velden({ state }: { state: FormState }) {
  const m = useMessages(messages);
  return (
    <>
      <Section id="naam" title={m.opNaam} look={3}>
        <TextField
          name="achternaam"
          label={m.achternaam}
          hint={m.achternaamHint}
          state={state}
          autoComplete="off"
          width="medium"
        />
        <TextField name="voornaam" label={m.voornaam} state={state} optional autoComplete="off" width="medium" />
        <DateField name="geboortedatum" label={m.geboortedatum} state={state} />
      </Section>
      <Section id="adres" title={m.ofAdres} look={3}>
        <TextField
          name="postcode"
          label={m.postcode}
          hint={m.ofAdresHint}
          state={state}
          autoComplete="off"
          width="short"
        />
        <TextField
          name="huisnummer"
          label={m.huisnummer}
          state={state}
          autoComplete="off"
          width="short"
          inputMode="numeric"
        />
      </Section>
      <Section id="nummer" title={m.opBsn} look={3}>
        <TextField
          name="bsn"
          label={m.bsn}
          hint={m.bsnHint}
          state={state}
          autoComplete="off"
          width="medium"
          inputMode="numeric"
        />
      </Section>
    </>
  );
}

/** Whether someone is known and whom to call, never what is going on. What is found stands above the question. */
export function ZoekenPage({ state, gevonden, wie }: Props) {
  const m = useMessages(messages);
  return (
    <>
      <Breadcrumbs items={[{ name: m.huishoudens, href: '/huishoudens' }, { name: m.zoeken }]} />
      <Form
        action="/huishoudens/zoeken"
        answers
        state={state}
        title={
          <Stack>
            <PageTitle title={m.zoeken} lead={m.inleiding} />
            <Paragraph soft>{m.inleidingSpoor}</Paragraph>
            {gevonden && <Uitkomst gevonden={gevonden} wie={wie} />}
          </Stack>
        }
      >
        <Velden state={state} />
        <FormActions back={{ name: m.huishoudens, href: '/huishoudens' }}>
          <Button kind="primary" icon="search">
            {m.zoek}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}
