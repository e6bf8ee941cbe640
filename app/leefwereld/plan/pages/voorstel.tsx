import type { ReactNode } from 'react';

import { List, Section, useMessages } from '#ui';

import { Formulier, type FormulierProps } from '../components/formulier.tsx';
import { messages } from '../messages.ts';

type Props = FormulierProps & { eerste: boolean; verschillen: ReactNode };

/** Proposing the plan as it stands: what changes, and who is asked. */
export function VoorstelPage({ eerste, verschillen, ...rest }: Props) {
  const m = useMessages(messages);
  const gevolgen = [m.voorstelGevraagd, m.voorstelPartij, ...(eerste ? [m.voorstelEerste] : [m.voorstelOudEen])];
  return (
    <Formulier
      {...rest}
      action={`/huishoudens/${rest.huishouden}/plan/voorstellen`}
      title={m.voorstelTitel}
      lead={m.voorstelLead}
      button={m.voorstellen}
    >
      <List items={gevolgen} />
      {!eerste && (
        <Section id="wat" title={m.voorstelWat} look={3}>
          {verschillen}
        </Section>
      )}
    </Formulier>
  );
}
