import type { ReactNode } from 'react';

import { Link, Paragraph, Row, useMessages } from '#ui';

import { messages } from '../messages.ts';

type Props = {
  huishouden: string;
  head: ReactNode;
  verschillen: ReactNode;
  /** The version it is compared with; the plan as it is now when left out. */
  nummer: number | undefined;
};

/** "Wat is er veranderd sinds versie 2?", in words. */
export function VerschilPage({ huishouden, head, verschillen, nummer }: Props) {
  const m = useMessages(messages);
  return (
    <>
      {head}
      <Row>
        <Paragraph soft>{nummer === undefined ? m.verschilNu : m.verschilVersie(nummer)}</Paragraph>
        <Link href={`/huishoudens/${huishouden}/plan`} small>
          {m.naarPlan}
        </Link>
      </Row>
      {verschillen}
    </>
  );
}
