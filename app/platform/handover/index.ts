import { type Actor, type Tx, updateContext } from '../database/index.ts';

/** Something that waits for one person. */
export type HandoverItem = {
  soort: string;
  id: string;
  /** The person it waits for now. */
  holder: string;
  /** What it is, in a word. */
  kind: string;
  name: string;
  /** Who can take it: people with one of these roles. */
  rollen: readonly string[];
  /** Who takes it when nobody is chosen; absent when it then waits for the beheerder. */
  usual?: string | undefined;
};

/** What a noun registers, so that what waits for someone can go to another without importing that noun. */
export type HandoverSource = {
  soort: string;
  /** What waits for these people, oldest first. */
  list: (tx: Tx, actor: Actor, holders: readonly string[]) => Promise<HandoverItem[]>;
  /** Lets one thing wait for someone else. */
  assign: (tx: Tx, actor: Actor, id: string, to: string) => Promise<void>;
};

export type Handover = {
  /** All that waits for these people. */
  list: (tx: Tx, actor: Actor, holders: readonly string[]) => Promise<HandoverItem[]>;
  /** Gives each thing to the person beside it. */
  assign: (tx: Tx, actor: Actor, items: readonly { soort: string; id: string; to: string }[]) => Promise<void>;
};

/** The role that opens what is handed over, in that part of the transaction alone. */
const ROLE = 'overdracht';

/** Runs a part of the transaction with the right to hand over; the actor stays who they are, also in the log. */
async function withHandover<T>(tx: Tx, actor: Actor, run: (actor: Actor) => Promise<T>): Promise<T> {
  const wider = { ...actor, rollen: [...actor.rollen, ROLE] };
  await updateContext(tx, wider, ROLE);
  const result = await run(wider);
  await updateContext(tx, actor, ROLE);
  return result;
}

/**
 * Composes the hand-over from what the nouns registered. It does not ask who may: the use-case that calls it does.
 * When a part fails the caller must let the transaction fail, for the right to hand over is then still open.
 */
export function createHandover(sources: readonly HandoverSource[]): Handover {
  return {
    list: (tx, actor, holders) =>
      withHandover(tx, actor, async (wider) => {
        const items: HandoverItem[] = [];
        if (holders.length === 0) return items;
        for (const { list } of sources) items.push(...(await list(tx, wider, holders)));
        return items;
      }),
    assign: (tx, actor, items) =>
      withHandover(tx, actor, async (wider) => {
        for (const { soort, id, to } of items) {
          const source = sources.find((one) => one.soort === soort);
          if (!source) throw new Error(`no hand-over for ${soort}`);
          await source.assign(tx, wider, id, to);
        }
      }),
  };
}
