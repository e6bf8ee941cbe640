import { describe } from 'vitest';

import { expect, test, type Wie } from '../../../tests/support/test.ts';
import type { Actor, Tx } from '../../platform/database/index.ts';
import { readCsv } from '../../platform/sheets/index.ts';
import { closeInlezing, createInlezing, getControle, getInlezing } from '../inlezing/index.ts';
import { parseCode } from './gebiedenlijst.ts';
import { listGebieden } from './queries.ts';
import { gebiedSoort } from './routes.tsx';

type As = <T>(wie: Wie | Actor, run: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>;

const upload = (as: As, csv: string) => {
  const sheets = [{ name: '', table: readCsv(new TextEncoder().encode(csv)), hidden: { rows: 0, columns: 0 } }];
  return as('beheerder', (tx, actor) => createInlezing(tx, actor, gebiedSoort, { bestand: 'wijken.csv', sheets }));
};

async function read(as: As, csv: string) {
  const { id } = await upload(as, csv);
  await as('beheerder', (tx, actor) => closeInlezing(tx, actor, gebiedSoort, id, { naam: 'B., Beheerder' }));
  const { nieuw, gewijzigd, gelijk } = await as('beheerder', (tx, actor) => getInlezing(tx, actor, id));
  return { nieuw, gewijzigd, gelijk };
}

const findFouten = async (as: As, csv: string) => {
  const { id } = await upload(as, csv);
  const { plan } = await as('beheerder', (tx, actor) => getControle(tx, actor, gebiedSoort, id));
  return plan.fouten.map(({ regel, fouten }) => [regel, fouten[0]?.veld]);
};

const LIJST = 'Wijk;Buurt;Code\nOost;;WK990003\nOost;Parkbuurt;BU99000301\nWest;Haven;\nNoord;Molenwijk;99000102\n';

test('a list makes wijken and buurten, and the wijk that only its buurten name', async ({ as }) => {
  expect(await read(as, LIJST)).toEqual({ nieuw: 3, gewijzigd: 1, gelijk: 0 });
  const all = await as('beheerder', listGebieden);
  const nameOf = (id: string | null) => all.find((one) => one.id === id)?.naam ?? null;
  const find = (naam: string) =>
    all.filter((one) => one.naam === naam).map(({ soort, code, wijkId }) => [soort, code, nameOf(wijkId)]);
  expect(find('Oost')).toEqual([['wijk', 'WK990003', null]]);
  expect(find('Parkbuurt')).toEqual([['buurt', 'BU99000301', 'Oost']]);
  expect([...find('West'), ...find('Haven')]).toEqual([
    ['wijk', null, null],
    ['buurt', null, 'West'],
  ]);
  expect(find('Molenwijk')).toEqual([['buurt', 'BU99000102', 'Noord']]);
});

test('read again it changes nothing, also with other capitals', async ({ as }) => {
  await read(as, LIJST);
  expect(await read(as, LIJST.replace('Haven', 'HAVEN'))).toEqual({ nieuw: 0, gewijzigd: 1, gelijk: 3 });
  expect(await read(as, LIJST.replace('Haven', 'HAVEN'))).toEqual({ nieuw: 0, gewijzigd: 0, gelijk: 4 });
});

test('a code that is known with another name is a new name, and one with another wijk moves', async ({ as }) => {
  await read(as, LIJST);
  expect(await read(as, 'Wijk;Buurt;Code\nZuid;Parkzicht;BU99000301\n')).toEqual({ nieuw: 0, gewijzigd: 1, gelijk: 0 });
  const all = await as('beheerder', listGebieden);
  const zuid = all.find(({ naam }) => naam === 'Zuid');
  expect(all.find(({ code }) => code === 'BU99000301')).toMatchObject({ naam: 'Parkzicht', wijkId: zuid?.id });
});

describe('a row is wrong', () => {
  test.for([
    ['without a wijk', 'Wijk;Buurt\n;Haven\n', [[2, 'wijk']]],
    ['with a code that is none', 'Wijk;Buurt;Code\nOost;;GM0363\n', [[2, 'code']]],
    ['with the code of a buurt for a wijk', 'Wijk;Buurt;Code\nOost;;BU99000301\n', [[2, 'code']]],
    ['that stands there twice', 'Wijk;Buurt\nOost;a\nOOST;A\n', [[3, 'rij']]],
    ['with a code that stands there twice', 'Wijk;Buurt;Code\nOost;a;BU99000301\nOost;b;BU99000301\n', [[3, 'rij']]],
  ] as const)('%s', async ([, csv, expected], { as }) => {
    expect(await findFouten(as, csv)).toEqual(expected);
  });

  test('with the code of another', async ({ as }) => {
    await read(as, LIJST);
    expect(await findFouten(as, 'Wijk;Buurt;Code\nNoord;Molenwijk;BU99000301\n')).toEqual([[2, 'code']]);
  });
});

test.for([
  ['WK036300', 'wijk', 'WK036300'],
  ['36300', 'wijk', 'WK036300'],
  ['bu 0363 0000', 'buurt', 'BU03630000'],
  ['3630000', 'buurt', 'BU03630000'],
  ['', 'wijk', null],
  ['BU03630000', 'wijk', undefined],
  ['12', 'buurt', undefined],
] as const)('the code %j of a %s is %j', ([text, soort, code]) => {
  expect(parseCode(text, soort)).toBe(code);
});
