/** The map of the mission, in order: a wing may use the wings before it, never the ones after it. */
const WINGS = [
  'beheer',
  'kennis',
  'middelen',
  'meten',
  'leefwereld',
  'maatwerkplaats',
  'bondgenootschap',
  'leren',
  'meedoen',
];

/** Every file of a noun; `$1` is its wing and `$2` the noun in the `to` of a rule. */
const NOUN = `^app/(${WINGS.join('|')})/([^/]+)/`;
const OWN = '^app/$1/$2/';
const TEST = '\\.test\\.tsx?$';
const NO_TEST = '(?<!\\.test)';
const ROUTES = `${NOUN}routes\\.tsx$`;
const API = `${NOUN}api\\.ts$`;
const COMMAND = `${NOUN}commands/[^/]+${NO_TEST}\\.ts$`;
/** What reads: queries.ts, and in zoeken.ts how records of the noun are found by their words. */
const QUERIES = `${NOUN}(?:queries|zoeken)\\.ts$`;
const SCHEMA = `${NOUN}schema\\.ts$`;
const MESSAGES = `${NOUN}messages\\.ts$`;
const VIEW = `${NOUN}(?:pages|components)/[^/]+${NO_TEST}\\.tsx$`;
/** policy.ts, <noun>.ts and further pure rules: every .ts of a noun that is not one of the other fixed names. */
const RULES = `(?!(?:index|api|schema|queries|zoeken|messages)\\.ts$)[^/]+${NO_TEST}\\.ts$`;
/** How a day, a time and a number read: values in, words out. */
const WORDS = '^app/ui/format\\.ts$';
/** Lists with their names: parts of life, laws, rungs of the ladder, lessen. */
const KENNIS = '^app/kennis/(?:leefdomein|ladder|les)/index\\.ts$';
/** What every room may use: pure parts of the platform, and those lists. */
const PURE_PLATFORM = `^app/platform/(?:problems|time|id|text|stats)/index\\.ts$|${KENNIS}`;

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const VALUES = { dependencyTypesNot: ['type-only'] };

const wingOrder = WINGS.slice(0, -1).map((wing, i) => {
  const later = WINGS.slice(i + 1);
  const comment = `${wing} comes before ${later.join(', ')}: what goes the other way goes through platform/chain`;
  return error(`wing-order-${wing}`, comment, { path: `^app/${wing}/` }, { path: `^app/(?:${later.join('|')})/` });
});

const borders = [
  error('no-circular', 'Two files that need each other are one file', {}, { circular: true }),
  error('not-to-unresolvable', 'An import that does not resolve is not checked', {}, { couldNotResolve: true }),
  error(
    'noun-through-index',
    'Another noun only through its index.ts',
    { path: NOUN },
    { path: NOUN, pathNot: [OWN, `${NOUN}index\\.ts$`] },
  ),
  error(
    'outside-through-index',
    'app.tsx, main.ts, tests, demo and bench use a noun only through its index.ts',
    { path: ['^app/[^/]+\\.tsx?$', '^(?:tests|database|bench)/'] },
    { path: NOUN, pathNot: `${NOUN}index\\.ts$` },
  ),
  error(
    'platform-knows-no-noun',
    'platform, ui and browser know no domain word',
    { path: '^app/(?:platform|ui|browser)/' },
    { path: NOUN },
  ),
  error(
    'platform-through-index',
    'A platform part only through its index',
    { pathNot: '^app/platform/' },
    {
      path: '^app/platform/[^/]+/',
      pathNot: ['^app/platform/[^/]+/index\\.tsx?$', '^app/platform/database/(?:embedded|migrate)\\.ts$'],
    },
  ),
  error(
    'platform-part-through-index',
    'One platform part knows only the index of another',
    { path: '^app/platform/([^/]+)/' },
    { path: '^app/platform/[^/]+/', pathNot: ['^app/platform/$1/', '^app/platform/[^/]+/index\\.tsx?$'] },
  ),
  error(
    'database-root-stays-home',
    'Only the start and the tests start, migrate or reach the database itself',
    {
      pathNot: [
        '^app/platform/database/',
        '^app/(?:main|app-backup|app-beheerder)\\.ts$',
        '^tests/',
        '^database/',
        '^bench/',
        TEST,
      ],
    },
    { path: '^app/platform/database/(?:embedded|migrate)\\.ts$' },
  ),
  error('ui-is-bottom', 'ui knows only itself', { path: '^app/ui/' }, { path: '^app/', pathNot: '^app/ui/' }),
  error(
    'browser-is-alone',
    'What runs in the browser imports nothing of the server',
    { path: '^app/browser/' },
    { path: '^app/', pathNot: '^app/browser/' },
  ),
  error(
    'platform-without-views',
    'Of the platform only the page door renders; the others may know the types',
    { path: '^app/platform/', pathNot: '^app/platform/http/' },
    { path: '^app/ui/', ...VALUES },
  ),
  error(
    'no-tests-in-app',
    'What runs does not import tests',
    { path: '^(?:app|database)/', pathNot: TEST },
    { path: ['^tests/', TEST] },
  ),
];

