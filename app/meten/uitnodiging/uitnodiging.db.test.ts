import { describe } from 'vitest';

import { computeHash } from '#platform/id/index.ts';
import { addDays, computeDay, runAt } from '#platform/time/index.ts';
import { parseSealed } from '#platform/vault/index.ts';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { SECRETS } from '../../../tests/support/deps.ts';
import { createTestMeting } from '../../../tests/support/meting.ts';
import { type As, expect, test } from '../../../tests/support/test.ts';
import { openInvullen } from '../meting/index.ts';
import { addUitnodigingen } from './commands/add-uitnodigingen.ts';
import { removeUitnodiging } from './commands/remove-uitnodiging.ts';
import { sendHerinneringen } from './commands/send-herinneringen.ts';
import { sendUitnodigingen } from './commands/send-uitnodigingen.ts';
import { listEigenUitnodigingen, listGevraagden, listTeVragen } from './queries.ts';
import { computeUitnodigingssleutel } from './sleutel.ts';

const over = <T>(dagen: number, run: () => T) => runAt(new Date(`${addDays(computeDay(), dagen)}T12:00:00Z`), run);
const ask = (
  as: As,
  { id, groepen }: { id: string; groepen: string[] },
  adressen: string,
  medewerkers: string[] = [],
) =>
  as('beleid', (tx, actor) =>
    addUitnodigingen(tx, actor, SECRETS, id, { groep: groepen[0] ?? '', medewerkers, adressen }),
  );
const listAsked = (as: As, id: string) => as('beleid', (tx, actor) => listGevraagden(tx, actor, id));
const listMail = (as: As) =>
  as('beheerder', (tx) =>
    tx
      .selectFrom('berichten')
      .select(['id', 'adres', 'medewerker_id', 'onderwerp', 'tekst', 'link'])
      .orderBy('id')
      .execute(),
  );
const setDone = (as: As, id: string) =>
  as('beleid', (tx) => tx.updateTable('uitnodigingen').set({ klaar: true }).where('id', '=', id).execute());

describe('asking people', () => {
  test('every line that is no address is named, and nobody is asked', async ({ as }) => {
    const meting = await createTestMeting(as, { mensen: [] });
    const wrong = ask(as, meting, 'anna@voorbeeld.nl\nbert\n\ncarla@');
    await expect(wrong).rejects.toMatchObject({
      errors: [{ field: 'adressen', detail: 'Regels 2 en 4 zijn geen e-mailadres.' }],
    });
    expect(await listAsked(as, meting.id)).toEqual([]);
    await expect(ask(as, meting, '')).rejects.toMatchObject({ errors: [{ field: 'medewerkers' }] });
    const elders = ask(as, meting, '', [CAST['beleid-andere-gemeente'].id]);
    await expect(elders).rejects.toMatchObject({ errors: [{ field: 'medewerkers' }] });
  });

  test('who is named twice, or was asked before, is told and asked once', async ({ as }) => {
    const meting = await createTestMeting(as, { mensen: ['uitvoerder'] });
    const first = await ask(as, meting, 'anna@voorbeeld.nl\nANNA@voorbeeld.nl\nbert@voorbeeld.nl');
    expect(first).toEqual({ gevraagd: 2, dubbel: 1 });
    const again = await ask(as, meting, 'bert@voorbeeld.nl', [CAST.uitvoerder.id, CAST.aanbieder.id]);
    expect(again).toEqual({ gevraagd: 1, dubbel: 2 });
    expect((await listAsked(as, meting.id)).map(({ naam, email }) => naam ?? email)).toEqual([
      'anna@voorbeeld.nl',
      'bert@voorbeeld.nl',
      'Petra W.',
      'Samira B.',
    ]);
  });

  test('who was asked is not offered again; a filter shows a team, a partij or a rol', async ({ as }) => {
    const { id } = await createTestMeting(as, { mensen: ['uitvoerder'] });
    const list = async (filter: Parameters<typeof listTeVragen>[3]) =>
      (await as('beleid', (tx, actor) => listTeVragen(tx, actor, id, filter))).map(({ naam }) => naam);
    expect(await list({ team: CAST.uitvoerder.teams[0] })).toEqual(['Fatima Z.', 'Noor D.']);
    expect(await list({ partij: CAST.aanbieder.partij })).toContain('Petra W.');
    expect(await list({ rol: 'raadslid' })).toEqual(['Daan S.']);
    expect(await list({ team: 'x', partij: "' or 1=1", rol: '' })).toHaveLength((await list({})).length);
  });
});

