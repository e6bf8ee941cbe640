import {
  Breadcrumbs,
  Button,
  CheckboxField,
  DateField,
  Form,
  FormActions,
  type FormState,
  PageTitle,
  TextField,
  useMessages,
} from '#ui';

import { SCOPES } from '../apisleutel.ts';
import { messages, scopeNamen } from '../messages.ts';

/** Asking for a key: for which system, why, what it may and until when. */
export function NieuwPage({ state, min, max }: { state: FormState; min: string; max: string }) {
  const m = useMessages(messages);
  const scopes = useMessages(scopeNamen);
  return (
    <>
      <Breadcrumbs
        items={[{ name: m.beheer, href: '/beheer' }, { name: m.titel, href: '/apisleutels' }, { name: m.nieuw }]}
      />
      {/* The answer is the key itself, at the same address: the browser shows it, as nothing keeps it. */}
      <div data-turbo="false">
        <Form action="/apisleutels" state={state} title={<PageTitle title={m.nieuw} />}>
          <TextField name="naam" label={m.naamVraag} hint={m.naamHint} state={state} autoComplete="off" />
          <TextField name="doel" label={m.doelVraag} hint={m.doelHint} state={state} autoComplete="off" />
          <CheckboxField
            name="scopes"
            label={m.magVraag}
            hint={m.magHint}
            state={state}
            choices={SCOPES.map((value) => ({ value, name: scopes[value] }))}
          />
          <DateField name="tot" label={m.totVraag} hint={m.totHint} state={state} min={min} max={max} />
          <FormActions back={{ name: m.titel, href: '/apisleutels' }}>
            <Button kind="primary">{m.maak}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
