import path from 'node:path';

import { expect, test } from 'vitest';

import { loadConfig, StartError } from './index.ts';

const SERVER = {
  DATABASE_URL: 'postgres://app:geheim@db.example/bondgenoot',
  DATABASE_OWNER_URL: 'postgresql://eigenaar@/bondgenoot?host=/run/pg',
};

test('without settings: loopback, port 3000, the embedded database and the demo', () => {
  expect(loadConfig({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://127.0.0.1:3000',
    dataDir: path.resolve('data'),
    database: { kind: 'embedded', postgresBin: undefined },
    databaseEngine: 'postgres',
    demo: true,
    logLevel: undefined,
  });
});

test.each([
  ['empty counts as absent', { PORT: '', DATABASE_URL: ' ' }, { port: 3000 }],
  ['spaces around a value do not count', { PORT: ' 8080 ' }, { port: 8080, publicUrl: 'http://127.0.0.1:8080' }],
  ['a name as host', { HOST: 'localhost' }, { publicUrl: 'http://localhost:3000', demo: true }],
  ['an IPv6 host', { HOST: '::1', PORT: '80' }, { host: '::1', publicUrl: 'http://[::1]', demo: true }],
  [
    'PUBLIC_URL without its last slash',
    { PUBLIC_URL: 'https://b.example:8443/' },
    { publicUrl: 'https://b.example:8443' },
  ],
  ['an absolute DATA_DIR', { DATA_DIR: '/var/lib/bondgenoot' }, { dataDir: '/var/lib/bondgenoot' }],
  ['POSTGRES_BIN', { POSTGRES_BIN: '/opt/pg/bin' }, { database: { kind: 'embedded', postgresBin: '/opt/pg/bin' } }],
  [
    'a database server: no demo',
    SERVER,
    { database: { kind: 'server', url: SERVER.DATABASE_URL, ownerUrl: SERVER.DATABASE_OWNER_URL }, demo: false },
  ],
  ['a distributed database server', { ...SERVER, DATABASE_ENGINE: 'citus' }, { databaseEngine: 'citus' }],
  ['the demo said aloud on a server', { ...SERVER, DEMO: '1' }, { demo: true }],
  ['no demo where others can reach us', { HOST: '0.0.0.0' }, { demo: false }],
  [
    'no demo behind a proxy that others can reach',
    { PUBLIC_URL: 'https://bondgenoot.example' },
    { publicUrl: 'https://bondgenoot.example', demo: false },
  ],
  ['the demo behind a proxy on this machine', { PUBLIC_URL: 'https://localhost:8443' }, { demo: true }],
  ['the demo said aloud where others can reach us', { HOST: '0.0.0.0', DEMO: '1' }, { demo: true }],
  ['the demo off', { DEMO: '0' }, { demo: false }],
  ['a log level', { LOG_LEVEL: 'debug' }, { logLevel: 'debug' }],
  ['a setting we do not know', { POORT: 'x' }, { port: 3000 }],
])('%s', (_, env, part) => {
  expect(loadConfig(env)).toMatchObject(part);
});

test.each<[Record<string, string>, string]>([
  [{ HOST: 'http://a' }, 'HOST moet een hostnaam of IP-adres zijn, zoals 127.0.0.1.'],
  [{ HOST: 'a b' }, 'HOST moet een hostnaam of IP-adres zijn, zoals 127.0.0.1.'],
  ...['abc', '0', '65536', '-1', '3000.5', '1e3', '0x50'].map((port): [Record<string, string>, string] => [
    { PORT: port },
    'PORT moet een heel getal zijn van 1 tot en met 65535.',
  ]),
  ...[
    'b.example',
    'https://b.example/pad',
    'https://b.example?x',
    'ftp://b.example',
    'https://u:w@b.example',
    'https://',
  ].map((url): [Record<string, string>, string] => [
    { PUBLIC_URL: url },
    'PUBLIC_URL moet een webadres zijn zonder pad, zoals https://bondgenoot.voorbeeldstad.nl.',
  ]),
  [
    { ...SERVER, DATABASE_URL: 'mysql://a/b' },
    'DATABASE_URL moet beginnen met postgres:// en mag geen spaties hebben.',
  ],
  [{ DATABASE_URL: SERVER.DATABASE_URL }, 'DATABASE_OWNER_URL moet ook ingevuld zijn, omdat DATABASE_URL is ingevuld.'],
  [
    { DATABASE_OWNER_URL: SERVER.DATABASE_OWNER_URL },
    'DATABASE_URL moet ook ingevuld zijn, omdat DATABASE_OWNER_URL is ingevuld.',
  ],
  [{ DATABASE_ENGINE: 'mysql' }, 'DATABASE_ENGINE moet postgres of citus zijn.'],
  [{ DATABASE_ENGINE: 'citus' }, 'DATABASE_ENGINE mag alleen citus zijn als DATABASE_URL is ingevuld.'],
  [{ DEMO: 'ja' }, 'DEMO moet 0 (uit) of 1 (aan) zijn.'],
  [{ LOG_LEVEL: 'veel' }, 'LOG_LEVEL moet een van deze woorden zijn: debug, info, warn, error, silent.'],
])('%o is refused with one sentence that names the setting', (env, sentence) => {
  expect(() => loadConfig(env)).toThrow(new StartError(sentence));
});

test('every wrong setting gets its own line', () => {
  expect(() => loadConfig({ PORT: 'x', DEMO: 'x' })).toThrow(/^PORT .*\nDEMO .*$/);
});

test('a sentence never repeats the value: it may hold a password', () => {
  expect(() => loadConfig({ ...SERVER, DATABASE_URL: 'mysql://app:geheim@db' })).toThrow(
    /^(?!.*geheim)DATABASE_URL moet /,
  );
});
