import { CAST } from '../../../database/demo/cast.ts';
import { test as base } from '../../../tests/support/app.ts';
import { createGezin, type Gezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { readPdf } from '../../../tests/support/pdf.ts';
import { type As, expect, type Wie } from '../../../tests/support/test.ts';
import { computeDay } from '../../platform/time/index.ts';
import { createEvaluatie, createScores, recordVerslag } from '../evaluatie/index.ts';
import { addNetwerklid } from '../huishouden/index.ts';
import type { Opening } from '../inzage/index.ts';
import { createInstemming, createPlanversie, findPlan } from '../plan/index.ts';
import { createActie, createDoel } from '../plandoel/index.ts';
import { findPlandocument } from './queries.ts';
import { renderPlanPdf } from './routes.tsx';

const MAKEN: Opening = { doel: 'plan-maken', onderdelen: ['kern', 'plan', 'stem', 'route', 'gesprek'] };
const LEZEN: Opening = { doel: 'plan-bespreken', onderdelen: ['kern', 'plan', 'stem'] };
const EIGEN: Opening = { doel: 'eigen-dossier', onderdelen: ['kern', 'plan', 'stem'] };

const DOEL = {
  van: [] as string[],
  leefdomein: 'algemeen' as const,
  wet: 'algemeen' as const,
  trede: 'eigen-kracht' as const,
  tredeReden: '',
};

type Fixtures = { gezin: Gezin };

/** A plan in which something is for everyone, something for Daan alone, and Nora wants something else. */
const test = base.extend<Fixtures>({
  gezin: async ({ as }, use) => {
    const gezin = await createGezin(as);
    const { id, leden } = gezin;
    await runInDossier(
      as,
      'uitvoerder',
      id,
      async (tx, d) => {
        await addNetwerklid(tx, d, { naam: 'Ans', soort: 'buur', band: 'buurvrouw', ring: 2, helpt: 'Brengt Sami' });
        const samen = await createDoel(tx, d, {
          ...DOEL,
          woorden: 'Rust in de ochtend',
          van: [leden.moeder],
          voor: [id],
        });
        await createActie(tx, d, samen.id, { wat: 'Vroeg op', wie: `lid:${leden.moeder}`, wanneer: 'elke dag' });
        await createDoel(tx, d, { ...DOEL, woorden: 'Op mezelf wonen', van: [leden.daan], voor: [leden.daan] });
        const geld = { ...DOEL, leefdomein: 'inkomen' as const };
        await createDoel(tx, d, { ...geld, woorden: 'Weer overzicht', voor: [id] });
        await createPlanversie(tx, d, (await findPlan(tx, d))?.versie ?? 0);
      },
      MAKEN,
    );
    await runInDossier(
      as,
      'inwoner-moeder',
      id,
      (tx, d) =>
        createInstemming(tx, d, {
          versie: 1,
          lid: leden.moeder,
          oordeel: 'niet-akkoord',
          woorden: 'Eerst de schulden',
          voor: [leden.moeder],
        }),
      EIGEN,
    );
    await evaluate(as, gezin);
    await use(gezin);
  },
});

async function evaluate(as: As, { id }: Gezin): Promise<void> {
  const moment = { op: computeDay(), waar: 'Thuis', deelnemers: [], voor: '' };
  const evaluatie = await runInDossier(as, 'uitvoerder', id, (tx, d) => createEvaluatie(tx, d, moment), MAKEN);
  const say = (wie: Wie, stem: 'inwoner' | 'professional', waarde: number) =>
    runInDossier(
      as,
      wie,
      id,
      (tx, d) => {
        const antwoorden = [{ leefdomein: 'wonen' as const, waarde }];
        return createScores(tx, d, { evaluatie: evaluatie.id, stem, lid: null, versie: 0, antwoorden });
      },
      stem === 'inwoner' ? EIGEN : LEZEN,
    );
  await say('uitvoerder', 'professional', 4);
  await say('inwoner-moeder', 'inwoner', 2);
  const verslag = { gehoudenOp: computeDay(), goed: 'Sami slaapt', anders: '', volgende: '', versie: 1 };
  await runInDossier(as, 'uitvoerder', id, (tx, d) => recordVerslag(tx, d, evaluatie.id, verslag), MAKEN);
}

const read = (as: As, wie: Wie, gezin: Gezin, opening: Opening, lid?: string) =>
  runInDossier(as, wie, gezin.id, (tx, d) => findPlandocument(tx, d, lid), opening);

const woorden = (document: Awaited<ReturnType<typeof read>>) => document?.doelen.map((doel) => doel.woorden);

test('what the regisseur prints for everyone at home holds nothing that is for one lid', async ({ as, gezin }) => {
  const document = await read(as, 'uitvoerder', gezin, LEZEN);
  expect(woorden(document)).toEqual(['Rust in de ochtend', 'Weer overzicht']);
  expect(document?.antwoorden.find(({ id }) => id === gezin.leden.moeder)).toMatchObject({
    oordeel: null,
    woorden: '',
  });
  expect(document?.paren.find(({ leefdomein }) => leefdomein === 'wonen')).toMatchObject({
    inwoner: 2,
    professional: 4,
  });
});

test('for one lid it holds theirs too, and what another said to them alone', async ({ as, gezin }) => {
  const { daan, moeder, vader } = gezin.leden;
  expect(woorden(await read(as, 'uitvoerder', gezin, LEZEN, daan))).toContain('Op mezelf wonen');
  const nora = await read(as, 'uitvoerder', gezin, LEZEN, moeder);
  expect(woorden(nora)).not.toContain('Op mezelf wonen');
  expect(nora?.antwoorden.find(({ id }) => id === moeder)?.woorden).toBe('Eerst de schulden');
  expect(woorden(await read(as, 'uitvoerder', gezin, LEZEN, vader))).toEqual([]);
  expect(await read(as, 'uitvoerder', gezin, LEZEN, 'x')).toBeUndefined();
});

test('residents and partijen get what their own keys open', async ({ as, gezin }) => {
  expect(woorden(await read(as, 'inwoner-16', gezin, EIGEN))).toContain('Op mezelf wonen');
  expect(woorden(await read(as, 'inwoner-moeder', gezin, EIGEN))).not.toContain('Op mezelf wonen');
  const wijkverpleging = { ...LEZEN, onderdelen: ['kern', 'plan'] } as const;
  const partij = await read(as, 'aanbieder', gezin, wijkverpleging, gezin.leden.daan);
  expect(woorden(partij)).toEqual(['Rust in de ochtend']);
  expect(partij?.paren).toEqual([]);
  await expect(read(as, 'aanbieder-wonen', gezin, wijkverpleging)).rejects.toMatchObject({ status: 404 });
});

test('the document is tagged, in Dutch, and says what the page says', async ({ as, gezin }) => {
  const document = await read(as, 'inwoner-moeder', gezin, EIGEN);
  if (!document) throw new Error('there is a plan');
  const { pdf, naam } = await renderPlanPdf(document, 'Gemeente Voorbeeldstad');
  expect(naam).toBe('plan-versie-1.pdf');
  const { source, metadata, pages, tags } = readPdf(pdf);
  expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(source).toMatch(/\/Lang \(nl-NL\)/);
  expect(source).toContain('/MarkInfo');
  expect(tags.map((tag) => tag.trim())).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'Table', 'TH', 'TD']));
  const text = pages.join(' ');
  for (const words of [
    'Rust in de ochtend',
    'Vroeg op',
    'Nora',
    'elke dag',
    'Eerst de schulden',
    'Ans',
    'Sami slaapt',
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain('Op mezelf wonen');
  expect(text).toMatch(/Gemaakt op \d/);
});

