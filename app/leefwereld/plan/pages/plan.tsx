import type { ReactNode } from 'react';

import {
  Badge,
  Button,
  ButtonGroup,
  ButtonLink,
  Columns,
  DataList,
  Details,
  Empty,
  Form,
  HiddenField,
  Link,
  List,
  Notice,
  Paragraph,
  Row,
  Section,
  Side,
  Soft,
  Stack,
  useMessages,
} from '#ui';

import { Aandeel } from '../components/aandeel.tsx';
import { Antwoorden } from '../components/antwoorden.tsx';
import { messages } from '../messages.ts';
import type { Antwoord, Plan, Versie } from '../queries.ts';

/** What other nouns show on the page of a plan. */
export type PlanSlots = {
  /** Two voices about the parts of life, side by side. */
  stemmen?: ReactNode;
  /** When it is evaluated. */
  evaluatie?: ReactNode;
  /** Own words of residents at a goal and its actions, by their ids. */
  woorden?: (ids: readonly string[]) => ReactNode;
};

export type PlanPageProps = {
  huishouden: string;
  head: ReactNode;
  relatie: string;
  plan: Plan | undefined;
  versies: readonly Versie[];
  /** Its goals with what this person may do about them. */
  doelen: ReactNode;
  mensen: { regisseur: string; netwerk: readonly string[]; betrokken: readonly string[] };
  mag: { bijwerken: boolean; voorstellen: boolean };
  schrijfHref: (antwoord: Antwoord) => string | undefined;
  slots: PlanSlots;
};

/** The plan as it is now: what they want, who does what, who agrees. */
export function PlanPage(props: PlanPageProps) {
  const m = useMessages(messages);
  const { plan, huishouden, head, relatie, mag, slots } = props;
  return (
    <>
      {head}
      {relatie === 'partij' && <Notice icon="eye">{m.deel}</Notice>}
      {relatie === 'team' && <Notice icon="eye">{m.deelTeam}</Notice>}
      {plan === undefined ? (
        <Empty
          title={m.leegTitel}
          text={mag.bijwerken ? m.leeg : m.leegLezen}
          action={
            mag.bijwerken && (
              <ButtonLink href={`/huishoudens/${huishouden}/plan/doelen/nieuw`} kind="primary" icon="plus">
                {m.doelNieuw}
              </ButtonLink>
            )
          }
        />
      ) : (
        <>
          <Stand {...props} plan={plan} />
          <Columns look="side">
            <Stack gap="wide">
              <Hoofd {...props} plan={plan} />
              {slots.stemmen && (
                <Section id="stemmen" title={m.tweeStemmen}>
                  {slots.stemmen}
                </Section>
              )}
            </Stack>
            <Zijkant {...props} plan={plan} />
          </Columns>
        </>
      )}
    </>
  );
}

type Filled = PlanPageProps & { plan: Plan };

/** How many of who decides agree, in words. Who may not read the answers sees how many there are. */
export function Standwoord({ plan }: { plan: Pick<Plan, 'stand' | 'antwoorden'> }) {
  const m = useMessages(messages);
  if (plan.stand === 'concept') return <Badge icon="circle-dashed">{m.concept}</Badge>;
  if (plan.stand === 'afgesloten') return <Badge icon="lock">{m.afgesloten}</Badge>;
  const leden = plan.antwoorden.filter(({ soort, beslist }) => soort === 'lid' && beslist);
  const gegeven = leden.filter(({ stand }) => stand === 'beantwoord');
  const leest = gegeven.every(({ oordeel }) => oordeel !== null);
  const akkoord = leden.filter(({ oordeel }) => oordeel === 'akkoord').length;
  const tone = plan.stand === 'afgesproken' ? 'positive' : 'warning';
  return (
    <>
      {plan.stand === 'afgesproken' && (
        <Badge tone="positive" icon="signature">
          {m.afgesproken}
        </Badge>
      )}
      {leden.length === 0 && plan.stand === 'voorgesteld' && <Badge icon="signature">{m.voorgesteldWoord}</Badge>}
      {leden.length > 0 && (
        <Badge tone={tone} icon="signature">
          {leest ? m.akkoord(akkoord, leden.length) : m.antwoordden(gegeven.length, leden.length)}
        </Badge>
      )}
    </>
  );
}

