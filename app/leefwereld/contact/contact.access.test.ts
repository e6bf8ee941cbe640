import { describe } from 'vitest';

import { createSystemActor } from '#platform/database/index.ts';
import { addDays, computeDay } from '#platform/time/index.ts';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { createGezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { meldingOf } from '../../../tests/support/melding.ts';
import { expect, test, type Wie } from '../../../tests/support/test.ts';
import { createMelding, findMelding } from '../melding/index.ts';
import { assignContact } from './commands/assign-contact.ts';
import { closeContact } from './commands/close-contact.ts';
import { createContact } from './commands/create-contact.ts';
import { recordContactmelding } from './commands/record-contactmelding.ts';
import { removeContacten } from './commands/remove-contacten.ts';
import { findContact, listContactAttention, listContacten } from './queries.ts';

const contactOf = (op = computeDay()) => ({
  vraag: 'Mijn man vergeet steeds meer.',
  kanaal: 'balie' as const,
  op,
  naam: 'Mevrouw De Wit',
  bereikbaar: '06 00 00 00 00',
});
const AF = { uitkomst: 'beantwoord', antwoord: 'Het koffiehuis is elke ochtend open.' } as const;
const NIEMAND: readonly Wie[] = ['niemand', 'uitvoerder-andere-gemeente', 'uitvoerder-ander-team'];
const ZONDER: readonly Wie[] = ['aanbieder', 'inwoner', 'beleid', 'beheerder', 'privacy-officer'];
const taak = createSystemActor('taak', GEMEENTEN.voorbeeldstad.gemeente_id);

describe('create-contact', () => {
  test('is for who works in a lokaal team', async ({ as }) => {
    for (const wie of ['niemand', ...ZONDER] as const) {
      await expect(as(wie, (tx, actor) => createContact(tx, actor, contactOf()))).rejects.toMatchObject({
        status: 403,
      });
    }
    const { id } = await as('uitvoerder', (tx, actor) => createContact(tx, actor, contactOf()));
    for (const wie of ['uitvoerder', 'uitvoerder-collega', 'teamleider'] as const) {
      expect(await as(wie, (tx, actor) => findContact(tx, actor, id))).toMatchObject({ vraag: contactOf().vraag });
    }
    for (const wie of [...NIEMAND, ...ZONDER]) {
      expect(await as(wie, (tx, actor) => findContact(tx, actor, id))).toBeUndefined();
    }
  });
});

describe('close-contact and assign-contact', () => {
  test('another team finds nothing; a colleague goes on with it, once', async ({ as }) => {
    const { id } = await as('uitvoerder', (tx, actor) => createContact(tx, actor, contactOf()));
    const close = (wie: Wie) => as(wie, (tx, actor) => closeContact(tx, actor, id, { ...AF, naar: undefined }));
    for (const wie of [...NIEMAND, ...ZONDER]) await expect(close(wie)).rejects.toMatchObject({ status: 404 });
    await close('uitvoerder-collega');
    await expect(close('uitvoerder')).rejects.toMatchObject({ status: 409 });
    const klaar = { toon: 'klaar', pagina: 1, aantal: 5 } as const;
    const { contacten } = await as('teamleider', (tx, actor) => listContacten(tx, actor, klaar));
    expect(contacten.find((one) => one.id === id)).toMatchObject({ uitkomst: 'beantwoord', antwoord: AF.antwoord });
  });

  test('it can go to a colleague of another team who has the regie, and to nobody else', async ({ as }) => {
    const { id } = await as('uitvoerder', (tx, actor) => createContact(tx, actor, contactOf()));
    const give = (wie: Wie, naar: string) => as(wie, (tx, actor) => assignContact(tx, actor, id, naar));
    await expect(give('uitvoerder-ander-team', CAST.uitvoerder.id)).rejects.toMatchObject({ status: 404 });
    for (const naar of ['', 'geen-id', CAST.beleid.id, CAST['uitvoerder-andere-gemeente'].id]) {
      await expect(give('uitvoerder', naar)).rejects.toMatchObject({ status: 400, errors: [{ field: 'medewerker' }] });
    }
    await give('uitvoerder', CAST['uitvoerder-ander-team'].id);
    expect(await as('uitvoerder-ander-team', (tx, actor) => findContact(tx, actor, id))).toMatchObject({ id });
  });

  test('what waits stands on Vandaag of who took it', async ({ as }) => {
    await as('uitvoerder', (tx, actor) => createContact(tx, actor, contactOf(addDays(computeDay(), -4))));
    const rows = (wie: Wie) => as(wie, (tx, actor) => listContactAttention(tx, actor, computeDay()));
    expect(await rows('uitvoerder')).toMatchObject([{ tone: 'warning', badge: 'al 4 dagen' }]);
    expect(await rows('uitvoerder-collega')).toEqual([]);
    expect(await rows('beleid')).toEqual([]);
  });
});

describe('record-contactmelding', () => {
  test('the words go into the melding, and the contact is emptied', async ({ as }) => {
    const gezin = await createGezin(as);
    const { id: contact } = await as('uitvoerder', (tx, actor) => createContact(tx, actor, contactOf()));
    const { vraag, kanaal } = contactOf();
    const make = (lid: string) =>
      runInDossier(as, 'uitvoerder', gezin.id, (tx, dossier) =>
        createMelding(tx, dossier, meldingOf(lid, { vraag, kanaal, contact })),
      );
    const { id } = await make(gezin.leden.moeder);
    const melding = await runInDossier(as, 'uitvoerder', gezin.id, (tx, dossier) => findMelding(tx, dossier, id));
    expect(melding).toMatchObject({ vraag, kanaal, contact });
    const left = await as('uitvoerder', (tx, actor) => findContact(tx, actor, contact));
    expect(left).toMatchObject({ uitkomst: 'melding', vraag: '', naam: '', bereikbaar: '' });
    // One contact becomes one melding; that of another team is not there at all, and nothing is made.
    await expect(make(gezin.leden.daan)).rejects.toMatchObject({ status: 409 });
    for (const wie of NIEMAND) {
      const take = as(wie, (tx, actor) => recordContactmelding(tx, actor, contact, id));
      await expect(take).rejects.toMatchObject({ status: 404 });
    }
  });
});

describe('remove-contacten', () => {
  test('the daily job takes away what is older than the days of the setting; nobody else can', async ({ as }) => {
    const make = (dagen: number) =>
      as('uitvoerder', (tx, actor) => createContact(tx, actor, contactOf(addDays(computeDay(), -dagen))));
    const [oud, nog] = [await make(91), await make(90)];
    for (const wie of ['uitvoerder', 'beheerder', 'niemand'] as const) {
      expect(await as(wie, (tx, actor) => removeContacten(tx, actor, 90))).toBe(0);
    }
    expect(await as(taak, (tx, actor) => removeContacten(tx, actor, 90))).toBeGreaterThanOrEqual(1);
    const find = ({ id }: { id: string }) => as('uitvoerder', (tx, actor) => findContact(tx, actor, id));
    expect([await find(oud), await find(nog)]).toMatchObject([undefined, { id: nog.id }]);
  });
});
