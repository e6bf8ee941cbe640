import { sql } from 'kysely';

import { actorFor, expect, test, type Wie } from '../../../tests/support/test.ts';
import { createChain } from '../../platform/chain/index.ts';
import { type Actor, createSystemActor, type Tx } from '../../platform/database/index.ts';
import { createLogregel } from './commands/create-logregel.ts';
import { createPublicatie } from './commands/create-publicatie.ts';
import { createStand } from './commands/create-stand.ts';
import { updateLogregel } from './commands/update-logregel.ts';
import { listVersies, logregelChain } from './queries.ts';

const WHO: Wie[] = ['niemand', 'uitvoerder', 'inwoner', 'beleid', 'transformatiemanager', 'wethouder', 'beheerder'];
const chain = createChain([logregelChain]);
const naam = 'Ilse T., Transformatiemanager';
const inhoud = { soort: 'actie', titel: 'Eén brief', tekst: 'Zo begon het.', thema: '' } as const;

/** A line that was published, corrected and published again, and a stand. */
async function makeHistory(tx: Tx, actor: Actor): Promise<string> {
  const { id } = await createLogregel(tx, actor, inhoud, chain);
  await createPublicatie(tx, actor, id, { naam }, chain);
  await updateLogregel(tx, actor, id, { ...inhoud, tekst: 'Zo was het.', versie: 2 });
  await createPublicatie(tx, actor, id, { naam, reden: 'Het begin klopte niet.' }, chain);
  await createStand(tx, actor, { tekst: 'Op weg.' }, naam);
  return id;
}

const FORBIDDEN = [
  ['rewrites the text', sql`update logregelversies set tekst = 'Iets anders'`],
  ['puts another name under it', sql`update logregelversies set gepubliceerd_door = 'Iemand anders'`],
  ['makes a version the newest or hides it', sql`update logregelversies set versie = -versie`],
  ['moves the moment of a publication', sql`update logregelversies set gepubliceerd_op = now() - interval '1 day'`],
  ['deletes versions', sql`delete from logregelversies`],
  ['empties the table', sql`truncate logregelversies cascade`],
  ['rewrites where we stand', sql`update standen set tekst = 'Iets anders'`],
  ['deletes where we stood', sql`delete from standen`],
] as const;

test.for(FORBIDDEN)('nobody %s', async ([, statement], { as }) => {
  const id = await as('transformatiemanager', makeHistory);
  const history = (tx: Tx) => listVersies(tx, actorFor('niemand'), id);
  const before = await as('niemand', history);
  expect(before.map(({ versie, tekst }) => [versie, tekst])).toEqual([
    [2, 'Zo was het.'],
    [1, 'Zo begon het.'],
  ]);
  const taak = createSystemActor('taak', actorFor('niemand').gemeente);
  for (const wie of [...WHO, taak]) await as(wie, (tx) => statement.execute(tx)).catch(() => undefined);
  expect(await as('niemand', history)).toEqual(before);
});
