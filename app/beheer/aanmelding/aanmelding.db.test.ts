import { generateSync } from 'otplib';
import { describe } from 'vitest';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { expect, formOf, test as base } from '../../../tests/support/app.ts';
import { SECRETS } from '../../../tests/support/deps.ts';
import { createSystemActor, type Tx } from '../../platform/database/index.ts';
import { computePasswordHash } from '../../platform/password/index.ts';
import { addFactor, createZelf, updateWachtwoord } from '../account/index.ts';

const PASSWORD = 'vier losse tuinstoelen in de regen';
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const SAMIRA = 'samira@voorbeeldstad.example';
const WEG = 'weg@voorbeeldstad.example';
const GEEN = 'geen@voorbeeldstad.example';
const gemeente = GEMEENTEN.voorbeeldstad.gemeente_id;
const hash = await computePasswordHash(PASSWORD);

type Send = (
  email: string,
  wachtwoord: string,
  slug?: string,
  cookie?: string,
) => Promise<{ status: number; text: string; headers: Headers }>;

/** Samira has an account, Joris had one and left, and beleid never had one. */
const test = base.extend<{ send: Send }>({
  send: async ({ as, visit }, use) => {
    const taak = createSystemActor('taak', gemeente);
    await as(taak, async (tx: Tx) => {
      for (const [id, email, status] of [
        [CAST.uitvoerder.id, SAMIRA, 'actief'],
        [CAST['uitvoerder-ander-team'].id, WEG, 'uit-dienst'],
        [CAST.beleid.id, GEEN, 'actief'],
      ] as const) {
        await tx.updateTable('medewerkers').set({ email, status }).where('id', '=', id).execute();
      }
    });
    for (const { id, pseudoniem } of [CAST.uitvoerder, CAST['uitvoerder-ander-team']]) {
      const zelf = createZelf(gemeente, { medewerkerId: id, pseudoniem });
      await as(zelf, async (tx) => {
        await updateWachtwoord(tx, zelf, hash);
        await addFactor(tx, zelf, { soort: 'totp', naam: 'App', geheim: SECRET, stap: 0 }, SECRETS.dataKey);
      });
    }
    await use((email, wachtwoord, slug = 'voorbeeldstad', cookie = '') => {
      const form = formOf({ email, wachtwoord, gemeente: slug });
      return visit('/aanmelden', { ...form, headers: { ...form.headers, cookie } });
    });
  },
});

/** What differs from page to page by itself: the address that was typed, and the question of a passkey. */
const bare = (text: string, email: string) =>
  text.replaceAll(email, 'ADRES').replaceAll(/(data-options|value)="[^"]{40,}"/g, '');
const cookieOf = (headers: Headers, name: string) =>
  headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.split(';')[0];

describe('a refused sign-in', () => {
  test('says the same about an unknown address, a wrong password, no account, who left and another gemeente', async ({
    send,
  }) => {
    const answers: string[] = [];
    for (const [email, wachtwoord, slug] of [
      [SAMIRA, 'een heel ander wachtwoord', 'voorbeeldstad'],
      ['onbekend@voorbeeldstad.example', PASSWORD, 'voorbeeldstad'],
      [WEG, PASSWORD, 'voorbeeldstad'],
      [GEEN, PASSWORD, 'voorbeeldstad'],
      [SAMIRA, PASSWORD.toUpperCase(), 'voorbeeldstad'],
    ] as const) {
      const answer = await send(email, wachtwoord, slug);
      expect(answer.status).toBe(400);
      expect(cookieOf(answer.headers, 'halverwege')).toBeUndefined();
      answers.push(bare(answer.text, email));
    }
    expect(new Set(answers).size).toBe(1);
    const elsewhere = await send(SAMIRA, PASSWORD, 'buurmeer');
    expect(elsewhere.status).toBe(400);
    expect(elsewhere.text).toContain('horen niet bij elkaar');
    expect(elsewhere.text).not.toContain(PASSWORD);
  });

  test('takes about as long for an unknown address as for a wrong password', { timeout: 60_000 }, async ({ send }) => {
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    for (let round = 0; round < 7; round += 1) {
      for (const [kind, email] of [
        ['known', SAMIRA],
        ['unknown', `onbekend-${round}@voorbeeldstad.example`],
      ] as const) {
        const begin = performance.now();
        await send(email, 'een heel ander wachtwoord');
        times[kind].push(performance.now() - begin);
      }
    }
    // The shortest of each: other work on the machine only ever makes it longer.
    const ratio = Math.min(...times.known) / Math.min(...times.unknown);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.7);
  });

  test('is recorded without who tried, a few times an hour at most', async ({ send, as }) => {
    for (let i = 0; i < 7; i += 1) await send(SAMIRA, 'een heel ander wachtwoord');
    await send('onbekend@voorbeeldstad.example', 'een heel ander wachtwoord');
    const log = await as('fg', (tx) => tx.selectFrom('gebeurtenissen').selectAll().execute());
    const refused = log.filter(({ soort }) => soort === 'aanmelding-geweigerd');
    expect(refused).toHaveLength(4);
    expect(refused.map(({ actor }) => actor)).toEqual([null, null, null, null]);
    expect(JSON.stringify(refused)).not.toContain('@');
  });
});

