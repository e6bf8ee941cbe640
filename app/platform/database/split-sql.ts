/** One lexical piece at a time, as PostgreSQL reads it; `E'..'` knows backslashes, a plain string does not. */
const PIECE = new RegExp(
  [
    String.raw`(?<space>\s+|--[^\n]*)`,
    String.raw`(?<comment>/\*)`,
    String.raw`(?<whole>e'[^'\\]*(?:(?:''|\\[\s\S])[^'\\]*)*'|'[^']*(?:''[^']*)*'|"[^"]*(?:""[^"]*)*")`,
    String.raw`(?<body>\$(?<tag>(?:[\p{L}_][\p{L}\p{N}_]*)?)\$[\s\S]*?\$\k<tag>\$)`,
    String.raw`(?<word>[\p{L}_][\p{L}\p{N}_$]*)`,
    String.raw`(?<unclosed>['"]|\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$)`,
    String.raw`(?<other>[\s\S])`,
  ].join('|'),
  'iuy',
);

/** Where the block comment that starts at `from` ends; they nest. */
function findCommentEnd(text: string, from: number): number {
  let depth = 0;
  for (const mark of text.slice(from).matchAll(/\/\*|\*\//g)) {
    depth += mark[0] === '/*' ? 1 : -1;
    if (depth === 0) return from + mark.index + 2;
  }
  throw new Error('SQL ends inside a comment');
}

/** Knows when a semicolon is inside something: parentheses, or the body of a function between `begin atomic` and `end`. */
function createNesting() {
  let parentheses = 0;
  let blocks = 0;
  let previous = '';
  return {
    isInside: () => parentheses > 0 || blocks > 0,
    add: (piece: string) => {
      const word = piece.toLowerCase();
      if (word === '(') parentheses++;
      if (word === ')') parentheses--;
      if (previous === 'begin' && word === 'atomic') blocks++;
      if (blocks > 0 && word === 'case') blocks++;
      if (blocks > 0 && word === 'end') blocks--;
      previous = word;
    },
  };
}

/**
 * Splits a migration into its statements, each without its semicolon and without comments between its words.
 * Every statement goes to the server as one message: a distributed engine refuses more. Throws on an unclosed string,
 * name, body or comment.
 */
export function splitSql(text: string): string[] {
  const statements: string[] = [];
  let statement = '';
  let nesting = createNesting();
  const close = () => {
    if (statement.trim()) statements.push(statement.trim());
    statement = '';
    nesting = createNesting();
  };
  for (let at = 0; at < text.length;) {
    PIECE.lastIndex = at;
    const { 0: piece, groups = {} } = PIECE.exec(text) ?? { 0: '' };
    at = groups['comment'] ? findCommentEnd(text, at) : at + piece.length;
    if (groups['comment'] || piece.startsWith('--')) statement += ' ';
    else if (piece === ';' && !nesting.isInside()) close();
    else if (groups['unclosed']) throw new Error(`SQL ends inside ${piece}`);
    else statement += piece;
    if (groups['word'] || groups['other']) nesting.add(piece);
  }
  close();
  return statements;
}
