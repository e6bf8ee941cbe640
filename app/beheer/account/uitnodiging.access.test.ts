import { describe } from 'vitest';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { actorFor, expect, test } from '../../../tests/support/test.ts';
import { createSystemActor, type Tx } from '../../platform/database/index.ts';
import { computeHash } from '../../platform/id/index.ts';
import { runAt } from '../../platform/time/index.ts';
import { createMedewerker } from '../medewerker/index.ts';
import { createUitnodiging } from './commands/create-uitnodiging.ts';

const taak = createSystemActor('taak', GEMEENTEN.voorbeeldstad.gemeente_id);
const now = new Date('2026-11-20T10:00:00Z');
const nieuw = { naam: 'Nieuw Iemand', functie: 'Beleidsmedewerker', email: 'nieuw@voorbeeldstad.example' };
const add = async (tx: Tx) =>
  (await createMedewerker(tx, taak, { ...nieuw, rollen: ['beleid'], status: 'uitgenodigd' })).id;

describe('create-uitnodiging', () => {
  test('a beheerder and a job make a link that works seven days; only its hash is stored', async ({ as }) => {
    for (const wie of ['beheerder', taak] as const) {
      const id = await as(taak, async (tx) => {
        await tx.updateTable('medewerkers').set({ email: null }).where('email', '=', nieuw.email).execute();
        return add(tx);
      });
      const { token, verlooptOp } = await as(wie, (tx, actor) => runAt(now, () => createUitnodiging(tx, actor, id)));
      expect(verlooptOp).toEqual(new Date('2026-11-27T10:00:00Z'));
      const links = await as(taak, (tx) =>
        tx.selectFrom('accountlinks').selectAll().where('medewerker_id', '=', id).execute(),
      );
      expect(links).toMatchObject([{ token_hash: computeHash(token), soort: 'uitnodiging', verloopt: verlooptOp }]);
      expect(JSON.stringify(links)).not.toContain(token);
    }
  });

  test('a new one makes the one of before void', async ({ as }) => {
    const id = await as(taak, add);
    const first = await as('beheerder', (tx, actor) => createUitnodiging(tx, actor, id));
    const second = await as('beheerder', (tx, actor) => createUitnodiging(tx, actor, id));
    const find = (token: string) =>
      as('niemand', (tx) => tx.selectFrom('accountlinks').selectAll().execute(), { code: computeHash(token) });
    expect(await find(first.token)).toEqual([]);
    expect(await find(second.token)).toHaveLength(1);
  });

  for (const wie of ['niemand', 'uitvoerder', 'teamleider', 'privacy-officer'] as const) {
    test(`${wie} invites nobody and sees no link`, async ({ as }) => {
      const id = await as(taak, add);
      await as(taak, (tx, actor) => createUitnodiging(tx, actor, id));
      const reason = wie === 'niemand' ? /er niet/ : /Alleen de beheerder/;
      await expect(as(wie, (tx, actor) => createUitnodiging(tx, actor, id))).rejects.toThrow(reason);
      expect(await as(wie, (tx) => tx.selectFrom('accountlinks').selectAll().execute())).toEqual([]);
    });
  }

  test('a beheerder of another gemeente finds nobody, nor does a malformed id', async ({ as }) => {
    const id = await as(taak, add);
    const stranger = { ...actorFor('beleid-andere-gemeente'), rollen: ['beheerder'] };
    await expect(as(stranger, (tx, actor) => createUitnodiging(tx, actor, id))).rejects.toThrow(/er niet/);
    await expect(as('beheerder', (tx, actor) => createUitnodiging(tx, actor, 'x'))).rejects.toThrow(/er niet/);
  });

  test('who has left or has no address gets no link', async ({ as }) => {
    const id = await as(taak, add);
    await as(taak, (tx) => tx.updateTable('medewerkers').set({ status: 'uit-dienst' }).where('id', '=', id).execute());
    await expect(as('beheerder', (tx, actor) => createUitnodiging(tx, actor, id))).rejects.toThrow(/niet meer/);
    await expect(as('beheerder', (tx, actor) => createUitnodiging(tx, actor, CAST.uitvoerder.id))).rejects.toThrow(
      /e-mailadres/,
    );
  });
});
