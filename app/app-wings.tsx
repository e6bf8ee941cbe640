import type { Hono } from 'hono';

import { messages, wegMessages } from './app-messages.ts';
import { type CountedWay, GROUPS, listCountedWays, listWays, type Wing } from './app-ways.ts';
import { type Env, page } from './platform/http/index.tsx';
import { Problem } from './platform/problems/index.ts';
import { computeDay } from './platform/time/index.ts';
import { Card, Link, PageTitle, Rows, Section, useMessages } from './ui/index.ts';

const WINGS: readonly Wing[] = ['leefwereld', 'maatwerkplaats', 'meten', 'leren', 'beheer'];

function Ways({ ways }: { ways: CountedWay[] }) {
  const items = ways.map(({ name, href, text }) => ({ key: href, title: <Link href={href}>{name}</Link>, text }));
  return (
    <Card flush>
      <Rows items={items} />
    </Card>
  );
}

/** Where a wing begins: what is here, and only the ways this person may use. */
function WingPage({ wing, ways }: { wing: Wing; ways: CountedWay[] }) {
  const m = useMessages(wegMessages);
  const names = useMessages(messages);
  const groups = GROUPS.filter((group) => ways.some((way) => way.group === group));
  return (
    <>
      <PageTitle title={names[wing]} lead={m[`${wing}Lead`]} />
      {groups.length > 1 ? (
        groups.map((group) => (
          <Section key={group} id={group} title={m[group]} look={3}>
            <Ways ways={ways.filter((way) => way.group === group)} />
          </Section>
        ))
      ) : (
        <Section id="wegen" title={m.wegen} titleHidden>
          <Ways ways={ways} />
        </Section>
      )}
    </>
  );
}

/** The pages where the wings begin. */
export function mountWings(app: Hono<Env>): void {
  for (const wing of WINGS) {
    app.get(`/${wing}`, async (c) => {
      const { actor, session } = c.var;
      if (!session) throw new Problem('niet-aangemeld');
      const open = listWays(actor, wing);
      if (open.length === 0) throw new Problem('mag-niet', wegMessages.dicht);
      const ways = await c.var.run('wegen bekijken', (tx) => listCountedWays(tx, actor, computeDay(), open));
      return page(c, { title: messages[wing] }, <WingPage wing={wing} ways={ways} />);
    });
  }
}