describe('a right password', () => {
  test('is half a sign-in: no session before the second factor, and a new token after it', async ({ send, visit }) => {
    const answer = await send(SAMIRA, PASSWORD);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/aanmelden/code']);
    expect(cookieOf(answer.headers, 'sessie')).toBeUndefined();
    const half = cookieOf(answer.headers, 'halverwege') ?? '';
    const account = await visit('/account', {
      headers: { cookie: `${half}; ${half.replace('halverwege', 'sessie')}` },
    });
    expect(account.headers.get('location')).toContain('/aanmelden');
    const code = generateSync({ secret: SECRET });
    const form = formOf({ code });
    const fixed = 'sessie=from-somebody-else';
    const done = await visit('/aanmelden/code', { ...form, headers: { ...form.headers, cookie: `${half}; ${fixed}` } });
    expect(done.status).toBe(303);
    const sessie = cookieOf(done.headers, 'sessie') ?? '';
    expect(sessie.length).toBeGreaterThan(40);
    expect(sessie).not.toBe(fixed);
    expect((await visit('/account', { headers: { cookie: sessie } })).status).toBe(200);
    const replay = await visit('/aanmelden/code', { ...form, headers: { ...form.headers, cookie: half } });
    expect(replay.headers.get('location')).toContain('/aanmelden?melding=opnieuw');
  });

  test('that is used up from elsewhere does not keep the owner out on a known device', async ({ send, visit }) => {
    const first = await send(SAMIRA, PASSWORD);
    const form = formOf({ code: generateSync({ secret: SECRET }) });
    const half = cookieOf(first.headers, 'halverwege') ?? '';
    const done = await visit('/aanmelden/code', { ...form, headers: { ...form.headers, cookie: half } });
    const apparaat = cookieOf(done.headers, 'apparaat') ?? '';
    expect(apparaat).not.toContain(CAST.uitvoerder.id);
    let last = await send(SAMIRA, 'een heel ander wachtwoord');
    for (let i = 0; i < 8; i += 1) last = await send(SAMIRA, 'een heel ander wachtwoord');
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(last.text).toContain(SAMIRA);
    expect(last.text).not.toContain('een heel ander wachtwoord');
    expect((await send(SAMIRA, PASSWORD)).status).toBe(429);
    expect(
      (await send(SAMIRA, PASSWORD, 'voorbeeldstad', 'apparaat=somebody-elses-device-id-0.' + '0'.repeat(32))).status,
    ).toBe(429);
    const owner = await send(SAMIRA, PASSWORD, 'voorbeeldstad', apparaat);
    expect([owner.status, owner.headers.get('location')]).toEqual([303, '/aanmelden/code']);
  });

  test('with five wrong codes must be given again, and its owner gets a mail', async ({ send, visit, as }) => {
    const half = cookieOf((await send(SAMIRA, PASSWORD)).headers, 'halverwege') ?? '';
    const form = formOf({ code: '000000' });
    const guess = () => visit('/aanmelden/code', { ...form, headers: { ...form.headers, cookie: half } });
    for (let i = 0; i < 4; i += 1) expect((await guess()).status).toBe(400);
    expect((await guess()).headers.get('location')).toBe('/aanmelden?melding=opnieuw');
    const mails = await as('beheerder', (tx) => tx.selectFrom('berichten').select('onderwerp').execute());
    expect(mails).toEqual([{ onderwerp: 'Iemand kent je wachtwoord' }]);
  });
});
