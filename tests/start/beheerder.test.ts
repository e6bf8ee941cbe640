import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { generateSync } from 'otplib';

import { startEmbedded } from '../../app/platform/database/embedded.ts';
import { createDatabase, migrate } from '../../app/platform/database/migrate.ts';
import { expect, type Product, ROOT, test } from './product.ts';

const OLD = 'vier losse tuinstoelen in de regen';
const NEW = 'kleppertand en vuursteen op zolder';
const EMAIL = 'bea.heer@zoetermeer.example';

/** Runs `npm run beheerder` as a person does: its exit code and what it said. */
async function run(args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, ['scripts/beheerder.mjs', ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: '/', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const [code] = await once(child, 'close');
  return { code: Number(code), said, link: findLink(said) };
}

const findLink = (text: string) => /http:\/\/\S+\/(?:begin|uitnodiging)\/[\w-]{43}/.exec(text)?.[0] ?? '';

/** A browser without scripts: it keeps cookies and follows nothing by itself. */
function openBrowser({ url }: Product) {
  const jar = new Map<string, string>();
  return async (path: string, fields?: Record<string, string>) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const body = fields && { method: 'POST', body: new URLSearchParams(fields) };
    const answer = await fetch(new URL(path, url), { ...body, redirect: 'manual', headers: { cookie, origin: url } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
      jar.set(name, value);
    }
    return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
  };
}

type Visit = ReturnType<typeof openBrowser>;

/** Sets up an app on the page of the second factor; returns its secret, to type over. */
async function addApp(visit: Visit): Promise<string> {
  const page = (await visit('/tweede-factor')).text;
  const secret = (/<strong[^>]*>([A-Z2-7 ]{39})</.exec(page)?.[1] ?? '').replaceAll(' ', '');
  const geheim = /name="geheim"[^>]*value="([^"]+)"/.exec(page)?.[1] ?? '';
  const done = await visit('/tweede-factor', { code: generateSync({ secret }), geheim });
  expect(done.text).toContain('Bewaar je herstelcodes');
  return secret;
}

async function begin(visit: Visit, link: string, code: string): Promise<string> {
  const fields = { code, naam: 'Bea Heer', functie: 'Beheer', email: EMAIL, wachtwoord: OLD };
  expect((await visit(link, fields)).location).toBe('/tweede-factor');
  return addApp(visit);
}

const signIn = (visit: Visit, wachtwoord: string) =>
  visit('/aanmelden', { gemeente: 'zoetermeer', email: EMAIL, wachtwoord });

test('a beheerder who lost everything comes in by the command, while the product runs', async ({ folder, start }) => {
  const product = await (await start(folder)).ready();
  await expect.poll(() => findLink(product.said())).not.toBe('');
  const env = { DATA_DIR: folder, DEMO: '0', PUBLIC_URL: product.url };
  const before = openBrowser(product);
  const secret = await begin(before, findLink(product.said()), '0637');
  expect((await before('/account')).status).toBe(200);

  expect(await run(['--email', 'iemand@zoetermeer.example'], env)).toMatchObject({
    code: 1,
    said: 'Er is geen beheerder met dit e-mailadres. Kijk of het goed gespeld is.\n',
  });
  const first = await run(['--email', EMAIL], env);
  const second = await run(['--email', ` ${EMAIL.toUpperCase()}`], env);
  expect(second).toMatchObject({ code: 0, said: expect.stringContaining('Zoetermeer: http') });
  expect((await before('/account')).status).toBe(200);

  const visit = openBrowser(product);
  expect((await visit(first.link)).status).toBe(404);
  expect((await visit(second.link, { wachtwoord: NEW })).location).toBe('/tweede-factor');
  const fresh = await addApp(visit);
  expect(fresh).not.toBe(secret);
  expect((await visit('/account')).status).toBe(200);
  expect((await before('/account')).location).toContain('/aanmelden');
  expect((await openBrowser(product)(second.link)).status).toBe(404);

  const again = openBrowser(product);
  expect((await signIn(again, OLD)).status).toBe(400);
  expect((await signIn(again, NEW)).location).toBe('/aanmelden/code');
  const old = await again('/aanmelden/code', { code: generateSync({ secret }) });
  expect(old.status).toBe(400);
});

test('a second gemeente begins with a link of the command', async ({ folder, start }) => {
  const product = await (await start(folder)).ready();
  await expect.poll(() => findLink(product.said())).not.toBe('');
  await begin(openBrowser(product), findLink(product.said()), '0637');
  const env = { DATA_DIR: folder, DEMO: '0', PUBLIC_URL: product.url };
  const [first, second] = [await run([], env), await run([], env)];
  const visit = openBrowser(product);
  expect((await visit(first.link)).status).toBe(404);
  await begin(visit, second.link, '0518');
  expect((await visit('/account')).status).toBe(200);
  expect((await visit(second.link)).status).toBe(404);
  // The same person is now a beheerder of two gemeenten: a link for each.
  const { said } = await run(['--email', EMAIL], env);
  expect(said.match(/\/uitnodiging\//g)).toHaveLength(2);
});

test('it works on a server, and says in words what is wrong', async ({ folder }) => {
  const server = await startEmbedded(`${folder}/server`);
  const urlOf = (user: string) => `postgres://${user}@/bondgenoot?host=${server.socket}`;
  await createDatabase(server.socket, 'bondgenoot');
  await migrate({ host: server.socket, user: 'eigenaar', database: 'bondgenoot' });
  const env = { DATA_DIR: `${folder}/data`, DATABASE_URL: urlOf('app_login'), DATABASE_OWNER_URL: urlOf('eigenaar') };
  expect(await run([], env)).toMatchObject({ code: 0, link: expect.stringContaining('/begin/') });
  const asOwner = await run([], { ...env, DATABASE_URL: urlOf('eigenaar') });
  expect(asOwner).toMatchObject({ code: 1, said: expect.stringMatching(/^DATABASE_URL: de rol eigenaar/) });
  await server.stop();
  const still = await run([], { DATA_DIR: `${folder}/data` });
  expect(still).toMatchObject({ code: 1, said: expect.stringMatching(/draait geen Bondgenoot/) });
  for (const args of [['--email'], ['--email', ' '], ['--wie', 'x'], ['x']]) {
    expect(await run(args, env)).toMatchObject({ code: 1, said: expect.stringMatching(/^Gebruik: npm run beheerder/) });
  }
});
