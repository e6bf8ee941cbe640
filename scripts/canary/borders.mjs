// A miniature house. What stands under CLEAN the border checker must let through; each planted file must be refused by
// exactly the rule beside it.
const SIGNAAL = 'app/maatwerkplaats/signaal';
const KNELPUNT = 'app/maatwerkplaats/knelpunt';

export const CLEAN = {
  'app/main.ts': `import pg from 'pg';
import { createApp } from './app.tsx';
import { startEmbedded } from './platform/database/embedded.ts';
export const started = [pg, createApp, startEmbedded];
`,
  'app/app.tsx': `import { Hono } from 'hono';
import { signaalRoutes } from './maatwerkplaats/signaal/index.ts';
import { page } from './platform/http/index.tsx';
export const createApp = () => [new Hono(), signaalRoutes, page];
`,
  'app/beheer/team/index.ts': 'export const findTeam = () => 1;\n',
  'app/browser/main.ts': "import '@hotwired/turbo';\nexport const started = true;\n",
  'app/platform/audit/index.ts': 'export const recordGebeurtenis = () => 1;\n',
  'app/platform/chain/index.ts': 'export const addSchakel = () => 1;\n',
  'app/platform/config/index.ts': 'export const config = 1;\n',
  'app/platform/database/embedded.ts': 'export const startEmbedded = () => 1;\n',
  'app/platform/database/types.ts': 'export type DB = { naam: string };\n',
  'app/platform/database/index.ts': `import pg from 'pg';
import type { DB } from './types.ts';
export type Tx = DB;
export const openDatabase = () => pg;
`,
  'app/platform/http/index.tsx': `import { Hono } from 'hono';
import { Layout } from '#ui';
import { findToday } from '../time/index.ts';
export const page = () => [Hono, Layout, findToday];
`,
  'app/platform/time/index.ts': 'export const findToday = () => 1;\n',
  'app/ui/index.ts': "export { Layout } from './layout.tsx';\n",
  'app/ui/layout.tsx':
    "import type { ReactNode } from 'react';\nexport const Layout = (p: { children: ReactNode }) => <main>{p.children}</main>;\n",
  [`${SIGNAAL}/signaal.ts`]: `import { createHmac } from 'node:crypto';
import type { Tx } from '#platform/database/index.ts';
import { findToday } from '#platform/time/index.ts';
import type { Invoer } from './schema.ts';
export const SOORTEN = ['regel'];
export const render = (tx: Tx, i: Invoer) => [createHmac, findToday, tx, i];
`,
  [`${SIGNAAL}/persoonsgegevens.ts`]: 'export const hasPersoonsgegevens = () => false;\n',
  [`${SIGNAAL}/schema.ts`]: `import { z } from '@hono/zod-openapi';
import { hasPersoonsgegevens } from './persoonsgegevens.ts';
export type Invoer = string;
export const Signaal = [z, hasPersoonsgegevens];
`,
  [`${SIGNAAL}/policy.ts`]:
    "import type { Tx } from '#platform/database/index.ts';\nimport { SOORTEN } from './signaal.ts';\nexport const canCreate = (tx: Tx) => [tx, SOORTEN];\n",
  [`${SIGNAAL}/messages.ts`]: "import { Layout } from '#ui';\nexport const messages = [Layout];\n",
  [`${SIGNAAL}/queries.ts`]: `import { sql } from 'kysely';
import type { Tx } from '#platform/database/index.ts';
import { findTeam } from '../../beheer/team/index.ts';
export type Row = { id: string };
export const listSignalen = (tx: Tx) => [sql, tx, findTeam];
`,
  [`${SIGNAAL}/commands/create-signaal.ts`]: `import { recordGebeurtenis } from '#platform/audit/index.ts';
import { addSchakel } from '#platform/chain/index.ts';
import { canCreate } from '../policy.ts';
import { listSignalen } from '../queries.ts';
import { hasPersoonsgegevens } from '../persoonsgegevens.ts';
export const createSignaal = () => [recordGebeurtenis, addSchakel, canCreate, listSignalen, hasPersoonsgegevens];
`,
  [`${SIGNAAL}/components/soort.tsx`]:
    "import { Layout } from '#ui';\nexport const Soort = () => <Layout>soort</Layout>;\n",
  [`${SIGNAAL}/pages/signaal.tsx`]: `import { Fragment } from 'react';
import { Layout } from '#ui';
import { Soort } from '../components/soort.tsx';
import { messages } from '../messages.ts';
import { canCreate } from '../policy.ts';
import type { Row } from '../queries.ts';
import { Signaal } from '../schema.ts';
export const SignaalPage = (p: { row: Row }) => <Layout><Fragment>{p.row.id}</Fragment><Soort />{[messages, canCreate, Signaal].length}</Layout>;
`,
  [`${SIGNAAL}/routes.tsx`]: `import { Hono } from 'hono';
import { page } from '#platform/http/index.tsx';
import { createSignaal } from './commands/create-signaal.ts';
import { SignaalPage } from './pages/signaal.tsx';
export const signaalRoutes = [new Hono(), page, createSignaal, SignaalPage];
`,
  [`${SIGNAAL}/api.ts`]:
    "import { OpenAPIHono } from '@hono/zod-openapi';\nimport { createSignaal } from './commands/create-signaal.ts';\nexport const signaalApi = [OpenAPIHono, createSignaal];\n",
  [`${SIGNAAL}/index.ts`]:
    "export { signaalRoutes } from './routes.tsx';\nexport { signaalApi } from './api.ts';\nexport { listSignalen } from './queries.ts';\n",
  [`${SIGNAAL}/signaal.test.ts`]:
    "import { listSignalen } from './queries.ts';\nimport { test } from '../../../tests/support/test.ts';\ntest(listSignalen);\n",
  [`${KNELPUNT}/index.ts`]: 'export const knelpunt = 1;\n',
  [`${KNELPUNT}/queries.ts`]:
    "import { listSignalen } from '../signaal/index.ts';\nexport const listKnelpunten = () => listSignalen;\n",
  'app/leren/proeftuin/index.ts': 'export const proeftuin = 1;\n',
  'tests/support/test.ts':
    "import pg from 'pg';\nimport { startEmbedded } from '../../app/platform/database/embedded.ts';\nexport const test = (...a: unknown[]) => [pg, startEmbedded, a];\n",
};

