import type { ReactNode } from 'react';

import {
  Badge,
  Button,
  DateField,
  Form,
  FormActions,
  formatDay,
  type FormState,
  PageTitle,
  Paragraph,
  RadioField,
  Section,
  useMessages,
  Voice,
} from '#ui';

import { messages } from '../messages.ts';
import type { Aanvraag } from '../queries.ts';

type Props = {
  kop: ReactNode;
  huishouden: string;
  aanvraag: Aanvraag;
  state: FormState;
  vandaag: string;
  magBijwerken: boolean;
  termijnen: ReactNode;
};

function Stand({ aanvraag: { stand, klaarOp } }: { aanvraag: Aanvraag }) {
  const m = useMessages(messages);
  if (stand === 'open' || klaarOp === null) return <Badge tone="info">{m.loopt}</Badge>;
  return <Badge>{m[stand](formatDay(klaarOp))}</Badge>;
}

/** One aanvraag: the words, until when a decision is due, and how it ended. */
export function AanvraagPage({ kop, huishouden, aanvraag, state, vandaag, magBijwerken, termijnen }: Props) {
  const m = useMessages(messages);
  const { id, melding, vraag, resultaat, gevraagdOp, vroeg, stand } = aanvraag;
  const route = `/huishoudens/${huishouden}/meldingen/${melding}`;
  return (
    <>
      {kop}
      <PageTitle title={m.aanvraag} lead={m.gevraagd(formatDay(gevraagdOp))} badges={<Stand aanvraag={aanvraag} />} />
      <Voice source={resultaat && m.voor(resultaat)}>{vraag}</Voice>
      {vroeg && <Paragraph>{m.kwamVroeg}</Paragraph>}
      {termijnen}
      {stand === 'open' && magBijwerken && (
        <Section id="afronden" title={m.afronden} card="own">
          <Form action={`/huishoudens/${huishouden}/aanvragen/${id}/afronden`} state={state}>
            <RadioField
              name="stand"
              label={m.veldStand}
              state={state}
              choices={[
                { value: 'beslist', name: m.kiesBeslist },
                { value: 'ingetrokken', name: m.kiesIngetrokken },
              ]}
            />
            <DateField name="op" label={m.veldKlaarOp} state={state} min={gevraagdOp} max={vandaag} />
            <FormActions back={{ name: m.terug, href: route }}>
              <Button kind="primary">{m.rondAf}</Button>
            </FormActions>
          </Form>
        </Section>
      )}
    </>
  );
}
