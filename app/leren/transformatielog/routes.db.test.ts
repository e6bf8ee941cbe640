import { readFileSync } from 'node:fs';

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { GEMEENTEN } from '../../../database/demo/cast.ts';
import { loadPeople } from '../../../database/demo/people.ts';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { createTestDeps } from '../../../tests/support/deps.ts';
import { startWork } from '../../../tests/support/work.ts';
import { createApp } from '../../app.tsx';
import { INLEESTAAK, runInlezing } from '../../beheer/inlezing/index.ts';
import { createSystemActor, type Database, openDatabase, type Tx } from '../../platform/database/index.ts';
import { openJobPool, startJobs } from '../../platform/jobs/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { agendaSoort } from './routes.tsx';

const AGENDA = new URL('../../../database/demo/bronnen/agenda-2016.csv', import.meta.url);
const ORIGIN = 'http://127.0.0.1:3000';
const UUID = '[0-9a-f-]{36}';

let cluster: TestDatabase;
let database: Database;
let superuser: Database;
let pool: ReturnType<typeof openJobPool>;
let jobs: { close: () => Promise<void> };
let app: ReturnType<typeof createApp>;
let cookie = '';

beforeAll(async () => {
  cluster = await openTestDatabase();
  pool = openJobPool(cluster.owner);
  superuser = openDatabase({ ...cluster.owner, user: 'postgres' });
  const gemeenten = Object.values(GEMEENTEN).map((one) => ({
    ...one,
    publiceert: one.slug !== 'buurmeer',
    verzonnen: true,
  }));
  await runAsSuperuser((tx) => tx.insertInto('gemeenten').values(gemeenten).execute());
  database = openDatabase({ ...cluster.owner, user: 'app_login' });
  await loadPeople(database);
  const log = createLogger({ level: 'silent', terminal: false, write: () => {} });
  jobs = await startJobs(
    pool,
    {
      [INLEESTAAK]: (inhoud, attempt) =>
        runInlezing(database.withActor, { soorten: [agendaSoort], dataKey: '' }, inhoud, attempt),
    },
    { log },
  );
  app = createApp(createTestDeps({ database, log }));
  cookie = await signIn('transformatiemanager');
}, 30_000);

afterAll(async () => {
  await jobs.close();
  await database.close();
  await superuser.close();
  await pool.end();
  await cluster.close();
});

/** Does what nobody in the product can: the role of the application is laid down inside the transaction. */
const runAsSuperuser = (run: (tx: Tx) => Promise<unknown>) =>
  superuser.withActor(createSystemActor('niemand'), 'test', async (tx) => {
    await sql`reset role`.execute(tx);
    await run(tx);
  });

/** Puts a sheet in a state that only the job brings it to. */
const setStatus = (path: string, status: string, rest: { verwerkt?: number; totaal?: number } = {}) =>
  runAsSuperuser((tx) =>
    tx
      .updateTable('inlezingen')
      .set({ status, ...rest })
      .where('id', '=', path.split('/').at(-1) ?? '')
      .execute(),
  );

/** The public log once it says this: a process looks whether there is something new every second. */
async function readLogWith(words: string): Promise<string> {
  const read = () => text(get('/transformatielog/voorbeeldstad'));
  await expect.poll(read, { timeout: 3000, interval: 100 }).toContain(words);
  return read();
}

