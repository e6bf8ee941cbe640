import { describe } from 'vitest';

import { CAST, type Persoon } from '../../../database/demo/cast.ts';
import { actorFor, expect, test, type Wie } from '../../../tests/support/test.ts';
import type { Tx } from '../../platform/database/index.ts';
import { computeAdressen } from './aanmeldkoppeling.ts';
import { addAanmeldregel } from './commands/add-aanmeldregel.ts';
import { createAanmeldkoppeling } from './commands/create-aanmeldkoppeling.ts';
import { deleteAanmeldkoppeling } from './commands/delete-aanmeldkoppeling.ts';
import { removeAanmeldregel } from './commands/remove-aanmeldregel.ts';
import { updateAanmeldkoppeling } from './commands/update-aanmeldkoppeling.ts';
import { updateWachtwoorden } from './commands/update-wachtwoorden.ts';
import { canUpdateAanmeldkoppelingen } from './policy.ts';
import { findKoppeling, hasZonderWachtwoord, listKoppelingen, listRegels, listTeamkeuzes } from './queries.ts';
import { KoppelingSchema, RegelSchema } from './schema.ts';

const input = {
  naam: 'Account van Voorbeeldstad',
  uitgever: 'https://inloggen.voorbeeldstad.example',
  client_id: 'bondgenoot',
  acr: ['hoog'],
  rolclaim: 'groups',
  maakt_accounts: false,
};
const beheerder = actorFor('beheerder');
const create = (tx: Tx, extra: object = {}) => createAanmeldkoppeling(tx, beheerder, { ...input, ...extra });
const blind = ['niemand', 'uitvoerder', 'beleid-andere-gemeente'] as const;

test('only the beheerder sets through which providers people sign in', () => {
  for (const wie of [...(Object.keys(CAST) as Persoon[]), 'niemand' as const]) {
    expect({ wie, may: canUpdateAanmeldkoppelingen(actorFor(wie)) === true }).toEqual({
      wie,
      may: wie === 'beheerder',
    });
  }
});

describe('create-aanmeldkoppeling', () => {
  test('the beheerder adds one, once by each name, and it stands in the log', async ({ as }) => {
    const { id } = await as('beheerder', (tx) => create(tx));
    expect(await as('beheerder', (tx, actor) => findKoppeling(tx, actor, id))).toMatchObject({
      naam: input.naam,
      acr: ['hoog'],
      geluktOp: null,
      zonderWachtwoord: false,
    });
    await expect(as('beheerder', (tx) => create(tx))).rejects.toThrow(/deze naam/);
    const log = await as('fg', (tx) => tx.selectFrom('gebeurtenissen').select('soort').execute());
    expect(log).toEqual([{ soort: 'aanmeldkoppeling-toegevoegd' }]);
  });

  for (const wie of ['niemand', 'uitvoerder', 'fg', 'privacy-officer'] as Wie[]) {
    test(`${wie} adds none, nor by going past the policy`, async ({ as }) => {
      await expect(as(wie, (tx, actor) => createAanmeldkoppeling(tx, actor, input))).rejects.toThrow(/beheerder/);
      await expect(as(wie, (tx) => create(tx))).rejects.toThrow(/row-level/);
    });
  }

  test.each([
    [{ acr: '' }, 'acr'],
    [{ acr: Array.from({ length: 11 }, (_, i) => `n${i}`).join('\n') }, 'acr'],
    [{ uitgever: 'inloggen.voorbeeldstad.nl' }, 'uitgever'],
    [{ uitgever: 'ftp://inloggen.voorbeeldstad.nl' }, 'uitgever'],
    [{ uitgever: 'https://inloggen.voorbeeldstad.nl?a=b' }, 'uitgever'],
    [{ naam: '' }, 'naam'],
    [{ client_id: ' ' }, 'client_id'],
    [{ rolclaim: '' }, 'rolclaim'],
  ])('a form with %o is refused at its field', (extra, field) => {
    const { maakt_accounts: _, ...texts } = input;
    const result = KoppelingSchema.safeParse({ ...texts, acr: 'hoog\nhoogst', ...extra });
    expect(result.error?.issues[0]?.path[0]).toBe(field);
    expect(KoppelingSchema.parse({ ...texts, acr: 'hoog\n hoogst ' })).toEqual({ ...input, acr: ['hoog', 'hoogst'] });
  });
});

describe('update-aanmeldkoppeling', () => {
  test('a change is kept; with an old version it is refused, and with the name of another', async ({ as }) => {
    const { id } = await as('beheerder', (tx) => create(tx));
    await as('beheerder', (tx) => create(tx, { naam: 'Ander' }));
    const update = (extra: object, wie: Wie = 'beheerder') =>
      as(wie, (tx, actor) => updateAanmeldkoppeling(tx, actor, id, { ...input, versie: 1, ...extra }));
    await expect(update({ naam: 'Ander' })).rejects.toThrow(/deze naam/);
    await update({ acr: ['hoogst'] });
    expect((await as('beheerder', (tx, actor) => findKoppeling(tx, actor, id)))?.acr).toEqual(['hoogst']);
    await expect(update({})).rejects.toThrow(/was u voor/);
    for (const wie of blind) await expect(update({ versie: 2 }, wie)).rejects.toThrow(/er niet/);
  });

  test('another issuer is another provider: who was known is not, and passwords come back', async ({ as }) => {
    const { id } = await as('beheerder', (tx) => create(tx));
    const aanmelder = { ...beheerder, rollen: ['aanmelden'] };
    const row = { gemeente_id: beheerder.gemeente, koppeling_id: id, kenmerk: 'x', medewerker_id: CAST.beleid.id };
    await as(aanmelder, (tx) => tx.insertInto('aanmeldkenmerken').values(row).execute());
    await as(aanmelder, (tx) => tx.updateTable('aanmeldkoppelingen').set({ gelukt_op: new Date() }).execute());
    await as('beheerder', (tx, actor) => updateWachtwoorden(tx, actor, id, true));
    const next = { ...input, uitgever: 'https://elders.example', versie: 2 };
    await as('beheerder', (tx, actor) => updateAanmeldkoppeling(tx, actor, id, next));
    expect(await as(aanmelder, (tx) => tx.selectFrom('aanmeldkenmerken').select('kenmerk').execute())).toEqual([]);
    expect(await as(aanmelder, (tx, actor) => hasZonderWachtwoord(tx, actor))).toBe(false);
  });
});

