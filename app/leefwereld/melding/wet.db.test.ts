import { describe } from 'vitest';

import { addDays, computeDay } from '#platform/time/index.ts';

import { createGezin } from '../../../tests/support/huishouden.ts';
import { actOn, addMantelzorger, meldingOf, onDay } from '../../../tests/support/melding.ts';
import { type As, expect, test } from '../../../tests/support/test.ts';
import { openDossier } from '../inzage/index.ts';
import { listTermijnen } from '../termijn/index.ts';
import { addMantelzorgmededelingen } from './commands/add-mantelzorgmededelingen.ts';
import { addMededelingen } from './commands/add-mededelingen.ts';
import { closeMelding } from './commands/close-melding.ts';
import { createFamiliegroepsplan } from './commands/create-familiegroepsplan.ts';
import { createMelding } from './commands/create-melding.ts';
import { recordFamilieantwoord } from './commands/record-familieantwoord.ts';
import { recordJeugdplanOpSchrift } from './commands/record-jeugdplan-op-schrift.ts';
import { recordJeugdplan } from './commands/record-jeugdplan.ts';
import { recordPersoonlijkPlan } from './commands/record-persoonlijk-plan.ts';
import { recordSpoedbesluit } from './commands/record-spoedbesluit.ts';
import { recordVerslagVerstuurd } from './commands/record-verslag-verstuurd.ts';
import { checkOnderzoek, findMelding, listMeldingen } from './queries.ts';

/** The 42nd day is tweede paasdag, 6 April 2026. */
const DAG = '2026-02-23';
const na = (dagen: number) => addDays(DAG, dagen);

type Gezin = Awaited<ReturnType<typeof createGezin>>;
type Given = Parameters<typeof meldingOf>[1];

/** A gezin with a melding on DAG, and ways to act in it on any day. */
async function begin(as: As, given: Given = {}, wie: keyof Gezin['leden'] = 'moeder') {
  const gezin = await onDay(DAG, () => createGezin(as));
  const on = <T>(day: string, run: Parameters<typeof actOn<T>>[3]) => actOn(as, day, gezin.id, run);
  const { id } = await on(DAG, (tx, dossier) => createMelding(tx, dossier, meldingOf(gezin.leden[wie], given)));
  const find = (day = DAG) => on(day, (tx, dossier) => findMelding(tx, dossier, id));
  const termijn = async (soort: string, day = DAG) =>
    (await on(day, (tx, dossier) => listTermijnen(tx, dossier))).find((one) => one.soort === soort);
  const soorten = () =>
    as('privacy-officer', async (tx) =>
      (
        await tx.selectFrom('gebeurtenissen').select('soort').where('onderwerp_id', '=', id).orderBy('id').execute()
      ).map(({ soort }) => soort),
    );
  return { gezin, id, on, find, termijn, soorten };
}

const ALLES = {
  soorten: ['ontvangst', 'persoonlijk-plan', 'clientondersteuning', 'pgb'] as const,
  hoe: 'brief' as const,
};

