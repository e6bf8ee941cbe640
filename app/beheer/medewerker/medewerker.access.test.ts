import { describe } from 'vitest';

import { CAST, type Persoon } from '../../../database/demo/cast.ts';
import { actorFor, expect, test, type Wie } from '../../../tests/support/test.ts';
import { ROLLEN } from './medewerker.ts';
import { rolNamen } from './messages.ts';
import { canReadMedewerkers, computeBereik } from './policy.ts';
import {
  countMedewerkers,
  findMedewerker,
  listMedewerkers,
  listMedewerkersWithRol,
  listPartijleden,
} from './queries.ts';

const HERE = Object.values(CAST).filter((wie) => wie.in === 'voorbeeldstad');
const may: Wie[] = ['beheerder', 'privacy-officer', 'fg', 'teamleider'];

test('only who looks after accounts or leads a team reads the list', () => {
  for (const wie of [...(Object.keys(CAST) as Persoon[]), 'niemand' as const]) {
    expect({ wie, may: canReadMedewerkers(actorFor(wie)) === true }).toEqual({ wie, may: may.includes(wie) });
  }
});

describe('the list', () => {
  for (const wie of ['beheerder', 'privacy-officer', 'fg'] as const) {
    test(`${wie} reads everyone of the own gemeente, by name`, async ({ as }) => {
      const { resultaten, totaal } = await as(wie, (tx, actor) =>
        listMedewerkers(tx, actor, { bereik: computeBereik(actor) }, 1, 25),
      );
      expect(totaal).toBe(HERE.length);
      expect(resultaten.map(({ naam }) => naam)).toEqual(HERE.map(({ naam }) => naam).toSorted());
    });
  }

  test('a teamleider reads the own team alone, with its name', async ({ as }) => {
    const { resultaten } = await as('teamleider', (tx, actor) =>
      listMedewerkers(tx, actor, { bereik: computeBereik(actor) }, 1, 25),
    );
    expect(resultaten.map(({ naam, teams }) => [naam, teams])).toEqual([
      ['Fatima Z.', ['Wijkteam Noord']],
      ['Noor D.', ['Wijkteam Noord']],
      ['Samira B.', ['Wijkteam Noord']],
    ]);
  });

  test('a teamleider without a team reads nobody', async ({ as }) => {
    const actor = { ...actorFor('teamleider'), teams: [] };
    const { totaal } = await as(actor, (tx) => listMedewerkers(tx, actor, { bereik: computeBereik(actor) }, 1, 25));
    expect(totaal).toBe(0);
  });

  test('a filter on role and a page are what they say', async ({ as }) => {
    const list = (rol: 'uitvoerder' | undefined, pagina: number, aantal: number) =>
      as('beheerder', async (tx, actor) => {
        const { resultaten, totaal } = await listMedewerkers(tx, actor, { rol, bereik: 'alle' }, pagina, aantal);
        return { namen: resultaten.map(({ naam }) => naam), totaal };
      });
    expect(await list('uitvoerder', 1, 25)).toEqual({ namen: ['Fatima Z.', 'Joris K.', 'Samira B.'], totaal: 3 });
    const second = HERE.map(({ naam }) => naam)
      .toSorted()
      .slice(2, 4);
    expect(await list(undefined, 2, 2)).toEqual({ namen: second, totaal: HERE.length });
  });

  test('nobody without an account, and no other gemeente, sees a medewerker', async ({ as }) => {
    const id = CAST.beleid.id;
    for (const wie of ['niemand', 'beleid-andere-gemeente'] as const) {
      const seen = await as(wie, async (tx, actor) => ({
        one: await findMedewerker(tx, actor, id),
        names: (await tx.selectFrom('medewerkers').select('naam').execute()).map(({ naam }) => naam),
      }));
      expect(seen).toEqual({ one: undefined, names: wie === 'niemand' ? [] : ['Anouk J.', 'Bas M.'] });
    }
  });
});

test('people are found by any of their roles, and counted within reach', async ({ as }) => {
  await as('beleid', async (tx, actor) => {
    const found = await listMedewerkersWithRol(tx, actor, ['wethouder', 'teamleider']);
    expect(found.map(({ naam }) => naam)).toEqual(['Eva L.', 'Noor D.']);
    expect(await countMedewerkers(tx, actor, { bereik: actor.teams })).toBe(2);
  });
});

test('of a partij only the first few names come along, with the number of all', async ({ as }) => {
  const leden = await as('beheerder', (tx, actor) => listPartijleden(tx, actor, 2));
  const own = leden.filter(({ partijId }) => partijId === CAST.beheerder.partij);
  expect(own.map(({ naam }) => naam)).toEqual(['Daan S.', 'Eva L.']);
  expect(own[0]?.totaal).toBe(HERE.filter(({ partij }) => partij === CAST.beheerder.partij).length);
});

test('every role of the cast has a name in words', () => {
  const used = new Set(Object.values(CAST).flatMap(({ rollen }) => rollen));
  expect([...used].toSorted()).toEqual([...ROLLEN].toSorted());
  expect(Object.keys(rolNamen).toSorted()).toEqual([...ROLLEN].toSorted());
});
