/** What the database says about itself, as far as the rules of database.ts ask. */
export type Catalogue = {
  schemas: string[];
  tables: Table[];
  keys: { table: string; name: string; columns: string[]; onDelete: string }[];
  policies: { table: string; name: string; permissive: boolean; command: string; expressions: string[] }[];
  triggers: { table: string; name: string }[];
  functions: { name: string; definer: boolean; comment: string | null }[];
  views: { name: string; invoker: boolean }[];
  sequences: string[];
  roles: { name: string; superuser: boolean; bypassrls: boolean }[];
  /** Commands the application role may use, on a table or on some of its columns. */
  grants: { table: string; command: string }[];
};

export type Table = {
  name: string;
  rls: boolean;
  forced: boolean;
  comment: string | null;
  columns: { name: string; comment: string | null }[];
};

/** Runs one statement and answers its rows. */
export type Query = (text: string) => Promise<unknown[]>;

const IN_PUBLIC = `relnamespace = 'public'::regnamespace`;

const QUERIES: Record<keyof Catalogue, string> = {
  schemas: `select nspname as value from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`,
  tables: `
    select c.relname as name, c.relrowsecurity as rls, c.relforcerowsecurity as forced, obj_description(c.oid, 'pg_class') as comment,
      (select json_agg(json_build_object('name', a.attname, 'comment', col_description(c.oid, a.attnum)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c where ${IN_PUBLIC} and c.relkind in ('r', 'p') order by 1`,
  keys: `
    select c.relname as table, i.relname as name, '' as "onDelete",
      (select json_agg(a.attname order by k.n) from unnest(x.indkey::int[]) with ordinality k (attnum, n)
        left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum) as columns
    from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    where c.${IN_PUBLIC} and x.indisunique
    union all
    select c.relname, f.conname, f.confdeltype::text,
      (select json_agg(a.attname order by k.n) from unnest(f.conkey) with ordinality k (attnum, n)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum)
    from pg_constraint f join pg_class c on c.oid = f.conrelid where c.${IN_PUBLIC} and f.contype = 'f'`,
  policies: `
    select tablename as table, policyname as name, permissive = 'PERMISSIVE' as permissive, cmd as command,
      array_remove(array[qual, with_check], null) as expressions
    from pg_policies where schemaname = 'public'`,
  triggers: `
    select c.relname as table, t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.${IN_PUBLIC} and not t.tgisinternal`,
  functions: `
    select proname as name, prosecdef as definer, obj_description(oid, 'pg_proc') as comment from pg_proc
    where pronamespace = 'public'::regnamespace`,
  views: `
    select relname as name, coalesce('security_invoker=true' = any (reloptions), false) as invoker from pg_class
    where ${IN_PUBLIC} and relkind in ('v', 'm')`,
  sequences: `select relname as value from pg_class where ${IN_PUBLIC} and relkind = 'S'`,
  roles: `
    select rolname as name, rolsuper as superuser, rolbypassrls as bypassrls from pg_roles
    where rolname in ('eigenaar', 'app_login', 'app_gebruiker')`,
  grants: `
    select c.relname as table, p.command from pg_class c
      cross join (values ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE')) p (command)
    where c.${IN_PUBLIC} and c.relkind in ('r', 'p') and case when p.command in ('DELETE', 'TRUNCATE')
      then has_table_privilege('app_gebruiker', c.oid, p.command)
      else has_any_column_privilege('app_gebruiker', c.oid, p.command) end`,
};

/** Reads the catalogue of the database behind `query`. */
export async function readCatalogue(query: Query): Promise<Catalogue> {
  const found: Record<string, unknown[]> = {};
  for (const [name, text] of Object.entries(QUERIES)) found[name] = await query(text);
  const values = (name: string) => (found[name] ?? []).map((row) => (row as { value: string }).value);
  return { ...(found as unknown as Catalogue), schemas: values('schemas'), sequences: values('sequences') };
}
