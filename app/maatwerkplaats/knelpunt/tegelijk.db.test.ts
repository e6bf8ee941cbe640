import { describe, inject } from 'vitest';

import { GEMEENTEN } from '../../../database/demo/cast.ts';
import { expect, test } from '../../../tests/support/test.ts';
import { type Actor, openDatabase, type Tx } from '../../platform/database/index.ts';
import { computeDay } from '../../platform/time/index.ts';
import { createSignaal } from '../signaal/index.ts';
import { addSignalen } from './commands/add-signalen.ts';
import { createKnelpunt } from './commands/create-knelpunt.ts';

const context = { codeSecret: 'geheim', gemeentecode: '9903', vandaag: computeDay() };

describe('two at once', () => {
  // In a gemeente no other test uses, because what is committed stays in the database of this run.
  const gemeente = GEMEENTEN.zoetermeer2016.gemeente_id;
  const actor: Actor = { gemeente, persoon: null, pseudoniem: null, rollen: ['beleid', 'uitvoerder'], teams: [] };

  /** Gives each of these, run at the same moment, a transaction of its own that is committed. */
  async function runAtOnce<T>(works: ((tx: Tx) => Promise<T>)[]): Promise<PromiseSettledResult<T>[]> {
    const database = openDatabase({ host: inject('socket'), user: 'app_login', database: 'bondgenoot' }, { max: 8 });
    const results = await Promise.allSettled(works.map((work) => database.withActor(actor, 'test', work)));
    await database.close();
    return results;
  }

  const giveOne = async (tx: Tx) => {
    const input = { soort: 'regel', tekst: 'Het formulier paste niet.', leefdomein: 'wonen' } as const;
    return (await createSignaal(tx, actor, input, context)).id;
  };
  const makeOne = async (tx: Tx) => {
    const find = tx.selectFrom('medewerkers').select('id').where('gemeente_id', '=', gemeente);
    const { id: eigenaar } = await find.executeTakeFirstOrThrow();
    return createKnelpunt(tx, actor, { titel: 'Tegelijk', oorzaak: 'wet', signalen: [await giveOne(tx)], eigenaar });
  };
  const valuesOf = <T>(results: PromiseSettledResult<T>[]) =>
    results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));

  test('eight knelpunten made at the same moment get eight numbers in a row', async () => {
    const made = valuesOf(await runAtOnce(Array.from({ length: 8 }, () => makeOne)));
    const numbers = made.map(({ nummer }) => Number(nummer.slice(5))).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 8 }, (_, i) => (numbers[0] ?? 0) + i));
  });

  test('one signaal put into three knelpunten at the same moment ends in one of them', async () => {
    const knelpunten: { id: string }[] = [];
    while (knelpunten.length < 3) knelpunten.push(...valuesOf(await runAtOnce([makeOne])));
    const [signaal = ''] = valuesOf(await runAtOnce([giveOne]));
    const add =
      ({ id }: { id: string }) =>
      (tx: Tx) =>
        addSignalen(tx, actor, id, [signaal]);
    const results = await runAtOnce(knelpunten.map(add));
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    const [rejected] = results.filter((result) => result.status === 'rejected');
    expect(rejected?.reason).toMatchObject({ errors: [{ field: 'signalen' }] });
  });
});
