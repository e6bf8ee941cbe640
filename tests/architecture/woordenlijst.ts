export type Term = { term: string; table: string; not: string[] };

const HEAD = ['term', 'meaning', 'source', 'table', 'words not to use'];

const listCells = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('`', ''));

/** Reads the rows of every table in docs/woordenlijst.md with the five known columns. */
export function parseWoordenlijst(markdown: string): Term[] {
  const lines = markdown.split('\n').map((line) => line.trim());
  const terms: Term[] = [];
  for (const [i, head] of lines.entries()) {
    if (listCells(head).join() !== HEAD.join()) continue;
    for (const line of lines.slice(i + 2)) {
      if (!line.startsWith('|')) break;
      const [term = '', , , table = '', not = ''] = listCells(line);
      terms.push({
        term,
        table,
        not: not
          .split(',')
          .map((word) => word.trim())
          .filter((word) => word && word !== '-'),
      });
    }
  }
  return terms;
}

/** The tables that migrations make, less those they drop again. */
export function listTables(sql: string): string[] {
  const plain = sql.replaceAll(/--[^\n]*/g, '');
  const made = [...plain.matchAll(/\bcreate table (?:if not exists )?(\w+)/gi)].map(([, name = '']) => name);
  const dropped = new Set([...plain.matchAll(/\bdrop table (?:if exists )?(\w+)/gi)].map(([, name = '']) => name));
  return made.filter((name) => !dropped.has(name));
}

/** The words in the paths of an OpenAPI document: `/logregels/{id}/publicatie` gives logregels and publicatie. */
export function listSegments(document: { paths: Record<string, unknown> }): string[] {
  const parts = Object.keys(document.paths).flatMap((path) => path.split('/'));
  return [...new Set(parts.filter((part) => part && !part.startsWith('{')))];
}

export type Names = { nouns: string[]; tables: string[]; segments: string[] };

/** Compares the word list with the names in use. Returns one sentence per finding. */
export function checkWoordenlijst(terms: Term[], { nouns, tables, segments }: Names): string[] {
  const words = new Set(terms.map(({ term }) => term));
  const listed = new Set(terms.map(({ table }) => table).filter((table) => table && table !== '-'));
  const plural = (segment: string) =>
    listed.has(segment.replaceAll('-', '_')) || words.has(segment.replace(/(?:en|s)$/, ''));
  const used = new Set([...nouns, ...tables, ...segments]);
  return [
    ...nouns.filter((noun) => !words.has(noun)).map((noun) => `noun ${noun} is not in the word list`),
    ...tables.filter((table) => !listed.has(table)).map((table) => `table ${table} is not in the word list`),
    ...[...listed]
      .filter((table) => !tables.includes(table))
      .map((table) => `the word list names table ${table}, which does not exist`),
    ...segments
      .filter((s) => !words.has(s) && !plural(s))
      .map((s) => `API segment ${s} is neither a term nor a table of the word list`),
    ...terms.flatMap(({ term, not }) =>
      not.filter((word) => used.has(word) || words.has(word)).map((word) => `${word} is used; the word is ${term}`),
    ),
    ...terms
      .filter(({ term }, i) => terms.findIndex((other) => other.term === term) !== i)
      .map(({ term }) => `${term} stands in the word list twice`),
  ];
}
