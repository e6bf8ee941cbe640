import { Hono } from 'hono';
import { describe } from 'vitest';

import { createRun, type Env, parseProblem, renderProblem } from '#platform/http/index.tsx';
import { createId } from '#platform/id/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { CAST } from '../../../database/demo/cast.ts';
import { createGezin, type Gezin } from '../../../tests/support/huishouden.ts';
import { readPdf } from '../../../tests/support/pdf.ts';
import { actorFor, expect, test as base, type Wie } from '../../../tests/support/test.ts';
import type { Tx } from '../../platform/database/index.ts';
import { gesprekRoutes, ONDERWERPSLEUTELS } from '../gesprek/index.ts';
import { keukentafelRoutes } from '../keukentafel/index.ts';
import { resultaatRoutes } from '../resultaat/index.ts';
import { verslagRoutes } from './routes.tsx';

type Answer = { status: number; text: string; bytes: Uint8Array; location: string };
type Fields = Record<string, string>;
type Door = { get: (path?: string) => Promise<Answer>; post: (path: string, fields?: Fields) => Promise<Answer> };

const SHELL = {
  assets: { script: '/script.js', styles: [], preload: [] },
  display: 'systeem' as const,
  navigation: [],
  organisation: 'Gemeente Voorbeeldstad',
  footer: { links: [] },
};

/** The pages of conversations as one person, within the transaction of the test; paths below /huishoudens/:id/gesprekken. */
const test = base.extend<{ gezin: Gezin; open: (wie: Wie) => Door; gesprek: string }>({
  gezin: async ({ as }, use) => use(await createGezin(as)),
  open: async ({ as, gezin }, use) => {
    await use((wie) => {
      const actor = actorFor(wie);
      const { naam, functie } = CAST[wie === 'niemand' ? 'inwoner' : wie];
      const session = { id: '', tokenHash: '', naam, functie, laatstGezien: new Date(), verloopt: new Date() };
      const app = new Hono<Env>();
      app.use(async (c, next) => {
        c.set('actor', actor);
        c.set('session', wie === 'niemand' ? undefined : session);
        c.set('shell', SHELL);
        c.set('termen', { 'gesprek-onderwerp.bijdrage': 'Wat het u kost' });
        c.set(
          'run',
          createRun((_doel, run) => as(actor, (tx: Tx) => run(tx))),
        );
        await next();
      });
      for (const routes of [gesprekRoutes(), resultaatRoutes(), keukentafelRoutes(), verslagRoutes()]) {
        app.route('/', routes);
      }
      app.onError((error, c) => renderProblem(c, parseProblem(error)));
      const send = async (path: string, init: RequestInit = {}) => {
        const answer = await app.request(`/huishoudens/${gezin.id}/gesprekken${path}`, init);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        const text = new TextDecoder().decode(bytes);
        return { status: answer.status, text, bytes, location: answer.headers.get('location') ?? '' };
      };
      return {
        get: (path = '') => send(path),
        post: (path, fields = {}) => send(path, { method: 'POST', body: new URLSearchParams(fields) }),
      };
    });
  },
  gesprek: async ({ open, gezin }, use) => {
    const aanwezig = `lid:${gezin.leden.moeder}`;
    const { location } = await open('uitvoerder').post('', { op: computeDay(), plek: 'Thuis', aanwezig });
    await use(/gesprekken(\/[^?]+)/.exec(location)?.[1] ?? '');
  },
});

const idOf = ({ location }: Answer, under: string) => new RegExp(`/${under}/([^?/]+)`).exec(location)?.[1] ?? '';

