import type { ReactNode } from 'react';

import {
  Button,
  Details,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  Notice,
  PageTitle,
  Paragraph,
  RadioField,
  Said,
  Section,
  SelectField,
  TextArea,
  useMessages,
} from '#ui';

import { ladder } from '../messages.ts';
import { MAX_REDEN, MAX_WENS } from '../schema.ts';

/** A rung that was passed over: its key, the question at its field, and what was said. */
export type Reden = { sleutel: string; vraag: string; tekst: string; nodig: boolean };

type Plaats = {
  kruimels: ReactNode;
  state: FormState;
  /** Address of the conversation. */
  pad: string;
  /** Name of the conversation. */
  terug: string;
};

type KiesProps = Plaats & {
  leden: readonly { id: string; roepnaam: string }[];
  keuzes: readonly { value: string; name: string; keer: number }[];
  /** Fields for who may read it, and for the part of life and the task. */
  voor: ReactNode;
  plaats: ReactNode;
};

/** Choosing a result of the checklist, with what somebody wants to reach. */
export function KiesResultaatPage({ kruimels, state, pad, terug, leden, keuzes, voor, plaats }: KiesProps) {
  const m = useMessages(ladder);
  return (
    <>
      {kruimels}
      <Form action={`${pad}/resultaten`} state={state} title={<PageTitle title={m.kiesTitel} />}>
        <RadioField
          name="resultaat"
          label={m.resultaat}
          state={state}
          look="compact"
          choices={keuzes.map(({ value, name, keer }) => ({
            value,
            name,
            ...(keer > 0 ? { description: m.al(keer) } : {}),
          }))}
        />
        <TextArea name="wens" label={m.wens} hint={m.wensHint} state={state} maxLength={MAX_WENS} rows={3} />
        <SelectField
          name="lid"
          label={m.lid}
          state={state}
          empty={m.allen}
          options={leden.map(({ id, roepnaam }) => ({ value: id, name: roepnaam }))}
        />
        {voor}
        <Details summary={m.meer}>{plaats}</Details>
        <FormActions back={{ name: terug, href: pad }}>
          <Button kind="primary">{m.bewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}

type EenProps = Plaats & {
  id: string;
  titel: string;
  wens: string;
  redenen: readonly Reden[];
  versie: number;
  conflict: boolean;
};

/** Changing what somebody wants to reach, and why lower rungs are not enough. */
export function ResultaatBijwerkenPage({ kruimels, state, pad, id, titel, wens, redenen, versie, conflict }: EenProps) {
  const m = useMessages(ladder);
  return (
    <>
      {kruimels}
      <Form
        action={`${pad}/resultaten/${id}/bijwerken`}
        state={state}
        title={
          <>
            <PageTitle title={m.werkBij} lead={titel} />
            {conflict && <Nu wens={wens} redenen={redenen} />}
          </>
        }
      >
        <TextArea name="wens" label={m.wens} hint={m.wensHint} state={state} maxLength={MAX_WENS} rows={3} />
        {redenen.map(({ sleutel, vraag, nodig }) => (
          <TextArea
            key={sleutel}
            name={sleutel}
            label={vraag}
            optional={!nodig}
            state={state}
            maxLength={MAX_REDEN}
            rows={2}
          />
        ))}
        <HiddenField name="versie" value={String(versie)} />
        <FormActions back={{ name: titel, href: `${pad}/resultaten/${id}` }}>
          <Button kind="primary">{m.bewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}

/** How it stands now, beside what someone filled in while another saved. */
function Nu({ wens, redenen }: Pick<EenProps, 'wens' | 'redenen'>) {
  const m = useMessages(ladder);
  return (
    <>
      <Notice tone="warning" icon="arrows-diff">
        {m.conflict}
      </Notice>
      <Section id="nu" title={m.nu} card="quiet">
        <Paragraph>
          <Said>{wens}</Said>
        </Paragraph>
        {redenen
          .filter(({ tekst }) => tekst !== '')
          .map(({ sleutel, vraag, tekst }) => (
            <Paragraph key={sleutel}>
              {vraag} {tekst}
            </Paragraph>
          ))}
        <Paragraph soft small>
          {m.conflictUitleg}
        </Paragraph>
      </Section>
    </>
  );
}

/** Asks once before a result goes with everything on its ladder. */
export function ResultaatWegPage({ kruimels, pad, id, titel }: Pick<EenProps, 'kruimels' | 'pad' | 'id' | 'titel'>) {
  const m = useMessages(ladder);
  return (
    <>
      {kruimels}
      <Form action={`${pad}/resultaten/${id}/weg`} title={<PageTitle title={m.wegTitel} lead={titel} />}>
        <Paragraph>{m.wegUitleg}</Paragraph>
        <FormActions backFirst back={{ name: titel, href: `${pad}/resultaten/${id}` }}>
          <Button kind="negative" icon="trash">
            {m.haalWeg}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}
