import {
  CheckboxField,
  type FormState,
  HiddenField,
  Notice,
  Paragraph,
  RadioField,
  Section,
  Stack,
  TextField,
  useMessages,
} from '#ui';

import { DOMEINEN, LEEFDOMEINEN } from '../../../kennis/leefdomein/index.ts';
import { type Stemsoort, WAARDEN } from '../evaluatie.ts';
import { messages, VRAGEN } from '../messages.ts';
import type { Stem } from '../queries.ts';

type Props = {
  state: FormState;
  stem: Stemsoort;
  /** About whom; null for everyone together. */
  lid: string | null;
  /** How often this voice was filled in. */
  versie: number;
  /** What stands there now, when another was first. */
  nu: Stem | undefined;
  /** A resident chooses whether the other may read along at once. */
  meelezen?: boolean;
};

/** What another filled in meanwhile. */
function Conflict({ nu }: { nu: Stem }) {
  const [m, domeinen] = [useMessages(messages), useMessages(LEEFDOMEINEN)];
  return (
    <>
      <Notice tone="warning" icon="alert-triangle">
        {m.conflict}
      </Notice>
      <Section id="nu" title={m.conflictNu} level={2} look={3} card="quiet">
        {nu.antwoorden.map(({ leefdomein, waarde, toelichting }) => (
          <Paragraph key={leefdomein} small>
            {domeinen[leefdomein]}: {waarde}. {toelichting}
          </Paragraph>
        ))}
      </Section>
    </>
  );
}

/** The fields of one voice about all parts of life: none is needed, and none counts more than another. */
export function Stemvelden({ state, stem, lid, versie, nu, meelezen = false }: Props) {
  const [m, domeinen, vragen] = [useMessages(messages), useMessages(LEEFDOMEINEN), useMessages(VRAGEN)];
  const choices = WAARDEN.map((waarde) => ({ value: String(waarde), name: m.cijfer(waarde) }));
  return (
    <>
      {nu && <Conflict nu={nu} />}
      <HiddenField name="stem" value={stem} />
      <HiddenField name="lid" value={lid ?? ''} />
      <HiddenField name="versie" value={String(versie)} />
      {DOMEINEN.map((domein) => (
        <Stack key={domein} gap="tight">
          <RadioField
            name={`waarde.${domein}`}
            label={domeinen[domein]}
            hint={vragen[domein]}
            state={state}
            choices={choices}
            look="scale"
            optional
          />
          <TextField
            name={`toelichting.${domein}`}
            label={`${m.veldUitleg}: ${domeinen[domein].toLowerCase()}`}
            state={state}
            optional
          />
        </Stack>
      ))}
      {meelezen && (
        <CheckboxField
          name="getoond"
          label={m.veldGetoond}
          state={state}
          choices={[{ value: 'ja', name: m.getoondKeuze }]}
          optional
        />
      )}
    </>
  );
}

/** The same fields for the form of another noun. */
export const renderStemvelden = (props: Props) => <Stemvelden {...props} />;
