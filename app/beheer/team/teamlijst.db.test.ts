import { describe } from 'vitest';

import { expect, test, type Wie } from '../../../tests/support/test.ts';
import type { Actor, Tx } from '../../platform/database/index.ts';
import { readCsv } from '../../platform/sheets/index.ts';
import { closeInlezing, createInlezing, getControle, getInlezing } from '../inlezing/index.ts';
import { listTeams } from './queries.ts';
import { teamSoort } from './routes.tsx';

type As = <T>(wie: Wie | Actor, run: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>;

const upload = (as: As, csv: string) => {
  const sheets = [{ name: '', table: readCsv(new TextEncoder().encode(csv)), hidden: { rows: 0, columns: 0 } }];
  return as('beheerder', (tx, actor) => createInlezing(tx, actor, teamSoort, { bestand: 'teams.csv', sheets }));
};

async function read(as: As, csv: string) {
  const { id } = await upload(as, csv);
  await as('beheerder', (tx, actor) => closeInlezing(tx, actor, teamSoort, id, { naam: 'B., Beheerder' }));
  const { nieuw, gewijzigd, gelijk } = await as('beheerder', (tx, actor) => getInlezing(tx, actor, id));
  return { nieuw, gewijzigd, gelijk };
}

const places = async (as: As) =>
  Object.fromEntries(
    (await as('beheerder', (tx, actor) => listTeams(tx, actor, 'alle'))).map(({ naam, gebied }) => [naam, gebied]),
  );

test('a list makes teams and moves them; an empty area stays as it is, and so does who is not named', async ({
  as,
}) => {
  const csv = 'Team;Wijk\nToegang Wmo;hele gemeente\nBuurtteam;Molenwijk\nWijkteam Noord;Zuid\nWijkteam Zuid;\n';
  expect(await read(as, csv)).toEqual({ nieuw: 2, gewijzigd: 1, gelijk: 1 });
  expect(await places(as)).toEqual({
    'Beleid sociaal domein': null,
    Buurtteam: 'Molenwijk',
    'Toegang Wmo': null,
    'Wijkteam Noord': 'Zuid',
    'Wijkteam Zuid': 'Zuid',
  });
  expect(await read(as, csv)).toEqual({ nieuw: 0, gewijzigd: 0, gelijk: 4 });
});

test('a buurt may be named with its wijk', async ({ as }) => {
  expect(await read(as, 'Team;Wijk\nBuurtteam;Noord / Molenwijk\n')).toMatchObject({ nieuw: 1 });
  expect(await places(as)).toMatchObject({ Buurtteam: 'Molenwijk' });
});

describe('a row is wrong', () => {
  test.for([
    ['without a name', 'Team;Wijk\n;Noord\n', [[2, 'naam']]],
    ['with an area that is not there', 'Team;Wijk\nNieuw;Nergens\n', [[2, 'gebied']]],
    ['that stands there twice', 'Team;Wijk\nNieuw;Noord\n nieuw ;Zuid\n', [[3, 'naam']]],
  ] as const)('%s', async ([, csv, expected], { as }) => {
    const { id } = await upload(as, csv);
    const { plan } = await as('beheerder', (tx, actor) => getControle(tx, actor, teamSoort, id));
    expect(plan.fouten.map(({ regel, fouten }) => [regel, fouten[0]?.veld])).toEqual(expected);
  });
});
