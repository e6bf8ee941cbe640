import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { checkCatalogue, EXCEPTIONS } from './catalogue.ts';

let owner: pg.Client;
beforeAll(async () => {
  owner = new pg.Client({ host: inject('socket'), user: 'eigenaar', database: 'bondgenoot' });
  await owner.connect();
});
afterAll(() => owner.end());

test('every table keeps the rules of the house, or stands in the list of exceptions', async () => {
  expect(await checkCatalogue(owner)).toEqual([]);
});

test('the list of exceptions names only tables that exist, each with a reason', async () => {
  const { rows } = await owner.query<{ name: string }>(`select relname as name from pg_class where relkind in ('r', 'p')`);
  for (const [table, { reason, rules }] of Object.entries(EXCEPTIONS)) {
    expect(rows.map(({ name }) => name)).toContain(table);
    expect(reason.length).toBeGreaterThan(20);
    expect(rules.length).toBeGreaterThan(0);
  }
});

describe('the checker can fail', () => {
  const good = `create table proef (gemeente_id uuid, id uuid, primary key (gemeente_id, id));
    comment on table proef is 'x'; comment on column proef.gemeente_id is 'x'; comment on column proef.id is 'x';
    alter table proef enable row level security; alter table proef force row level security;
    create policy proef_lezen on proef for select using (gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid);
    grant select on proef to app_gebruiker`;
  const cases = [
    ['nothing', '', undefined],
    ['RLS that is not forced', 'alter table proef no force row level security', 'rls'],
    ['RLS that is not enabled', 'alter table proef disable row level security', 'rls'],
    ['a second policy for one command', 'create policy twee on proef for select using (true)', 'policy'],
    ['a restrictive policy', 'create policy twee on proef as restrictive for update using (true)', 'policy'],
    ['a policy for all commands', 'create policy twee on proef for all using (true)', 'policy'],
    ['a granted command without a policy', 'grant update on proef to app_gebruiker', 'policy'],
    ['a subquery in a policy', 'create policy twee on proef for update using (exists (select 1 from gemeenten))', 'subquery'],
    [
      'a function that may read tables',
      'create policy twee on proef for update using (has_table_privilege(id::text, id::text))',
      'subquery',
    ],
    ['a unique index without gemeente_id', 'create unique index los on proef (id)', 'key'],
    ['a column without a comment', 'alter table proef add column kaal text', 'comment'],
    ['a table without a comment', 'comment on table proef is null', 'comment'],
  ] as const;
  test.each(cases)('with %s', async (_, change, rule) => {
    await owner.query('begin');
    try {
      await owner.query(good);
      if (change !== '') await owner.query(change);
      const found = (await checkCatalogue(owner)).filter(({ table }) => table === 'proef').map((finding) => finding.rule);
      expect(rule === undefined ? found.length === 0 : found.includes(rule)).toBe(true);
    } finally {
      await owner.query('rollback');
    }
  });
});

test('the application logs in as a role without superuser and without bypassing row-level security', async () => {
  const { rows } = await owner.query(
    `select rolname, rolsuper, rolbypassrls, rolinherit from pg_roles where rolname in ('app_login', 'app_gebruiker', 'eigenaar') order by rolname`,
  );
  expect(rows).toEqual([
    { rolname: 'app_gebruiker', rolsuper: false, rolbypassrls: false, rolinherit: true },
    { rolname: 'app_login', rolsuper: false, rolbypassrls: false, rolinherit: false },
    { rolname: 'eigenaar', rolsuper: false, rolbypassrls: false, rolinherit: true },
  ]);
});
