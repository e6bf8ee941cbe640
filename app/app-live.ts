import type { Hono } from 'hono';

import { canReadInlezingen } from './app-inlezen.ts';
import { canReadBerichten } from './beheer/bericht/index.ts';
import { listOpenSessies } from './beheer/sessie/index.ts';
import { canReadTaken } from './beheer/taak/index.ts';
import { canReadZegels } from './beheer/zegel/index.ts';
import { canReadProeftuinen } from './leren/proeftuin/index.ts';
import { canReadKnelpunten } from './maatwerkplaats/knelpunt/index.ts';
import { canReadMetingen } from './meten/meting/index.ts';
import { canReadRapporten } from './meten/rapport/index.ts';
import { type Actor, createSystemActor, type WithActor } from './platform/database/index.ts';
import type { Ctx, Env } from './platform/http/index.tsx';
import type { Hub, Listener } from './platform/live/index.ts';
import { checkAllowed, getFound, type Verdict } from './platform/problems/index.ts';
import { computeNow } from './platform/time/index.ts';

/**
 * What a page may listen to, and who: whoever may list it. Signalen are not here: when one comes in must tell nothing of who sent it.
 */
const KINDS: ReadonlyMap<string, (actor: Actor) => Verdict> = new Map([
  ['knelpunt', canReadKnelpunten],
  ['proeftuin', canReadProeftuinen],
  ['inlezing', canReadInlezingen],
  ['meting', canReadMetingen],
  ['rapport', canReadRapporten],
  ['bericht', canReadBerichten],
  ['taak', canReadTaken],
  ['zegelcontrole', canReadZegels],
]);

export const liveKinds: readonly string[] = [...KINDS.keys()];

/** A reader that lags so many messages behind reads no more. */
const BEHIND = 50;
const MINUTE = 60_000;
const encoder = new TextEncoder();

/** The stream of one page, and the listener that fills it. */
function openStream(live: Hub, about: Pick<Listener, 'gemeente' | 'soort' | 'sessie'>) {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const listener: Listener = {
    ...about,
    send: (text) => {
      if (controller === undefined || (controller.desiredSize ?? 0) < -BEHIND) return false;
      controller.enqueue(encoder.encode(text));
      return true;
    },
    close: () => {
      controller?.close();
      controller = undefined;
    },
  };
  const body = new ReadableStream<Uint8Array>({
    start: (begun) => {
      controller = begun;
    },
    cancel: () => {
      controller = undefined;
      live.remove(listener);
    },
  });
  return { body, listener };
}

/** Anything but 200 makes the browser stop trying: without a session, and when there are enough streams already. */
function answerLive(c: Ctx) {
  const { actor, session, deps } = c.var;
  if (!session) return c.body(null, 401);
  const soort = c.req.query('onderwerp') ?? '';
  checkAllowed(getFound(KINDS.get(soort))(actor));
  const { body, listener } = openStream(deps.live, { gemeente: actor.gemeente, soort, sessie: session.id });
  const since = Number(c.req.query('sinds'));
  // A browser that comes back says so, with the id it was given: it may have missed something.
  const missed = c.req.header('last-event-id') === undefined ? undefined : 0;
  listener.send(`retry: ${2000 + Math.floor(Math.random() * 4000)}\nid: 1\n\n`);
  if (!deps.live.add(listener, missed ?? (Number.isFinite(since) && since > 0 ? since : undefined)))
    return c.body(null, 204);
  c.header('content-type', 'text/event-stream; charset=utf-8');
  c.header('cache-control', 'no-store');
  c.header('x-accel-buffering', 'no');
  return c.body(body);
}

/** The stream that tells an open page to look again. It says nothing else, so nothing leaks by it. */
export function mountLive(app: Hono<Env>): void {
  app.get('/live', answerLive);
}

/** Ends the streams of one gemeente whose session ended, or whose person may no longer list that kind. */
async function checkListeners(withActor: WithActor, live: Hub, gemeente: string, listeners: readonly Listener[]) {
  const taak = createSystemActor('taak', gemeente);
  const ids = [...new Set(listeners.map(({ sessie }) => sessie))];
  const open = await withActor(taak, 'open sessies zoeken', (tx) => listOpenSessies(tx, taak, ids, computeNow()));
  const actors = new Map(open.map(({ id, rollen }) => [id, { ...taak, rollen }]));
  for (const listener of listeners) {
    const actor = actors.get(listener.sessie);
    if (!actor || KINDS.get(listener.soort)?.(actor) !== true) live.remove(listener);
  }
}

/** Looks every minute whether who listens still may. Returns how to stop. */
export function startLiveCheck(withActor: WithActor, live: Hub, every = MINUTE): () => void {
  const check = async () => {
    for (const [gemeente, listeners] of Map.groupBy(live.list(), (listener) => listener.gemeente)) {
      // Without the database nothing can be told: whoever listens comes back when it is there again.
      await checkListeners(withActor, live, gemeente, listeners).catch(() => listeners.forEach(live.remove));
    }
  };
  const timer = setInterval(() => void check(), every);
  return () => clearInterval(timer);
}
