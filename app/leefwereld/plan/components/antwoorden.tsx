import { Badge, formatDay, Link, Members, Paragraph, Section, useMessages, Voice } from '#ui';

import type { Oordeel } from '../instemming.ts';
import { messages, OORDEELNAMEN, WIJZENAMEN } from '../messages.ts';
import type { Antwoord } from '../queries.ts';

type Props = {
  antwoorden: readonly Antwoord[];
  /** Where this person writes the answer of this lid or partij down; nothing when they may not. */
  schrijfHref: (antwoord: Antwoord) => string | undefined;
};

const TONES = { akkoord: 'positive', gehoord: 'positive', 'niet-akkoord': 'warning' } as const satisfies Record<
  Oordeel,
  string
>;
const ICONS = { akkoord: 'check', gehoord: 'check', 'niet-akkoord': 'message-circle' } as const;

function Oordeelwoord({ antwoord }: { antwoord: Antwoord }) {
  const m = useMessages(messages);
  const { soort, oordeel, stand, beslist } = antwoord;
  if (oordeel === null) {
    if (stand === 'beantwoord') return <Badge>{m.gaf}</Badge>;
    return <Badge icon="circle-dashed">{beslist ? m.nogNiet : m.nogNietGehoord}</Badge>;
  }
  const woord = soort === 'lid' ? OORDEELNAMEN[oordeel] : oordeel === 'akkoord' ? m.doetMee : m.zegtNee;
  return (
    <Badge tone={TONES[oordeel]} icon={ICONS[oordeel]}>
      {woord}
    </Badge>
  );
}

function Mensen({ soort, antwoorden, schrijfHref }: Props & { soort: Antwoord['soort'] }) {
  const m = useMessages(messages);
  const items = antwoorden
    .filter((one) => one.soort === soort)
    .map((one) => {
      const href = schrijfHref(one);
      const rol = soort === 'partij' ? m.partij : one.beslist ? m.beslist : m.gehoord;
      const hoe = one.wijze !== null && one.op !== null ? `, ${WIJZENAMEN[one.wijze]} op ${formatDay(one.op)}` : '';
      return {
        key: one.id,
        name: one.naam || m.iemand,
        tone: soort === 'lid' ? ('sand' as const) : ('sky' as const),
        text: (
          <>
            {rol}
            {hoe}
            {href && (
              <>
                <br />
                <Link href={href} about={one.naam} small>
                  {one.oordeel === null ? m.schrijfOp : m.schrijfAnders}
                </Link>
              </>
            )}
          </>
        ),
        badge: <Oordeelwoord antwoord={one} />,
      };
    });
  return <Members items={items} />;
}

/** What they want otherwise, in their own words, with the people it is of. */
function Wensen({ soort, antwoorden }: Pick<Props, 'antwoorden'> & { soort: Antwoord['soort'] }) {
  const m = useMessages(messages);
  return antwoorden
    .filter((one) => one.soort === soort && one.woorden !== '')
    .map(({ id, naam, woorden }) => (
      <Voice key={id} source={naam || m.iemand}>
        {woorden}
      </Voice>
    ));
}

/** Who agrees, who sees it differently in their own words, and who still has to answer. Everyone counts the same. */
export function Antwoorden({ antwoorden, schrijfHref }: Props) {
  const m = useMessages(messages);
  const wacht = antwoorden.filter(({ beslist, stand }) => beslist && stand === 'open');
  const heeft = (soort: Antwoord['soort']) => antwoorden.some((one) => one.soort === soort);
  return (
    <>
      {heeft('lid') && (
        <Section id="akkoord" title={m.wieAkkoord} look={3}>
          <Mensen soort="lid" antwoorden={antwoorden} schrijfHref={schrijfHref} />
          <Paragraph small soft>
            {wacht.length === 0 ? m.niemandMeer : m.wachtOp(m.lijst(wacht.map(({ naam }) => naam || m.iemand)))}{' '}
            {m.ieder}
          </Paragraph>
          <Wensen soort="lid" antwoorden={antwoorden} />
        </Section>
      )}
      {heeft('partij') && (
        <Section id="organisaties" title={m.organisaties} look={3}>
          <Mensen soort="partij" antwoorden={antwoorden} schrijfHref={schrijfHref} />
        </Section>
      )}
      <Wensen soort="partij" antwoorden={antwoorden} />
    </>
  );
}
