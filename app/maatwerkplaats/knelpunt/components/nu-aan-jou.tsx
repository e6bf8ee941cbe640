import { ButtonLink, Paragraph, Section, useMessages } from '#ui';

import { detail } from '../messages.ts';
import type { Knelpunt } from '../queries.ts';

export type FollowUp = { name: string; text: string; href: string };
type Act = { text: string; action?: { name: string; href: string } };
type Props = { knelpunt: Knelpunt; followUps: readonly FollowUp[]; canUpdate: boolean; isEigenaar: boolean };

/** The one next act of this person; undefined when it is not up to them. */
export function useNextAct({ knelpunt, followUps, canUpdate, isEigenaar }: Props): Act | undefined {
  const m = useMessages(detail);
  const { id, status, macht } = knelpunt;
  if (status === 'terugverteld') return undefined;
  const step = (next: string) => `/knelpunten/${id}/stap?status=${next}`;
  if (!canUpdate) {
    const [first] = followUps;
    if (first && status !== 'proeftuin') return { text: first.text, action: first };
    return isEigenaar ? { text: m.nuEigenaar } : undefined;
  }
  if (status === 'gemeld') return { text: m.nuGemeld, action: { name: m.nuGemeldActie, href: step('onderzoek') } };
  if (status === 'proeftuin')
    return { text: m.nuProeftuin, action: { name: m.nuProeftuinActie, href: step('bericht') } };
  if (status === 'besluit')
    return { text: m.nuBesluit, action: { name: m.nuBesluitActie, href: step('terugverteld') } };
  if (macht === 'onbekend') {
    return { text: m.nuMacht, action: { name: m.nuMachtActie, href: `/knelpunten/${id}/bijwerken` } };
  }
  return { text: m.nuOnderzoek, action: { name: m.nuOnderzoekActie, href: step('besluit') } };
}

/** The next act as a card, first on a phone. */
export function NuAanJou({ act: { text, action } }: { act: Act }) {
  const m = useMessages(detail);
  return (
    <Section id="volgende" title={m.nuAanJou} card="own">
      <Paragraph>{text}</Paragraph>
      {action && (
        <ButtonLink href={action.href} kind="primary">
          {action.name}
        </ButtonLink>
      )}
    </Section>
  );
}
