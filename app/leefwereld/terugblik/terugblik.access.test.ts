import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { formOf, openVisitor, type Visitor } from '../../../tests/support/app.ts';
import { type Gezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { addMoment, AFGESPROKEN, GEDEELD, GOED, MAKEN, test } from '../../../tests/support/terugblik.ts';
import { expect, type Wie } from '../../../tests/support/test.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import { addDays, computeDay } from '../../platform/time/index.ts';
import { createScores } from '../evaluatie/index.ts';
import type { Opening } from '../inzage/index.ts';

const LEZEN: Opening = { doel: 'plan-bespreken', onderdelen: ['kern', 'plan', 'stem'] };

const VAN_HULP = 'Er wordt te laat ontbeten.';

const PADEN = ['/stemmen', '/terugkijken', '/overleg', '/plan.pdf'] as const;

const antwoord = (waarde: number, more: Record<string, string> = {}) =>
  formOf({ stem: 'inwoner', versie: '0', 'waarde.gezin-en-opvoeding': String(waarde), ...more });

const fillProfessional = (
  as: Parameters<typeof runInDossier>[0],
  gezin: Gezin,
  evaluatie: string,
  lid: string | null,
) =>
  runInDossier(
    as,
    'uitvoerder',
    gezin.id,
    (tx, d) =>
      createScores(tx, d, {
        evaluatie,
        stem: 'professional',
        lid,
        antwoorden: [{ leefdomein: 'gezin-en-opvoeding', waarde: 5, toelichting: VAN_HULP }],
        versie: 0,
      }),
    LEZEN,
  );

describe('who reads what', () => {
  for (const [wie, thuis, overLina] of [
    ['inwoner-moeder', true, true],
    ['inwoner-vader', false, true],
    ['inwoner-16', true, false],
    ['inwoner-15', true, false],
    ['inwoner-12', true, true],
  ] as const) {
    test(`LAW-W21: ${wie} reads what is theirs, and no more`, async ({ visitAs, gezin, moment }) => {
      const visit = await visitAs(wie);
      const read = async (pad: string) => {
        const { status, text } = await visit(`/mijn/${gezin.id}${pad}`);
        expect([pad, status]).toEqual([pad, 200]);
        return text;
      };
      expect((await read('/stemmen')).includes(`stemmen/${moment}/samen`)).toBe(thuis);
      expect((await read('/terugkijken')).includes(GOED)).toBe(thuis);
      const overleg = await read('/overleg');
      // What was told about Lina stands in an overleg: who does not read that one, does not read the line.
      expect([overleg.includes(AFGESPROKEN), overleg.includes(GEDEELD)]).toEqual([thuis, thuis && overLina]);
    });
  }

  test('who has nothing to do with it finds no page, and leaves a trace of each attempt', async ({
    as,
    visitAs,
    gezin,
    moment,
  }) => {
    const alle = [...PADEN, `/stemmen/${moment}/samen`];
    for (const wie of ['inwoner', 'uitvoerder', 'uitvoerder-andere-gemeente', 'beleid'] as const) {
      const visit = await visitAs(wie);
      for (const pad of alle) {
        const { status, text } = await visit(`/mijn/${gezin.id}${pad}`);
        expect([wie, pad, status]).toEqual([wie, pad, wie === 'inwoner' ? 404 : 403]);
        expect(text).not.toMatch(/Jansen|Bij u thuis/);
      }
      const sent = await visit(`/mijn/${gezin.id}/stemmen/${moment}/samen`, antwoord(3));
      expect(sent.status, wie).toBe(wie === 'inwoner' ? 404 : 403);
    }
    const { aantal } = await as('privacy-officer', (tx) =>
      tx
        .selectFrom('inzageregels')
        .select(({ fn }) => fn.countAll<number>().as('aantal'))
        .where('gelukt', '=', false)
        .executeTakeFirstOrThrow(),
    );
    expect(aantal).toBe(alle.length + 1);
  });

  test('nobody gets in without signing in, and a malformed id is no page', async ({
    visit,
    visitAs,
    gezin,
    moment,
  }) => {
    for (const pad of [...PADEN, `/stemmen/${moment}/samen`]) {
      expect([pad, (await visit(`/mijn/${gezin.id}${pad}`)).status]).toEqual([pad, 303]);
    }
    const moeder = await visitAs('inwoner-moeder');
    for (const pad of PADEN) expect([pad, (await moeder(`/mijn/x${pad}`)).status]).toEqual([pad, 404]);
    for (const pad of ['x/samen', `${moment}/x`, `${gezin.leden.sami}/samen`]) {
      expect([pad, (await moeder(`/mijn/${gezin.id}/stemmen/${pad}`)).status]).toEqual([pad, 404]);
    }
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
  moment,
}) => {
  await visitAs('inwoner-moeder');
  const moeder = openVisitor(breakTrace(withActor), { cookie: 'sessie=test-inwoner-moeder' });
  const pad = `/mijn/${gezin.id}`;
  const answers = [
    ...[...PADEN, `/stemmen/${moment}/samen`].map((one) => moeder(pad + one)),
    moeder(`${pad}/stemmen/${moment}/samen`, antwoord(3)),
  ];
  for (const { status, text } of await Promise.all(answers)) {
    expect(status).toBe(500);
    for (const words of [GOED, GEDEELD, AFGESPROKEN, 'Bij u thuis']) expect(text).not.toContain(words);
  }
});

describe('two voices', () => {
  const give = (visit: Visitor, gezin: Gezin, moment: string, wie: string, more?: Record<string, string>) =>
    visit(`/mijn/${gezin.id}/stemmen/${moment}/${wie}`, antwoord(2, more));

  test('the other voice stays shut until both are in; then they stand side by side and do not change', async ({
    as,
    visitAs,
    gezin,
    moment,
  }) => {
    const moeder = await visitAs('inwoner-moeder');
    const stemmen = async () => (await moeder(`/mijn/${gezin.id}/stemmen`)).text;
    expect((await moeder(`/mijn/${gezin.id}`)).text).toContain('Vertel hoe het gaat');
    await fillProfessional(as, gezin, moment, null);
    expect(await stemmen()).not.toContain(VAN_HULP);
    const sent = await give(moeder, gezin, moment, 'samen', { 'toelichting.gezin-en-opvoeding': 'Het is druk' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/mijn/${gezin.id}/stemmen?melding=ingevuld`]);
    const both = await stemmen();
    for (const words of [VAN_HULP, 'Het is druk', 'Het grootste verschil zit bij']) expect(both).toContain(words);
    expect(both).not.toContain(`stemmen/${moment}/samen"`);
    expect((await moeder(`/mijn/${gezin.id}`)).text).not.toContain('Vertel hoe het gaat');
    expect((await moeder(`/mijn/${gezin.id}/stemmen/${moment}/samen`)).status).toBe(409);
    expect((await give(moeder, gezin, moment, 'samen', { versie: '1' })).status).toBe(409);
  });

  test('a resident may ask to read the other voice now, and let theirs be read at once', async ({
    as,
    visitAs,
    gezin,
    moment,
  }) => {
    const moeder = await visitAs('inwoner-moeder');
    const samira = await visitAs('uitvoerder');
    const bij = `/huishoudens/${gezin.id}/evaluaties/${moment}`;
    const uitleg = { 'toelichting.gezin-en-opvoeding': 'Ik ben moe' };
    expect((await give(moeder, gezin, moment, 'samen', uitleg)).status).toBe(303);
    expect((await samira(bij)).text).not.toContain('Ik ben moe');
    expect((await give(moeder, gezin, moment, 'samen', { ...uitleg, versie: '1', getoond: 'ja' })).status).toBe(303);
    expect((await samira(bij)).text).toContain('Ik ben moe');
    expect((await moeder(`/mijn/${gezin.id}/stemmen/${moment}/samen`)).text).toMatch(/Ik ben moe/);
    const { sami } = gezin.leden;
    await fillProfessional(as, gezin, moment, sami);
    expect((await moeder(`/mijn/${gezin.id}/stemmen`)).text).not.toContain(VAN_HULP);
    expect((await moeder(`/mijn/${gezin.id}/stemmen?toon=ja`)).text).toContain(VAN_HULP);
  });

  test('an older form shows what stands there now, and loses nothing', async ({ visitAs, gezin, moment }) => {
    const [moeder, daan] = [await visitAs('inwoner-moeder'), await visitAs('inwoner-16')];
    expect((await give(daan, gezin, moment, 'samen', { 'toelichting.gezin-en-opvoeding': 'Van Daan' })).status).toBe(
      303,
    );
    const late = await give(moeder, gezin, moment, 'samen', { 'toelichting.gezin-en-opvoeding': 'Van Nora' });
    expect(late.status).toBe(409);
    for (const words of ['Van Daan', 'Van Nora']) expect(late.text).toContain(words);
  });

  test('without a figure, and with words alone, the form says what is missing', async ({ visitAs, gezin, moment }) => {
    const moeder = await visitAs('inwoner-moeder');
    const path = `/mijn/${gezin.id}/stemmen/${moment}/samen`;
    const leeg = await moeder(path, formOf({ stem: 'inwoner', versie: '0' }));
    expect([leeg.status, leeg.text.includes('minstens één onderwerp')]).toEqual([400, true]);
    const woord = await moeder(path, formOf({ stem: 'inwoner', versie: '0', 'toelichting.wonen': 'Vochtig' }));
    expect(woord.status).toBe(400);
    for (const words of ['Kies bij deze uitleg ook een cijfer', 'Vochtig']) expect(woord.text).toContain(words);
  });

  test('LAW-J11: from 12 a child gives its own voice; a parent gives that of a child of 7', async ({
    visitAs,
    gezin,
    moment,
  }) => {
    const { moeder: nora, daan, amir, lina, sami } = gezin.leden;
    const may: [Wie & keyof typeof CAST, string[]][] = [
      ['inwoner-moeder', [nora, sami]],
      ['inwoner-vader', []],
      ['inwoner-16', [daan]],
      ['inwoner-15', [amir]],
      ['inwoner-12', [lina]],
    ];
    for (const [wie, mag] of may) {
      const visit = await visitAs(wie);
      for (const lid of [nora, gezin.leden.vader, daan, amir, lina, sami]) {
        const { status } = await visit(`/mijn/${gezin.id}/stemmen/${moment}/${lid}`);
        expect([wie, lid, status]).toEqual([wie, lid, mag.includes(lid) ? 200 : 404]);
        if (!mag.includes(lid)) expect((await give(visit, gezin, moment, lid)).status).toBe(404);
      }
    }
  });

  test('a moment for one lid asks about that lid alone', async ({ as, visitAs, gezin }) => {
    const { sami } = gezin.leden;
    const id = await runInDossier(
      as,
      'uitvoerder',
      gezin.id,
      (tx, d) => addMoment(tx, d, addDays(computeDay(), 9), sami),
      MAKEN,
    );
    const vader = await visitAs('inwoner-vader');
    expect((await vader(`/mijn/${gezin.id}/stemmen`)).text).toContain('Voor Sami (7)');
    expect((await give(vader, gezin, id, 'samen')).status).toBe(404);
    expect((await give(vader, gezin, id, sami)).status).toBe(303);
    expect((await (await visitAs('inwoner-16'))(`/mijn/${gezin.id}/stemmen`)).text).not.toContain('Sami');
  });
});

test('own words at a moment and at an overleg stand there', async ({ as, visitAs, gezin }) => {
  const [overleg, moment] = await runInDossier(as, 'uitvoerder', gezin.id, async (tx) => [
    (await tx.selectFrom('overleggen').select('id').executeTakeFirstOrThrow()).id,
    (await tx.selectFrom('evaluaties').select('id').executeTakeFirstOrThrow()).id,
  ]);
  const moeder = await visitAs('inwoner-moeder');
  for (const [bij, bijId, blad] of [
    ['overleg', overleg, 'overleg'],
    ['evaluatie', moment, 'terugkijken'],
  ] as const) {
    const words = { bij, bijId: bijId ?? '', lid: gezin.leden.moeder, soort: 'aanvulling', tekst: `Erbij: ${bij}` };
    const sent = await moeder(`/mijn/${gezin.id}/woorden`, formOf(words));
    expect(sent.headers.get('location')).toBe(`/mijn/${gezin.id}/${blad}?melding=bewaard`);
    const { text } = await moeder(`/mijn/${gezin.id}/${blad}?melding=bewaard`);
    for (const part of [`Erbij: ${bij}`, 'Uw woorden staan erbij']) expect(text).toContain(part);
  }
});

test('the plan on paper is a file without names, with its trace', async ({ as, visitAs, gezin, lines }) => {
  const moeder = await visitAs('inwoner-moeder');
  expect((await moeder(`/mijn/${gezin.id}/plan`)).text).toContain(`/mijn/${gezin.id}/plan.pdf`);
  const { status, headers, text } = await moeder(`/mijn/${gezin.id}/plan.pdf`);
  expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(headers.get('content-disposition')).toBe('attachment; filename="plan-versie-1.pdf"');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(text).toMatch(/^%PDF/);
  const regel = await as('privacy-officer', (tx) =>
    tx
      .selectFrom('inzageregels')
      .select(['wie_id', 'kanaal', 'gelukt'])
      .where('huishouden_id', '=', gezin.id)
      .orderBy('id', 'desc')
      .executeTakeFirst(),
  );
  expect(regel).toEqual({ wie_id: CAST['inwoner-moeder'].id, kanaal: 'document', gelukt: true });
  expect(JSON.stringify(lines)).not.toMatch(/Jansen|Nora/);
});
