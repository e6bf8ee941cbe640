import { describe } from 'vitest';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { SECRETS } from '../../../tests/support/deps.ts';
import { createEen } from '../../../tests/support/dossiers.ts';
import { bornYearsAgo, createGezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { actorFor, type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import type { Actor } from '../../platform/database/index.ts';
import { addBsn, computeBsnHash } from '../huishouden/index.ts';
import { type Opening } from '../inzage/index.ts';
import { findKaarten } from './commands/find-kaarten.ts';
import { canSearch } from './policy.ts';
import { listDubbelen, listLidDubbelen } from './queries.ts';

const BIJHOUDEN: Opening = { doel: 'gegevens-bijhouden', onderdelen: ['kern', 'bsn'] };
const { gemeente_id } = GEMEENTEN.voorbeeldstad;
const BSN = '123456782';
const status = (code: number) => expect.objectContaining({ status: code });

const search = (as: As, wie: Wie | Actor, naam: string, geboortedatum?: string) =>
  as(wie, (tx, actor) => findKaarten(tx, actor, { naam, geboortedatum }));

const getGevonden = (as: As, huishouden: string) =>
  as('privacy-officer', (tx) =>
    tx
      .selectFrom('inzageregels')
      .select(['wie_id', 'relatie', 'grond', 'onderdelen', 'leden', 'gelukt'])
      .where('huishouden_id', '=', huishouden)
      .where('kanaal', '=', 'zoeken')
      .execute(),
  );

describe('find-kaarten', () => {
  test('who works in a wijkteam finds that someone is known and whom to call; the lid reads that', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    const found = await search(as, 'uitvoerder-ander-team', 'Elamrani', bornYearsAgo(16));
    expect(found.kaarten).toEqual([]);
    const { kaarten, meer } = await search(as, 'uitvoerder-ander-team', 'Ámir El-Amrani', bornYearsAgo(15));
    expect({ meer, kaarten }).toMatchObject({
      meer: false,
      kaarten: [
        { lid: leden.amir, naam: 'Amir El Amrani', regisseur: { naam: 'Samira B.' }, team: { naam: 'Wijkteam Noord' } },
      ],
    });
    const regel = { relatie: 'geen', grond: 'taak-zoeken', onderdelen: [], leden: [leden.amir], gelukt: true };
    expect(await getGevonden(as, id)).toEqual([{ ...regel, wie_id: CAST['uitvoerder-ander-team'].id }]);
    const log = await as('privacy-officer', (tx) =>
      tx.selectFrom('gebeurtenissen').select('gegevens').where('soort', '=', 'vindkaart-gezocht').execute(),
    );
    expect(log.map(({ gegevens }) => gegevens)).toEqual([
      { aantal: 0, bsn: false },
      { aantal: 1, bsn: false },
    ]);
  });

  for (const wie of [
    'niemand',
    'aanbieder',
    'inwoner-moeder',
    'beleid',
    'wethouder',
    'beheerder',
    'privacy-officer',
    'fg',
  ] as const) {
    test(`${wie} may not search`, async ({ as }) => {
      await createGezin(as);
      await expect(search(as, wie, 'Jansen', bornYearsAgo(41))).rejects.toEqual(status(403));
      expect(canSearch(actorFor(wie))).not.toBe(true);
      expect(await as(wie, (tx) => tx.selectFrom('vindkaarten').select('lid_id').execute())).toEqual([]);
    });
  }

  test('someone of another gemeente finds nobody here', async ({ as }) => {
    await createGezin(as);
    const { kaarten } = await search(as, 'uitvoerder-andere-gemeente', 'Jansen', bornYearsAgo(41));
    expect(kaarten).toEqual([]);
  });

  test('a name alone finds nobody, and a BSN is found by its hash', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    expect((await search(as, 'uitvoerder', 'Jansen')).kaarten).toEqual([]);
    await runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
      addBsn(tx, dossier, { lid: leden.moeder, bsn: BSN }, SECRETS),
    );
    const bsnHash = computeBsnHash(SECRETS.codeSecret, gemeente_id, BSN);
    const { kaarten } = await as('teamleider', (tx, actor) => findKaarten(tx, actor, { bsnHash }));
    expect(kaarten).toMatchObject([{ lid: leden.moeder }]);
  });

  test('at most ten, and it says that there are more', async ({ as }) => {
    const dag = bornYearsAgo(30);
    for (let i = 0; i < 11; i++) await createEen(as, 'uitvoerder', `Jan${'abcdefghijk'[i]}`, 'de Vries', dag);
    const { kaarten, meer } = await search(as, 'uitvoerder-collega', 'de Vries', dag);
    expect({ aantal: kaarten.length, meer }).toEqual({ aantal: 10, meer: true });
  });
});

describe('what looks alike', () => {
  test('is proposed with the reasons, the surest first, and leaves a trace at another regisseur', async ({ as }) => {
    const { id } = await createGezin(as);
    const dag = bornYearsAgo(41);
    const ander = await createEen(as, 'uitvoerder-ander-team', 'Noura', 'Janssen', dag);
    await createEen(as, 'uitvoerder-ander-team', 'Pieter', 'de Boer', dag);
    const leden = await runInDossier(as, 'uitvoerder', id, listLidDubbelen, BIJHOUDEN);
    const hits = leden.flatMap(({ naam, dubbelen }) =>
      dubbelen.map((one) => ({ naam, lid: one.lid, redenen: one.redenen })),
    );
    expect(hits).toEqual([{ naam: 'Nora Jansen', lid: ander.lid, redenen: ['naam-lijkt', 'zelfde-geboortedatum'] }]);
    expect(await getGevonden(as, ander.huishouden)).toMatchObject([{ wie_id: CAST.uitvoerder.id, leden: [ander.lid] }]);
  });

  test('a birth date that is one figure off is found at intake, also of nobody we may not know', async ({ as }) => {
    await createEen(as, 'uitvoerder', 'Hendrik', 'van der Velde', '1950-03-04');
    const vraag = { naam: 'Henk van de Velde', geboortedatum: '1950-04-03' };
    const found = await as('uitvoerder', (tx, actor) =>
      listDubbelen(tx, actor, { ...vraag, naam: 'Hendrik v.d. Velde' }),
    );
    expect(found.map(({ redenen }) => redenen.at(-1))).toEqual(['geboortedatum-lijkt']);
    for (const wie of ['aanbieder', 'beheerder', 'uitvoerder-andere-gemeente', 'niemand'] as const) {
      expect(await as(wie, (tx, actor) => listDubbelen(tx, actor, vraag))).toEqual([]);
    }
  });
});
