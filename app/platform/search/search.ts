import { type RawBuilder, sql } from 'kysely';

import { type Actor, openKeys, type Tx } from '../database/index.ts';
import { countTypingErrors, formatFolded, formatLine, listWords, splitWords } from '../text/index.ts';

/** What was asked: the words as they are searched, and each as the database knows its stem. */
export type Search = { readonly text: string; readonly words: readonly string[]; readonly begins: readonly string[] };

/** One record that was found. `text` is what a snippet is made of. */
export type SearchHit = { id: string; title: string; text: string; meta: string; href: string };

/** One kind of record, and what of it was found: the best first, with how many there are in all. */
export type SearchKind = { readonly soort: string; readonly hits: readonly SearchHit[]; readonly total: number };

/** A piece of SQL of ours. */
type Fragment = RawBuilder<unknown>;

/**
 * What a noun registers to be found: a table and its columns, in its own words. All of it is SQL of ours; nothing in it comes
 * from outside. The database shows no row that the reader may not list; `can` says whether this reader lists them at all.
 */
export type SearchSource = {
  soort: string;
  /** The table, with `t` as its name. */
  from: Fragment;
  id: Fragment;
  title: Fragment;
  text: Fragment;
  meta: Fragment;
  /** Column of stems; without it every word must stand somewhere in title or meta. */
  stems?: Fragment;
  /** It holds what people wrote in confidence and has no name: no word of it is ever proposed to anyone. */
  private?: true;
  /** Which rows, beside those that the reader may see. */
  only?: Fragment;
  can: (actor: Actor) => boolean;
  /** Opens what this reader may see besides by their role; it closes again when this kind was looked through. */
  open?: (tx: Tx, actor: Actor) => Promise<void>;
  /** Rows of these teams alone, by this column; for everyone who lists all of them undefined. */
  within?: { column: Fragment; teams: (actor: Actor) => readonly string[] | undefined };
  href: (id: string) => string;
};

const [MAX_TEXT, MAX_WORDS, MIN_LENGTH] = [200, 8, 2];

/** What someone typed, as words to look for; undefined when there is nothing to look for. */
export function parseSearch(text: string): Pick<Search, 'text' | 'words'> | undefined {
  const line = formatLine(text).slice(0, MAX_TEXT);
  const words = listWords(line)
    .filter((word) => word.length >= MIN_LENGTH)
    .slice(0, MAX_WORDS);
  return words.length === 0 ? undefined : { text: line, words };
}

/** The stems of the words, by the database; a word like "de" counts only when there is no other. */
export async function readSearch(tx: Tx, { text, words }: Pick<Search, 'text' | 'words'>): Promise<Search> {
  const { rows } = await sql<{ stem: string | null }>`
    select (ts_lexize('dutch_stem', word))[1] as stem from unnest(${[...words]}::text[]) as word`.execute(tx);
  const stems = rows.flatMap(({ stem }) => stem ?? []);
  return { text, words, begins: stems.length > 0 ? stems : words };
}

/** Every word that begins like a stem, for all stems. Words hold letters and digits alone, so nothing needs quoting twice. */
const tsquery = ({ begins }: Search) => sql`${begins.map((begin) => `'${begin}':*`).join(' & ')}::tsquery`;

const folded = (...columns: Fragment[]) => sql`zoektekst(concat_ws(' ', ${sql.join(columns)}))`;

/** Every word stands somewhere in the text, also in the middle of another word. */
const hasAll = (text: Fragment, words: readonly string[]) =>
  sql.join(
    words.map((word) => sql`strpos(${text}, ${word}) > 0`),
    sql` and `,
  );

/** The condition of a source: by stems in its text, or by pieces in its title. */
function match({ stems, title, meta, private: unnamed }: SearchSource, search: Search) {
  const byTitle = hasAll(folded(title, meta), search.words);
  if (unnamed && stems) return sql`${stems} @@ ${tsquery(search)}`;
  return stems === undefined ? byTitle : sql`(${stems} @@ ${tsquery(search)} or ${byTitle})`;
}

function limitRows({ only, within }: SearchSource, actor: Actor) {
  const teams = within?.teams(actor);
  const own = within && teams ? sql`${within.column} && ${[...teams]}::uuid[]` : sql`true`;
  return sql`t.gemeente_id = ${actor.gemeente} and ${only ?? sql`true`} and ${own}`;
}

/** What of one kind was found: in the title first, then where the words stand most. None for who may not list the kind. */
export async function listHits(
  tx: Tx,
  actor: Actor,
  source: SearchSource,
  search: Search,
  most: number,
): Promise<SearchKind> {
  const { soort, from, id, title, text, meta, stems } = source;
  if (!source.can(actor)) return { soort, hits: [], total: 0 };
  const rank = stems === undefined ? sql`0::real` : sql`ts_rank(${stems}, ${tsquery(search)})`;
  await source.open?.(tx, actor);
  const { rows } = await sql<Omit<SearchHit, 'href'> & { total: number }>`
    select ${id} as id, ${title} as title, ${text} as text, ${meta} as meta,
      count(*) over () as total
    from ${from} where ${limitRows(source, actor)} and ${match(source, search)}
    order by ${hasAll(folded(title), search.words)} desc, ${rank} desc, ${id} desc
    limit ${most}`.execute(tx);
  if (source.open) await openKeys(tx, {});
  const hits = rows.map((row) => ({
    id: row.id,
    title: row.title,
    text: row.text,
    meta: row.meta,
    href: source.href(row.id),
  }));
  return { soort, hits, total: rows[0]?.total ?? 0 };
}

/** The words of everything that this reader may list, with how often each stands there. */
async function readVocabulary(tx: Tx, actor: Actor, sources: readonly SearchSource[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const source of sources.filter((one) => !one.private && one.can(actor))) {
    await source.open?.(tx, actor);
    const { rows } = await sql<{ words: string | null }>`
      select string_agg(concat_ws(' ', ${source.title}, ${source.text}), ' ') as words from ${source.from}
      where ${limitRows(source, actor)}`.execute(tx);
    if (source.open) await openKeys(tx, {});
    for (const word of splitWords(rows[0]?.words ?? '').map(formatFolded)) {
      if (word.length >= MIN_CORRECTED) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** Shorter words differ by chance, so they are left as they are; from the second on two errors are forgiven. */
const [MIN_CORRECTED, TWO_ERRORS] = [4, 8];

/**
 * The same question with its typing errors put right by words that this reader may read, and by `more`.
 * Undefined when there is nothing to put right. `more` are words that many texts share, never one from a single text.
 */
export async function findCorrection(
  tx: Tx,
  actor: Actor,
  sources: readonly SearchSource[],
  search: Search,
  more: readonly string[],
): Promise<string | undefined> {
  const counts = await readVocabulary(tx, actor, sources);
  for (const word of more.map(formatFolded)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vocabulary = [...counts].toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
  const right = search.words.map((word) => correct(word, vocabulary));
  return right.every((word, i) => word === search.words[i]) ? undefined : right.join(' ');
}

/** The nearest known word, or the word itself when it is known, short or unlike all others. */
function correct(word: string, vocabulary: readonly string[]): string {
  if (word.length < MIN_CORRECTED || /\d/.test(word) || vocabulary.some((known) => known.startsWith(word))) return word;
  let [best, least] = [word, (word.length >= TWO_ERRORS ? 2 : 1) + 1];
  for (const known of vocabulary) {
    const errors = countTypingErrors(word, known, least - 1);
    if (errors < least) [best, least] = [known, errors];
  }
  return best;
}
