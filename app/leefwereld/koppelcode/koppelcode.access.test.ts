import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { createGezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import { addDays, computeDay, runAt } from '../../platform/time/index.ts';
import { addLid, addVertegenwoordiging, closeVertegenwoordiging } from '../huishouden/index.ts';
import { openDossier } from '../inzage/index.ts';
import { addKoppeling } from './commands/add-koppeling.ts';
import { createKoppelcode } from './commands/create-koppelcode.ts';
import { deleteKoppelcode } from './commands/delete-koppelcode.ts';

const SECRET = 'proef';
const KERN = { doel: 'gegevens-bijhouden', onderdelen: ['kern'] } as const;
const EIGEN = { doel: 'eigen-dossier', onderdelen: ['kern', 'plan'] } as const;

/** The family with one more lid of this age, who has no account. */
async function createWithLid(as: As, geboortedatum: string) {
  const { id, leden } = await createGezin(as);
  const { id: lid } = await runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
    addLid(tx, dossier, { roepnaam: 'Hatice', achternaam: 'Aydin', geboortedatum, relatie: 'ander' }),
  );
  return { id, leden, lid };
}

const make = (as: As, wie: Wie, id: string, lid: string) =>
  runInDossier(as, wie, id, (tx, dossier) => createKoppelcode(tx, dossier, { lid }, SECRET), KERN);
const use = (as: As, wie: Wie, code: string) => as(wie, (tx, actor) => addKoppeling(tx, actor, { code }, SECRET));
const opens = (as: As, wie: Wie, id: string) =>
  as(wie, async (tx, actor) => (await openDossier(tx, actor, id, EIGEN)) !== undefined);

describe('create-koppelcode, delete-koppelcode', () => {
  test('the regisseur makes one, and it stands nowhere as it is', async ({ as }) => {
    const { id, lid } = await createWithLid(as, '1980-02-01');
    const { code, id: codeId } = await make(as, 'uitvoerder', id, lid);
    expect(code).toMatch(/^[2-9A-HJ-NP-RT-Z]{4}(?:-[2-9A-HJ-NP-RT-Z]{4}){3}$/);
    const rows = await runInDossier(as, 'uitvoerder', id, (tx) => tx.selectFrom('koppelcodes').selectAll().execute());
    expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''));
    expect(rows).toMatchObject([{ gemaakt_door: CAST.uitvoerder.id, gebruikt_op: null }]);
    await runInDossier(as, 'uitvoerder', id, (tx, dossier) => deleteKoppelcode(tx, dossier, codeId));
    await expect(use(as, 'inwoner', code)).rejects.toMatchObject({ errors: [{ field: 'code' }] });
  });

  test('LAW-W21: nobody under 12 gets an account, and nobody gets a second', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    await expect(make(as, 'uitvoerder', id, leden.sami)).rejects.toMatchObject({ errors: [{ field: 'wie' }] });
    await expect(make(as, 'uitvoerder', id, leden.daan)).rejects.toMatchObject({ errors: [{ field: 'wie' }] });
  });

  test('a colleague of the team opens the dossier, and makes and takes back nothing', async ({ as }) => {
    const { id, lid } = await createWithLid(as, '1980-02-01');
    await expect(make(as, 'uitvoerder-collega', id, lid)).rejects.toThrow('Alleen de regisseur geeft een code');
    const { id: codeId } = await make(as, 'uitvoerder', id, lid);
    const remove = runInDossier(
      as,
      'uitvoerder-collega',
      id,
      (tx, dossier) => deleteKoppelcode(tx, dossier, codeId),
      KERN,
    );
    await expect(remove).rejects.toThrow('Alleen de regisseur geeft een code');
    for (const wie of ['niemand', 'uitvoerder-ander-team', 'uitvoerder-andere-gemeente', 'inwoner-moeder'] as const) {
      await expect(make(as, wie, id, lid), wie).rejects.toThrow('Deze pagina is er niet');
    }
  });
});

