import { DataList, Notice, Paragraph, Section, useMessages } from '#ui';

import { messages } from '../messages.ts';

type Props = {
  /** What stands there now, by the names of the fields. */
  nu: { term: string; value: string }[];
};

/** What stands there now, above what someone typed while another was first: nothing is lost, and they choose. */
export function Conflict({ nu }: Props) {
  const m = useMessages(messages);
  return (
    <>
      <Notice tone="warning" icon="alert-triangle">
        {m.conflict}
      </Notice>
      <Section id="nu" title={m.conflictNu} level={2} look={3} card="quiet">
        <DataList items={nu} />
        <Paragraph small>{m.conflictKies}</Paragraph>
      </Section>
    </>
  );
}
