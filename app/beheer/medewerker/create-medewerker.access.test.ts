import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { expect, test } from '../../../tests/support/test.ts';
import { createSystemActor } from '../../platform/database/index.ts';
import { createMedewerker, type NewMedewerker } from './commands/create-medewerker.ts';
import { findMedewerker } from './queries.ts';

const NIEUW: NewMedewerker = {
  naam: 'Jip de V.',
  functie: 'Wijkteam Noord',
  email: 'jip@voorbeeldstad.test',
  rollen: ['uitvoerder'],
  status: 'uitgenodigd',
};

test('the beheerder adds someone, who stands in the log under the pseudonym of the beheerder', async ({ as }) => {
  const { id } = await as('beheerder', (tx, actor) => createMedewerker(tx, actor, NIEUW));
  const seen = await as('privacy-officer', async (tx, actor) => ({
    wie: await findMedewerker(tx, actor, id),
    namen: (await tx.selectFrom('pseudoniemen').select('medewerker_id').execute()).map((row) => row.medewerker_id),
    log: await tx
      .selectFrom('gebeurtenissen')
      .select(['soort', 'actor', 'gegevens'])
      .where('onderwerp_id', '=', id)
      .execute(),
  }));
  expect(seen.wie).toMatchObject({ naam: 'Jip de V.', rollen: ['uitvoerder'] });
  expect(seen.namen).toContain(id);
  expect(seen.log).toEqual([
    {
      soort: 'medewerker-toegevoegd',
      actor: CAST.beheerder.pseudoniem,
      gegevens: { rollen: 'uitvoerder', status: 'uitgenodigd' },
    },
  ]);
});

test('the start of the product adds the first beheerder of a gemeente', async ({ as }) => {
  const taak = createSystemActor('taak', GEMEENTEN.buurmeer.gemeente_id);
  const { id } = await as(taak, (tx) => createMedewerker(tx, taak, { ...NIEUW, rollen: ['beheerder'] }));
  const wie = await as('beleid-andere-gemeente', (tx, actor) => findMedewerker(tx, actor, id));
  expect(wie?.rollen).toEqual(['beheerder']);
});

test('an address is of one person in a gemeente, and of another person in another', async ({ as }) => {
  await as('beheerder', (tx, actor) => createMedewerker(tx, actor, NIEUW));
  const again = as('beheerder', (tx, actor) => createMedewerker(tx, actor, { ...NIEUW, naam: 'Ander' }));
  await expect(again).rejects.toMatchObject({ kind: 'verkeerde-staat' });
  const taak = createSystemActor('taak', GEMEENTEN.buurmeer.gemeente_id);
  await as(taak, (tx) => createMedewerker(tx, taak, NIEUW));
});

for (const wie of ['niemand', 'teamleider', 'privacy-officer', 'fg', 'beleid', 'beleid-andere-gemeente'] as const) {
  test(`${wie} adds nobody`, async ({ as }) => {
    const made = as(wie, (tx, actor) => createMedewerker(tx, actor, NIEUW));
    await expect(made).rejects.toMatchObject({ kind: 'mag-niet' });
  });
}

test('a beheerder adds nobody to another gemeente', async ({ as }) => {
  const { gemeente_id } = GEMEENTEN.buurmeer;
  const made = as('beheerder', (tx, actor) => createMedewerker(tx, { ...actor, gemeente: gemeente_id }, NIEUW));
  await expect(made).rejects.toThrow(/row-level security/);
});