describe('add-koppeling', () => {
  test('who holds the code links their account, once, and then opens their dossier', async ({ as }) => {
    const { id, lid } = await createWithLid(as, '1980-02-01');
    const { code } = await make(as, 'uitvoerder', id, lid);
    expect(await opens(as, 'inwoner', id)).toBe(false);
    expect(await use(as, 'inwoner', code.toLowerCase().replaceAll('-', ' '))).toEqual({ huishouden: id });
    expect(await opens(as, 'inwoner', id)).toBe(true);
    await expect(use(as, 'inwoner', code)).rejects.toMatchObject({ errors: [{ field: 'code' }] });
    const regel = await as('privacy-officer', (tx) =>
      tx.selectFrom('inzageregels').select(['wie_id', 'relatie', 'gelukt']).where('grond', '=', 'koppelcode').execute(),
    );
    expect(regel).toEqual([{ wie_id: CAST.inwoner.id, relatie: 'lid', gelukt: true }]);
  });

  test('the code opens nothing but the link', async ({ as }) => {
    const { id, lid } = await createWithLid(as, '1980-02-01');
    const { code } = await make(as, 'uitvoerder', id, lid);
    const seen = await as('inwoner', async (tx) => ({
      codes: await tx.selectFrom('koppelcodes').select('id').execute(),
      leden: await tx.selectFrom('leden').select('id').execute(),
      huishoudens: await tx.selectFrom('huishoudens').select('id').execute(),
    }));
    expect(seen).toEqual({ codes: [], leden: [], huishoudens: [] });
    expect(code).not.toBe('');
  });

  test('a wrong, an old and a foreign code say the same', async ({ as }) => {
    const { id, lid } = await createWithLid(as, '1980-02-01');
    const { code } = await make(as, 'uitvoerder', id, lid);
    const later = new Date(`${addDays(computeDay(), 15)}T12:00:00Z`);
    const errors = [];
    for (const attempt of [
      () => use(as, 'inwoner', 'AAAA-AAAA-AAAA-AAAA'),
      () => use(as, 'inwoner', ''),
      () => runAt(later, () => use(as, 'inwoner', code)),
    ]) {
      errors.push(await attempt().catch((error: unknown) => JSON.stringify(error)));
    }
    expect(new Set(errors).size).toBe(1);
  });

  test('LAW-W21: a code for who represents from outside stops with the vertegenwoordiging', async ({ as }) => {
    const { id, lid } = await createWithLid(as, '1980-02-01');
    const soort = 'mentor' as const;
    const mentor = await runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
      addVertegenwoordiging(tx, dossier, { lid, door: { naam: 'Mevrouw Smit' }, soort }),
    );
    const { code } = await runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
      createKoppelcode(tx, dossier, { lid, vertegenwoordiging: soort }, SECRET),
    );
    await runInDossier(as, 'uitvoerder', id, (tx, dossier) => closeVertegenwoordiging(tx, dossier, mentor.id));
    await expect(use(as, 'inwoner', code)).rejects.toMatchObject({ errors: [{ field: 'code' }] });
    expect(await opens(as, 'inwoner', id)).toBe(false);
  });

  test('who is a lid here does not become another lid with a letter that was meant for them', async ({ as }) => {
    const { id, lid } = await createWithLid(as, '1980-02-01');
    const { code } = await make(as, 'uitvoerder', id, lid);
    await expect(use(as, 'inwoner-vader', code)).rejects.toMatchObject({ errors: [{ field: 'code' }] });
    expect(await use(as, 'inwoner', code)).toEqual({ huishouden: id });
  });

  for (const wie of [
    'niemand',
    'uitvoerder',
    'uitvoerder-ander-team',
    'beleid',
    'uitvoerder-andere-gemeente',
  ] as const) {
    test(`${wie} links nothing`, async ({ as }) => {
      const { id, lid } = await createWithLid(as, '1980-02-01');
      const { code } = await make(as, 'uitvoerder', id, lid);
      await expect(use(as, wie, code)).rejects.toThrow('Een koppelcode is voor inwoners');
    });
  }
});
