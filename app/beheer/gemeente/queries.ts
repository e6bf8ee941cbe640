import { type RawBuilder, sql } from 'kysely';

import { type Database, createSystemActor, type Tx } from '#platform/database/index.ts';

/** A gemeente that works with this installation. */
export type Gemeente = {
  id: string;
  code: string;
  slug: string;
  naam: string;
  thema: string | null;
  publiceert: boolean;
  verzonnen: boolean;
  termen: Readonly<Record<string, string>>;
};

/** All gemeenten of this installation, by name. */
async function listGemeenten(tx: Tx): Promise<Gemeente[]> {
  const rows = await tx.selectFrom('gemeenten').selectAll().orderBy('naam').execute();
  return rows.map(({ gemeente_id, termen, ...rest }) => ({
    ...rest,
    id: gemeente_id,
    termen: termen as Record<string, string>,
  }));
}

export type GemeenteInLijst = { id: string; naam: string; provincie: string; jeugdregio: string; slug: string | null };

/** Letters with and without a mark are the same to who searches: "sudwest" finds Súdwest-Fryslân. */
const plain = (text: RawBuilder<string>) =>
  sql<string>`translate(lower(${text}), 'àáâãäèéêëìíîïòóôõöùúûü', 'aaaaaeeeeiiiiooooouuuu')`;

type Filter = { zoek?: string; provincie?: string };

/** One page of the gemeenten of the Netherlands, by name; `slug` is filled for those that work with this installation. */
export async function listGemeentelijst(
  tx: Tx,
  pagina: number,
  aantal: number,
  { zoek = '', provincie = '' }: Filter = {},
) {
  let query = tx.selectFrom('gemeentelijst as l');
  if (zoek !== '')
    query = query.where(sql<boolean>`position(${plain(sql`${zoek}::text`)} in ${plain(sql`l.naam`)}) > 0`);
  if (provincie !== '') query = query.where('l.provincie', '=', provincie);
  const resultaten: GemeenteInLijst[] = await query
    .leftJoin('gemeenten as g', 'g.code', 'l.code')
    .select(['l.code as id', 'l.naam', 'l.provincie', 'l.jeugdregio', 'g.slug'])
    .orderBy('l.naam')
    .limit(aantal)
    .offset((pagina - 1) * aantal)
    .execute();
  const { totaal } = await query.select(({ fn }) => fn.countAll<number>().as('totaal')).executeTakeFirstOrThrow();
  return { resultaten, pagina, totaal };
}

/** The provincies of the list with their number of gemeenten, by name. */
export async function listProvincies(tx: Tx): Promise<{ naam: string; aantal: number }[]> {
  return tx
    .selectFrom('gemeentelijst')
    .select(({ fn }) => ['provincie as naam', fn.countAll<number>().as('aantal')])
    .groupBy('provincie')
    .orderBy('provincie')
    .execute();
}

/** One gemeente of the Netherlands by its CBS code; undefined when there is none, also for what is no code. */
export async function findGemeenteInLijst(tx: Tx, code: string) {
  if (!/^\d{4}$/.test(code)) return undefined;
  return tx
    .selectFrom('gemeentelijst as l')
    .leftJoin('gemeenten as g', 'g.code', 'l.code')
    .select(['l.code as id', 'l.naam', 'l.provincie', 'l.jeugdregio', 'g.slug'])
    .where('l.code', '=', code)
    .executeTakeFirst();
}

const MAX_AGE = 5000;

export type Gemeenten = {
  list: () => Promise<readonly Gemeente[]>;
  find: (by: { id: string } | { slug: string } | { code: string }) => Promise<Gemeente | undefined>;
  /** Forgets what is held, when a gemeente was added just now. */
  forget: () => void;
};

/** The gemeenten of this installation, held in memory for at most five seconds: every request needs its own. */
export function createGemeenten(database: Database): Gemeenten {
  let held: { at: number; all: Promise<readonly Gemeente[]> } | undefined;
  const list = () => {
    if (held === undefined || Date.now() - held.at > MAX_AGE) {
      const all = database.withActor(createSystemActor('publiek'), 'gemeenten', listGemeenten);
      const now = { at: Date.now(), all };
      held = now;
      all.catch(() => {
        if (held === now) held = undefined;
      });
    }
    return held.all;
  };
  return {
    list,
    forget: () => (held = undefined),
    find: async (by) => {
      const all = await list();
      if ('id' in by) return all.find((gemeente) => gemeente.id === by.id);
      if ('slug' in by) return all.find((gemeente) => gemeente.slug === by.slug);
      return all.find((gemeente) => gemeente.code === by.code);
    },
  };
}
