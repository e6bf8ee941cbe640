import type { ReactNode } from 'react';

import {
  Button,
  ButtonGroup,
  ButtonLink,
  Form,
  FormActions,
  type FormState,
  PageTitle,
  Paragraph,
  RadioField,
  Row,
  Section,
  Stack,
  TextArea,
  TextField,
  useMessages,
  Voice,
} from '#ui';

import { ladder } from '../messages.ts';
import { MAX_WENS } from '../schema.ts';
import type { Reden } from './resultaat.tsx';

/** Id of the one form of the page with which things are taken out. */
const WEG = 'weg';

/** A rung with what was agreed on it and why it is not enough. */
export type Sport = {
  sleutel: string;
  naam: string;
  uitleg: string;
  reden: string;
  oplossingen: readonly { id: string; tekst: string; wie: string }[];
};

type Props = {
  hoofd: ReactNode;
  /** Addresses of the conversation and of this result. */
  pad: string;
  hier: string;
  wens: string;
  van: string;
  ladder: readonly Sport[];
  magSchrijven: boolean;
};

/** One result with its ladder: on each rung what was agreed, or why it is not enough. */
export function LadderPage({ hoofd, pad, hier, wens, van, ladder: sporten, magSchrijven }: Props) {
  const m = useMessages(ladder);
  return (
    <Stack>
      {hoofd}
      <Voice source={van}>{wens}</Voice>
      <Section
        title={m.ladderTitel}
        id="ladder"
        actions={
          magSchrijven && (
            <ButtonLink href={`${hier}/oplossing`} kind="primary" icon="plus">
              {m.spreekAf}
            </ButtonLink>
          )
        }
      >
        <Paragraph soft>{m.ladderUitleg}</Paragraph>
        {sporten.map((sport) => (
          <SportDeel key={sport.sleutel} sport={sport} pad={pad} magSchrijven={magSchrijven} />
        ))}
      </Section>
      {magSchrijven && (
        <>
          <ButtonGroup>
            <ButtonLink href={`${hier}/bijwerken`} icon="pencil">
              {m.werkBij}
            </ButtonLink>
            <ButtonLink href={`${hier}/weg`} kind="subtle">
              {m.haalWeg}
            </ButtonLink>
          </ButtonGroup>
          <Form id={WEG} action={hier}>
            {null}
          </Form>
        </>
      )}
    </Stack>
  );
}

function SportDeel({ sport, pad, magSchrijven }: { sport: Sport } & Pick<Props, 'pad' | 'magSchrijven'>) {
  const m = useMessages(ladder);
  const { sleutel, naam, uitleg, reden, oplossingen } = sport;
  return (
    <Section title={naam} id={sleutel} level={3} card="plain" tight>
      <Paragraph soft small>
        {uitleg}
      </Paragraph>
      {oplossingen.map(({ id, tekst, wie }) => (
        <Row key={id}>
          <span>{wie === '' ? tekst : `${tekst} (${wie})`}</span>
          {magSchrijven && (
            <Button form={WEG} to={`${pad}/oplossingen/${id}/weg`} kind="subtle" small about={tekst}>
              {m.haalOplossingWeg}
            </Button>
          )}
        </Row>
      ))}
      {oplossingen.length === 0 && reden === '' && <Paragraph soft>{m.geenOplossing}</Paragraph>}
      {reden !== '' && (
        <Paragraph>
          {m.nietGenoeg}
          {reden}
        </Paragraph>
      )}
    </Section>
  );
}

type OplossingProps = {
  kruimels: ReactNode;
  state: FormState;
  hier: string;
  titel: string;
  wens: string;
  treden: readonly { value: string; name: string; description: string }[];
  redenen: readonly Reden[];
};

/** Agreeing a solution: the rung, and why each rung below it is not enough. What was said before stands there already. */
export function OplossingPage({ kruimels, state, hier, titel, wens, treden, redenen }: OplossingProps) {
  const m = useMessages(ladder);
  return (
    <>
      {kruimels}
      <Form
        action={`${hier}/oplossing`}
        state={state}
        title={
          <>
            <PageTitle title={m.oplossingTitel} lead={titel} />
            <Voice>{wens}</Voice>
          </>
        }
      >
        <TextArea name="tekst" label={m.tekst} state={state} maxLength={MAX_WENS} rows={2} />
        <TextField name="wie" label={m.wie} optional state={state} />
        <RadioField name="trede" label={m.trede} hint={m.ladderUitleg} state={state} choices={[...treden]} />
        <Section title={m.redenTitel} id="redenen" look={3} card="plain">
          <Paragraph soft>{m.redenUitleg}</Paragraph>
          {redenen.map(({ sleutel, vraag }) => (
            <TextArea key={sleutel} name={sleutel} label={vraag} optional state={state} rows={2} />
          ))}
        </Section>
        <FormActions back={{ name: titel, href: hier }}>
          <Button kind="primary">{m.bewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}
