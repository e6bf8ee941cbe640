import { generateSync } from 'otplib';
import { describe } from 'vitest';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { expect, test as base } from '../../../tests/support/test.ts';
import { type Actor, createSystemActor, type Tx } from '../../platform/database/index.ts';
import { computeHash } from '../../platform/id/index.ts';
import { runAt } from '../../platform/time/index.ts';
import { addFactor } from './commands/add-factor.ts';
import { closeAccount } from './commands/close-account.ts';
import { createBegin } from './commands/create-begin.ts';
import { createHerstel } from './commands/create-herstel.ts';
import { createHerstelcodes } from './commands/create-herstelcodes.ts';
import { recordCode } from './commands/record-code.ts';
import { recordHerstel } from './commands/record-herstel.ts';
import { recordHerstelcode } from './commands/record-herstelcode.ts';
import { recordPasskey } from './commands/record-passkey.ts';
import { recordWeigering } from './commands/record-weigering.ts';
import { removeAccountlink } from './commands/remove-accountlink.ts';
import { removeAccountlinks } from './commands/remove-accountlinks.ts';
import { removeFactor } from './commands/remove-factor.ts';
import { removeFactoren } from './commands/remove-factoren.ts';
import { updateWachtwoord } from './commands/update-wachtwoord.ts';
import { updateWachtwoordhash } from './commands/update-wachtwoordhash.ts';
import { countHerstelcodes, createZelf, findAccount, findAccountlink, listFactoren } from './queries.ts';

const HASH = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
const OTHER = HASH.replace('c29t', 'c29u');
const KEY = Buffer.alloc(32, 3).toString('base64url');
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const now = new Date('2026-11-20T10:00:00Z');
const gemeente = GEMEENTEN.voorbeeldstad.gemeente_id;
const zelfOf = ({ id, pseudoniem }: { id: string; pseudoniem: string }) =>
  createZelf(gemeente, { medewerkerId: id, pseudoniem });
const zelf = zelfOf(CAST.uitvoerder);
const collega = zelfOf(CAST.beleid);
const vreemde: Actor = { ...zelfOf(CAST['uitvoerder-andere-gemeente']), gemeente: GEMEENTEN.buurmeer.gemeente_id };
const app = { soort: 'totp', naam: 'Mijn telefoon', geheim: SECRET, stap: 0 } as const;
const passkey = {
  soort: 'passkey',
  naam: 'Sleutel',
  passkey: { sleutelId: 'c2xldXRlbA', publiekeSleutel: 'AAAA', teller: 0, wegen: ['usb'] },
} as const;
const code = (second = 0) => generateSync({ secret: SECRET, epoch: now.getTime() / 1000 + second });

/** The uitvoerder with an account, an app and ten recovery codes. */
const test = base.extend<{ codes: string[] }>({
  codes: async ({ as }, use) => {
    await use(
      await as(zelf, async (tx) => {
        await updateWachtwoord(tx, zelf, HASH);
        await addFactor(tx, zelf, app, KEY);
        return createHerstelcodes(tx, zelf, KEY);
      }),
    );
  },
});

const MUTATIONS: [name: string, run: (tx: Tx, actor: Actor) => Promise<unknown>][] = [
  ['update-wachtwoord', (tx, actor) => updateWachtwoord(tx, actor, OTHER)],
  ['update-wachtwoordhash', (tx, actor) => updateWachtwoordhash(tx, actor, HASH, OTHER)],
  ['add-factor', (tx, actor) => addFactor(tx, actor, passkey, KEY)],
  ['remove-factoren', (tx, actor) => removeFactoren(tx, actor)],
  ['close-account', (tx, actor) => closeAccount(tx, actor)],
  ['create-herstelcodes', (tx, actor) => createHerstelcodes(tx, actor, KEY)],
  ['record-code', (tx, actor) => recordCode(tx, actor, code(), KEY)],
  ['record-passkey', (tx, actor) => recordPasskey(tx, actor, { publicUrl: 'https://x.example', challenge: 'x' }, '{}')],
  ['record-herstelcode', (tx, actor) => recordHerstelcode(tx, actor, 'ABCD-EFGH-JKMN', KEY)],
  ['record-herstel', (tx, actor) => recordHerstel(tx, actor, OTHER, 'x')],
];

