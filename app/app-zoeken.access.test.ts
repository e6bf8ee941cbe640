import { CAST, GEMEENTEN, type Persoon } from '../database/demo/cast.ts';
import { expect, test } from '../tests/support/app.ts';
import type { Wie } from '../tests/support/test.ts';
import { listMeegeleverd } from './meten/instrument/index.ts';
import { type Actor, createSystemActor, type Tx } from './platform/database/index.ts';
import { createId, createRandomId } from './platform/id/index.ts';

/** The product with one record of every kind in Voorbeeldstad that has the same rare word; and the same elsewhere. */
const WORD = 'zonnebloem';
const gemeente = GEMEENTEN.voorbeeldstad.gemeente_id;
const EVERYONE = Object.keys(CAST) as Persoon[];
type Made = { soort: string; path: string; seen: string };
type As = <T>(wie: Wie | Actor, run: (tx: Tx) => Promise<T>) => Promise<T>;

const key = { gemeente_id: gemeente };
const DAG = '2026-03-02';

async function makeSignaal(as: As): Promise<Made> {
  const id = createRandomId();
  const row = { ...key, id, soort: 'geld', leefdomein: 'wonen', dag: DAG, code_hash: id };
  const tekst = `Een ${WORD} op de stoep mocht niet.`;
  await as(createSystemActor('taak', gemeente), (tx) =>
    tx
      .insertInto('signalen')
      .values({ ...row, tekst })
      .execute(),
  );
  return { soort: 'signaal', path: `/signalen/${id}`, seen: tekst };
}

async function makeKnelpunt(as: As): Promise<Made> {
  const [id, titel] = [createId(), `Geen ${WORD} zonder vergunning`];
  const row = { ...key, id, nummer: '2026-900', titel, oorzaak: 'wet', eigenaar_id: CAST.beleid.id, gemeld_op: DAG };
  await as('beleid', (tx) => tx.insertInto('knelpunten').values(row).execute());
  return { soort: 'knelpunt', path: `/knelpunten/${id}`, seen: titel };
}

async function makeProeftuin(as: As): Promise<Made> {
  const [id, vraag] = [createId(), `Helpt een ${WORD} in elke straat?`];
  const row = { ...key, id, vraag, verwachting: 'Ja.', ambassadeur_id: CAST.wethouder.id, start: DAG, eind: DAG };
  await as('transformatiemanager', (tx) => tx.insertInto('proeftuinen').values(row).execute());
  return { soort: 'proeftuin', path: `/proeftuinen/${id}`, seen: vraag };
}

async function makeLogregel(as: As): Promise<Made> {
  const [id, titel] = [createId(), `Een concept over een ${WORD}`];
  const row = { ...key, id, soort: 'actie', titel, tekst: 'Dit leest nog niemand.', datum: DAG };
  await as('beleid', (tx) => tx.insertInto('logregels').values(row).execute());
  return { soort: 'logregel', path: `/logregels/${id}`, seen: titel };
}

async function makePeople(as: As): Promise<Made[]> {
  const taak = createSystemActor('taak', gemeente);
  const [id, naam] = [createId(), 'Aafke Zonnebloem'];
  const [team] = CAST.uitvoerder.teams;
  const person = { ...key, id, naam, functie: 'Tuinder', rollen: ['uitvoerder'], teams: team ? [team] : [] };
  await as(taak, (tx) => tx.insertInto('medewerkers').values(person).execute());
  const teamId = createId();
  await as(taak, (tx) =>
    tx
      .insertInto('teams')
      .values({ ...key, id: teamId, naam: 'Team Zonnebloem' })
      .execute(),
  );
  return [
    { soort: 'medewerker', path: '/medewerkers', seen: naam },
    { soort: 'team', path: '/teams', seen: 'Team Zonnebloem' },
  ];
}

