// Writes app/platform/database/types.ts from the migrations, on a throw-away database; with --verify it only compares.
import { spawnSync } from 'node:child_process';

import { openTestDatabase } from '../tests/support/database.ts';

const { socket, close } = await openTestDatabase();
try {
  const args = [
    ['--dialect', 'postgres'],
    ['--url', `postgres://eigenaar@/bondgenoot?host=${socket}`],
    ['--out-file', 'app/platform/database/types.ts'],
    ['--date-parser', 'string'],
    ['--exclude-pattern', '{graphile_worker.*,migraties,geheimproeven}'],
    ...(process.argv.includes('--verify') ? [['--verify']] : []),
  ].flat();
  const run = spawnSync('node_modules/.bin/kysely-codegen', args, { stdio: 'inherit' });
  process.exitCode = run.status ?? 1;
} finally {
  await close();
}
