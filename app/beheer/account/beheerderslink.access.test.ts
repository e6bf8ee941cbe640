import { describe } from 'vitest';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { type As, expect, test } from '../../../tests/support/test.ts';
import { createSystemActor } from '../../platform/database/index.ts';
import { computeHash } from '../../platform/id/index.ts';
import { runAt } from '../../platform/time/index.ts';
import { createMedewerker } from '../medewerker/index.ts';
import { createBeheerderslink } from './commands/create-beheerderslink.ts';

const { gemeente_id } = GEMEENTEN.voorbeeldstad;
const taak = createSystemActor('taak', gemeente_id);
const inrichten = createSystemActor('inrichten', gemeente_id);
const email = 'bea@voorbeeldstad.example';
const now = new Date('2026-11-20T10:00:00Z');

const addBeheerder = (as: As) =>
  as(taak, async (tx) => {
    const bea = { naam: 'Bea', functie: 'Beheer', email, rollen: ['beheerder'], status: 'actief' } as const;
    return (await createMedewerker(tx, taak, bea)).id;
  });
const setEmail = (as: As, id: string, text: string) =>
  as(taak, (tx) => tx.updateTable('medewerkers').set({ email: text }).where('id', '=', id).execute());

describe('create-beheerderslink', () => {
  test('the machine makes a link for a day, and one of before works no more; only its hash is stored', async ({
    as,
  }) => {
    const id = await addBeheerder(as);
    const make = () => as(inrichten, (tx) => runAt(now, () => createBeheerderslink(tx, inrichten, email)));
    const [first, second] = [await make(), await make()];
    const links = await as(taak, (tx) =>
      tx.selectFrom('accountlinks').selectAll().where('medewerker_id', '=', id).execute(),
    );
    expect(links).toEqual([
      {
        gemeente_id,
        token_hash: computeHash(second?.token ?? ''),
        soort: 'uitnodiging',
        medewerker_id: id,
        verloopt: new Date('2026-11-21T10:00:00Z'),
      },
    ]);
    expect(JSON.stringify(links)).not.toContain(second?.token);
    expect(first?.token).not.toBe(second?.token);
  });

  test('the person and the other beheerders get a mail; the log tells it without the address', async ({ as }) => {
    const id = await addBeheerder(as);
    await as(inrichten, (tx) => createBeheerderslink(tx, inrichten, email));
    const mails = await as('beheerder', (tx) =>
      tx.selectFrom('berichten').select(['medewerker_id', 'onderwerp', 'tekst', 'link']).execute(),
    );
    expect(new Set(mails.map((mail) => mail.medewerker_id))).toEqual(new Set([id, CAST.beheerder.id]));
    expect(mails.map(({ link }) => link)).toEqual([null, null]);
    expect(JSON.stringify(mails)).not.toContain('Bea');
    const log = await as('fg', (tx) =>
      tx.selectFrom('gebeurtenissen').selectAll().where('soort', '=', 'beheerderslink-gemaakt').execute(),
    );
    expect(log).toMatchObject([{ onderwerp_id: id, actor: null }]);
    expect(JSON.stringify(log)).not.toContain(email);
  });

  test('an address of nobody, of who is no beheerder, of another gemeente or of who left gives nothing', async ({
    as,
  }) => {
    const id = await addBeheerder(as);
    await setEmail(as, CAST.uitvoerder.id, 'samira@voorbeeldstad.example');
    const make = (text: string, actor = inrichten) => as(actor, (tx) => createBeheerderslink(tx, actor, text));
    expect(await make('onbekend@voorbeeldstad.example')).toBeUndefined();
    expect(await make('samira@voorbeeldstad.example')).toBeUndefined();
    expect(await make(email, createSystemActor('inrichten', GEMEENTEN.buurmeer.gemeente_id))).toBeUndefined();
    await as(taak, (tx) => tx.updateTable('medewerkers').set({ status: 'uit-dienst' }).where('id', '=', id).execute());
    expect(await make(email)).toBeUndefined();
    const left = await as(taak, async (tx) => [
      await tx.selectFrom('accountlinks').selectAll().execute(),
      await tx.selectFrom('berichten').selectAll().execute(),
    ]);
    expect(left).toEqual([[], []]);
  });

  for (const wie of ['niemand', 'uitvoerder', 'beheerder', 'beleid-andere-gemeente', taak] as const) {
    test(`${typeof wie === 'string' ? wie : 'a job'} makes none`, async ({ as }) => {
      await addBeheerder(as);
      const made = as(wie, (tx, actor) => createBeheerderslink(tx, actor, email));
      await expect(made).rejects.toMatchObject({ kind: 'mag-niet' });
    });
  }
});
