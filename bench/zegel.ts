// What sealing costs: eight writers that do nothing but write gebeurtenissen, in turns with and without the sealer beside them in the same
// process. `node --import ./scripts/tsx.mjs bench/zegel.ts [pairs of rounds]`. A round is a minute, as the sealer's is: one with
// the sealer begins with what the round before it wrote and left. Rates move with whatever else the machine does; processor time per
// gebeurtenis, of PostgreSQL and of ourselves, moves less.
import { readdirSync, readFileSync } from 'node:fs';

import { sql } from 'kysely';

import { runZegelen } from '../app/beheer/zegel/index.ts';
import { recordGebeurtenis } from '../app/platform/audit/index.ts';
import { createSystemActor, openDatabase } from '../app/platform/database/index.ts';
import { CAST } from '../database/demo/cast.ts';
import { actorOf, loadGemeenten } from '../database/demo/people.ts';
import { openTestDatabase } from '../tests/support/database.ts';
import { createSealKeys } from '../tests/support/seal.ts';

const WRITERS = 8;
/** Every so many milliseconds the product seals. */
const ROUND = 60_000;
const PAIRS = Number(process.argv[2] ?? 5);

const actor = actorOf(CAST.beleid);
const keys = createSealKeys();
const cluster = await openTestDatabase();
const database = openDatabase({ ...cluster.owner, user: 'app_login', max: WRITERS + 2 });
const zegelaar = createSystemActor('zegelaar', actor.gemeente);

/** Seals what there is. Gives back how many gebeurtenissen that were. */
async function seal(): Promise<number> {
  const count = () =>
    database.withActor(zegelaar, 'meten', async (tx) => {
      const query = tx.selectFrom('zegels').select(({ fn }) => fn.sum<string | null>('aantal').as('aantal'));
      return Number((await query.executeTakeFirstOrThrow()).aantal ?? 0);
    });
  const before = await count();
  await runZegelen(database.withActor, [{ id: actor.gemeente }], keys);
  return (await count()) - before;
}

type Round = { rate: number; cpu: number };

const TICK_MS = 10;

/** Processor time in milliseconds that this process and all of PostgreSQL used until now. */
function computeCpu(postmaster: number): number {
  const own = process.cpuUsage();
  const ticks = readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
        .map(Number);
      const [used, ended] = [(fields[11] ?? 0) + (fields[12] ?? 0), (fields[13] ?? 0) + (fields[14] ?? 0)];
      return Number(pid) === postmaster ? [used + ended] : fields[1] === postmaster ? [used] : [];
    } catch {
      return [];
    }
  });
  return (own.user + own.system) / 1000 + ticks.reduce((sum, one) => sum + one, 0) * TICK_MS;
}

/** The process that all connections of PostgreSQL come from. */
async function findPostmaster(): Promise<number> {
  const { rows } = await database.withActor(actor, 'meten', (tx) =>
    sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx),
  );
  return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${rows[0]?.pid}/status`, 'utf8'))?.[1]);
}

/** Writes for so many milliseconds with all writers. Gives back how many gebeurtenissen per second, and what each cost. */
async function write(milliseconds: number): Promise<Round> {
  const [start, cpu] = [performance.now(), computeCpu(postmaster)];
  let count = 0;
  const writer = async () => {
    while (performance.now() - start < milliseconds) {
      await database.withActor(actor, 'meten', (tx) =>
        recordGebeurtenis(tx, actor, {
          soort: 'proef-gemeten',
          onderwerp: { soort: 'proef', id: actor.gemeente },
          gegevens: { aantal: count, status: 'nieuw' },
        }),
      );
      count++;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  return { rate: (count * 1000) / (performance.now() - start), cpu: (computeCpu(postmaster) - cpu) / count };
}

/** The same, with the sealer beside it. */
async function writeSealed(milliseconds: number): Promise<Round> {
  const start = performance.now();
  const sealing = seal().then(() => {
    busy += performance.now() - start;
  });
  const round = await write(milliseconds);
  await sealing;
  return round;
}

const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

const loss = (of: (round: Round) => number, without: readonly Round[], withSealer: readonly Round[]) =>
  median(withSealer.map((round, i) => of(round) / of(without[i] ?? round) - 1)) * 100;

function report(without: readonly Round[], withSealer: readonly Round[]): void {
  console.log(`processor time per gebeurtenis: ${loss(({ cpu }) => cpu, without, withSealer).toFixed(1)} % more`);
  console.log(`gebeurtenissen per second: ${loss(({ rate }) => rate, without, withSealer).toFixed(1)} %`);
  console.log(`sealer at work ${((busy / (PAIRS * ROUND)) * 100).toFixed(1)} % of the time`);
}

let busy = 0;
let postmaster = 0;
try {
  await loadGemeenten(database);
  postmaster = await findPostmaster();
  const [without, withSealer]: [Round[], Round[]] = [[], []];
  for (let pair = 0; pair < PAIRS; pair++) {
    for (const sealed of [false, true]) {
      if (!sealed) await seal();
      const round = sealed ? await writeSealed(ROUND) : await write(ROUND);
      (sealed ? withSealer : without).push(round);
      console.log(
        `${sealed ? 'with   ' : 'without'} ${Math.round(round.rate)} per second, ${round.cpu.toFixed(3)} ms of processor each`,
      );
    }
  }
  await seal();
  const { cpu } = await write(ROUND / 2);
  const before = computeCpu(postmaster);
  const sealed = await seal();
  console.log(
    `alone: writing ${cpu.toFixed(3)} ms of processor each, sealing ${((computeCpu(postmaster) - before) / sealed).toFixed(3)}`,
  );
  if (PAIRS > 0) report(without, withSealer);
} finally {
  await database.close();
  await cluster.close();
}