describe('what opens an account', () => {
  for (const wie of ['niemand', 'uitvoerder', 'beheerder', 'fg', 'beleid-andere-gemeente'] as const) {
    test(`${wie} changes nothing of it, also not of their own outside the sign-in page`, async ({ as, codes }) => {
      expect(codes).toHaveLength(10);
      for (const [, run] of MUTATIONS) await expect(as(wie, run)).rejects.toMatchObject({ kind: 'mag-niet' });
    });
  }

  test('a colleague, a beheerder, a job and another gemeente read nothing of it, not even that it is there', async ({
    as,
    codes,
  }) => {
    expect(codes).toHaveLength(10);
    const read = async (tx: Tx) => [
      ...(await tx.selectFrom('accounts').select('medewerker_id').execute()),
      ...(await tx.selectFrom('factoren').select('medewerker_id').execute()),
      ...(await tx.selectFrom('herstelcodes').select('medewerker_id').execute()),
    ];
    const taak = createSystemActor('taak', gemeente);
    for (const wie of ['niemand', 'beheerder', 'privacy-officer', taak, collega, vreemde] as const) {
      expect(await as(wie, read)).toEqual([]);
    }
    expect(await as(zelf, read)).toHaveLength(12);
  });

  test('a colleague at the sign-in page reaches only their own', async ({ as, codes }) => {
    const right = await as(collega, (tx) => recordHerstelcode(tx, collega, codes[0] ?? '', KEY));
    expect(right).toBe(false);
    expect(await as(collega, (tx) => runAt(now, () => recordCode(tx, collega, code(), KEY)))).toBe(false);
    const [factor] = await as(zelf, (tx) => listFactoren(tx, zelf));
    await expect(as(collega, (tx) => removeFactor(tx, collega, factor?.id ?? ''))).rejects.toThrow(/er niet/);
  });
});

describe('codes', () => {
  test('a code of the app counts once, and the secret is nowhere in the database', async ({ as, codes }) => {
    expect(codes).toHaveLength(10);
    const use = (second: number, at = second) =>
      as(zelf, (tx) => runAt(new Date(now.getTime() + at * 1000), () => recordCode(tx, zelf, code(second), KEY)));
    expect(await use(0)).toBe(true);
    expect(await use(0)).toBe(false);
    expect(await use(-30, 0)).toBe(false);
    expect(await use(30, 0)).toBe(true);
    expect(await use(90, 0)).toBe(false);
    expect(JSON.stringify(await as(zelf, (tx) => tx.selectFrom('factoren').selectAll().execute()))).not.toContain(
      SECRET,
    );
  });

  test('a recovery code counts once, is stored as a keyed hash, and leaves a mail and a trace', async ({
    as,
    codes,
  }) => {
    const [one = ''] = codes;
    const use = (text: string, key = KEY) => as(zelf, (tx) => recordHerstelcode(tx, zelf, text, key));
    expect(await use(one, 'another key')).toBe(false);
    expect(await use(one.toLowerCase().replaceAll('-', ' '))).toBe(true);
    expect(await use(one)).toBe(false);
    expect(await as(zelf, (tx) => countHerstelcodes(tx, zelf))).toBe(9);
    const stored = JSON.stringify(await as(zelf, (tx) => tx.selectFrom('herstelcodes').selectAll().execute()));
    for (const each of codes) expect(stored).not.toContain(each);
    const mails = await as('beheerder', (tx) =>
      tx.selectFrom('berichten').select(['soort', 'medewerker_id']).execute(),
    );
    expect(mails).toEqual([{ soort: 'herstel', medewerker_id: CAST.uitvoerder.id }]);
    const log = await as('fg', (tx) => tx.selectFrom('gebeurtenissen').select(['soort', 'actor']).execute());
    expect(log).toContainEqual({ soort: 'herstelcode-gebruikt', actor: CAST.uitvoerder.pseudoniem });
  });

  test('new recovery codes make the old ones void', async ({ as, codes }) => {
    await as(zelf, (tx) => createHerstelcodes(tx, zelf, KEY));
    expect(await as(zelf, (tx) => recordHerstelcode(tx, zelf, codes[0] ?? '', KEY))).toBe(false);
  });
});

