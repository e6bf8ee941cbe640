import type { Hono } from 'hono';
import type { ReactNode } from 'react';

import { vandaagMessages } from './app-messages.ts';
import { type CountedWay, listCountedWays, listWays } from './app-ways.ts';
import { listProeftuinAttention } from './leren/proeftuin/index.ts';
import { listLogregelAttention } from './leren/transformatielog/index.ts';
import { canReadKnelpunten, listKnelpuntAttention, listOverzicht } from './maatwerkplaats/knelpunt/index.ts';
import { listSignaalAttention } from './maatwerkplaats/signaal/index.ts';
import type { Attention as AttentionRow, AttentionSource } from './platform/attention/index.ts';
import type { Stop } from './platform/chain/index.ts';
import type { Actor, Tx } from './platform/database/index.ts';
import { type Ctx, type Env, page } from './platform/http/index.tsx';
import { computeDay, computeNow } from './platform/time/index.ts';
import {
  Attention,
  Badge,
  ButtonLink,
  Card,
  Chain,
  Columns,
  First,
  formatSentence,
  formatWeekday,
  Hero,
  Link,
  PageTitle,
  Paragraph,
  Rows,
  Section,
  Side,
  Soft,
  Stack,
  type StopState,
  useMessages,
} from './ui/index.ts';

/** What each noun registers for Vandaag. */
const SOURCES: readonly AttentionSource[] = [
  listSignaalAttention,
  listKnelpuntAttention,
  listProeftuinAttention,
  listLogregelAttention,
];

/** Rows on one screen: more is no overview. */
const MOST = 7;
/** Below this order something cannot wait. */
const URGENT = 10;