function Stand({ plan, huishouden }: Filled) {
  const m = useMessages(messages);
  const { laatste } = plan;
  const href = `/huishoudens/${huishouden}/plan/versies`;
  return (
    <Stack gap="tight">
      <Row>
        <Standwoord plan={plan} />
        {laatste && (
          <>
            <Soft>{laatste.soort === 'slot' ? m.slotVan(laatste.op) : m.versieVan(laatste.nummer, laatste.op)}</Soft>
            <Link href={`${href}/${laatste.nummer}`} small>
              {m.leesDeze}
            </Link>
            {laatste.nummer > 1 && (
              <Link href={`${href}/${laatste.nummer}/verschil`} small>
                {m.watVeranderde(laatste.nummer - 1)}
              </Link>
            )}
          </>
        )}
      </Row>
      {laatste && plan.gewijzigd && plan.stand !== 'afgesloten' && (
        <Notice icon="arrows-diff">
          {m.gewijzigd(laatste.nummer)} <Link href={`/huishoudens/${huishouden}/plan/verschil`}>{m.gewijzigdLink}</Link>
        </Notice>
      )}
    </Stack>
  );
}

function Hoofd({ plan, huishouden, doelen, mag }: Filled) {
  const m = useMessages(messages);
  const href = `/huishoudens/${huishouden}/plan`;
  const open = plan.stand !== 'afgesloten';
  const slot = plan.laatste?.soort === 'slot' && !open ? plan.laatste.slotwoord : '';
  return (
    <Section id="doelen" title={m.doelen(plan.doelen.length)}>
      {slot !== '' && (
        <Section id="slot" title={m.slotwoord} level={3} card="quiet">
          <Paragraph>{slot}</Paragraph>
        </Section>
      )}
      {doelen}
      {open && (mag.bijwerken || mag.voorstellen) && (
        <ButtonGroup>
          {mag.bijwerken && (
            <ButtonLink href={`${href}/doelen/nieuw`} icon="plus">
              {m.doelNieuw}
            </ButtonLink>
          )}
          {mag.voorstellen && plan.doelen.length > 0 && (
            <ButtonLink href={`${href}/afsluiten`}>{m.afsluiten}</ButtonLink>
          )}
        </ButtonGroup>
      )}
      {!open && mag.voorstellen && (
        <Form action={`${href}/heropenen`}>
          <HiddenField name="versie" value={String(plan.versie)} />
          <Paragraph soft small>
            {m.heropenTekst}
          </Paragraph>
          <ButtonGroup>
            <Button>{m.heropenen}</Button>
          </ButtonGroup>
        </Form>
      )}
    </Section>
  );
}

function Zijkant({ plan, huishouden, relatie, versies, mensen, schrijfHref, slots }: Filled) {
  const m = useMessages(messages);
  const vast = plan.doelen.flatMap(({ acties }) => acties).filter(({ voortgang }) => voortgang === 'vast').length;
  const namen = (all: readonly string[]) => (all.length === 0 ? m.niemand : m.lijst(all));
  return (
    <Side label={m.zijkant}>
      <Antwoorden antwoorden={plan.stand === 'afgesloten' ? [] : plan.antwoorden} schrijfHref={schrijfHref} />
      <Aandeel aandeel={plan.aandeel} />
      <Section id="om" title={m.omHetGezin} look={3}>
        <DataList
          items={[
            { term: m.regisseur, value: mensen.regisseur },
            ...(relatie === 'partij'
              ? []
              : [
                  { term: m.netwerk, value: namen(mensen.netwerk) },
                  { term: m.betrokken, value: namen(mensen.betrokken) },
                ]),
          ]}
        />
      </Section>
      {slots.evaluatie && (
        <Section id="evaluatie" title={m.evaluatie} look={3}>
          {slots.evaluatie}
        </Section>
      )}
      {vast > 0 && (
        <Section id="vast" title={m.vast} look={3} card="path">
          <Paragraph small>{m.vastTekst(vast)}</Paragraph>
          <Paragraph small>
            <Link href="/signalen/nieuw">{m.vastLink}</Link>
          </Paragraph>
        </Section>
      )}
      {versies.length > 0 && (
        <Details summary={m.versies}>
          <List
            items={versies.map(({ nummer, op, door }) => (
              <Link key={nummer} href={`/huishoudens/${huishouden}/plan/versies/${nummer}`} small>
                {m.versieDoor(nummer, op, door)}
              </Link>
            ))}
          />
        </Details>
      )}
    </Side>
  );
}