describe('pages of a conversation', () => {
  const READ = ['', '/tafel/wat-u-wilt', '/tafel/om-u-heen', '/verslag'];
  const WRITE = [
    '/bijwerken',
    '/regels/nieuw',
    '/niets?onderwerp=wensen',
    '/deelnemers/nieuw',
    '/resultaten/nieuw',
    '/tafel/uw-huis/erbij',
    '/tafel/om-u-heen/kring',
    '/verslag/versturen',
  ];

  test.for([
    ['niemand', 401, 401],
    ['inwoner-moeder', 404, 404],
    ['uitvoerder-andere-gemeente', 404, 404],
    ['uitvoerder-collega', 404, 404],
    ['aanbieder-school', 404, 404],
    ['uitvoerder', 200, 200],
  ] as const)('%s', async ([wie, reads, writes], { open, gesprek }) => {
    const door = open(wie);
    for (const path of READ) expect([path, (await door.get(gesprek + path)).status]).toEqual([path, reads]);
    for (const path of WRITE) expect([path, (await door.get(gesprek + path)).status]).toEqual([path, writes]);
    expect((await door.get()).status).toBe(reads);
    expect((await door.get('/nieuw')).status).toBe(writes);
  });

  test('of an id that is none, or a part of the table that is none, are not found', async ({ open, gesprek }) => {
    const door = open('uitvoerder');
    const nergens = ['/geen-id', `/${createId()}`, `${gesprek}/tafel/toString`, `${gesprek}/niets`];
    for (const path of [...nergens, `${gesprek}/regels/x`, `${gesprek}/resultaten/x`, `/nieuw?melding=${createId()}`]) {
      expect([path, (await door.get(path)).status]).toEqual([path, 404]);
    }
  });
});