/** What each fixed file of a noun may touch; other nouns are the business of noun-through-index. */
const files = [
  error(
    'index-own-files',
    'index.ts shows only own files',
    { path: `${NOUN}index\\.ts$` },
    { path: '^app/', pathNot: OWN },
  ),
  error(
    'doors-stay-shut',
    'routes.tsx and api.ts are imported by their index.ts and tests alone',
    { path: NOUN, pathNot: [`${NOUN}index\\.ts$`, TEST] },
    { path: [ROUTES, API] },
  ),
  error(
    'api-without-views',
    'The REST door shows no pages',
    { path: API },
    { path: ['^app/ui/', `${OWN}(?:pages|components|messages)`] },
  ),
  error(
    'schema-is-bottom',
    'schema.ts knows its own pure rules and pure platform parts',
    { path: SCHEMA },
    { path: '^app/', pathNot: [`${OWN}${RULES}`, PURE_PLATFORM, `${NOUN}index\\.ts$`] },
  ),
  error(
    'messages-only-ui',
    'messages.ts knows ui, the types of its own noun, and the lists of kennis',
    { path: MESSAGES },
    { path: '^app/', pathNot: ['^app/ui/index\\.ts$', OWN, KENNIS] },
  ),
  error(
    'pure-rules',
    'policy.ts and <noun>.ts: values in, values out; of other files only the types',
    { path: `${NOUN}${RULES}` },
    { path: '^app/', pathNot: [`${OWN}${RULES}`, PURE_PLATFORM, WORDS], ...VALUES },
  ),
  error(
    'pure-views',
    'pages and components: values in, markup out; of queries.ts only the types',
    { path: VIEW },
    {
      path: '^app/',
      pathNot: [
        '^app/ui/index\\.ts$',
        `${OWN}(?:pages|components)/`,
        `${OWN}(?:messages|schema)\\.ts$`,
        `${OWN}${RULES}`,
        PURE_PLATFORM,
      ],
      ...VALUES,
    },
  ),
  error(
    'queries-may-touch',
    'queries.ts: Tx, own rules and schema, other nouns; zoeken.ts also own queries',
    { path: QUERIES },
    {
      path: '^app/',
      pathNot: [
        `${OWN}(?:queries\\.ts$|schema\\.ts$|${RULES}|definities/[^/]+\\.json$)`,
        `${NOUN}index\\.ts$`,
        PURE_PLATFORM,
        '^app/platform/(?:database|chain|jobs)/index\\.ts$',
      ],
      ...VALUES,
    },
  ),
  error(
    'commands-may-touch',
    'commands: Tx, audit, chain, factor, handover, jobs, live, vault, own policy, rules, schema, queries and commands, other nouns',
    { path: COMMAND },
    {
      path: '^app/',
      pathNot: [
        `${OWN}(?:commands/|queries\\.ts$|schema\\.ts$|${RULES})`,
        `${NOUN}index\\.ts$`,
        PURE_PLATFORM,
        '^app/platform/(?:database|audit|chain|factor|handover|jobs|live|vault)/index\\.ts$',
      ],
      ...VALUES,
    },
  ),
];

const libraries = [
  error(
    'report-stays-at-the-door',
    'Only routes.tsx, api.ts and the tests make a document or a picture: it takes a process or a thread, and never stands inside a transaction',
    { pathNot: ['^app/platform/(?:report|drawing)/', ROUTES, API, TEST] },
    { path: '^app/platform/(?:report|drawing)/' },
  ),
  error(
    'http-stays-at-the-door',
    'hono only in routes.tsx, api.ts, app.tsx, main.ts and platform/http; in schema.ts its zod',
    { path: '^app/', pathNot: ['^app/[^/]+\\.tsx?$', '^app/platform/http/', ROUTES, API, SCHEMA, TEST] },
    { path: 'node_modules/(?:hono|@hono)/' },
  ),
  error(
    'schema-only-zod',
    'schema.ts uses zod, by itself or from @hono/zod-openapi',
    { path: SCHEMA },
    { dependencyTypes: ['npm', 'core'], pathNot: 'node_modules/(?:zod|@hono/zod-openapi)/' },
  ),
  error(
    'pg-stays-in-database',
    'Only the database, the job queue, the start, the tests and the demo open a connection',
    {
      pathNot: [
        '^app/platform/(?:database|jobs|backup|live)/',
        '^app/main\\.ts$',
        '^tests/(?:support|architecture|start|access)/',
        '^database/(?:demo/|gemeentelijst\\.ts$)',
        '^bench/',
      ],
    },
    { path: 'node_modules/(?:@types/)?pg/' },
  ),
  error(
    'views-no-libraries',
    'pages and components use react alone: no database, HTTP or node',
    { path: VIEW },
    { dependencyTypes: ['npm', 'core'], pathNot: 'node_modules/(?:@types/)?react/' },
  ),
  error(
    'rules-no-libraries',
    'Pure rules and texts need no library; hashing by node:crypto is arithmetic too',
    { path: [`${NOUN}${RULES}`, MESSAGES] },
    { dependencyTypes: ['npm', 'core'], pathNot: '^(?:node:)?crypto$' },
  ),
  error(
    'use-case-libraries',
    'queries and commands use kysely and node:crypto: no network, file or mail inside a transaction',
    { path: [QUERIES, COMMAND] },
    { dependencyTypes: ['npm', 'core'], pathNot: ['node_modules/kysely/', '^(?:node:)?crypto$'] },
  ),
  error(
    'no-dev-deps',
    'What runs uses no dev dependency',
    { path: '^(?:app|database)/', pathNot: TEST },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
];

export default {
  forbidden: [...borders, ...wingOrder, ...files, ...libraries],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
};
