import { CAST } from '../database/demo/cast.ts';
import { type As, expect, test } from '../tests/support/test.ts';
import { handover } from './app-handover.ts';
import { createAanstellingAttention, recordUitDienst } from './beheer/aanstelling/index.ts';
import { createKnelpunt } from './maatwerkplaats/knelpunt/index.ts';
import { createSignaal } from './maatwerkplaats/signaal/index.ts';
import type { Actor, Tx } from './platform/database/index.ts';
import { computeDay } from './platform/time/index.ts';

const { teamleider, beleid, beheerder } = CAST;
const geen = { opvolger: '', opvolgers: {} };

/** A knelpunt that waits for Mark. */
async function addKnelpunt(as: As, titel: string): Promise<string> {
  const context = { codeSecret: 'x', gemeentecode: '9901', vandaag: computeDay() };
  const signaal = await as('uitvoerder', (tx, actor) =>
    createSignaal(tx, actor, { soort: 'regel', tekst: 'Iets loopt vast.', leefdomein: 'wonen' }, context),
  );
  const made = await as('beleid', (tx, actor) =>
    createKnelpunt(tx, actor, { titel, oorzaak: 'wet', signalen: [signaal.id] }),
  );
  return made.id;
}

/** Mark leaves. */
const leave =
  (laatsteDag: string, keuze = geen) =>
  (tx: Tx, actor: Actor) =>
    recordUitDienst(tx, actor, beleid.id, { laatsteDag, ...keuze }, handover);

test('nobody leaves while something waits for them, and the form says for what', async ({ as }) => {
  const id = await addKnelpunt(as, 'Vast');
  const refused = as('beheerder', leave(computeDay()));
  await expect(refused).rejects.toMatchObject({
    kind: 'ongeldige-invoer',
    errors: [{ field: `opvolgers.${id}`, detail: 'Kies wie dit overneemt: Vast' }],
  });
  const { uit_dienst_op } = await as('beheerder', (tx) =>
    tx.selectFrom('medewerkers').select('uit_dienst_op').where('id', '=', beleid.id).executeTakeFirstOrThrow(),
  );
  expect(uit_dienst_op).toBeNull();
});

test('with an opvolger it goes over, the melders hear it and the opvolger gets a mail', async ({ as }) => {
  const id = await addKnelpunt(as, 'Vast');
  await as('beheerder', leave(computeDay(), { opvolger: teamleider.id, opvolgers: {} }));
  const seen = await as('teamleider', async (tx) => ({
    eigenaar: (await tx.selectFrom('knelpunten').select('eigenaar_id').where('id', '=', id).executeTakeFirstOrThrow())
      .eigenaar_id,
    stap: (
      await tx
        .selectFrom('knelpuntstappen')
        .select('tekst')
        .where('knelpunt_id', '=', id)
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
    ).tekst,
  }));
  expect(seen).toEqual({ eigenaar: teamleider.id, stap: 'Iemand anders pakt dit nu op.' });
  const mail = await as('beheerder', (tx) => tx.selectFrom('berichten').select(['soort', 'medewerker_id']).execute());
  expect(mail).toEqual([{ soort: 'overdracht', medewerker_id: teamleider.id }]);
  const log = await as('fg', (tx) =>
    tx.selectFrom('gebeurtenissen').select(['soort', 'actor']).where('soort', '=', 'knelpunt-overgedragen').execute(),
  );
  expect(log).toEqual([{ soort: 'knelpunt-overgedragen', actor: beheerder.pseudoniem }]);
});

test('who cannot own it cannot take it', async ({ as }) => {
  const id = await addKnelpunt(as, 'Vast');
  const given = as('beheerder', leave(computeDay(), { opvolger: CAST.raadslid.id, opvolgers: {} }));
  await expect(given).rejects.toMatchObject({ errors: [{ field: `opvolgers.${id}` }] });
  const self = as('beheerder', leave(computeDay(), { opvolger: beleid.id, opvolgers: {} }));
  await expect(self).rejects.toMatchObject({ errors: [{ field: `opvolgers.${id}` }] });
});

test('at once: what is left waits for the beheerder until someone has it', async ({ as }) => {
  const [first, second] = [await addKnelpunt(as, 'Een'), await addKnelpunt(as, 'Twee')];
  await as('beheerder', leave('nu', { opvolger: '', opvolgers: { [first]: teamleider.id } }));
  const left = await as('beheerder', (tx, actor) => handover.list(tx, actor, [beleid.id]));
  expect(left.map(({ id }) => id)).toEqual([second]);
  const list = createAanstellingAttention(handover);
  const titles = (wie: 'beheerder' | 'fg') =>
    as(wie, async (tx, actor) => (await list(tx, actor, computeDay())).map(({ title }) => title));
  expect([await titles('beheerder'), await titles('fg')]).toEqual([['Eén ding heeft geen eigenaar'], []]);
  const { eigenaar_id } = await as('teamleider', (tx) =>
    tx.selectFrom('knelpunten').select('eigenaar_id').where('id', '=', first).executeTakeFirstOrThrow(),
  );
  expect(eigenaar_id).toBe(teamleider.id);
  const pseudoniem = await as('fg', (tx) =>
    tx.selectFrom('pseudoniemen').select('pseudoniem').where('medewerker_id', '=', beleid.id).executeTakeFirst(),
  );
  expect(pseudoniem?.pseudoniem).toBe(beleid.pseudoniem);
});
