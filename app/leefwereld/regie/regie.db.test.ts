import fc from 'fast-check';
import { sql } from 'kysely';
import { describe } from 'vitest';

import { CAST, GEMEENTEN, TEAMS } from '../../../database/demo/cast.ts';
import { loadGemeenten, loadPeople } from '../../../database/demo/people.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { runInDossier } from '../../../tests/support/huishouden.ts';
import { actorFor, type As, expect, test } from '../../../tests/support/test.ts';
import { createSystemActor, openDatabase, type Tx } from '../../platform/database/index.ts';
import { createHandover } from '../../platform/handover/index.ts';
import { Problem } from '../../platform/problems/index.ts';
import { addLid, createHuishouden } from '../huishouden/index.ts';
import { openDossier, withDossier } from '../inzage/index.ts';
import { addSamenvoeging } from '../vindkaart/index.ts';
import { assignAanvoerder } from './commands/assign-aanvoerder.ts';
import { regieHandover } from './commands/assign-regie.ts';
import { createRegieverzoek } from './commands/create-regieverzoek.ts';
import { recordAanvaarding } from './commands/record-aanvaarding.ts';
import { recordAfwijzing } from './commands/record-afwijzing.ts';
import { recordOvername } from './commands/record-overname.ts';
import { removeRegieverzoek } from './commands/remove-regieverzoek.ts';

const { gemeente_id } = GEMEENTEN.voorbeeldstad;
const OPENING = { doel: 'regie-overdragen', onderdelen: ['kern'] } as const;
const reden = 'Het past zo beter.';
const [NOORD, ZUID] = TEAMS;
const overdracht = createSystemActor('overdracht', gemeente_id);
const handover = createHandover([regieHandover]);

const MENSEN = {
  samira: { wie: 'uitvoerder', team: NOORD.id },
  fatima: { wie: 'uitvoerder-collega', team: NOORD.id },
  joris: { wie: 'uitvoerder-ander-team', team: ZUID.id },
  noor: { wie: 'teamleider', team: NOORD.id },
} as const;
type Mens = keyof typeof MENSEN;
const ALLEN = Object.keys(MENSEN) as Mens[];
const idOf = (mens: Mens) => CAST[MENSEN[mens].wie].id;
const mensOf = (id: string | null) => ALLEN.find((mens) => idOf(mens) === id) ?? null;

/** The regie as it should be, and nothing else. */
type Model = { regisseur: Mens; opvolger: Mens | null; team: string; weg: Set<Mens> };

type Zet =
  | { doe: 'vraag'; door: Mens; aan: Mens }
  | { doe: 'aanvaard' | 'afwijzen' | 'intrekken' | 'overnemen'; door: Mens }
  | { doe: 'aanvoerder'; door: Mens; aan: Mens }
  | { doe: 'overdragen'; aan: Mens }
  | { doe: 'weg' | 'terug'; wie: Mens };

const mens = fc.constantFrom(...ALLEN);
const zet: fc.Arbitrary<Zet> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ doe: fc.constant('vraag' as const), door: mens, aan: mens }) },
  { weight: 5, arbitrary: fc.record({ doe: fc.constantFrom('aanvaard' as const, 'afwijzen' as const), door: mens }) },
  { weight: 2, arbitrary: fc.record({ doe: fc.constantFrom('intrekken' as const, 'overnemen' as const), door: mens }) },
  { weight: 1, arbitrary: fc.record({ doe: fc.constant('aanvoerder' as const), door: mens, aan: mens }) },
  { weight: 1, arbitrary: fc.record({ doe: fc.constant('overdragen' as const), aan: mens }) },
  { weight: 2, arbitrary: fc.record({ doe: fc.constantFrom('weg' as const, 'terug' as const), wie: mens }) },
);

/** What someone may do with the regie: as regisseur, as teamleider of the team, or not at all. */
const computeRol = ({ regisseur, team }: Model, door: Mens) =>
  door === regisseur ? 'regisseur' : door === 'noor' && team === NOORD.id ? 'teamleider' : undefined;

const go = (model: Model, naar: Mens) => {
  model.regisseur = naar;
  model.opvolger = null;
  // Who works in the team it is in keeps it there.
  if (MENSEN[naar].team !== model.team) model.team = MENSEN[naar].team;
};

