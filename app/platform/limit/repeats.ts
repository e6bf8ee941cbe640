import { setTimeout as sleep } from 'node:timers/promises';

import { createSystemActor, type Tx, type WithActor } from '../database/index.ts';
import { computeKeyedHash } from '../id/index.ts';
import { computeNow } from '../time/index.ts';

const DOEL = 'dubbel verzenden voorkomen';
const limiet = createSystemActor('limiet');
/** How long after its answer the same form counts as sent twice. */
const AGAIN_MS = 5_000;
/** A form whose process died while it was handled may be sent again after this. */
const HANDLED_MS = 60_000;
const POLL_MS = 40;

type Key = { readonly sleutel: string; readonly formulier: string };
export type Sent = { readonly sessie: string; readonly formulier: string };

/** The last form of each session, in the database: a double click does one thing, whichever process each click comes to. */
export type Repeats = {
  /** Takes the turn, or waits for who has it: then where that led to. */
  open: (sent: Sent) => Promise<{ leidtNaar: string | null }>;
  /** Says where a form led to (a path), or that it led nowhere and may be sent again. */
  close: (sent: Sent, leidtNaar: string | null) => Promise<void>;
};

const computeEnd = (ms: number) => new Date(computeNow().getTime() + ms);

/** Where a form led to is nobody's business seconds later. A few at a time, and none that another is busy with. */
const clean = (tx: Tx) =>
  tx
    .deleteFrom('inzendingen')
    .where('gemeente_id', '=', limiet.gemeente)
    .where('sleutel', 'in', (old) =>
      old
        .selectFrom('inzendingen')
        .select('sleutel')
        .where('gemeente_id', '=', limiet.gemeente)
        .where('verloopt', '<', computeNow())
        .limit(20)
        .forUpdate()
        .skipLocked(),
    )
    .execute();

/** Undefined when the turn is ours; else where it led to, or null while another has it. */
async function take(tx: Tx, { sleutel, formulier }: Key): Promise<string | null | undefined> {
  await clean(tx);
  const fresh = { formulier, leidt_naar: null, verloopt: computeEnd(HANDLED_MS) };
  const taken = await tx
    .insertInto('inzendingen')
    .values({ gemeente_id: limiet.gemeente, sleutel, ...fresh })
    .onConflict((conflict) =>
      conflict
        .columns(['gemeente_id', 'sleutel'])
        .doUpdateSet(fresh)
        .where((eb) =>
          eb.or([eb('inzendingen.formulier', '<>', formulier), eb('inzendingen.verloopt', '<', computeNow())]),
        ),
    )
    .returning('formulier')
    .executeTakeFirst();
  if (taken) return undefined;
  const held = await tx
    .selectFrom('inzendingen')
    .select('leidt_naar')
    .where('gemeente_id', '=', limiet.gemeente)
    .where('sleutel', '=', sleutel)
    .executeTakeFirst();
  return held?.leidt_naar ?? null;
}

/** Says in the row of a form where it led to; of a form that led nowhere the row goes. */
async function write(tx: Tx, { sleutel, formulier }: Key, leidtNaar: string | null): Promise<void> {
  if (leidtNaar === null) {
    const gone = tx.deleteFrom('inzendingen').where('gemeente_id', '=', limiet.gemeente);
    await gone.where('sleutel', '=', sleutel).where('formulier', '=', formulier).execute();
    return;
  }
  const led = tx.updateTable('inzendingen').set({ leidt_naar: leidtNaar, verloopt: computeEnd(AGAIN_MS) });
  const own = led.where('gemeente_id', '=', limiet.gemeente).where('sleutel', '=', sleutel);
  await own.where('formulier', '=', formulier).execute();
}

export function createRepeats(withActor: WithActor, secret: string): Repeats {
  const hash = ({ sessie, formulier }: Sent): Key => ({
    sleutel: computeKeyedHash(secret, `sessie ${sessie}`),
    formulier: computeKeyedHash(secret, `formulier ${formulier}`),
  });
  return {
    open: async (sent) => {
      for (;;) {
        const leidtNaar = await withActor(limiet, DOEL, (tx) => take(tx, hash(sent)));
        if (leidtNaar === undefined) return { leidtNaar: null };
        if (leidtNaar !== null) return { leidtNaar };
        await sleep(POLL_MS);
      }
    },
    close: (sent, leidtNaar) => withActor(limiet, DOEL, (tx) => write(tx, hash(sent), leidtNaar)),
  };
}
