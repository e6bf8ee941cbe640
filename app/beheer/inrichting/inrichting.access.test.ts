import { describe } from 'vitest';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { expect, test } from '../../../tests/support/test.ts';
import { createSystemActor, type Tx } from '../../platform/database/index.ts';
import { computeHash } from '../../platform/id/index.ts';
import { createBegin, createUitnodiging, createZelf, findAccount, listFactoren } from '../account/index.ts';
import { createMedewerker } from '../medewerker/index.ts';
import { createInrichting } from './commands/create-inrichting.ts';
import { openAccount } from './commands/open-account.ts';
import { formatSlug } from './inrichting.ts';

const HASH = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
const KEY = Buffer.alloc(32, 3).toString('base64url');
const factor = { soort: 'totp', naam: 'App', geheim: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', stap: 1 } as const;
const inrichten = createSystemActor('inrichten');
const first = { code: '0637', naam: 'Bea Heer', functie: 'Beheerder', email: 'bea@zoetermeer.example' };
const secrets = { codeSecret: KEY, dataKey: KEY };
const gemeente = GEMEENTEN.voorbeeldstad.gemeente_id;

test.for([
  ['Zoetermeer', 'zoetermeer'],
  ["'s-Hertogenbosch", 's-hertogenbosch'],
  ['Súdwest-Fryslân', 'sudwest-fryslan'],
  ['Nuenen, Gerwen en Nederwetten', 'nuenen-gerwen-en-nederwetten'],
  ['Bergen (NH.)', 'bergen-nh'],
] as const)('%s stands in an address as %s', ([naam, slug]) => expect(formatSlug(naam)).toBe(slug));

describe('create-inrichting', () => {
  const run = (tx: Tx, linkHash: string, given = first) =>
    createInrichting(tx, inrichten, given, { wachtwoord: HASH, factor, linkHash }, secrets);

  test('the holder of the link makes the gemeente with its beheerder, who can sign in; the link then works no more', async ({
    as,
  }) => {
    const { token } = await as(inrichten, (tx) => createBegin(tx, inrichten));
    const code = computeHash(token);
    const { zelf, codes } = await as(inrichten, (tx) => run(tx, code), { code });
    expect(codes).toHaveLength(10);
    const made = await as(zelf, async (tx) => ({
      gemeente: await tx
        .selectFrom('gemeenten')
        .select(['slug', 'code', 'publiceert'])
        .where('gemeente_id', '=', zelf.gemeente)
        .execute(),
      mensen: await tx.selectFrom('medewerkers').select(['naam', 'rollen', 'status']).execute(),
      partijen: await tx.selectFrom('partijen').select('naam').execute(),
      wachtwoord: (await findAccount(tx, zelf))?.wachtwoord,
      factoren: (await listFactoren(tx, zelf)).length,
    }));
    expect(made).toEqual({
      gemeente: [{ slug: 'zoetermeer', code: '0637', publiceert: false }],
      mensen: [{ naam: 'Bea Heer', rollen: ['beheerder'], status: 'actief' }],
      partijen: [{ naam: 'Gemeente Zoetermeer' }],
      wachtwoord: HASH,
      factoren: 1,
    });
    await expect(as(inrichten, (tx) => run(tx, code), { code })).rejects.toThrow(/gebruikt/);
    const next = computeHash((await as(inrichten, (tx) => createBegin(tx, inrichten))).token);
    await expect(as(inrichten, (tx) => run(tx, next), { code: next })).rejects.toMatchObject({ kind: 'mag-niet' });
    await expect(as(inrichten, (tx) => run(tx, next, { ...first, code: '0000' }), { code: next })).rejects.toThrow(
      /er niet/,
    );
  });

  for (const wie of ['niemand', 'uitvoerder', 'beheerder', 'beleid-andere-gemeente'] as const) {
    test(`${wie} begins no gemeente, with or without a link`, async ({ as }) => {
      const { token } = await as(inrichten, (tx) => createBegin(tx, inrichten));
      const code = computeHash(token);
      const forged = (tx: Tx) =>
        tx.insertInto('gemeenten').values({ gemeente_id: gemeente, code: '0637', slug: 'x', naam: 'x' }).execute();
      await expect(as(wie, forged)).rejects.toThrow(/row-level/);
      const act = as(
        wie,
        (tx, actor) => createInrichting(tx, actor, first, { wachtwoord: HASH, factor, linkHash: code }, secrets),
        { code },
      );
      await expect(act).rejects.toMatchObject({ kind: 'mag-niet' });
    });
  }
});

describe('open-account', () => {
  const invite = async (tx: Tx) => {
    const taak = createSystemActor('taak', gemeente);
    const nieuw = { naam: 'Nieuw', functie: 'Beleid', email: 'nieuw@voorbeeldstad.example', rollen: ['beleid'] };
    const { id } = await createMedewerker(tx, taak, { ...nieuw, status: 'uitgenodigd' });
    const { token } = await createUitnodiging(tx, taak, id);
    const { pseudoniem } = await tx
      .selectFrom('pseudoniemen')
      .select('pseudoniem')
      .where('medewerker_id', '=', id)
      .executeTakeFirst()
      .then((row) => row ?? { pseudoniem: CAST.beleid.pseudoniem });
    return { id, pseudoniem, linkHash: computeHash(token) };
  };

  test('who was invited has an account in use, once', async ({ as }) => {
    const { id, pseudoniem, linkHash } = await as(createSystemActor('taak', gemeente), invite);
    const zelf = createZelf(gemeente, { medewerkerId: id, pseudoniem });
    await as(zelf, (tx) => openAccount(tx, zelf, HASH, linkHash));
    const status = await as(zelf, (tx) => tx.selectFrom('medewerkers').select('status').where('id', '=', id).execute());
    expect(status).toEqual([{ status: 'actief' }]);
    await expect(as(zelf, (tx) => openAccount(tx, zelf, HASH, linkHash))).rejects.toThrow(/gebruikt/);
  });

  for (const wie of ['niemand', 'uitvoerder', 'beheerder', 'beleid-andere-gemeente'] as const) {
    test(`${wie} opens no account for another`, async ({ as }) => {
      const { linkHash } = await as(createSystemActor('taak', gemeente), invite);
      await expect(as(wie, (tx, actor) => openAccount(tx, actor, HASH, linkHash))).rejects.toMatchObject({
        kind: 'mag-niet',
      });
    });
  }
});
