import { GEMEENTEN } from '../../../database/demo/cast.ts';
import { expect, test } from '../../../tests/support/test.ts';
import { createSystemActor } from '../../platform/database/index.ts';
import { computeHash } from '../../platform/id/index.ts';
import {
  addFactor,
  createBeheerderslink,
  createHerstelcodes,
  createZelf,
  findAanmelder,
  findAccount,
  listFactoren,
  recordHerstelcode,
  updateWachtwoord,
} from '../account/index.ts';
import { createMedewerker } from '../medewerker/index.ts';
import { createSessie } from '../sessie/index.ts';
import { openAccount } from './commands/open-account.ts';

const HASH = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
const OTHER = HASH.replace('c29t', 'c29u');
const KEY = Buffer.alloc(32, 3).toString('base64url');
const app = { soort: 'totp', naam: 'App', geheim: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', stap: 1 } as const;
const passkey = {
  soort: 'passkey',
  naam: 'Sleutel',
  passkey: { sleutelId: 'c2xldXRlbA', publiekeSleutel: 'AAAA', teller: 0, wegen: ['usb'] },
} as const;
const gemeente = GEMEENTEN.voorbeeldstad.gemeente_id;
const email = 'bea@voorbeeldstad.example';

test('with the link of the machine nothing of before opens the account, and the log tells so', async ({ as }) => {
  const taak = createSystemActor('taak', gemeente);
  const aanmelder = createSystemActor('aanmelden', gemeente);
  const inrichten = createSystemActor('inrichten', gemeente);
  const bea = { naam: 'Bea', functie: 'Beheer', email, rollen: ['beheerder'], status: 'actief' } as const;
  await as(taak, (tx) => createMedewerker(tx, taak, bea));
  const wie = await as(aanmelder, (tx) => findAanmelder(tx, aanmelder, { email }));
  if (!wie) throw new Error('nobody');
  const zelf = createZelf(gemeente, wie);
  const codes = await as(zelf, async (tx) => {
    await updateWachtwoord(tx, zelf, HASH);
    await addFactor(tx, zelf, app, KEY);
    await addFactor(tx, zelf, passkey, KEY);
    return createHerstelcodes(tx, zelf, KEY);
  });
  await as(aanmelder, (tx) => createSessie(tx, aanmelder, wie.medewerkerId, new Date(), 'wachtwoord'));
  const before = await as(zelf, (tx) => findAccount(tx, zelf));

  const link = await as(inrichten, (tx) => createBeheerderslink(tx, inrichten, email));
  const stillThere = await as(zelf, async (tx) => [(await listFactoren(tx, zelf)).length, await findAccount(tx, zelf)]);
  expect(stillThere).toEqual([2, before]);

  const code = computeHash(link?.token ?? '');
  await as(zelf, (tx) => openAccount(tx, zelf, OTHER, code), { code });
  const after = await as(zelf, async (tx) => ({
    account: await findAccount(tx, zelf),
    factoren: await listFactoren(tx, zelf),
    sessies: await tx.selectFrom('sessies').select('id').where('medewerker_id', '=', wie.medewerkerId).execute(),
    code: await recordHerstelcode(tx, zelf, codes[0] ?? '', KEY),
  }));
  expect(after).toMatchObject({ account: { wachtwoord: OTHER }, factoren: [], sessies: [], code: false });
  expect(after.account?.apparaten).not.toBe(before?.apparaten);
  const log = await as('fg', (tx) =>
    tx.selectFrom('gebeurtenissen').select('soort').where('onderwerp_id', '=', wie.medewerkerId).execute(),
  );
  const soorten = log.map(({ soort }) => soort);
  for (const soort of [
    'beheerderslink-gemaakt',
    'uitnodiging-aangenomen',
    'factoren-weggehaald',
    'wachtwoord-gewijzigd',
  ])
    expect(soorten).toContain(soort);
  await expect(as(zelf, (tx) => openAccount(tx, zelf, HASH, code), { code })).rejects.toThrow(/gebruikt/);
});
