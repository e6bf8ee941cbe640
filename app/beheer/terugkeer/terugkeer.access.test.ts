import { describe } from 'vitest';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { type As, expect, test } from '../../../tests/support/test.ts';
import { createSystemActor, type Tx } from '../../platform/database/index.ts';
import { createHandover } from '../../platform/handover/index.ts';
import { addDays, computeDay } from '../../platform/time/index.ts';
import { recordUitDienst } from '../aanstelling/index.ts';
import { createTerugkeer } from './commands/create-terugkeer.ts';
import { getVertrokkene } from './queries.ts';

const { gemeente_id } = GEMEENTEN.voorbeeldstad;
const taak = createSystemActor('taak', gemeente_id);
const KEY = Buffer.alloc(32, 7).toString('base64url');
const SAMIRA = CAST.uitvoerder.id;
const vandaag = computeDay();
const terug = { rollen: ['beleid'], begintOp: vandaag };

/** The uitvoerder leaves at once; with an address, unless it is null. */
const leave = (as: As, email: string | null = 'samira@voorbeeldstad.example') =>
  as(taak, async (tx: Tx) => {
    await tx.updateTable('medewerkers').set({ email }).where('id', '=', SAMIRA).execute();
    const now = { laatsteDag: 'nu', opvolger: '', opvolgers: {} };
    await recordUitDienst(tx, taak, SAMIRA, now, createHandover([]));
  });

describe('create-terugkeer', () => {
  for (const wie of ['teamleider', 'privacy-officer', 'fg', 'beleid'] as const) {
    test(`${wie} takes nobody back`, async ({ as }) => {
      await leave(as);
      const tried = as(wie, (tx, actor) => createTerugkeer(tx, actor, SAMIRA, terug, KEY));
      await expect(tried).rejects.toMatchObject({ kind: 'mag-niet' });
      const seen = as(wie, (tx, actor) => getVertrokkene(tx, actor, SAMIRA));
      await expect(seen).rejects.toMatchObject({ kind: 'mag-niet' });
    });
  }

  const buurmeer = createSystemActor('beheerder', GEMEENTEN.buurmeer.gemeente_id);
  for (const wie of ['niemand', 'beleid-andere-gemeente', buurmeer] as const) {
    test(`${typeof wie === 'string' ? wie : 'a beheerder of another gemeente'} does not find them`, async ({ as }) => {
      await leave(as);
      const tried = as(wie, (tx, actor) => createTerugkeer(tx, actor, SAMIRA, terug, KEY));
      await expect(tried).rejects.toMatchObject({ kind: 'niet-gevonden' });
    });
  }

  test('the beheerder does, once; not who is here, not an unknown or malformed id', async ({ as }) => {
    const act = (id: string) => as('beheerder', (tx, actor) => createTerugkeer(tx, actor, id, terug, KEY));
    await expect(act(SAMIRA)).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    await leave(as);
    await act(SAMIRA);
    await expect(act(SAMIRA)).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    for (const id of ['x', '00000000-0000-7000-8400-000000000077', CAST['beleid-andere-gemeente'].id]) {
      await expect(act(id)).rejects.toMatchObject({ kind: 'niet-gevonden' });
    }
  });

  test('nobody takes themselves back: four eyes', async ({ as }) => {
    await leave(as);
    const self = { ...createSystemActor('beheerder', gemeente_id), persoon: SAMIRA };
    const tried = as(self, (tx) => createTerugkeer(tx, self, SAMIRA, terug, KEY));
    await expect(tried).rejects.toMatchObject({ kind: 'mag-niet' });
  });

  test('without an address nobody can be invited; a day of before is refused at its field', async ({ as }) => {
    await leave(as, null);
    const act = (begintOp: string) =>
      as('beheerder', (tx, actor) => createTerugkeer(tx, actor, SAMIRA, { ...terug, begintOp }, KEY));
    await expect(act(vandaag)).rejects.toThrow(/geen e-mailadres/);
    await as(taak, (tx) => tx.updateTable('medewerkers').set({ email: 'a@b.nl' }).where('id', '=', SAMIRA).execute());
    await expect(act(addDays(vandaag, -1))).rejects.toMatchObject({ errors: [{ field: 'begintOp' }] });
  });
});