const uses = (name, from) => `import { ${name} } from '${from}';\nexport const kanarie = ${name};\n`;
const usesType = (name, from) => `import type { ${name} } from '${from}';\nexport type Kanarie = ${name};\n`;

/** [path, text, the rules that must refuse it]. */
export const PLANTED = [
  [`${KNELPUNT}/noun.test.ts`, uses('listSignalen', '../signaal/queries.ts'), 'noun-through-index'],
  [`${KNELPUNT}/noun-type.test.ts`, usesType('Row', '../signaal/queries.ts'), 'noun-through-index'],
  ['app/app-kanarie.tsx', uses('listSignalen', './maatwerkplaats/signaal/queries.ts'), 'outside-through-index'],
  [
    'database/demo/kanarie.ts',
    uses('listSignalen', '../../app/maatwerkplaats/signaal/queries.ts'),
    'outside-through-index',
  ],
  ['app/platform/http/kanarie.ts', uses('findTeam', '../../beheer/team/index.ts'), 'platform-knows-no-noun'],
  [`${SIGNAAL}/types.test.ts`, usesType('DB', '#platform/database/types.ts'), 'platform-through-index'],
  ['app/platform/time/kanarie.ts', usesType('DB', '../database/types.ts'), 'platform-part-through-index'],
  [
    `${SIGNAAL}/commands/start.ts`,
    uses('startEmbedded', '#platform/database/embedded.ts'),
    'database-root-stays-home commands-may-touch',
  ],
  ['app/ui/kanarie.ts', uses('findToday', '#platform/time/index.ts'), 'ui-is-bottom'],
  ['app/browser/kanarie.ts', uses('Layout', '../ui/index.ts'), 'browser-is-alone'],
  ['app/platform/time/view.tsx', uses('Layout', '#ui'), 'platform-without-views'],
  ['app/platform/time/test.ts', uses('test', '../../../tests/support/test.ts'), 'no-tests-in-app'],
  ['app/beheer/team/wing.test.ts', uses('knelpunt', '../../maatwerkplaats/knelpunt/index.ts'), 'wing-order-beheer'],
  [
    'app/maatwerkplaats/knelpunt/wing.test.ts',
    uses('proeftuin', '../../leren/proeftuin/index.ts'),
    'wing-order-maatwerkplaats',
  ],
  ['app/leren/index-kanarie/index.ts', "export { findTeam } from '../../beheer/team/index.ts';\n", 'index-own-files'],
  [`${SIGNAAL}/components/door.tsx`, uses('signaalRoutes', '../routes.tsx'), 'doors-stay-shut pure-views'],
  ['app/leren/api-kanarie/api.ts', uses('Layout', '#ui'), 'api-without-views'],
  ['app/leren/schema-kanarie/queries.ts', 'export const list = 1;\n', ''],
  ['app/leren/schema-kanarie/schema.ts', uses('list', './queries.ts'), 'schema-is-bottom'],
  ['app/leren/schema-pg/schema.ts', uses('readFileSync', 'node:fs'), 'schema-only-zod'],
  ['app/leren/messages-kanarie/messages.ts', uses('findTeam', '../../beheer/team/index.ts'), 'messages-only-ui'],
  [`${SIGNAAL}/policy-kanarie.ts`, uses('listSignalen', './queries.ts'), 'pure-rules'],
  [`${SIGNAAL}/config-kanarie.ts`, uses('config', '#platform/config/index.ts'), 'pure-rules'],
  [`${SIGNAAL}/library-kanarie.ts`, uses('sql', 'kysely'), 'rules-no-libraries'],
  [`${SIGNAAL}/pages/queries.tsx`, uses('listSignalen', '../queries.ts'), 'pure-views'],
  [`${SIGNAAL}/pages/ui.tsx`, uses('Layout', '../../../ui/layout.tsx'), 'pure-views'],
  [`${SIGNAAL}/pages/fs.tsx`, uses('readFileSync', 'node:fs'), 'views-no-libraries'],
  ['app/leren/queries-kanarie/queries.ts', uses('recordGebeurtenis', '#platform/audit/index.ts'), 'queries-may-touch'],
  [`${SIGNAAL}/commands/view.ts`, uses('messages', '../messages.ts'), 'commands-may-touch'],
  [`${SIGNAAL}/commands/fetch.ts`, uses('request', 'node:https'), 'use-case-libraries'],
  [`${SIGNAAL}/commands/context.ts`, usesType('Context', 'hono'), 'http-stays-at-the-door use-case-libraries'],
  ['app/platform/time/http.ts', usesType('Context', 'hono'), 'http-stays-at-the-door'],
  [`${SIGNAAL}/pg.test.ts`, "import pg from 'pg';\nexport const kanarie = pg;\n", 'pg-stays-in-database'],
  ['app/platform/config/dev.ts', uses('fc', 'fast-check'), 'no-dev-deps'],
  [`${SIGNAAL}/unresolved.test.ts`, uses('x', '#platform/bestaat-niet/index.ts'), 'not-to-unresolvable'],
  [`${SIGNAAL}/pages/circle-a.tsx`, uses('kanarie', './circle-b.tsx'), 'no-circular'],
  [`${SIGNAAL}/pages/circle-b.tsx`, uses('kanarie', './circle-a.tsx'), ''],
];
