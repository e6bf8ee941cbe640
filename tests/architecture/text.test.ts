import { expect, test } from 'vitest';

import { listSources } from './house.ts';
import { checkText } from './text.ts';

const OURS = ['app', 'database', 'scripts', 'tests'];
/** Migrations set rights of their own; the rules and their tests name the words they look for. */
const EXEMPT = /^(?:database\/migrations|tests\/architecture|scripts\/canary)\//;

test('the words that are decisions stand in their one place', () => {
  const sources = listSources(OURS, /\.(?:tsx?|mjs)$/).filter(({ path }) => !EXEMPT.test(path));
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.flatMap(checkText)).toEqual([]);
});

test.each([
  ["sql`select set_config('app.gemeente', ${gemeente}, true)`", 'context-in-one-place'],
  ["client.query('SET LOCAL app.rollen = beleid')", 'context-in-one-place'],
  ["client.query('set role eigenaar')", 'context-in-one-place'],
  ['sql.raw(`select ${naam}`)', 'no-raw-sql'],
  ['// oxlint-disable-next-line no-console', 'no-escape'],
  ['/* eslint-disable */', 'no-escape'],
  ['// @ts-expect-error', 'no-escape'],
  ['<p style={{ color }}>', 'no-inline-style'],
  ['<p dangerouslySetInnerHTML={{ __html: tekst }} />', 'no-raw-html'],
])('%s is found in a noun', (text, rule) => {
  const findings = checkText({ path: 'app/leren/proeftuin/routes.tsx', text });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toContain(rule);
});

test('withActor may set who acts, and other words that look alike are left alone', () => {
  expect(checkText({ path: 'app/platform/database/context.ts', text: "'set local role app_gebruiker'" })).toEqual([]);
  expect(
    checkText({
      path: 'app/leren/proeftuin/queries.ts',
      text: "tx.updateTable('a').set({ role: 1 }); const settings = readContext;",
    }),
  ).toEqual([]);
});
