import {
  Breadcrumbs,
  Button,
  DataList,
  Form,
  FormActions,
  formatDay,
  type FormState,
  HiddenField,
  Notice,
  PageTitle,
  Section,
  useMessages,
} from '#ui';

import { Velden } from '../components/velden.tsx';
import { messages } from '../messages.ts';
import type { Persoon, Proeftuin } from '../queries.ts';

type NieuwProps = {
  state: FormState;
  ambassadeurs: Persoon[];
  knelpunt: { id: string; titel: string } | undefined;
};

/** Starting a proeftuin, on its own or from a knelpunt. */
export function NieuwPage({ state, ambassadeurs, knelpunt }: NieuwProps) {
  const m = useMessages(messages);
  const back = knelpunt
    ? { name: knelpunt.titel, href: `/knelpunten/${knelpunt.id}` }
    : { name: m.proeftuinen, href: '/proeftuinen' };
  return (
    <>
      <Breadcrumbs items={[{ name: m.proeftuinen, href: '/proeftuinen' }, { name: m.starten }]} />
      <Form
        action="/proeftuinen"
        state={state}
        title={
          <>
            <PageTitle title={m.nieuwTitel} lead={m.nieuwLead} />
            {knelpunt && <Notice icon="link">{m.uitKnelpunt(knelpunt.titel)}</Notice>}
          </>
        }
      >
        {knelpunt && <HiddenField name="knelpunt" value={knelpunt.id} />}
        <Velden state={state} ambassadeurs={ambassadeurs} />
        <FormActions back={back}>
          <Button kind="primary">{m.knopStart}</Button>
        </FormActions>
      </Form>
    </>
  );
}

/** What stands there now, beside what someone typed while another was first. */
export function Conflict({ nu }: { nu: Proeftuin }) {
  const m = useMessages(messages);
  return (
    <>
      <Notice tone="warning" icon="alert-triangle">
        {m.conflict}
      </Notice>
      <Section id="nu" title={m.conflictNu} level={2} look={3} card="quiet">
        <DataList
          items={[
            { term: m.veldVraag, value: nu.vraag },
            { term: m.veldVerwachting, value: nu.verwachting },
            { term: m.veldKleineStart, value: nu.kleineStart || m.geenKleineStart },
            { term: m.begin, value: formatDay(nu.start) },
            { term: m.eind, value: formatDay(nu.eind) },
            { term: m.ambassadeur, value: nu.ambassadeur.naam },
          ]}
        />
      </Section>
    </>
  );
}

type BijwerkenProps = { proeftuin: Proeftuin; state: FormState; ambassadeurs: Persoon[]; conflict: boolean };

/** Changing a proeftuin; the version goes along, so that nobody overwrites another unseen. */
export function BijwerkenPage({ proeftuin, state, ambassadeurs, conflict }: BijwerkenProps) {
  const m = useMessages(messages);
  const href = `/proeftuinen/${proeftuin.id}`;
  return (
    <>
      <Breadcrumbs
        items={[{ name: m.proeftuinen, href: '/proeftuinen' }, { name: m.proeftuin, href }, { name: m.bijwerken }]}
      />
      <Form
        action={`${href}/bijwerken`}
        state={state}
        title={
          <>
            <PageTitle title={m.bijwerkenTitel} />
            {conflict && <Conflict nu={proeftuin} />}
          </>
        }
      >
        <HiddenField name="versie" value={String(proeftuin.versie)} />
        <Velden state={state} ambassadeurs={ambassadeurs} />
        <FormActions back={{ name: m.naarProeftuin, href }}>
          <Button kind="primary">{m.knopBewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}
