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

import { FUNCTIENAMEN, messages } from '../messages.ts';
import type { Interview } from '../queries.ts';

type Props = { href: string; scan: { titel: string; href: string }; interview: Interview; state: FormState };

/** Before an interview goes: how much that is, and whether it can. */
export function WeggooienPage({ href, scan, interview, state }: Props) {
  const m = useMessages(messages);
  const functies = useMessages(FUNCTIENAMEN);
  const titel = m.met(functies[interview.functie]);
  return (
    <>
      <Breadcrumbs items={[{ name: scan.titel, href: scan.href }, { name: titel, href }, { name: m.weg }]} />
      <Form
        action={`${href}/weg`}
        state={state}
        title={<PageTitle title={m.wegTitel} lead={`${titel}, ${formatDay(interview.op)}`} />}
      >
        <Paragraph soft>{m.aantalNotities(interview.notities)}</Paragraph>
        <Paragraph>{interview.bewijzen > 0 ? m.wegKanNiet : m.wegWat}</Paragraph>
        <FormActions back={{ name: m.terugInterview, href }} backFirst>
          {interview.bewijzen === 0 && <Button kind="negative">{m.knopWeg}</Button>}
        </FormActions>
      </Form>
    </>
  );
}
