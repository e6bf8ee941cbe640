import { isLopend, listMetingen } from '../../app/meten/meting/index.ts';
import type { Database } from '../../app/platform/database/index.ts';
import { expect, test } from '../../tests/support/app.ts';
import { actorFor, type As } from '../../tests/support/test.ts';
import { PARTIJEN } from './cast.ts';
import type { DemoMeting } from './meetverhaal.ts';
import { loadReeks } from './reeks.ts';

const MENSEN = 5;
const createVerhaal = (titel: string): DemoMeting => ({
  instrument: 'bakenmeetlat',
  titel,
  onderwerp: 'Een wijk',
  zaad: 7,
  groepen: [{ partijen: PARTIJEN.slice(0, 2).map(({ id }) => id), lagen: [], teams: [] }],
  aantallen: [MENSEN, MENSEN],
  gedeeld: true,
  golven: [
    { periode: 'voorjaar', begin: 60, einde: 40, open: 38 },
    { periode: 'najaar', begin: 20 },
  ],
});

/** A database that is gone after so many transactions, as when somebody pulls the plug. */
function createKort(withActor: Database['withActor'], aantal: number) {
  let left = aantal;
  const short: Database['withActor'] = (...args) => {
    if (left-- <= 0) throw new Error('cut off');
    return withActor(...args);
  };
  return { withActor: short, isReady: () => Promise.resolve(true), close: () => Promise.resolve() };
}

/** What came of it, as far as it can be seen from outside, and how many answers there are per wave. */
async function readGolven(as: As, titel: string) {
  const alle = await as('beleid', (tx, actor) =>
    listMetingen(tx, actor, { instrument: 'bakenmeetlat' }, { limit: 1000, offset: 0 }),
  );
  const golven = alle.filter((meting) => meting.titel === titel).toSorted((one, two) => one.golf - two.golf);
  const teller = { ...actorFor('beleid'), rollen: ['telling'] };
  const antwoorden = await as(teller, (tx) =>
    tx
      .selectFrom('antwoorden')
      .select(({ fn }) => ['meting_id', fn.countAll<number>().as('n')])
      .groupBy('meting_id')
      .execute(),
  );
  return golven.map((golf) => ({
    golf: golf.golf,
    stand: golf.stand,
    opengesteld: golf.opengesteld,
    loopt: isLopend(golf),
    antwoorden: Number(antwoorden.find(({ meting_id }) => meting_id === golf.id)?.n ?? 0),
  }));
}

const HEEL = [
  { golf: 1, stand: 'geopend', opengesteld: true, loopt: false, antwoorden: 2 * MENSEN },
  { golf: 2, stand: 'open', opengesteld: false, loopt: true, antwoorden: 2 * MENSEN },
];

test(
  'a series that is cut off anywhere is finished at the next start, with every answer once',
  { timeout: 120_000 },
  async ({ as, withActor }) => {
    const laden = (aantal: number) => ({ database: createKort(withActor, aantal), codeSecret: 'x', dataKey: 'x' });
    let cut = 0;
    for (let aantal = 0, whole = false; !whole; aantal += 3) {
      const verhaal = createVerhaal(`Na ${aantal}`);
      try {
        await loadReeks(laden(aantal), verhaal);
        whole = true;
      } catch (error) {
        expect(String(error)).toContain('cut off');
        cut++;
        await loadReeks(laden(1000), verhaal);
      }
      expect(await readGolven(as, verhaal.titel), `after ${aantal}`).toEqual(HEEL);
      await loadReeks(laden(1000), verhaal);
      expect(await readGolven(as, verhaal.titel), `again after ${aantal}`).toEqual(HEEL);
    }
    expect(cut).toBeGreaterThan(10);
  },
);
