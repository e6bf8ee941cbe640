import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { StartError } from '../config/index.ts';
import { checkSecrets } from './check-secrets.ts';

let cluster: TestDatabase;
beforeAll(async () => void (cluster = await openTestDatabase()), 60_000);
afterAll(() => cluster.close());

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const own = { codeSecret: key(1), dataKey: key(2) };
const file = '/data/secrets.json';

test('the first secrets are remembered, the same are welcome, others are refused, also when one key is the same', async () => {
  await Promise.all([1, 2, 3].map(() => checkSecrets(cluster.owner, own, { file })));
  const refusal = new StartError(
    'De geheimen in /data/secrets.json zijn niet die van deze database. Zet het goede secrets.json daar neer, of wijs het aan met SECRETS_FILE.',
  );
  for (const other of [
    { ...own, codeSecret: key(3) },
    { ...own, dataKey: key(3) },
  ]) {
    await expect(checkSecrets(cluster.owner, other, { file })).rejects.toThrow(refusal);
  }
  await checkSecrets(cluster.owner, own, { file });
  const client = new pg.Client(cluster.owner);
  await client.connect();
  const { rows } = await client.query<{ proef: string }>('select proef from geheimproeven');
  await client.end();
  expect(rows).toHaveLength(1);
  expect(rows[0]?.proef).not.toContain(own.codeSecret);
});

test('secrets that were lost are replaced when that is said', async () => {
  const fresh = { codeSecret: key(8), dataKey: key(9) };
  await checkSecrets(cluster.owner, fresh, { file, replace: true });
  await checkSecrets(cluster.owner, fresh, { file });
  await expect(checkSecrets(cluster.owner, own, { file })).rejects.toThrow(StartError);
});

test('the login of the application may not read the proof', async () => {
  const client = new pg.Client({ ...cluster.owner, user: 'app_login' });
  await client.connect();
  await client.query('set role app_gebruiker');
  await expect(client.query('select * from geheimproeven')).rejects.toThrow(/permission denied/);
  await client.end();
});