describe('rules', () => {
  test('the beheerder adds and takes away; twice the same, and a team of elsewhere, are refused', async ({ as }) => {
    const { id } = await as('beheerder', (tx) => create(tx));
    const [team] = await as('beheerder', (tx, actor) => listTeamkeuzes(tx, actor));
    const add = (extra: object, wie: Wie = 'beheerder') =>
      as(wie, (tx, actor) => addAanmeldregel(tx, actor, id, { waarde: 'groep', rol: 'beleid', ...extra }));
    await add({ team: team?.value });
    await expect(add({ team: team?.value })).rejects.toThrow(/al/);
    for (const wrong of ['geen-id', CAST.beleid.id]) await expect(add({ team: wrong })).rejects.toThrow(/team/);
    for (const wie of blind) await expect(add({}, wie)).rejects.toThrow(/er niet/);
    const regels = await as('beheerder', (tx, actor) => listRegels(tx, actor, id));
    expect(regels).toEqual([
      { id: expect.any(String), waarde: 'groep', rol: 'beleid', teamId: team?.value, team: team?.name },
    ]);
    const remove = (wie: Wie, which: string) => as(wie, (tx, actor) => removeAanmeldregel(tx, actor, id, which));
    for (const wie of blind) await expect(remove(wie, regels[0]?.id ?? '')).rejects.toThrow(/er niet/);
    await expect(remove('beheerder', 'geen-id')).rejects.toThrow(/er niet/);
    await remove('beheerder', regels[0]?.id ?? '');
    expect(await as('beheerder', (tx, actor) => listRegels(tx, actor, id))).toEqual([]);
  });

  test('a rule gives a rol, a team or both, never nothing', () => {
    expect(RegelSchema.safeParse({ waarde: 'groep' }).error?.issues[0]?.path).toEqual(['rol']);
    expect(RegelSchema.safeParse({ waarde: 'groep', rol: 'koning' }).success).toBe(false);
    expect(RegelSchema.safeParse({ waarde: 'groep', team: 'x' }).success).toBe(true);
  });
});

describe('update-wachtwoorden', () => {
  test('passwords go only after someone came in through the provider, and come back', async ({ as }) => {
    const { id } = await as('beheerder', (tx) => create(tx));
    const set = (uit: boolean, wie: Wie = 'beheerder') =>
      as(wie, (tx, actor) => updateWachtwoorden(tx, actor, id, uit));
    await expect(set(true)).rejects.toThrow(/één keer/);
    const aanmelder = { ...beheerder, rollen: ['aanmelden'] };
    await as(aanmelder, (tx) => tx.updateTable('aanmeldkoppelingen').set({ gelukt_op: new Date() }).execute());
    const isWithout = () => as(aanmelder, (tx, actor) => hasZonderWachtwoord(tx, actor));
    expect(await isWithout()).toBe(false);
    await set(true);
    expect(await isWithout()).toBe(true);
    for (const wie of blind) await expect(set(false, wie)).rejects.toThrow(/er niet/);
    await set(false);
    expect(await isWithout()).toBe(false);
  });
});

describe('delete-aanmeldkoppeling', () => {
  test('it goes with its rules and who was known by it; the people stay', async ({ as }) => {
    const { id } = await as('beheerder', (tx) => create(tx));
    await as('beheerder', (tx, actor) => addAanmeldregel(tx, actor, id, { waarde: 'groep', rol: 'beleid' }));
    for (const wie of blind) {
      await expect(as(wie, (tx, actor) => deleteAanmeldkoppeling(tx, actor, id))).rejects.toThrow(/er niet/);
    }
    await as('beheerder', (tx, actor) => deleteAanmeldkoppeling(tx, actor, id));
    expect(await as('beheerder', (tx, actor) => listKoppelingen(tx, actor))).toEqual([]);
    await expect(as('beheerder', (tx, actor) => deleteAanmeldkoppeling(tx, actor, id))).rejects.toThrow(/er niet/);
  });
});

test('each provider has an address of its own to come back to', () => {
  expect(computeAdressen('https://b.example', 'voorbeeldstad', 'id')).toEqual({
    begin: '/oidc/voorbeeldstad/id',
    antwoord: 'https://b.example/oidc/voorbeeldstad/id/antwoord',
    afgemeld: 'https://b.example/aanmelden?melding=afgemeld',
    sleutels: 'https://b.example/oidc/voorbeeldstad/jwks.json',
  });
});
