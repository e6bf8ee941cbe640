import type { Hono } from 'hono';
import type { ReactNode } from 'react';

import { attentionSources } from './app-attention.ts';
import { vandaagMessages } from './app-messages.ts';
import { type CountedWay, listCountedWays, listShortWays } from './app-ways.ts';
import { listZonderMailAttention } from './beheer/bericht/index.ts';
import { listNieuws } from './leren/transformatielog/index.ts';
import { canReadKnelpunten, listOverzicht } from './maatwerkplaats/knelpunt/index.ts';
import type { Attention as AttentionRow } from './platform/attention/index.ts';
import type { Stop } from './platform/chain/index.ts';
import type { Tx } from './platform/database/index.ts';
import { type Ctx, type Env, page } from './platform/http/index.tsx';
import { computeDay, computeNow } from './platform/time/index.ts';
import {
  Attention,
  Badge,
  ButtonLink,
  Card,
  Chain,
  Columns,
  Details,
  First,
  formatDay,
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
  type StopState,
  useMessages,
} from './ui/index.ts';

/** Rows on one screen: more is no overview. */
const MOST = 7;
/** Lines of the log beside them. */
const NEWS = 3;
/** Below this order something cannot wait. */
const URGENT = 10;

const HOUR = new Intl.DateTimeFormat('nl-NL', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Europe/Amsterdam' });

/** The greeting that belongs to a moment in the Netherlands. */
export function computeGreeting(moment: Date): 'morgen' | 'middag' | 'avond' {
  const hour = Number(HOUR.format(moment).replace(/\D/g, ''));
  if (hour < 5 || hour >= 18) return 'avond';
  return hour < 12 ? 'morgen' : 'middag';
}

type Today = { first: AttentionRow | undefined; rest: AttentionRow[]; more: AttentionRow[] };

/** What stands on top, what below it and what is folded: at most one thing cannot wait, the rest comes in order, one row per address. */
export function computeToday(rows: readonly AttentionRow[]): Today {
  const sorted = rows.toSorted((a, b) => a.order - b.order);
  const once = sorted.filter((row, i) => sorted.findIndex(({ href }) => href === row.href) === i);
  const first = once.find(({ order }) => order < URGENT);
  const others = once.filter((row) => row !== first);
  return { first, rest: others.slice(0, MOST), more: others.slice(MOST) };
}

type Signalen = { titel: string; href: string; dag: string; stops: Stop[] };
type Nieuws = Awaited<ReturnType<typeof listNieuws>>;

/** The chain of the knelpunt in which something happened last, for who may read it. */
async function findMovement(c: Ctx, tx: Tx, vandaag: string): Promise<Signalen | undefined> {
  const { actor, chain } = c.var;
  if (canReadKnelpunten(actor) !== true) return undefined;
  const newest = { open: 'alles', sorteer: 'veranderd', bord: false } as const;
  const [knelpunt] = await listOverzicht(tx, actor, newest, vandaag, { limit: 1, offset: 0 });
  if (knelpunt === undefined) return undefined;
  const { before, self, after } = await chain.show(tx, actor, { soort: 'knelpunt', id: knelpunt.id });
  const stops = [...before, ...(self ? [self] : []), ...after];
  return { titel: knelpunt.titel, href: `/knelpunten/${knelpunt.id}`, dag: knelpunt.laatsteStap, stops };
}

async function listAttention(c: Ctx, tx: Tx, vandaag: string): Promise<AttentionRow[]> {
  const { actor, deps } = c.var;
  const mails = deps.config.demo || deps.config.mail !== undefined;
  const rows = mails ? [] : await listZonderMailAttention(tx, actor);
  for (const list of attentionSources) rows.push(...(await list(tx, actor, vandaag)));
  return rows;
}

type TodayProps = {
  naam: string;
  moment: Date;
  isInwoner: boolean;
  rows: AttentionRow[];
  signalen: Signalen | undefined;
  /** For who cannot follow the knelpunten; empty for everyone else. */
  nieuws: Nieuws;
  ways: CountedWay[];
};

/** One sentence that counts. */
function Count({ first, rest, more, isInwoner }: Today & { isInwoner: boolean }) {
  const m = useMessages(vandaagMessages);
  const others = rest.length + more.length;
  if (first) return others === 0 ? m.eerst : `${m.eerst} ${m.daarna(others)}`;
  if (others === 0) return m.niets;
  return isInwoner ? m.wachtU(others) : m.wacht(others);
}

function Waiting({ rows }: { rows: readonly AttentionRow[] }) {
  const items = rows.map(({ badge, tone, ...row }) => ({
    ...row,
    tone,
    badge: badge === undefined ? undefined : <Badge tone={tone ?? 'neutral'}>{badge}</Badge>,
  }));
  return (
    <Card flush>
      <Attention items={items} />
    </Card>
  );
}

function Now({ first, rest, more }: Today) {
  const m = useMessages(vandaagMessages);
  return (
    <Section id="nu" title={m.aandacht} titleHidden>
      {first && <First term={first.badge && formatSentence(first.badge)} {...first} />}
      {rest.length > 0 && <Waiting rows={rest} />}
      {more.length > 0 && (
        <Details summary={m.nogMeer(more.length)}>
          <Waiting rows={more} />
        </Details>
      )}
    </Section>
  );
}

function Movement({ titel, href, dag, stops }: Signalen) {
  const m = useMessages(vandaagMessages);
  const logregels = stops.filter(({ soort }) => soort === 'logregel');
  const several = logregels.length > 1;
  const shown: Pick<Stop, 'kind' | 'name' | 'href' | 'meta'>[] = [
    ...stops.filter((stop) => !several || stop.soort !== 'logregel'),
    ...(several ? [{ kind: m.log, name: m.logregels(logregels.length), href: `${href}#geschreven` }] : []),
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
      <Paragraph soft small>
        {m.laatst(formatDay(dag))}
      </Paragraph>
      <Card>
        <Chain items={items} />
      </Card>
    </Section>
  );
}

/** In the side column of who has something to read; in a card of its own when nothing else is here. */
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

/** What everyone can read since a short while; in a card below what waits for someone who brings no signalen further. */
function News({ nieuws, main }: { nieuws: Nieuws; main?: boolean }) {
  const m = useMessages(vandaagMessages);
  if (main) {
    const items = nieuws.map(({ href, titel, begin, datum }) => ({
      key: href,
      title: <Link href={href}>{titel}</Link>,
      text: begin === '' ? formatDay(datum) : begin,
    }));
    return (
      <Section id="nieuws" title={m.nieuws}>
        <Card flush>
          <Rows items={items} />
        </Card>
      </Section>
    );
  }
  return (
    <Section id="nieuws" title={m.nieuws} look={3}>
      {nieuws.map(({ href, titel, begin, datum }) => (
        <Paragraph key={href} small>
          <Link href={href}>{titel}</Link>
          <br />
          <Soft>{begin === '' ? formatDay(datum) : begin}</Soft>
        </Paragraph>
      ))}
    </Section>
  );
}

/** What waits comes first, then what came of signals; the ways stand beside it, or in the middle of who has neither. */
function Body({ rows, isInwoner, signalen, nieuws, ways }: Omit<TodayProps, 'naam' | 'moment'>) {
  const m = useMessages(vandaagMessages);
  const today = computeToday(rows);
  const waits = today.first !== undefined || today.rest.length > 0;
  const title = isInwoner ? m.wegenU : m.wegen;
  if (!waits && !signalen && nieuws.length === 0) return <Ways title={title} ways={ways} main />;
  if (!waits && !signalen) {
    return (
      <Columns look="side">
        <Ways title={title} ways={ways} main />
        <Side label={m.nieuws}>
          <News nieuws={nieuws} />
        </Side>
      </Columns>
    );
  }
  const more = signalen ? <Movement {...signalen} /> : nieuws.length > 0 && <News nieuws={nieuws} main />;
  return (
    <Columns look={waits && more ? 'today' : 'side'}>
      {waits ? <Now {...today} /> : more}
      <Side label={title}>
        <Ways title={title} ways={ways} />
      </Side>
      {waits && more}
    </Columns>
  );
}

/** What asks for attention now, what came of signals, and where this person can go. */
function VandaagPage(props: TodayProps) {
  const m = useMessages(vandaagMessages);
  const { naam, moment, isInwoner, rows } = props;
  const [voornaam = naam] = naam.split(' ');
  return (
    <>
      <PageTitle
        overline={formatSentence(formatWeekday(moment))}
        title={m.groet(m[computeGreeting(moment)], voornaam)}
        lead={<Count {...computeToday(rows)} isInwoner={isInwoner} />}
      />
      <Body {...props} />
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
  const today = await c.var.run('vandaag bekijken', async (tx) => {
    const signalen = await findMovement(c, tx, vandaag);
    return {
      rows: await listAttention(c, tx, vandaag),
      signalen,
      nieuws: signalen ? [] : await listNieuws(tx, actor, NEWS),
      ways: await listCountedWays(tx, actor, vandaag, listShortWays(actor)),
    };
  });
  const isInwoner = actor.rollen.includes('inwoner');
  const view = <VandaagPage {...{ naam, moment: computeNow(), isInwoner, ...today }} />;
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