describe('factors', () => {
  test('the last one stays; another may go, with a mail each time', async ({ as, codes }) => {
    expect(codes).toHaveLength(10);
    const [first] = await as(zelf, (tx) => listFactoren(tx, zelf));
    await expect(as(zelf, (tx) => removeFactor(tx, zelf, first?.id ?? ''))).rejects.toMatchObject({ kind: 'mag-niet' });
    await as(zelf, (tx) => addFactor(tx, zelf, passkey, KEY));
    await as(zelf, (tx) => removeFactor(tx, zelf, first?.id ?? ''));
    expect((await as(zelf, (tx) => listFactoren(tx, zelf))).map(({ naam }) => naam)).toEqual(['Sleutel']);
    const mails = await as('beheerder', (tx) => tx.selectFrom('berichten').select('onderwerp').orderBy('id').execute());
    expect(mails.map(({ onderwerp }) => onderwerp)).toEqual([
      'Er is een tweede factor toegevoegd',
      'Er is een tweede factor weggehaald',
    ]);
  });

  test('an invitation that is accepted anew takes everything of before away', async ({ as, codes }) => {
    expect(await as(zelf, (tx) => removeFactoren(tx, zelf))).toBe(1);
    expect(await as(zelf, (tx) => recordHerstelcode(tx, zelf, codes[0] ?? '', KEY))).toBe(false);
  });
});

test('an account that is closed opens with nothing of before; who has none keeps none', async ({ as, codes }) => {
  const before = await as(zelf, (tx) => findAccount(tx, zelf));
  await as(zelf, (tx) => closeAccount(tx, zelf));
  const after = await as(zelf, async (tx) => ({
    account: await findAccount(tx, zelf),
    factoren: await listFactoren(tx, zelf),
    code: await recordHerstelcode(tx, zelf, codes[0] ?? '', KEY),
  }));
  expect(after).toMatchObject({ account: { wachtwoord: null, wachtwoordOp: null }, factoren: [], code: false });
  expect(after.account?.apparaten).not.toBe(before?.apparaten);
  await as(collega, (tx) => closeAccount(tx, collega));
  expect(await as(collega, (tx) => findAccount(tx, collega))).toBeUndefined();
});

describe('passwords', () => {
  test('a new one forgets every known device and mails; the same one at another cost changes nothing else', async ({
    as,
    codes,
  }) => {
    expect(codes).toHaveLength(10);
    const before = await as(zelf, (tx) => findAccount(tx, zelf));
    await as(zelf, (tx) => updateWachtwoordhash(tx, zelf, HASH, OTHER));
    const same = await as(zelf, (tx) => findAccount(tx, zelf));
    expect(same).toEqual({ ...before, wachtwoord: OTHER });
    await as(zelf, (tx) => updateWachtwoord(tx, zelf, HASH));
    expect((await as(zelf, (tx) => findAccount(tx, zelf)))?.apparaten).not.toBe(before?.apparaten);
  });
});

