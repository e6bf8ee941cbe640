import pg from 'pg';

import { startEmbedded } from '../app/platform/database/embedded.ts';
import { openDatabase } from '../app/platform/database/index.ts';
import { createDatabase } from '../app/platform/database/migrate.ts';
import { migrate } from '../app/platform/database/migrate.ts';
import { GEMEENTEN } from '../database/demo/cast.ts';
import { loadGemeenten, loadPeople } from '../database/demo/people.ts';
import { loadGemeentelijst } from '../database/gemeentelijst.ts';
import { heldOut, written } from '../tests/support/alike-signalen.ts';
import { type Model, SEED } from './model.ts';

const DATABASE = 'bondgenoot';
const GEMEENTE = GEMEENTEN.voorbeeldstad.gemeente_id;

/** A cluster to throw away with one gemeente of this model in it; `folder` is emptied by whoever made it. */
export async function createBenchDatabase(folder: string, model: Model, eventShare: number) {
  const embedded = await startEmbedded(folder);
  await createDatabase(embedded.socket, DATABASE);
  const as = (user: string) => ({ host: embedded.socket, user, database: DATABASE });
  await migrate(as('eigenaar'));
  await loadGemeentelijst(as('eigenaar'));
  const database = openDatabase(as('app_login'));
  await loadGemeenten(database);
  await loadPeople(database);
  await database.close();
  const client = new pg.Client(as('postgres'));
  await client.connect();
  await fillGemeente(client, model, eventShare);
  await client.query('vacuum analyze');
  await client.end();
  return { socket: embedded.socket, as, stop: embedded.stop };
}

/** Ids that are the same every time: a kind and a number. Version 4 in form, so that no check refuses them. */
const id = (kind: string, number: string) =>
  `overlay(overlay(md5('${kind}' || ${number}) placing '4' from 13) placing '8' from 17)::uuid`;

const pick = (from: readonly string[], number: string) =>
  `(array[${from.map((one) => pg.escapeLiteral(one)).join(',')}])[1 + ${number} % ${from.length}]`;

const SENTENCES = [...written, ...heldOut].flat().flatMap(({ tekst }) => tekst.split(/(?<=\.)\s+/));
const DOMEINEN = ['inkomen', 'wonen', 'gezin-en-opvoeding', 'gezondheid', 'dagelijks-leven', 'netwerk', 'meedoen'];
const SOORTEN = ['regel', 'proces', 'wachttijd', 'ontbrekend-aanbod', 'samenwerking', 'geld', 'iets-anders'];
/** A word of two to four syllables, some in many texts and most in few: the tail that every language has. */
const SYLLABLES = [
  'ba',
  'ver',
  'ge',
  'lo',
  'ten',
  'wo',
  'par',
  'ker',
  'zor',
  'huis',
  'le',
  'moe',
  'kin',
  'stra',
  'boe',
  'plan',
  'lijn',
  'wer',
  'taal',
  'spo',
  'bel',
  'nan',
  'dri',
  'kwa',
  'trap',
  'melo',
  'gen',
  'ri',
  'op',
  'in',
];
const word = (number: string) =>
  `(select string_agg(${pick(SYLLABLES, `((w + 7) * (p * 31 + 11) % 10007)::int`)}, '') from (select floor(exp(random() * 8.5))::int as w where ${number} is not null) r, generate_series(1, 2 + w % 3) p)`;