describe('writing', () => {
  test('keeps what was typed where it does not fit, with the reason at its field', async ({ open, gesprek }) => {
    const door = open('uitvoerder');
    const lang = await door.post(`${gesprek}/regels`, { onderwerp: 'wensen', tekst: 'a'.repeat(2001), wie: 'ik' });
    expect(lang.status).toBe(400);
    expect(lang.text).toContain('Dit is te lang. Houd het op 2.000 tekens.');
    expect(lang.text).toContain('a'.repeat(2001));
    const leeg = await door.post(`${gesprek}/niets`, { onderwerp: 'bijdrage', reden: '  ' });
    expect(leeg.status).toBe(400);
    expect(leeg.text).toContain('Schrijf op waarom hier niets staat.');
    // In the words of this gemeente.
    expect(leeg.text).toContain('Wat het u kost');
    const wie = await door.post(`${gesprek}/tafel/om-u-heen/erbij`, { tekst: 'Ans belt.' });
    expect(wie.status).toBe(400);
    expect(wie.text).toContain('Kies wie dit zegt.');
    expect(wie.text).toContain('Kies waar dit over gaat.');
    expect(wie.text).toContain('Ans belt.');
  });

  test('shows both texts when someone else was first', async ({ open, gesprek, gezin }) => {
    const door = open('uitvoerder');
    const wie = `lid:${gezin.leden.moeder}`;
    await door.post(`${gesprek}/regels`, { onderwerp: 'wensen', tekst: 'Eerst dit.', wie });
    const regel = /regels\/([0-9a-f-]{36})"/.exec((await door.get(gesprek)).text)?.[1];
    const change = (tekst: string) => door.post(`${gesprek}/regels/${regel}`, { tekst, versie: '1' });
    expect((await change('Van de ander.')).status).toBe(303);
    const late = await change('Van mij.');
    expect(late.status).toBe(409);
    expect(late.text).toContain('Van de ander.');
    expect(late.text).toContain('Van mij.');
    expect(late.text).toContain('name="versie" value="2"');
    const vraag = { op: computeDay(), plek: 'Thuis', versie: '1' };
    await door.post(`${gesprek}/bijwerken`, { ...vraag, vraag: 'Eerst deze vraag.' });
    const stale = await door.post(`${gesprek}/bijwerken`, { ...vraag, vraag: 'En deze vraag.' });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('Eerst deze vraag.');
    expect(stale.text).toContain('En deze vraag.');
  });

  test('at the table shows what is said at once, and takes it out again', async ({ open, gesprek, gezin }) => {
    const door = open('uitvoerder');
    const wie = `lid:${gezin.leden.moeder}`;
    await door.post(`${gesprek}/tafel/om-u-heen/erbij`, { onderwerp: 'netwerk', tekst: 'Mijn zus belt.', wie });
    await door.post(`${gesprek}/tafel/om-u-heen/kring`, { naam: 'Ria', band: 'uw zus', ring: '1', mantelzorger: 'ja' });
    const { text } = await door.get(`${gesprek}/tafel/om-u-heen`);
    expect(text).toContain('Mijn zus belt.');
    expect(text).toContain('Woorden van Nora');
    expect(text).toContain('Ria, uw zus');
    expect(text).toMatch(/Bewaard om \d+\.\d\d uur/);
    const weg = /om-u-heen\/regels\/([0-9a-f-]{36})\/weg/.exec(text)?.[1];
    await door.post(`${gesprek}/tafel/om-u-heen/regels/${weg}/weg`);
    expect((await door.get(`${gesprek}/tafel/om-u-heen`)).text).not.toContain('Mijn zus belt.');
  });

  test('at the table has the field open, and whoever goes on without saving loses nothing', async ({
    open,
    gesprek,
    gezin,
  }) => {
    const door = open('uitvoerder');
    const tafel = `${gesprek}/tafel/uw-huis`;
    const leeg = (await door.get(tafel)).text;
    expect(leeg).toContain('<textarea id="tekst"');
    // Whatever leads away sends what stands in the field.
    const wegen = [...leeg.matchAll(/<button[^>]*form="schrijft"[^>]*>/g)].map(
      ([tag]) => /value="([^"]+)"/.exec(tag)?.[1],
    );
    expect(wegen.toSorted()).toEqual(['gesprek', 'om-u-heen', 'wat-u-wilt']);
    const typed = { onderwerp: 'eigen-kracht', tekst: 'De trap lukt nog.', wie: `lid:${gezin.leden.moeder}` };
    expect((await door.post(`${tafel}/erbij`, { ...typed, naar: 'uw-dag' })).location).toMatch(/\/tafel\/uw-dag$/);
    const kept = (await door.get(tafel)).text;
    expect(kept).toContain('De trap lukt nog.');
    expect(kept).not.toContain('<textarea');
    const half = await door.post(`${tafel}/erbij`, { ...typed, wie: '', tekst: 'En de was.', naar: 'gesprek' });
    expect([half.status, half.text.includes('En de was.')]).toEqual([400, true]);
    const nothing = { onderwerp: 'eigen-kracht', tekst: ' ' };
    expect((await door.post(`${tafel}/erbij`, { ...nothing, naar: 'gesprek' })).location).toMatch(/\/[0-9a-f-]{36}$/);
    expect((await door.post(`${tafel}/erbij`, { ...nothing, naar: 'verslag' })).location).toMatch(/\/verslag$/);
    expect((await door.post(`${tafel}/erbij`, { ...nothing, naar: '//elders' })).status).toBe(400);
    const kring = await door.post(`${gesprek}/tafel/om-u-heen/kring`, { naam: 'Ans', ring: '2', naar: 'uw-geld' });
    expect(kring.location).toMatch(/\/tafel\/uw-geld$/);
    expect((await door.get(`${gesprek}/tafel/om-u-heen`)).text).toContain('Ans');
  });

  test('at the table shows nothing that is for one of them alone', async ({ open, gesprek, gezin }) => {
    const door = open('uitvoerder');
    const { daan } = gezin.leden;
    const alleen = { onderwerp: 'wensen', tekst: 'Ik wil hier weg.', wie: `lid:${daan}`, voor: daan };
    await door.post(`${gesprek}/regels`, alleen);
    expect((await door.get(gesprek)).text).toContain('Ik wil hier weg.');
    expect((await door.get(`${gesprek}/tafel/wat-u-wilt`)).text).not.toContain('Ik wil hier weg.');
  });

  test('LAW-J1: the form for a solution asks why lower rungs are not enough', async ({ open, gesprek }) => {
    const door = open('uitvoerder');
    const gekozen = await door.post(`${gesprek}/resultaten`, { resultaat: 'geschikt-huis', wens: 'Beneden slapen.' });
    const pad = `${gesprek}/resultaten/${idOf(gekozen, 'resultaten')}`;
    const te = await door.post(`${pad}/oplossing`, { trede: 'netwerk', tekst: 'Opa tilt het bed' });
    expect(te.status).toBe(400);
    expect(te.text).toContain('Schrijf op waarom eigen kracht niet genoeg is.');
    expect(te.text).toContain('Opa tilt het bed');
    const fields = { trede: 'netwerk', tekst: 'Opa tilt het bed', 'eigen-kracht': 'Haar rug.' };
    expect((await door.post(`${pad}/oplossing`, fields)).status).toBe(303);
    const ladder = (await door.get(pad)).text;
    expect(ladder).toContain('Niet genoeg, want: Haar rug.');
    for (const path of ['/bijwerken', '/weg', '/oplossing']) expect((await door.get(pad + path)).status).toBe(200);
    const oplossing = /oplossingen\/([0-9a-f-]{36})\/weg/.exec(ladder)?.[1];
    expect((await door.post(`${gesprek}/oplossingen/${oplossing}/weg`)).location).toContain(pad);
    const wens = { wens: 'Rust.', versie: '2' };
    expect((await door.post(`${pad}/bijwerken`, wens)).status).toBe(303);
    const late = await door.post(`${pad}/bijwerken`, { wens: 'Slaap.', versie: '2' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Rust.');
    expect((await door.post(`${pad}/weg`)).status).toBe(303);
    expect((await door.get(pad)).status).toBe(404);
  });
});

