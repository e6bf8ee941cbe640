// `npm run verify -- <export> --key <public.pem>`: is the sealed log of a gemeente still what it was? Files in, sentences out; the check
// itself is verify-seals.mjs. Both use Node alone.
import { createPublicKey } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { Checker, NotCheckable, parseWitness } from './verify-seals.mjs';

const MAX_SHOWN = 200;
const USE = 'Gebruik: npm run verify -- <export> --key <sleutel.pem> [--getuige <bestand>] [--since <bestand>]';

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new NotCheckable(`Het bestand ${file} is niet te lezen.`);
  }
}

function readKey(file) {
  const text = readText(file);
  try {
    return createPublicKey(text).export({ type: 'spki', format: 'der' }).toString('base64');
  } catch {
    throw new NotCheckable(`Het bestand ${file} is geen openbare sleutel.`);
  }
}

/** Lines end at a line feed and nowhere else: a text may hold other signs that some programs end a line at. */
async function* listLines(stream) {
  let rest = '';
  for await (const part of stream.setEncoding('utf8')) {
    const lines = (rest + part).split('\n');
    rest = lines.pop();
    yield* lines;
  }
  if (rest !== '') yield rest;
}

const formatCount = (count, one, more) => `${count} ${count === 1 ? one : more}`;

const formatTime = (micros) =>
  new Date(Number(micros / 1000n)).toLocaleString('nl-NL', { timeZone: 'Europe/Amsterdam' });

function renderRest({ tail, late }) {
  const { count, oldest } = tail;
  const age = oldest === undefined ? '' : `, de oudste van ${formatTime(oldest)}`;
  return [
    count === 0
      ? 'Alles is verzegeld.'
      : `Nog niet verzegeld: ${formatCount(count, 'gebeurtenis', 'gebeurtenissen')}${age}.`,
    ...(late === 0 ? [] : [`Let op: ${late} keer zit er meer dan twee dagen tussen gebeurtenis en zegel.`]),
  ];
}

/** What a check says, one sentence a line. */
export function renderReport(checker) {
  const { findings, records, seals } = checker;
  if (findings.length === 0)
    return [
      `Heel: ${formatCount(records, 'gebeurtenis', 'gebeurtenissen')} onder ${formatCount(seals, 'zegel', 'zegels')} ${records === 1 ? 'is zoals die was' : 'zijn zoals ze waren'}.`,
      ...renderRest(checker),
    ];
  const more = findings.length - MAX_SHOWN;
  return [
    `Veranderd: dit logboek is niet meer zoals het was. Bevindingen: ${findings.length}.`,
    ...findings.slice(0, MAX_SHOWN).map(({ text }) => `- ${text}`),
    ...(more > 0 ? [`- En nog ${more} andere.`] : []),
    ...renderRest(checker),
  ];
}

function parseWords(words) {
  try {
    return parseArgs(words);
  } catch {
    throw new NotCheckable(USE);
  }
}

/** Checks the export that the arguments name and says what came of it. Gives the exit code: 0 whole, 1 changed, 2 not checkable. */
async function run(args) {
  const names = { key: { type: 'string', multiple: true }, getuige: { type: 'string' }, since: { type: 'string' } };
  const { values, positionals } = parseWords({ args, options: names, allowPositionals: true });
  if (positionals.length !== 1) throw new NotCheckable(USE);
  const readWitness = (file) => (file === undefined ? undefined : parseWitness(readText(file)));
  const checker = new Checker({
    keys: (values.key ?? []).map(readKey),
    witness: readWitness(values.getuige),
    since: readWitness(values.since),
  });
  const [file] = positionals;
  let reason;
  try {
    for await (const line of listLines(file === '-' ? process.stdin : createReadStream(file))) checker.add(line);
    checker.end();
  } catch (error) {
    if (error?.code !== undefined) throw new NotCheckable(`Het bestand ${file} is niet te lezen.`);
    if (!(error instanceof NotCheckable)) throw error;
    if (checker.findings.length === 0) throw error;
    reason = error.message;
  }
  console.log([...renderReport(checker), ...(reason ? [reason] : [])].join('\n'));
  return checker.findings.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await run(process.argv.slice(2)).catch((error) => {
    console.error(error instanceof NotCheckable ? `Niet te controleren. ${error.message}` : error.message);
    return 2;
  });
}