describe('the Wmo', () => {
  test('LAW-W1: the onderzoek is due 42 days after the melding, moved on from tweede paasdag; the receipt leaves an event', async ({
    as,
  }) => {
    const { id, on, termijn, soorten, find } = await begin(as);
    expect(await termijn('onderzoek')).toMatchObject({ begint: DAG, uiterlijk: '2026-04-07', verschoven: true });
    expect(await soorten()).not.toContain('ontvangst-bevestigd');
    await on(na(1), (tx, dossier) =>
      addMededelingen(tx, dossier, id, { soorten: ['ontvangst'], hoe: 'brief', op: na(1) }),
    );
    expect(await soorten()).toContain('ontvangst-bevestigd');
    expect((await find())?.mededelingen).toEqual([{ soort: 'ontvangst', netwerklid: null, op: na(1), hoe: 'brief' }]);
  });

  test('LAW-W1: a melding that came in earlier counts from that day', async ({ as }) => {
    const { on, gezin } = await begin(as);
    const early = meldingOf(gezin.leden.daan, { gemeldOp: na(-10) });
    const { id } = await on(DAG, (tx, dossier) => createMelding(tx, dossier, early));
    const own = await on(DAG, async (tx, dossier) =>
      (await listTermijnen(tx, dossier)).find(({ soort, onderwerp }) => soort === 'onderzoek' && onderwerp.id === id),
    );
    expect(own).toMatchObject({ begint: na(-10), uiterlijk: na(32) });
  });

  test('LAW-W2: the client is told of the persoonlijk plan, has seven days, and the verslag has to speak of it', async ({
    as,
  }) => {
    const { id, on, termijn, find } = await begin(as);
    await on(DAG, (tx, dossier) => addMededelingen(tx, dossier, id, { ...ALLES, op: DAG }));
    expect((await find())?.mededelingen.map(({ soort }) => soort)).toContain('persoonlijk-plan');
    expect(await termijn('persoonlijk-plan')).toMatchObject({ uiterlijk: na(7), stand: 'loopt' });
    await on(na(7), (tx, dossier) =>
      recordPersoonlijkPlan(tx, dossier, id, { vorm: 'tekst', tekst: 'Ik wil een traplift.', op: na(7) }),
    );
    expect(await termijn('persoonlijk-plan')).toMatchObject({ stand: 'gehaald', klaarOp: na(7) });
    const send = (noemtPlan: boolean) =>
      on(na(20), (tx, dossier) => recordVerslagVerstuurd(tx, dossier, id, { noemtPlan }));
    await expect(send(false)).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('persoonlijk plan'),
    });
    await send(true);
    expect(await find()).toMatchObject({
      verslagOp: na(20),
      persoonlijkPlan: { vorm: 'tekst', tekst: 'Ik wil een traplift.' },
    });
  });

  test('LAW-W2: a plan on paper after the seven days is taken too, but not after the verslag, nor twice', async ({
    as,
  }) => {
    const { id, on } = await begin(as);
    const hand = (day: string) =>
      on(day, (tx, dossier) => recordPersoonlijkPlan(tx, dossier, id, { vorm: 'papier', tekst: 'x', op: day }));
    await hand(na(12));
    await expect(hand(na(13))).rejects.toMatchObject({ status: 409 });
    const ander = await begin(as, { wet: 'wmo' });
    await ander.on(na(3), (tx, dossier) => recordVerslagVerstuurd(tx, dossier, ander.id));
    await expect(
      ander.on(na(4), (tx, dossier) =>
        recordPersoonlijkPlan(tx, dossier, ander.id, { vorm: 'papier', tekst: '', op: na(4) }),
      ),
    ).rejects.toMatchObject({ status: 409 });
  });

  test('LAW-W3: the onderzoek opens once client and every mantelzorger were told of free cliëntondersteuning', async ({
    as,
  }) => {
    const { gezin, id, on } = await begin(as);
    const zus = await addMantelzorger(as, DAG, gezin.id, gezin.leden.moeder);
    const check = () => on(na(1), (tx, dossier) => checkOnderzoek(tx, dossier, id));
    await expect(check()).rejects.toMatchObject({ status: 409, message: expect.stringContaining('inwoner') });
    await on(DAG, (tx, dossier) =>
      addMededelingen(tx, dossier, id, { soorten: ['clientondersteuning'], hoe: 'gesprek', op: DAG }),
    );
    await expect(check()).rejects.toMatchObject({ status: 409, message: expect.stringContaining('mantelzorger') });
    // "There is none" is no answer while one stands in the network.
    const tell = (wie: string[]) =>
      on(DAG, (tx, dossier) => addMantelzorgmededelingen(tx, dossier, id, { wie, hoe: 'telefoon', op: DAG }));
    await expect(tell(['geen'])).rejects.toMatchObject({ status: 400, errors: [{ field: 'wie' }] });
    await expect(tell([gezin.leden.daan])).rejects.toMatchObject({ status: 400 });
    await tell([zus.id]);
    await expect(check()).resolves.toBeUndefined();
  });

  test('LAW-W3: that there is no mantelzorger is an answer, until there is one', async ({ as }) => {
    const { gezin, id, on } = await begin(as);
    await on(DAG, (tx, dossier) => addMededelingen(tx, dossier, id, { ...ALLES, op: DAG }));
    const check = () => on(na(1), (tx, dossier) => checkOnderzoek(tx, dossier, id));
    await expect(check()).rejects.toMatchObject({ status: 409, message: expect.stringContaining('mantelzorger') });
    await on(DAG, (tx, dossier) =>
      addMantelzorgmededelingen(tx, dossier, id, { wie: ['geen'], hoe: 'gesprek', op: DAG }),
    );
    await expect(check()).resolves.toBeUndefined();
    await addMantelzorger(as, na(2), gezin.id, gezin.leden.moeder);
    await expect(check()).rejects.toMatchObject({ status: 409 });
  });

  test('LAW-W5: that a pgb was explained stands with the melding, with how and when', async ({ as }) => {
    const { id, on, find } = await begin(as);
    await on(na(2), (tx, dossier) => addMededelingen(tx, dossier, id, { soorten: ['pgb'], hoe: 'gesprek', op: na(2) }));
    expect((await find())?.mededelingen).toEqual([{ soort: 'pgb', netwerklid: null, op: na(2), hoe: 'gesprek' }]);
    // Under another law there is no such thing to tell.
    const ander = await begin(as, { wet: 'participatiewet' });
    const tell = ander.on(na(2), (tx, dossier) =>
      addMededelingen(tx, dossier, ander.id, { soorten: ['pgb'], hoe: 'gesprek', op: na(2) }),
    );
    await expect(tell).rejects.toMatchObject({ status: 400, errors: [{ field: 'soorten' }] });
  });

  test('LAW-W6: the verslag that was sent stands with the melding and ends the term', async ({ as }) => {
    const { id, on, termijn, find, soorten } = await begin(as);
    await on(na(40), (tx, dossier) => recordVerslagVerstuurd(tx, dossier, id));
    expect(await find()).toMatchObject({ verslagOp: na(40) });
    expect(await termijn('onderzoek')).toMatchObject({ stand: 'gehaald', klaarOp: na(40) });
    expect(await termijn('persoonlijk-plan')).toMatchObject({ stand: 'vervallen' });
    await on(na(41), (tx, dossier) => recordVerslagVerstuurd(tx, dossier, id));
    expect(await find()).toMatchObject({ verslagOp: na(40) });
    expect((await soorten()).filter((soort) => soort === 'verslag-verstuurd')).toHaveLength(1);
  });

  test('LAW-W10: temporary help is decided at once, before anything was told; the rest goes on afterwards', async ({
    as,
  }) => {
    const { id, on, termijn, find } = await begin(as, { spoed: 'ja' });
    expect(await termijn('spoed')).toMatchObject({ uiterlijk: DAG, stand: 'loopt' });
    const besluit = { reden: 'De verzorger ligt in het ziekenhuis.', hulp: 'Thuiszorg, elke ochtend.' };
    const decide = () => on(DAG, (tx, dossier) => recordSpoedbesluit(tx, dossier, id, besluit));
    await decide();
    expect(await find()).toMatchObject({ spoed: true, spoedOp: DAG, spoedReden: besluit.reden, mededelingen: [] });
    expect(await termijn('spoed')).toMatchObject({ stand: 'gehaald' });
    expect(await termijn('onderzoek')).toMatchObject({ stand: 'loopt', uiterlijk: '2026-04-07' });
    await expect(on(DAG, (tx, dossier) => checkOnderzoek(tx, dossier, id))).rejects.toMatchObject({ status: 409 });
    await expect(decide()).rejects.toMatchObject({ status: 409 });
  });
});

