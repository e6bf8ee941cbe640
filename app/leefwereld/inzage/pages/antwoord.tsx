import {
  Button,
  ButtonLink,
  DataList,
  Form,
  FormActions,
  formatDay,
  type FormState,
  PageTitle,
  Stack,
  TextArea,
  useMessages,
  Voice,
} from '#ui';

import { antwoordMessages } from '../messages.ts';
import type { Inwonervraag } from '../queries.ts';

/** A resident asks why someone looked: what it is about, and the answer in words. */
export function AntwoordPage({ vraag, state }: { vraag: Inwonervraag; state: FormState }) {
  const m = useMessages(antwoordMessages);
  const { huishouden, overOp, overDoel, gesteldOp, antwoord, beantwoordOp } = vraag;
  const feiten = (
    <DataList
      items={[
        { term: m.dossier, value: huishouden.naam || m.onbekend },
        { term: m.gekeken, value: m.gekekenOp(overOp) },
        ...(overDoel === '' ? [] : [{ term: m.waarvoor, value: m.doel(overDoel) }]),
        { term: m.gevraagdOp, value: formatDay(gesteldOp) },
        ...(beantwoordOp ? [] : [{ term: m.uiterlijk, value: formatDay(vraag.uiterlijk) }]),
      ]}
    />
  );
  if (beantwoordOp) {
    return (
      <Stack>
        <PageTitle title={m.titel} />
        {feiten}
        <Voice source={`${m.antwoord}, ${formatDay(beantwoordOp)}`}>{antwoord}</Voice>
        <ButtonLink href="/">{m.terug}</ButtonLink>
      </Stack>
    );
  }
  return (
    <Form action={`/inwonervragen/${vraag.id}`} state={state} title={<PageTitle title={m.titel} />}>
      {feiten}
      <TextArea name="antwoord" label={m.veld} hint={m.hint} state={state} maxLength={2000} rows={5} />
      <FormActions back={{ name: m.vandaag, href: '/' }}>
        <Button kind="primary">{m.knop}</Button>
      </FormActions>
    </Form>
  );
}
