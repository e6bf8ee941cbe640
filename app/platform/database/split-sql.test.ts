import fc from 'fast-check';
import { expect, test } from 'vitest';

import { splitSql } from './split-sql.ts';

test.each([
  ['two statements', 'select 1; select 2', ['select 1', 'select 2']],
  ['empty statements and white space', ' ;;\n select 1 ;\n; ', ['select 1']],
  [
    'a semicolon in a string',
    "insert into t values ('a;b''c;'); select 2",
    ["insert into t values ('a;b''c;')", 'select 2'],
  ],
  [
    'a backslash at the end of a plain string',
    String.raw`select 'a\'; select 2`,
    [String.raw`select 'a\'`, 'select 2'],
  ],
  [
    'an escaped quote in an E string',
    String.raw`select E'a\';b'; select e'\\'; select 3`,
    [String.raw`select E'a\';b'`, String.raw`select e'\\'`, 'select 3'],
  ],
  [
    'a name that ends in e before a string',
    String.raw`select date'2026-01-01\'; select 2`,
    [String.raw`select date'2026-01-01\'`, 'select 2'],
  ],
  ['a semicolon in a quoted name', 'select 1 as "a;""b;"; select 2', ['select 1 as "a;""b;"', 'select 2']],
  ['a dollar body', 'do $$ begin; end $$; select 2', ['do $$ begin; end $$', 'select 2']],
  [
    'a tagged body with another tag inside',
    'do $é1$ a; $$ b; $$ $x$ $é1$; select 2',
    ['do $é1$ a; $$ b; $$ $x$ $é1$', 'select 2'],
  ],
  ['a dollar in a name is no body', 'select a$b$ from t; select c$b$', ['select a$b$ from t', 'select c$b$']],
  [
    'numbered parameters are no body',
    'prepare p as select $1, $2; select 2',
    ['prepare p as select $1, $2', 'select 2'],
  ],
  ['a line comment', "select 1 -- it's; gone\n+ 1; select 2", ['select 1  \n+ 1', 'select 2']],
  ['nested block comments', "select 1 /* a; /* it's; */ b; */ + 1; select 2", ['select 1   + 1', 'select 2']],
  ['a comment between two words still separates them', 'select/* */1', ['select 1']],
  ['comment marks in a string', "select '/*'; select '--'; select '*/'", ["select '/*'", "select '--'", "select '*/'"]],
  ['comment marks in a body stay', 'do $$ -- a;\n /* b; */ $$', ['do $$ -- a;\n /* b; */ $$']],
  ['only comments', '-- nothing\n/* at all; */', []],
  [
    'a rule with two commands',
    'create rule r as on insert to t do also (delete from a; delete from b); select 2',
    ['create rule r as on insert to t do also (delete from a; delete from b)', 'select 2'],
  ],
  [
    'a function body in standard SQL',
    'create function f() returns int begin atomic select case when true then 1 end; select 2; end; select 3',
    ['create function f() returns int begin atomic select case when true then 1 end; select 2; end', 'select 3'],
  ],
  ['a transaction is no function body', 'begin; select 1; end; select 2', ['begin', 'select 1', 'end', 'select 2']],
])('%s', (_, text, statements) => {
  expect(splitSql(text)).toEqual(statements);
});

test.each([["select 'a; select 2"], ['select "a; select 2'], ['do $x$ a; $y$'], ['select 1 /* a /* b */ ;']])(
  'an unclosed piece is refused: %s',
  (text) => {
    expect(() => splitSql(text)).toThrow('SQL ends inside');
  },
);

test('a very long string is one piece', () => {
  const text = `select '${"a;''".repeat(500_000)}'`;
  expect(splitSql(`${text}; select 2`)).toEqual([text, 'select 2']);
});

test('statements that were joined come apart again, whatever they quote', () => {
  const inside = fc.string({
    unit: fc.constantFrom(';', "'", '"', '$', '\\', '-', '/', '*', '(', ')', '\n', 'e', 'é'),
  });
  const quoted = fc.oneof(
    inside.map((text) => `'${text.replaceAll("'", "''")}'`),
    inside.map((text) => `E'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`),
    inside.map((text) => `"${text.replaceAll('"', '""')}"`),
    inside.map((text) => `$tag$${text}$tag$`),
  );
  const statement = fc.array(quoted, { minLength: 1 }).map((parts) => `select ${parts.join(', ')} as x`);
  fc.assert(
    fc.property(
      fc.array(statement),
      fc.constantFrom(';', ' ;\n', "; -- it's; said\n", ";/* a; /* b */ ' */"),
      (statements, between) => {
        expect(splitSql(statements.join(between))).toEqual(statements);
      },
    ),
  );
});
