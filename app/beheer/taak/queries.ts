import { sql } from 'kysely';

import type { Tx } from '#platform/database/index.ts';

import { computeStatus, TAAKSTATUSSEN, type Taakstatus } from './taak.ts';

export type Taak = {
  id: string;
  soort: string;
  status: Taakstatus;
  sinds: Date;
  /** When it is tried for the first time or again. */
  vanaf: Date;
  pogingen: number;
  hoogstens: number;
};

export type Dagelijks = { soort: string; laatst: Date | null };

/** More rows than anyone reads. */
const MOST = 100;

type Row = Omit<Taak, 'status'> & { bezig: boolean; misging: boolean };

/**
 * The jobs of the own gemeente and of the installation, those that failed first and then the oldest; at most a hundred, and how many there
 * are of each status. The database gives nobody but a beheerder any.
 */
export async function listTaken(tx: Tx): Promise<{ taken: Taak[]; aantallen: Record<Taakstatus, number> }> {
  const { rows } = await sql<Row>`select * from taken_lezen()`.execute(tx);
  const all = rows.map(({ bezig, misging, ...row }) => ({ ...row, status: computeStatus({ ...row, bezig, misging }) }));
  const aantallen = { mislukt: 0, opnieuw: 0, bezig: 0, wacht: 0 };
  for (const { status } of all) aantallen[status] += 1;
  const order = ({ status }: Taak) => TAAKSTATUSSEN.indexOf(status);
  const taken = all.toSorted((a, b) => order(a) - order(b) || a.sinds.getTime() - b.sinds.getTime()).slice(0, MOST);
  return { taken, aantallen };
}

/** The daily jobs of the installation, and when each was put in the queue last. */
export async function listDagelijks(tx: Tx): Promise<Dagelijks[]> {
  const { rows } = await sql<Dagelijks>`select soort, laatst from taken_dagelijks() order by soort`.execute(tx);
  return rows;
}

/** Tries a failed job again from the start, or takes it away; false when there is no such job. */
export async function updateQueue(tx: Tx, id: string, weg: boolean): Promise<boolean> {
  const { rows } = await sql<{ gelukt: boolean }>`select taak_bijwerken(${id}, ${weg}) as gelukt`.execute(tx);
  return rows[0]?.gelukt === true;
}
