import { CAST, type Persoon } from '../../../database/demo/cast.ts';
import { actorFor, expect, test } from '../../../tests/support/test.ts';
import { createId } from '../../platform/id/index.ts';
import { addTeams } from './commands/add-teams.ts';
import { createTeam } from './commands/create-team.ts';
import { updateTeam } from './commands/update-team.ts';
import { canReadTeams, computeTeams } from './policy.ts';
import { countTeams, listTeams } from './queries.ts';

test('only the beheerder and a teamleider read the list', () => {
  for (const wie of [...(Object.keys(CAST) as Persoon[]), 'niemand' as const]) {
    const may = wie === 'beheerder' || wie === 'teamleider';
    expect({ wie, may: canReadTeams(actorFor(wie)) === true }).toEqual({ wie, may });
  }
});

test('the beheerder reads all teams of the own gemeente, with area and people', async ({ as }) => {
  const teams = await as('beheerder', (tx, actor) => listTeams(tx, actor, computeTeams(actor)));
  expect(teams.map(({ naam, gebied, leden }) => [naam, gebied, leden.map((wie) => wie.naam)])).toEqual([
    ['Beleid sociaal domein', null, ['Ilse T.', 'Mark V.']],
    ['Wijkteam Noord', 'Noord', ['Fatima Z.', 'Noor D.', 'Samira B.']],
    ['Wijkteam Zuid', 'Zuid', ['Joris K.']],
  ]);
  expect(await as('beheerder', countTeams)).toBe(3);
});

test('a teamleider reads the own team, and none without a team', async ({ as }) => {
  const own = await as('teamleider', (tx, actor) => listTeams(tx, actor, computeTeams(actor)));
  expect(own.map(({ naam }) => naam)).toEqual(['Wijkteam Noord']);
  const without = { ...actorFor('teamleider'), teams: [] };
  expect(await as(without, (tx) => listTeams(tx, without, computeTeams(without)))).toEqual([]);
});

test('a team of another gemeente is not there, also when its id is known', async ({ as }) => {
  const [foreign] = CAST['uitvoerder-andere-gemeente'].teams;
  expect(await as('beheerder', (tx, actor) => listTeams(tx, actor, [foreign ?? '']))).toEqual([]);
  const rows = await as('uitvoerder-andere-gemeente', (tx) => tx.selectFrom('teams').select('naam').execute());
  expect(rows).toEqual([{ naam: 'Wijkteam Oevers' }]);
});

const NIEUW = { naam: 'Toegang', gebiedId: null };
const outcome = (act: Promise<unknown>) =>
  act.then(
    () => 'ok',
    (error: { kind?: string }) => error.kind ?? 'fout',
  );

test.for(['niemand' as const, ...(Object.keys(CAST) as Persoon[])])(
  'teams are changed by the beheerder alone: %s',
  async (wie, { as }) => {
    const { id } = await as('beheerder', (tx, actor) => createTeam(tx, actor, NIEUW));
    const plan = { wijzigingen: [], tellingen: { gelijk: 0 } };
    const werk = { naam: '', bestand: '', progress: async () => {} };
    const expected = wie === 'beheerder' ? 'ok' : 'mag-niet';
    expect(await outcome(as(wie, (tx, actor) => createTeam(tx, actor, NIEUW)))).toBe(expected);
    expect(await outcome(as(wie, (tx, actor) => addTeams(tx, actor, plan, werk)))).toBe(expected);
    const update = await outcome(as(wie, (tx, actor) => updateTeam(tx, actor, id, { ...NIEUW, naam: 'Ander' })));
    expect(update).toBe(wie.endsWith('andere-gemeente') ? 'niet-gevonden' : expected);
  },
);

test('a team of another gemeente, unknown or malformed is not changed', async ({ as }) => {
  const [foreign = ''] = CAST['uitvoerder-andere-gemeente'].teams;
  for (const id of [foreign, createId(), 'onzin']) {
    expect(await outcome(as('beheerder', (tx, actor) => updateTeam(tx, actor, id, NIEUW)))).toBe('niet-gevonden');
  }
});
