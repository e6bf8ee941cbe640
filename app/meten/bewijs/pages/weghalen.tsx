import {
  Breadcrumbs,
  Button,
  Form,
  FormActions,
  formatDay,
  type FormState,
  PageTitle,
  Paragraph,
  useMessages,
} from '#ui';

import { messages, SOORTNAMEN } from '../messages.ts';
import type { Plek } from '../plek.ts';
import type { Bewijs } from '../queries.ts';

/** Before evidence goes: what it is, and what that does to the score. */
export function WeghalenPage({ plek, bewijs, state }: { plek: Plek; bewijs: Bewijs; state: FormState }) {
  const m = useMessages(messages);
  const soorten = useMessages(SOORTNAMEN);
  return (
    <>
      <Breadcrumbs items={[...plek.kruimels, { name: m.haalWeg }]} />
      <Form
        action={`${plek.href}/bewijs/${bewijs.id}/weg`}
        state={state}
        title={<PageTitle title={m.wegTitel} lead={bewijs.verwijzing} />}
      >
        <Paragraph soft>
          {soorten[bewijs.soort]}, {formatDay(bewijs.op)}
        </Paragraph>
        <Paragraph>{m.wegWat}</Paragraph>
        <Paragraph>{m.wegConcept}</Paragraph>
        <FormActions back={{ name: m.terugNaar(plek.nummer), href: plek.href }} backFirst>
          <Button kind="negative">{m.knopHaalWeg}</Button>
        </FormActions>
      </Form>
    </>
  );
}
