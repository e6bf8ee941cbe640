import type { ReactNode } from 'react';

import {
  Button,
  CheckboxField,
  Form,
  FormActions,
  formatDay,
  type FormState,
  Notice,
  PageTitle,
  Paragraph,
  TextArea,
  TextField,
  useMessages,
} from '#ui';

import { messages, paginas } from '../messages.ts';
import type { Termijnrij } from '../queries.ts';
import { type Termijnregel, TERMIJNSOORTEN } from '../termijn.ts';
import { formatTermijn } from '../woorden.ts';

type Props = { termijn: Termijnrij; state: FormState; kop: ReactNode; vandaag: string };

const hrefOf = ({ huishouden, id }: Termijnrij) => `/huishoudens/${huishouden}/termijnen/${id}`;
const routeOf = ({ huishouden }: Termijnrij) => `/huishoudens/${huishouden}/meldingen`;

/** The reason, and that the resident knows. */
function Waarom({ state }: { state: FormState }) {
  const p = useMessages(paginas);
  return (
    <>
      <TextArea name="reden" label={p.veldReden} hint={p.veldRedenHint} state={state} maxLength={1000} rows={3} />
      <CheckboxField
        name="verteld"
        label={p.veldVerteld}
        state={state}
        choices={[{ value: 'ja', name: p.verteldJa }]}
      />
    </>
  );
}

/** What it is about and until when. */
function Nu({ termijn, vandaag }: Pick<Props, 'termijn' | 'vandaag'>) {
  const m = useMessages(messages);
  return (
    <Notice icon="clock">
      {m[termijn.soort]}: {termijn.stand === 'opgeschort' ? m.staatStil : formatTermijn(termijn.uiterlijk, vandaag)}
    </Notice>
  );
}

/** More days for a term. */
export function VerlengenPage({ termijn, state, kop, vandaag }: Props) {
  const p = useMessages(paginas);
  return (
    <>
      {kop}
      <Form
        action={`${hrefOf(termijn)}/verlengen`}
        state={state}
        title={
          <>
            <PageTitle title={p.verlengTitel} />
            <Nu termijn={termijn} vandaag={vandaag} />
          </>
        }
      >
        <TextField
          name="dagen"
          label={p.veldDagen}
          hint={p.veldDagenHint}
          state={state}
          inputMode="numeric"
          width="short"
        />
        <Waarom state={state} />
        <FormActions back={{ name: p.terug, href: routeOf(termijn) }}>
          <Button kind="primary">{p.verlengKnop}</Button>
        </FormActions>
      </Form>
    </>
  );
}

/** Stopping the clock, or letting it run again. */
export function StilzettenPage({ termijn, state, kop, vandaag }: Props) {
  const p = useMessages(paginas);
  const m = useMessages(messages);
  const regel: Termijnregel = TERMIJNSOORTEN[termijn.soort];
  const back = { name: p.terug, href: routeOf(termijn) };
  if (termijn.stand === 'opgeschort') {
    return (
      <>
        {kop}
        <Form action={`${hrefOf(termijn)}/hervatten`} title={<PageTitle title={m[termijn.soort]} />}>
          <Paragraph>{m.staatStil}</Paragraph>
          <Paragraph soft>{p.hervatUitleg(formatDay(vandaag))}</Paragraph>
          <FormActions back={back}>
            <Button kind="primary">{p.hervat}</Button>
          </FormActions>
        </Form>
      </>
    );
  }
  return (
    <>
      {kop}
      <Form
        action={`${hrefOf(termijn)}/stilzetten`}
        state={state}
        title={
          <>
            <PageTitle title={p.zetStilTitel} lead={regel.opschorting && p.zetStilMag(regel.opschorting)} />
            <Nu termijn={termijn} vandaag={vandaag} />
          </>
        }
      >
        <Waarom state={state} />
        <FormActions back={back}>
          <Button kind="primary">{p.zetStilKnop}</Button>
        </FormActions>
      </Form>
    </>
  );
}
