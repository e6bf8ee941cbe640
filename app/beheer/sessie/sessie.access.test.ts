import { describe } from 'vitest';

import { GEMEENTEN, CAST } from '../../../database/demo/cast.ts';
import { actorFor, expect, test } from '../../../tests/support/test.ts';
import { createSystemActor, type Tx } from '../../platform/database/index.ts';
import { computeHash } from '../../platform/id/index.ts';
import { createSessie } from './commands/create-sessie.ts';
import { deleteSessiesOf } from './commands/delete-sessies-of.ts';
import { deleteSessies } from './commands/delete-sessies.ts';
import { removeSessies } from './commands/remove-sessies.ts';
import { updateSessiesOf } from './commands/update-sessies-of.ts';
import { findSessie, listSessies } from './queries.ts';

const aanmelder = createSystemActor('aanmelden', GEMEENTEN.voorbeeldstad.gemeente_id);
const now = new Date('2026-11-20T10:00:00Z');
const open = (tx: Tx, wie: keyof typeof CAST = 'uitvoerder') => createSessie(tx, aanmelder, CAST[wie].id, now, 'demo');

describe('create-sessie', () => {
  test('the sign-in page opens a sessie that carries role, team and pseudonym of the medewerker', async ({ as }) => {
    const token = await as(aanmelder, (tx) => open(tx));
    const sessie = computeHash(token);
    const found = await as(createSystemActor('publiek'), (tx) => findSessie(tx, sessie, now), { sessie });
    expect(found?.actor).toEqual(actorFor('uitvoerder'));
    expect(found?.verloopt).toEqual(new Date('2026-11-20T22:00:00Z'));
  });

  test('someone of another gemeente, or who does not exist, is not found', async ({ as }) => {
    const stranger = CAST['beleid-andere-gemeente'].id;
    await expect(as(aanmelder, (tx) => createSessie(tx, aanmelder, stranger, now, 'demo'))).rejects.toThrow(/er niet/);
    const nobody = '00000000-0000-7000-8400-000000000077';
    await expect(as(aanmelder, (tx) => createSessie(tx, aanmelder, nobody, now, 'demo'))).rejects.toThrow(/er niet/);
  });

  test('who had their last day is not found either, also before a job has shut the account', async ({ as }) => {
    const change = (uit_dienst_op: string) =>
      as('beheerder', (tx) =>
        tx.updateTable('medewerkers').set({ uit_dienst_op }).where('id', '=', CAST.uitvoerder.id).execute(),
      );
    await change('2026-11-20');
    expect(await as(aanmelder, (tx) => open(tx))).toEqual(expect.any(String));
    await change('2026-11-19');
    await expect(as(aanmelder, (tx) => open(tx))).rejects.toThrow(/er niet/);
  });

  for (const wie of ['niemand', 'uitvoerder', 'beheerder'] as const) {
    test(`${wie} cannot open a sessie: only the sign-in page can`, async ({ as }) => {
      const { pseudoniem, id } = CAST.beleid;
      const row = { gemeente_id: aanmelder.gemeente, medewerker_id: id, pseudoniem, id, naam: 'x', functie: 'x' };
      const times = { begonnen: now, laatst_gezien: now, verloopt: now };
      const forged = { ...row, ...times, token_hash: 'x', rollen: ['beleid'], teams: [] };
      await expect(as(wie, (tx) => tx.insertInto('sessies').values(forged).execute())).rejects.toThrow(/row-level/);
    });
  }
});

