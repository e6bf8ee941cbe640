import pg from 'pg';
import { expect, inject, test as base } from 'vitest';

import { type Query, readCatalogue } from './catalogue.ts';
import { checkDatabase } from './database.ts';
import { APPEND_ONLY, SCHEMA_EXCEPTIONS } from './exceptions.ts';

/** The owner of the schema, in a transaction that is rolled back. */
const test = base.extend<{ query: Query }>({
  query: async ({}, use) => {
    const client = new pg.Client({ host: inject('socket'), user: 'eigenaar', database: 'bondgenoot' });
    await client.connect();
    await client.query('begin');
    await use(async (text) => (await client.query(text)).rows);
    await client.query('rollback');
    await client.end();
  },
});

const findIn = async (query: Query) => checkDatabase(await readCatalogue(query), SCHEMA_EXCEPTIONS, APPEND_ONLY);

test('the database keeps to the rules of the design', async ({ query }) => {
  const catalogue = await readCatalogue(query);
  expect(catalogue.tables.length).toBeGreaterThan(10);
  expect(catalogue.policies.length).toBeGreaterThan(10);
  expect(catalogue.grants.length).toBeGreaterThan(10);
  expect(catalogue.roles).toHaveLength(3);
  expect(checkDatabase(catalogue, SCHEMA_EXCEPTIONS, APPEND_ONLY)).toEqual([]);
});

const OWN = "gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid";

/** A change to the schema, and the finding it must give. */
const MISTAKES: [change: string, finding: string][] = [
  ['alter table knelpunten disable row level security', 'table knelpunten: row level security is not enabled'],
  ['alter table knelpunten no force row level security', 'table knelpunten: row level security is not forced'],
  ['create table los (id uuid primary key)', 'table los: no gemeente_id'],
  ['grant update on gemeentelijst to app_gebruiker', 'table gemeentelijst: written to without row level security'],
  ['comment on table knelpunten is null', 'table knelpunten: no comment'],
  ['comment on column knelpunten.titel is null', 'table knelpunten: column titel has no comment'],
  ['create unique index verkeerd on knelpunten (nummer, gemeente_id)', 'key verkeerd: gemeente_id is not first'],
  ['create unique index verkeerd on knelpunten (id)', 'key verkeerd: gemeente_id is not first'],
  [
    'alter table knelpunten add constraint verkeerd foreign key (eigenaar_id, gemeente_id) references medewerkers (id, gemeente_id)',
    'key verkeerd: gemeente_id is not first',
  ],
  [
    'alter table knelpunten add constraint verkeerd foreign key (gemeente_id, eigenaar_id) references medewerkers on delete set null',
    'key verkeerd: on delete set null empties gemeente_id too',
  ],
  [
    `create policy extra on knelpunten as restrictive for delete using (${OWN})`,
    'policy extra: restrictive; a distributed engine drops that word',
  ],
  [`create policy extra on knelpunten for select using (${OWN})`, 'SELECT on knelpunten: more than one policy'],
  [`create policy extra on knelpunten using (${OWN})`, 'policy extra: one command each, not ALL'],
  [`create policy extra on knelpunten for delete using (${OWN})`, 'DELETE on knelpunten: a policy without a grant'],
  ['grant delete on knelpunten to app_gebruiker', 'DELETE on knelpunten: a grant without a policy'],
  [
    `alter policy knelpunten_lezen on knelpunten using (${OWN} and exists (select 1 from teams))`,
    'policy knelpunten_lezen: a subquery',
  ],
  [
    `alter policy knelpunten_lezen on knelpunten using (${OWN} and pg_size_bytes(titel) > 0)`,
    'policy knelpunten_lezen: calls pg_size_bytes',
  ],
  [
    `alter policy knelpunten_lezen on knelpunten using (${OWN} and titel = current_setting('app.code'))`,
    'policy knelpunten_lezen: fails when the setting is absent',
  ],
  [
    `alter policy knelpunten_lezen on knelpunten using (${OWN} and id = current_setting('app.code', true)::uuid)`,
    "policy knelpunten_lezen: an unset setting reads as '', so nullif first",
  ],
  [
    `alter policy knelpunten_lezen on knelpunten using (${OWN} or titel = '')`,
    'policy knelpunten_lezen: is not bound to the gemeente of the transaction',
  ],
  [
    `alter policy knelpunten_lezen on knelpunten using (${OWN} and titel = '' or nummer = '')`,
    'policy knelpunten_lezen: is not bound to the gemeente of the transaction',
  ],
  [
    'alter policy knelpunten_toevoegen on knelpunten with check (true)',
    'policy knelpunten_toevoegen: is not bound to the gemeente of the transaction',
  ],
  ['create schema elders', 'schema elders: not in the list'],
  [
    'create trigger verkeerd before update on knelpunten for each row execute function suppress_redundant_updates_trigger()',
    'trigger verkeerd on knelpunten: what happens stands in commands',
  ],
  [
    "create function verkeerd() returns int language sql security definer as 'select 1'",
    'function verkeerd: runs as its owner',
  ],
  ["create function verkeerd() returns int language sql as 'select 1'", 'function verkeerd: no comment'],
  ['create view verkeerd as select * from knelpunten', 'view verkeerd: reads as its owner'],
  ['create sequence verkeerd', 'sequence verkeerd: ids are made by the application'],
  ['grant truncate on knelpunten to app_gebruiker', 'TRUNCATE on knelpunten: goes past row level security'],
  ['grant update (tekst) on knelpuntstappen to app_gebruiker', 'UPDATE on knelpuntstappen: the table is append-only'],
  ['drop policy sessies_lezen on sessies', 'exception policiesWithoutGemeente.sessies_lezen: does not exist'],
  ['drop table standen', 'append-only standen: does not exist'],
];

test.for(MISTAKES)('%s is found', async ([change, finding], { query }) => {
  await query(change);
  expect(await findIn(query)).toContain(finding);
});

test('a role above row level security is found', async ({ query }) => {
  const catalogue = await readCatalogue(query);
  const roles = catalogue.roles.map((role) => ({ ...role, bypassrls: role.name === 'app_login' }));
  expect(checkDatabase({ ...catalogue, roles }, SCHEMA_EXCEPTIONS, APPEND_ONLY)).toEqual([
    'role app_login: stands above row level security',
  ]);
});

test('a view that reads as its reader is accepted', async ({ query }) => {
  await query('create view goed with (security_invoker = true) as select * from knelpunten');
  expect(await findIn(query)).toEqual([]);
});
