import type pg from 'pg';

/** One policy of one table, as the database holds it. */
export type Policy = { table: string; name: string; cmd: string; qual: string | null; check: string | null };

export async function listPolicies(client: pg.Client, tables: readonly string[]): Promise<Policy[]> {
  const { rows } = await client.query<Policy>(
    `select tablename as table, policyname as name, cmd, qual, with_check as check from pg_policies where tablename = any ($1) order by 1, 2`,
    [tables],
  );
  return rows;
}

/** The text without brackets that hold all of it. */
function removeBrackets(text: string): string {
  let depth = 0;
  if (!text.startsWith('(')) return text;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "'") at = text.indexOf("'", at + 1);
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0)
      return at === text.length - 1 ? removeBrackets(text.slice(1, -1)) : text;
  }
  return text;
}

/** The parts between this word, where it stands in no brackets and no text. One part: the word does not stand there. */
function splitAt(text: string, word: 'AND' | 'OR'): string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "'") at = text.indexOf("'", at + 1);
    else if (text[at] === '(') depth++;
    else if (text[at] === ')') depth--;
    else if (depth === 0 && text.startsWith(` ${word} `, at)) {
      parts.push(text.slice(from, at));
      from = at + word.length + 2;
      at = from - 1;
    }
  }
  return [...parts, text.slice(from)];
}

export type Term = { word: 'AND' | 'OR'; parts: Term[] } | { text: string };

/** An expression as what is joined by and and by or, to the smallest terms. */
export function parseTerms(text: string): Term {
  const bare = removeBrackets(text.trim());
  for (const word of ['OR', 'AND'] as const) {
    const parts = splitAt(bare, word);
    if (parts.length > 1) return { word, parts: parts.map(parseTerms) };
  }
  return { text: bare };
}

const renderTerm = (term: Term): string =>
  'text' in term ? `(${term.text})` : `(${term.parts.map(renderTerm).join(` ${term.word} `)})`;

export type Mutant = { how: 'dropped' | 'negated'; term: string; text: string };

/** The expression with each of its terms dropped, and with each negated, in turn. What is dropped of one term alone is true. */
export function listMutants(term: Term, render: (inner: string) => string = (inner) => inner): Mutant[] {
  if ('text' in term) {
    return [{ how: 'negated', term: term.text, text: render(`(NOT (${term.text}))`) }];
  }
  return term.parts.flatMap((part, at) => {
    const put = (inner: string) =>
      render(`(${term.parts.map((one, n) => (n === at ? inner : renderTerm(one))).join(` ${term.word} `)})`);
    const rest = term.parts.filter((_, n) => n !== at);
    const dropped = render(`(${rest.map(renderTerm).join(` ${term.word} `)})`);
    return [{ how: 'dropped' as const, term: renderTerm(part), text: dropped }, ...listMutants(part, put)];
  });
}
