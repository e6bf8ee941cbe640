import type { ReactNode } from 'react';

import {
  Button,
  CheckboxField,
  type Choice,
  DataList,
  DateField,
  Form,
  FormActions,
  formatDay,
  type FormState,
  HiddenField,
  Notice,
  Paragraph,
  RadioField,
  Section,
  SelectField,
  TextArea,
  TextField,
  useMessages,
} from '#ui';

import { DOMEINEN, LEEFDOMEINEN, WETNAMEN, WETTEN } from '../../../kennis/leefdomein/index.ts';
import { AANWEZIG, GRONDNAMEN, messages } from '../messages.ts';
import { AANWEZIGHEDEN, GRONDEN } from '../overleg.ts';
import type { Mens, Overleg } from '../queries.ts';

const asChoices = (mensen: readonly Mens[]): Choice[] =>
  mensen.map(({ id, naam, rol }) => ({ value: id, name: naam, ...(rol ? { description: rol } : {}) }));

/** What stands there now, beside what someone typed while another was first. */
function Conflict({ overleg }: { overleg: Overleg }) {
  const [m, aanwezig] = [useMessages(messages), useMessages(AANWEZIG)];
  return (
    <>
      <Notice tone="warning" icon="alert-triangle">
        {m.conflict}
      </Notice>
      <Section id="nu" title={m.conflictNu} level={2} look={3} card="quiet">
        <DataList
          items={[
            { term: m.wanneer, value: formatDay(overleg.op) },
            { term: m.waar, value: overleg.waar },
            { term: m.familie, value: aanwezig[overleg.inwoner] },
            { term: m.afgesproken, value: overleg.afgesproken || m.nietsAfgesproken },
          ]}
        />
      </Section>
    </>
  );
}

type Props = {
  head: ReactNode;
  /** Where it is sent. */
  action: string;
  back: { name: string; href: string };
  state: FormState;
  mensen: Mens[];
  vandaag: string;
  /** What is changed; undefined for a new one. */
  overleg?: Overleg | undefined;
  conflict?: boolean;
};

/** Writing down an overleg, or changing what was written down. */
export function OverlegFormPage({ head, action, back, state, mensen, vandaag, overleg, conflict = false }: Props) {
  const [m, aanwezig] = [useMessages(messages), useMessages(AANWEZIG)];
  const leden = mensen.filter(({ soort }) => soort === 'lid');
  const title = (
    <>
      {head}
      {overleg && conflict && <Conflict overleg={overleg} />}
    </>
  );
  return (
    <Form action={action} state={state} title={title}>
      {overleg && <HiddenField name="versie" value={String(overleg.versie)} />}
      <DateField name="op" label={m.veldOp} state={state} max={vandaag} />
      <TextField name="waar" label={m.veldWaar} hint={m.hintWaar} state={state} />
      <CheckboxField
        name="aanwezig"
        label={m.veldAanwezig}
        hint={m.hintAanwezig}
        state={state}
        look="compact"
        choices={asChoices(mensen)}
      />
      <RadioField
        name="inwoner"
        label={m.veldInwoner}
        state={state}
        choices={AANWEZIGHEDEN.map((value) => ({ value, name: aanwezig[value] }))}
      />
      <TextArea name="reden" label={m.veldReden} hint={m.hintReden} state={state} maxLength={500} rows={3} optional />
      <TextArea
        name="afgesproken"
        label={m.veldAfgesproken}
        hint={m.hintAfgesproken}
        state={state}
        maxLength={4000}
        optional
      />
      <SelectField
        name="voor"
        label={m.veldVoor}
        state={state}
        empty={null}
        options={[
          { value: '', name: m.voorIedereen },
          ...leden.map(({ id, naam }) => ({ value: id, name: m.voorEen(naam) })),
        ]}
      />
      <FormActions back={back}>
        <Button kind="primary">{overleg ? m.knopBewaar : m.knopLegVast}</Button>
      </FormActions>
    </Form>
  );
}

type DelingProps = Pick<Props, 'head' | 'action' | 'back' | 'state' | 'mensen' | 'vandaag'> & { partijen: Mens[] };

/** What was shared, with whom, and why that was allowed. */
function Delingvelden({ state, mensen, vandaag, partijen }: Omit<DelingProps, 'head' | 'action' | 'back'>) {
  const [m, gronden] = [useMessages(messages), useMessages(GRONDNAMEN)];
  const [domeinen, wetten] = [useMessages(LEEFDOMEINEN), useMessages(WETNAMEN)];
  const leden = mensen.filter(({ soort }) => soort === 'lid');
  return (
    <>
      <TextField name="wat" label={m.veldWat} hint={m.hintWat} state={state} />
      <CheckboxField name="met" label={m.veldMet} state={state} choices={asChoices(partijen)} />
      <SelectField
        name="over"
        label={m.veldOver}
        state={state}
        empty={null}
        options={[{ value: '', name: m.overIedereen }, ...leden.map(({ id, naam }) => ({ value: id, name: naam }))]}
      />
      <SelectField
        name="leefdomein"
        label={m.veldLeefdomein}
        state={state}
        empty={m.kies}
        options={DOMEINEN.map((value) => ({ value, name: domeinen[value] }))}
      />
      <SelectField
        name="wet"
        label={m.veldWet}
        state={state}
        empty={null}
        options={WETTEN.map((value) => ({ value, name: wetten[value] }))}
      />
      <RadioField
        name="grond"
        label={m.veldGrond}
        state={state}
        choices={GRONDEN.map((value) => ({ value, name: gronden[value] }))}
      />
      <TextField name="grondTekst" label={m.veldGrondTekst} hint={m.hintGrondTekst} state={state} optional />
      <DateField
        name="toestemmingOp"
        label={m.veldToestemmingOp}
        hint={m.hintToestemmingOp}
        state={state}
        max={vandaag}
        optional
      />
    </>
  );
}

/** Writing down one piece of information that was shared. */
export function DelingPage({ head, action, back, ...fields }: DelingProps) {
  const m = useMessages(messages);
  const title = (
    <>
      {head}
      <Notice icon="shield-lock">
        <Paragraph>{m.deelUitleg}</Paragraph>
        <Paragraph>{m.deelVast}</Paragraph>
      </Notice>
    </>
  );
  if (fields.partijen.length === 0) {
    return (
      <>
        {head}
        <Notice>{m.geenPartijen}</Notice>
      </>
    );
  }
  return (
    <Form action={action} state={fields.state} title={title}>
      <Delingvelden {...fields} />
      <FormActions back={back}>
        <Button kind="primary">{m.knopDeel}</Button>
      </FormActions>
    </Form>
  );
}
