import fc from 'fast-check';
import { expect, test } from 'vitest';

import { createLogger, type LogFields, recordError, recordRequest } from './index.ts';
import { removePersonal } from './personal.ts';

/** A logger and what it wrote. */
function record(options: { level?: 'debug' | 'info' | 'warn'; terminal?: boolean } = {}) {
  const lines: string[] = [];
  const log = createLogger({ level: 'info', terminal: false, ...options, write: (line) => lines.push(line) });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '') };
}

const BSN = '123456782';
const PEOPLE = [
  BSN,
  '123.456.782',
  '1234 56 782',
  'j.jansen@voorbeeld.nl',
  '06-12345678',
  '+31 6 1234 5678',
  'NL91 ABNA 0417 1643 00',
  '1234 AB',
  '01-02-1980',
];

/** What somebody could hand over by mistake: the compiler refuses it, so the test goes round the compiler. */
const handOver = (fields: object) => fields as LogFields;

test('a line holds time, level, message and its fields, and nothing about the machine', () => {
  const { log, last } = record();
  log.info({ count: 3, taak: 'opruimen' }, 'done');
  expect(last()).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    level: 'info',
    msg: 'done',
    count: 3,
    taak: 'opruimen',
  });
});

test('a request line holds five things, and is a warning when the fault is ours', () => {
  const { log, last } = record();
  const request = { requestId: 'a1', method: 'GET', route: '/knelpunten/:id', status: 200, ms: 12.6 };
  recordRequest(log, handOver({ ...request, path: `/knelpunten/${BSN}`, query: BSN }) as typeof request);
  expect(last()).toEqual({ time: expect.any(String), level: 'info', msg: 'request', ...request, ms: 13 });
  recordRequest(log, { ...request, status: 503 });
  expect(last()).toMatchObject({ level: 'warn', status: 503 });
});

test.each(['bsn', 'email', 'naam', 'telefoon', 'tekst', 'code', 'path', 'query', 'cookie', 'authorization', 'body'])(
  'the field %s does not come out, only its name does',
  (name) => {
    const { log, lines, last } = record();
    log.info(handOver({ [name]: BSN, count: 1 }), 'x');
    log.child(handOver({ [name]: { diep: [BSN] } })).info({ err: Object.assign(new Error('x'), { [name]: BSN }) }, 'x');
    expect(lines.join('')).not.toContain(BSN);
    expect(last().removed).toEqual([name]);
  },
);

test.each(PEOPLE)('%s comes out of no known field, message or error', (person) => {
  const { log, lines } = record();
  log.info({ requestId: person, route: `/x/${person}`, taak: person, method: person }, `over ${person}.`);
  log.info(handOver({ count: person, status: [person], ms: { person } }), 'x');
  log.error({ err: new Error(`kan ${person} niet lezen`, { cause: new Error(person) }) }, 'x');
  log.error({ err: person }, 'x');
  log.error({ err: { message: person } }, 'x');
  expect(lines).toHaveLength(5);
  expect(lines.join('')).not.toContain(person);
});

test('an error keeps its kind, code and place; what it quotes and its details go out', () => {
  const { log, lines, last } = record();
  const error = Object.assign(new Error('duplicate key value violates unique constraint "x": "Jan Jansen'), {
    code: '23505',
    constraint: 'personen_bsn_key',
    table: 'personen',
    detail: 'Key (naam)=(Jan Jansen) already exists.',
    where: 'Jan Jansen',
  });
  log.error({ err: error }, 'x');
  expect(last().err).toEqual({
    type: 'Error',
    code: '23505',
    constraint: 'personen_bsn_key',
    table: 'personen',
    message: 'duplicate key value violates unique constraint "[weg]": "[weg]"',
    stack: expect.arrayContaining([expect.stringMatching(/^at .*log\.test\.ts/)]),
  });
  expect(lines.join('')).not.toContain('Jansen');
});

test('a fault inside is found by its request id', () => {
  const { log, last } = record();
  recordError(log, new TypeError('x'), 'a1');
  expect(last()).toMatchObject({ level: 'error', msg: 'failed', requestId: 'a1', err: { type: 'TypeError' } });
});

test('what JSON.parse quotes from the input goes out', () => {
  const { log, lines } = record();
  try {
    JSON.parse('Jan Jansen');
  } catch (error) {
    log.error({ err: error }, 'x');
  }
  expect(lines.join('')).toMatch(/SyntaxError/);
  expect(lines.join('')).not.toContain('Jansen');
});

test('a chain of causes ends', () => {
  const { log, last } = record();
  const error = new Error('a');
  error.cause = error;
  log.error({ err: error }, 'x');
  expect(last().err.cause.cause.cause).not.toHaveProperty('cause');
});

test('a package, a uuid, a loopback address and a time in milliseconds stay whole', () => {
  for (const text of [
    'at node_modules/@hono/node-server/index.js',
    '01234567-8912-7345-8678-901234567890',
    'http://127.0.0.1:3000',
    'took 1234567 ms',
  ]) {
    expect(removePersonal(text)).toBe(text);
  }
});

test('no number of eight digits or more survives in a text, however it is written', () => {
  const number = fc.array(fc.tuple(fc.nat(9), fc.constantFrom('', ' ', '.', '-')), { minLength: 8, maxLength: 12 });
  fc.assert(
    fc.property(number, fc.constantFrom('', 'bsn: ', '(', '"', 'x=', ' '), (digits, before) => {
      const written = digits.map(([digit, mark], index) => `${digit}${index < digits.length - 1 ? mark : ''}`).join('');
      expect(removePersonal(`${before}${written}.`)).toBe(`${before}[weg].`);
    }),
  );
});

test('what is below the level is not written', () => {
  const { log, lines } = record({ level: 'warn' });
  log.debug({}, 'a');
  log.info({}, 'b');
  log.warn({}, 'c');
  expect(lines).toHaveLength(1);
});

test('on a terminal a line is for a person', () => {
  const { log, lines } = record({ terminal: true });
  log
    .child({ requestId: 'a1' })
    .error({ status: 500, err: Object.assign(new Error('kapot'), { code: 'E1' }) }, 'failed');
  expect(lines[0]).toMatch(
    /^\d\d:\d\d:\d\d error failed requestId=a1 status=500\n {4}Error: E1 kapot\n {6}at .*log\.test\.ts/,
  );
});
