import { describe } from 'vitest';

import { CAST, type Persoon } from '../../../database/demo/cast.ts';
import { actorFor, expect, test, type Wie } from '../../../tests/support/test.ts';
import { createRandomId } from '../../platform/id/index.ts';
import { runAt } from '../../platform/time/index.ts';
import { computeSleuteladres, findTekensleutel } from './aanmeldsleutel.ts';
import { createAanmeldsleutel } from './commands/create-aanmeldsleutel.ts';
import { deleteAanmeldsleutel } from './commands/delete-aanmeldsleutel.ts';
import { canUpdateAanmeldsleutels } from './policy.ts';
import { hasSleutel, listSleutels } from './queries.ts';

const at = (time: string) => new Date(`2026-11-20T${time}:00Z`);
const newKey = () => ({ id: createRandomId(), publiek: { kty: 'RSA' }, geheim: 'verzegeld' });

test('only the beheerder makes keys', () => {
  for (const wie of [...(Object.keys(CAST) as Persoon[]), 'niemand' as const]) {
    expect({ wie, may: canUpdateAanmeldsleutels(actorFor(wie)) === true }).toEqual({ wie, may: wie === 'beheerder' });
  }
});

describe('create and delete-aanmeldsleutel', () => {
  test('the first key signs at once; a new one after an hour, and then the old one may go', async ({ as }) => {
    const [old, next] = [newKey(), newKey()];
    const make = (time: string, key: typeof old) =>
      runAt(at(time), () => as('beheerder', (tx, actor) => createAanmeldsleutel(tx, actor, key)));
    await make('10:00', old);
    await make('12:00', next);
    const list = () => as('beheerder', (tx, actor) => listSleutels(tx, actor));
    expect((await list()).map(({ id }) => id)).toEqual([next.id, old.id]);
    for (const [time, id] of [
      ['10:01', old.id],
      ['12:59', old.id],
      ['13:00', next.id],
    ] as const) {
      expect([time, findTekensleutel(await list(), at(time))?.id]).toEqual([time, id]);
    }
    const remove = (time: string, id: string) =>
      runAt(at(time), () => as('beheerder', (tx, actor) => deleteAanmeldsleutel(tx, actor, id)));
    await expect(remove('12:30', old.id)).rejects.toThrow(/in gebruik/);
    await remove('13:00', old.id);
    await expect(remove('13:00', old.id)).rejects.toThrow(/er niet/);
    await expect(remove('13:00', 'geen-id')).rejects.toThrow(/er niet/);
    expect((await list()).map(({ id }) => id)).toEqual([next.id]);
  });

  test('there are three at most', async ({ as }) => {
    const make = () => as('beheerder', (tx, actor) => createAanmeldsleutel(tx, actor, newKey()));
    for (let i = 0; i < 3; i += 1) await make();
    await expect(make()).rejects.toThrow(/drie sleutels/);
  });

  for (const wie of ['niemand', 'uitvoerder', 'fg', 'beleid-andere-gemeente'] as Wie[]) {
    test(`${wie} makes none, sees none and takes none away`, async ({ as }) => {
      const key = newKey();
      await as('beheerder', (tx, actor) => createAanmeldsleutel(tx, actor, key));
      const beheerder = actorFor('beheerder');
      await expect(as(wie, (tx, actor) => createAanmeldsleutel(tx, actor, newKey()))).rejects.toThrow(/beheerder/);
      await expect(as(wie, (tx) => createAanmeldsleutel(tx, beheerder, newKey()))).rejects.toThrow(/row-level/);
      expect(await as(wie, (tx, actor) => hasSleutel(tx, actor))).toBe(false);
      await expect(as(wie, (tx, actor) => deleteAanmeldsleutel(tx, actor, key.id))).rejects.toThrow(/er niet/);
    });
  }
});

test('without a key none signs; the address of the public halves is of the gemeente', () => {
  expect(findTekensleutel([], at('10:00'))).toBeUndefined();
  expect(computeSleuteladres('https://b.example', 'voorbeeldstad')).toBe(
    'https://b.example/oidc/voorbeeldstad/jwks.json',
  );
});