/** An own instrument, a meting of it by someone who guides it, an action, and a rapport for who leads it alone. */
async function makeMeten(as: As): Promise<Made[]> {
  const [versie, meting, actie, rapport] = [createId(), createId(), createId(), createId()];
  const [naam, titel] = [`Hoe een ${WORD} groeit`, `De ${WORD} in beeld`];
  const sleutel = { sleutel: WORD, versie: 1, naam };
  const definitie = JSON.stringify({ ...listMeegeleverd()[0], ...sleutel });
  const made = { gemaakt_door: CAST.beleid.pseudoniem, gemaakt_op: new Date('2026-03-02T10:00:00Z') };
  const row = { ...key, id: meting, reeks_id: meting, instrumentversie_id: versie, titel, periode: 'voorjaar' };
  const hoe = { naamloos: false, groepsminimum: 1, toegang: 'uitnodiging', begeleider_id: CAST.teamleider.id };
  const over = { ...key, meting_id: meting, ...made };
  const wat = `Een ${WORD} erbij`;
  const gedaan = { kenmerk: 'wonen', titel: wat, eigenaar_id: CAST.beleid.id, klaar_op: DAG };
  const lezers = [`begeleider:${meting}`];
  await as('beleid', async (tx) => {
    await tx
      .insertInto('instrumentversies')
      .values({ ...key, id: versie, ...sleutel, eigen: true, definitie, gemaakt_op: made.gemaakt_op })
      .execute();
    await tx
      .insertInto('metingen')
      .values({ ...row, ...hoe, ...made })
      .execute();
    await tx
      .insertInto('verbeteracties')
      .values({ ...over, ...gedaan, id: actie })
      .execute();
    await tx
      .insertInto('rapporten')
      .values({ ...over, id: rapport, soort: 'bondgenootschap', titel: `Rapport: ${WORD}`, lezers })
      .execute();
  });
  return [
    { soort: 'instrument', path: `/instrumenten/${WORD}`, seen: naam },
    { soort: 'meting', path: `/metingen/${meting}`, seen: titel },
    { soort: 'verbeteractie', path: `/verbeteracties/${actie}`, seen: wat },
    { soort: 'rapport', path: `/rapporten/${rapport}`, seen: `Rapport: ${WORD}` },
  ];
}

test('everyone finds exactly what they can open: each person against each kind', async ({ as, visitAs }) => {
  const made = [await makeSignaal(as), await makeKnelpunt(as), await makeProeftuin(as), await makeLogregel(as)];
  made.push(...(await makePeople(as)), ...(await makeMeten(as)));
  const found = new Map<string, number>();
  for (const wie of EVERYONE) {
    const visit = await visitAs(wie);
    const { text, status } = await visit(`/zoeken?q=${WORD}`);
    expect(status, wie).toBe(200);
    for (const { soort, path, seen } of made) {
      const own = await visit(path);
      const opens = own.status === 200 && own.text.includes(seen);
      const finds = text.includes(`id="${soort}"`);
      expect(finds, `${wie} ${soort}`).toBe(opens);
      found.set(soort, (found.get(soort) ?? 0) + Number(finds));
    }
  }
  // Each kind is found by someone and by nobody of another gemeente, so that both answers were given.
  for (const { soort } of made) {
    expect(found.get(soort), soort).toBeGreaterThan(0);
    expect(found.get(soort), soort).toBeLessThan(EVERYONE.length);
  }
});

test('a visitor finds what is public now, of one gemeente, and nothing else', async ({ as, visit }) => {
  await makeKnelpunt(as);
  await makeLogregel(as);
  const id = createId();
  const line = { ...key, id, soort: 'actie', titel: 'Oud', tekst: 'Openbaar', datum: DAG };
  await as('transformatiemanager', (tx) => tx.insertInto('logregels').values(line).execute());
  const version = (versie: number, titel: string) => ({
    ...key,
    logregel_id: id,
    versie,
    soort: 'actie',
    titel,
    tekst: 'Openbaar',
    thema: '',
    label: '',
    begin: '',
    datum: DAG,
    volgorde: 0,
    reden: versie === 1 ? '' : 'Het klopte niet',
    gepubliceerd_op: new Date(),
    gepubliceerd_door: 'Iemand',
  });
  await as('transformatiemanager', (tx) =>
    tx
      .insertInto('logregelversies')
      .values([version(1, `De eerste ${WORD}`), version(2, `De tweede ${WORD}`)])
      .execute(),
  );
  const { text, headers } = await visit(`/zoeken?q=${WORD}&gemeente=voorbeeldstad`);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(text).toContain('De tweede <mark>zonnebloem</mark>');
  expect(text).not.toContain('De eerste');
  expect(text).not.toContain('zonder vergunning');
  expect(text).not.toContain('concept over');
  expect((await visit(`/zoeken?q=${WORD}&gemeente=buurmeer`)).text).not.toContain('De tweede');
});

test('what someone looks for stands in no line of the log and in no gebeurtenis', async ({ as, visitAs, lines }) => {
  const count = () =>
    as('privacy-officer', (tx) => tx.selectFrom('gebeurtenissen').select('id').execute()).then(({ length }) => length);
  const before = await count();
  await (
    await visitAs('beleid')
  )('/zoeken?q=geheimwoord');
  expect(lines.length).toBeGreaterThan(0);
  expect(JSON.stringify(lines)).not.toContain('geheimwoord');
  expect(JSON.stringify(lines)).toContain('/zoeken');
  expect(await count()).toBe(before);
});
