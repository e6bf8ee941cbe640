import type { ReactNode } from 'react';

import { Columns, Link, Paragraph, Row, Section, Side, Soft, Stack, useMessages } from '#ui';

import { Aandeel } from '../components/aandeel.tsx';
import { Antwoorden } from '../components/antwoorden.tsx';
import { messages } from '../messages.ts';
import type { Antwoord, Planversie } from '../queries.ts';
import { Standwoord } from './plan.tsx';

type Props = {
  huishouden: string;
  head: ReactNode;
  versie: Planversie;
  /** Its goals, for the page. */
  doelen: ReactNode;
  schrijfHref: (antwoord: Antwoord) => string | undefined;
};

/** One version, as it was proposed or as the plan was closed. */
export function VersiePage({ huishouden, head, versie, doelen, schrijfHref }: Props) {
  const m = useMessages(messages);
  const { nummer, op, door, slotwoord } = versie;
  const href = `/huishoudens/${huishouden}/plan`;
  return (
    <>
      {head}
      <Row>
        <Standwoord plan={versie} />
        <Soft>{m.versieDoor(nummer, op, door)}</Soft>
        <Link href={href} small>
          {m.naarPlan}
        </Link>
        {nummer > 1 && (
          <Link href={`${href}/versies/${nummer}/verschil`} small>
            {m.watVeranderde(nummer - 1)}
          </Link>
        )}
      </Row>
      <Columns look="side">
        <Stack gap="wide">
          <Section id="doelen" title={versie.doelen.length === 0 ? m.geenDoelVoorJou : m.doelen(versie.doelen.length)}>
            {slotwoord !== '' && (
              <Section id="slot" title={m.slotwoord} level={3} card="quiet">
                <Paragraph>{slotwoord}</Paragraph>
              </Section>
            )}
            {doelen}
          </Section>
        </Stack>
        <Side label={m.zijkant}>
          <Antwoorden antwoorden={versie.antwoorden} schrijfHref={schrijfHref} />
          <Aandeel aandeel={versie.aandeel} />
        </Side>
      </Columns>
    </>
  );
}
