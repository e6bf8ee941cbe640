import { createApp } from '../../app/app.tsx';
import { loadConfig } from '../../app/platform/config/index.ts';
import { createSystemActor, type Database, type Tx } from '../../app/platform/database/index.ts';
import { computeHash } from '../../app/platform/id/index.ts';
import { createLogger } from '../../app/platform/log/index.ts';
import { CAST, GEMEENTEN, type Persoon } from '../../database/demo/cast.ts';
import { createTestDeps } from './deps.ts';
import { test as base } from './test.ts';

export { expect } from './test.ts';

type Answer = { status: number; text: string; headers: Headers };
/** Sends one request to the whole product, and gives back what it answered. */
export type Visitor = (path: string, init?: RequestInit) => Promise<Answer>;
type Line = { level: string; msg: string; route?: string };

type Fixtures = {
  withActor: Database['withActor'];
  /** Every line of the log. */
  lines: Line[];
  visit: Visitor;
  visitAs: (wie: Persoon) => Promise<Visitor>;
};

const ORIGIN = 'http://127.0.0.1:3000';

/** A form as a browser sends it. */
export const formOf = (fields: Record<string, string> | string[][] | string): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN },
});

/** Someone before the door of a new product, with these headers on every request. */
export function openVisitor(
  withActor: Database['withActor'],
  headers: Record<string, string> = {},
  lines: Line[] = [],
): Visitor {
  const database = { withActor, isReady: () => Promise.resolve(true), close: () => Promise.resolve() };
  const log = createLogger({ level: 'info', terminal: false, write: (line) => void lines.push(JSON.parse(line)) });
  const config = loadConfig({ PUBLIC_URL: ORIGIN });
  const app = createApp(createTestDeps({ config, database, log }));
  return async (path, init = {}) => {
    const answer = await app.request(`${ORIGIN}${path}`, { ...init, headers: { ...headers, ...init.headers } });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
}

/** The whole product within the transaction of the test: one request at a time, because they share that one transaction. */
export const test = base.extend<Fixtures>({
  lines: async ({}, use) => use([]),
  withActor: async ({ as }, use) => {
    let turn: Promise<unknown> = Promise.resolve();
    const withActor: Database['withActor'] = (actor, _doel, run, keys) => {
      const next = turn.then(() => as(actor, (tx: Tx) => run(tx), keys));
      turn = next.catch(() => {});
      return next;
    };
    await use(withActor);
  },
  visit: async ({ withActor, lines }, use) => {
    await use(openVisitor(withActor, {}, lines));
  },
  visitAs: async ({ as, withActor, lines }, use) => {
    await use(async (wie) => {
      const { id, naam, functie, rollen, teams, pseudoniem, in: place } = CAST[wie];
      const gemeente = GEMEENTEN[place as keyof typeof GEMEENTEN].gemeente_id;
      const [now, token] = [new Date(), `test-${wie}`];
      const times = { begonnen: now, laatst_gezien: now, verloopt: new Date(now.getTime() + 3_600_000) };
      const person = { gemeente_id: gemeente, id, medewerker_id: id, naam, functie, rollen, teams, pseudoniem };
      const row = { ...person, ...times, token_hash: computeHash(token) };
      await as(createSystemActor('aanmelden', gemeente), (tx) => tx.insertInto('sessies').values(row).execute());
      return openVisitor(withActor, { cookie: `sessie=${token}` }, lines);
    });
  },
});
