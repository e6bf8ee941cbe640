// `npm start`: says what is missing, then runs the server from source in this process. Old versions of Node read this file
// too, so what only a new one knows is imported after the check.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const NEEDED = 24;

/** Why we cannot start at all, or undefined. */
function findObstacle() {
  if (!existsSync(path.join(ROOT, 'node_modules'))) return 'Voer eerst npm ci uit. / Run npm ci first.';
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return undefined;
  return [
    `Bondgenoot heeft Node ${NEEDED} nodig, en dit is Node ${process.versions.node}. Start met npm start, of installeer Node ${NEEDED} van nodejs.org.`,
    `Bondgenoot needs Node ${NEEDED}, and this is Node ${process.versions.node}. Start it with npm start, or install Node ${NEEDED} from nodejs.org.`,
  ].join('\n');
}

/** Builds the files for the browser in a process of its own, so that the bundler does not stay in memory. */
async function buildClient({ onProgress, signal }) {
  const { isClientCurrent, openClient } = await import('./client.mjs');
  if (isClientCurrent()) return;
  openClient();
  onProgress('Schermen bouwen…');
  const child = spawn(process.execPath, [path.join(ROOT, 'scripts/build.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    signal,
  });
  const code = await new Promise((resolve) => child.on('error', () => resolve(1)).on('exit', resolve));
  if (code === 0 || signal.aborted) return;
  const { StartError } = await import('../app/platform/config/index.ts');
  throw new StartError(
    `De bestanden voor de browser bouwen lukt niet. Mag deze gebruiker schrijven in ${path.join(ROOT, 'dist')}?`,
  );
}

/**
 * npm runs us in a shell, and a signal to npm ends that shell but does not reach us. So when npm started us and the shell is gone,
 * somebody asked us to stop.
 */
function stopWithShell() {
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 100);
  timer.unref();
}

const obstacle = findObstacle();
if (obstacle) {
  console.error(obstacle);
  process.exitCode = 1;
} else {
  process.chdir(ROOT);
  process.env.NODE_ENV ??= 'production';
  if (process.argv.includes('--jobs')) process.env.JOBS = 'only';
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(path.join(ROOT, 'node_modules/.cache/compile'));
  await import('./tsx.mjs');
  const { start } = await import('../app/main.ts');
  if (process.env.npm_lifecycle_event) stopWithShell();
  await start({ buildClient });
}
