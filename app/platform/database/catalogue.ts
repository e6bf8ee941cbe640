import type pg from 'pg';

/** Tables that do not follow the rules of the house, with the reason. The architecture test reads this list. */
export const EXCEPTIONS: Readonly<Record<string, { rules: readonly Rule[]; reason: string }>> = {
  gemeenten: { rules: ['rls', 'key'], reason: 'The list of gemeenten itself: read before it is known which one it is about.' },
  gemeentelijst: { rules: ['rls', 'key'], reason: 'Public reference data of CBS, the same for everyone.' },
  sessies: { rules: ['key'], reason: 'Found by the hash of a token before the person, and so the gemeente, is known.' },
  migraties: { rules: ['rls', 'key'], reason: 'Which migrations were applied; the application role has no right on it.' },
};

export type Rule = 'rls' | 'key' | 'policy' | 'subquery' | 'comment' | 'grant';
export type Finding = { table: string; rule: Rule; detail: string };

type Row = Record<string, string | boolean | number | null>;

const TABLES = `select c.oid::int as oid, c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
  obj_description(c.oid) as comment from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = $1 and c.relkind in ('r', 'p') order by c.relname`;
const KEYS = `select conrelid::int as oid, conname as name, contype as kind,
  (select attname from pg_attribute a where a.attrelid = conrelid and a.attnum = conkey[1]) as first,
  confrelid::regclass::text as target, array_length(conkey, 1) as width
  from pg_constraint where contype in ('p', 'u', 'f')`;
const INDEXES = `select i.indrelid::int as oid, c.relname as name,
  (select attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0]) as first
  from pg_index i join pg_class c on c.oid = i.indexrelid where i.indisunique`;
const POLICIES = `select polrelid::int as oid, polname as name, polpermissive as permissive, polcmd as command,
  coalesce(pg_get_expr(polqual, polrelid), '') || ' ' || coalesce(pg_get_expr(polwithcheck, polrelid), '') as expression
  from pg_policy`;
const COLUMNS = `select a.attrelid::int as oid, a.attname as name, col_description(a.attrelid, a.attnum) as comment
  from pg_attribute a where a.attnum > 0 and not a.attisdropped`;
const GRANTS = `select c.oid::int as oid, p.privilege_type as name from pg_class c
  cross join lateral aclexplode(c.relacl) p where p.grantee = 'app_gebruiker'::regrole`;

/** What may stand before a bracket in a policy: none of these reads a table. */
const PLAIN = ['current_setting', 'string_to_array', 'nullif', 'any', 'and', 'or', 'not'];

const COMMANDS: Readonly<Record<string, string>> = { SELECT: 'r', INSERT: 'a', UPDATE: 'w', DELETE: 'd' };

/**
 * Reads the catalogue of a database and returns every table that breaks a rule of the house and is no exception:
 * row-level security enabled and forced, gemeente_id first in every key, exactly one permissive policy per granted command,
 * no subqueries and no function that reads tables in a policy, comments on table and columns.
 */
export async function checkCatalogue(client: pg.ClientBase, schema = 'public'): Promise<Finding[]> {
  const rows = async (query: string, values: string[] = []) => (await client.query<Row>(query, values)).rows;
  const [keys, indexes, policies] = [await rows(KEYS), await rows(INDEXES), await rows(POLICIES)];
  const [columns, grants] = [await rows(COLUMNS), await rows(GRANTS)];
  const findings: Finding[] = [];
  for (const table of await rows(TABLES, [schema])) {
    const name = String(table['name']);
    const here = (all: Row[]) => all.filter((row) => row['oid'] === table['oid']);
    const found = [
      ...checkRls(table, here(policies), here(grants)),
      ...checkKeys(here(keys), here(indexes)),
      ...checkComments(table, here(columns)),
    ];
    const excepted = EXCEPTIONS[name]?.rules ?? [];
    findings.push(...found.filter(({ rule }) => !excepted.includes(rule)).map((finding) => ({ table: name, ...finding })));
  }
  return findings;
}

type Found = { rule: Rule; detail: string };

function checkRls(table: Row, policies: Row[], grants: Row[]): Found[] {
  const found: Found[] = [];
  if (table['enabled'] !== true) found.push({ rule: 'rls', detail: 'row-level security is not enabled' });
  if (table['forced'] !== true) found.push({ rule: 'rls', detail: 'row-level security is not forced' });
  for (const policy of policies) {
    const name = String(policy['name']);
    const expression = String(policy['expression']);
    if (policy['permissive'] !== true) found.push({ rule: 'policy', detail: `${name} is restrictive` });
    if (policy['command'] === '*') found.push({ rule: 'policy', detail: `${name} is for every command at once` });
    if (/\bselect\b/i.test(expression)) found.push({ rule: 'subquery', detail: `${name} holds a subquery` });
    const calls = [...expression.matchAll(/\b([a-z_]+)\(/gi)].map((match) => String(match[1]).toLowerCase());
    const foreign = calls.filter((call) => !PLAIN.includes(call));
    if (foreign.length > 0) found.push({ rule: 'subquery', detail: `${name} calls ${foreign.join(', ')}` });
  }
  if (table['enabled'] !== true) return found;
  for (const { name } of grants) {
    const command = COMMANDS[String(name)];
    const count = policies.filter((policy) => policy['command'] === command).length;
    if (count !== 1) found.push({ rule: 'policy', detail: `${count} policies for ${name}, which is granted` });
  }
  return found;
}

function checkKeys(keys: Row[], indexes: Row[]): Found[] {
  const names = keys.filter((key) => key['first'] !== 'gemeente_id').map((key) => `key ${key['name']}`);
  const unique = indexes.filter((index) => index['first'] !== 'gemeente_id').map((index) => `index ${index['name']}`);
  const missing = keys.some((key) => key['kind'] === 'p') ? [] : ['no primary key'];
  return [...new Set([...names, ...unique, ...missing])].map((detail) => ({ rule: 'key', detail }));
}

function checkComments(table: Row, columns: Row[]): Found[] {
  const bare = columns.filter((column) => column['comment'] === null).map((column) => String(column['name']));
  const found: Found[] = bare.map((column) => ({ rule: 'comment', detail: `column ${column} has no comment` }));
  if (table['comment'] === null) found.push({ rule: 'comment', detail: 'the table has no comment' });
  return found;
}