describe('the Jeugdwet', () => {
  const jeugd = (as: As) => begin(as, { wet: 'jeugdwet', leefdomein: 'gezin-en-opvoeding', bron: 'huisarts' }, 'amir');

  test('LAW-J3: the family is offered to make the plan first; it is waived only for a reason of the list', async ({
    as,
  }) => {
    const { id, on, termijn, find } = await jeugd(as);
    const answer = (antwoord: 'familie' | 'geen', day: string, reden?: 'wil-niet' | 'niet-gelukt') =>
      on(day, (tx, dossier) => recordFamilieantwoord(tx, dossier, id, { antwoord, reden, op: day }));
    await expect(answer('familie', DAG)).rejects.toMatchObject({ status: 409 });
    await expect(on(DAG, (tx, dossier) => recordJeugdplan(tx, dossier, id, { op: DAG }))).rejects.toMatchObject({
      status: 409,
    });
    await on(na(1), (tx, dossier) => createFamiliegroepsplan(tx, dossier, id, { op: na(1) }));
    expect(await termijn('familiegroepsplan')).toMatchObject({ begint: na(1), uiterlijk: na(43) });
    await answer('familie', na(5));
    // A family that began may still stop; then the reason has to be one of the law.
    await expect(answer('geen', na(20))).rejects.toMatchObject({ status: 400, errors: [{ field: 'reden' }] });
    await answer('geen', na(20), 'niet-gelukt');
    expect((await find())?.familiegroepsplan).toMatchObject({ antwoord: 'geen', reden: 'niet-gelukt' });
    expect(await termijn('familiegroepsplan')).toMatchObject({ stand: 'vervallen' });
    await expect(answer('familie', na(21))).rejects.toMatchObject({ status: 409 });
  });

  test('LAW-J3: a plan of the family ends it', async ({ as }) => {
    const { id, on, termijn, find } = await jeugd(as);
    await on(DAG, (tx, dossier) => createFamiliegroepsplan(tx, dossier, id, { op: DAG }));
    await on(na(2), (tx, dossier) => recordFamilieantwoord(tx, dossier, id, { antwoord: 'familie', op: na(2) }));
    await on(na(30), (tx, dossier) => recordJeugdplan(tx, dossier, id, { op: na(30) }));
    expect((await find())?.familiegroepsplan).toMatchObject({ klaarOp: na(30), jeugdplanOp: null });
    expect(await termijn('familiegroepsplan')).toMatchObject({ stand: 'gehaald', klaarOp: na(30) });
    expect(await termijn('jeugdplan')).toBeUndefined();
  });

  test('LAW-J4: after waiving a plan is due in six weeks, and in writing fourteen days after someone wants that', async ({
    as,
  }) => {
    const { id, on, termijn, find } = await jeugd(as);
    await on(DAG, (tx, dossier) => createFamiliegroepsplan(tx, dossier, id, { op: DAG }));
    const waive = { antwoord: 'geen', reden: 'belang-kind', op: DAG } as const;
    await on(DAG, (tx, dossier) => recordFamilieantwoord(tx, dossier, id, waive));
    expect(await termijn('jeugdplan')).toMatchObject({ begint: DAG, uiterlijk: '2026-04-07', verschoven: true });
    const paper = (day: string) => on(day, (tx, dossier) => recordJeugdplanOpSchrift(tx, dossier, id, { op: day }));
    await expect(paper(na(29))).rejects.toMatchObject({ status: 409 });
    await on(na(30), (tx, dossier) => recordJeugdplan(tx, dossier, id, { op: na(30) }));
    expect(await termijn('jeugdplan')).toMatchObject({ stand: 'gehaald' });
    await paper(na(31));
    expect(await termijn('jeugdplan-op-schrift')).toMatchObject({ begint: na(31), stand: 'loopt' });
    expect((await termijn('jeugdplan-op-schrift'))?.uiterlijk).toBe('2026-04-09');
    await paper(na(40));
    expect((await find())?.familiegroepsplan).toMatchObject({ gewenstOp: na(31), papierOp: na(40) });
    expect(await termijn('jeugdplan-op-schrift')).toMatchObject({ stand: 'gehaald', klaarOp: na(40) });
    await expect(paper(na(41))).rejects.toMatchObject({ status: 409 });
  });

  test('LAW-J5: who pointed the way stands with the melding and in its event', async ({ as }) => {
    const { id, find } = await jeugd(as);
    expect(await find()).toMatchObject({ bron: 'huisarts', wet: 'jeugdwet' });
    const row = await as('privacy-officer', (tx) =>
      tx
        .selectFrom('gebeurtenissen')
        .select('gegevens')
        .where('onderwerp_id', '=', id)
        .where('soort', '=', 'melding-ontvangen')
        .executeTakeFirstOrThrow(),
    );
    expect(row.gegevens).toMatchObject({ bron: 'huisarts', wet: 'jeugdwet' });
  });
});