const HOUR = new Intl.DateTimeFormat('nl-NL', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Europe/Amsterdam' });

/** The greeting that belongs to a moment in the Netherlands. */
export function computeGreeting(moment: Date): 'morgen' | 'middag' | 'avond' {
  const hour = Number(HOUR.format(moment).replace(/\D/g, ''));
  if (hour < 5 || hour >= 18) return 'avond';
  return hour < 12 ? 'morgen' : 'middag';
}

/** What stands on top and what below it: at most one thing cannot wait, the rest comes in order, one row per address. */
export function computeToday(rows: readonly AttentionRow[]): { first: AttentionRow | undefined; rest: AttentionRow[] } {
  const sorted = rows.toSorted((a, b) => a.order - b.order);
  const once = sorted.filter((row, i) => sorted.findIndex(({ href }) => href === row.href) === i);
  const first = once.find(({ order }) => order < URGENT);
  return { first, rest: once.filter((row) => row !== first).slice(0, MOST) };
}

type Signalen = { titel: string; href: string; stops: Stop[] };

/** The chain of the knelpunt in which something happened last, for who may read it. */
async function findMovement(c: Ctx, tx: Tx, vandaag: string): Promise<Signalen | undefined> {
  const { actor, chain } = c.var;
  if (canReadKnelpunten(actor) !== true) return undefined;
  const newest = { open: 'alles', sorteer: 'veranderd', bord: false } as const;
  const [knelpunt] = await listOverzicht(tx, actor, newest, vandaag, { limit: 1, offset: 0 });
  if (knelpunt === undefined) return undefined;
  const { before, self, after } = await chain.show(tx, actor, { soort: 'knelpunt', id: knelpunt.id });
  const stops = [...before, ...(self ? [self] : []), ...after];
  return { titel: knelpunt.titel, href: `/knelpunten/${knelpunt.id}`, stops };
}

async function listAttention(tx: Tx, actor: Actor, vandaag: string): Promise<AttentionRow[]> {
  const rows: AttentionRow[] = [];
  for (const list of SOURCES) rows.push(...(await list(tx, actor, vandaag)));
  return rows;
}

type TodayProps = {
  naam: string;
  moment: Date;
  isInwoner: boolean;
  rows: AttentionRow[];
  signalen: Signalen | undefined;
  ways: CountedWay[];
};

/** One sentence that counts. */
function Count({ first, rest, isInwoner }: ReturnType<typeof computeToday> & { isInwoner: boolean }) {
  const m = useMessages(vandaagMessages);
  if (first) return rest.length === 0 ? m.eerst : `${m.eerst} ${m.daarna(rest.length)}`;
  if (rest.length === 0) return m.niets;
  return isInwoner ? m.wachtU(rest.length) : m.wacht(rest.length);
}

function Now({ first, rest }: ReturnType<typeof computeToday>) {
  const m = useMessages(vandaagMessages);
  const items = rest.map(({ badge, tone, ...row }) => ({
    ...row,
    tone,
    badge: badge === undefined ? undefined : <Badge tone={tone ?? 'neutral'}>{badge}</Badge>,
  }));
  return (
    <Section id="nu" title={m.aandacht} titleHidden>
      {first && <First term={first.badge && formatSentence(first.badge)} {...first} />}
      {items.length > 0 && (
        <Card flush>
          <Attention items={items} />
        </Card>
      )}
    </Section>
  );
}

function Movement({ titel, href, stops }: Signalen) {
  const m = useMessages(vandaagMessages);
  const logregels = stops.filter(({ soort }) => soort === 'logregel');
  const several = logregels.length > 1;
  const shown: Pick<Stop, 'kind' | 'name' | 'href' | 'meta'>[] = [
    ...stops.filter((stop) => !several || stop.soort !== 'logregel'),
    ...(several ? [{ kind: m.log, name: m.logregels(logregels.length) }] : []),
  ];
  const open = stops.some((stop) => stop.open);
  const items = shown.map((stop, i) => ({
    ...stop,
    state: (open && i === shown.length - 1 ? 'now' : 'done') as StopState,
  }));
  return (
    <Section
      id="signalen"
      title={m.signalen}
      actions={
        <Link href={href} about={titel} small>
          {m.naarKnelpunt}
        </Link>
      }
    >
      <Card>
        <Chain items={items} />
      </Card>
    </Section>
  );
}

/** In the side column of who has something to do; in a card of its own when nothing waits. */
function Ways({ title, ways, main }: { title: string; ways: CountedWay[]; main?: boolean }) {
  if (main) {
    const items = ways.map(({ name, href, text }) => ({ key: href, title: <Link href={href}>{name}</Link>, text }));
    return (
      <Section id="wegen" title={title}>
        <Card flush>
          <Rows items={items} />
        </Card>
      </Section>
    );
  }
  return (
    <Section id="wegen" title={title} look={3}>
      {ways.map(({ name, href, text }) => (
        <Paragraph key={href} small>
          <Link href={href}>{name}</Link>
          <br />
          <Soft>{text}</Soft>
        </Paragraph>
      ))}
    </Section>
  );
}

/** What asks for attention now, what came of signals, and where this person can go. */
function VandaagPage({ naam, moment, isInwoner, rows, signalen, ways }: TodayProps) {
  const m = useMessages(vandaagMessages);
  const today = computeToday(rows);
  const [voornaam = naam] = naam.split(' ');
  const title = isInwoner ? m.wegenU : m.wegen;
  return (
    <>
      <PageTitle
        overline={formatSentence(formatWeekday(moment))}
        title={m.groet(m[computeGreeting(moment)], voornaam)}
        lead={<Count {...today} isInwoner={isInwoner} />}
      />
      {today.first || today.rest.length > 0 ? (
        <Columns look={signalen ? 'today' : 'side'}>
          <Now {...today} />
          <Side label={title}>
            <Ways title={title} ways={ways} />
          </Side>
          {signalen && <Movement {...signalen} />}
        </Columns>
      ) : (
        <Stack gap="wide">
          <Ways title={title} ways={ways} main />
          {signalen && <Movement {...signalen} />}
        </Stack>
      )}
    </>
  );
}

/** For who is not signed in: what this is, and the three ways on. */
function WelkomPage() {
  const m = useMessages(vandaagMessages);
  const ways: { title: string; text: string; action: ReactNode }[] = [
    {
      title: m.welkomLog,
      text: m.welkomLogTekst,
      action: <ButtonLink href="/transformatielog">{m.welkomLogKnop}</ButtonLink>,
    },
    {
      title: m.welkomTerug,
      text: m.welkomTerugTekst,
      action: <ButtonLink href="/terugmelding">{m.welkomTerugKnop}</ButtonLink>,
    },
    {
      title: m.welkomMeewerken,
      text: m.welkomMeewerkenTekst,
      action: (
        <ButtonLink href="/aanmelden" kind="primary">
          {m.welkomAanmelden}
        </ButtonLink>
      ),
    },
  ];
  return (
    <Section id="wegen" title={m.welkomWegen}>
      <Card flush>
        <Rows items={ways.map((way) => ({ key: way.title, ...way }))} />
      </Card>
    </Section>
  );
}

async function renderVandaag(c: Ctx, naam: string) {
  const { actor } = c.var;
  const vandaag = computeDay();
  const [rows, signalen, ways] = await c.var.run('vandaag bekijken', async (tx) => [
    await listAttention(tx, actor, vandaag),
    await findMovement(c, tx, vandaag),
    await listCountedWays(tx, actor, vandaag, listWays(actor)),
  ]);
  const isInwoner = actor.rollen.includes('inwoner');
  const view = <VandaagPage {...{ naam, moment: computeNow(), isInwoner, rows, signalen, ways }} />;
  return page(c, { title: vandaagMessages.titel }, view);
}

/** The start page: Vandaag for who is signed in, a welcome for everyone else. */
export function mountVandaag(app: Hono<Env>): void {
  app.get('/', (c) => {
    if (c.var.session) return renderVandaag(c, c.var.session.naam);
    const { welkom, welkomTitel, welkomTekst } = vandaagMessages;
    const hero = <Hero title={welkomTitel} text={welkomTekst} />;
    return page(c, { title: welkom, variant: 'public', hero }, <WelkomPage />);
  });
}
