import { Button, Form, FormActions, type FormState, HiddenField, Notice, TextArea, useMessages } from '#ui';

import { ActKruimels, ActTitel } from '../components/act.tsx';
import { form, messages } from '../messages.ts';
import type { Knelpunt } from '../queries.ts';
import { MAX_STAP } from '../schema.ts';

/** A no with reasons: an end that is told to everyone who gave a signaal. */
export function NeePage({ knelpunt, state }: { knelpunt: Knelpunt; state: FormState }) {
  const m = useMessages(form);
  const { aantalSignalen } = useMessages(messages);
  return (
    <>
      <ActKruimels knelpunt={knelpunt} name={m.nee} />
      <Form
        action={`/knelpunten/${knelpunt.id}/nee`}
        state={state}
        title={
          <>
            <ActTitel
              title={m.neeTitel}
              knelpunt={knelpunt}
              lezers={m.neeLezers(aantalSignalen(knelpunt.aantalSignalen))}
            />
            <Notice tone="warning" icon="alert-triangle">
              {m.neeInleiding}
            </Notice>
          </>
        }
      >
        <TextArea name="reden" label={m.reden} hint={m.redenHint} state={state} maxLength={MAX_STAP} />
        <HiddenField name="versie" value={String(knelpunt.versie)} />
        <FormActions back={{ name: knelpunt.nummer, href: `/knelpunten/${knelpunt.id}` }} backFirst>
          <Button kind="negative">{m.neeBewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}