/** What should come of a step: true when it is done. Written from the rules, not from the code. */
function playModel(model: Model, step: Zet): boolean {
  switch (step.doe) {
    case 'weg':
      model.weg.add(step.wie);
      return true;
    case 'terug':
      model.weg.delete(step.wie);
      return true;
    case 'vraag': {
      const rol = computeRol(model, step.door);
      const mag = rol === 'regisseur' || (rol === 'teamleider' && model.weg.has(model.regisseur));
      if (!mag || model.opvolger !== null || step.aan === model.regisseur || model.weg.has(step.aan)) return false;
      model.opvolger = step.aan;
      return true;
    }
    case 'aanvaard':
      if (model.opvolger !== step.door) return false;
      go(model, step.door);
      return true;
    case 'afwijzen':
      if (model.opvolger !== step.door) return false;
      model.opvolger = null;
      return true;
    case 'intrekken':
      if (computeRol(model, step.door) === undefined || model.opvolger === null) return false;
      model.opvolger = null;
      return true;
    case 'overnemen':
      if (computeRol(model, step.door) !== 'teamleider' || !model.weg.has(model.regisseur)) return false;
      go(model, step.door);
      return true;
    case 'aanvoerder': {
      const rol = computeRol(model, step.door);
      // A teamleider does not let themselves in.
      const mag = rol !== undefined && !(rol === 'teamleider' && step.aan === step.door);
      return mag && step.aan !== model.regisseur && !model.weg.has(step.aan);
    }
    case 'overdragen':
      if (model.weg.has(step.aan)) return false;
      go(model, step.aan);
      return true;
  }
}

/** The same step on the product. */
function play(as: As, id: string, step: Zet, { regisseur, team }: Model): Promise<unknown> {
  const inside = (door: Mens, run: Parameters<typeof runInDossier>[3]) =>
    runInDossier(as, MENSEN[door].wie, id, run, OPENING);
  switch (step.doe) {
    case 'weg':
    case 'terug':
      return as('beheerder', (tx) =>
        tx
          .updateTable('medewerkers')
          .set({ status: step.doe === 'weg' ? 'uit-dienst' : 'actief' })
          .where('id', '=', idOf(step.wie))
          .execute(),
      );
    case 'vraag':
      return inside(step.door, (tx, dossier) => createRegieverzoek(tx, dossier, { opvolger: idOf(step.aan), reden }));
    case 'aanvaard':
      return as(MENSEN[step.door].wie, (tx, actor) => recordAanvaarding(tx, actor, id));
    case 'afwijzen':
      return as(MENSEN[step.door].wie, (tx, actor) => recordAfwijzing(tx, actor, id, { reden }));
    case 'intrekken':
      return inside(step.door, (tx, dossier) => removeRegieverzoek(tx, dossier));
    case 'overnemen':
      return inside(step.door, (tx, dossier) => recordOvername(tx, dossier, { reden }));
    case 'aanvoerder':
      return inside(step.door, (tx, dossier) => assignAanvoerder(tx, dossier, { aanvoerder: idOf(step.aan), reden }));
    case 'overdragen': {
      const item = { soort: 'regie', id: `${idOf(regisseur)}_${team}`, to: idOf(step.aan) };
      return as('beheerder', (tx, actor) => handover.assign(tx, actor, [item]));
    }
  }
}

/** What the tables say of a huishouden and of the one that turned out to be it. */
async function readState(tx: Tx, ids: readonly string[]) {
  const [first, ...more] = await tx
    .selectFrom('huishoudens')
    .select(['regisseur_id', 'opvolger_id', 'gevraagd_door_id', 'team_id', 'aanvoerder_id'])
    .where('id', 'in', [...ids])
    .orderBy('samengevoegd_met', (order) => order.desc().nullsFirst())
    .execute();
  const regies = await tx
    .selectFrom('regies')
    .select(['huishouden_id', 'medewerker_id'])
    .where('huishouden_id', 'in', [...ids])
    .where('eindigt_op', 'is', null)
    .execute();
  const kaarten = await tx
    .selectFrom('vindkaarten')
    .select(['regisseur_id', 'team_id'])
    .where('huishouden_id', 'in', [...ids])
    .execute();
  return { first, more, regies, kaarten };
}

/** Exactly one regisseur, exactly one running row, and every copy says the same. */
function checkInvariants({ first, more, regies, kaarten }: Awaited<ReturnType<typeof readState>>, count: number) {
  expect(first).toBeDefined();
  expect(regies).toHaveLength(count);
  expect(new Set(regies.map((one) => one.huishouden_id)).size).toBe(count);
  for (const { medewerker_id } of regies) expect(medewerker_id).toBe(first?.regisseur_id);
  for (const kaart of kaarten) expect(kaart).toEqual({ regisseur_id: first?.regisseur_id, team_id: first?.team_id });
  for (const { aanvoerder_id: _, ...one } of more) {
    const { aanvoerder_id: _own, ...own } = first ?? { aanvoerder_id: null };
    expect(one).toEqual(own);
  }
  expect(first?.opvolger_id).not.toBe(first?.regisseur_id);
  expect(first?.aanvoerder_id === null || first?.aanvoerder_id !== first?.regisseur_id).toBe(true);
}

/** Samira's household with one lid, and another that turned out to be it. */
async function createTwee(as: As): Promise<[string, string]> {
  const make = (naam: string) => as('uitvoerder', (tx, actor) => createHuishouden(tx, actor, { naam }));
  const [{ id }, ander] = [await make('Een'), await make('Twee')];
  const geboortedatum = '1980-05-05';
  for (const one of [id, ander.id]) {
    await runInDossier(as, 'uitvoerder', one, (tx, dossier) =>
      addLid(tx, dossier, { roepnaam: 'Nora', achternaam: 'Jansen', geboortedatum, relatie: 'zelf' }),
    );
  }
  await runInDossier(as, 'uitvoerder', id, (tx, dossier) => addSamenvoeging(tx, dossier, ander.id));
  return [id, ander.id];
}

