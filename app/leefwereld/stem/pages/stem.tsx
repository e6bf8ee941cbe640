import type { ReactNode } from 'react';

import {
  Button,
  Empty,
  Form,
  FormActions,
  type FormState,
  Heading,
  Paragraph,
  Section,
  Stack,
  TextArea,
  useMessages,
  Voice,
} from '#ui';

import { Woorden } from '../components/eigen-woorden.tsx';
import { messages } from '../messages.ts';
import type { EigenWoorden } from '../queries.ts';

/** That an answer is owed on some words, as this page shows it. */
export type Vraag = {
  id: string;
  onderwerp: string;
  uiterlijk: string;
  gevraagde: { id: string; naam: string };
  antwoord: string;
  beantwoordOp: Date | null;
};

type Props = {
  head: ReactNode;
  pad: string;
  woorden: readonly EigenWoorden[];
  vragen: readonly Vraag[];
  /** Who reads: answers what was asked of them. */
  ik: string | null;
  sent: { vraag: string; state: FormState } | undefined;
};

const LEEG: FormState = { values: {}, errors: {} };

function Antwoord({ vraag, pad, ik, sent }: { vraag: Vraag } & Pick<Props, 'pad' | 'ik' | 'sent'>) {
  const m = useMessages(messages);
  if (vraag.beantwoordOp) {
    return <Voice source={m.antwoordVan(vraag.gevraagde.naam, vraag.beantwoordOp)}>{vraag.antwoord}</Voice>;
  }
  if (vraag.gevraagde.id !== ik) return <Paragraph soft>{m.wacht(vraag.gevraagde.naam)}</Paragraph>;
  const state = sent?.vraag === vraag.id ? sent.state : LEEG;
  return (
    <Form action={`${pad}/${vraag.id}`} state={state} id={`vraag-${vraag.id}`}>
      <Paragraph>{m.antwoordUiterlijk(vraag.uiterlijk)}</Paragraph>
      <TextArea name="antwoord" label={m.veld} hint={m.hint} state={state} maxLength={2000} rows={3} />
      <FormActions>
        <Button kind="primary">{m.knop}</Button>
      </FormActions>
    </Form>
  );
}

/** The own words of a family, for who works with them: the newest first, and what waits for an answer on top. */
export function StemPage({ head, woorden, vragen, ...rest }: Props) {
  const m = useMessages(messages);
  const open = (id: string) => vragen.some((vraag) => vraag.onderwerp === id && !vraag.beantwoordOp);
  const ordered = woorden.toReversed().toSorted((a, b) => Number(open(b.id)) - Number(open(a.id)));
  return (
    <>
      {head}
      <Section id="woorden" title={m.titel}>
        <Paragraph soft>{m.uitleg}</Paragraph>
        {ordered.length === 0 && <Empty title={m.leeg} text={m.leegTekst} level={3} />}
        <Stack gap="wide">
          {ordered.map((one) => {
            const vraag = vragen.find(({ onderwerp }) => onderwerp === one.id);
            return (
              <Stack key={one.id}>
                <Heading level={3} look={4}>
                  {m.bij(one.onderwerp.soort)}
                </Heading>
                <Woorden woorden={one} antwoord={vraag && <Antwoord vraag={vraag} {...rest} />} />
              </Stack>
            );
          })}
        </Stack>
      </Section>
    </>
  );
}
