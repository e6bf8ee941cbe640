import { createHash } from 'node:crypto';

import pg from 'pg';

import { createApp } from '../app/app.tsx';
import { hasPlan, openDatabase } from '../app/platform/database/index.ts';
import { createTestDeps } from '../tests/support/deps.ts';
import { recordSaid, type Statement } from '../tests/support/statements.ts';

export type { Statement } from '../tests/support/statements.ts';
type Login = { host: string; user: string; database: string };

/**
 * What the product says to the database for one request: read from its own driver, once it has what it holds in memory. What can be
 * done once needs another request to get there: `warm`.
 */
export async function recordStatements(login: Login, request: Request, warm = request): Promise<Statement[]> {
  const database = openDatabase(login);
  const app = createApp(createTestDeps({ database }));
  await app.request(warm.clone());
  try {
    return await recordSaid(async () => app.request(request.clone()));
  } finally {
    await database.close();
  }
}

/** The same without row-level security: above all policies, with the settings as they were. */
export const removeRole = (statements: readonly Statement[]): Statement[] =>
  statements.map(({ text, values }) => ({ text: text.replace('set local role app_gebruiker; ', ''), values }));

/** The same name for the same text: the database keeps its plan, as for the product. */
const nameOf = (text: string) => createHash('md5').update(text).digest('hex');

/** Sends the same messages again and again (or each time those that a function gives), so many at once, through the driver alone. Returns milliseconds per round. */
export async function runFloor(
  login: Login,
  statements: readonly Statement[] | (() => readonly Statement[]),
  concurrency: number,
  seconds: number,
) {
  const pool = new pg.Pool({ ...login, max: concurrency });
  const times: number[] = [];
  const start = performance.now();
  const ask = async () => {
    const client = await pool.connect();
    while (performance.now() - start < seconds * 1000) {
      const begin = performance.now();
      for (const { text, values } of typeof statements === 'function' ? statements() : statements)
        await (values.length > 0 && hasPlan(text)
          ? client.query({ name: nameOf(text), text, values })
          : client.query(text, values));
      times.push(performance.now() - begin);
    }
    client.release();
  };
  await Promise.all(Array.from({ length: concurrency }, ask));
  await pool.end();
  return { times, seconds: (performance.now() - start) / 1000 };
}
