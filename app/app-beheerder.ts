import { parseArgs } from 'node:util';

import { createBeheerderslink, createBegin } from './beheer/account/index.ts';
import { createGemeenten } from './beheer/gemeente/index.ts';
import { type Config, loadConfig, StartError } from './platform/config/index.ts';
import { findSocket } from './platform/database/embedded.ts';
import { createSystemActor, type Database, openDatabase } from './platform/database/index.ts';
import { checkServer } from './platform/database/migrate.ts';

type Env = Readonly<Record<string, string | undefined>>;
type Say = (text: string) => void;

const USE = 'Gebruik: npm run beheerder, of npm run beheerder -- --email naam@gemeente.nl.';

/**
 * `npm run beheerder`: prints a one-time link for a gemeente that is to begin, or with `--email` for a beheerder who lost password and
 * second factor. For who may log in to the machine of the product; the product goes on running. Throws a StartError with a
 * sentence for the person who asked.
 */
export async function runBeheerder(args: readonly string[], env: Env, say: Say): Promise<void> {
  const email = parseEmail(args);
  const config = loadConfig(env);
  const database = openDatabase(await getConnection(config), { engine: config.databaseEngine, max: 1 });
  try {
    const lines = email === undefined ? await renderBegin(database, config) : await renderAnew(database, config, email);
    for (const line of lines) say(line);
  } finally {
    await database.close();
  }
}

function parseEmail(args: readonly string[]): string | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { email: { type: 'string' } } });
    const email = values.email?.trim().toLowerCase();
    if (email !== '') return email;
  } catch (cause) {
    throw new StartError(USE, { cause });
  }
  throw new StartError(USE);
}

/** As the application logs in, so that row level security binds us too. */
async function getConnection(config: Config) {
  if (config.database.kind === 'server') {
    await checkServer(config.database);
    return { connectionString: config.database.url };
  }
  const host = findSocket(config.dataDir);
  if (host !== undefined) return { host, user: 'app_login', database: 'bondgenoot' };
  throw new StartError(
    `Op ${config.dataDir} draait geen Bondgenoot. Start het eerst, of kies met DATA_DIR de goede map.`,
  );
}

async function renderBegin(database: Database, { publicUrl }: Config): Promise<string[]> {
  const inrichten = createSystemActor('inrichten');
  const { token } = await database.withActor(inrichten, 'begin', (tx) => createBegin(tx, inrichten));
  return [
    'Met deze link begint een nieuwe gemeente, met haar eerste beheerder.',
    'Hij werkt één keer, en niet langer dan een dag. Een link van eerder werkt niet meer:',
    `${publicUrl}/begin/${token}`,
  ];
}

/** One address may be of a beheerder in several gemeenten: each has an account of its own, so a link of its own. */
async function renderAnew(database: Database, { publicUrl }: Config, email: string): Promise<string[]> {
  const lines: string[] = [];
  for (const { id, naam } of await createGemeenten(database).list()) {
    const actor = createSystemActor('inrichten', id);
    const link = await database.withActor(actor, 'beheerder opnieuw', (tx) => createBeheerderslink(tx, actor, email));
    if (link) lines.push(`${naam}: ${publicUrl}/uitnodiging/${link.token}`);
  }
  if (lines.length === 0) {
    throw new StartError('Er is geen beheerder met dit e-mailadres. Kijk of het goed gespeld is.');
  }
  return [
    'Met deze link kiest deze beheerder een nieuw wachtwoord en een nieuwe tweede factor.',
    'Wat daarvoor gold, werkt dan niet meer. De link werkt één keer, en niet langer dan een dag:',
    ...lines,
  ];
}
