import path from 'node:path';

import { z } from 'zod';

import { StartError } from './start-error.ts';

export { loadSecrets, type Secrets } from './secrets.ts';
export { StartError } from './start-error.ts';

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Where the data lives: our own PostgreSQL under `dataDir`, or a server with one login that works and one that owns the tables. */
export type DatabaseConfig =
  | { readonly kind: 'embedded'; readonly postgresBin: string | undefined }
  | { readonly kind: 'server'; readonly url: string; readonly ownerUrl: string };

/** The mail server (`smtp://` or `smtps://`, with name and password when it asks for them) and the sender of every letter. */
export type MailConfig = { readonly url: string; readonly from: string };

/** Whether this process answers requests, does jobs, or both. */
type Work = { readonly serve: boolean; readonly jobs: boolean };

/** All settings, read once at the start. Nothing else in the product reads the environment. */
export type Config = {
  readonly host: string;
  readonly port: number;
  /** Origin under which browsers reach us, without a slash at the end. */
  readonly publicUrl: string;
  /** Absolute path of the folder with everything that must survive a restart. */
  readonly dataDir: string;
  readonly database: DatabaseConfig;
  /** Login that row level security does not bind: for back-ups of a server alone. */
  readonly backupUrl: string | undefined;
  /** Decides how context is sent: one message on 'postgres', one statement a message on 'citus'. */
  readonly databaseEngine: 'postgres' | 'citus';
  /** Whether the fictional data and its one-click sign-in exist. */
  readonly demo: boolean;
  /** Whether the demo has cases too, which take some seconds more to load. */
  readonly demoCases: boolean;
  /** How many proxies stand before us whose X-Forwarded-For is true; 0: the connection itself is the address. */
  readonly trustProxy: number;
  /** Absolute path of the file with the secrets, where it lies elsewhere than in `dataDir`. */
  readonly secretsFile: string | undefined;
  /** Absolute path of the private key that seals the log. */
  readonly sealKeyFile: string;
  /** Absolute path of the folder that keeps the newest seal of each day. */
  readonly witnessDir: string;
  /** How long we go on answering after we were asked to stop, while /gezond says so: the proxy then looks elsewhere. */
  readonly drainSeconds: number;
  /** Where figures are told; undefined: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** Address (OTLP over HTTP) that traces are sent to; undefined: there are none. */
  readonly traceUrl: string | undefined;
  /** Undefined: mail waits until there is one. */
  readonly mail: MailConfig | undefined;
  readonly work: Work;
  /** Whether a provider to sign in through may stand in the own network; else only on the internet. */
  readonly oidcPrivate: boolean;
  /** Days after which a first contact that became no dossier goes. */
  readonly contactDays: number;
  /** Undefined: 'info' in a file or pipe, 'warn' on a terminal. */
  readonly logLevel: (typeof LOG_LEVELS)[number] | undefined;
};

/** The origin of a web address that has nothing else, or undefined. */
function parseOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, href } = new URL(text);
  return /^https?:$/.test(protocol) && (href === `${origin}/` || href === origin) ? origin : undefined;
}

/** Whether a text is the address of a mail server and nothing else. */
function isMailUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash } = new URL(text);
  return /^smtps?:$/.test(protocol) && hostname !== '' && /^\/?$/.test(pathname) && search === '' && hash === '';
}

const WORK = {
  '0': { serve: true, jobs: false },
  '1': { serve: true, jobs: true },
  only: { serve: false, jobs: true },
};

const postgresUrl = z.stringFormat('postgres-url', /^postgres(ql)?:\/\/\S+$/, {
  error: 'moet beginnen met postgres:// en mag geen spaties hebben.',
});

/** A whole number in digits, from `min` to and including `max`. */
const whole = (min: number, max: number) =>
  z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= min && Number(text) <= max, {
      error: `moet een heel getal zijn van ${min} tot en met ${max}.`,
    })
    .transform(Number);

const hostname = z
  .string()
  .regex(/^[\w.:%-]+$/, { error: 'moet een hostnaam of IP-adres zijn, zoals 127.0.0.1.' })
  .default('127.0.0.1');

