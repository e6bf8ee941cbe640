import {
  Button,
  DataList,
  DateField,
  Form,
  FormActions,
  formatDay,
  type FormState,
  HiddenField,
  PageTitle,
  TextArea,
  TextField,
  useMessages,
} from '#ui';

import { formatPad, Kruimels, type Plek } from '../components/kruimels.tsx';
import { Nu } from '../components/nu.tsx';
import { lijst, regel, werk } from '../messages.ts';
import type { Gesprek } from '../queries.ts';

type Props = { plek: Plek; gesprek: Gesprek; state: FormState; conflict: boolean };

/** When and where it was, and the question behind the question. */
export function BijwerkenPage({ plek, gesprek, state, conflict }: Props) {
  const m = useMessages(werk);
  const l = useMessages(lijst);
  const r = useMessages(regel);
  return (
    <>
      <Kruimels plek={plek} name={m.bijwerken} />
      <Form
        action={`${formatPad(plek)}/bijwerken`}
        state={state}
        title={
          <>
            <PageTitle title={m.bijwerkenTitel} />
            {conflict && (
              <Nu>
                <DataList
                  items={[
                    { term: l.op, value: formatDay(gesprek.op) },
                    { term: l.plekVeld, value: gesprek.plek },
                    { term: m.vraagTitel, value: gesprek.vraag || m.vraagLeeg },
                  ]}
                />
              </Nu>
            )}
          </>
        }
      >
        <TextArea
          name="vraag"
          label={m.vraagTitel}
          hint={m.vraagHint}
          optional
          state={state}
          maxLength={2000}
          rows={6}
        />
        <DateField name="op" label={l.op} state={state} />
        <TextField name="plek" label={l.plekVeld} state={state} />
        <HiddenField name="versie" value={String(gesprek.versie)} />
        <FormActions back={{ name: m.titel(gesprek.op), href: formatPad(plek) }}>
          <Button kind="primary">{r.bewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}
