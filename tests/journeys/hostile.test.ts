import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openClient } from '../support/api.ts';
import {
  type Form,
  listOddAddresses,
  listOddBodies,
  listOddForms,
  listOddUploads,
  type Odd,
  readForms,
  SCRIPT,
} from '../support/hostile.ts';
import { openJudge } from '../support/openapi.ts';
import { type Product, startProduct } from '../support/product.ts';
import { listRoutes, type Route } from '../support/routes.ts';

/** The same odd requests every run, so that what is found can be found again; `SEED=7 npx vitest run …` tries others. */
const SEED = Number(process.env['SEED'] ?? 20_261_122);
/** How many odd requests each route gets; `MISUSE=1000 npx vitest run --project alone tests/journeys/hostile.test.ts` asks more. */
const MANY = Number(process.env['MISUSE'] ?? 60);
const AT_ONCE = 6;

/** Traces of the inside, and words of the validator itself. */
const INSIDE = /node_modules|\bat \S+ \(|\.tsx?:\d|kysely|ECONN/;
const ENGLISH =
  /Invalid (?:input|option|string|UUID)|Too (?:small|big):|Unrecognized key|expected \w+, received|Internal Server Error/;

const UPLOAD = '/transformatielog/inlezen/bestand';
/** Pages of one record, behind its own page. */
const ACT = /href="(\/(?:knelpunten|proeftuinen|logregels)\/[0-9a-f-]{36}\/[a-z]+)"/g;

/** A product of its own: what is made here is nothing for others to look at. */
let product: Product;
/** As they were before: what is tried takes some people and records away. */
let routes: Route[];
const cookies = new Map<string, string>();
const judge = openJudge();

beforeAll(async () => {
  product = await startProduct();
  routes = await listRoutes(product.url);
});
afterAll(() => product.stop());

/** The cookie of someone of the cast; nothing for nobody. */
async function cookieOf(persoon: string): Promise<string> {
  const known = persoon === 'niemand' ? '' : cookies.get(persoon);
  if (known !== undefined) return known;
  const body = new URLSearchParams({ persoon });
  const answer = await fetch(`${product.url}/aanmelden/demo`, { method: 'POST', body, redirect: 'manual' });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  cookies.set(persoon, cookie);
  return cookie;
}

/** Some forms end sessions: who was sent away signs in again. */
async function checkSession(persoon: string): Promise<void> {
  if (persoon === 'niemand') return;
  const headers = { cookie: await cookieOf(persoon) };
  const { status } = await fetch(`${product.url}/account`, { headers, redirect: 'manual' });
  if (status !== 200) cookies.delete(persoon);
}

const visit = async (persoon: string, path: string) =>
  (await fetch(`${product.url}${path}`, { headers: { cookie: await cookieOf(persoon) } })).text();

/** What is wrong with how an API problem is told. */
function findBadProblem(status: number, type: string | null, text: string): string | undefined {
  if (type !== 'application/problem+json') return `answers ${type}`;
  const { status: told, title, detail } = JSON.parse(text) as Record<string, unknown>;
  return told === status && typeof title === 'string' && typeof detail === 'string' ? undefined : `tells ${text}`;
}

/** Everything that is wrong with an answer; nothing when it is as it should be. */
function listWrong({ method, path }: Odd, answer: Response, text: string): string[] {
  const isApi = path.startsWith('/api/');
  const { status, headers } = answer;
  const findings = [
    status >= 500 && `answers ${status}`,
    INSIDE.test(text) && `shows the inside: ${INSIDE.exec(text)?.[0]}`,
    ENGLISH.test(text) && `speaks English: ${ENGLISH.exec(text)?.[0]}`,
    !isApi && text.includes(SCRIPT) && 'puts a script on the page',
    headers.get('content-security-policy') === null && 'has no content security policy',
    isApi && status >= 400 && findBadProblem(status, headers.get('content-type'), text),
    ...(isApi ? judge({ method, path, status, type: headers.get('content-type') ?? '', text }) : []),
  ];
  return findings.flatMap((finding) => (finding ? [finding] : []));
}

/** Sends one odd request as someone. */
async function attempt(persoon: string, odd: Odd): Promise<string[]> {
  const { about, method, path, type, body } = odd;
  const headers = { cookie: await cookieOf(persoon), ...(type === undefined ? {} : { 'content-type': type }) };
  const init = { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body }) } as const;
  const name = `${persoon} ${method} ${path.slice(0, 80)} (${JSON.stringify(about.slice(0, 60))})`;
  const answer = await fetch(`${product.url}${path}`, init).catch(() => undefined);
  if (answer === undefined) return [`${name}: no answer`];
  const wrong = listWrong(odd, answer, await answer.text());
  return wrong.map((finding) => `${name}: ${finding}`);
}

