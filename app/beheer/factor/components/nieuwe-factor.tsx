import {
  Button,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  KeyForm,
  Link,
  List,
  Paragraph,
  QrCode,
  Section,
  Stack,
  TextField,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';

export type NieuweFactor = {
  /** What the QR code says to the app. */
  uri: string;
  /** The secret to type over. */
  geheim: string;
  /** The same, encrypted, as it goes along in the form. */
  verzegeld: string;
  /** Where passkeys can be: what the browser needs to make one. */
  passkey?: { options: string; uitdaging: string } | undefined;
  /** Who has no account yet adds a passkey later. */
  later: boolean;
};

type Props = NieuweFactor & {
  action: string;
  state: FormState;
  /** Whether the person chooses a name: for who has more than one. */
  metNaam?: boolean;
};

/** An app with codes or a passkey, to set up now. */
export function NieuweFactorKeuze({ action, uri, geheim, verzegeld, passkey, later, state, metNaam }: Props) {
  const m = useMessages(messages);
  // What comes back may be the recovery codes, in the answer itself: Turbo would throw that away.
  return (
    <div data-turbo="false">
      <Stack>
        <Section id="app" title={m.appTitel} card="plain">
          <List ordered items={[m.appStap1, m.appStap2, m.appStap3]} />
          <QrCode text={uri} label={m.qr} />
          <Paragraph>
            <Link href={uri}>{m.appHier}</Link>
          </Paragraph>
          <Paragraph soft>
            {m.geheim}: <strong>{geheim}</strong>
          </Paragraph>
          <Form action={action} state={state}>
            <HiddenField name="geheim" value={verzegeld} />
            {metNaam && <TextField name="naam" label={m.appNaam} hint={m.appNaamHulp} state={state} optional />}
            <TextField
              name="code"
              label={m.code}
              hint={m.codeHulp}
              state={state}
              inputMode="numeric"
              autoComplete="one-time-code"
              width="medium"
            />
            <FormActions>
              <Button kind="primary">{m.voegAppToe}</Button>
            </FormActions>
          </Form>
        </Section>
        <Section id="passkey" title={m.passkeyTitel} card="plain">
          <Paragraph>{m.passkeyUitleg}</Paragraph>
          {passkey ? (
            <KeyForm
              action={`${action}/passkey`}
              act="create"
              options={passkey.options}
              values={{ uitdaging: passkey.uitdaging }}
              button={m.maakPasskey}
            />
          ) : (
            <Paragraph soft>{later ? m.passkeyLater : m.passkeyNiet}</Paragraph>
          )}
        </Section>
      </Stack>
    </div>
  );
}