describe('bad input', () => {
  test('a melding before birth, of an adult under the Jeugdwet, of nobody here', async ({ as }) => {
    const { gezin, on } = await begin(as);
    const refused = (lid: string, given: Given, field: string) =>
      expect(
        on(computeDay(), (tx, dossier) => createMelding(tx, dossier, meldingOf(lid, given))),
      ).rejects.toMatchObject({ status: 400, errors: [{ field }] });
    await refused(gezin.leden.sami, { gemeldOp: '2001-01-01' }, 'gemeldOp');
    await refused(gezin.leden.moeder, { wet: 'jeugdwet' }, 'wet');
    await refused(gezin.id, {}, 'lid');
    await refused('geen-id', {}, 'lid');
  });

  test('a second melding of the same person and law is refused while the first goes on; another person or law is not', async ({
    as,
  }) => {
    const { gezin, id, on } = await begin(as);
    const again = (given: Given, lid = gezin.leden.moeder) =>
      on(na(1), (tx, dossier) => createMelding(tx, dossier, meldingOf(lid, given)));
    await expect(again({})).rejects.toMatchObject({ status: 409, message: expect.stringContaining('loopt al') });
    await again({ wet: 'wgs' });
    await again({}, gezin.leden.daan);
    await on(na(1), (tx, dossier) => closeMelding(tx, dossier, id, { reden: 'ingetrokken' }));
    await again({});
    expect(await on(na(1), (tx, dossier) => listMeldingen(tx, dossier))).toHaveLength(4);
  });

  test('a closed melding takes nothing more, and its terms wait for nothing', async ({ as }) => {
    const { id, on, termijn } = await begin(as);
    const close = () => on(na(3), (tx, dossier) => closeMelding(tx, dossier, id, { reden: 'niet-nodig' }));
    await close();
    expect(await termijn('onderzoek')).toMatchObject({ stand: 'vervallen', klaarOp: na(3) });
    await expect(close()).rejects.toMatchObject({ status: 409 });
    for (const act of [
      on(na(4), (tx, dossier) => addMededelingen(tx, dossier, id, { ...ALLES, op: na(4) })),
      on(na(4), (tx, dossier) => recordVerslagVerstuurd(tx, dossier, id)),
      on(na(4), (tx, dossier) => checkOnderzoek(tx, dossier, id)),
    ])
      await expect(act).rejects.toMatchObject({ status: 409 });
  });

  test('nothing was told before the melding came in, and what was told twice stands once', async ({ as }) => {
    const { id, on, find } = await begin(as);
    const tell = (op: string) => on(na(2), (tx, dossier) => addMededelingen(tx, dossier, id, { ...ALLES, op }));
    await expect(tell(na(-1))).rejects.toMatchObject({ status: 400, errors: [{ field: 'op' }] });
    await tell(na(1));
    await tell(na(2));
    expect((await find())?.mededelingen.map(({ op }) => op)).toEqual([na(1), na(1), na(1), na(1)]);
  });

  test('a melding for one lid alone is not read by who lives there, nor are its terms', async ({ as }) => {
    const { gezin, id } = await begin(as, { wieLeest: 'lid' }, 'daan');
    const seen = (wie: 'inwoner-16' | 'inwoner-moeder') =>
      onDay(DAG, () =>
        as(wie, async (tx, actor) => {
          const dossier = await openDossier(tx, actor, gezin.id, {
            doel: 'eigen-dossier',
            onderdelen: ['kern', 'route'],
          });
          if (!dossier) throw new Error('closed');
          const termijnen = await listTermijnen(tx, dossier);
          return [(await findMelding(tx, dossier, id))?.vraag, termijnen.length];
        }),
      );
    expect(await seen('inwoner-16')).toEqual(['Ik kom de trap niet meer op.', 2]);
    expect(await seen('inwoner-moeder')).toEqual([undefined, 0]);
  });
});
