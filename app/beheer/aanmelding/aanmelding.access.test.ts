import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { expect, test } from '../../../tests/support/test.ts';
import { createSystemActor, type Tx } from '../../platform/database/index.ts';
import { computeHash } from '../../platform/id/index.ts';
import { parseSealed } from '../../platform/vault/index.ts';
import { createZelf } from '../account/index.ts';
import { formatPlaats, parseInhoud } from './aanmelding.ts';
import { createAanmelding } from './commands/create-aanmelding.ts';
import { deleteAanmelding } from './commands/delete-aanmelding.ts';
import { recordPoging } from './commands/record-poging.ts';
import { removeAanmeldingen } from './commands/remove-aanmeldingen.ts';
import { findAanmelding } from './queries.ts';

const KEY = Buffer.alloc(32, 3).toString('base64url');
const gemeente = GEMEENTEN.voorbeeldstad.gemeente_id;
const { id: medewerkerId, pseudoniem } = CAST.uitvoerder;
const zelf = createZelf(gemeente, { medewerkerId, pseudoniem });
const begin = (tx: Tx) => createAanmelding(tx, zelf, { doel: 'aanmelden', inhoud: { terug: '/knelpunten' } }, KEY);
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

test('only the sign-in page begins a half sign-in; only the holder of its token finds it, for ten minutes', async ({
  as,
}) => {
  for (const wie of ['niemand', 'uitvoerder', 'beheerder'] as const)
    await expect(as(wie, begin)).rejects.toThrow(/row-level/);
  const token = await as(zelf, begin);
  const code = computeHash(token);
  const find = (hash: string, nu = new Date()) => as('niemand', (tx) => findAanmelding(tx, code, nu), { code: hash });
  const half = await find(code);
  expect(half).toMatchObject({ gemeente, medewerkerId, doel: 'aanmelden', pogingen: 0 });
  expect(parseInhoud(parseSealed(KEY, formatPlaats(code), half?.inhoud ?? ''))).toEqual({ terug: '/knelpunten' });
  expect(await find(computeHash('other'))).toBeUndefined();
  expect(await find(code, later(9))).toBeDefined();
  expect(await find(code, later(10))).toBeUndefined();
  for (const wie of ['uitvoerder', 'beheerder', zelf] as const) {
    expect(await as(wie, (tx) => tx.selectFrom('aanmeldingen').selectAll().execute())).toEqual([]);
  }
});

test('after five wrong codes it is gone, and it leads to one session alone', async ({ as }) => {
  const code = computeHash(await as(zelf, begin));
  const guess = () => as(zelf, (tx) => recordPoging(tx, code), { code });
  expect([await guess(), await guess(), await guess(), await guess(), await guess()]).toEqual([4, 3, 2, 1, 0]);
  expect(await as('niemand', (tx) => findAanmelding(tx, code, new Date()), { code })).toBeUndefined();
  const again = computeHash(await as(zelf, begin));
  await as(zelf, (tx) => deleteAanmelding(tx, again), { code: again });
  await expect(as(zelf, (tx) => deleteAanmelding(tx, again), { code: again })).rejects.toThrow(/al klaar/);
});

test('who does not hold the token counts and ends nothing; the daily job clears away what is over', async ({ as }) => {
  const code = computeHash(await as(zelf, begin));
  await expect(as('beheerder', (tx) => deleteAanmelding(tx, code))).rejects.toThrow(/al klaar/);
  expect(await as('uitvoerder', (tx) => recordPoging(tx, code))).toBe(0);
  const taak = createSystemActor('taak', gemeente);
  expect(await as('uitvoerder', (tx) => removeAanmeldingen(tx, taak, later(11)))).toBe(0);
  expect(await as(taak, (tx) => removeAanmeldingen(tx, taak, later(9)))).toBe(0);
  expect(await as(taak, (tx) => removeAanmeldingen(tx, taak, later(11)))).toBe(1);
});
