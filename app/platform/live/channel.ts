import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import type { Logger } from '../log/index.ts';

const CHANNEL = 'bondgenoot_live';
/** PostgreSQL takes 8000 bytes at once. */
const MOST = 7_000;
const RETRY = 2_000;

export type Channel = { tell: (topics: readonly string[]) => void; close: () => Promise<void> };

export type ChannelOptions = {
  log: Logger;
  /** What another process told. */
  receive: (topics: readonly string[]) => void;
  /** Told when the connection is there again: something may have been missed. */
  onReconnect: () => void;
};

/**
 * Tells other processes on the same database what changed, and hears it from them, over a connection of its own: a NOTIFY in the
 * transaction of the change would hold one lock for the whole server at its commit. What is told while the connection is away is
 * lost; a screen is then late, and nothing else.
 */
export function openChannel(connection: pg.ClientConfig, { log, receive, onReconnect }: ChannelOptions): Channel {
  let client: pg.Client | undefined;
  const end = new AbortController();
  let ownPid: unknown;

  /** Connects, and holds until the connection is gone. */
  const connect = async (isFirst: boolean) => {
    const fresh = new pg.Client({ connectionTimeoutMillis: 10_000, ...connection, keepAlive: true });
    const gone = new Promise((resolve) => fresh.once('end', resolve).on('error', resolve));
    fresh.on('notification', ({ processId, payload = '' }) => {
      if (processId !== ownPid) receive(payload.split('\n'));
    });
    try {
      await fresh.connect();
      const { rows } = await fresh.query<{ pid: number }>('select pg_backend_pid() as pid');
      ownPid = rows[0]?.pid;
      await fresh.query(`listen ${CHANNEL}`);
      client = fresh;
      if (!isFirst) onReconnect();
      if (!end.signal.aborted) await gone;
    } finally {
      client = undefined;
      await fresh.end().catch(() => {});
    }
  };
  const hold = async () => {
    for (let isFirst = true; !end.signal.aborted; isFirst = false) {
      await connect(isFirst).catch((error: unknown) => log.warn({ err: error }, 'live channel'));
      await sleep(RETRY, undefined, { signal: end.signal }).catch(() => {});
    }
  };
  const held = hold();
  const send = (payload: string) => client?.query('select pg_notify($1, $2)', [CHANNEL, payload]).catch(() => {});
  return {
    tell: (topics) => {
      let payload = '';
      for (const topic of topics) {
        if (payload.length + topic.length > MOST) {
          void send(payload);
          payload = '';
        }
        payload = payload === '' ? topic : `${payload}\n${topic}`;
      }
      if (payload !== '') void send(payload);
    },
    close: async () => {
      end.abort();
      await client?.end().catch(() => {});
      await held;
    },
  };
}
