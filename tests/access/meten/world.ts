import type pg from 'pg';

import type { Actor } from '../../../app/platform/database/index.ts';
import { computeDay } from '../../../app/platform/time/index.ts';
import { listTables } from '../catalogue.ts';
import type { Court } from '../compare.ts';
import { BUREN, createWord, GEMEENTE } from '../people.ts';
import { createRandom } from '../random.ts';
import { insertRows, readColumns, readWing } from '../world.ts';
import { createRijen } from './metingen.ts';
import { createMensen, createWerk, type Mensen, type Persoon, SOORTEN } from './people.ts';
import { openBereik, type Vraag } from './rules.ts';

/** Everything of meten in a database, as it stands there, and who could ask for it. */
export type Metenwereld = Court<Vraag> & {
  seed: number;
  mensen: Persoon[];
  actors: Actor[];
  /** The system that fills in, for who holds a key. */
  invullers: Actor[];
  /** Ids of all metingen. */
  metingen: string[];
};

const CODE = '9991';

async function insertMensen(client: pg.Client, { partijen, mensen }: Mensen): Promise<void> {
  const places = [
    [GEMEENTE, 'proefstad', CODE],
    [BUREN, 'proefburen', '9992'],
  ] as const;
  for (const [gemeente_id, slug, code] of places) {
    await insertRows(client, 'gemeenten', [{ gemeente_id, code, slug, naam: slug }]);
    const asked = partijen.map((id, i) => ({ gemeente_id, id, soort: SOORTEN[i], naam: `Partij ${i}` }));
    await insertRows(client, 'partijen', asked);
    const people = mensen.map(({ persoon, rollen, partij }, i) => ({
      gemeente_id,
      id: persoon,
      naam: `Persoon ${i}`,
      functie: `Functie ${i}`,
      rollen,
      teams: [],
      partij_id: partij,
    }));
    await insertRows(client, 'medewerkers', people);
  }
}

/** Copies of all rows, with the same ids, in the other gemeente: what holds the two apart is the gemeente alone. */
async function insertTwins(client: pg.Client, columns: Metenwereld['columns']): Promise<void> {
  for (const table of listTables('meten')) {
    const names = (columns[table] ?? []).map(({ name }) => name).filter((name) => name !== 'gemeente_id');
    await client.query(
      `insert into ${table} (gemeente_id,${names.join()}) select $1,${names.join()} from ${table} where gemeente_id = $2`,
      [BUREN, GEMEENTE],
    );
  }
}

/** The system in each of its parts, alone and in the name of who opens the results; in both gemeenten. */
function listActors(mensen: readonly Persoon[]): { actors: Actor[]; invullers: Actor[] } {
  const people = mensen.map(({ gemeente, persoon, pseudoniem, rollen, teams }): Actor => ({
    gemeente,
    persoon,
    pseudoniem,
    rollen,
    teams,
  }));
  const counting = people.slice(0, 8).map((actor) => ({ ...actor, rollen: [...actor.rollen, 'telling', 'invuller'] }));
  const parts = [['taak'], ['taak', 'telling', 'invuller'], ['rapport'], ['telling'], ['publiek'], ['overdracht']];
  const invullers = [GEMEENTE, BUREN].map((gemeente) => createWerk(gemeente, 'invuller'));
  const system = parts.map((rollen) => createWerk(GEMEENTE, ...rollen));
  const strangers = people.map((actor) => ({ ...actor, gemeente: BUREN }));
  return { actors: [...people, ...people, ...counting, ...system, ...invullers, ...strangers], invullers };
}

/**
 * Makes a world of metingen in an empty database: of each instrument that comes with the product so many. Without `twins` the other
 * gemeente has people and no metingen.
 */
export async function createMetenwereld(
  client: pg.Client,
  seed: number,
  { perInstrument = 5, twins = true }: { perInstrument?: number; twins?: boolean } = {},
): Promise<Metenwereld> {
  const random = createRandom(seed);
  let number = 0;
  const word = () => createWord(++number);
  const cast = createMensen(random);
  const vandaag = computeDay();
  const columns = await readColumns(client);
  await client.query(`truncate ${listTables('meten').join()}, medewerkers, teams, partijen, gemeenten cascade`);
  await insertMensen(client, cast);
  const rijen = createRijen({ ...cast, random, vandaag, word, code: CODE }, perInstrument);
  for (const table of listTables('meten')) await insertRows(client, table, rijen[table] ?? []);
  if (twins) await insertTwins(client, columns);
  const { rows, keys, names } = await readWing(client, 'meten');
  const { rows: people } = await client.query<{ row: (typeof rows)[string][number] }>(
    'select to_jsonb(m) as row from medewerkers m',
  );
  rows['medewerkers'] = people.map(({ row }) => row);
  const world: Metenwereld = {
    seed,
    random,
    columns,
    keys,
    names,
    rows,
    vandaag,
    mensen: cast.mensen,
    ...listActors(cast.mensen),
    metingen: (rijen['metingen'] ?? []).map(({ id }) => String(id)),
    strangers: { person: random.id(), huishouden: random.id(), gemeente: random.id() },
    whoOf: (vraag) => ({
      world,
      actor: vraag.actor,
      opened: undefined,
      code: vraag.code,
      bereik: openBereik(world, vraag),
    }),
    isNear: ({ meting }, table, row) => (table === 'metingen' ? row['id'] : row['meting_id']) === meting,
  };
  return world;
}
