import {
  Breadcrumbs,
  Button,
  DateField,
  Form,
  FormActions,
  formatSentence,
  type FormState,
  PageTitle,
  RadioField,
  useMessages,
} from '#ui';

import { FUNCTIES } from '../leidraad.ts';
import { FUNCTIENAMEN, messages } from '../messages.ts';

type Props = { href: string; scan: { titel: string; href: string }; state: FormState; vandaag: string };

/** Beginning an interview: with whom, by function, and when. */
export function NieuwPage({ href, scan, state, vandaag }: Props) {
  const m = useMessages(messages);
  const functies = useMessages(FUNCTIENAMEN);
  const choices = FUNCTIES.map((value) => ({ value, name: formatSentence(functies[value]) }));
  return (
    <>
      <Breadcrumbs items={[{ name: scan.titel, href: scan.href }, { name: m.interviews, href }, { name: m.begin }]} />
      <Form action={href} state={state} title={<PageTitle title={m.nieuwTitel} />}>
        <RadioField name="functie" label={m.functie} hint={m.functieHint} state={state} choices={choices} />
        <DateField name="op" label={m.op} state={state} max={vandaag} />
        <FormActions back={{ name: m.terugInterviews, href }}>
          <Button kind="primary">{m.knopBegin}</Button>
        </FormActions>
      </Form>
    </>
  );
}
