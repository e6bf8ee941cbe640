import pg from 'pg';

/** Roles that every database of ours needs. Roles belong to the whole server, so each is made only once. */
const ROLES = {
  eigenaar: 'create role eigenaar login nosuperuser nobypassrls',
  app_gebruiker: 'create role app_gebruiker nologin nosuperuser nobypassrls',
  app_login: 'create role app_login login noinherit nosuperuser nobypassrls in role app_gebruiker',
};

/** Runs `run` as the superuser of the embedded PostgreSQL behind `socket`, one at a time. */
async function asSuperuser<T>(socket: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ host: socket, user: 'postgres', database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(4712)');
    return await run(client);
  } finally {
    await client.end();
  }
}

const has = async (client: pg.Client, catalogue: 'pg_roles' | 'pg_database', name: string) => {
  const column = catalogue === 'pg_roles' ? 'rolname' : 'datname';
  return (await client.query(`select from ${catalogue} where ${column} = $1`, [name])).rowCount !== 0;
};

/**
 * Makes the roles in the embedded PostgreSQL behind `socket` where they are absent. The owner migrates; `app_login` is what the
 * application logs in as, and may do nothing until it takes `app_gebruiker`.
 */
export async function createRoles(socket: string): Promise<void> {
  await asSuperuser(socket, async (client) => {
    for (const [role, statement] of Object.entries(ROLES)) {
      if (!(await has(client, 'pg_roles', role))) await client.query(statement);
    }
  });
}

/** Makes the database `name` in the embedded PostgreSQL behind `socket`, and the roles, where they are absent. */
export async function createDatabase(socket: string, name: string): Promise<void> {
  await createRoles(socket);
  await asSuperuser(socket, async (client) => {
    if (await has(client, 'pg_database', name)) return;
    await client.query(`create database ${pg.escapeIdentifier(name)} owner eigenaar`);
    await client.query(`revoke all on database ${pg.escapeIdentifier(name)} from public`);
    await client.query(`grant connect on database ${pg.escapeIdentifier(name)} to app_login`);
  });
}

/** Whether the embedded PostgreSQL behind `socket` has the database `name`. */
export async function hasDatabase(socket: string, name: string): Promise<boolean> {
  return asSuperuser(socket, (client) => has(client, 'pg_database', name));
}

/** Removes the database `name`, with who is still connected to it. */
export async function removeDatabase(socket: string, name: string): Promise<void> {
  await asSuperuser(socket, (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  );
}

/** Gives a database that is complete its own name, in one step. */
export async function publishDatabase(socket: string, from: string, to: string): Promise<void> {
  await asSuperuser(socket, (client) =>
    client.query(`alter database ${pg.escapeIdentifier(from)} rename to ${pg.escapeIdentifier(to)}`),
  );
}
