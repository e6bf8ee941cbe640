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
  TextArea,
  TextField,
  useMessages,
} from '#ui';

import { KANALEN } from '../contact.ts';
import { messages } from '../messages.ts';

/** A new first contact: the words come first. */
export function NieuwPage({ state, vandaag }: { state: FormState; vandaag: string }) {
  const m = useMessages(messages);
  return (
    <>
      <Breadcrumbs items={[{ name: m.titel, href: '/contacten' }, { name: m.nieuw }]} />
      <Form action="/contacten" state={state} title={<PageTitle title={m.nieuwTitel} lead={m.nieuwLead} />}>
        <TextArea name="vraag" label={m.veldVraag} hint={m.veldVraagHint} state={state} maxLength={4000} rows={5} />
        <RadioField
          name="kanaal"
          label={m.veldKanaal}
          state={state}
          look="compact"
          choices={KANALEN.map((value) => ({ value, name: formatSentence(m[value]) }))}
        />
        <DateField name="op" label={m.veldOp} state={state} max={vandaag} />
        <TextField name="naam" label={m.veldNaam} hint={m.veldNaamHint} state={state} optional autoComplete="off" />
        <TextField
          name="bereikbaar"
          label={m.veldBereikbaar}
          hint={m.veldBereikbaarHint}
          state={state}
          optional
          autoComplete="off"
        />
        <FormActions back={{ name: m.titel, href: '/contacten' }}>
          <Button kind="primary">{m.bewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}
