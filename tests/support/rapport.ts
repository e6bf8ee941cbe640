import { getDefinitie, listKenmerken } from '../../app/meten/instrument/index.ts';
import { findMeting } from '../../app/meten/meting/index.ts';
import { createRapport } from '../../app/meten/rapport/index.ts';
import { getFound } from '../../app/platform/problems/index.ts';
import { createTestMeting, type Soort } from './meting.ts';
import { actorFor, type As } from './test.ts';

/** Of each groep of the test: how many answered, and the score of everyone on every kenmerk. */
const SCORES = [
  { aantal: 6, waarde: 75 },
  { aantal: 7, waarde: 25 },
];

type Geopend = Soort & { opengesteld?: boolean };

/** A meting of the gemeente (75 on everything) and Thuiszorg (25 on everything) whose results are open; counted by hand, without answers. */
export async function createGeopendeMeting(as: As, soort: Geopend = {}): Promise<string> {
  const { id, groepen } = await createTestMeting(as, { mensen: [], ...soort });
  const teller = { ...actorFor('beleid'), rollen: ['beleid', 'telling'] };
  await as(teller, async (tx, { gemeente }) => {
    const meting = getFound(await findMeting(tx, teller, id));
    const definitie = await getDefinitie(tx, teller, meting.instrument.versieId);
    for (const [i, groep] of groepen.entries()) {
      const { aantal = 0, waarde = 0 } = SCORES[i] ?? {};
      const rows = listKenmerken(definitie).flatMap(({ sleutel, items }) => [
        { soort: 'kenmerk', sleutel, waarde },
        ...items.map((item) => ({ soort: 'item', sleutel: item.sleutel, waarde: waarde / 25 })),
      ]);
      await tx
        .insertInto('tellingen')
        .values(rows.map((row) => ({ ...row, aantal, gemeente_id: gemeente, meting_id: id, groep_id: groep })))
        .execute();
      await tx.updateTable('metinggroepen').set({ aantal }).where('id', '=', groep).execute();
    }
    await tx
      .updateTable('metingen')
      .set({ stand: 'geopend', resultaten_op: '2026-11-12', opengesteld: soort.opengesteld ?? false })
      .where('id', '=', id)
      .execute();
  });
  return id;
}

/** A rapport that beleid asked for, of a new meting or of this one. */
export async function createTestRapport(
  as: As,
  soort: 'raad' | 'bondgenootschap' = 'raad',
  geopend: Geopend & { meting?: string; ook?: string[] } = {},
): Promise<{ id: string; meting: string }> {
  const meting = geopend.meting ?? (await createGeopendeMeting(as, geopend));
  const vraag = { meting, soort, titel: 'Waar staan wij?', woord: 'Vooraf een woord.', ook: geopend.ook ?? [] };
  const { id } = await as('beleid', (tx, actor) => createRapport(tx, actor, vraag));
  return { id, meting };
}
