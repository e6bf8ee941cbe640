import { Details, formatSentence, Heading, Link, List, Paragraph, Section, useMessages } from '#ui';

import { formatTiende, messages, TYPENAMEN } from '../messages.ts';
import { computePercentage, MINSTE_ITEMS, type Typologie } from '../scan.ts';

type Props = { typologie: Typologie; reden: string | null; keuzes: string | undefined };

/** The rule itself, with the limits that were used here. */
function Regel({ typologie: { grenzen, vanDoelen }, keuzes }: Omit<Props, 'reden'>) {
  const m = useMessages(messages);
  const { laag, hoog } = grenzen;
  return (
    <Details summary={m.regel}>
      <List
        items={[
          m.regelOnder(laag),
          m.regelTussen(laag, hoog),
          m.regelBoven(hoog, vanDoelen),
          m.regelBovenNiet,
          m.regelMinste(MINSTE_ITEMS),
        ]}
      />
      <Paragraph>{m.regelBron}</Paragraph>
      <Paragraph>
        {m.regelVerdeling} {m.regelReorganisatie}
      </Paragraph>
      {keuzes !== undefined && (
        <Link href={`${keuzes}/grenzen`} icon="adjustments">
          {m.pasGrenzenAan}
        </Link>
      )}
    </Details>
  );
}

/** Which type of gemeente this scan points to, what that rests on, and by which rule. `keuzes`: where to change the limits. */
export function Type(props: Props) {
  const m = useMessages(messages);
  const typen = useMessages(TYPENAMEN);
  const { type, telling, doelen, vanDoelen } = props.typologie;
  const percentage = computePercentage(telling);
  return (
    <Section id="type" title={m.type}>
      {type === null || percentage === null ? (
        <Paragraph>{m.typeGeen(telling.items, MINSTE_ITEMS)}</Paragraph>
      ) : (
        <>
          <Heading level={3}>{formatSentence(typen[type])}</Heading>
          <Paragraph>
            {m.typeReden(formatTiende(percentage), telling.teller, telling.noemer, telling.items)}{' '}
            {m.typeDoelen(doelen, vanDoelen)}
          </Paragraph>
        </>
      )}
      {props.reden !== null && (
        <Paragraph>
          <strong>{m.eigenGrenzen}</strong> {props.reden}
        </Paragraph>
      )}
      <Regel typologie={props.typologie} keuzes={props.keuzes} />
    </Section>
  );
}
