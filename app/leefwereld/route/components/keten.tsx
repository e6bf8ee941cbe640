import { Badge, Chain, formatDay, type StopState, useMessages } from '#ui';

import type { Getoond } from '../getoond.ts';
import { messages } from '../messages.ts';
import { computeHalte, type Stap } from '../stappen.ts';

const HALTES = ['melding', 'onderzoek', 'verslag', 'aanvraag'] as const;

/** Contact, melding, onderzoek, verslag, aanvraag: where this one stands. */
export function Keten({ melding }: { melding: Getoond }) {
  const m = useMessages(messages);
  const halte = HALTES.indexOf(computeHalte(melding.stappen));
  const dag = (soort: Stap['soort']) => melding.stappen.find((stap) => stap.soort === soort)?.op;
  const staat = (soort: (typeof HALTES)[number], i: number): StopState => {
    if (dag(soort) !== undefined && (soort !== 'melding' || halte > 0 || melding.gesloten)) return 'done';
    return i === halte && !melding.gesloten ? 'now' : 'next';
  };
  const stops = HALTES.map((soort, i) => {
    const op = dag(soort);
    return { kind: m[soort], name: op === undefined ? m.nogNiet : formatDay(op), state: staat(soort, i) };
  });
  const contact = melding.contact ? [{ kind: m.contact, name: m.meegenomen, state: 'done' as const }] : [];
  return <Chain items={[...contact, ...stops]} />;
}

/** What is special about a melding, in a word. */
export function Badges({ melding }: { melding: Getoond }) {
  const m = useMessages(messages);
  return (
    <>
      {melding.spoed && <Badge tone="negative">{m.spoed}</Badge>}
      {melding.gesloten && <Badge>{m.geslotenKop}</Badge>}
    </>
  );
}
