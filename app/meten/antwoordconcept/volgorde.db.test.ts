import fc from 'fast-check';

import { createSystemActor, type Tx } from '#platform/database/index.ts';
import { computeHash, createToken } from '#platform/id/index.ts';

import { GEMEENTEN } from '../../../database/demo/cast.ts';
import { listAdressen, listSleutels } from '../../../tests/support/invullen.ts';
import { createTestMeting } from '../../../tests/support/meting.ts';
import { expect, test } from '../../../tests/support/test.ts';
import { computeMerk, createBladzijde, leegBlad, renderVelden, type Velden } from './blad.ts';
import { createConcept } from './commands/create-concept.ts';
import { updateConcept } from './commands/update-concept.ts';
import { findConcept, findInvulling, getVragenlijst } from './queries.ts';

const invuller = createSystemActor('invuller', GEMEENTEN.voorbeeldstad.gemeente_id);

/** Someone does something in one of three tabs: opens a screen in it, or puts a value in the screen that is there. */
const anyAct = fc.record({
  tab: fc.nat({ max: 2 }),
  scherm: fc.nat({ max: 2 }),
  opens: fc.boolean(),
  vraag: fc.nat({ max: 7 }),
  waarde: fc.constantFrom('0', '1', '2', '3', '4', 'weet-niet'),
  woorden: fc.constantFrom('', 'Een zin.', 'Een andere zin.'),
});

type Tab = { scherm: number; merk: string; bladzijde: string; velden: Map<string, string[]> };

test('whatever is saved in whichever tab, the draft holds what was last put in, and no tab writes over another unseen', async ({
  as,
}) => {
  const { id } = await createTestMeting(as, { naam: 'naamloos', mensen: [], adressen: listAdressen(1), open: true });
  const [sleutel = ''] = await listSleutels(as, id);
  const code = computeHash(sleutel);
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 25 }), async (acts) => {
      const hash = computeHash(createToken());
      const run = async (tx: Tx) => {
        const invulling = await findInvulling(tx, 'uitnodiging', code);
        if (!invulling) throw new Error('no invitation');
        const { schermen } = await getVragenlijst(tx, invuller, invulling);
        await createConcept(tx, invulling, hash);
        const tabs = new Map<number, Tab>();
        const model = new Map<string, string[]>();
        for (const { tab, scherm, opens, vraag, waarde, woorden } of acts) {
          const shown = schermen[scherm];
          const stood = (await findConcept(tx, invulling, hash))?.blad ?? leegBlad;
          const held = tabs.get(tab);
          if (opens || !held) {
            if (!shown) throw new Error('no screen');
            const velden = new Map(
              Object.entries(renderVelden(shown.vragen, stood)).map(([key, one]) => [key, [one].flat()]),
            );
            tabs.set(tab, { scherm, merk: computeMerk(shown.vragen, stood), bladzijde: createBladzijde(), velden });
            continue;
          }
          const own = schermen[held.scherm];
          const { sleutel: item } = own?.vragen[vraag % own.vragen.length]?.item ?? { sleutel: '' };
          held.velden.set(`a-${item}`, [waarde]);
          if (woorden === '') held.velden.delete(`t-${item}`);
          else held.velden.set(`t-${item}`, [woorden]);
          const velden: Velden = new Map([...held.velden, ['merk', [held.merk]], ['bladzijde', [held.bladzijde]]]);
          if (!own) throw new Error('no screen');
          const { bewaard } = await updateConcept(tx, invulling, { hash, scherm: own, velden });
          if (bewaard.stand === 'bewaard') {
            for (const key of model.keys())
              if (own.vragen.some((one) => key.slice(2) === one.item.sleutel)) model.delete(key);
            for (const [key, all] of held.velden) model.set(key, all);
          } else {
            // Another tab was here: nothing was written, and what stands there is told.
            expect(bewaard.stand).toBe('anders');
            expect(bewaard.blad).toEqual(stood);
            tabs.set(tab, { ...held, merk: computeMerk(own.vragen, bewaard.blad), bladzijde: createBladzijde() });
          }
        }
        const all = schermen.flatMap(({ vragen }) => vragen);
        const end = (await findConcept(tx, invulling, hash))?.blad ?? leegBlad;
        const values = Object.entries(renderVelden(all, end)).map(([key, one]) => [key, [one].flat()] as const);
        expect(new Map(values.toSorted())).toEqual(new Map([...model].toSorted()));
      };
      await as(invuller, run, { code, sleutels: [hash] });
    }),
    { numRuns: 40 },
  );
});
