// Every gate of `npm test`: what it runs, how long it may take, and what its output says about how much passed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const REPORTS = mkdtempSync(path.join(os.tmpdir(), 'gates-'));
process.on('exit', () => rmSync(REPORTS, { recursive: true, force: true }));

const SOURCES = ['app', 'tests', 'database', 'bench', 'scripts'].filter((dir) => existsSync(dir));
const BORDERED = SOURCES.filter((dir) => dir !== 'scripts');
const ROOT_CODE = ['.dependency-cruiser.mjs', 'knip.config.ts', 'vite.config.ts', 'vitest.config.ts'];
const ROOT_FILES = [...ROOT_CODE, '.oxfmtrc.json', '.oxlintrc.json', 'package.json', 'tsconfig.json'];

/** One result for a tool that answers with its exit code alone. */
const countExit = ({ code }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

/** The border checker exits 0 when it saw nothing, so what it saw is read too. */
function countBorders({ code, output }) {
  const cruised = /\((\d+) modules, (\d+) dependencies cruised\)/.exec(output);
  return countExit({ code: cruised && Number(cruised[2]) > 0 ? code : 1 });
}

/** The canary prints its own figures as its last line. */
function countCanary({ output }) {
  const figures = /^(\d+) passed, (\d+) failed$/m.exec(output);
  return { passed: Number(figures?.[1] ?? 0), failed: Number(figures?.[2] ?? 1) };
}

/** Skipped tests count as failed; so does a file that could not be loaded, and a run that broke off. */
function countVitest(report) {
  return ({ code }) => {
    if (!existsSync(report)) return { passed: 0, failed: 1 };
    const { numPassedTests: passed, numTotalTests: total, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const broken = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every((t) => t.status !== 'failed'),
    );
    const failed = total - passed + broken.length;
    return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
  };
}

function vitest(name, projects, timeout, extra = []) {
  const report = `${REPORTS}/${name}.json`;
  return {
    name,
    command: 'vitest',
    args: [
      'run',
      ...projects.flatMap((p) => ['--project', p]),
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...extra,
    ],
    timeout,
    count: countVitest(report),
  };
}

const tool = (name, command, args, timeout, count = countExit) => ({ name, command, args, timeout, count });
const SPECTRAL = ['lint', '--fail-severity', 'hint', '-r', 'tests/architecture/adr/adr-2.2.yaml', 'docs/openapi.json'];

/** Files of the project `app` that need a database, and the rest. */
const DATABASE_FILES = ['.db.test.', '.access.test.'];
const WITHOUT_DATABASE = ['--exclude', '**/*.{db,access}.test.*'];

/** In the quick run only what hangs together with what is not committed yet; nothing at all is fine then. */
const onlyChanged = (gate) => ({ ...gate, quick: ['--changed', '--passWithNoTests'] });

const TESTS = vitest('tests', ['app', 'architecture'], 900, WITHOUT_DATABASE);
const DATABASE = onlyChanged(vitest('database', ['app'], 1_500, DATABASE_FILES));
/** Who may open which row, beside rules that were written apart from the policies, on databases of its own. */
const ACCESS = onlyChanged(vitest('access', ['access'], 900, ['--no-file-parallelism']));
const STATIC = [
  tool('format', 'oxfmt', ['--check', ...SOURCES, ...ROOT_FILES], 120),
  tool('lint', 'oxlint', ['--deny-warnings', '--report-unused-disable-directives', ...SOURCES, ...ROOT_CODE], 120),
  tool('types', 'node', ['scripts/types.mjs'], 400),
  tool('borders', 'depcruise', [...BORDERED, '--config', '.dependency-cruiser.mjs'], 180, countBorders),
  tool('schema', 'node', ['scripts/schema.mjs', '--verify'], 180),
  tool('unused', 'knip', [], 180),
  tool('openapi', 'node', ['scripts/openapi.mjs', '--verify'], 180),
  tool('api-rules', 'spectral', SPECTRAL, 180),
  tool('canary', 'node', ['scripts/canary.mjs'], 400, countCanary),
];

/**
 * The oldest PostgreSQL we work on: the folder in POSTGRES_15_BIN, or else where Debian puts it. Where it is not installed the gate
 * says so in its line and before the last one, and counts nothing; a folder that was named and is not there has failed.
 */
const POSTGRES_15 = process.env.POSTGRES_15_BIN ?? '/usr/lib/postgresql/15/bin';
const hasPostgres15 = existsSync(path.join(POSTGRES_15, 'postgres'));
const POSTGRES_15_TESTS = {
  // What has no database in it is the same on every version.
  ...vitest('pg15', ['app'], 1_500, DATABASE_FILES),
  env: { POSTGRES_BIN: POSTGRES_15 },
  absent:
    hasPostgres15 || process.env.POSTGRES_15_BIN
      ? undefined
      : `no PostgreSQL 15 in ${POSTGRES_15}: apt-get install postgresql-15, or name its folder with POSTGRES_15_BIN`,
};

const START = vitest('start', ['start'], 2_000, ['--no-file-parallelism']);
const JOURNEYS = vitest('journeys', ['journeys'], 2_000);
const ALONE = vitest('alone', ['alone'], 1_500);

/** Two at a time, for each is at work on one processor; the longest begin first. */
export const GATES = [JOURNEYS, DATABASE, POSTGRES_15_TESTS, ALONE, TESTS, ACCESS, ...STATIC];
/** After all others and alone, because it measures time. */
export const LAST = [START];
/** Only in the full run. */
export const SLOW = [JOURNEYS, POSTGRES_15_TESTS, ALONE, START];
