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
    oidcPrivate: false,
    publicUrl: 'http://127.0.0.1:3000',
    dataDir: path.resolve('data'),
    database: { kind: 'embedded', postgresBin: undefined },
    databaseEngine: 'postgres',
    demo: true,
    demoCases: true,
    contactDays: 90,
    backupUrl: undefined,
    trustProxy: 0,
    secretsFile: undefined,
    sealKeyFile: path.resolve('data/zegelsleutel.pem'),
    witnessDir: path.resolve('data/getuigen'),
    drainSeconds: 0,
    metrics: undefined,
    traceUrl: undefined,
    mail: undefined,
    work: { serve: true, jobs: true },
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
  [
    'the seal key and the witnesses go with DATA_DIR',
    { DATA_DIR: '/var/lib/bondgenoot' },
    { sealKeyFile: '/var/lib/bondgenoot/zegelsleutel.pem', witnessDir: '/var/lib/bondgenoot/getuigen' },
  ],
  [
    'the seal key and the witnesses elsewhere',
    { SEAL_KEY_FILE: '/run/geheim/zegel.pem', WITNESS_DIR: '/mnt/buiten' },
    { sealKeyFile: '/run/geheim/zegel.pem', witnessDir: '/mnt/buiten' },
  ],
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
  ['a small demo', { DEMO: 'klein' }, { demo: true, demoCases: false }],
  [
    'a mail server',
    { MAIL_URL: 'smtps://naam:geheim@mail.example:465', MAIL_FROM: 'Bondgenoot <post@b.example>' },
    { mail: { url: 'smtps://naam:geheim@mail.example:465', from: 'Bondgenoot <post@b.example>' } },
  ],
  [
    'a mail server on this machine',
    { MAIL_URL: 'smtp://127.0.0.1:1025', MAIL_FROM: 'post@b.example' },
    { mail: { url: 'smtp://127.0.0.1:1025', from: 'post@b.example' } },
  ],
  ['a sender alone sends nothing', { MAIL_FROM: 'post@b.example' }, { mail: undefined }],
  ['no jobs in this process', { ...SERVER, JOBS: '0' }, { work: { serve: true, jobs: false } }],
  ['nothing but jobs', { ...SERVER, JOBS: 'only' }, { work: { serve: false, jobs: true } }],
  ['a log level', { LOG_LEVEL: 'debug' }, { logLevel: 'debug' }],
  ['two proxies in front', { TRUST_PROXY: '2', DRAIN_SECONDS: '10' }, { trustProxy: 2, drainSeconds: 10 }],
  ['secrets elsewhere', { SECRETS_FILE: '/run/secrets/b.json' }, { secretsFile: '/run/secrets/b.json' }],
  ['figures', { METRICS_PORT: '9464' }, { metrics: { host: '127.0.0.1', port: 9464 } }],
  ['traces', { TRACE_URL: 'http://127.0.0.1:4318/v1/traces' }, { traceUrl: 'http://127.0.0.1:4318/v1/traces' }],
  ['a setting we do not know', { POORT: 'x' }, { port: 3000 }],
])('%s', (_, env, part) => {
  expect(loadConfig(env)).toMatchObject(part);
});

test.each<[Record<string, string>, string]>([
  [{ HOST: 'http://a' }, 'HOST moet een hostnaam of IP-adres zijn, zoals 127.0.0.1.'],
  [{ TRUST_PROXY: 'ja' }, 'TRUST_PROXY moet een heel getal zijn van 0 tot en met 9.'],
  [{ DRAIN_SECONDS: '601' }, 'DRAIN_SECONDS moet een heel getal zijn van 0 tot en met 600.'],
  [{ METRICS_PORT: '3000' }, 'METRICS_PORT moet een andere poort zijn dan PORT.'],
  [{ TRACE_URL: 'jaeger' }, 'TRACE_URL moet een webadres zijn, zoals http://127.0.0.1:4318/v1/traces.'],
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
  [{ DEMO: 'ja' }, 'DEMO moet 0 (uit), 1 (aan) of klein (zonder huishoudens) zijn.'],
  ...[
    'mail.example',
    'https://mail.example',
    'smtp://',
    'smtp://mail.example/pad',
    'smtp://mail.example?tls.rejectUnauthorized=false',
  ].map((url): [Record<string, string>, string] => [
    { MAIL_URL: url, MAIL_FROM: 'post@b.example' },
    'MAIL_URL moet een mailserver zijn, zoals smtps://naam:wachtwoord@mail.example:465.',
  ]),
  [{ MAIL_URL: 'smtp://mail.example' }, 'MAIL_FROM moet ook ingevuld zijn, omdat MAIL_URL is ingevuld.'],
  ...['post', 'a@b, c@d', 'Post <post>', 'Post\r\nBcc: x <a@b.example>'].map(
    (from): [Record<string, string>, string] => [
      { MAIL_FROM: from },
      'MAIL_FROM moet een e-mailadres zijn, zoals Bondgenoot <bondgenoot@voorbeeldstad.nl>.',
    ],
  ),
  [{ ...SERVER, JOBS: 'nee' }, 'JOBS moet 0 (uit), 1 (aan) of only (alleen taken) zijn.'],
  [{ JOBS: '0' }, 'JOBS mag alleen anders zijn dan 1 als DATABASE_URL is ingevuld.'],
  [{ JOBS: 'only' }, 'JOBS mag alleen anders zijn dan 1 als DATABASE_URL is ingevuld.'],
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

test('a provider to sign in through stands on the internet, unless OIDC_PRIVATE says otherwise', () => {
  expect(loadConfig({ OIDC_PRIVATE: '1' }).oidcPrivate).toBe(true);
  expect(() => loadConfig({ OIDC_PRIVATE: 'ja' })).toThrow('OIDC_PRIVATE moet 0 (uit) of 1 (aan) zijn.');
});