async function attemptAll(persoon: string, odd: readonly Odd[]): Promise<string[]> {
  const findings: string[] = [];
  await checkSession(persoon);
  for (let at = 0; at < odd.length; at += AT_ONCE) {
    const few = await Promise.all(odd.slice(at, at + AT_ONCE).map((one) => attempt(persoon, one)));
    findings.push(...few.flat());
  }
  return findings;
}

/** Takes a small sheet in, and gives back the pages on which it goes on. */
async function upload(): Promise<string[]> {
  const body = new FormData();
  body.append('bestand', new Blob(['titel;thema;begin\nEén brief;Wonen;2026\n']), 'agenda.csv');
  const headers = { cookie: await cookieOf('transformatiemanager') };
  const answer = await fetch(`${product.url}${UPLOAD}`, { method: 'POST', headers, body, redirect: 'manual' });
  const path = answer.headers.get('location') ?? '';
  return [path, `${path}/controle`];
}

/** Every form of the product, with everyone who is shown it. */
async function listForms(): Promise<{ persoon: string; form: Form }[]> {
  const forms = new Map<string, { persoon: string; form: Form }>();
  const look = async (persoon: string, path: string) => {
    const html = await visit(persoon, path);
    for (const form of readForms(html)) forms.set(`${persoon} ${form.path}`, { persoon, form });
    return html;
  };
  for (const { persoon, path } of routes) {
    for (const [, act = ''] of (await look(persoon, path)).matchAll(ACT)) await look(persoon, act);
  }
  for (const path of await upload()) await look('transformatiemanager', path);
  return [...forms.values()];
}

/** Pages and lists that read their address, with someone who may see them and the names they know. */
const ADDRESSES: [persoon: string, path: string, names: string[]][] = [
  ['niemand', '/transformatielog/voorbeeldstad', ['thema']],
  ['niemand', '/aanmelden', ['terug']],
  ['niemand', '/assets', []],
  ['beleid', '/signalen', ['knelpunt', 'soort', 'leefdomein', 'stand']],
  ['beleid', '/knelpunten', ['open', 'oorzaak', 'macht', 'sorteer', 'richting', 'weergave', 'toon']],
  ['beleid', '/knelpunten.csv', ['open', 'oorzaak', 'macht', 'sorteer', 'richting']],
  ['beleid', '/knelpunten/nieuw', ['signaal']],
  ['beleid', '/proeftuinen/nieuw', ['knelpunt']],
  ['transformatiemanager', '/logregels', ['stand']],
  ['transformatiemanager', '/logregels/nieuw', ['van', 'id']],
  ['transformatiemanager', '/transformatielog/inlezen', []],
  ['beheerder', '/gemeenten', ['zoek', 'provincie']],
  ['beheerder', '/medewerkers', ['rol']],
  ['beheerder', '/gebeurtenissen', ['soort']],
  ['niemand', '/api/v1/gemeenten', []],
  ['niemand', '/api/v1/terugmeldingen', []],
  ['beleid', '/api/v1/signalen', ['knelpunt', 'soort', 'leefdomein', 'stand']],
  ['beleid', '/api/v1/knelpunten', ['status', 'macht']],
  ['raadslid', '/api/v1/proeftuinen', []],
  ['transformatiemanager', '/api/v1/logregels', []],
];

