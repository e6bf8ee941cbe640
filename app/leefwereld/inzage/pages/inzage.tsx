import type { ReactNode } from 'react';

import { ButtonGroup, ButtonLink, Paragraph, Stack, useMessages } from '#ui';

import type { Dag, Telling } from '../bezoek.ts';
import { Bezoeken } from '../components/bezoeken.tsx';
import { bezoekMessages } from '../messages.ts';

export type Blad = {
  dagen: readonly Dag[];
  telling: Telling;
  /** First and last day shown. */
  vanaf: string;
  tot: string;
  /** The day to go back to; undefined when there is nothing before. */
  eerder: string | undefined;
  vandaag: string;
};

/** Who looked into a dossier, for its regisseur. */
export function InzagePage({ head, pad, blad }: { head: ReactNode; pad: string; blad: Blad }) {
  const m = useMessages(bezoekMessages);
  const { dagen, telling, vanaf, tot, eerder, vandaag } = blad;
  return (
    <>
      {head}
      <Stack>
        <Paragraph>{m.telling(telling, tot === vandaag ? m.laatste : m.tussen(vanaf, tot))}</Paragraph>
        <Bezoeken dagen={dagen} vandaag={vandaag} inwoner={false} vragen={[]} />
        <Paragraph small soft>
          {m.zelf}
        </Paragraph>
        <ButtonGroup>
          {eerder && <ButtonLink href={`${pad}?tot=${eerder}`}>{m.eerder}</ButtonLink>}
          {tot !== vandaag && <ButtonLink href={pad}>{m.nieuwste}</ButtonLink>}
        </ButtonGroup>
      </Stack>
    </>
  );
}