describe('find-sessie', () => {
  test('only the holder of the token finds the sessie', async ({ as }) => {
    const token = await as(aanmelder, (tx) => open(tx));
    const other = await as(aanmelder, (tx) => open(tx, 'beleid'));
    const wrong = computeHash(other);
    const found = await as('niemand', (tx) => findSessie(tx, computeHash(token), now), { sessie: wrong });
    expect(found).toBeUndefined();
  });

  for (const [minutes, found] of [
    [59, true],
    [60, false],
  ] as const) {
    test(`after ${minutes} minutes without use the sessie is ${found ? 'open' : 'gone'}`, async ({ as }) => {
      const sessie = computeHash(await as(aanmelder, (tx) => open(tx)));
      const later = new Date(now.getTime() + minutes * 60_000);
      const seen = await as('niemand', (tx) => findSessie(tx, sessie, later), { sessie });
      expect(seen !== undefined).toBe(found);
    });
  }

  test('use keeps a sessie open, but never longer than twelve hours', async ({ as }) => {
    const sessie = computeHash(await as(aanmelder, (tx) => open(tx)));
    let last: unknown;
    for (let minutes = 30; minutes <= 720; minutes += 30) {
      const later = new Date(now.getTime() + minutes * 60_000);
      last = await as('niemand', (tx) => findSessie(tx, sessie, later), { sessie });
      expect(last !== undefined).toBe(minutes < 720);
    }
  });
});

describe('list and delete-sessies', () => {
  test('a person sees and ends only their own sessies', async ({ as }) => {
    await as(aanmelder, (tx) => open(tx));
    await as(aanmelder, (tx) => open(tx));
    await as(aanmelder, (tx) => open(tx, 'beleid'));
    expect(await as('uitvoerder', (tx, actor) => listSessies(tx, actor, now))).toHaveLength(2);
    expect(await as('uitvoerder-andere-gemeente', (tx, actor) => listSessies(tx, actor, now))).toHaveLength(0);
    await as('beleid', (tx, actor) => deleteSessies(tx, actor, 'alle'));
    expect(await as('uitvoerder', (tx, actor) => listSessies(tx, actor, now))).toHaveLength(2);
    await as('uitvoerder', (tx, actor) => deleteSessies(tx, actor, 'alle'));
    expect(await as('uitvoerder', (tx, actor) => listSessies(tx, actor, now))).toHaveLength(0);
  });

  test("ending one sessie leaves the others, and someone else's id ends nothing", async ({ as }) => {
    await as(aanmelder, (tx) => open(tx));
    await as(aanmelder, (tx) => open(tx));
    const [first] = await as('uitvoerder', (tx, actor) => listSessies(tx, actor, now));
    await as('beleid', (tx, actor) => deleteSessies(tx, actor, first?.id ?? ''));
    expect(await as('uitvoerder', (tx, actor) => listSessies(tx, actor, now))).toHaveLength(2);
    await as('uitvoerder', (tx, actor) => deleteSessies(tx, actor, first?.id ?? ''));
    expect(await as('uitvoerder', (tx, actor) => listSessies(tx, actor, now))).toHaveLength(1);
  });

  test('opening and ending a sessie stands in the log under a pseudonym', async ({ as }) => {
    await as(aanmelder, (tx) => open(tx));
    await as('uitvoerder', (tx, actor) => deleteSessies(tx, actor, 'alle'));
    const log = await as('fg', (tx) =>
      tx.selectFrom('gebeurtenissen').select(['soort', 'actor']).orderBy('id').execute(),
    );
    expect(log).toEqual([
      { soort: 'sessie-geopend', actor: CAST.uitvoerder.pseudoniem },
      { soort: 'sessie-beeindigd', actor: CAST.uitvoerder.pseudoniem },
    ]);
  });
});

describe('remove-sessies', () => {
  const taak = createSystemActor('taak', GEMEENTEN.voorbeeldstad.gemeente_id);

  test('the daily job clears away what has ended, leaves what is open, and says how many in the log', async ({
    as,
  }) => {
    await as(aanmelder, (tx) => open(tx));
    await as(aanmelder, (tx) => open(tx, 'beleid'));
    const later = new Date(now.getTime() + 30 * 60_000);
    expect(await as(taak, (tx, actor) => removeSessies(tx, actor, later))).toBe(0);
    const ended = new Date(now.getTime() + 60 * 60_000);
    expect(await as(taak, (tx, actor) => removeSessies(tx, actor, ended))).toBe(2);
    const log = await as('fg', (tx) =>
      tx.selectFrom('gebeurtenissen').select(['soort', 'actor', 'gegevens']).execute(),
    );
    expect(log).toContainEqual({ soort: 'sessies-opgeruimd', actor: null, gegevens: { aantal: 2 } });
  });

  for (const wie of ['niemand', 'uitvoerder', 'beleid-andere-gemeente'] as const) {
    test(`${wie} clears nothing away of others`, async ({ as }) => {
      await as(aanmelder, (tx) => open(tx, 'beleid'));
      const ended = new Date(now.getTime() + 60 * 60_000);
      expect(await as(wie, (tx) => removeSessies(tx, taak, ended))).toBe(0);
    });
  }
});

