import { Fragment, type ReactNode } from 'react';

import {
  Badge,
  ButtonGroup,
  ButtonLink,
  Card,
  Details,
  Empty,
  formatDay,
  Goal,
  Link,
  List,
  Members,
  Notice,
  Paragraph,
  PrintButton,
  Rows,
  Section,
  ShareBar,
  Stack,
  Table,
  useMessages,
  Voice,
} from '#ui';

import type { Antwoord, Plan, Planversie } from '../../plan/index.ts';
import { Bij, type Woordenbij } from '../components/bij.tsx';
import { Hoofd } from '../components/hoofd.tsx';
import { messages, planMessages } from '../messages.ts';
import { formatHref, formatWoordenHref } from '../mijn.ts';
import type { Antwoordweg } from '../queries.ts';

type Doel = Plan['doelen'][number] | Planversie['doelen'][number];

type DoelProps = { doel: Doel; nummer: number; onder: ReactNode; thuis: string };

/** One goal with what is done for it: facts below each other on a phone. */
function Doelkaart({ doel, nummer, onder, thuis }: DoelProps) {
  const m = useMessages(planMessages);
  const namen = doel.van.map(({ naam }) => naam).filter(Boolean);
  const rows = doel.acties.map(({ id, wat, wie, wanneer, dag, voortgang }) => ({
    key: id,
    cells: [wat, wie.naam || '–', [wanneer, dag && formatDay(dag)].filter(Boolean).join(', '), m[voortgang]],
  }));
  const columns = [{ name: m.wat, width: 'wide' as const }, { name: m.wie }, { name: m.wanneer }, { name: m.staat }];
  return (
    <Goal
      id={`doel-${nummer}`}
      over={m.doel(nummer, namen.join(' en '))}
      words={doel.woorden}
      text={doel.voor.includes(thuis) ? undefined : m.alleen}
      actions={onder}
    >
      {rows.length === 0 ? (
        <Paragraph soft>{m.geenActies}</Paragraph>
      ) : (
        <Table caption={m.acties} columns={columns} rows={rows} phone="facts" />
      )}
    </Goal>
  );
}

/** One answer in a word; who sees it differently stands out as much as who agrees. */
function Antwoordwoord({ antwoord }: { antwoord: Pick<Antwoord, 'soort' | 'oordeel' | 'stand'> }) {
  const m = useMessages(planMessages);
  const { soort, oordeel, stand } = antwoord;
  if (oordeel === null) return <Badge icon="circle-dashed">{stand === 'open' ? m['nog-niet'] : m.gaf}</Badge>;
  const anders = oordeel === 'niet-akkoord';
  const woord = soort === 'lid' ? m[oordeel] : anders ? m.zegtNee : m.doetMee;
  return (
    <Badge tone={anders ? 'warning' : 'positive'} icon={anders ? 'message-circle' : 'check'}>
      {woord}
    </Badge>
  );
}

/** What everyone said about a version. */
function Stemmen({ antwoorden }: { antwoorden: readonly Antwoord[] }) {
  const m = useMessages(planMessages);
  const names = useMessages(messages);
  const items = antwoorden.map(({ soort, id, naam, oordeel, stand }) => ({
    key: id,
    name: naam || names.iemand,
    tone: soort === 'lid' ? ('sand' as const) : ('sky' as const),
    text: soort === 'partij' ? m.organisatie : m.thuis,
    badge: <Antwoordwoord antwoord={{ soort, oordeel, stand }} />,
  }));
  return (
    <Section id="stemmen" title={m.stemmen}>
      <Members items={items} />
      {antwoorden
        .filter(({ woorden }) => woorden !== '')
        .map(({ id, naam, woorden }) => (
          <Voice key={id} source={naam || names.iemand}>
            {woorden}
          </Voice>
        ))}
    </Section>
  );
}

function Aandeel({ aandeel }: { aandeel: NonNullable<Plan['aandeel']> }) {
  const m = useMessages(planMessages);
  const { familie, netwerk, organisaties, totaal } = aandeel;
  const part = (name: string, value: number) => ({ name, value, text: m.vanTotaal(value, totaal) });
  const parts = [part(m.zelf, familie), part(m.netwerk, netwerk), part(m.organisaties, organisaties)];
  return (
    <Section id="aandeel" title={m.wieDoetWat}>
      <ShareBar label={m.wieDoetWat} parts={parts} />
    </Section>
  );
}

type Props = {
  huishouden: string;
  plan: Plan | undefined;
  versies: readonly { nummer: number; soort: 'voorstel' | 'slot'; op: Date }[];
  /** For whom this resident answers, themselves first. */
  antwoordwegen: readonly Antwoordweg[];
  bij: Woordenbij;
  magZeggen: boolean;
};

