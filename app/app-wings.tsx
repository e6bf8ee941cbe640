import type { Hono } from 'hono';

import { messages, wegMessages } from './app-messages.ts';
import { type CountedWay, listCountedWays, listWays, type Wing } from './app-ways.ts';
import { type Env, page } from './platform/http/index.tsx';
import { Problem } from './platform/problems/index.ts';
import { computeDay } from './platform/time/index.ts';
import { Card, Link, PageTitle, Rows, Section, useMessages } from './ui/index.ts';

const WINGS: readonly Wing[] = ['maatwerkplaats', 'leren', 'beheer'];

/** Where a wing begins: what is here, and only the ways this person may use. */
function WingPage({ wing, ways }: { wing: Wing; ways: CountedWay[] }) {
  const m = useMessages(wegMessages);
  const names = useMessages(messages);
  const items = ways.map(({ name, href, text }) => ({ key: href, title: <Link href={href}>{name}</Link>, text }));
  return (
    <>
      <PageTitle title={names[wing]} lead={m[`${wing}Lead`]} />
      <Section id="wegen" title={m.wegen} titleHidden>
        <Card flush>
          <Rows items={items} />
        </Card>
      </Section>
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
