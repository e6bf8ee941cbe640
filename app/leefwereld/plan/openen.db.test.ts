import { CAST } from '../../../database/demo/cast.ts';
import { expect, test } from '../../../tests/support/app.ts';
import { createGezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { recordSaid } from '../../../tests/support/statements.ts';
import type { As } from '../../../tests/support/test.ts';
import { computeDay } from '../../platform/time/index.ts';
import { createEvaluatie } from '../evaluatie/index.ts';
import { createGesprek } from '../gesprek/index.ts';
import { createActie, createDoel } from '../plandoel/index.ts';
import { createPlanversie } from './commands/create-planversie.ts';
import { findPlan } from './queries.ts';

/** A dossier with a conversation, a plan that was proposed, and a moment to look back. */
async function createDossier(as: As) {
  const { id } = await createGezin(as);
  const gesprek = await runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
    createGesprek(tx, dossier, { op: computeDay(), plek: 'Thuis', voor: '', aanwezig: [], clientondersteuner: '' }),
  );
  await runInDossier(
    as,
    'uitvoerder',
    id,
    async (tx, dossier) => {
      const { id: doel } = await createDoel(tx, dossier, {
        woorden: 'Ik wil rustig de deur uit.',
        van: [],
        leefdomein: 'gezin-en-opvoeding',
        wet: 'algemeen',
        voor: [id],
        trede: 'eigen-kracht',
        tredeReden: '',
      });
      const wie = `partij:${CAST['aanbieder-school'].partij}`;
      await createActie(tx, dossier, doel, { wat: 'Eerder naar binnen', wie, wanneer: 'elke dag' });
      await createPlanversie(tx, dossier, (await findPlan(tx, dossier))?.versie ?? 0);
      const moment = { op: computeDay(), waar: 'Thuis', deelnemers: [], voor: '' };
      await createEvaluatie(tx, dossier, moment);
    },
    { doel: 'plan-maken', onderdelen: ['kern', 'plan', 'stem', 'route'] },
  );
  return { id, gesprek: gesprek.id };
}

test('opening a dossier asks the database so many things and no more, and nothing twice', async ({ as, visitAs }) => {
  const { id, gesprek } = await createDossier(as);
  const visit = await visitAs('uitvoerder');
  // With the session, and the inzageregel of each opening.
  for (const [name, path, most] of [
    ['list', '/huishoudens', 4],
    ['household', `/huishoudens/${id}`, 10],
    ['conversation', `/huishoudens/${id}/gesprekken/${gesprek}`, 10],
    ['plan', `/huishoudens/${id}/plan`, 20],
    ['plan in the API', `/api/v1/huishoudens/${id}/plan`, 15],
  ] as const) {
    await visit(path);
    let status = 0;
    const said = await recordSaid(async () => ({ status } = await visit(path)));
    expect(status, name).toBe(200);
    const asked = said.filter(({ values }) => values.length > 0);
    const texts = asked.map(({ text, values }) => `${text} ${JSON.stringify(values)}`);
    expect(
      texts.filter((text, i) => texts.indexOf(text) !== i),
      `${name}: asked before`,
    ).toEqual([]);
    expect(asked.length, name).toBeLessThanOrEqual(most);
    expect(texts.filter((text) => text.startsWith('insert')).length, name).toBe(name === 'list' ? 0 : 1);
  }
});
