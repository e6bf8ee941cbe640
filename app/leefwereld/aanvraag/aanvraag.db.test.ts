import { addDays } from '#platform/time/index.ts';

import { createGezin } from '../../../tests/support/huishouden.ts';
import { actOn, meldingOf, onDay } from '../../../tests/support/melding.ts';
import { type As, expect, test } from '../../../tests/support/test.ts';
import { createMelding, recordVerslagVerstuurd } from '../melding/index.ts';
import { listTermijnen } from '../termijn/index.ts';
import { closeAanvraag } from './commands/close-aanvraag.ts';
import { createAanvraag } from './commands/create-aanvraag.ts';
import { findAanvraag } from './queries.ts';

/** The 42nd day is tweede paasdag, 6 April 2026: the term runs until 7 April, so an aanvraag opens on the 8th. */
const DAG = '2026-02-23';
const na = (dagen: number) => addDays(DAG, dagen);

async function begin(as: As, wet: 'wmo' | 'jeugdwet' = 'wmo') {
  const gezin = await onDay(DAG, () => createGezin(as));
  const on = <T>(day: string, run: Parameters<typeof actOn<T>>[3]) => actOn(as, day, gezin.id, run);
  const lid = wet === 'wmo' ? gezin.leden.moeder : gezin.leden.amir;
  const { id } = await on(DAG, (tx, dossier) => createMelding(tx, dossier, meldingOf(lid, { wet })));
  const ask = (day: string, vraag = 'Ik vraag een traplift.', gevraagdOp = day) =>
    on(day, (tx, dossier) => createAanvraag(tx, dossier, id, { vraag, resultaat: 'Naar boven kunnen', gevraagdOp }));
  const termijn = async (aanvraag: string, day = DAG) =>
    (await on(day, (tx, dossier) => listTermijnen(tx, dossier))).find(({ onderwerp }) => onderwerp.id === aanvraag);
  return { id, on, ask, termijn };
}

test('LAW-W7: before the verslag and within the six weeks an aanvraag is recorded as early, never blocked', async ({
  as,
}) => {
  const { ask, on } = await begin(as);
  const { id, vroeg } = await ask('2026-04-07');
  expect(vroeg).toBe(true);
  expect(await on(na(50), (tx, dossier) => findAanvraag(tx, dossier, id))).toMatchObject({
    vroeg: true,
    stand: 'open',
    vraag: 'Ik vraag een traplift.',
    resultaat: 'Naar boven kunnen',
  });
});

test('LAW-W7: it opens the day after the six weeks, moved on from tweede paasdag', async ({ as }) => {
  const { ask } = await begin(as);
  expect(await ask('2026-04-08')).toMatchObject({ vroeg: false });
});

test('LAW-W7: it opens on the day of the verslag', async ({ as }) => {
  const { id, ask, on } = await begin(as);
  await on(na(10), (tx, dossier) => recordVerslagVerstuurd(tx, dossier, id));
  expect(await ask(na(11), 'Nog eerder gevraagd.', na(9))).toMatchObject({ vroeg: true });
  expect(await ask(na(11), 'Op de dag zelf.', na(10))).toMatchObject({ vroeg: false });
});

test('LAW-W8: a decision is due fourteen days after the aanvraag, moved on from a weekend or holiday, also when it was early', async ({
  as,
}) => {
  const { ask, termijn } = await begin(as);
  // Fourteen days after 23 March 2026 is tweede paasdag.
  const early = await ask('2026-03-23');
  expect(await termijn(early.id)).toMatchObject({ soort: 'beschikking', uiterlijk: '2026-04-07', verschoven: true });
  const later = await ask('2026-04-08', 'En een douchestoel.');
  expect(await termijn(later.id)).toMatchObject({ begint: '2026-04-08', uiterlijk: '2026-04-22', stand: 'loopt' });
});

test('that it was decided, or withdrawn, ends the term on that day; an end stands once', async ({ as }) => {
  const { ask, on, termijn } = await begin(as);
  const { id } = await ask('2026-04-08');
  const end = (op: string, stand: 'beslist' | 'ingetrokken' = 'beslist') =>
    on('2026-04-20', (tx, dossier) => closeAanvraag(tx, dossier, id, { stand, op }));
  await expect(end('2026-04-07')).rejects.toMatchObject({ status: 400, errors: [{ field: 'op' }] });
  await end('2026-04-15');
  expect(await termijn(id)).toMatchObject({ stand: 'gehaald', klaarOp: '2026-04-15' });
  await expect(end('2026-04-16', 'ingetrokken')).rejects.toMatchObject({ status: 409 });
  const { id: ander } = await ask('2026-04-10', 'Iets anders.');
  await on('2026-04-20', (tx, dossier) =>
    closeAanvraag(tx, dossier, ander, { stand: 'ingetrokken', op: '2026-04-20' }),
  );
  expect(await termijn(ander)).toMatchObject({ stand: 'vervallen' });
});

test('a double click, a day before the melding, and another law', async ({ as }) => {
  const { ask } = await begin(as);
  await ask('2026-04-08');
  await expect(ask('2026-04-08')).rejects.toMatchObject({ status: 409 });
  await expect(ask('2026-04-08', 'Eerder.', na(-1))).rejects.toMatchObject({ status: 400 });
  const jeugd = await begin(as, 'jeugdwet');
  const { id, vroeg } = await jeugd.ask(na(1));
  expect([vroeg, await jeugd.termijn(id)]).toEqual([false, undefined]);
});
