import { describe } from 'vitest';

import { CAST, type Persoon } from '../database/demo/cast.ts';
import { expect, openVisitor, test } from '../tests/support/app.ts';

describe('the start page', () => {
  test('who is not signed in is told what this is, with three ways on', async ({ visit }) => {
    const { status, text } = await visit('/');
    expect(status).toBe(200);
    for (const href of ['/aanmelden', '/transformatielog', '/terugmelding']) expect(text).toContain(`href="${href}"`);
  });

  for (const wie of Object.keys(CAST) as Persoon[]) {
    test(`${wie} is greeted by first name, and every way on the page answers`, async ({ visitAs }) => {
      const visit = await visitAs(wie);
      const { status, text } = await visit('/');
      expect(status).toBe(200);
      expect(text).toMatch(new RegExp(`<h1[^>]*>Goede(morgen|middag|navond), ${CAST[wie].naam.split(' ')[0]}</h1>`));
      const ways = [...text.matchAll(/href="(\/[a-z/]*)"/g)].map(([, href = '/']) => href);
      for (const href of new Set(ways))
        expect({ href, status: (await visit(href)).status }).toEqual({ href, status: 200 });
    });
  }
});

describe('the wings', () => {
  test('each shows only what this person may use', async ({ visitAs }) => {
    const visit = await visitAs('fg');
    const beheer = await visit('/beheer');
    expect(beheer.text).toContain('href="/gebeurtenissen"');
    expect(beheer.text).not.toContain('href="/teams"');
  });

  test('who has nothing to do in one is told so, and who is not signed in goes to sign in', async ({
    visit,
    visitAs,
  }) => {
    const refused = await (await visitAs('inwoner'))('/beheer');
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('Naar Vandaag');
    const away = await visit('/leren');
    expect([away.status, away.headers.get('location')]).toEqual([303, '/aanmelden?terug=%2Fleren']);
  });
});

describe('when something is wrong', () => {
  test('an unknown address is a page with a way on, and a problem in the API', async ({ visit }) => {
    const page = await visit('/bestaat-niet');
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
    expect(page.text).toContain('Deze pagina is er niet');
    const api = await visit('/api/v1/bestaat-niet');
    expect([api.status, api.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });

  test('the database that cannot be reached is a page with a number to call about', async () => {
    const visit = openVisitor(() => Promise.reject(new Error('connect ECONNREFUSED')), { cookie: 'sessie=iets' });
    const { status, text, headers } = await visit('/knelpunten');
    expect(status).toBe(500);
    expect(text).toContain('Er ging bij ons iets mis');
    expect(text).toContain(headers.get('x-request-id') ?? 'no number');
    expect(text).not.toContain('ECONNREFUSED');
    expect((await visit('/privacy')).status).toBe(500);
  });

  test('a form that is far too large is a page too', async ({ visit }) => {
    const body = `persoon=${'a'.repeat(300_000)}`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) };
    const { status, text } = await visit('/aanmelden/demo', { method: 'POST', body, headers });
    expect(status).toBe(413);
    expect(text).toContain('Dit is te groot');
  });

  test('a change that another site asks for is refused', async ({ visitAs }) => {
    const visit = await visitAs('transformatiemanager');
    const init = { method: 'POST', body: 'vraag=x', headers: { origin: 'https://elders.example' } };
    expect((await visit('/proeftuinen', init)).status).toBe(403);
  });
});

test('the statements are open to anyone', async ({ visit }) => {
  for (const path of ['/toegankelijkheid', '/privacy']) expect((await visit(path)).status).toBe(200);
});
