import type { ReactNode } from 'react';

import { Paragraph, Voice } from '#ui';

import type { Inwonervraag } from '../../inzage/index.ts';
import { woordenMessages } from '../messages.ts';

/** The answer on some own words, or by when it comes. */
export function renderWoordantwoord(vraag: Inwonervraag | undefined): ReactNode {
  if (!vraag) return undefined;
  const { gevraagde, antwoord, beantwoordOp, uiterlijk } = vraag;
  const { antwoord: van, wacht } = woordenMessages;
  if (beantwoordOp) return <Voice source={van(gevraagde.naam, beantwoordOp)}>{antwoord}</Voice>;
  return (
    <Paragraph small soft>
      {wacht(gevraagde.naam, uiterlijk)}
    </Paragraph>
  );
}
