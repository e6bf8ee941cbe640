import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

import pg from 'pg';

import { startEmbedded } from '../../app/platform/database/embedded.ts';
import { expect, ROOT, test } from './product.ts';

const RECIPIENT = 'age1p2cxcjpavspncq47m9rszd7gug0fwzhcfka3xh7s27rnuuym3qkq024n5m';
const DEBIAN = '/usr/lib/postgresql/15/bin';

test('on a fresh server the two scripts make all that the product and a back-up need, twice over', async ({
  folder,
  start,
}) => {
  const postgresBin = existsSync(path.join(DEBIAN, 'postgres')) ? DEBIAN : undefined;
  const { socket, stop } = await startEmbedded(path.join(folder, 'server'), { postgresBin });
  const run = (password: string) => {
    const login = ['--host', socket, '--username=postgres', '--dbname=postgres', '--no-psqlrc', '--quiet'];
    const given = ['eigenaar', 'app', 'back_up'].map((name) => `--set=${name}_wachtwoord=${password}`);
    for (const script of ['server-roles.sql', 'backup-role.sql'])
      execFileSync('psql', [...login, ...given, '--file', path.join(ROOT, 'scripts', script)]);
  };
  run("wacht'woord");
  run('ander');
  const client = new pg.Client({ host: socket, user: 'postgres', database: 'bondgenoot' });
  await client.connect();
  const { rows } = await client.query<{ name: string; row: string }>(`
    select rolname as name, concat_ws(' ', rolsuper, rolbypassrls, rolcreatedb, rolcanlogin, rolinherit,
      left(rolpassword, 13)) as row from pg_authid where rolname in ('eigenaar', 'app_login', 'app_gebruiker', 'back_up') order by 1`);
  expect(rows).toEqual([
    { name: 'app_gebruiker', row: 'f f f f t' },
    { name: 'app_login', row: 'f f f t f SCRAM-SHA-256' },
    { name: 'back_up', row: 'f t f t t SCRAM-SHA-256' },
    { name: 'eigenaar', row: 'f f f t t SCRAM-SHA-256' },
  ]);
  const order = await client.query<{ word: string }>(
    "select word from unnest(array['zee', 'Éen', 'aap', 'Aap']) word order by word",
  );
  expect(order.rows.map(({ word }) => word)).toEqual(['aap', 'Aap', 'Éen', 'zee']);
  await client.end();

  const urlOf = (user: string) => `postgres://${user}:ander@/bondgenoot?host=${socket}`;
  const env = { DATABASE_URL: urlOf('app_login'), DATABASE_OWNER_URL: urlOf('eigenaar'), DEMO: 'klein' };
  const product = await (await start(path.join(folder, 'data'), { env })).ready();
  expect((await fetch(`${product.url}/transformatielog`)).status).toBe(200);
  const to = path.join(folder, 'copy.age');
  execFileSync(process.execPath, ['scripts/backup.mjs', 'backup', '--to', to, '--recipient', RECIPIENT], {
    cwd: ROOT,
    env: { ...env, BACKUP_DATABASE_URL: urlOf('back_up'), DATA_DIR: path.join(folder, 'data') },
    stdio: 'ignore',
  });
  expect(existsSync(to)).toBe(true);
  product.send('SIGTERM');
  expect(await product.ended).toBe(0);
  await stop();
});