describe('the mail', () => {
  test('goes when the meting opens, with a sealed link that opens the invitation, and says what anonymous means', async ({
    as,
  }) => {
    const { id } = await createTestMeting(as, { naam: 'naamloos', mensen: [], adressen: ['anna@voorbeeld.nl'] });
    expect(await listMail(as)).toEqual([]);
    await as('beleid', async (tx, actor) => {
      await openInvullen(tx, actor, id);
      expect(await sendUitnodigingen(tx, actor, SECRETS, id)).toBe(1);
      expect(await sendUitnodigingen(tx, actor, SECRETS, id)).toBe(0);
    });
    const [mail] = await listMail(as);
    expect(mail).toMatchObject({ adres: 'anna@voorbeeld.nl', onderwerp: 'Uitnodiging: Hoe werken we samen?' });
    expect(mail?.tekst).toContain('Niemand ziet wat jij antwoordt.');
    expect(mail?.link).not.toContain('uitnodiging');
    const [een] = await listAsked(as, id);
    const key = computeUitnodigingssleutel(SECRETS.codeSecret, '9901', een?.id ?? '');
    const place = `berichten ${GEMEENTEN.voorbeeldstad.gemeente_id} ${mail?.id}`;
    expect(parseSealed(SECRETS.dataKey, place, mail?.link ?? '')).toBe(`/uitnodiging/${key}`);
    const { hash } = await as('beleid', (tx) =>
      tx.selectFrom('uitnodigingen').select('hash').where('meting_id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(hash).toBe(computeHash(key));
  });

  test('goes at once to who is asked while the meting is open', async ({ as }) => {
    const meting = await createTestMeting(as, { open: true, mensen: ['uitvoerder'] });
    await ask(as, meting, 'anna@voorbeeld.nl');
    expect((await listMail(as)).map(({ adres, medewerker_id: wie }) => adres ?? wie).toSorted()).toEqual(
      [CAST.uitvoerder.id, 'anna@voorbeeld.nl'].toSorted(),
    );
  });

  test('a reminder goes only to who is not done, and its count is kept of a named meting alone', async ({ as }) => {
    for (const naam of ['op-naam', 'naamloos'] as const) {
      const meting = await createTestMeting(as, { naam, open: true, mensen: [], adressen: ['a@b.nl', 'c@d.nl'] });
      await as('beleid', (tx, actor) => sendUitnodigingen(tx, actor, SECRETS, meting.id));
      const [een] = await listAsked(as, meting.id);
      await setDone(as, een?.id ?? '');
      const before = (await listMail(as)).length;
      await as('beleid', (tx, actor) => over(3, () => sendHerinneringen(tx, actor, SECRETS, meting.id)));
      const mails = (await listMail(as)).slice(before);
      expect(mails.map(({ adres, onderwerp }) => [adres, onderwerp])).toEqual([
        ['c@d.nl', 'Herinnering: Hoe werken we samen?'],
      ]);
      const told = await as('fg', (tx) =>
        tx
          .selectFrom('gebeurtenissen')
          .select('gegevens')
          .where('soort', '=', 'herinneringen-verstuurd')
          .where('onderwerp_id', '=', meting.id)
          .execute(),
      );
      expect(told).toEqual([{ gegevens: naam === 'naamloos' ? {} : { aantal: 1 } }]);
    }
  });
});

test('who is done is listed of a named meting, and never of an anonymous one', async ({ as }) => {
  for (const naam of ['op-naam', 'naamloos'] as const) {
    const { id } = await createTestMeting(as, { naam, open: true, mensen: ['uitvoerder', 'teamleider'] });
    const [een] = await listAsked(as, id);
    await setDone(as, een?.id ?? '');
    const klaar = (await listAsked(as, id)).map((one) => one.klaar);
    expect(klaar.toSorted()).toEqual(naam === 'naamloos' ? [null, null] : [false, true]);
  }
});

test('an invitation that was used stays; of an open anonymous meting every invitation does, used or not', async ({
  as,
}) => {
  const named = await createTestMeting(as, { open: true, mensen: ['uitvoerder', 'teamleider'] });
  const [een, ander] = await listAsked(as, named.id);
  await setDone(as, een?.id ?? '');
  const remove = (id: string, uitnodiging = '') =>
    as('beleid', (tx, actor) => removeUitnodiging(tx, actor, id, uitnodiging));
  await expect(remove(named.id, een?.id)).rejects.toMatchObject({ kind: 'verkeerde-staat' });
  await remove(named.id, ander?.id);
  const anonymous = await createTestMeting(as, { naam: 'naamloos', open: true });
  const [iemand] = await listAsked(as, anonymous.id);
  await expect(remove(anonymous.id, iemand?.id)).rejects.toMatchObject({ kind: 'verkeerde-staat' });
});

test('an invitation waits for someone until they are done or the last day is over', async ({ as }) => {
  const tot = addDays(computeDay(), 5);
  const { id } = await createTestMeting(as, { open: true, invullenTot: tot });
  const waits = (dagen: number) =>
    as('uitvoerder', (tx, actor) => over(dagen, () => listEigenUitnodigingen(tx, actor))).then((all) => all.length);
  expect([await waits(0), await waits(5), await waits(6)]).toEqual([1, 1, 0]);
  const [een] = await listAsked(as, id);
  await setDone(as, een?.id ?? '');
  expect(await waits(0)).toBe(0);
});
