import { describe } from 'vitest';

import { CAST, GEMEENTEN, TEAMS } from '../../../database/demo/cast.ts';
import { type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import { type Actor, createSystemActor, type Tx } from '../../platform/database/index.ts';
import { createHandover } from '../../platform/handover/index.ts';
import { addDays, computeDay } from '../../platform/time/index.ts';
import { addAanstelling } from './commands/add-aanstelling.ts';
import { addMedewerker } from './commands/add-medewerker.ts';
import { addWaarneming } from './commands/add-waarneming.ts';
import { closeAanstelling } from './commands/close-aanstelling.ts';
import { closeDienst } from './commands/close-dienst.ts';
import { recordOverdracht } from './commands/record-overdracht.ts';
import { recordUitDienst } from './commands/record-uit-dienst.ts';
import { removeUitDienst } from './commands/remove-uit-dienst.ts';
import { sendUitnodiging } from './commands/send-uitnodiging.ts';
import { updateAanstellingen } from './commands/update-aanstellingen.ts';
import { updateFunctie } from './commands/update-functie.ts';
import { updateRechten } from './commands/update-rechten.ts';
import { updateRollen } from './commands/update-rollen.ts';
import { canReadAanstellingen } from './policy.ts';
import { getAanstelling, getPersoon, listAanstellingen } from './queries.ts';

const SAMIRA = CAST.uitvoerder.id;
const UNKNOWN = '00000000-0000-7000-8400-000000000077';
const vandaag = computeDay();
const empty = createHandover([]);
const taakOf = (place: 'voorbeeldstad' | 'buurmeer') => createSystemActor('taak', GEMEENTEN[place].gemeente_id);
const begin = { begintOp: vandaag, eindigtOp: null };
const geen = { opvolger: '', opvolgers: {} };

/** Each use-case on one person, and who may do it beside the beheerder. */
const ACTS: Record<string, (tx: Tx, actor: Actor, id: string) => Promise<unknown>> = {
  addAanstelling: (tx, actor, id) => addAanstelling(tx, actor, id, { rol: 'beleid', ...begin }),
  addWaarneming: (tx, actor, id) =>
    addWaarneming(tx, actor, id, { waarnemer: CAST.teamleider.id, begintOp: vandaag, eindigtOp: vandaag }),
  closeDienst: (tx, actor, id) => closeDienst(tx, actor, id, vandaag),
  recordUitDienst: (tx, actor, id) => recordUitDienst(tx, actor, id, { laatsteDag: vandaag, ...geen }, empty),
  updateFunctie: (tx, actor, id) => updateFunctie(tx, actor, id, 'Wijkteam Zuid'),
};

describe.each(Object.entries(ACTS))('%s', (_, act) => {
  test('the beheerder may', async ({ as }) => {
    await as('beheerder', (tx, actor) => act(tx, actor, SAMIRA));
  });

  for (const wie of ['uitvoerder', 'teamleider', 'privacy-officer', 'fg', 'beleid'] as const) {
    test(`${wie} may not`, async ({ as }) => {
      await expect(as(wie, (tx, actor) => act(tx, actor, SAMIRA))).rejects.toMatchObject({ kind: 'mag-niet' });
    });
  }

  const strangers = {
    niemand: 'niemand',
    'beleid of another gemeente': 'beleid-andere-gemeente',
    'a beheerder of another gemeente': { ...taakOf('buurmeer'), rollen: ['beheerder'] },
  } as const;
  for (const [who, wie] of Object.entries(strangers)) {
    test(`${who} does not find the person`, async ({ as }) => {
      await expect(as(wie, (tx, me) => act(tx, me, SAMIRA))).rejects.toMatchObject({ kind: 'niet-gevonden' });
    });
  }

  test('unknown, malformed and foreign ids are the same: not found', async ({ as }) => {
    for (const id of [UNKNOWN, "x'", CAST['beleid-andere-gemeente'].id]) {
      const tried = as('beheerder', (tx, actor) => act(tx, actor, id));
      await expect(tried).rejects.toMatchObject({ kind: 'niet-gevonden' });
    }
  });

  test('who left is no longer there for it', async ({ as }) => {
    await as('beheerder', (tx, actor) => closeDienst(tx, actor, SAMIRA, vandaag));
    const tried = as('beheerder', (tx, actor) => act(tx, actor, SAMIRA));
    await expect(tried).rejects.toMatchObject({ kind: 'verkeerde-staat' });
  });
});

describe('closeAanstelling', () => {
  const ownOf = (wie: Wie | Actor) => async (as: As) => {
    const [first] = await as(wie, (tx, actor) => listAanstellingen(tx, actor, SAMIRA));
    return first?.id ?? '';
  };

  test('the beheerder ends it, once', async ({ as }) => {
    const id = await ownOf('beheerder')(as);
    await as('beheerder', (tx, actor) => closeAanstelling(tx, actor, id, 'nu'));
    const again = as('beheerder', (tx, actor) => closeAanstelling(tx, actor, id, 'nu'));
    await expect(again).rejects.toMatchObject({ kind: 'verkeerde-staat' });
  });

  test('whose it is reads it and may not end it; colleagues and other gemeenten do not find it', async ({ as }) => {
    const id = await ownOf('beheerder')(as);
    for (const wie of ['uitvoerder', 'privacy-officer'] as const) {
      const tried = as(wie, (tx, actor) => closeAanstelling(tx, actor, id, 'nu'));
      await expect(tried).rejects.toMatchObject({ kind: 'mag-niet' });
    }
    for (const wie of ['beleid', 'niemand', 'beleid-andere-gemeente', taakOf('buurmeer')] as const) {
      const tried = as(wie, (tx, actor) => closeAanstelling(tx, actor, id, 'nu'));
      await expect(tried).rejects.toMatchObject({ kind: 'niet-gevonden' });
    }
    const wrong = as('beheerder', (tx, actor) => closeAanstelling(tx, actor, 'x', 'nu'));
    await expect(wrong).rejects.toMatchObject({ kind: 'niet-gevonden' });
  });
});

describe('sendUitnodiging', () => {
  const key = Buffer.alloc(32, 7).toString('base64url');
  const addEmail = (tx: Tx) =>
    tx.updateTable('medewerkers').set({ email: 'samira@voorbeeldstad.test' }).where('id', '=', SAMIRA).execute();

  test('the beheerder sends one; without an address nothing goes', async ({ as }) => {
    const without = as('beheerder', (tx, actor) => sendUitnodiging(tx, actor, SAMIRA, key));
    await expect(without).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    const soorten = await as('beheerder', async (tx, actor) => {
      await addEmail(tx);
      await sendUitnodiging(tx, actor, SAMIRA, key);
      return tx.selectFrom('berichten').select(['soort', 'medewerker_id', 'link']).execute();
    });
    expect(soorten).toMatchObject([{ soort: 'uitnodiging', medewerker_id: SAMIRA }]);
    expect(soorten[0]?.link).not.toContain('/uitnodiging/');
  });

  test('nobody else does', async ({ as }) => {
    const send = (wie: Wie | Actor) => as(wie, (tx, actor) => sendUitnodiging(tx, actor, SAMIRA, key));
    await expect(send('uitvoerder')).rejects.toMatchObject({ kind: 'mag-niet' });
    await expect(send('fg')).rejects.toMatchObject({ kind: 'mag-niet' });
    await expect(send('niemand')).rejects.toMatchObject({ kind: 'niet-gevonden' });
    await expect(send('beleid-andere-gemeente')).rejects.toMatchObject({ kind: 'niet-gevonden' });
  });
});

describe('addMedewerker', () => {
  const key = Buffer.alloc(32, 7).toString('base64url');
  const jip = { naam: 'Jip', functie: 'Nieuw', email: 'jip@x.test', rollen: ['beleid'], ...begin };

  test('the beheerder adds someone, with a team that there is', async ({ as }) => {
    await as('beheerder', (tx, actor) => addMedewerker(tx, actor, jip, key));
    for (const team of ['x', UNKNOWN, TEAMS[3].id]) {
      const made = as('beheerder', (tx, actor) =>
        addMedewerker(tx, actor, { ...jip, email: 'b@x.test', teams: [team] }, key),
      );
      await expect(made).rejects.toMatchObject({ errors: [{ field: 'teams' }] });
    }
  });

  for (const wie of ['niemand', 'teamleider', 'fg', 'beleid-andere-gemeente'] as const) {
    test(`${wie} adds nobody`, async ({ as }) => {
      await expect(as(wie, (tx, actor) => addMedewerker(tx, actor, jip, key))).rejects.toMatchObject({
        kind: 'mag-niet',
      });
    });
  }
});

describe('removeUitDienst', () => {
  const leave = (tx: Tx, actor: Actor) =>
    recordUitDienst(tx, actor, SAMIRA, { laatsteDag: addDays(vandaag, 7), ...geen }, empty);

  test('the beheerder takes it back, and only what was said', async ({ as }) => {
    await as('beheerder', leave);
    for (const wie of ['uitvoerder', 'privacy-officer'] as const) {
      await expect(as(wie, (tx, actor) => removeUitDienst(tx, actor, SAMIRA))).rejects.toMatchObject({
        kind: 'mag-niet',
      });
    }
    for (const wie of ['niemand', 'beleid-andere-gemeente'] as const) {
      const tried = as(wie, (tx, actor) => removeUitDienst(tx, actor, SAMIRA));
      await expect(tried).rejects.toMatchObject({ kind: 'niet-gevonden' });
    }
    await as('beheerder', (tx, actor) => removeUitDienst(tx, actor, SAMIRA));
    const again = as('beheerder', (tx, actor) => removeUitDienst(tx, actor, SAMIRA));
    await expect(again).rejects.toMatchObject({ kind: 'verkeerde-staat' });
  });
});

describe('what only a part of the product does', () => {
  test('recordOverdracht is for the beheerder', async ({ as }) => {
    await as('beheerder', (tx, actor) => recordOverdracht(tx, actor, empty, [], geen));
    for (const wie of ['niemand', 'uitvoerder', 'fg', 'beleid-andere-gemeente'] as const) {
      const tried = as(wie, (tx, actor) => recordOverdracht(tx, actor, empty, [], geen));
      await expect(tried).rejects.toMatchObject({ kind: 'mag-niet' });
    }
  });

  test('updateRechten and updateAanstellingen are for the beheerder and a job', async ({ as }) => {
    expect(await as(taakOf('voorbeeldstad'), (tx, taak) => updateAanstellingen(tx, taak))).toBe(0);
    for (const wie of ['niemand', 'uitvoerder', 'fg', 'beleid-andere-gemeente'] as const) {
      await expect(as(wie, (tx, actor) => updateRechten(tx, actor, [SAMIRA]))).rejects.toMatchObject({
        kind: 'mag-niet',
      });
      await expect(as(wie, (tx, actor) => updateAanstellingen(tx, actor))).rejects.toMatchObject({ kind: 'mag-niet' });
    }
    const other = taakOf('buurmeer');
    expect(await as(other, (tx) => updateRechten(tx, other, [SAMIRA]))).toBe(0);
  });

  test('updateRollen is for the sign-in of the gemeente, not for a person', async ({ as }) => {
    for (const wie of ['beheerder', 'uitvoerder'] as const) {
      const tried = as(wie, (tx, actor) => updateRollen(tx, actor, SAMIRA, ['beleid']));
      await expect(tried).rejects.toMatchObject({ kind: 'mag-niet' });
    }
    for (const wie of ['niemand', 'beleid-andere-gemeente', taakOf('buurmeer')] as const) {
      const tried = as(wie, (tx, actor) => updateRollen(tx, actor, SAMIRA, ['beleid']));
      await expect(tried).rejects.toMatchObject({ kind: 'niet-gevonden' });
    }
    const taak = taakOf('voorbeeldstad');
    expect(await as(taak, (tx) => updateRollen(tx, taak, SAMIRA, ['beleid']))).toBe(true);
    expect(await as(taak, (tx) => updateRollen(tx, taak, SAMIRA, ['beleid']))).toBe(false);
  });
});

describe('four eyes', () => {
  const ruben = CAST.beheerder.id;
  const make = (tx: Tx, actor: Actor, id: string) => addAanstelling(tx, actor, id, { rol: 'beleid', ...begin });

  test('nobody gives themselves a rol or a team', async ({ as }) => {
    await expect(as('beheerder', (tx, actor) => make(tx, actor, ruben))).rejects.toMatchObject({ kind: 'mag-niet' });
    const team = { team: TEAMS[0].id, ...begin };
    const joined = as('beheerder', (tx, actor) => addAanstelling(tx, actor, ruben, team));
    await expect(joined).rejects.toMatchObject({ kind: 'mag-niet' });
  });

  test('nobody makes themselves a deputy, or gives to whom they stand in for', async ({ as }) => {
    const period = { begintOp: vandaag, eindigtOp: addDays(vandaag, 3) };
    const self = as('beheerder', (tx, actor) => addWaarneming(tx, actor, SAMIRA, { waarnemer: ruben, ...period }));
    await expect(self).rejects.toMatchObject({ kind: 'mag-niet' });
    const taak = taakOf('voorbeeldstad');
    await as(taak, (tx) => addWaarneming(tx, taak, SAMIRA, { waarnemer: ruben, ...period }));
    await expect(as('beheerder', (tx, actor) => make(tx, actor, SAMIRA))).rejects.toMatchObject({ kind: 'mag-niet' });
  });

  test('another beheerder gives it', async ({ as }) => {
    const other = { ...createSystemActor('beheerder', GEMEENTEN.voorbeeldstad.gemeente_id), persoon: CAST.fg.id };
    await as(other, (tx) => make(tx, other, ruben));
  });
});

describe('who reads', () => {
  test('the page of someone is for the beheerder, the privacy officer and the FG', async ({ as }) => {
    for (const wie of Object.keys(CAST) as (keyof typeof CAST)[]) {
      const may = ['beheerder', 'privacy-officer', 'fg'].includes(wie);
      expect({
        wie,
        may: canReadAanstellingen({ ...createSystemActor(wie), rollen: CAST[wie].rollen }) === true,
      }).toEqual({ wie, may });
    }
    await expect(as('niemand', (tx, actor) => getPersoon(tx, actor, SAMIRA))).rejects.toMatchObject({
      kind: 'niet-gevonden',
    });
  });

  test('everyone reads their own and nobody those of a colleague', async ({ as }) => {
    expect(await as('uitvoerder', (tx, actor) => listAanstellingen(tx, actor, SAMIRA))).toHaveLength(2);
    expect(await as('teamleider', (tx, actor) => listAanstellingen(tx, actor, SAMIRA))).toHaveLength(0);
    expect(await as('uitvoerder-andere-gemeente', (tx, actor) => listAanstellingen(tx, actor, SAMIRA))).toHaveLength(0);
    await expect(as('uitvoerder', (tx, actor) => getAanstelling(tx, actor, 'x'))).rejects.toMatchObject({
      kind: 'niet-gevonden',
    });
  });

  test('raw SQL of anyone else sees no row and changes none', async ({ as }) => {
    for (const wie of ['niemand', 'aanbieder', 'beleid-andere-gemeente'] as const) {
      const seen = await as(wie, (tx) => tx.selectFrom('aanstellingen').select('medewerker_id').execute());
      expect(seen.filter((row) => row.medewerker_id === SAMIRA)).toEqual([]);
    }
    const changed = await as('uitvoerder', (tx) =>
      tx.updateTable('aanstellingen').set({ eindigt_op: null }).executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
    const forged = as('uitvoerder', (tx, actor) =>
      tx
        .insertInto('aanstellingen')
        .values({
          gemeente_id: actor.gemeente,
          id: UNKNOWN,
          medewerker_id: SAMIRA,
          rol: 'beheerder',
          begint_op: vandaag,
        })
        .execute(),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });
});
