// `npm run beheerder`: see docs/beheer.md, "Locked out". What it does stands in app/app-beheerder.ts.
import './tsx.mjs';

const say = (text) => void process.stderr.write(`${text}\n`);
const { StartError } = await import('../app/platform/config/index.ts');
const { runBeheerder } = await import('../app/app-beheerder.ts');

try {
  await runBeheerder(process.argv.slice(2), process.env, say);
} catch (error) {
  say(
    error instanceof StartError
      ? error.message
      : `Er ging iets mis: ${error instanceof Error ? error.message : 'onbekend'}`,
  );
  process.exitCode = 1;
}
