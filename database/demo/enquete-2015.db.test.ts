import { createAntwoord } from '../../app/meten/antwoord/index.ts';
import { findInvulling } from '../../app/meten/antwoordconcept/index.ts';
import { listMeegeleverd } from '../../app/meten/instrument/index.ts';
import { closeMeting, openMeting } from '../../app/meten/meting/index.ts';
import { computeEnquete, listPerspectieven, listTellingen, openResultaten } from '../../app/meten/uitkomst/index.ts';
import { createSystemActor } from '../../app/platform/database/index.ts';
import { getFound } from '../../app/platform/problems/index.ts';
import { createTestMeting } from '../../tests/support/meting.ts';
import { expect, test } from '../../tests/support/test.ts';
import { GEMEENTEN } from './cast.ts';
import { createRespons2015 } from './respons.ts';

const round = (value: number, decimals: number) => Math.floor(value * 10 ** decimals + 0.5 + 1e-9) / 10 ** decimals;

test(
  'the rebuilt survey of 2015, sent in by the use-case of everyone, has the published means and shares',
  { timeout: 60_000 },
  async ({ as }) => {
    const { id, groepen } = await createTestMeting(as, {
      instrument: 'uitvoerdersenquete',
      naam: 'naamloos',
      toegang: 'link',
      open: true,
    });
    const code = await as('beleid', async (tx) => {
      const rows = tx
        .selectFrom('metinggroepen')
        .select('link_hash')
        .where('id', '=', groepen[0] ?? '');
      return getFound((await rows.executeTakeFirstOrThrow()).link_hash);
    });
    const definitie = getFound(listMeegeleverd().find(({ sleutel }) => sleutel === 'uitvoerdersenquete'));
    await as(
      createSystemActor('invuller', GEMEENTEN.voorbeeldstad.gemeente_id),
      async (tx, actor) => {
        const invulling = getFound(await findInvulling(tx, 'link', code));
        for (const antwoorden of createRespons2015(definitie)) {
          await createAntwoord(tx, actor, invulling, { blad: { antwoorden, toelichtingen: {} } });
        }
      },
      { code },
    );
    const { gebieden } = await as('beleid', async (tx, actor) => {
      await closeMeting(tx, actor, id);
      await openResultaten(tx, actor, id);
      const geopend = await openMeting(tx, actor, id);
      const tellingen = await listTellingen(tx, geopend);
      const alle = getFound(listPerspectieven(geopend, tellingen).find(({ soort }) => soort === 'alle'));
      expect(alle.n).toBe(240);
      return computeEnquete(definitie, tellingen, [alle]);
    });
    const vragen = gebieden.flatMap((gebied) => gebied.vragen);
    const stellingen = vragen.flatMap((vraag) => (vraag.soort === 'stelling' ? [vraag] : []));
    for (const { tekst, cijfers, referentie } of stellingen) {
      expect(round(cijfers[0]?.gemiddelde ?? 0, 2), tekst).toBe(referentie?.gemiddelde);
    }
    const shares = vragen.flatMap((vraag) => (vraag.soort === 'keuzes' ? vraag.keuzes : []));
    for (const { tekst, referentie, cijfers } of shares) {
      expect(round((100 * (cijfers[0]?.teller ?? 0)) / (cijfers[0]?.noemer ?? 1), 1), tekst).toBe(referentie);
    }
    expect([stellingen.length, shares.length]).toEqual([14, 11]);
  },
);
