import type { ReactNode } from 'react';

import {
  Button,
  Form,
  FormActions,
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
  head: ReactNode;
  href: string;
  state: FormState;
  stem: Stemsoort;
  lid: string | null;
  /** About whom; undefined for everyone together. */
  naam: string | undefined;
  /** How often this voice was filled in. */
  versie: number;
  /** What stands there now, when another was first. */
  nu: Stem | undefined;
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

/** One voice about all parts of life; none is needed, and none counts more than another. */
export function InvullenPage({ head, href, state, stem, lid, naam, versie, nu }: Props) {
  const [m, domeinen, vragen] = [useMessages(messages), useMessages(LEEFDOMEINEN), useMessages(VRAGEN)];
  const choices = WAARDEN.map((waarde) => ({ value: String(waarde), name: m.cijfer(waarde) }));
  const title = (
    <>
      {head}
      <Paragraph lead>{naam === undefined ? m.invullenOverSamen : m.invullenOver(naam)}</Paragraph>
      <Notice icon="eye">
        <Paragraph>{stem === 'professional' ? m.invullenApart : m.invullenTafel}</Paragraph>
        <Paragraph>{m.invullenVast}</Paragraph>
      </Notice>
      {nu && <Conflict nu={nu} />}
    </>
  );
  return (
    <Form action={`${href}/invullen`} state={state} title={title}>
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
            look="compact"
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
      <FormActions back={{ name: m.terug, href }}>
        <Button kind="primary">{m.knopBewaar}</Button>
      </FormActions>
    </Form>
  );
}
