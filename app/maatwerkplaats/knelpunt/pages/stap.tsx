import { Button, Form, FormActions, type FormState, HiddenField, RadioField, TextArea, useMessages } from '#ui';

import { ActKruimels, ActTitel } from '../components/act.tsx';
import { listNextStatuses } from '../knelpunt.ts';
import { form, messages } from '../messages.ts';
import type { Knelpunt } from '../queries.ts';
import { MAX_STAP } from '../schema.ts';

/** The next step of a knelpunt, with the words everyone who gave a signaal will read. */
export function StapPage({ knelpunt, state }: { knelpunt: Knelpunt; state: FormState }) {
  const m = useMessages(form);
  const { aantalSignalen } = useMessages(messages);
  const choices = {
    onderzoek: { value: 'onderzoek', name: m.onderzoek, description: m.onderzoekUitleg },
    besluit: { value: 'besluit', name: m.besluit, description: m.besluitUitleg },
    terugverteld: { value: 'terugverteld', name: m.terugverteld, description: m.terugverteldUitleg },
  };
  const next = listNextStatuses(knelpunt.status).flatMap((status) =>
    status === 'onderzoek' || status === 'besluit' || status === 'terugverteld' ? [choices[status]] : [],
  );
  return (
    <>
      <ActKruimels knelpunt={knelpunt} name={m.stap} />
      <Form
        action={`/knelpunten/${knelpunt.id}/stap`}
        state={state}
        title={
          <ActTitel
            title={m.stapTitel}
            knelpunt={knelpunt}
            lezers={m.stapLezers(aantalSignalen(knelpunt.aantalSignalen))}
          />
        }
      >
        <RadioField
          name="status"
          label={m.stapKeuze}
          state={state}
          choices={[...next, { value: 'bericht', name: m.bericht, description: m.berichtUitleg }]}
        />
        <TextArea name="tekst" label={m.stapTekst} hint={m.stapHint} state={state} maxLength={MAX_STAP} />
        <HiddenField name="versie" value={String(knelpunt.versie)} />
        <FormActions back={{ name: knelpunt.nummer, href: `/knelpunten/${knelpunt.id}` }}>
          <Button kind="primary">{m.stapBewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}
