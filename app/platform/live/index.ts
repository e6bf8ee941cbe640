import type pg from 'pg';

import type { Logger } from '../log/index.ts';
import { openChannel } from './channel.ts';
import { createHub, type Hub } from './hub.ts';

export { createHub, type Hub, type Listener } from './hub.ts';
export { addTopic, formatTopic, removeTopics } from './topics.ts';

/** A hub that hears what changes in other processes on the same database, and tells them what changes here. */
export function openLive(
  connection: pg.ClientConfig,
  kinds: readonly string[],
  log: Logger,
): Hub & { end: () => Promise<void> } {
  const hub: Hub = createHub({ kinds, tell: (topics) => channel.tell(topics) });
  const channel = openChannel(connection, { log, receive: hub.receive, onReconnect: hub.refresh });
  const end = async () => {
    hub.close();
    await channel.close();
  };
  return { ...hub, end };
}
