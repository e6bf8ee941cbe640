import { type Database, systemActor } from '#platform/database/index.ts';

import { type Gemeente, listGemeenten } from './queries.ts';

const MAX_AGE = 5000;

export type Gemeenten = {
  list: () => Promise<readonly Gemeente[]>;
  find: (by: { id: string } | { slug: string } | { code: string }) => Promise<Gemeente | undefined>;
};

/** The gemeenten of this installation, held in memory for at most five seconds: every request needs its own. */
export function createGemeenten(database: Database): Gemeenten {
  let held: { at: number; all: Promise<readonly Gemeente[]> } | undefined;
  const list = () => {
    if (held === undefined || Date.now() - held.at > MAX_AGE) {
      const all = database.withActor(systemActor('publiek'), 'gemeenten', listGemeenten);
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
    find: async (by) => {
      const all = await list();
      if ('id' in by) return all.find((gemeente) => gemeente.id === by.id);
      if ('slug' in by) return all.find((gemeente) => gemeente.slug === by.slug);
      return all.find((gemeente) => gemeente.code === by.code);
    },
  };
}
