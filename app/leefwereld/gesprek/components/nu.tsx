import type { ReactNode } from 'react';

import { Notice, Paragraph, Section, useMessages } from '#ui';

import { regel } from '../messages.ts';

/** How it stands now, beside what someone filled in while another saved: both texts, and what saving does. */
export function Nu({ children }: { children: ReactNode }) {
  const m = useMessages(regel);
  return (
    <>
      <Notice tone="warning" icon="arrows-diff">
        {m.conflict}
      </Notice>
      <Section id="nu" title={m.nu} card="quiet">
        {children}
        <Paragraph soft small>
          {m.conflictUitleg}
        </Paragraph>
      </Section>
    </>
  );
}