/** One line a setting; the message follows its name in the sentence a person reads. */
const Settings = z.object({
  HOST: hostname,
  PORT: whole(1, 65_535).default(3000),
  PUBLIC_URL: z
    .string()
    .refine((text) => parseOrigin(text) !== undefined, {
      error: 'moet een webadres zijn zonder pad, zoals https://bondgenoot.voorbeeldstad.nl.',
    })
    .optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  BACKUP_DATABASE_URL: postgresUrl.optional(),
  POSTGRES_BIN: z.string().optional(),
  DATABASE_ENGINE: z.enum(['postgres', 'citus'], { error: 'moet postgres of citus zijn.' }).default('postgres'),
  DEMO: z.enum(['0', '1', 'klein'], { error: 'moet 0 (uit), 1 (aan) of klein (zonder huishoudens) zijn.' }).optional(),
  TRUST_PROXY: whole(0, 9).default(0),
  SECRETS_FILE: z.string().optional(),
  SEAL_KEY_FILE: z.string().optional(),
  WITNESS_DIR: z.string().optional(),
  DRAIN_SECONDS: whole(0, 600).default(0),
  METRICS_PORT: whole(1, 65_535).optional(),
  METRICS_HOST: hostname,
  TRACE_URL: z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
      error: 'moet een webadres zijn, zoals http://127.0.0.1:4318/v1/traces.',
    })
    .optional(),
  MAIL_URL: z
    .string()
    .refine(isMailUrl, { error: 'moet een mailserver zijn, zoals smtps://naam:wachtwoord@mail.example:465.' })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^\s<>@,]+@[^\s<>@,]+|[^<>@,"\r\n]+ <[^\s<>@,]+@[^\s<>@,]+>)$/, {
      error: 'moet een e-mailadres zijn, zoals Bondgenoot <bondgenoot@voorbeeldstad.nl>.',
    })
    .optional(),
  JOBS: z.enum(['0', '1', 'only'], { error: 'moet 0 (uit), 1 (aan) of only (alleen taken) zijn.' }).default('1'),
  OIDC_PRIVATE: z.enum(['0', '1'], { error: 'moet 0 (uit) of 1 (aan) zijn.' }).default('0'),
  CONTACT_DAYS: whole(1, 3650).default(90),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `moet een van deze woorden zijn: ${LOG_LEVELS.join(', ')}.` }).optional(),
});

/** What one setting asks of another. */
const Together = Settings.superRefine((settings, { addIssue }) => {
  for (const [present, missing] of [
    ['DATABASE_URL', 'DATABASE_OWNER_URL'],
    ['DATABASE_OWNER_URL', 'DATABASE_URL'],
  ] as const) {
    if (settings[present] && !settings[missing]) {
      addIssue({ code: 'custom', path: [missing], message: `moet ook ingevuld zijn, omdat ${present} is ingevuld.` });
    }
  }
  if (settings.MAIL_URL && !settings.MAIL_FROM) {
    addIssue({ code: 'custom', path: ['MAIL_FROM'], message: 'moet ook ingevuld zijn, omdat MAIL_URL is ingevuld.' });
  }
  if (settings.JOBS !== '1' && !settings.DATABASE_URL) {
    addIssue({ code: 'custom', path: ['JOBS'], message: 'mag alleen anders zijn dan 1 als DATABASE_URL is ingevuld.' });
  }
  if (settings.METRICS_PORT === settings.PORT && settings.METRICS_HOST === settings.HOST) {
    addIssue({ code: 'custom', path: ['METRICS_PORT'], message: 'moet een andere poort zijn dan PORT.' });
  }
  if (settings.DATABASE_ENGINE === 'citus' && !settings.DATABASE_URL) {
    addIssue({
      code: 'custom',
      path: ['DATABASE_ENGINE'],
      message: 'mag alleen citus zijn als DATABASE_URL is ingevuld.',
    });
  }
});

/** Whether only this machine itself can reach the address. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/**
 * Reads the settings from `env`. An empty setting counts as absent; a setting we do not know is not our business.
 * Throws a StartError with one sentence for each wrong setting; no sentence repeats a value, which may hold a password.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const filled = Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : []));
  const result = Together.safeParse(Object.fromEntries(filled));
  if (!result.success) {
    throw new StartError(
      result.error.issues.map(({ path: [name], message }) => `${String(name)} ${message}`).join('\n'),
    );
  }
  const { HOST, PORT, DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, ...rest } = result.data;
  const database: DatabaseConfig =
    url && ownerUrl ? { kind: 'server', url, ownerUrl } : { kind: 'embedded', postgresBin: rest.POSTGRES_BIN };
  const own = `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`;
  const publicUrl = new URL(rest.PUBLIC_URL ?? own);
  // A proxy in front of a loopback address lets others in: the demo is then for who says so aloud.
  const isAlone = isLoopback(HOST) && isLoopback(publicUrl.hostname.replaceAll(/[[\]]/g, ''));
  return {
    host: HOST,
    port: PORT,
    publicUrl: publicUrl.origin,
    dataDir: path.resolve(rest.DATA_DIR),
    database,
    backupUrl: rest.BACKUP_DATABASE_URL,
    databaseEngine: rest.DATABASE_ENGINE,
    demo: rest.DEMO ? rest.DEMO !== '0' : database.kind === 'embedded' && isAlone,
    demoCases: rest.DEMO !== 'klein',
    trustProxy: rest.TRUST_PROXY,
    secretsFile: rest.SECRETS_FILE && path.resolve(rest.SECRETS_FILE),
    sealKeyFile: path.resolve(rest.SEAL_KEY_FILE ?? path.join(rest.DATA_DIR, 'zegelsleutel.pem')),
    witnessDir: path.resolve(rest.WITNESS_DIR ?? path.join(rest.DATA_DIR, 'getuigen')),
    drainSeconds: rest.DRAIN_SECONDS,
    metrics: rest.METRICS_PORT === undefined ? undefined : { host: rest.METRICS_HOST, port: rest.METRICS_PORT },
    traceUrl: rest.TRACE_URL,
    mail: rest.MAIL_URL && rest.MAIL_FROM ? { url: rest.MAIL_URL, from: rest.MAIL_FROM } : undefined,
    work: WORK[rest.JOBS],
    oidcPrivate: rest.OIDC_PRIVATE === '1',
    contactDays: rest.CONTACT_DAYS,
    logLevel: rest.LOG_LEVEL,
  };
}
