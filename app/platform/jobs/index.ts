import { sql } from 'kysely';

import type { Tx } from '../database/index.ts';

export { openJobPool, startJobs, type Daily, type Tasks } from './start-jobs.ts';

/**
 * Adds a job in the transaction of the caller: it exists when that commits and never when it rolls back.
 * `inhoud` holds ids alone, never personal data: the tables of the queue are not guarded per gemeente.
 */
export async function addJob(tx: Tx, soort: string, inhoud: Readonly<Record<string, string>>): Promise<void> {
  await sql`select taak_toevoegen(${soort}, ${JSON.stringify(inhoud)}::json)`.execute(tx);
}
