import {
  Button,
  Form,
  FormActions,
  type FormState,
  Held,
  HiddenField,
  Notice,
  PageTitle,
  RadioField,
  TextArea,
  useMessages,
} from '#ui';

import { DOMEINEN, LEEFDOMEINEN } from '../../../kennis/leefdomein/index.ts';
import { heldMessages, inwonerMessages, messages, SIGNAALSOORTEN } from '../messages.ts';
import { type Persoonsgegeven, replacePersoonsgegevens } from '../persoonsgegevens.ts';
import { MAX_TEKENS, SOORTEN } from '../signaal.ts';

type Props = {
  state: FormState;
  /** Token of this one form. */
  formulier: string;
  /** What was found in the text; the text is then not stored. */
  gevonden?: readonly Persoonsgegeven[] | undefined;
  /** The form was open so long that nobody can tell whether it was sent before. */
  nogEens?: boolean | undefined;
  inwoner: boolean;
};

/** One page, three fields, one button. Sent without Turbo: the answer holds a code and must be no redirect. */
export function SignaalNieuwPage({ state, formulier, gevonden = [], nogEens, inwoner }: Props) {
  const m = useMessages(inwoner ? inwonerMessages : messages);
  const soorten = useMessages(SIGNAALSOORTEN);
  const leefdomeinen = useMessages(LEEFDOMEINEN);
  const title = (
    <>
      <PageTitle title={m.formTitel} lead={m.formInleiding} />
      {nogEens && <Notice tone="warning">{m.nogEens}</Notice>}
    </>
  );
  return (
    <div data-turbo="false">
      <Form action="/signalen" state={state} title={title}>
        <RadioField
          name="soort"
          label={m.soort}
          state={state}
          look="compact"
          choices={SOORTEN.map((value) => ({ value, name: soorten[value] }))}
        />
        <TextArea name="tekst" label={m.tekst} hint={m.tekstHint} state={state} maxLength={MAX_TEKENS} rows={4}>
          {gevonden.length > 0 && <HeldText state={state} gevonden={gevonden} inwoner={inwoner} />}
        </TextArea>
        <RadioField
          name="leefdomein"
          label={m.leefdomein}
          state={state}
          look="compact"
          choices={DOMEINEN.map((value) => ({ value, name: leefdomeinen[value] }))}
        />
        <HiddenField name="formulier" value={formulier} />
        <FormActions back={{ name: m.terug, href: '/' }}>
          <Button kind="primary" icon="send">
            {m.verstuur}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}

/** What was found, word for word and why, how it would read, and the choice. There is no "leave it": nothing of this is stored. */
function HeldText({
  state,
  gevonden,
  inwoner,
}: {
  state: FormState;
  gevonden: readonly Persoonsgegeven[];
  inwoner: boolean;
}) {
  const m = useMessages(inwoner ? inwonerMessages : messages);
  const held = useMessages(heldMessages);
  const wordt = replacePersoonsgegevens([state.values['tekst'] ?? ''].flat()[0] ?? '', gevonden);
  return (
    <Held text={m.vastUitleg} finds={gevonden.map(({ tekst, soort }) => ({ text: tekst, why: held[soort] }))}>
      <RadioField
        name="vast"
        label={m.vastKeuze}
        state={state}
        choices={[
          {
            value: 'vervang',
            name: gevonden.length === 1 ? m.vastVervangEen : m.vastVervang,
            description: held.wordt(wordt),
          },
          { value: 'zelf', name: m.vastZelf },
        ]}
      />
    </Held>
  );
}
