import { Button, DataList, Form, FormActions, type FormState, HiddenField, Section, useMessages } from '#ui';

import { ActKruimels, ActTitel } from '../components/act.tsx';
import { KnelpuntVelden, type Persoon } from '../components/velden.tsx';
import { detail, form, MACHT, OORZAAK } from '../messages.ts';
import type { Knelpunt } from '../queries.ts';

type Props = {
  knelpunt: Knelpunt;
  state: FormState;
  personen: readonly Persoon[];
  /** Someone else changed it meanwhile: their version stands beside what was filled in. */
  conflict: boolean;
};

/** Changing what a knelpunt says, who can change it and who takes it up. */
export function BijwerkenPage({ knelpunt, state, personen, conflict }: Props) {
  const m = useMessages(form);
  return (
    <>
      <ActKruimels knelpunt={knelpunt} name={m.bijwerken} />
      <Form
        action={`/knelpunten/${knelpunt.id}/bijwerken`}
        state={state}
        title={
          <>
            <ActTitel title={m.bijwerkenTitel} knelpunt={knelpunt} lezers={m.bijwerkenInleiding} />
            {conflict && <Nu knelpunt={knelpunt} />}
          </>
        }
      >
        <KnelpuntVelden state={state} personen={personen} />
        <HiddenField name="versie" value={String(knelpunt.versie)} />
        <FormActions back={{ name: knelpunt.nummer, href: `/knelpunten/${knelpunt.id}` }}>
          <Button kind="primary">{m.bewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}

/** How it stands now, beside what someone filled in while another saved. */
function Nu({ knelpunt }: { knelpunt: Knelpunt }) {
  const m = useMessages(form);
  const d = useMessages(detail);
  const oorzaken = useMessages(OORZAAK);
  const machten = useMessages(MACHT);
  return (
    <Section id="nu" title={m.zoStaatHetNu} card="quiet">
      <DataList
        items={[
          { term: m.titel, value: knelpunt.titel },
          { term: m.omschrijving, value: knelpunt.omschrijving || m.nogLeeg },
          { term: m.oorzaak, value: oorzaken[knelpunt.oorzaak] },
          { term: m.macht, value: machten[knelpunt.macht] },
          { term: d.eigenaarTerm, value: knelpunt.eigenaar.naam },
        ]}
      />
    </Section>
  );
}
