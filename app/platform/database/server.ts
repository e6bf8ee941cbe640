import pg from 'pg';

import type { DatabaseConfig } from '../config/index.ts';
import { StartError } from '../config/index.ts';

type Server = Extract<DatabaseConfig, { kind: 'server' }>;
type Login = {
  version: number;
  name: string;
  super: boolean;
  bypass: boolean;
  member: boolean | null;
  base: string;
  /** Whether the database, or a table in it, belongs to this login. */
  owns: boolean;
};

const QUESTION = `select current_setting('server_version_num')::int as version, rolname as name, rolsuper as super,
  rolbypassrls as bypass, current_database() as base,
  (select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = 'app_gebruiker') as member,
  exists (select from pg_database where datname = current_database() and datdba = pg_roles.oid)
    or exists (select from pg_class where relowner = pg_roles.oid and relnamespace = to_regnamespace('public')) as owns
  from pg_roles where rolname = current_user`;

async function readLogin(setting: string, connectionString: string): Promise<Login> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<Login>(QUESTION);
    if (!rows[0]) throw new Error('no role');
    return rows[0];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new StartError(`${setting}: de database antwoordt niet${code}. Controleer adres, naam en wachtwoord.`, {
      cause: error,
    });
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Refuses a database server on which row-level security would guard nothing: the login of the application must be an
 * ordinary role, other than the owner of the tables, that may take the role app_gebruiker. Throws a StartError that names the setting.
 */
export async function checkServer({ url, ownerUrl }: Server): Promise<void> {
  const app = await readLogin('DATABASE_URL', url);
  const owner = await readLogin('DATABASE_OWNER_URL', ownerUrl);
  const refuse = (sentence: string) => {
    throw new StartError(sentence);
  };
  if (app.version < 150_000) refuse('DATABASE_URL: PostgreSQL 15 of nieuwer is nodig.');
  if (app.base !== owner.base) refuse('DATABASE_URL en DATABASE_OWNER_URL moeten naar dezelfde database wijzen.');
  if (app.super || app.bypass)
    refuse(`DATABASE_URL: de rol ${app.name} mag geen superuser zijn en geen BYPASSRLS hebben.`);
  if (app.name === owner.name || app.owns)
    refuse(`DATABASE_URL: de rol ${app.name} mag niet ook de eigenaar van de tabellen zijn.`);
  if (owner.member === null)
    refuse('De rol app_gebruiker ontbreekt. Maak die eerst: create role app_gebruiker nologin;');
  if (!app.member)
    refuse(
      `DATABASE_URL: de rol ${app.name} mist een recht. Voer uit: grant app_gebruiker to ${pg.escapeIdentifier(app.name)};`,
    );
}
