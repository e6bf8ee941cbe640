import pg from 'pg';

import { startEmbedded } from '../app/platform/database/embedded.ts';
import { createDatabase, createRoles, migrate } from '../app/platform/database/migrate.ts';
import { SEED } from './model.ts';

/** Dossiers of a gemeente of 100,000 and of 900,000 inhabitants: 45 on a hundred, closed ones of fifteen years included (LAW-W24). */
export const DOSSIERS = { '100k': 45_000, '900k': 405_000 } as const;
export type DossierSize = keyof typeof DOSSIERS;

export const GEMEENTE = '00000000-0000-7000-8000-0000000000be';
/** Huishoudens that one regisseur has: a page of 50, and more. */
const PER_REGISSEUR = 60;
const PER_TEAM = 12;
/** Lines of a conversation in each dossier, and in those that are opened. */
const LINES = { each: 3, opened: 20 };
/** So many regisseurs open dossiers, with so many dossiers each. */
export const READERS = { people: 200, dossiers: 4 };

/** Ids that are the same every time: a kind and a number. */
export const idOf = (kind: string, number: string) =>
  `overlay(overlay(md5('${kind}' || ${number}) placing '4' from 13) placing '8' from 17)::uuid`;

const NAMES = ['Jansen', 'De Vries', 'El Amrani', 'Yilmaz', 'Bakker', 'Visser', 'Smit', 'Meijer', 'De Boer', 'Mulder'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');
const list = (values: readonly string[]) => `array[${values.map((one) => pg.escapeLiteral(one)).join(',')}]`;
/** A surname with a tail, so that there are thousands of them. */
const surname = (number: string) =>
  `(${list(NAMES)})[1 + ${number} % ${NAMES.length}] || ' ' || (${list(LETTERS)})[1 + ${number} / 10 % 26] || (${list(LETTERS)})[1 + ${number} / 260 % 26]`;

/** A cluster to throw away with this many dossiers in one gemeente; `folder` is emptied by whoever made it. */
export async function createDossierDatabase(folder: string, count: number) {
  const embedded = await startEmbedded(folder);
  await createRoles(embedded.socket);
  await createDatabase(embedded.socket, 'bondgenoot');
  const as = (user: string) => ({ host: embedded.socket, user, database: 'bondgenoot' });
  await migrate(as('eigenaar'));
  // References hold by the way the rows are made; looking each of them up would take most of the time.
  const client = new pg.Client({
    ...as('postgres'),
    options: '-c session_replication_role=replica -c synchronous_commit=off',
  });
  client.on('error', () => {});
  await client.connect();
  try {
    await fillPeople(client, count);
    await fillDossiers(client, count);
    await client.query('vacuum analyze');
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  await client.end();
  return { socket: embedded.socket, as, stop: embedded.stop };
}

const run = (client: pg.Client, text: string) => client.query(text.replaceAll(':gemeente', `'${GEMEENTE}'::uuid`));

async function fillPeople(client: pg.Client, count: number): Promise<void> {
  const people = Math.ceil(count / PER_REGISSEUR);
  await client.query(`select setseed(${SEED})`);
  await run(
    client,
    `insert into gemeenten (gemeente_id, code, slug, naam) values (:gemeente, '9950', 'meetstad', 'Gemeente Meetstad')`,
  );
  await run(
    client,
    `insert into teams (gemeente_id, id, naam) select :gemeente, ${idOf('team', 't')}, 'Wijkteam ' || t from generate_series(0, ${Math.floor(people / PER_TEAM)}) t`,
  );
  await run(
    client,
    `insert into medewerkers (gemeente_id, id, naam, functie, rollen, teams)
    select :gemeente, ${idOf('regisseur', 'r')}, 'Persoon ' || r, 'Wijkteam', array['uitvoerder'], array[${idOf('team', `(r / ${PER_TEAM})`)}]
    from generate_series(0, ${people - 1}) r`,
  );
  await run(
    client,
    `insert into pseudoniemen select :gemeente, ${idOf('pseudoniem', 'r')}, ${idOf('regisseur', 'r')} from generate_series(0, ${people - 1}) r`,
  );
}

/** Each dossier with two leden at home, their cards, the one who has the regie, a plan with two goals, and a conversation. */
async function fillDossiers(client: pg.Client, count: number): Promise<void> {
  const people = Math.ceil(count / PER_REGISSEUR);
  const huis = idOf('huis', 'h');
  const lid = idOf('lid', "(h || '-' || n)");
  const regisseur = idOf('regisseur', `(h % ${people})`);
  const team = idOf('team', `(h % ${people} / ${PER_TEAM})`);
  const houses = `generate_series(0, ${count - 1}) h`;
  const isOpened = `h % ${people} < ${READERS.people} and h / ${people} < ${READERS.dossiers}`;
  const own = `gemeente_id, id, huishouden_id, zichtbaar_voor`;
  const of = (kind: string, number: string) => `:gemeente, ${idOf(kind, number)}, ${huis}, array[${huis}]`;
  const statements = [
    `insert into huishoudens (gemeente_id, id, naam, regisseur_id, team_id, leden, geopend_op)
      select :gemeente, ${huis}, ${surname('h')}, ${regisseur}, ${team}, array[${idOf('lid', "(h || '-1')")}, ${idOf('lid', "(h || '-2')")}],
        current_date - h % 900 from ${houses}`,
    `insert into leden (${own}, persoon_id, roepnaam, achternaam, geboortedatum, relatie, begint_op)
      select :gemeente, ${lid}, ${huis}, array[${huis}], ${idOf('persoon', "(h || '-' || n)")}, 'Roepnaam', ${surname('h')}, date '1950-01-01' + (h * 7 + n * 4001) % 25000,
        'ouder', current_date - h % 900 from ${houses}, generate_series(1, 2) n`,
    `insert into vindkaarten (gemeente_id, lid_id, huishouden_id, persoon_id, naam, naamsleutels, geboortedatum, postcode, huisnummer, straat, regisseur_id, team_id)
      select :gemeente, ${lid}, ${huis}, ${idOf('persoon', "(h || '-' || n)")}, 'Roepnaam ' || ${surname('h')}, array['ropnam', left(md5((h % 4000)::text), 6)],
        date '1950-01-01' + (h * 7 + n * 4001) % 25000, (1000 + h % 8999)::text || 'AB', (1 + h % 300)::text, 'Straat', ${regisseur}, ${team}
      from ${houses}, generate_series(1, 2) n`,
    `insert into regies (gemeente_id, id, huishouden_id, medewerker_id, begint_op) select :gemeente, ${idOf('regie', 'h')}, ${huis}, ${regisseur}, now() from ${houses}`,
    `insert into inzageregels (gemeente_id, id, huishouden_id, op, wie_id, relatie, doel, grond, onderdelen, leden, gelukt, kanaal)
      select :gemeente, ${idOf('inzage', "(h || '-' || n)")}, ${huis}, now() - n * interval '9 days', ${regisseur}, 'regisseur', 'plan-bespreken', 'taak-regisseur',
        array['kern', 'plan'], array[${huis}], true, 'pagina' from ${houses}, generate_series(1, 3) n`,
    `insert into plannen (${own}) select ${of('plan', 'h')} from ${houses}`,
    `insert into doelen (${own}, leefdomein, wet, woorden, trede)
      select ${of('doel', "(h || '-' || n)")}, (array['wonen', 'inkomen'])[n], 'wmo', 'Ik wil dit weer zelf kunnen, zonder zorgen.', 'eigen-kracht'
      from ${houses}, generate_series(1, 2) n`,
    `insert into acties (${own}, leefdomein, wet, doel_id, wat, wie_soort, wie_id, wanneer)
      select ${of('actie', "(h || '-' || n)")}, (array['wonen', 'inkomen'])[n], 'wmo', ${idOf('doel', "(h || '-' || n)")}, 'Elke week samen de post openen', 'lid',
        ${lid}, 'voor de zomer' from ${houses}, generate_series(1, 2) n`,
    `insert into gesprekken (${own}, op, plek, gehouden_door, gehouden_door_naam, bewaard_op)
      select ${of('gesprek', 'h')}, current_date, 'thuis', ${regisseur}, 'Persoon', now() from ${houses}`,
    `insert into gespreksregels (${own}, leefdomein, wet, gesprek_id, onderwerp, spreker, door, tekst, op)
      select ${of('regel', "(h || '-' || n)")}, (array['wonen', 'inkomen', 'gezondheid'])[1 + n % 3], 'wmo', ${idOf('gesprek', 'h')}, 'wensen', 'inwoner', 'Roepnaam',
        'Ik zou graag weer zelf koken, maar de keuken is te klein voor ons allemaal.', now()
      from ${houses}, generate_series(1, case when ${isOpened} then ${LINES.opened} else ${LINES.each} end) n`,
  ];
  for (const statement of statements) await run(client, statement);
}
