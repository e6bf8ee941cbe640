import { DataList, Link, Paragraph, Section, Soft, Stack, useMessages } from '#ui';

import { VERANDERVERMOGEN } from '../keuzes.ts';
import { ARCHETYPENAMEN, ARCHETYPETEKSTEN, messages, STRATEGIENAMEN, VERMOGENS } from '../messages.ts';
import type { Scankeuzes } from '../queries.ts';

type Props = { keuzes: Scankeuzes; href: string | undefined };

/** The labels a gemeente gives itself, apart from its scores. `href`: where to choose, for who may. */
export function Eigen({ keuzes: { archetype, strategie }, href }: Props) {
  const m = useMessages(messages);
  const archetypen = useMessages(ARCHETYPENAMEN);
  const teksten = useMessages(ARCHETYPETEKSTEN);
  const strategieen = useMessages(STRATEGIENAMEN);
  const vermogens = useMessages(VERMOGENS);
  const kies = (soort: string, naam: string, gekozen: boolean) =>
    href === undefined ? null : (
      <div>
        <Link href={`${href}/${soort}`} about={naam} small>
          {gekozen ? m.verander : m.kies}
        </Link>
      </div>
    );
  return (
    <Section id="eigen" title={m.eigenWoorden}>
      <Paragraph soft>{m.eigenUitleg}</Paragraph>
      <DataList
        items={[
          {
            term: m.archetype,
            value: (
              <Stack gap="tight">
                <div>{archetype === null ? <Soft>{m.nogNiet}</Soft> : <strong>{archetypen[archetype]}</strong>}</div>
                {archetype !== null && <div>{teksten[archetype]}</div>}
                {kies('archetype', m.archetype, archetype !== null)}
              </Stack>
            ),
          },
          {
            term: m.strategie,
            value: (
              <Stack gap="tight">
                <div>{strategie === null ? <Soft>{m.nogNiet}</Soft> : <strong>{strategieen[strategie]}</strong>}</div>
                {strategie !== null && <div>{m.vermogen(vermogens[VERANDERVERMOGEN[strategie]])}</div>}
                {kies('strategie', m.strategie, strategie !== null)}
              </Stack>
            ),
          },
        ]}
      />
    </Section>
  );
}