async function signIn(persoon: string) {
  const answer = await send('/aanmelden/demo', new URLSearchParams({ persoon }), '');
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

const get = async (path: string, as = '') => app.request(`${ORIGIN}${path}`, { headers: { cookie: as } });
const send = async (path: string, body: BodyInit, as = cookie) =>
  app.request(`${ORIGIN}${path}`, { method: 'POST', body, headers: { cookie: as, origin: ORIGIN } });
const text = async (answer: Response | Promise<Response>) => (await answer).text();
const pathOf = (answer: Response) => answer.headers.get('location') ?? '';

function fileForm(bytes: Uint8Array | string, name = 'agenda-2016.csv') {
  const form = new FormData();
  form.set('bestand', new File([typeof bytes === 'string' ? bytes : Buffer.from(bytes)], name));
  return form;
}

const regel = {
  soort: 'uitkomst',
  titel: 'Eén loket <b>helpt</b>',
  tekst: 'Minder mensen haakten af.',
  thema: 'Wonen',
};
const form = (fields: Record<string, string>) => new URLSearchParams(fields);

describe('the public pages', () => {
  test('are there for anyone, and set no cookie', async () => {
    for (const path of [
      '/transformatielog',
      '/transformatielog/voorbeeldstad',
      '/transformatielog/voorbeeldstad.csv',
    ]) {
      const answer = await get(path);
      expect([path, answer.status, answer.headers.getSetCookie()]).toEqual([path, 200, []]);
    }
  });

  test.each(['bestaat-niet', 'buurmeer', 'bestaat-niet.csv', 'buurmeer.csv', 'buurmeer/regels/onzin'])(
    'a gemeente that is not there or does not publish is 404: %s',
    async (slug) => {
      expect((await get(`/transformatielog/${slug}`)).status).toBe(404);
    },
  );

  test('name only the gemeenten that publish', async () => {
    const page = await text(get('/transformatielog'));
    expect(page).toContain('href="/transformatielog/voorbeeldstad"');
    expect(page).not.toContain('Buurmeer');
  });

  test('carry the name of that gemeente, whoever looks', async () => {
    expect(await text(get('/transformatielog/zoetermeer-2016', cookie))).toContain('Zoetermeer (voorbeeld');
  });
});

describe('a logregel from draft to correction', () => {
  let path = '';

  test('asks who you are first', async () => {
    const answer = await get('/logregels');
    expect([answer.status, pathOf(answer)]).toEqual([303, '/aanmelden?terug=%2Flogregels']);
  });

  test('comes back with what was filled in when something is missing', async () => {
    const answer = await send('/logregels', form({ ...regel, tekst: '' }));
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain('Fout: ');
    expect(page).toContain('Vertel wat er gebeurde.');
    expect(page).toContain('Eén loket &lt;b&gt;helpt&lt;/b&gt;');
  });

  test('is kept as a draft that nobody outside reads', async () => {
    const answer = await send('/logregels', form(regel));
    expect(pathOf(answer)).toMatch(new RegExp(`^/logregels/${UUID}\\?melding=bewaard$`));
    path = pathOf(answer).split('?')[0] ?? '';
    expect(await text(get(path, cookie))).toContain('Zo gaat iedereen het lezen');
    expect(await text(get('/transformatielog/voorbeeldstad'))).not.toContain('Eén loket');
  });

  test('becomes public with a name under it, and its markup stays text', async () => {
    expect(await text(get(`${path}/publiceren`, cookie))).toContain('Ilse T., Transformatiemanager');
    const answer = await send(`${path}/publiceren`, form({ versie: '1' }));
    expect(pathOf(answer)).toBe(`${path}?melding=gelukt`);
    const page = await readLogWith('Eén loket &lt;b&gt;helpt&lt;/b&gt;');
    expect(page).toContain('Eén loket &lt;b&gt;helpt&lt;/b&gt;');
    expect(page).toContain(`id="regel-${path.split('/').at(-1)}"`);
  });

  test('is corrected with a reason, which everyone reads beside the way to the version before', async () => {
    await send(`${path}/bijwerken`, form({ ...regel, titel: 'Eén loket is genoeg', versie: '2' }));
    expect(await text(get('/transformatielog/voorbeeldstad'))).not.toContain('is genoeg');
    expect((await send(`${path}/publiceren`, form({ versie: '3', reden: '' }))).status).toBe(400);
    await send(`${path}/publiceren`, form({ versie: '3', reden: 'De titel was te lang' }));
    const page = await readLogWith('Gecorrigeerd op');
    const versions = `/transformatielog/voorbeeldstad/regels/${path.split('/').at(-1)}`;
    expect(page).toMatch(/Gecorrigeerd op \d+ [a-z]+ \d{4}: De titel was te lang\./);
    expect(page).toContain(`href="${versions}"`);
    const both = await text(get(versions));
    expect(both).toContain('Eén loket is genoeg');
    expect(both).toContain('Eén loket &lt;b&gt;helpt&lt;/b&gt;');
  });

  test('that someone else changed shows both texts and keeps what was typed', async () => {
    const answer = await send(`${path}/bijwerken`, form({ ...regel, titel: 'Mijn titel', versie: '1' }));
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain('value="Mijn titel"');
    expect(page).toContain('Eén loket is genoeg');
  });

  test('is in the export of its gemeente, safe to open', async () => {
    await send('/logregels', form({ ...regel, titel: '=1+1' })).then(async (answer) => {
      await send(`${pathOf(answer).split('?')[0]}/publiceren`, form({ versie: '1' }));
    });
    const answer = await get('/transformatielog/voorbeeldstad.csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    const csv = new TextDecoder().decode(bytes);
    expect(csv).toContain(";'=1+1;");
    expect(csv).toContain('Eén loket is genoeg');
    expect(csv).not.toContain('te lang');
  });

  test('finds its theme back in the filter, and an unknown theme says how to go on', async () => {
    expect(await text(get('/transformatielog/voorbeeldstad?thema=Wonen'))).toContain('Eén loket is genoeg');
    expect(await text(get('/transformatielog/voorbeeldstad?thema=Onzin'))).toContain('Bekijk het hele log');
  });
});

test('where we stand now is on top of the log, with who adopted it', async () => {
  expect((await send('/logregels/stand', form({ tekst: ' ' }))).status).toBe(400);
  const answer = await send('/logregels/stand', form({ tekst: 'We zijn op weg.\n\nNog niet overal.' }));
  expect(pathOf(answer)).toBe('/logregels/stand?melding=vastgesteld');
  const page = await readLogWith('We zijn op weg.');
  expect(page).toContain('<p>We zijn op weg.</p><p>Nog niet overal.</p>');
  expect(page).toMatch(/Vastgesteld op [^<]* door Ilse T\., Transformatiemanager\./);
});

describe('reading an agenda in', () => {
  /** From the chosen file to its page. */
  const upload = async (body: FormData, as = cookie) => send('/transformatielog/inlezen/bestand', body, as);

  async function readThrough(bytes: Uint8Array | string): Promise<string> {
    const path = pathOf(await upload(fileForm(bytes)));
    const page = await text(get(path, cookie));
    const chosen = [...page.matchAll(/<select[^>]*name="([a-z]+)"[^>]*>.*?<\/select>/gs)].map(([select, name]) => {
      const value = /<option value="(\d*)" selected="">/.exec(select)?.[1] ?? '';
      return [name ?? '', value];
    });
    const next = await send(`${path}/kolommen`, form(Object.fromEntries(chosen)));
    expect(pathOf(next)).toBe(`${path}/controle`);
    return path;
  }

  async function waitUntilDone(path: string): Promise<string> {
    for (let i = 0; i < 200; i += 1) {
      const page = await text(get(path, cookie));
      if (!page.includes('We lezen de agenda in')) return page;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('The job did not end.');
  }

  test('takes the agenda of 2016 as it is: 31 lines, and again no change', async () => {
    const bytes = readFileSync(AGENDA);
    const path = await readThrough(bytes);
    expect(await text(get(`${path}/controle`, cookie))).toContain('Publiceer 31 regels');
    const begun = await send(`${path}/lezen`, form({}));
    expect([begun.status, pathOf(begun)]).toEqual([303, path]);
    expect(await waitUntilDone(path)).toMatch(/Nieuw<\/dt><dd>31<\/dd>/);
    const shown = await readLogWith('Transformatie Festival');
    expect(shown).toContain('<select');

    const again = await readThrough(bytes);
    expect(await text(get(`${again}/controle`, cookie))).toContain('Alles staat al zo in het log.');
    await send(`${again}/lezen`, form({}));
    const report = await waitUntilDone(again);
    expect(report).toMatch(/Nieuw<\/dt><dd>0<\/dd>.*Gewijzigd<\/dt><dd>0<\/dd>.*Gelijk<\/dt><dd>31<\/dd>/s);
    expect(pathOf(await get(`${again}/controle`, cookie))).toBe(again);
  });

  test('shows how far it is, and asks again every three seconds without script', async () => {
    const path = await readThrough('Thema;Titel\nWonen;Voortgang\n');
    await setStatus(path, 'bezig', { verwerkt: 3120, totaal: 10_000 });
    const page = await text(get(path, cookie));
    expect(page).toContain('3.120 van 10.000 regels');
    expect(page).toContain('<meta http-equiv="refresh" content="3"/>');
  });

  test('that failed says so, and can be tried again', async () => {
    const path = await readThrough('Thema;Titel\nWonen;Nog een keer\n');
    await setStatus(path, 'mislukt');
    const page = await text(get(path, cookie));
    expect(page).toContain('Er is niets ingelezen');
    await send(`${path}/lezen`, form({}));
    expect(await waitUntilDone(path)).toMatch(/Nieuw<\/dt><dd>1<\/dd>/);
  });

  test('shows every error with its line, and no way to read in', async () => {
    const path = await readThrough('Thema;Titel\nWonen;Goed\nWonen;\nWonen;goed\n');
    const page = await text(get(`${path}/controle`, cookie));
    expect(page).toContain('Regel 3');
    expect(page).toContain('De titel is leeg. Vul een titel in.');
    expect(page).toContain('Deze titel staat bij dit thema ook op regel 2.');
    expect(page).not.toContain(`${path}/lezen`);
    expect((await send(`${path}/lezen`, form({}))).status).toBe(409);
  });

  test('refuses columns that cannot be, with the choices kept', async () => {
    const path = pathOf(await upload(fileForm('Thema;Titel\nWonen;Kolommen\n')));
    const answer = await send(`${path}/kolommen`, form({ titel: '', thema: '0' }));
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Kies in welke kolom de titel staat.');
  });

  test.each([
    ['no file', new FormData(), 'Kies een bestand.'],
    ['an empty file', fileForm('', 'leeg.csv'), 'Dit bestand is leeg.'],
    ['a picture', fileForm(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'foto.csv'), 'Dit is een afbeelding.'],
    ['an Excel file', fileForm(new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'agenda.xlsx'), 'Dit is een ingepakt bestand.'],
    ['broken quotes', fileForm('a;b\n"een;twee\n'), 'De aanhalingstekens kloppen niet.'],
    ['5.5 MB', fileForm('a;b\n'.repeat(1_450_000)), 'Dit bestand is te groot. Het mag hoogstens 5 MB zijn.'],
  ])('refuses %s in plain words within a second', async (_, body, sentence) => {
    const work = startWork();
    const answer = await upload(body);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(sentence);
    expect(work()).toBeLessThan(1000);
  });

  test('refuses 50 MB in plain words within a second, whatever it is', async () => {
    const work = startWork();
    const answer = await upload(fileForm(new Uint8Array(50_000_000), 'groot.csv'));
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('Een bestand mag hooguit 5 MB zijn.');
    expect(work()).toBeLessThan(1000);
  });

  test('is for the transformatiemanager alone', async () => {
    const beleid = await signIn('beleid');
    expect((await get('/transformatielog/inlezen', beleid)).status).toBe(403);
    expect((await upload(fileForm('a;b\n1;2\n'), beleid)).status).toBe(403);
    const path = pathOf(await upload(fileForm('Thema;Titel\nWonen;Geheim\n')));
    expect((await get(path, beleid)).status).toBe(404);
    expect(pathOf(await get(path))).toContain('/aanmelden');
  });
});
