import type { Catalogue } from './catalogue.ts';
import type { SchemaExceptions } from './exceptions.ts';

/** What a policy may call: the context of the transaction, and arithmetic on values. Nothing that reads a table. */
const IN_POLICIES = new Set([
  'current_setting',
  'string_to_array',
  'nullif',
  'coalesce',
  'any',
  'and',
  'or',
  'not',
  'in',
]);
const SET_NULL_OR_DEFAULT = ['n', 'd'];

const has = (list: Record<string, string>, name: string) => Object.hasOwn(list, name);

function checkTables({ tables, grants }: Catalogue, exceptions: SchemaExceptions) {
  return tables.flatMap((table) => {
    const own = `table ${table.name}`;
    const findings: string[] = [];
    const open = has(exceptions.tablesWithoutRls, table.name);
    if (!open && !table.rls) findings.push(`${own}: row level security is not enabled`);
    if (!open && !table.forced) findings.push(`${own}: row level security is not forced`);
    if (!open && table.columns[0]?.name !== 'gemeente_id' && !table.columns.some((c) => c.name === 'gemeente_id'))
      findings.push(`${own}: no gemeente_id`);
    if (open && grants.some((g) => g.table === table.name && g.command !== 'SELECT'))
      findings.push(`${own}: written to without row level security`);
    const known = grants.some((g) => g.table === table.name);
    if (known && !table.comment) findings.push(`${own}: no comment`);
    if (known)
      findings.push(...table.columns.filter((c) => !c.comment).map((c) => `${own}: column ${c.name} has no comment`));
    return findings;
  });
}

function checkKeys({ keys }: Catalogue, exceptions: SchemaExceptions) {
  return keys.flatMap((key) => {
    const findings: string[] = [];
    if (key.columns[0] !== 'gemeente_id' && !has(exceptions.keysWithoutGemeente, key.name))
      findings.push(`key ${key.name}: gemeente_id is not first`);
    if (SET_NULL_OR_DEFAULT.includes(key.onDelete))
      findings.push(`key ${key.name}: on delete set null empties gemeente_id too`);
    return findings;
  });
}

/** How PostgreSQL writes `gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid`. */
const OWN_GEMEENTE = "(gemeente_id = (NULLIF(current_setting('app.gemeente'::text, true), ''::text))::uuid)";

function checkExpression(name: string, expression: string, exceptions: SchemaExceptions) {
  const own = `policy ${name}`;
  const findings: string[] = [];
  if (/\bselect\b/i.test(expression)) findings.push(`${own}: a subquery`);
  const calls = [...expression.matchAll(/\b([a-z_]+) ?\(/gi)].map(([, call = '']) => call.toLowerCase());
  for (const call of new Set(calls)) if (!IN_POLICIES.has(call)) findings.push(`${own}: calls ${call}`);
  if (/current_setting\('[^']*'::text\)/.test(expression)) findings.push(`${own}: fails when the setting is absent`);
  if (/\(current_setting\('[^']*'::text, true\)\)::/.test(expression))
    findings.push(`${own}: an unset setting reads as '', so nullif first`);
  const bound = expression === OWN_GEMEENTE || expression.startsWith(`(${OWN_GEMEENTE} AND `);
  if (!bound && !has(exceptions.policiesWithoutGemeente, name))
    findings.push(`${own}: is not bound to the gemeente of the transaction`);
  return findings;
}

function checkPolicies(catalogue: Catalogue, exceptions: SchemaExceptions) {
  const { policies, grants, tables } = catalogue;
  const guarded = tables.filter((t) => t.rls).map((t) => t.name);
  const label = ({ table, command }: { table: string; command: string }) => `${command} on ${table}`;
  const made = policies.map(label);
  const granted = new Set(grants.map(label));
  return [
    ...policies
      .filter((p) => !p.permissive)
      .map((p) => `policy ${p.name}: restrictive; a distributed engine drops that word`),
    ...policies.filter((p) => p.command === 'ALL').map((p) => `policy ${p.name}: one command each, not ALL`),
    ...policies.flatMap((p) => p.expressions.flatMap((e) => checkExpression(p.name, e, exceptions))),
    ...made.filter((name, i) => made.indexOf(name) !== i).map((name) => `${name}: more than one policy`),
    ...made.filter((name) => !granted.has(name)).map((name) => `${name}: a policy without a grant`),
    ...grants
      .filter((g) => guarded.includes(g.table) && !made.includes(label(g)))
      .map((g) => `${label(g)}: a grant without a policy`),
  ];
}

function checkRest(
  { schemas, triggers, functions, views, sequences, roles, grants }: Catalogue,
  exceptions: SchemaExceptions,
  appendOnly: string[],
) {
  const changes = grants.filter((g) => appendOnly.includes(g.table) && ['UPDATE', 'DELETE'].includes(g.command));
  return [
    ...schemas.filter((name) => !has(exceptions.schemas, name)).map((name) => `schema ${name}: not in the list`),
    ...triggers.map((t) => `trigger ${t.name} on ${t.table}: what happens stands in commands`),
    ...functions
      .filter((f) => f.definer && !has(exceptions.definers, f.name))
      .map((f) => `function ${f.name}: runs as its owner`),
    ...functions.filter((f) => !f.comment).map((f) => `function ${f.name}: no comment`),
    ...views.filter((v) => !v.invoker).map((v) => `view ${v.name}: reads as its owner`),
    ...sequences.map((name) => `sequence ${name}: ids are made by the application`),
    ...roles.filter((r) => r.superuser || r.bypassrls).map((r) => `role ${r.name}: stands above row level security`),
    ...grants
      .filter((g) => g.command === 'TRUNCATE')
      .map((g) => `TRUNCATE on ${g.table}: goes past row level security`),
    ...changes.map((g) => `${g.command} on ${g.table}: the table is append-only`),
  ];
}

/** An exception for something that is no longer there would let the next one through unseen. */
function checkExceptions(catalogue: Catalogue, exceptions: SchemaExceptions, appendOnly: string[]) {
  const names = {
    tablesWithoutRls: catalogue.tables.map((t) => t.name),
    keysWithoutGemeente: catalogue.keys.map((k) => k.name),
    policiesWithoutGemeente: catalogue.policies.map((p) => p.name),
    definers: catalogue.functions.map((f) => f.name),
    schemas: catalogue.schemas,
  };
  const lists = Object.entries(exceptions) as [keyof SchemaExceptions, Record<string, string>][];
  return [
    ...lists.flatMap(([list, reasons]) =>
      Object.keys(reasons)
        .filter((name) => !names[list].includes(name))
        .map((name) => `exception ${list}.${name}: does not exist`),
    ),
    ...appendOnly
      .filter((name) => !names.tablesWithoutRls.includes(name))
      .map((name) => `append-only ${name}: does not exist`),
  ];
}

/** Holds a database against the rules of the design. Returns one sentence per finding. */
export function checkDatabase(catalogue: Catalogue, exceptions: SchemaExceptions, appendOnly: string[]): string[] {
  return [
    ...checkTables(catalogue, exceptions),
    ...checkKeys(catalogue, exceptions),
    ...checkPolicies(catalogue, exceptions),
    ...checkRest(catalogue, exceptions, appendOnly),
    ...checkExceptions(catalogue, exceptions, appendOnly),
  ];
}
