import { describe } from 'vitest';

import { createGezin, type Gezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { type As, expect, test as base, type Wie } from '../../../tests/support/test.ts';
import { type Trede } from '../../kennis/ladder/index.ts';
import { createId } from '../../platform/id/index.ts';
import { computeDay } from '../../platform/time/index.ts';
import { createGesprek, listResultaten } from '../gesprek/index.ts';
import type { Opening } from '../inzage/index.ts';
import { addOplossing } from './commands/add-oplossing.ts';
import { addResultaat } from './commands/add-resultaat.ts';
import { removeOplossing } from './commands/remove-oplossing.ts';
import { removeResultaat } from './commands/remove-resultaat.ts';
import { updateResultaat } from './commands/update-resultaat.ts';
import { OplossingSchema, ResultaatSchema, ResultaatUpdateSchema } from './schema.ts';

const GESPREK: Opening = { doel: 'gesprek-voeren', onderdelen: ['kern', 'gesprek'] };
const EIGEN: Opening = { doel: 'eigen-dossier', onderdelen: ['kern', 'gesprek'] };
const openingOf = (wie: Wie) => (wie.startsWith('inwoner') ? EIGEN : GESPREK);

const STRANGERS: readonly Wie[] = [
  'niemand',
  'uitvoerder-andere-gemeente',
  'uitvoerder-ander-team',
  'uitvoerder-collega',
  'teamleider',
  'aanbieder-school',
  'inwoner',
  'beleid',
];

const status = (code: number) => expect.objectContaining({ status: code });
const at = (...fields: string[]) =>
  expect.objectContaining({ status: 400, errors: fields.map((field) => expect.objectContaining({ field })) });

const run = <T>(as: As, wie: Wie, id: string, act: Parameters<typeof runInDossier<T>>[3]) =>
  runInDossier(as, wie, id, act, openingOf(wie));

type Waar = { gezin: Gezin; gesprek: string };

const choose = (as: As, wie: Wie, { gezin, gesprek }: Waar, more: Record<string, unknown> = {}) =>
  run(as, wie, gezin.id, (tx, d) =>
    addResultaat(
      tx,
      d,
      gesprek,
      ResultaatSchema.parse({ resultaat: 'geschikt-huis', wens: 'Beneden slapen.', ...more }),
    ),
  );

const agree = (
  as: As,
  wie: Wie,
  { gezin, gesprek }: Waar,
  id: string,
  trede: Trede,
  redenen: Record<string, string> = {},
) =>
  run(as, wie, gezin.id, (tx, d) =>
    addOplossing(tx, d, gesprek, id, OplossingSchema.parse({ trede, tekst: 'Het bed naar beneden', ...redenen })),
  );

const list = (as: As, wie: Wie, { gezin, gesprek }: Waar) =>
  run(as, wie, gezin.id, (tx, d) => listResultaten(tx, d, gesprek));

const test = base.extend<{ waar: Waar }>({
  waar: async ({ as }, use) => {
    const gezin = await createGezin(as);
    const leeg = { plek: 'Thuis', voor: '', aanwezig: [], clientondersteuner: '', melding: undefined };
    const { id } = await run(as, 'uitvoerder', gezin.id, (tx, d) =>
      createGesprek(tx, d, { op: computeDay(), ...leeg }),
    );
    await use({ gezin, gesprek: id });
  },
});

describe('a result to reach', () => {
  test('is chosen by the regisseur, in the words of who wants it', async ({ as, waar }) => {
    for (const wie of STRANGERS) await expect(choose(as, wie, waar)).rejects.toEqual(status(404));
    await expect(choose(as, 'inwoner-moeder', waar)).rejects.toEqual(status(403));
    await choose(as, 'uitvoerder', waar, { lid: waar.gezin.leden.moeder });
    expect(await list(as, 'inwoner-moeder', waar)).toMatchObject([
      { resultaat: 'geschikt-huis', wens: 'Beneden slapen.', leefdomein: 'wonen', oplossingen: [] },
    ]);
    await expect(choose(as, 'uitvoerder', waar, { lid: createId() })).rejects.toEqual(at('lid'));
    await expect(choose(as, 'uitvoerder', waar, { voor: 'geen-id' })).rejects.toEqual(at('voor'));
  });

  test('for one lid is read by nobody else at home, with what was agreed', async ({ as, waar }) => {
    const { id } = await choose(as, 'uitvoerder', waar, { voor: waar.gezin.leden.daan });
    await agree(as, 'uitvoerder', waar, id, 'eigen-kracht');
    expect(await list(as, 'inwoner-moeder', waar)).toEqual([]);
    expect(await list(as, 'inwoner-16', waar)).toMatchObject([{ oplossingen: [{ trede: 'eigen-kracht' }] }]);
  });

  test('goes with its solutions', async ({ as, waar }) => {
    const { id } = await choose(as, 'uitvoerder', waar);
    await agree(as, 'uitvoerder', waar, id, 'eigen-kracht');
    const remove = (wie: Wie, welke = id) =>
      run(as, wie, waar.gezin.id, (tx, d) => removeResultaat(tx, d, waar.gesprek, welke));
    for (const wie of STRANGERS) await expect(remove(wie)).rejects.toEqual(status(404));
    await expect(remove('inwoner-moeder')).rejects.toEqual(status(403));
    await expect(remove('uitvoerder', 'geen-id')).rejects.toEqual(status(404));
    await remove('uitvoerder');
    expect(await list(as, 'uitvoerder', waar)).toEqual([]);
  });
});

describe('the ladder', () => {
  test('LAW-J1 LAW-W9: a higher rung waits for the reason of each rung below it, at its field', async ({
    as,
    waar,
  }) => {
    const { id } = await choose(as, 'uitvoerder', waar);
    await expect(agree(as, 'uitvoerder', waar, id, 'maatwerk', { netwerk: 'Opa is ziek.' })).rejects.toEqual(
      at('eigen-kracht', 'algemeen', 'vrij-inzetbaar'),
    );
    await agree(as, 'uitvoerder', waar, id, 'netwerk', { 'eigen-kracht': 'Zij kan niet tillen.' });
    // What was said once is not asked again.
    await agree(as, 'uitvoerder', waar, id, 'algemeen', { netwerk: 'Opa is ziek.' });
    expect(await list(as, 'uitvoerder', waar)).toMatchObject([
      {
        redenen: { 'eigen-kracht': 'Zij kan niet tillen.', netwerk: 'Opa is ziek.', algemeen: '' },
        oplossingen: [{ trede: 'netwerk' }, { trede: 'algemeen' }],
      },
    ]);
  });

  test('is for the regisseur alone', async ({ as, waar }) => {
    const { id } = await choose(as, 'uitvoerder', waar);
    for (const wie of STRANGERS) await expect(agree(as, wie, waar, id, 'eigen-kracht')).rejects.toEqual(status(404));
    await expect(agree(as, 'inwoner-moeder', waar, id, 'eigen-kracht')).rejects.toEqual(status(403));
    await expect(agree(as, 'uitvoerder', waar, 'geen-id', 'eigen-kracht')).rejects.toEqual(status(404));
    const { id: oplossing } = await agree(as, 'uitvoerder', waar, id, 'eigen-kracht');
    const remove = (wie: Wie, welke = oplossing) =>
      run(as, wie, waar.gezin.id, (tx, d) => removeOplossing(tx, d, waar.gesprek, welke));
    for (const wie of STRANGERS) await expect(remove(wie)).rejects.toEqual(status(404));
    await expect(remove('inwoner-moeder')).rejects.toEqual(status(403));
    expect(await remove('uitvoerder')).toBe(id);
    for (const welke of [oplossing, 'geen-id']) await expect(remove('uitvoerder', welke)).rejects.toEqual(status(404));
  });

  test('LAW-J1: keeps the reason below a solution, and tells a stale change', async ({ as, waar }) => {
    const { id } = await choose(as, 'uitvoerder', waar);
    await agree(as, 'uitvoerder', waar, id, 'netwerk', { 'eigen-kracht': 'Zij kan niet tillen.' });
    const change = (wie: Wie, versie: number, reden: string) =>
      run(as, wie, waar.gezin.id, (tx, d) =>
        updateResultaat(
          tx,
          d,
          waar.gesprek,
          id,
          ResultaatUpdateSchema.parse({ wens: 'Rust.', 'eigen-kracht': reden, versie }),
        ),
      );
    for (const wie of STRANGERS) await expect(change(wie, 2, 'x')).rejects.toEqual(status(404));
    await expect(change('inwoner-moeder', 2, 'x')).rejects.toEqual(status(403));
    await expect(change('uitvoerder', 2, '')).rejects.toEqual(at('eigen-kracht'));
    await expect(change('uitvoerder', 1, 'Oud.')).rejects.toMatchObject({ kind: 'verouderde-versie' });
    await change('uitvoerder', 2, 'Haar rug.');
    expect(await list(as, 'uitvoerder', waar)).toMatchObject([
      { wens: 'Rust.', redenen: { 'eigen-kracht': 'Haar rug.' } },
    ]);
  });
});
