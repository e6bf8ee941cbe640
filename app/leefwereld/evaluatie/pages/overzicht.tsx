import type { ReactNode } from 'react';

import {
  Badge,
  ButtonLink,
  Card,
  Columns,
  Empty,
  formatDay,
  formatDayShort,
  Link,
  Paragraph,
  Rows,
  Section,
  Side,
  Stack,
  Table,
  useMessages,
} from '#ui';

import { LEEFDOMEINEN } from '../../../kennis/leefdomein/index.ts';
import { Stemmentabel } from '../components/stemmen.tsx';
import { messages } from '../messages.ts';
import type { Evaluatie, Meting } from '../queries.ts';

type Props = {
  head: ReactNode;
  href: string;
  evaluaties: Evaluatie[];
  /** The newest first. */
  metingen: Meting[];
  /** About whom the newest is. */
  wie: string;
  magPlannen: boolean;
  /** A colleague of the team reads when, not what people say. */
  leestStemmen: boolean;
};

/** As many moments as fit beside each other. */
const MEEST = 4;

/** What both voices said, moment after moment, for each part of life apart. */
function Verloop({ metingen }: Pick<Props, 'metingen'>) {
  const [m, domeinen] = [useMessages(messages), useMessages(LEEFDOMEINEN)];
  const own = metingen.filter(({ stemmen }) => stemmen.lid === metingen[0]?.stemmen.lid);
  const shown = own.slice(0, MEEST).toReversed();
  if (shown.length < 2) return null;
  const rows = (shown[0]?.paren ?? []).flatMap(({ leefdomein }) => {
    const paren = shown.map(({ paren: alle }) => alle.find((one) => one.leefdomein === leefdomein));
    if (paren.every((one) => !one || (one.inwoner === null && one.professional === null))) return [];
    const cells = paren.map((one) => m.verloopCel(one?.inwoner ?? null, one?.professional ?? null));
    return [{ key: leefdomein, cells: [domeinen[leefdomein], ...cells] }];
  });
  const columns = shown.map(({ evaluatie }) => ({ name: formatDayShort(evaluatie.gehoudenOp ?? evaluatie.op) }));
  return (
    <Section id="verloop" title={m.verloop}>
      <Paragraph soft>{m.verloopUitleg}</Paragraph>
      <Table caption={m.verloopTabel} columns={[{ name: m.kolomOnderwerp }, ...columns]} rows={rows} />
    </Section>
  );
}

function Momenten({ evaluaties, href }: Pick<Props, 'evaluaties' | 'href'>) {
  const m = useMessages(messages);
  return (
    <Section id="momenten" title={m.momenten} tight>
      <Card flush>
        <Rows
          items={evaluaties.map(({ id, op, gehoudenOp, waar, stand }, i) => ({
            key: id,
            title: <Link href={`${href}/${id}`}>{formatDay(gehoudenOp ?? op)}</Link>,
            text: `${i === evaluaties.length - 1 ? m.begin : m.evaluatie}, ${waar}`,
            badge: <Badge tone={stand === 'gepland' ? 'info' : 'positive'}>{m[stand]}</Badge>,
          }))}
        />
      </Card>
    </Section>
  );
}

/** How it goes: both voices now, the moments, and each part of life through time. */
export function OverzichtPage({ head, href, evaluaties, metingen, wie, magPlannen, leestStemmen }: Props) {
  const m = useMessages(messages);
  if (evaluaties.length === 0) {
    const action = magPlannen && (
      <ButtonLink href={`${href}/nieuw`} kind="primary">
        {m.plan}
      </ButtonLink>
    );
    return (
      <>
        {head}
        <Empty title={m.leegTitel} text={m.leeg} action={action || undefined} />
      </>
    );
  }
  const [laatste] = metingen;
  if (!leestStemmen) {
    return (
      <>
        {head}
        <Momenten evaluaties={evaluaties} href={href} />
      </>
    );
  }
  return (
    <>
      {head}
      <Columns look="side">
        <Stack gap="wide">
          <Section id="stemmen" title={m.stemmenNu}>
            {laatste && (
              <Paragraph soft>
                {wie}. {m.stemmenVan(laatste.evaluatie.gehoudenOp ?? laatste.evaluatie.op)}
              </Paragraph>
            )}
            <Stemmentabel wie={wie} paren={laatste?.paren ?? []} />
          </Section>
          <Verloop metingen={metingen} />
        </Stack>
        <Side label={m.momenten}>
          <Momenten evaluaties={evaluaties} href={href} />
        </Side>
      </Columns>
    </>
  );
}