describe('links', () => {
  const aanmelder = createSystemActor('aanmelden', gemeente);
  const withEmail = (tx: Tx) =>
    tx
      .updateTable('medewerkers')
      .set({ email: 'samira@voorbeeldstad.example' })
      .where('id', '=', zelf.persoon ?? '')
      .execute();

  test('a link to choose a new password goes to who has an account, and to nobody else', async ({ as, codes }) => {
    expect(codes).toHaveLength(10);
    await as(aanmelder, withEmail);
    const ask = (wie: Actor, email: string) => as(wie, (tx) => createHerstel(tx, wie, email, KEY));
    expect(await ask(aanmelder, 'onbekend@voorbeeldstad.example')).toBe(false);
    expect(await ask(createSystemActor('aanmelden', vreemde.gemeente), 'samira@voorbeeldstad.example')).toBe(false);
    expect(await ask(aanmelder, 'samira@voorbeeldstad.example')).toBe(true);
    expect(await ask(aanmelder, 'samira@voorbeeldstad.example')).toBe(true);
    const links = await as(aanmelder, (tx) => tx.selectFrom('accountlinks').select('soort').execute());
    expect(links).toEqual([{ soort: 'herstel' }]);
  });

  test('a link opens only for its holder, once, and not for another kind of use', async ({ as, codes }) => {
    expect(codes).toHaveLength(10);
    const token_hash = computeHash('token');
    const verloopt = new Date(Date.now() + 60_000);
    const row = { gemeente_id: gemeente, token_hash, soort: 'herstel', medewerker_id: zelf.persoon, verloopt };
    await as(aanmelder, (tx) => tx.insertInto('accountlinks').values(row).execute());
    const find = (hash: string, soort: 'herstel' | 'uitnodiging', nu = new Date()) =>
      as('niemand', (tx) => findAccountlink(tx, hash, soort, nu), { code: hash });
    expect(await find(token_hash, 'herstel')).toEqual({ gemeente, medewerkerId: zelf.persoon });
    expect(await find(computeHash('other'), 'herstel')).toBeUndefined();
    expect(await find(token_hash, 'uitnodiging')).toBeUndefined();
    expect(await find(token_hash, 'herstel', verloopt)).toBeUndefined();
    await as(zelf, (tx) => recordHerstel(tx, zelf, OTHER, token_hash));
    expect((await as(zelf, (tx) => findAccount(tx, zelf)))?.wachtwoord).toBe(OTHER);
    await expect(as(zelf, (tx) => removeAccountlink(tx, zelf, token_hash, 'herstel'))).rejects.toThrow(/gebruikt/);
  });

  test('only the start makes the link to begin, and a new one makes that of before void', async ({ as }) => {
    const inrichten = createSystemActor('inrichten');
    for (const wie of ['niemand', 'beheerder', aanmelder] as const) {
      await expect(as(wie, (tx, actor) => createBegin(tx, actor))).rejects.toMatchObject({ kind: 'mag-niet' });
    }
    const first = await as(inrichten, (tx) => createBegin(tx, inrichten));
    await as(inrichten, (tx) => createBegin(tx, inrichten));
    const hash = computeHash(first.token);
    expect(await as('niemand', (tx) => findAccountlink(tx, hash, 'begin', new Date()), { code: hash })).toBeUndefined();
  });

  test('the daily job clears away what is over, and nobody else does', async ({ as }) => {
    const taak = createSystemActor('taak', gemeente);
    const row = {
      gemeente_id: gemeente,
      token_hash: 'x',
      soort: 'herstel',
      medewerker_id: zelf.persoon,
      verloopt: now,
    };
    await as(taak, (tx) => tx.insertInto('accountlinks').values(row).execute());
    expect(await as('uitvoerder', (tx) => removeAccountlinks(tx, taak, now))).toBe(0);
    expect(await as(taak, (tx) => removeAccountlinks(tx, taak, now))).toBe(1);
  });
});

test('a refusal is recorded without who tried, and with a mail only when somebody knows the password', async ({
  as,
}) => {
  await as(zelf, (tx) => recordWeigering(tx, zelf, 'wachtwoord'));
  await as(zelf, (tx) => recordWeigering(tx, zelf, 'code', true));
  const log = await as('fg', (tx) => tx.selectFrom('gebeurtenissen').selectAll().execute());
  const refused = log.filter(({ soort }) => soort === 'aanmelding-geweigerd');
  expect(refused.map(({ actor, onderwerp_id, gegevens }) => ({ actor, onderwerp_id, gegevens }))).toEqual([
    { actor: null, onderwerp_id: zelf.persoon, gegevens: { reden: 'wachtwoord' } },
    { actor: null, onderwerp_id: zelf.persoon, gegevens: { reden: 'code' } },
  ]);
  const mails = await as('beheerder', (tx) => tx.selectFrom('berichten').select('onderwerp').execute());
  expect(mails).toEqual([{ onderwerp: 'Iemand kent je wachtwoord' }]);
});
