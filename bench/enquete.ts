import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import pg from 'pg';

import { listItems, listMeegeleverd } from '../app/meten/instrument/index.ts';
import { startEmbedded } from '../app/platform/database/embedded.ts';
import { createDatabase, createRoles, migrate } from '../app/platform/database/migrate.ts';
import { startServer } from './product.ts';

export const CODE = '9950';
export const GEMEENTE = '00000000-0000-7000-8000-0000000000be';
/** Who makes and guides the enquête, with a session of their own. */
export const MEDEWERKER = randomUUID();
export const METING = randomUUID();
export const VERSIE = randomUUID();
const [PSEUDONIEM, TOKEN] = [randomUUID(), 'meten'];
export const SESSIE = `sessie=${TOKEN}`;

const found = listMeegeleverd().find(({ sleutel }) => sleutel === 'uitvoerdersenquete');
if (!found) throw new Error('no enquête');
const definitie = found;
const items = listItems(definitie);

export const computeHash = (text: string): string => createHash('sha256').update(text).digest('hex');
export const round = (value: number, digits = 1): string => (Number.isFinite(value) ? value.toFixed(digits) : '');

/** What someone fills in: an answer at every item, words at four. */
export function createBlad(number: number) {
  const antwoorden = Object.fromEntries(
    items.map(({ sleutel, keuzes }, i) => [
      sleutel,
      keuzes ? [keuzes[(number + i) % keuzes.length]?.sleutel] : (number * 7 + i) % 6,
    ]),
  );
  const toelichtingen = Object.fromEntries(
    items
      .slice(0, 4)
      .map(({ sleutel }, i) => [sleutel, `In de praktijk gaat dit bij ons zo, voorbeeld ${number + i}.`]),
  );
  return { antwoorden, toelichtingen };
}

/** A gemeente with one anonymous enquête that is open, and so many groepen; gives their ids. */
async function fill(client: pg.Client, groepen: number): Promise<string[]> {
  const ids = Array.from({ length: groepen }, () => randomUUID());
  const partij = randomUUID();
  const run = (text: string, values: unknown[]) => client.query(text, values);
  await run(`insert into gemeenten (gemeente_id, code, slug, naam) values ($1, $2, 'meetstad', 'Gemeente Meetstad')`, [
    GEMEENTE,
    CODE,
  ]);
  await run(`insert into partijen (gemeente_id, id, soort, naam) values ($1, $2, 'gemeente', 'Gemeente Meetstad')`, [
    GEMEENTE,
    partij,
  ]);
  await run(
    `insert into medewerkers (gemeente_id, id, naam, functie, rollen, partij_id) values ($1, $2, 'Persoon', 'Beleid', '{beleid}', $3)`,
    [GEMEENTE, MEDEWERKER, partij],
  );
  await run(`insert into pseudoniemen (gemeente_id, pseudoniem, medewerker_id) values ($1, $2, $3)`, [
    GEMEENTE,
    PSEUDONIEM,
    MEDEWERKER,
  ]);
  await run(
    `insert into sessies (token_hash, gemeente_id, id, medewerker_id, naam, functie, rollen, teams, pseudoniem, begonnen, laatst_gezien, verloopt)
     values ($1, $2, gen_random_uuid(), $3, 'Persoon', 'Beleid', '{beleid}', '{}', $4, now(), now(), now() + interval '6 hours')`,
    [computeHash(TOKEN), GEMEENTE, MEDEWERKER, PSEUDONIEM],
  );
  await run(
    `insert into instrumentversies (gemeente_id, id, sleutel, versie, naam, definitie, eigen, gemaakt_op) values ($1, $2, $3, 1, $4, $5, false, now())`,
    [GEMEENTE, VERSIE, definitie.sleutel, definitie.naam, JSON.stringify(definitie)],
  );
  await run(
    `insert into metingen (gemeente_id, id, instrumentversie_id, reeks_id, titel, periode, naamloos, groepsminimum, toegang, begeleider_id, stand, gemaakt_op)
     values ($1, $2, $3, $2, 'Hoe werken we?', 'najaar 2026', true, 5, 'uitnodiging', $4, 'open', now())`,
    [GEMEENTE, METING, VERSIE, MEDEWERKER],
  );
  await run(
    `insert into metinggroepen (gemeente_id, id, meting_id, naam, partij_id, laag, volgorde)
     select $1, g, $2, 'Team ' || n, $4, 'uitvoering', n from unnest($3::uuid[]) with ordinality t(g, n)`,
    [GEMEENTE, METING, ids, partij],
  );
  return ids;
}

/** The login of one of our roles. */
export type As = (user: string) => { host: string; user: string; database: string };
/** A product that runs on a database to throw away. */
export type Bench = { url: string; pid: number; postmaster: number; as: As; client: pg.Client; groepen: string[] };

/** Runs `measure` on a product with this enquête in it, on a cluster of its own; `prepare` fills in what more it needs before it starts. */
export async function runOnEnquete(
  groepen: number,
  prepare: (client: pg.Client, groepen: string[]) => Promise<void>,
  measure: (bench: Bench) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bondgenoot-bench-'));
  const cluster = path.join(folder, 'cluster');
  const embedded = await startEmbedded(cluster);
  const as: As = (user) => ({ host: embedded.socket, user, database: 'bondgenoot' });
  try {
    await createRoles(embedded.socket);
    await createDatabase(embedded.socket, 'bondgenoot');
    await migrate(as('eigenaar'));
    const client = new pg.Client(as('postgres'));
    client.on('error', () => {});
    await client.connect();
    const ids = await fill(client, groepen);
    await prepare(client, ids);
    await client.query('vacuum analyze');
    const server = await startServer(embedded.socket, path.join(folder, 'data'), { demo: false });
    const postmaster = Number(readFileSync(path.join(cluster, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    const loads = os.loadavg().map((one) => round(one));
    console.log(`load of the machine before: ${loads.join(' ')}\n`);
    await measure({ url: server.url, pid: server.pid, postmaster, as, client, groepen: ids });
    await client.end();
    await server.stop();
  } finally {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
