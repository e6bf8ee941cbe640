import {
  Breadcrumbs,
  Button,
  DataList,
  DateField,
  Form,
  FormActions,
  formatDay,
  type FormState,
  HiddenField,
  Notice,
  PageTitle,
  RadioField,
  Section,
  SelectField,
  TextField,
  useMessages,
} from '#ui';

import { messages, vormMessages } from '../messages.ts';
import type { Meting } from '../queries.ts';

type Persoon = { id: string; naam: string; functie: string };
type Keuze = { sleutel: string; naam: string; naamloos: 'nooit' | 'kan' | 'altijd' };

function Wat({ state }: { state: FormState }) {
  const m = useMessages(vormMessages);
  return (
    <>
      <TextField name="titel" label={m.titel} hint={m.titelHint} state={state} />
      <TextField name="periode" label={m.periode} hint={m.periodeHint} state={state} width="medium" />
      <TextField name="onderwerp" label={m.onderwerp} hint={m.onderwerpHint} state={state} optional />
    </>
  );
}

function Minimum({ state }: { state: FormState }) {
  const m = useMessages(vormMessages);
  return (
    <TextField
      name="groepsminimum"
      label={m.minimum}
      hint={m.minimumHint}
      state={state}
      inputMode="numeric"
      width="short"
    />
  );
}

function Wanneer({ state, begeleiders }: { state: FormState; begeleiders: Persoon[] | undefined }) {
  const m = useMessages(vormMessages);
  return (
    <>
      {begeleiders && (
        <SelectField
          name="begeleider"
          label={m.begeleider}
          hint={m.begeleiderHint}
          state={state}
          options={begeleiders.map(({ id, naam, functie }) => ({ value: id, name: `${naam}, ${functie}` }))}
        />
      )}
      <DateField name="invullenTot" label={m.tot} hint={m.totHint} state={state} optional />
    </>
  );
}

type NieuwProps = { state: FormState; instrumenten: Keuze[]; begeleiders: Persoon[] };

/** Setting a meting up: few fields; what the instrument decides is not asked again. */
export function NieuwPage({ state, instrumenten, begeleiders }: NieuwProps) {
  const [m, v] = [useMessages(messages), useMessages(vormMessages)];
  return (
    <>
      <Breadcrumbs items={[{ name: m.metingen, href: '/metingen' }, { name: m.nieuw }]} />
      <Form action="/metingen" state={state} title={<PageTitle title={v.nieuwTitel} lead={v.nieuwLead} />}>
        <RadioField
          name="instrument"
          label={v.instrument}
          state={state}
          choices={instrumenten.map(({ sleutel, naam, naamloos }) => ({
            value: sleutel,
            name: naam,
            description: naamloos === 'kan' ? undefined : naamloos === 'altijd' ? m.naamloos : m.opNaam,
          }))}
        />
        <Wat state={state} />
        <RadioField
          name="naam"
          label={v.naam}
          hint={v.naamHint}
          state={state}
          choices={[
            { value: 'op-naam', name: v.opNaam, description: v.opNaamUitleg },
            { value: 'naamloos', name: v.naamloos, description: v.naamloosUitleg },
          ]}
        />
        <Minimum state={state} />
        <RadioField
          name="toegang"
          label={v.toegang}
          state={state}
          choices={[
            { value: 'uitnodiging', name: v.uitnodiging, description: v.uitnodigingUitleg },
            { value: 'link', name: v.link, description: v.linkUitleg },
          ]}
        />
        <Wanneer state={state} begeleiders={begeleiders} />
        <FormActions back={{ name: m.metingen, href: '/metingen' }}>
          <Button kind="primary">{v.maak}</Button>
        </FormActions>
      </Form>
    </>
  );
}

/** What stands there now, beside what someone typed while another was first. */
function Conflict({ nu }: { nu: Meting }) {
  const m = useMessages(vormMessages);
  const tot = nu.invullenTot === null ? m.geen : formatDay(nu.invullenTot);
  return (
    <>
      <Notice tone="warning" icon="alert-triangle">
        {m.conflict}
      </Notice>
      <Section id="nu" title={m.conflictNu} look={3} card="quiet">
        <DataList
          items={[
            { term: m.titel, value: nu.titel },
            { term: m.periode, value: nu.periode },
            { term: m.onderwerp, value: nu.onderwerp ?? m.geen },
            { term: m.begeleider, value: nu.begeleider.naam },
            { term: m.tot, value: tot },
          ]}
        />
      </Section>
    </>
  );
}

type BijwerkProps = { meting: Meting; state: FormState; begeleiders: Persoon[] | undefined; conflict: boolean };

/** Changing a meting that still runs. */
export function BijwerkPage({ meting, state, begeleiders, conflict }: BijwerkProps) {
  const [m, v] = [useMessages(messages), useMessages(vormMessages)];
  const href = `/metingen/${meting.id}`;
  return (
    <>
      <Breadcrumbs
        items={[{ name: m.metingen, href: '/metingen' }, { name: meting.titel, href }, { name: v.bijwerkTitel }]}
      />
      <Form
        action={`${href}/bijwerken`}
        state={state}
        title={
          <>
            <PageTitle title={v.bijwerkTitel} />
            {conflict && <Conflict nu={meting} />}
          </>
        }
      >
        <HiddenField name="versie" value={String(meting.versie)} />
        <Wat state={state} />
        {meting.naamloos && <Minimum state={state} />}
        <Wanneer state={state} begeleiders={begeleiders} />
        <FormActions back={{ name: meting.titel, href }}>
          <Button kind="primary">{v.bewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}