test('over HTTP: a file without names, with its trace; 404 for a stranger, the door for nobody', async ({
  as,
  gezin,
  visit,
  visitAs,
}) => {
  const path = `/huishoudens/${gezin.id}/plan.pdf`;
  const samira = await visitAs('uitvoerder');
  const { status, headers } = await samira(path);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/pdf');
  expect(headers.get('content-disposition')).toBe('attachment; filename="plan-versie-1.pdf"');
  const regel = await as('privacy-officer', (tx) =>
    tx
      .selectFrom('inzageregels')
      .select(['wie_id', 'kanaal', 'gelukt'])
      .where('huishouden_id', '=', gezin.id)
      .orderBy('id', 'desc')
      .executeTakeFirst(),
  );
  expect(regel).toEqual({ wie_id: CAST.uitvoerder.id, kanaal: 'document', gelukt: true });
  for (const wie of ['uitvoerder-ander-team', 'inwoner-moeder', 'beleid'] as const) {
    expect((await (await visitAs(wie))(path)).status, wie).toBe(404);
  }
  expect((await visit(path)).status, 'goes to sign in').toBe(303);
  expect((await samira('/huishoudens/x/plan.pdf')).status).toBe(404);
  expect((await samira(`${path}?voor=x`)).status).toBe(404);
});

test('the regisseur chooses for whom it is on paper; a partij takes its own', async ({ gezin, visitAs }) => {
  const path = `/huishoudens/${gezin.id}/plan/papier`;
  const { text } = await (await visitAs('uitvoerder'))(path);
  expect(text).toContain(`plan.pdf?voor=${gezin.leden.daan}`);
  expect(text).toContain('plan.pdf"');
  expect((await (await visitAs('aanbieder'))(path)).text).not.toContain('voor=');
  expect((await (await visitAs('uitvoerder-ander-team'))(path)).status).toBe(404);
});