function Antwoordwegen({ huishouden, antwoordwegen }: Pick<Props, 'huishouden' | 'antwoordwegen'>) {
  const m = useMessages(planMessages);
  const items = antwoordwegen.map(({ id, naam, leeftijd, zelf, gaf }) => ({
    key: id,
    title: zelf ? m.voorU : m.voor(naam, leeftijd),
    text: gaf ? m.al : undefined,
    action: (
      <Link href={`/mijn/${huishouden}/plan/antwoord/${id}`} about={zelf ? m.voorU : m.voor(naam, leeftijd)}>
        {gaf ? m.veranderHet : m.zegHet}
      </Link>
    ),
  }));
  return (
    <Section id="antwoord" title={m.zegHet}>
      <Card flush>
        <Rows items={items} />
      </Card>
    </Section>
  );
}

type DoelenProps = { doelen: Plan['doelen'] } & Pick<Props, 'huishouden' | 'bij' | 'magZeggen'>;

/** The goals, each with the own words there and the ways to add to it. */
function Doelen({ doelen, huishouden, bij, magZeggen }: DoelenProps) {
  const m = useMessages(planMessages);
  const rest = { huishouden, bij, magZeggen };
  return (
    <Section id="doelen" title={m.doelen(doelen.length)}>
      {doelen.map((doel, i) => (
        <Doelkaart
          key={doel.id}
          doel={doel}
          nummer={i + 1}
          thuis={huishouden}
          onder={
            <Stack>
              {doel.acties.map((actie) => (
                <Fragment key={actie.id}>{bij(actie.id)}</Fragment>
              ))}
              <Bij {...rest} soort="doel" id={doel.id} over={doel.woorden} />
              {magZeggen && doel.acties.length > 0 && (
                <Details summary={m.zegActie}>
                  <List
                    items={doel.acties.map(({ id, wat }) => (
                      <Link key={id} href={formatWoordenHref(huishouden, 'actie', id)}>
                        {wat}
                      </Link>
                    ))}
                  />
                </Details>
              )}
            </Stack>
          }
        />
      ))}
    </Section>
  );
}

/** The plan as it is now, for who it is about. */
export function PlanPage({ huishouden, plan, versies, antwoordwegen, bij, magZeggen }: Props) {
  const m = useMessages(planMessages);
  const hoofd = <Hoofd huishouden={huishouden} deel="plan" titel={m.titel} lead={plan && m[plan.stand]} />;
  if (!plan) {
    return (
      <>
        {hoofd}
        <Empty title={m.geen} text={m.geenTekst} />
      </>
    );
  }
  const rest = { huishouden, bij, magZeggen };
  return (
    <>
      {hoofd}
      <Stack gap="wide">
        {plan.laatste && plan.gewijzigd && <Notice>{m.gewijzigd(plan.laatste.nummer)}</Notice>}
        {antwoordwegen.length > 0 && <Antwoordwegen huishouden={huishouden} antwoordwegen={antwoordwegen} />}
        <Doelen {...rest} doelen={plan.doelen} />
        {plan.aandeel && plan.aandeel.totaal > 0 && <Aandeel aandeel={plan.aandeel} />}
        {plan.antwoorden.length > 0 && <Stemmen antwoorden={plan.antwoorden} />}
        {versies.length > 0 && (
          <Section id="versies" title={m.versies}>
            <Card flush>
              <Rows
                items={versies.map(({ nummer, soort, op }) => ({
                  key: String(nummer),
                  title: (
                    <Link href={`/mijn/${huishouden}/plan/versies/${nummer}`}>
                      {soort === 'slot' ? m.slot(op) : m.versie(nummer, op)}
                    </Link>
                  ),
                }))}
              />
            </Card>
          </Section>
        )}
        <Section id="papier" title={m.papier}>
          <ButtonGroup>
            <ButtonLink href={`/mijn/${huishouden}/plan.pdf`} icon="download">
              {m.pdf}
            </ButtonLink>
            <PrintButton />
          </ButtonGroup>
          <Paragraph>
            <Link href={formatHref(huishouden, 'terugkijken')}>{m.terugkijken}</Link>
          </Paragraph>
        </Section>
        <Bij {...rest} soort="plan" id={huishouden} over={m.titel} />
      </Stack>
    </>
  );
}

/** A version as it was proposed. */
export function VersiePage({ huishouden, versie }: { huishouden: string; versie: Planversie }) {
  const m = useMessages(planMessages);
  const titel = m.versieTitel(versie.nummer);
  return (
    <>
      <Hoofd
        huishouden={huishouden}
        deel="plan"
        titel={titel}
        onder={titel}
        lead={m.versie(versie.nummer, versie.op)}
      />
      <Stack gap="wide">
        {versie.slotwoord !== '' && <Paragraph>{versie.slotwoord}</Paragraph>}
        <Section id="doelen" title={m.doelen(versie.doelen.length)}>
          {versie.doelen.map((doel, i) => (
            <Doelkaart key={doel.id} doel={doel} nummer={i + 1} thuis={huishouden} onder={undefined} />
          ))}
        </Section>
        {versie.antwoorden.length > 0 && <Stemmen antwoorden={versie.antwoorden} />}
        <Link href={`/mijn/${huishouden}/plan`} icon="arrow-left">
          {m.naarNu}
        </Link>
      </Stack>
    </>
  );
}
