import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { sql } from 'kysely';

import { expect, test } from '../../../tests/support/test.ts';

test('the tests run on the PostgreSQL that was asked for, and it is one we work on', async ({ tx }) => {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version_num') as version`.execute(tx);
  const major = Math.floor(Number(rows[0]?.version) / 10_000);
  expect(major).toBeGreaterThanOrEqual(15);
  const asked = process.env['POSTGRES_BIN'];
  if (asked === undefined) return;
  const said = execFileSync(path.join(asked, 'postgres'), ['--version'], { encoding: 'utf8' });
  expect(said).toMatch(new RegExp(`PostgreSQL\\) ${major}[.\\s]`));
});
