import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { formOf, openVisitor, test as base, type Visitor } from '../../../tests/support/app.ts';
import { createGezin, type Gezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { expect, type Wie } from '../../../tests/support/test.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import { getFound } from '../../platform/problems/index.ts';
import { listBetrokkenen, updateBetrokkenheid } from '../huishouden/index.ts';
import { type Dossier, openDossier, recordVindregels } from '../inzage/index.ts';
import { createPlanversie } from '../plan/index.ts';
import { createDoel } from '../plandoel/index.ts';
import { findItem } from './queries.ts';

const MAKEN = { doel: 'plan-maken', onderdelen: ['kern', 'plan', 'stem', 'gesprek'] } as const;
const SAMEN = 'Ik wil rust in huis.';
const ALLEEN = 'Ik wil praten zonder mijn ouders.';

type Fixtures = { gezin: Gezin; doelen: { samen: string; alleen: string } };

/** A family with a plan that was proposed: one goal for everyone at home and for Lina, one for the 16-year-old alone. */
const test = base.extend<Fixtures>({
  gezin: async ({ as }, use) => use(await createGezin(as)),
  doelen: async ({ as, gezin }, use) => {
    const { id, leden } = gezin;
    const plek = { leefdomein: 'wonen', wet: 'algemeen', trede: 'eigen-kracht', tredeReden: '' } as const;
    const add = (woorden: string, van: string, voor: string[]) =>
      runInDossier(as, 'uitvoerder', id, (tx, d) => createDoel(tx, d, { ...plek, woorden, van: [van], voor }), MAKEN);
    const samen = await add(SAMEN, leden.moeder, [id, leden.lina]);
    const alleen = await add(ALLEEN, leden.daan, [leden.daan]);
    await runInDossier(
      as,
      'uitvoerder',
      id,
      async (tx, d) => {
        const { versie } = await tx.selectFrom('plannen').select('versie').executeTakeFirstOrThrow();
        return createPlanversie(tx, d, versie);
      },
      MAKEN,
    );
    await use({ samen: samen.id, alleen: alleen.id });
  },
});

const PADEN = [
  '',
  '/plan',
  '/plan/versies/1',
  '/gesprek',
  '/melding',
  '/mensen',
  '/inzage',
  '/woorden/alle',
  '/afschrift',
];
const ALLE = [...PADEN, '/afschrift/alles', '/afschrift/bestand'];

const readAll = async (visit: Visitor, id: string) => {
  const texts: string[] = [];
  for (const pad of ALLE) {
    const { status, text } = await visit(`/mijn/${id}${pad}`);
    expect([pad, status]).toEqual([pad, 200]);
    texts.push(text);
  }
  return texts.join('\n');
};

describe('what each age and each parent reads on the real pages', () => {
  for (const [wie, samen, alleen] of [
    ['inwoner-moeder', true, false],
    ['inwoner-vader', true, false],
    ['inwoner-16', true, true],
    ['inwoner-15', true, false],
    ['inwoner-12', true, false],
  ] as const) {
    test(`LAW-W21: ${wie} reads what is theirs, and no more`, async ({ visitAs, gezin, doelen }) => {
      expect(doelen.samen).not.toBe('');
      const text = await readAll(await visitAs(wie), gezin.id);
      expect([text.includes(SAMEN), text.includes(ALLEEN)]).toEqual([samen, alleen]);
    });
  }

  test('LAW-W21: a parent elsewhere does not learn who helps the others at home', async ({
    as,
    visitAs,
    gezin,
    doelen,
  }) => {
    const { id, leden } = gezin;
    expect(doelen.samen).not.toBe('');
    await runInDossier(as, 'uitvoerder', id, async (tx, d) => {
      const school = getFound(
        (await listBetrokkenen(tx, d)).find(({ partijId }) => partijId === CAST['aanbieder-school'].partij),
      );
      const { taak, leefdomeinen, wetten, versie } = school;
      await updateBetrokkenheid(tx, d, school.id, { taak, leefdomeinen, wetten, leden: [leden.lina], versie });
    });
    const lees = async (wie: 'inwoner-moeder' | 'inwoner-vader') => {
      const text = await readAll(await visitAs(wie), id);
      return ['School van Lina en Sami', 'Hulp bij de post', 'De Geldkring', 'Wijkverpleging'].map((one) =>
        text.includes(one),
      );
    };
    expect(await lees('inwoner-moeder')).toEqual([true, true, true, true]);
    expect(await lees('inwoner-vader')).toEqual([true, false, false, false]);
  });

  test('who has nothing to do with it finds no page, and leaves a trace of each attempt', async ({
    as,
    visitAs,
    gezin,
  }) => {
    for (const wie of ['inwoner', 'uitvoerder', 'beleid'] as const) {
      const visit = await visitAs(wie);
      for (const pad of ALLE) {
        const { status, text } = await visit(`/mijn/${gezin.id}${pad}`);
        expect([wie, pad, status]).toEqual([wie, pad, wie === 'inwoner' ? 404 : 403]);
        expect(text).not.toContain('Jansen');
      }
    }
    const { aantal } = await as('privacy-officer', (tx) =>
      tx
        .selectFrom('inzageregels')
        .select(({ fn }) => fn.countAll<number>().as('aantal'))
        .where('gelukt', '=', false)
        .executeTakeFirstOrThrow(),
    );
    expect(aantal).toBe(ALLE.length);
  });

  test('who was refused has no name for the family, in no page and no copy', async ({ as, visitAs, gezin, doelen }) => {
    expect(doelen.samen).not.toBe('');
    await as('uitvoerder-ander-team', (tx, actor) => openDossier(tx, actor, gezin.id, MAKEN));
    const text = await readAll(await visitAs('inwoner-moeder'), gezin.id);
    expect(text).toContain('iemand die we tegenhielden');
    expect(text).not.toContain('Joris K.');
    expect(text).not.toContain(CAST['uitvoerder-ander-team'].id);
  });

  test('words at a look that only one lid sees are for that lid', async ({ as, gezin }) => {
    const { id, leden } = gezin;
    await as('uitvoerder-ander-team', (tx, actor) =>
      recordVindregels(tx, actor, [{ huishouden: id, lid: leden.daan }]),
    );
    const opening = { doel: 'eigen-dossier', onderdelen: ['kern', 'stem', 'inzage'] } as const;
    const find = async (tx: Tx, dossier: Dossier) => {
      const regels = await tx
        .selectFrom('inzageregels')
        .select(['id', 'leden'])
        .where('kanaal', '=', 'zoeken')
        .execute();
      return Promise.all(regels.map((one) => findItem(tx, dossier, 'inzageregel', one.id, leden.daan)));
    };
    expect(await runInDossier(as, 'inwoner-16', id, find, opening)).toEqual([
      { tekst: '', plek: { voor: [leden.daan] } },
    ]);
    expect(await runInDossier(as, 'inwoner-moeder', id, find, opening)).toEqual([]);
  });

  test('nobody gets in without signing in, and a malformed id is no page', async ({ visit, visitAs, gezin }) => {
    for (const pad of ['/mijn', '/mijn/koppelen', ...ALLE.map((one) => `/mijn/${gezin.id}${one}`)]) {
      expect([pad, [303, 401].includes((await visit(pad)).status)]).toEqual([pad, true]);
    }
    const moeder = await visitAs('inwoner-moeder');
    for (const id of ['geen-id', '00000000-0000-7000-8400-000000000077']) {
      expect((await moeder(`/mijn/${id}/plan`)).status).toBe(404);
    }
  });

  test('without a huishouden there is a friendly page with the way in', async ({ visitAs }) => {
    const { status, text } = await (await visitAs('inwoner'))('/mijn');
    expect(status).toBe(200);
    expect(text).toContain('Ik heb een code');
  });
});

/** A database in which the trace of a look cannot be written. */
const breakTrace =
  (withActor: Database['withActor']): Database['withActor'] =>
  (actor, doel, run, keys) => {
    const broken = (tx: Tx): Tx =>
      new Proxy(tx, {
        get: (target, name) => {
          const own: unknown = Reflect.get(target, name);
          if (name !== 'insertInto' || typeof own !== 'function')
            return typeof own === 'function' ? own.bind(target) : own;
          return (table: 'inzageregels') => {
            if (table === 'inzageregels') throw new Error('no trace');
            return target.insertInto(table);
          };
        },
      });
    return withActor(actor, doel, (tx) => run(broken(tx)), keys);
  };

test('when the trace cannot be written, no page and no form opens anything', async ({
  visitAs,
  withActor,
  gezin,
  doelen,
}) => {
  for (const wie of ['inwoner-moeder', 'uitvoerder'] as const) await visitAs(wie);
  const visitor = (wie: Wie) => openVisitor(breakTrace(withActor), { cookie: `sessie=test-${wie}` });
  const [moeder, samira] = [visitor('inwoner-moeder'), visitor('uitvoerder')];
  const words = { bij: 'doel', bijId: doelen.samen, lid: gezin.leden.moeder, soort: 'aanvulling', tekst: 'Erbij.' };
  const answers = [
    ...ALLE.map((pad) => moeder(`/mijn/${gezin.id}${pad}`)),
    moeder(`/mijn/${gezin.id}/woorden?bij=doel&item=${doelen.samen}`),
    moeder(`/mijn/${gezin.id}/plan/antwoord/${gezin.leden.moeder}`),
    moeder(`/mijn/${gezin.id}/woorden`, formOf(words)),
    ...['inzage', 'stem', 'koppelcodes'].map((pad) => samira(`/huishoudens/${gezin.id}/${pad}`)),
  ];
  for (const { status, text } of await Promise.all(answers)) {
    expect(status).toBe(500);
    expect(text).not.toContain(SAMEN);
    expect(text).not.toContain('Jansen');
  }
});

describe('what residents do', () => {
  test('own words stand at the goal for who reads it, and at the regisseur', async ({
    visitAs,
    gezin,
    doelen,
    lines,
  }) => {
    const moeder = await visitAs('inwoner-moeder');
    const words = {
      bij: 'doel',
      bijId: doelen.samen,
      lid: gezin.leden.moeder,
      soort: 'klopt-niet',
      tekst: 'Zo zei ik het niet.',
    };
    const answer = await moeder(`/mijn/${gezin.id}/woorden`, formOf(words));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/mijn/${gezin.id}/plan?melding=bewaard`]);
    expect((await moeder(`/mijn/${gezin.id}/plan`)).text).toContain('Zo zei ik het niet.');
    const samira = await visitAs('uitvoerder');
    expect((await samira('/')).text).toContain('Een inwoner zegt dat er iets niet klopt');
    const stem = await samira(`/huishoudens/${gezin.id}/stem`);
    expect(stem.text).toContain('Zo zei ik het niet.');
    const vraag = /stem\/([0-9a-f-]{36})"/.exec(stem.text)?.[1];
    const sent = await samira(`/huishoudens/${gezin.id}/stem/${vraag}`, formOf({ antwoord: 'Ik pas het aan.' }));
    expect(sent.status).toBe(303);
    expect((await moeder(`/mijn/${gezin.id}/plan`)).text).toContain('Ik pas het aan.');
    expect((await moeder('/')).text).toContain('Samira B. gaf u antwoord');
    expect(JSON.stringify(lines)).not.toMatch(/Jansen|Nora|Zo zei ik/);
  });

  test('words at a goal that is not theirs find nothing', async ({ visitAs, gezin, doelen }) => {
    const moeder = await visitAs('inwoner-moeder');
    const words = {
      bij: 'doel',
      bijId: doelen.alleen,
      lid: gezin.leden.moeder,
      soort: 'aanvulling',
      tekst: 'Wat wil hij?',
    };
    expect((await moeder(`/mijn/${gezin.id}/woorden`, formOf(words))).status).toBe(404);
    expect((await moeder(`/mijn/${gezin.id}/woorden?bij=doel&item=${doelen.alleen}`)).status).toBe(404);
    expect((await moeder(`/mijn/${gezin.id}/woorden?bij=alles&item=x`)).status).toBe(404);
  });

  test('LAW-J6: a wish that differs stands beside the plan; a parent answers for a child of 7, not of 15', async ({
    visitAs,
    gezin,
    doelen,
  }) => {
    expect(doelen.samen).not.toBe('');
    const moeder = await visitAs('inwoner-moeder');
    const path = (lid: string) => `/mijn/${gezin.id}/plan/antwoord/${lid}`;
    const niet = { versie: '1', oordeel: 'niet-akkoord', woorden: '', lezers: 'iedereen' };
    const leeg = await moeder(path(gezin.leden.moeder), formOf(niet));
    expect([leeg.status, leeg.text.includes('in uw eigen woorden')]).toEqual([400, true]);
    const wens = await moeder(path(gezin.leden.moeder), formOf({ ...niet, woorden: 'Eerst een eigen huis.' }));
    expect(wens.status).toBe(303);
    expect((await moeder(`/mijn/${gezin.id}/plan`)).text).toContain('Eerst een eigen huis.');
    expect((await moeder(path(gezin.leden.sami))).text).toContain('Voor Sami (7)');
    for (const lid of [gezin.leden.amir, gezin.leden.daan, 'geen-id'])
      expect((await moeder(path(lid))).status).toBe(404);
  });

  test('asking why shows that it was asked, and a copy leaves a trace as a document', async ({
    as,
    visitAs,
    gezin,
  }) => {
    const moeder = await visitAs('inwoner-moeder');
    const { text } = await moeder(`/mijn/${gezin.id}/inzage`);
    const regel = new RegExp(`/mijn/${gezin.id}/inzage/([0-9a-f-]{36})"`).exec(text)?.[1];
    const asked = await moeder(`/mijn/${gezin.id}/inzage/${regel}`, formOf({}));
    expect(asked.status).toBe(303);
    expect((await moeder(`/mijn/${gezin.id}/inzage`)).text).toContain('Het antwoord komt uiterlijk');
    const file = await moeder(`/mijn/${gezin.id}/afschrift/bestand`);
    expect(file.headers.get('content-disposition')).toContain('mijn-dossier.json');
    expect(file.headers.get('cache-control')).toBe('no-store');
    const kanalen = await as('privacy-officer', (tx) =>
      tx.selectFrom('inzageregels').select('kanaal').where('kanaal', '=', 'document').execute(),
    );
    expect(kanalen).toHaveLength(1);
  });

  test('five wrong codes, and then a quarter of an hour of rest', async ({ visitAs }) => {
    const hatice = await visitAs('inwoner');
    const codes = [];
    for (const code of ['A', 'B', 'C', 'D', 'E', 'F']) {
      const { status, text } = await hatice('/mijn/koppelen', formOf({ code: `${code}AAA` }));
      codes.push(status);
      expect(text).not.toContain(`${code}AAA`);
    }
    expect(codes).toEqual([400, 400, 400, 400, 400, 429]);
  });
});