/** Everything by set, above all rules: as superuser, with the same random numbers every time. */
async function fillGemeente(client: pg.Client, model: Model, eventShare: number): Promise<void> {
  const { medewerkers, signalen, knelpunten, proeftuinen, logregels, gebeurtenissen } = model;
  await client.query(`select setseed(${SEED})`);
  const run = (text: string) => client.query(text.replaceAll(':gemeente', `'${GEMEENTE}'::uuid`));
  await run(`insert into medewerkers (gemeente_id, id, naam, functie, rollen)
    select :gemeente, ${id('medewerker', 'i')}, 'Persoon ' || i, 'Uitvoerder', array[case when i % 9 = 0 then 'beleid' else 'uitvoerder' end]
    from generate_series(1, ${medewerkers}) i`);
  await run(
    `insert into pseudoniemen select :gemeente, ${id('pseudoniem', 'i')}, ${id('medewerker', 'i')} from generate_series(1, ${medewerkers}) i`,
  );
  await run(`insert into signalen (gemeente_id, id, soort, tekst, leefdomein, dag, code_hash)
    select :gemeente, ${id('signaal', 'i')}, ${pick(SOORTEN, 'i')},
      left(${pick(SENTENCES, '(i * 13)')} || ' ' || ${pick(SENTENCES, '(i * 29 + i / 97)')} || ' ' || ${word('i')} || ' ' || ${word('i')} || ' ' || ${word('i')}, 500),
      ${pick(DOMEINEN, 'i')}, current_date - (i % 730), 'bench' || i
    from generate_series(1, ${signalen}) i order by random()`);
  await run(`insert into knelpunten (gemeente_id, id, nummer, titel, omschrijving, oorzaak, macht, eigenaar_id, status, gemeld_op, afgerond_op)
    select :gemeente, ${id('knelpunt', 'i')}, '2025-' || lpad(i::text, 4, '0'), left(${pick(SENTENCES, '(i * 7)')}, 110), ${pick(SENTENCES, '(i * 11)')},
      ${pick(['wet', 'verordening', 'beleidsregel', 'werkproces', 'contract', 'geld', 'ict', 'cultuur'], 'i')},
      ${pick(['team', 'management', 'college', 'raad', 'inkoop', 'rijk', 'onbekend'], 'i')},
      ${id('medewerker', `(1 + i % ${medewerkers})`)}, s.status, current_date - (i % 600), case when s.status = 'terugverteld' then current_date - (i % 90) end
    from generate_series(1, ${knelpunten}) i,
      lateral (select ${pick(['gemeld', 'onderzoek', 'proeftuin', 'besluit', 'terugverteld'], 'i')} as status) s`);
  await run(`insert into knelpuntstappen select :gemeente, ${id('stap', "(i || '-' || n)")}, ${id('knelpunt', 'i')}, current_date - (i % 600) + n, 'onderzoek',
      ${pick(SENTENCES, '(i * 17 + n)')} from generate_series(1, ${knelpunten}) i, generate_series(1, 4) n`);
  await run(`insert into schakels select :gemeente, 'signaal', ${id('signaal', 'i')}, 'knelpunt', ${id('knelpunt', `(1 + i % ${knelpunten})`)}, current_date
    from generate_series(1, ${signalen}) i where i % 10 < 8`);
  await run(`insert into proeftuinen (gemeente_id, id, vraag, verwachting, ambassadeur_id, start, eind)
    select :gemeente, ${id('proeftuin', 'i')}, left(${pick(SENTENCES, '(i * 19)')}, 190), ${pick(SENTENCES, '(i * 23)')}, ${id('medewerker', `(1 + i % ${medewerkers})`)},
      current_date - (i % 400), current_date - (i % 400) + 180 from generate_series(1, ${proeftuinen}) i`);
  await run(`insert into logregels (gemeente_id, id, soort, titel, tekst, thema, datum, gepubliceerde_versie)
    select :gemeente, ${id('logregel', 'i')}, ${pick(['actie', 'uitkomst', 'geleerd', 'verschil', 'besluit'], 'i')}, left(${pick(SENTENCES, '(i * 5)')}, 190),
      ${pick(SENTENCES, '(i * 3)')} || ' ' || ${pick(SENTENCES, '(i * 37)')}, ${pick(['Zorg thuis', 'Jeugd en gezin', 'Werk en inkomen', 'Wonen'], 'i')},
      current_date - (i % 900), case when i % 5 > 0 then 1 end from generate_series(1, ${logregels}) i`);
  await run(`insert into logregelversies (gemeente_id, logregel_id, versie, soort, titel, tekst, thema, label, begin, datum, volgorde, gepubliceerd_op, gepubliceerd_door)
    select gemeente_id, id, 1, soort, titel, tekst, thema, label, begin, datum, volgorde, datum, 'Persoon 1, Transformatiemanager'
    from logregels where gemeente_id = :gemeente and gepubliceerde_versie = 1`);
  await run(`insert into gebeurtenissen (gemeente_id, id, tijd, soort, onderwerp_soort, onderwerp_id, actor, doel)
    select :gemeente, ${id('gebeurtenis', 'i')}, now() - i * interval '9 seconds', 'knelpunt-bijgewerkt', 'knelpunt',
      ${id('knelpunt', `(1 + i % ${knelpunten})`)}, ${id('pseudoniem', `(1 + i % ${medewerkers})`)}, 'knelpunt bijwerken'
    from generate_series(1, ${Math.round(gebeurtenissen * eventShare)}) i`);
}
