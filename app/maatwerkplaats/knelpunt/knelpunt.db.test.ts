import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { expect, test } from '../../../tests/support/test.ts';
import { createChain } from '../../platform/chain/index.ts';
import type { Actor, Tx } from '../../platform/database/index.ts';
import { addDays, computeDay, runAt } from '../../platform/time/index.ts';
import { createSignaal, listSignalenByIds, signaalChain } from '../signaal/index.ts';
import { addKnelpuntstap } from './commands/add-knelpuntstap.ts';
import { addSignalen } from './commands/add-signalen.ts';
import { createKnelpunt } from './commands/create-knelpunt.ts';
import { recordNee } from './commands/record-nee.ts';
import { recordProeftuinBegin } from './commands/record-proeftuin-begin.ts';
import { recordStap } from './commands/record-stap.ts';
import { removeSignaal } from './commands/remove-signaal.ts';
import { updateKnelpunt } from './commands/update-knelpunt.ts';
import type { Macht } from './knelpunt.ts';
import { findKnelpunt, knelpuntChain, listSignaalIds, listStappenOfKnelpunten } from './queries.ts';

type As = <T>(wie: keyof typeof CAST, run: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>;

const vandaag = computeDay();
const daysAgo = (days: number) => new Date(`${addDays(vandaag, -days)}T12:00:00Z`);
const context = { codeSecret: 'geheim', gemeentecode: '9901', vandaag };

const giveSignalen = (as: As, count: number, tekst = 'De aanvraag bleef liggen.') =>
  as('uitvoerder', async (tx, actor) => {
    const ids = [];
    for (let i = 0; i < count; i += 1) {
      const input = { soort: 'regel', tekst, leefdomein: 'inkomen' } as const;
      ids.push((await createSignaal(tx, actor, input, context)).id);
    }
    return ids;
  });

type Wish = { days?: number; macht?: Macht; signalen?: number };

/** A knelpunt of beleid, made so many days ago. */
async function make(as: As, { days = 0, signalen = 1, ...rest }: Wish = {}) {
  const ids = await giveSignalen(as, signalen);
  const input = { titel: 'Dubbele vraag', oorzaak: 'wet' as const, signalen: ids, ...rest };
  return runAt(daysAgo(days), () => as('beleid', (tx, actor) => createKnelpunt(tx, actor, input)));
}

const get = (as: As, id: string) =>
  as('beleid', async (tx, actor) => {
    const knelpunt = await findKnelpunt(tx, actor, id);
    const stappen = await listStappenOfKnelpunten(tx, actor.gemeente, [id]);
    return { ...knelpunt, stappen: stappen.map(({ soort, tekst }) => ({ soort, tekst })) };
  });

const listEvents = (as: As, id: string) =>
  as('beleid', async (tx, actor) => {
    const rows = await tx
      .selectFrom('gebeurtenissen')
      .select('soort')
      .where('gemeente_id', '=', actor.gemeente)
      .where('onderwerp_id', '=', id)
      .execute();
    return rows.map(({ soort }) => soort).toSorted();
  });

describe('create-knelpunt', () => {
  test('signals become a knelpunt with an owner, a number, a first step and links in the chain', async ({ as }) => {
    const { id, nummer } = await make(as, { signalen: 3, macht: 'team' });
    const found = await get(as, id);
    expect(found).toMatchObject({
      titel: 'Dubbele vraag',
      oorzaak: 'wet',
      macht: 'team',
      status: 'gemeld',
      afloop: null,
      versie: 1,
      nummer,
      eigenaar: { id: CAST.beleid.id, naam: CAST.beleid.naam },
      aantalSignalen: 3,
      dagenOpen: 0,
    });
    expect(found.stappen).toHaveLength(1);
    expect(found.stappen[0]?.tekst).toMatch(/^Drie signalen/);
    expect(await listEvents(as, id)).toEqual(['knelpunt-aangemaakt', 'knelpuntstap-toegevoegd', 'signalen-toegevoegd']);
    const chain = createChain([signaalChain, knelpuntChain]);
    const shown = await as('wethouder', (tx, actor) => chain.show(tx, actor, { soort: 'knelpunt', id }));
    expect(shown.self).toMatchObject({ name: 'Dubbele vraag', meta: nummer, href: `/knelpunten/${id}`, open: true });
    expect(shown.before.map(({ name }) => name)).toEqual(['3 signalen']);
  });

  test('numbers follow each other within a year and begin again with the next', async ({ as }) => {
    const made = [await make(as), await make(as), await make(as, { days: 400 })];
    const [first, second, earlier] = made.map(({ nummer }) => nummer) as [string, string, string];
    expect(Number(second.slice(5))).toBe(Number(first.slice(5)) + 1);
    expect(earlier.slice(0, 4)).toBe(addDays(vandaag, -400).slice(0, 4));
    expect(Number(first.slice(5))).toBeGreaterThan(0);
  });

  test('after number 999 comes 1000, and after 1000 comes 1001', async ({ as }) => {
    const { id } = await make(as);
    const next = async (nummer: string) => {
      await as('beleid', (tx) => tx.updateTable('knelpunten').set({ nummer }).where('id', '=', id).execute());
      return (await make(as)).nummer.slice(5);
    };
    const jaar = vandaag.slice(0, 4);
    expect([await next(`${jaar}-999`), await next(`${jaar}-1004`)]).toEqual(['1000', '1005']);
  });

  test('the same signaal chosen twice counts once', async ({ as }) => {
    const [signaal = ''] = await giveSignalen(as, 1);
    const input = { titel: 'Dubbel', oorzaak: 'geld', signalen: [signaal, signaal.toUpperCase()] } as const;
    const { id } = await as('beleid', (tx, actor) =>
      createKnelpunt(tx, actor, { ...input, signalen: [...input.signalen] }),
    );
    expect(await get(as, id)).toMatchObject({ aantalSignalen: 1 });
  });

  test('a signaal that is in a knelpunt is refused with a sentence that names it', async ({ as }) => {
    const { id, nummer } = await make(as);
    const signalen = await as('beleid', (tx, actor) => listSignaalIds(tx, actor, id));
    const again = as('beleid', (tx, actor) =>
      createKnelpunt(tx, actor, { titel: 'Nog een', oorzaak: 'wet', signalen }),
    );
    await expect(again).rejects.toMatchObject({
      kind: 'ongeldige-invoer',
      errors: [{ field: 'signalen', detail: expect.stringContaining(`${nummer}: Dubbele vraag`) as string }],
    });
  });

  test('an owner who does not work on knelpunten is refused', async ({ as }) => {
    const signalen = await giveSignalen(as, 1);
    for (const eigenaar of [CAST.aanbieder.id, CAST['beleid-andere-gemeente'].id, 'geen-id']) {
      const input = { titel: 'Dubbel', oorzaak: 'wet' as const, signalen, eigenaar };
      const refused = as('beleid', (tx, actor) => createKnelpunt(tx, actor, input));
      await expect(refused).rejects.toMatchObject({ errors: [{ field: 'eigenaar' }] });
    }
  });
});

describe('the way of a knelpunt', () => {
  test('from gemeld to terugverteld every step is told, and the end has a day', async ({ as }) => {
    const { id } = await make(as);
    const steps = [
      ['onderzoek', 'We zoeken het uit.'],
      ['bericht', 'Het duurt langer dan we dachten.'],
      ['besluit', 'Het formulier gaat veranderen.'],
      ['terugverteld', 'U hoeft het nog maar één keer op te schrijven.'],
    ] as const;
    for (const [status, tekst] of steps)
      await as('beleid', (tx, actor) => recordStap(tx, actor, id, { status, tekst }));
    const end = await get(as, id);
    expect(end).toMatchObject({ status: 'terugverteld', afgerondOp: vandaag, afloop: null, versie: 5 });
    expect(end.stappen.map(({ soort }) => soort)).toEqual([
      'samengebracht',
      'onderzoek',
      'bericht',
      'besluit',
      'bericht',
    ]);
    const more = as('beleid', (tx, actor) => recordStap(tx, actor, id, { status: 'bericht', tekst: 'Nog iets.' }));
    await expect(more).rejects.toMatchObject({ kind: 'verkeerde-staat' });
  });

  test('a step that does not follow is refused at its field', async ({ as }) => {
    const { id } = await make(as);
    const skip = as('beleid', (tx, actor) => recordStap(tx, actor, id, { status: 'terugverteld', tekst: 'Klaar.' }));
    await expect(skip).rejects.toMatchObject({ kind: 'ongeldige-invoer', errors: [{ field: 'status' }] });
  });

  test('a proeftuin sets status and afloop, and its decision brings the knelpunt to besluit', async ({ as }) => {
    const { id } = await make(as);
    const vraag = 'Wat gebeurt er als we één keer vragen?';
    await as('transformatiemanager', (tx, actor) => recordProeftuinBegin(tx, actor, id, vraag));
    expect(await get(as, id)).toMatchObject({ status: 'proeftuin', afloop: 'proeftuin', versie: 2 });
    const nee = as('beleid', (tx, actor) => recordNee(tx, actor, id, { reden: 'Geen geld.' }));
    await expect(nee).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    const step = { knelpuntId: id, soort: 'besluit', tekst: 'We gaan hiermee door.' } as const;
    await as('transformatiemanager', (tx, actor) => addKnelpuntstap(tx, actor, step));
    const decided = await get(as, id);
    expect(decided).toMatchObject({ status: 'besluit', versie: 3 });
    expect(decided.stappen.map(({ soort }) => soort)).toEqual(['samengebracht', 'proeftuin', 'besluit']);
    expect(decided.stappen[1]?.tekst).toContain(vraag);
  });

  test('a line of the log is told too when the knelpunt was told back, and changes no status', async ({ as }) => {
    const { id } = await make(as);
    await as('beleid', (tx, actor) => recordNee(tx, actor, id, { reden: 'De wet laat dit niet toe.' }));
    const step = { knelpuntId: id, soort: 'log', tekst: 'U leest het in het transformatielog.' } as const;
    await as('transformatiemanager', (tx, actor) => addKnelpuntstap(tx, actor, step));
    const end = await get(as, id);
    expect(end).toMatchObject({ status: 'terugverteld', versie: 2 });
    expect(end.stappen.at(-1)).toEqual({ soort: 'log', tekst: step.tekst });
    const begin = as('transformatiemanager', (tx, actor) => recordProeftuinBegin(tx, actor, id, 'Wat als?'));
    await expect(begin).rejects.toMatchObject({ kind: 'verkeerde-staat' });
  });

  test('a no ends it, and its reason is what the melders read', async ({ as }) => {
    const { id } = await make(as);
    await as('beleid', (tx, actor) => recordNee(tx, actor, id, { reden: 'De wet laat dit niet toe.', versie: 1 }));
    const end = await get(as, id);
    expect(end).toMatchObject({
      status: 'terugverteld',
      afloop: 'nee',
      reden: 'De wet laat dit niet toe.',
      afgerondOp: vandaag,
    });
    expect(end.stappen.at(-1)).toEqual({
      soort: 'nee',
      tekst: 'We gaan dit niet veranderen. De reden: De wet laat dit niet toe.',
    });
  });

  test('a step that looks like personal data is held back, whoever writes it', async ({ as }) => {
    const { id } = await make(as);
    const step = { knelpuntId: id, soort: 'bericht', tekst: 'Bel 06-12345678 voor meer.' } as const;
    const held = as('transformatiemanager', (tx, actor) => addKnelpuntstap(tx, actor, step));
    await expect(held).rejects.toMatchObject({ errors: [{ field: 'tekst' }] });
  });
});

describe('update-knelpunt', () => {
  const change = {
    titel: 'Eén vraag',
    omschrijving: '',
    oorzaak: 'ict',
    macht: 'raad',
    eigenaar: CAST.teamleider.id,
  } as const;

  test('what changed is told, and the version counts on', async ({ as }) => {
    const { id } = await make(as);
    await as('beleid', (tx, actor) => updateKnelpunt(tx, actor, id, { ...change, versie: 1 }));
    const found = await get(as, id);
    expect(found).toMatchObject({ titel: 'Eén vraag', oorzaak: 'ict', macht: 'raad', versie: 2 });
    expect(found.eigenaar?.naam).toBe(CAST.teamleider.naam);
    expect(found.stappen.at(-1)?.tekst).toBe(
      'We noemen dit knelpunt nu: “Eén vraag”. De oorzaak ligt in de computersystemen. De gemeenteraad kan dit veranderen. Iemand anders pakt dit nu op.',
    );
    await as('beleid', (tx, actor) => updateKnelpunt(tx, actor, id, { ...change, versie: 2 }));
    expect((await get(as, id)).stappen).toHaveLength(2);
  });

  test('the second of two editors is stopped, and nothing is written', async ({ as }) => {
    const { id } = await make(as);
    await as('beleid', (tx, actor) => updateKnelpunt(tx, actor, id, { ...change, versie: 1 }));
    const second = { ...change, titel: 'Heel iets anders', versie: 1 };
    const late = as('beleid', (tx, actor) => updateKnelpunt(tx, actor, id, second));
    await expect(late).rejects.toMatchObject({ kind: 'verouderde-versie' });
    const stale = as('beleid', (tx, actor) =>
      recordStap(tx, actor, id, { status: 'onderzoek', tekst: 'Ja.', versie: 1 }),
    );
    await expect(stale).rejects.toMatchObject({ kind: 'verouderde-versie' });
    const no = as('beleid', (tx, actor) => recordNee(tx, actor, id, { reden: 'Nee.', versie: 1 }));
    await expect(no).rejects.toMatchObject({ kind: 'verouderde-versie' });
    expect(await get(as, id)).toMatchObject({ titel: 'Eén vraag', status: 'gemeld', versie: 2 });
  });
});

describe('signals of a knelpunt', () => {
  test('waiting signals come to it, also after the end, and the melders read it', async ({ as }) => {
    const { id } = await make(as);
    await as('beleid', (tx, actor) => recordNee(tx, actor, id, { reden: 'Het kan niet.' }));
    const more = await giveSignalen(as, 2);
    await as('beleid', (tx, actor) => addSignalen(tx, actor, id, more));
    const found = await get(as, id);
    expect(found).toMatchObject({ aantalSignalen: 3, status: 'terugverteld' });
    expect(found.stappen.at(-1)?.tekst).toBe('Er kwamen twee signalen bij over hetzelfde. Het zijn er nu drie.');
  });

  test('a signaal put here wrongly goes out and waits again; the last one stays', async ({ as }) => {
    const { id } = await make(as, { signalen: 2 });
    const [one = '', two = ''] = await as('beleid', (tx, actor) => listSignaalIds(tx, actor, id));
    await as('beleid', (tx, actor) => removeSignaal(tx, actor, id, one));
    const [freed] = await as('beleid', (tx, actor) => listSignalenByIds(tx, actor, [one]));
    expect(freed?.knelpuntId).toBeNull();
    const last = as('beleid', (tx, actor) => removeSignaal(tx, actor, id, two));
    await expect(last).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    const other = await make(as);
    const foreign = as('beleid', (tx, actor) => removeSignaal(tx, actor, other.id, two));
    await expect(foreign).rejects.toMatchObject({ kind: 'niet-gevonden' });
  });

  test('no gebeurtenis holds a signaal', async ({ as }) => {
    const { id } = await make(as, { signalen: 2 });
    const [one = ''] = await as('beleid', (tx, actor) => listSignaalIds(tx, actor, id));
    await as('beleid', (tx, actor) => removeSignaal(tx, actor, id, one));
    const rows = await as('beleid', (tx, actor) =>
      tx.selectFrom('gebeurtenissen').selectAll().where('gemeente_id', '=', actor.gemeente).execute(),
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toContain(one);
  });
});
