import { existsSync } from 'node:fs';
import path from 'node:path';

import pg from 'pg';

import { startEmbedded } from '../../app/platform/database/embedded.ts';
import { createDatabase } from '../../app/platform/database/migrate.ts';

/** Where Debian puts the programs of the oldest version we work on. */
const DEBIAN = '/usr/lib/postgresql/15/bin';

/** A PostgreSQL server that the product did not start: that of Debian where it is installed, else our own programs. */
export async function openServer(folder: string) {
  const postgresBin = existsSync(path.join(DEBIAN, 'postgres')) ? DEBIAN : undefined;
  const { socket, stop } = await startEmbedded(path.join(folder, 'server'), { postgresBin });
  await createDatabase(socket, 'bondgenoot');
  const urlOf = (user: string) => `postgres://${user}@/bondgenoot?host=${socket}`;
  return {
    socket,
    stop,
    /** The settings that point the product at it. */
    env: { DATABASE_URL: urlOf('app_login'), DATABASE_OWNER_URL: urlOf('eigenaar') },
    /** Looks or changes above all policies. */
    query: async <R extends pg.QueryResultRow>(text: string): Promise<R[]> => {
      const client = new pg.Client({ host: socket, user: 'postgres', database: 'bondgenoot' });
      await client.connect();
      try {
        return (await client.query<R>(text)).rows;
      } finally {
        await client.end();
      }
    },
  };
}

/** Signs in as one of the demo cast at `url`; returns the cookie. */
export async function signIn(url: string, persoon: string): Promise<string> {
  const body = new URLSearchParams({ persoon });
  const answer = await fetch(`${url}/aanmelden/demo`, { method: 'POST', body, redirect: 'manual' });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
