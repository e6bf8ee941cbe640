import { setTimeout as sleep } from 'node:timers/promises';

import { formatTopic } from './topics.ts';

/** One open page. */
export type Listener = {
  readonly gemeente: string;
  readonly soort: string;
  /** The session it belongs to. */
  readonly sessie: string;
  /** Sends text down the stream; false when nobody reads it any more. */
  readonly send: (text: string) => boolean;
  readonly close: () => void;
};

export type Hub = {
  /** Kinds that a page may listen to; what is told about another kind goes nowhere. */
  readonly kinds: ReadonlySet<string>;
  /** Tells what changed here, to the pages of this process and to other processes. */
  publish: (topics: readonly string[]) => void;
  /** Tells what changed in another process, to the pages of this one. */
  receive: (topics: readonly string[]) => void;
  /** Tells every page to look again: something may have been missed. */
  refresh: () => void;
  /** Lets a page listen, until it is removed. `since` (ms) is when it was made: what changed after that is told at once; 0 when that is not known. */
  add: (listener: Listener, since: number | undefined) => boolean;
  remove: (listener: Listener) => void;
  list: () => readonly Listener[];
  close: () => void;
};

export type HubOptions = {
  kinds: readonly string[];
  /** Tells other processes. */
  tell?: (topics: readonly string[]) => void;
  /** The most pages of one process that listen; what comes above it works without. */
  most?: number;
};

/** Changes so close together are one, in ms. */
const TOGETHER = 100;
/** The same kind is told at most this often, in ms. */
const AGAIN = 1_000;
/** A browser has six connections to a server without HTTP/2: two stay free for pages. */
const PER_SESSION = 4;
const MOST = 2_000;
const HEARTBEAT = 20_000;
/** So many pages at once are told, and then the next: they all fetch their page again. */
const BATCH = 50;
const BETWEEN = 60;

/** The one thing that is ever told: look again. What you see then is what you may see. */
const REFRESH = 'data: <turbo-stream action="refresh" method="morph" scroll="preserve"></turbo-stream>\n\n';

async function sendAll(listeners: Iterable<Listener>, text: string, remove: (listener: Listener) => void) {
  let count = 0;
  for (const listener of listeners) {
    if (!listener.send(text)) remove(listener);
    count += 1;
    if (count % BATCH === 0) await sleep(BETWEEN);
  }
}

/** Who listens to what, in this process. */
function createListeners(most: number) {
  const byTopic = new Map<string, Set<Listener>>();
  const all = new Set<Listener>();
  const topicsOf = ({ gemeente, soort }: Listener) => [formatTopic(gemeente, soort), formatTopic('*', soort)];
  return {
    all,
    find: (topic: string) => [...(byTopic.get(topic) ?? [])],
    add: (listener: Listener) => {
      const same = [...all].filter(({ sessie }) => sessie === listener.sessie).length;
      if (all.size >= most || same >= PER_SESSION) return false;
      all.add(listener);
      for (const topic of topicsOf(listener)) byTopic.set(topic, (byTopic.get(topic) ?? new Set()).add(listener));
      return true;
    },
    remove: (listener: Listener) => {
      if (!all.delete(listener)) return;
      for (const topic of topicsOf(listener)) {
        const listeners = byTopic.get(topic);
        listeners?.delete(listener);
        if (listeners?.size === 0) byTopic.delete(topic);
      }
      listener.close();
    },
  };
}

/** Brings "look again" from what changed to the pages that show it. Says nothing of what changed, or who did it. */
export function createHub({ kinds, tell = () => {}, most = MOST }: HubOptions): Hub {
  const known = new Set(kinds);
  const listeners = createListeners(most);
  /** When each topic was told last. */
  const told = new Map<string, number>();
  const waiting = new Map<string, { isOwn: boolean; timer: NodeJS.Timeout }>();
  const flush = (topic: string) => {
    const isOwn = waiting.get(topic)?.isOwn ?? false;
    waiting.delete(topic);
    told.set(topic, Date.now());
    if (isOwn) tell([topic]);
    void sendAll(listeners.find(topic), REFRESH, listeners.remove);
  };
  const note = (topics: readonly string[], isOwn: boolean) => {
    for (const topic of topics) {
      if (!known.has(topic.split(' ')[1] ?? '')) continue;
      const before = waiting.get(topic);
      if (before) before.isOwn ||= isOwn;
      else {
        const delay = Math.max(TOGETHER, (told.get(topic) ?? 0) + AGAIN - Date.now());
        waiting.set(topic, { isOwn, timer: setTimeout(() => flush(topic), delay) });
      }
    }
  };
  const heartbeat = setInterval(() => void sendAll([...listeners.all], ':\n\n', listeners.remove), HEARTBEAT);
  heartbeat.unref();
  return {
    kinds: known,
    publish: (topics) => note(topics, true),
    receive: (topics) => note(topics, false),
    refresh: () => void sendAll([...listeners.all], REFRESH, listeners.remove),
    add: (listener, since) => {
      if (!listeners.add(listener)) return false;
      const last = Math.max(...[listener.gemeente, '*'].map((of) => told.get(formatTopic(of, listener.soort)) ?? 0));
      if (since !== undefined && (since === 0 || last > since)) listener.send(REFRESH);
      return true;
    },
    remove: listeners.remove,
    list: () => [...listeners.all],
    close: () => {
      clearInterval(heartbeat);
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
      for (const listener of listeners.all) listeners.remove(listener);
    },
  };
}
