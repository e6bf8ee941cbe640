import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

import { getRequestListener } from '@hono/node-server';
import type pg from 'pg';

import { createApp } from '../../app/app.tsx';
import { loadConfig } from '../../app/platform/config/index.ts';
import { type Actor, openDatabase } from '../../app/platform/database/index.ts';
import type { TestDatabase } from '../support/database.ts';
import { createTestDeps } from '../support/deps.ts';
import type { Row } from './rules.ts';
import type { TestWorld } from './world.ts';

export type Route = { method: string; path: string };
export type Answer = { status: number; text: string; headers: Headers };

/** The whole product behind a port, on the world in a database; sessions are put in as they stand there. */
export type Door = {
  routes: Route[];
  send: (actor: Actor | undefined, method: string, path: string, body?: string) => Promise<Answer>;
  close: () => Promise<void>;
};

/** Every route of one dossier: of a huishouden, of the dossier of a resident, and the same in the API. */
const DOSSIER = /^\/(?:api\/v1\/)?(?:huishoudens|mijn)\/:id(?:\/|\.|$)/;

/** Routes that open no dossier, with what they show: the words of the answer prove it. */
export const CLOSED: Readonly<Record<string, string>> = {
  '/huishoudens/:id/regie/antwoord':
    'who was asked to take over the regie sees which huishouden and by whom, and has no dossier yet',
  '/huishoudens/:id/regie/afwijzen': 'the same, to say no',
  '/api/v1/huishoudens/:id': 'that there is a huishouden and who has the regie',
  '/mijn/:id/woorden': 'the address says about which record: without that there is nothing to ask for',
};

/** Who was asked to take over the regie finds that question on its page, and has no dossier yet. */
export const isAsked = (world: TestWorld, actor: Actor, id: string, { path }: Pick<Route, 'path'>): boolean =>
  path === '/huishoudens/:id/regie' &&
  world.rows['huishoudens']?.some(
    (row) => row['id'] === id && row['gemeente_id'] === actor.gemeente && row['opvolger_id'] === actor.persoon,
  ) === true;

const tokenOf = ({ gemeente, persoon }: Actor) => `proef-${gemeente}-${persoon}`;

/** A session for everyone who can sign in. */
async function insertSessions(client: pg.Client, actors: readonly Actor[]): Promise<void> {
  const rows = actors
    .filter(({ persoon }) => persoon !== null)
    .map((actor) => ({
      token_hash: createHash('sha256').update(tokenOf(actor)).digest('hex'),
      gemeente_id: actor.gemeente,
      medewerker_id: actor.persoon,
      pseudoniem: actor.pseudoniem,
      rollen: actor.rollen,
      teams: actor.teams,
    }));
  await client.query(
    `insert into sessies (token_hash, gemeente_id, id, medewerker_id, naam, functie, rollen, teams, pseudoniem, begonnen, laatst_gezien, verloopt)
     select token_hash, gemeente_id, gen_random_uuid(), medewerker_id, 'Proef', 'Proef', rollen, teams, pseudoniem, now(), now(), now() + interval '6 hours'
     from jsonb_populate_recordset(null::sessies, $1)`,
    [JSON.stringify(rows)],
  );
}

export async function openDoor(
  database: TestDatabase,
  client: pg.Client,
  world: { readonly actors: readonly Actor[] },
  pattern: RegExp = DOSSIER,
): Promise<Door> {
  await insertSessions(client, world.actors);
  const opened = openDatabase({ ...database.owner, user: 'app_login' });
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const app = createApp(createTestDeps({ config: loadConfig({ PUBLIC_URL: url }), database: opened }));
  server.on('request', getRequestListener(app.fetch));
  const routes = app.routes
    .filter(({ method, path }) => method !== 'ALL' && pattern.test(path))
    .map(({ method, path }) => ({ method, path }));
  return {
    routes: [...new Map(routes.map((one) => [`${one.method} ${one.path}`, one])).values()],
    send: async (actor, method, path, body) => {
      const type = path.startsWith('/api/') ? 'application/json' : 'application/x-www-form-urlencoded';
      const answer = await fetch(`${url}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(actor ? { cookie: `sessie=${tokenOf(actor)}` } : {}),
          ...(body === undefined
            ? {}
            : {
                'content-type': type,
                origin: url,
              }),
        },
        ...(body === undefined ? {} : { body }),
      });
      return { status: answer.status, text: await answer.text(), headers: answer.headers };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await opened.close();
    },
  };
}

/** An address of this route about that huishouden: what else it names are ids that stand there, mostly of the right kind. */
export function fillPath({ path }: Route, world: TestWorld, huishouden: string): string {
  const { random, rows } = world;
  const near = (table: string): readonly Row[] =>
    (rows[table] ?? []).filter((row) => row['huishouden_id'] === huishouden);
  const tables = Object.keys(world.keys);
  const asks = path.endsWith('/niets') ? '?onderwerp=wensen' : '';
  const filled = path.replace(/:id/, huishouden).replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => {
    if (name === 'nummer') return String(1 + random.below(3));
    if (name === 'onderwerp') return random.one(['wat-u-wilt', 'om-u-heen', 'afspraken']);
    if (name === 'soort') return random.one(['lid', 'partij']);
    const before =
      path
        .slice(0, path.indexOf(`:${name}`))
        .split('/')
        .at(-2) ?? '';
    const table = tables.find((one) => one === before || one.startsWith(name)) ?? random.one(tables);
    const from = near(table).length > 0 ? near(table) : (rows[table] ?? []);
    return String(random.one(from)['id'] ?? random.id());
  });
  return `${filled}${asks}`;
}