describe('exactly one regisseur', () => {
  test(
    'in five hundred random stories of asking, answering, leaving and handing over',
    { timeout: 600_000 },
    async ({ as, tx }) => {
      const ids = await createTwee(as);
      let done = 0;
      const story = fc.asyncProperty(fc.array(zet, { minLength: 4, maxLength: 10 }), async (steps) => {
        const model: Model = { regisseur: 'samira', opvolger: null, team: NOORD.id, weg: new Set() };
        await sql`savepoint verhaal`.execute(tx);
        try {
          for (const step of steps) {
            const before = { ...model };
            const should = playModel(model, step);
            const did = await play(as, ids[0], step, before).then(
              () => true,
              (error: unknown) => {
                expect(error).toBeInstanceOf(Problem);
                return false;
              },
            );
            expect({ step, did }).toEqual({ step, did: should });
            done += Number(did);
            const state = await as(overdracht, (inner) => readState(inner, ids));
            checkInvariants(state, 2);
            expect({
              regisseur: mensOf(state.first?.regisseur_id ?? null),
              opvolger: mensOf(state.first?.opvolger_id ?? null),
              team: state.first?.team_id,
            }).toEqual({ regisseur: model.regisseur, opvolger: model.opvolger, team: model.team });
          }
        } finally {
          await sql`rollback to savepoint verhaal`.execute(tx);
        }
      });
      await fc.assert(story, { numRuns: 500 });
      expect(done).toBeGreaterThan(500);
    },
  );
});

/** Everything that can be done at the same moment by people who each see the question as it was. */
describe('at the same moment', () => {
  test(
    'of answers, withdrawals, a hand-over and other questions one comes first, and there is one regisseur',
    { timeout: 120_000 },
    async () => {
      const cluster = await openTestDatabase();
      const database = openDatabase({ host: cluster.socket, user: 'app_login', database: 'bondgenoot' }, { max: 8 });
      try {
        await loadGemeenten(database);
        await loadPeople(database);
        const as: As = (wie, run, keys) => {
          const actor = typeof wie === 'string' ? actorFor(wie) : wie;
          return database.withActor(actor, 'test', (tx) => run(tx, actor), keys);
        };
        const ask = (id: string, aan: Mens) =>
          as('uitvoerder', (tx, actor) =>
            withDossier(tx, actor, id, OPENING, (dossier) =>
              createRegieverzoek(tx, dossier, { opvolger: idOf(aan), reden }),
            ),
          );
        const accept = (id: string) => as('uitvoerder-collega', (tx, actor) => recordAanvaarding(tx, actor, id));
        const decline = (id: string) =>
          as('uitvoerder-collega', (tx, actor) => recordAfwijzing(tx, actor, id, { reden }));
        const withdraw = (id: string) =>
          as('uitvoerder', (tx, actor) =>
            withDossier(tx, actor, id, OPENING, (dossier) => removeRegieverzoek(tx, dossier)),
          );
        const hand = () =>
          as('beheerder', (tx, actor) =>
            handover.assign(tx, actor, [{ soort: 'regie', id: `${idOf('samira')}_${NOORD.id}`, to: idOf('noor') }]),
          );
        const RONDES = [
          (id: string) => [accept(id), accept(id), accept(id)],
          (id: string) => [accept(id), decline(id)],
          (id: string) => [accept(id), withdraw(id), ask(id, 'joris')],
          (id: string) => [accept(id), hand()],
          (id: string) => [ask(id, 'joris'), decline(id), accept(id), withdraw(id), hand()],
        ];
        for (let i = 0; i < 15; i++) {
          const ids = await createTwee(as);
          await ask(ids[0], 'fatima');
          const results = await Promise.allSettled(RONDES[i % RONDES.length]?.(ids[0]) ?? []);
          const wrong = results.flatMap((one) =>
            one.status === 'rejected' && !(one.reason instanceof Problem) ? [one.reason] : [],
          );
          expect(wrong.filter((error: { code?: string }) => error.code !== '40P01')).toEqual([]);
          checkInvariants(await as(overdracht, (tx) => readState(tx, ids)), 2);
          const answers = results.filter((one) => one.status === 'fulfilled' && !(one.value instanceof Problem));
          expect(answers.length).toBeGreaterThan(0);
          if (i % RONDES.length === 0) expect(answers).toHaveLength(1);
        }
        const open = await as('uitvoerder-collega', async (tx, actor) => {
          const { id } = await createHuishouden(tx, actor, { naam: 'Daarna' });
          return openDossier(tx, actor, id, OPENING);
        });
        expect(open?.relatie).toBe('regisseur');
      } finally {
        await database.close();
        await cluster.close();
      }
    },
  );
});
