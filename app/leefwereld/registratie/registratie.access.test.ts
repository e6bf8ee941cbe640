import { actorFor, expect, test } from '../../../tests/support/test.ts';
import { addDays, computeDay } from '../../platform/time/index.ts';
import { recordInvultijd } from './commands/record-invultijd.ts';
import { canReadRegistratie } from './policy.ts';
import { listInvultijden } from './queries.ts';

const vanaf = addDays(computeDay(), -90);

test('record-invultijd: everyone who is signed in, also a resident; nobody else', async ({ as }) => {
  for (const wie of ['uitvoerder', 'aanbieder', 'inwoner-16', 'uitvoerder-ander-team'] as const) {
    await as(wie, (tx, actor) => recordInvultijd(tx, actor, 'lid-toevoegen', 90));
  }
  const refused = as('niemand', (tx, actor) => recordInvultijd(tx, actor, 'lid-toevoegen', 90));
  await expect(refused).rejects.toMatchObject({ kind: 'mag-niet' });
});

test('four times is no figure, five is; another gemeente counts its own', async ({ as }) => {
  const seconden = [60, 120, 180, 240];
  for (const one of seconden) await as('uitvoerder', (tx, actor) => recordInvultijd(tx, actor, 'plan', one));
  expect(await as('beleid', (tx, actor) => listInvultijden(tx, actor, vanaf))).toEqual([
    { stap: 'plan', aantal: 4, minuten: null },
  ]);
  await as('uitvoerder', (tx, actor) => recordInvultijd(tx, actor, 'plan', 300));
  expect(await as('beleid', (tx, actor) => listInvultijden(tx, actor, vanaf))).toEqual([
    { stap: 'plan', aantal: 5, minuten: 3 },
  ]);
  expect(await as('beleid-andere-gemeente', (tx, actor) => listInvultijden(tx, actor, vanaf))).toEqual([]);
});

test('residents, partijen and the public do not read them', async ({ as }) => {
  await as('uitvoerder', (tx, actor) => recordInvultijd(tx, actor, 'plan', 60));
  for (const wie of ['inwoner', 'aanbieder', 'raadslid', 'niemand'] as const) {
    expect(canReadRegistratie(actorFor(wie))).not.toBe(true);
    expect(await as(wie, (tx, actor) => listInvultijden(tx, actor, vanaf))).toEqual([]);
  }
});
