import type { ReactNode } from 'react';

import {
  Button,
  DataList,
  DateField,
  Form,
  FormActions,
  formatDay,
  type FormState,
  HiddenField,
  Notice,
  Section,
  SelectField,
  TextArea,
  useMessages,
} from '#ui';

import { Momentvelden } from '../components/velden.tsx';
import { messages } from '../messages.ts';
import type { Evaluatie } from '../queries.ts';

type Mens = { id: string; soort: string; naam: string; rol: string };

type Basis = { head: ReactNode; href: string; state: FormState; vandaag: string };

/** Planning a moment. */
export function NieuwPage({ head, href, state, vandaag, mensen }: Basis & { mensen: Mens[] }) {
  const m = useMessages(messages);
  const leden = mensen.filter(({ soort }) => soort === 'lid');
  return (
    <Form action={href} state={state} title={head}>
      <Momentvelden {...{ state, mensen, vandaag }} />
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
      <FormActions back={{ name: m.terugLijst, href }}>
        <Button kind="primary">{m.knopPlan}</Button>
      </FormActions>
    </Form>
  );
}

type Bestaand = Basis & { evaluatie: Evaluatie; conflict: boolean };

/** What stands there now, beside what someone typed while another was first. */
function Conflict({ evaluatie: { op, waar, stand, goed, anders } }: { evaluatie: Evaluatie }) {
  const m = useMessages(messages);
  const verslag = [
    { term: m.goed, value: goed },
    { term: m.anders, value: anders || m.nietsAnders },
  ];
  return (
    <>
      <Notice tone="warning" icon="alert-triangle">
        {m.conflict}
      </Notice>
      <Section id="nu" title={m.conflictNu} level={2} look={3} card="quiet">
        <DataList
          items={[
            { term: m.wanneer, value: formatDay(op) },
            { term: m.waar, value: waar },
            ...(stand === 'gehouden' ? verslag : []),
          ]}
        />
      </Section>
    </>
  );
}

/** Moving a moment. */
export function VerzettenPage({
  head,
  href,
  state,
  vandaag,
  mensen,
  evaluatie,
  conflict,
}: Bestaand & { mensen: Mens[] }) {
  const m = useMessages(messages);
  const own = `${href}/${evaluatie.id}`;
  const title = (
    <>
      {head}
      {conflict && <Conflict evaluatie={evaluatie} />}
    </>
  );
  return (
    <Form action={`${own}/verzetten`} state={state} title={title}>
      <HiddenField name="versie" value={String(evaluatie.versie)} />
      <Momentvelden {...{ state, mensen, vandaag }} />
      <FormActions back={{ name: m.terug, href: own }}>
        <Button kind="primary">{m.knopVerzet}</Button>
      </FormActions>
    </Form>
  );
}

/** Writing down how it went. */
export function VerslagPage({ head, href, state, vandaag, evaluatie, conflict }: Bestaand) {
  const m = useMessages(messages);
  const own = `${href}/${evaluatie.id}`;
  const title = (
    <>
      {head}
      {conflict && <Conflict evaluatie={evaluatie} />}
    </>
  );
  return (
    <Form action={`${own}/verslag`} state={state} title={title}>
      <HiddenField name="versie" value={String(evaluatie.versie)} />
      <DateField name="gehoudenOp" label={m.veldGehouden} state={state} max={vandaag} />
      <TextArea name="goed" label={m.veldGoed} hint={m.hintGoed} state={state} maxLength={2000} />
      <TextArea name="anders" label={m.veldAnders} hint={m.hintAnders} state={state} maxLength={2000} optional />
      <DateField name="volgende" label={m.veldVolgende} hint={m.hintVolgende} state={state} min={vandaag} optional />
      <FormActions back={{ name: m.terug, href: own }}>
        <Button kind="primary">{m.knopLegVast}</Button>
      </FormActions>
    </Form>
  );
}
