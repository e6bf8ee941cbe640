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

/** All settings, read once at the start. Nothing else in the product reads the environment. */
export type Config = {
  readonly host: string;
  readonly port: number;
  /** Origin under which browsers reach us, without a slash at the end. */
  readonly publicUrl: string;
  /** Absolute path of the folder with everything that must survive a restart. */
  readonly dataDir: string;
  readonly database: DatabaseConfig;
  /** Decides how context is sent: one message on 'postgres', one statement a message on 'citus'. */
  readonly databaseEngine: 'postgres' | 'citus';
  /** Whether the fictional data and its one-click sign-in exist. */
  readonly demo: boolean;
  /** Undefined: 'info' in a file or pipe, 'warn' on a terminal. */
  readonly logLevel: (typeof LOG_LEVELS)[number] | undefined;
};

/** The origin of a web address that has nothing else, or undefined. */
function parseOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, href } = new URL(text);
  return /^https?:$/.test(protocol) && (href === `${origin}/` || href === origin) ? origin : undefined;
}

const postgresUrl = z.stringFormat('postgres-url', /^postgres(ql)?:\/\/\S+$/, {
  error: 'moet beginnen met postgres:// en mag geen spaties hebben.',
});

/** One line a setting; the message follows its name in the sentence a person reads. */
const Settings = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, { error: 'moet een hostnaam of IP-adres zijn, zoals 127.0.0.1.' })
    .default('127.0.0.1'),
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535, {
      error: 'moet een heel getal zijn van 1 tot en met 65535.',
    })
    .transform(Number)
    .default(3000),
  PUBLIC_URL: z
    .string()
    .refine((text) => parseOrigin(text) !== undefined, {
      error: 'moet een webadres zijn zonder pad, zoals https://bondgenoot.voorbeeldstad.nl.',
    })
    .optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  POSTGRES_BIN: z.string().optional(),
  DATABASE_ENGINE: z.enum(['postgres', 'citus'], { error: 'moet postgres of citus zijn.' }).default('postgres'),
  DEMO: z.enum(['0', '1'], { error: 'moet 0 (uit) of 1 (aan) zijn.' }).optional(),
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
    databaseEngine: rest.DATABASE_ENGINE,
    demo: rest.DEMO ? rest.DEMO === '1' : database.kind === 'embedded' && isAlone,
    logLevel: rest.LOG_LEVEL,
  };
}
