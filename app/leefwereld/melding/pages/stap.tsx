import type { ReactNode } from 'react';

import {
  Button,
  ButtonLink,
  CheckboxField,
  DateField,
  Details,
  Form,
  FormActions,
  type FormState,
  Link,
  List,
  PageTitle,
  Paragraph,
  RadioField,
  TextArea,
  useMessages,
} from '#ui';

import { AFZIENREDENEN, GEEN, listMededelingsoorten, SLUITREDENEN, WIJZEN } from '../melding.ts';
import { AFZIENNAMEN, MEDEDELINGNAMEN, messages, RECHTEN, SLUITREDENNAMEN, WIJZENAMEN } from '../messages.ts';
import type { Melding } from '../queries.ts';

export type StapProps = {
  kop: ReactNode;
  huishouden: string;
  melding: Melding;
  state: FormState;
  vandaag: string;
  mantelzorgers: { id: string; naam: string }[];
};

type FrameProps = Pick<StapProps, 'kop' | 'huishouden' | 'melding' | 'state'> & {
  stap: string;
  title: string;
  lead?: string | undefined;
  button?: string | undefined;
  children?: ReactNode;
};

/** One step of the route: one small form, and the way back. */
function Stap({ kop, huishouden, melding, state, stap, title, lead, button, children }: FrameProps) {
  const m = useMessages(messages);
  const href = `/huishoudens/${huishouden}/meldingen/${melding.id}`;
  return (
    <>
      {kop}
      <Form action={`${href}/${stap}`} state={state} title={<PageTitle title={title} lead={lead} />}>
        {children}
        <FormActions back={{ name: m.terug, href }}>
          <Button kind="primary">{button ?? m.bewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}

function Dag({ state, vandaag, melding }: Pick<StapProps, 'state' | 'vandaag' | 'melding'>) {
  const m = useMessages(messages);
  return <DateField name="op" label={m.veldOp} state={state} min={melding.gemeldOp} max={vandaag} />;
}

function Hoe({ state }: { state: FormState }) {
  const m = useMessages(messages);
  const namen = useMessages(WIJZENAMEN);
  return (
    <RadioField
      name="hoe"
      label={m.veldHoe}
      state={state}
      look="compact"
      choices={WIJZEN.map((value) => ({ value, name: namen[value] }))}
    />
  );
}

/** What the client is told: the text to read aloud, the letter, and what was told. */
export function VertellenPage(props: StapProps) {
  const { huishouden, melding, state } = props;
  const m = useMessages(messages);
  const namen = useMessages(MEDEDELINGNAMEN);
  const rechten = useMessages(RECHTEN);
  const soorten = listMededelingsoorten(melding.wet);
  return (
    <Stap {...props} stap="vertellen" title={m.vertellen} lead={m.vertellenLead}>
      <ButtonLink href={`/huishoudens/${huishouden}/meldingen/${melding.id}/brief`} icon="file-text">
        {m.brief}
      </ButtonLink>
      <Details summary={m.tekst}>
        <List items={soorten.map((soort) => rechten[soort])} />
      </Details>
      <CheckboxField
        name="soorten"
        label={m.veldSoorten}
        state={state}
        choices={soorten.map((value) => ({ value, name: namen[value] }))}
      />
      <Hoe state={state} />
      <Dag {...props} />
    </Stap>
  );
}

/** Which mantelzorgers were told, or that there are none. */
export function MantelzorgPage(props: StapProps) {
  const { huishouden, state, mantelzorgers } = props;
  const m = useMessages(messages);
  const rechten = useMessages(RECHTEN);
  const geen = { value: GEEN, name: m.geenMantelzorger, description: m.geenMantelzorgerUitleg };
  const choices = mantelzorgers.map(({ id, naam }) => ({ value: id, name: naam }));
  return (
    <Stap {...props} stap="mantelzorg" title={m.mantelzorg} lead={m.mantelzorgLead}>
      <Details summary={m.tekst}>
        <Paragraph>{rechten.clientondersteuning}</Paragraph>
      </Details>
      <CheckboxField name="wie" label={m.veldWie} state={state} choices={choices.length > 0 ? choices : [geen]} />
      {choices.length === 0 && (
        <Paragraph>
          <Link href={`/huishoudens/${huishouden}#netwerk`}>{m.naarNetwerk}</Link>
        </Paragraph>
      )}
      <Hoe state={state} />
      <Dag {...props} />
    </Stap>
  );
}

/** A persoonlijk plan that came in. */
export function PersoonlijkPlanPage(props: StapProps) {
  const { state } = props;
  const m = useMessages(messages);
  return (
    <Stap {...props} stap="persoonlijk-plan" title={m.planTitel} lead={m.planLead}>
      <RadioField
        name="vorm"
        label={m.veldVorm}
        state={state}
        choices={[
          { value: 'tekst', name: m.vormTekst },
          { value: 'papier', name: m.vormPapier },
        ]}
      />
      <TextArea name="tekst" label={m.veldTekst} state={state} optional maxLength={20_000} rows={8} />
      <Dag {...props} />
    </Stap>
  );
}

/** Temporary help, decided now. */
export function SpoedPage(props: StapProps) {
  const { state } = props;
  const m = useMessages(messages);
  return (
    <Stap {...props} stap="spoed" title={m.spoedTitel} lead={m.spoedLead} button={m.spoedKnop}>
      <TextArea name="reden" label={m.veldSpoedReden} state={state} maxLength={1000} rows={3} />
      <TextArea name="hulp" label={m.veldSpoedHulp} state={state} maxLength={1000} rows={3} />
    </Stap>
  );
}

/** The family is offered to make the plan. */
export function AanbodPage(props: StapProps) {
  const m = useMessages(messages);
  return (
    <Stap {...props} stap="familiegroepsplan" title={m.aanbodTitel} lead={m.aanbodLead} button={m.aanbodKnop}>
      <Dag {...props} />
    </Stap>
  );
}

/** What the family answers. */
export function AntwoordPage(props: StapProps) {
  const { state } = props;
  const m = useMessages(messages);
  const redenen = useMessages(AFZIENNAMEN);
  return (
    <Stap {...props} stap="familieantwoord" title={m.antwoordTitel}>
      <RadioField
        name="antwoord"
        label={m.veldAntwoord}
        state={state}
        choices={[
          { value: 'familie', name: m.antwoordFamilie },
          { value: 'geen', name: m.antwoordGeen },
        ]}
      />
      <RadioField
        name="reden"
        label={m.veldReden}
        hint={m.veldRedenHint}
        state={state}
        optional
        choices={AFZIENREDENEN.map((value) => ({ value, name: redenen[value] }))}
      />
      <Dag {...props} />
    </Stap>
  );
}

/** The plan is there. */
export function JeugdplanPage(props: StapProps) {
  const m = useMessages(messages);
  const familie = props.melding.familiegroepsplan?.antwoord === 'familie';
  const title = familie ? m.familieplan : m.jeugdplan;
  return (
    <Stap
      {...props}
      stap="jeugdplan"
      title={title}
      lead={familie ? undefined : m.jeugdplanLead}
      button={m.jeugdplanKnop}
    >
      <Dag {...props} />
    </Stap>
  );
}

/** The plan in writing: asked for, and given. */
export function OpSchriftPage(props: StapProps) {
  const m = useMessages(messages);
  const gevraagd = props.melding.familiegroepsplan?.gewenstOp !== null;
  const title = gevraagd ? m.schriftGegeven : m.schriftGevraagd;
  return (
    <Stap {...props} stap="op-schrift" title={title} lead={m.schriftLead}>
      <Dag {...props} />
    </Stap>
  );
}

/** The end of a melding. */
export function SluitPage(props: StapProps) {
  const m = useMessages(messages);
  const redenen = useMessages(SLUITREDENNAMEN);
  return (
    <Stap {...props} stap="sluiten" title={m.sluitTitel} lead={m.sluitLead} button={m.sluit}>
      <RadioField
        name="reden"
        label={m.veldSluitreden}
        state={props.state}
        choices={SLUITREDENEN.map((value) => ({ value, name: redenen[value] }))}
      />
    </Stap>
  );
}
