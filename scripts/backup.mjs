// `npm run backup` and `npm run restore`: see docs/beheer.md. The first word says which, the rest is for app/app-backup.ts.
import { runBackup, runRestore } from '../app/app-backup.ts';
import { StartError } from '../app/platform/config/index.ts';

const [what, ...args] = process.argv.slice(2);
const say = (text) => void process.stderr.write(`${text}\n`);
const run = { backup: runBackup, restore: runRestore }[what];

try {
  if (run === undefined) throw new StartError('Gebruik: npm run backup of npm run restore.');
  await run(args, process.env, say);
} catch (error) {
  say(
    error instanceof StartError
      ? error.message
      : `Er ging iets mis: ${error instanceof Error ? error.message : 'onbekend'}`,
  );
  process.exitCode = 1;
}
