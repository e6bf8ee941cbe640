import type { ReactNode } from 'react';

import {
  Badge,
  Breadcrumbs,
  Button,
  Columns,
  DataList,
  ErrorSummary,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  Link,
  List,
  Notice,
  PageTitle,
  Paragraph,
  RadioField,
  Row,
  Section,
  Side,
  Soft,
  Stack,
  TextArea,
  useMessages,
} from '#ui';

import { Referentie } from '../components/referentie.tsx';
import { Score } from '../components/score.tsx';
import { messages } from '../messages.ts';
import type { Score as Gegeven } from '../queries.ts';
import type { Gebiedstand, Itemstand } from '../scan.ts';
import { MAX_UITLEG } from '../schema.ts';

type Buur = { sleutel: string; naam: string } | undefined;

type Props = {
  titel: string;
  href: string;
  gebied: Gebiedstand;
  stand: Itemstand;
  gegeven: Gegeven | undefined;
  niveaus: readonly { waarde: number; tekst: string; naam: string }[];
  eerder: { periode: string; stand: Itemstand | null } | null;
  vorige: Buur;
  volgende: Buur;
  schrijft: boolean;
  state: FormState;
  conflict: boolean;
  /** The evidence under this item. */
  bewijzen: ReactNode;
};

/** What stands there now, beside what someone chose while another was first. */
function Nu({ gegeven, stand }: Pick<Props, 'gegeven' | 'stand'>) {
  const m = useMessages(messages);
  return (
    <>
      <Notice tone="warning" icon="alert-triangle">
        {m.conflict}
      </Notice>
      <Section id="nu" title={m.zoStaatHetNu} look={3} card="quiet">
        {gegeven && stand.score !== null ? (
          <DataList
            items={[
              { term: m.score, value: <Score stand={stand} /> },
              { term: m.waaromTerm, value: gegeven.toelichting || m.geenUitleg },
            ]}
          />
        ) : (
          <Paragraph>{m.conflictGeen}</Paragraph>
        )}
      </Section>
    </>
  );
}

/** Choosing a score and saying why; below it, for a score that is there, the way to take it away. */
function Formulier({ href, stand, gegeven, niveaus, state, conflict }: Props) {
  const m = useMessages(messages);
  const action = `${href}/${stand.item.sleutel}`;
  const sent = [state.values['versie'] ?? '0'].flat()[0] ?? '0';
  const versie = conflict ? String(gegeven?.versie ?? 0) : sent;
  const choices = niveaus.map(({ waarde, tekst, naam }) => ({
    value: String(waarde),
    name: `${waarde}. ${tekst}`,
    description: naam,
  }));
  return (
    <Stack>
      {conflict && <Nu {...{ gegeven, stand }} />}
      <Form action={action}>
        <RadioField name="score" label={m.scoreVraag} state={state} choices={choices} />
        <TextArea
          name="toelichting"
          label={m.waarom}
          hint={m.waaromHint}
          optional
          state={state}
          maxLength={MAX_UITLEG}
          rows={4}
        />
        <HiddenField name="versie" value={versie} />
        <FormActions>
          <Button kind="primary">{m.bewaarScore}</Button>
        </FormActions>
      </Form>
      {gegeven && stand.score !== null && (
        <Form action={`${action}/weg`}>
          <HiddenField name="versie" value={String(gegeven.versie)} />
          <Row>
            <Button kind="subtle" icon="trash">
              {m.haalScoreWeg}
            </Button>
            <Soft>{m.haalScoreWegUitleg}</Soft>
          </Row>
        </Form>
      )}
    </Stack>
  );
}

/** What somebody sent after the scan was closed: not kept, and still to be copied. */
function Geweigerd({ state }: Pick<Props, 'state'>) {
  const m = useMessages(messages);
  const valueOf = (name: string) => [state.values[name] ?? ''].flat()[0] ?? '';
  return (
    <Section id="geweigerd" title={m.nietBewaard} look={3} card="quiet">
      <DataList
        items={[
          { term: m.score, value: valueOf('score') },
          { term: m.waaromTerm, value: valueOf('toelichting') || m.geenUitleg },
        ]}
      />
    </Section>
  );
}

/** What a reader sees in place of the form. */
function Gelezen({ stand, gegeven }: Pick<Props, 'stand' | 'gegeven'>) {
  const m = useMessages(messages);
  return (
    <DataList
      items={[
        { term: m.score, value: <Score stand={stand} /> },
        { term: m.waaromTerm, value: gegeven?.toelichting || m.geenUitleg },
      ]}
    />
  );
}

function Zijkant({ href, stand, eerder, vorige, volgende }: Props) {
  const m = useMessages(messages);
  const buren = [
    vorige && (
      <Link key="vorige" href={`${href}/${vorige.sleutel}`}>
        {m.vorige}: {vorige.naam}
      </Link>
    ),
    volgende && (
      <Link key="volgende" href={`${href}/${volgende.sleutel}`}>
        {m.volgende}: {volgende.naam}
      </Link>
    ),
  ].filter((link) => link !== undefined);
  return (
    <Side label={m.referentie}>
      <Referentie item={stand.item} />
      {eerder && (
        <DataList
          items={[
            {
              term: m.eerderTerm(eerder.periode),
              value: eerder.stand?.score == null ? m.eerderGeen : <Score stand={eerder.stand} />,
            },
          ]}
        />
      )}
      <List items={buren} />
    </Side>
  );
}

/** What is still missing at an item; nothing when it has a score with evidence. */
function Merk({ stand: { score, concept } }: Pick<Props, 'stand'>) {
  const m = useMessages(messages);
  if (score === null) return <Badge icon="circle-dashed">{m.geenScore}</Badge>;
  if (!concept) return null;
  return (
    <>
      <Badge tone="warning" icon="circle-dashed">
        {m.concept}
      </Badge>
      <Soft>{m.conceptUitleg}</Soft>
    </>
  );
}

/** One item of a scan: choose the level that fits, say why, and put the evidence under it. */
export function OnderdeelPage(props: Props) {
  const m = useMessages(messages);
  const { titel, href, gebied, stand, schrijft, state } = props;
  return (
    <>
      <Breadcrumbs
        items={[
          { name: titel, href },
          { name: gebied.naam, href: `${href}/doelen/${gebied.sleutel}` },
          { name: `${stand.nummer}. ${stand.naam}` },
        ]}
      />
      <ErrorSummary {...state} />
      <PageTitle
        title={`${stand.nummer}. ${stand.naam}`}
        overline={m.onderdeelVan(gebied.naam)}
        lead={stand.item.toelichting}
        badges={schrijft ? <Merk stand={stand} /> : undefined}
      />
      <Columns look="side">
        <Stack gap="wide">
          {schrijft ? <Formulier {...props} /> : <Gelezen {...props} />}
          {!schrijft && Object.keys(state.errors).length > 0 && <Geweigerd state={state} />}
          {props.bewijzen}
        </Stack>
        <Zijkant {...props} />
      </Columns>
    </>
  );
}