describe('the sessies of another', () => {
  const taak = createSystemActor('taak', GEMEENTEN.voorbeeldstad.gemeente_id);
  const { id } = CAST.uitvoerder;

  for (const wie of ['beheerder', taak, aanmelder] as const) {
    test(`${typeof wie === 'string' ? wie : wie.rollen.join()} ends them all, and leaves those of others`, async ({
      as,
    }) => {
      await as(aanmelder, (tx) => open(tx));
      await as(aanmelder, (tx) => open(tx));
      await as(aanmelder, (tx) => open(tx, 'beleid'));
      expect(await as(wie, (tx, actor) => deleteSessiesOf(tx, actor, id))).toBe(2);
      expect(await as('uitvoerder', (tx, actor) => listSessies(tx, actor, now))).toHaveLength(0);
      expect(await as('beleid', (tx, actor) => listSessies(tx, actor, now))).toHaveLength(1);
      const log = await as('fg', (tx) => tx.selectFrom('gebeurtenissen').select('soort').execute());
      expect(log.filter(({ soort }) => soort === 'sessie-beeindigd')).toHaveLength(2);
    });
  }

  for (const wie of ['niemand', 'uitvoerder', 'teamleider', 'privacy-officer'] as const) {
    test(`${wie} ends and changes nothing of another`, async ({ as }) => {
      await as(aanmelder, (tx) => open(tx));
      await expect(as(wie, (tx, actor) => deleteSessiesOf(tx, actor, id))).rejects.toThrow(/beheerder/);
      await expect(as(wie, (tx, actor) => updateSessiesOf(tx, actor, id, { rollen: ['beheerder'] }))).rejects.toThrow(
        /beheerder/,
      );
    });
  }

  test('a beheerder of another gemeente reaches nobody here', async ({ as }) => {
    await as(aanmelder, (tx) => open(tx));
    const stranger = { ...actorFor('beleid-andere-gemeente'), rollen: ['beheerder'] };
    expect(await as(stranger, (tx, actor) => deleteSessiesOf(tx, actor, id))).toBe(0);
    expect(await as(stranger, (tx, actor) => updateSessiesOf(tx, actor, id, { naam: 'x' }))).toBe(0);
  });

  test('the copies follow the medewerker at once; what is not named stays', async ({ as }) => {
    const sessie = computeHash(await as(aanmelder, (tx) => open(tx)));
    const find = () => as('niemand', (tx) => findSessie(tx, sessie, now), { sessie });
    expect(await as('beheerder', (tx, actor) => updateSessiesOf(tx, actor, id, {}))).toBe(0);
    const rollen = ['uitvoerder', 'teamleider'];
    expect(await as('beheerder', (tx, actor) => updateSessiesOf(tx, actor, id, { rollen, naam: 'Samira' }))).toBe(1);
    const found = await find();
    expect(found?.naam).toBe('Samira');
    expect(found?.actor).toEqual({ ...actorFor('uitvoerder'), rollen });
    expect(found?.functie).toBe(CAST.uitvoerder.functie);
    const log = await as('fg', (tx) => tx.selectFrom('gebeurtenissen').select(['soort', 'gegevens']).execute());
    expect(log).toContainEqual({ soort: 'sessies-bijgewerkt', gegevens: { aantal: 1 } });
  });
});
