import { computeDay } from '#platform/time/index.ts';

import { createGezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { meldingOf } from '../../../tests/support/melding.ts';
import { expect, test, type Wie } from '../../../tests/support/test.ts';
import { createMelding } from '../melding/index.ts';
import { closeAanvraag } from './commands/close-aanvraag.ts';
import { createAanvraag } from './commands/create-aanvraag.ts';

const OPENING = { doel: 'melding-behandelen', onderdelen: ['kern', 'route'] } as const;

test('create-aanvraag and close-aanvraag are for the regisseur', async ({ as }) => {
  const gezin = await createGezin(as);
  const { id: melding } = await runInDossier(as, 'uitvoerder', gezin.id, (tx, dossier) =>
    createMelding(tx, dossier, meldingOf(gezin.leden.moeder)),
  );
  const op = computeDay();
  const create = (wie: Wie) =>
    runInDossier(
      as,
      wie,
      gezin.id,
      (tx, dossier) => createAanvraag(tx, dossier, melding, { vraag: 'Een traplift.', resultaat: '', gevraagdOp: op }),
      OPENING,
    );
  const { id } = await create('uitvoerder');
  const close = (wie: Wie) =>
    runInDossier(as, wie, gezin.id, (tx, dossier) => closeAanvraag(tx, dossier, id, { stand: 'beslist', op }), OPENING);
  const NIEMAND = [
    'niemand',
    'uitvoerder-andere-gemeente',
    'uitvoerder-ander-team',
    'aanbieder',
    'inwoner-moeder',
  ] as const;
  for (const wie of NIEMAND) {
    await expect(create(wie)).rejects.toMatchObject({ status: 404 });
    await expect(close(wie)).rejects.toMatchObject({ status: 404 });
  }
  for (const wie of ['uitvoerder-collega', 'teamleider'] as const) {
    await expect(create(wie)).rejects.toMatchObject({ status: 403 });
    await expect(close(wie)).rejects.toMatchObject({ status: 403 });
  }
  await expect(close('uitvoerder')).resolves.toEqual({ melding });
});
