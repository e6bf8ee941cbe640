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
  SelectField,
  useMessages,
} from '#ui';

import { type Les, Lessen } from '../components/lessen.tsx';
import { Velden } from '../components/velden.tsx';
import { messages } from '../messages.ts';
import type { Persoon, Verbeteractie } from '../queries.ts';

type Optie = { value: string; name: string };
type NieuwProps = {
  meting: { id: string; titel: string };
  state: FormState;
  kenmerken: Optie[];
  groepen: Optie[];
  lessen: readonly Les[];
  eigenaren: readonly Persoon[];
};

/** From a white spot to an act: what, who, until when. */
export function NieuwPage({ meting, state, kenmerken, groepen, lessen, eigenaren }: NieuwProps) {
  const m = useMessages(messages);
  const href = `/metingen/${meting.id}`;
  const crumbs = [{ name: m.metingen, href: '/metingen' }, { name: meting.titel, href }, { name: m.maken }];
  return (
    <>
      <Breadcrumbs items={crumbs} />
      <Form action={`${href}/acties`} state={state} title={<PageTitle title={m.nieuwTitel} lead={m.nieuwLead} />}>
        <SelectField name="kenmerk" label={m.veldKenmerk} state={state} options={kenmerken} />
        <Lessen lessen={lessen} />
        {groepen.length > 1 && (
          <SelectField name="groep" label={m.veldGroep} state={state} options={groepen} empty={m.iedereen} />
        )}
        <Velden state={state} eigenaren={eigenaren} />
        <FormActions back={{ name: m.terugUitkomst, href: `${href}/uitkomst` }}>
          <Button kind="primary">{m.knopMaak}</Button>
        </FormActions>
      </Form>
    </>
  );
}

/** What stands there now, beside what someone typed while another was first. */
function Conflict({ nu }: { nu: Verbeteractie }) {
  const m = useMessages(messages);
  return (
    <>
      <Notice tone="warning" icon="alert-triangle">
        {m.conflict}
      </Notice>
      <Section id="nu" title={m.conflictNu} look={3} card="quiet">
        <DataList
          items={[
            { term: m.veldTitel, value: nu.titel },
            { term: m.eigenaar, value: nu.eigenaar.naam },
            { term: m.klaarOp, value: formatDay(nu.klaarOp) },
            { term: m.toelichting, value: nu.toelichting || m.geenToelichting },
          ]}
        />
      </Section>
    </>
  );
}

type BijwerkenProps = { actie: Verbeteractie; state: FormState; eigenaren: readonly Persoon[]; conflict: boolean };

/** Changing an actie; the version goes along, so that nobody overwrites another unseen. */
export function BijwerkenPage({ actie, state, eigenaren, conflict }: BijwerkenProps) {
  const m = useMessages(messages);
  const href = `/verbeteracties/${actie.id}`;
  return (
    <>
      <Breadcrumbs
        items={[{ name: m.titel, href: '/verbeteracties' }, { name: m.eenActie, href }, { name: m.bijwerken }]}
      />
      <Form
        action={`${href}/bijwerken`}
        state={state}
        title={
          <>
            <PageTitle title={m.bijwerkenTitel} />
            {conflict && <Conflict nu={actie} />}
          </>
        }
      >
        <HiddenField name="versie" value={String(actie.versie)} />
        <Velden state={state} eigenaren={eigenaren} />
        <FormActions back={{ name: m.terug, href }}>
          <Button kind="primary">{m.knopBewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}
