import {
  Button,
  DataList,
  Form,
  type FormState,
  Link,
  Row,
  SelectField,
  Stack,
  TextArea,
  TextField,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';

type Keuze = { value: string; name: string }[];

/** The number of a client; one that was typed wrong stays in the field, nothing else shows it. */
export function Bsnveld({ state }: { state: FormState }) {
  const m = useMessages(messages);
  return (
    <TextField
      name="bsn"
      label={m.bsn}
      hint={m.bsnHint}
      why={m.bsnWaarom}
      state={state}
      inputMode="numeric"
      autoComplete="off"
      width="medium"
    />
  );
}

/** The number that is kept, masked unless it was asked for, and what can be done with it. */
export function Bsnstand({ href, bsn }: { href: string; bsn: string | undefined }) {
  const m = useMessages(messages);
  if (bsn === undefined) return null;
  return (
    <Stack>
      <DataList items={[{ term: m.bsnNu, value: bsn }]} />
      <Row>
        <Form action={`${href}/toon`} answers>
          <Button kind="secondary" icon="eye" small>
            {m.bsnToon}
          </Button>
        </Form>
        <Link href={`${href}/weg`}>{m.bsnWeg}</Link>
      </Row>
    </Stack>
  );
}

/** With which document identity was checked: its kind alone. */
export function Identiteitvelden({ state, bewijzen }: { state: FormState; bewijzen: Keuze }) {
  const m = useMessages(messages);
  return (
    <>
      <SelectField name="identiteit" label={m.identiteit} state={state} options={bewijzen} empty={m.identiteitGeen} />
      <TextArea name="uitstel" label={m.uitstel} hint={m.uitstelHint} state={state} maxLength={500} rows={3} optional />
    </>
  );
}