describe('the verslag', () => {
  test('LAW-W4 LAW-W6: has its seven sections on the page and in a PDF, and nothing changes once it was sent', async ({
    open,
    gesprek,
    gezin,
  }) => {
    const door = open('uitvoerder');
    const { moeder, daan } = gezin.leden;
    expect((await door.post(`${gesprek}/verslag/versturen`)).status).toBe(400);
    for (const onderwerp of ONDERWERPSLEUTELS) {
      await door.post(`${gesprek}/regels`, { onderwerp, tekst: `Over ${onderwerp} dit.`, wie: `lid:${moeder}` });
    }
    await door.post(`${gesprek}/regels`, {
      onderwerp: 'wensen',
      tekst: 'Alleen van mij.',
      wie: `lid:${daan}`,
      voor: daan,
    });
    const samen = (await door.get(`${gesprek}/verslag`)).text;
    for (const onderwerp of ONDERWERPSLEUTELS) expect(samen).toContain(`Over ${onderwerp} dit.`);
    expect(samen).not.toContain('Alleen van mij.');
    expect((await door.get(`${gesprek}/verslag?voor=${daan}`)).text).toContain('Alleen van mij.');
    const pdf = readPdf((await door.get(`${gesprek}/verslag.pdf`)).bytes);
    const words = pdf.pages.join(' ');
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    for (const onderwerp of ONDERWERPSLEUTELS) expect(words).toContain(`Over ${onderwerp} dit.`);
    expect(words).not.toContain('Alleen van mij.');
    expect((await door.post(`${gesprek}/verslag/versturen`)).location).toContain('melding=verstuurd');
    expect((await door.get(`${gesprek}/verslag/versturen`)).status).toBe(409);
    expect((await door.get(`${gesprek}/bijwerken`)).status).toBe(409);
    const after = await door.post(`${gesprek}/regels`, { onderwerp: 'wensen', tekst: 'Nog iets.', wie: 'ik' });
    expect(after.status).toBe(409);
    const { text } = await door.get(`${gesprek}/tafel/wat-u-wilt`);
    expect(text).toContain('Terug naar het gesprek');
    expect(text).not.toContain('Stoppen en bewaren');
  });
});
