import { computeDay } from '#platform/time/index.ts';

import { expect, test, type Wie } from '../../../tests/support/test.ts';
import { createContact } from '../contact/index.ts';
import { createContacthuishouden } from './commands/create-contacthuishouden.ts';

const CONTACT = {
  vraag: 'Wie helpt mij met de post?',
  kanaal: 'balie',
  op: computeDay(),
  naam: '',
  bereikbaar: '',
} as const;

test('create-contacthuishouden is for who may go on with the contact', async ({ as }) => {
  const { id: contact } = await as('uitvoerder', (tx, actor) => createContact(tx, actor, CONTACT));
  const persoon = { roepnaam: 'Hannah', achternaam: 'de Wit', geboortedatum: '1961-05-04' };
  const begin = (wie: Wie) => as(wie, (tx, actor) => createContacthuishouden(tx, actor, contact, persoon));
  for (const wie of ['niemand', 'uitvoerder-ander-team', 'uitvoerder-andere-gemeente', 'beleid', 'inwoner'] as const) {
    await expect(begin(wie)).rejects.toMatchObject({ status: 404 });
  }
  await expect(begin('uitvoerder-collega')).resolves.toHaveProperty('id');
});
