import { Link, Paragraph, Soft, Stack, useMessages } from '#ui';

import { messages } from '../messages.ts';
import type { Evaluatie, Meting } from '../queries.ts';
import { Stemmentabel } from './stemmen.tsx';

/** The two voices as the page of the plan shows them. */
export function PlanStemmen({ wie, laatste }: { wie: string; laatste: Meting | undefined }) {
  const m = useMessages(messages);
  if (!laatste) return <Soft>{m.nogGeenStemmen}</Soft>;
  return (
    <Stack>
      <Paragraph soft small>
        {wie}. {m.stemmenVan(laatste.evaluatie.gehoudenOp ?? laatste.evaluatie.op)}
      </Paragraph>
      <Stemmentabel wie={wie} paren={laatste.paren} />
    </Stack>
  );
}

type Props = { href: string; volgende: Evaluatie | undefined; vorige: Evaluatie | undefined; magPlannen: boolean };

/** When people look back again, as the page of the plan shows it. */
export function PlanMoment({ href, volgende, vorige, magPlannen }: Props) {
  const m = useMessages(messages);
  return (
    <Stack>
      <Paragraph>{volgende ? m.volgende(volgende.op, volgende.waar) : m.geenVolgende}</Paragraph>
      {vorige && (
        <Paragraph soft small>
          {m.vorige(vorige.gehoudenOp ?? vorige.op)}: {vorige.goed}
        </Paragraph>
      )}
      {volgende || vorige || !magPlannen ? (
        <Link href={href}>{m.bekijkAlles}</Link>
      ) : (
        <Link href={`${href}/nieuw`}>{m.plannen}</Link>
      )}
    </Stack>
  );
}