/** Bodies that would do, with who sends them: one who may and one who may not. */
async function listBodies(): Promise<[persoon: string, path: string, good: Record<string, unknown>][]> {
  const [beleid, manager] = [
    await openClient(product.url, 'beleid'),
    await openClient(product.url, 'transformatiemanager'),
  ];
  const ids = (list: { body: Record<string, unknown> }) =>
    (list.body['resultaten'] as { id: string }[]).map(({ id }) => id);
  const signalen = ids(await beleid.get('/signalen?stand=open')).slice(0, 2);
  const [logregel = ''] = ids(await manager.get('/logregels'));
  const signaal = { soort: 'regel', tekst: 'Een gewone zin.', leefdomein: 'wonen' };
  const knelpunt = { titel: 'Dubbel werk', oorzaak: 'wet', signalen, omschrijving: '', macht: 'raad' };
  const proeftuin = { vraag: 'Helpt het?', verwachting: 'Ja.', start: '2026-12-01', eind: '2027-01-31', knelpunt: '' };
  const regel = { soort: 'actie', titel: 'Eén brief', tekst: 'Zo ging het.', thema: '', herkomst: [] };
  return [
    ['uitvoerder', '/signalen', signaal],
    ['raadslid', '/signalen', signaal],
    ['beleid', '/knelpunten', knelpunt],
    ['beleid-andere-gemeente', '/knelpunten', knelpunt],
    ['transformatiemanager', '/proeftuinen', proeftuin],
    ['inwoner', '/proeftuinen', proeftuin],
    ['beleid', '/logregels', regel],
    ['niemand', '/logregels', regel],
    ['transformatiemanager', `/logregels/${logregel}/publicatie`, { reden: 'Een gewone zin.' }],
    ['beleid', `/logregels/${logregel}/publicatie`, { reden: 'Een gewone zin.' }],
  ];
}

describe(`with seed ${SEED} and ${MANY} odd requests a route`, { timeout: 300_000 + MANY * 2_000 }, () => {
  test('no form breaks, whatever is sent', async () => {
    const forms = await listForms();
    const ends = new Set(forms.map(({ form }) => form.path.split('/').at(-1)));
    const own = ['demo', 'terugmelding', 'weergave', 'signalen', 'knelpunten', 'proeftuinen', 'logregels', 'stand'];
    const acts = ['bijwerken', 'stap', 'nee', 'weghalen', 'besluit', 'publiceren', 'kolommen', 'lezen'];
    for (const end of [...own, ...acts]) expect([...ends]).toContain(end);
    const findings: string[] = [];
    for (const [i, { persoon, form }] of forms.entries()) {
      findings.push(...(await attemptAll(persoon, listOddForms(form, SEED + i, MANY))));
    }
    expect(findings).toEqual([]);
  });

  test('no file breaks anything, whatever its name and whatever is in it', async () => {
    const odd = listOddUploads(UPLOAD, 'bestand', SEED, MANY);
    expect(await attemptAll('transformatiemanager', odd)).toEqual([]);
    expect(await attemptAll('beleid', odd.slice(0, 5))).toEqual([]);
  });

  test('no address breaks, whatever stands in it', async () => {
    const findings: string[] = [];
    for (const [i, [persoon, path, names]] of ADDRESSES.entries()) {
      findings.push(...(await attemptAll(persoon, listOddAddresses(path, names, SEED + i, MANY))));
    }
    expect(findings).toEqual([]);
  });

  test('no body of the API breaks it, whoever sends it', async () => {
    const findings: string[] = [];
    for (const [i, [persoon, path, good]] of (await listBodies()).entries()) {
      findings.push(...(await attemptAll(persoon, listOddBodies(`/api/v1${path}`, good, SEED + i, MANY))));
    }
    expect(findings).toEqual([]);
  });

  test('and after all that every page still answers', async () => {
    const findings: string[] = [];
    for (const { persoon, path } of routes) {
      findings.push(...(await attempt(persoon, { about: 'afterwards', method: 'GET', path })));
    }
    expect(findings).toEqual([]);
  });
});
