import { expect, test } from 'vitest';

import { computeVerdeling, listForAll } from './overdracht.ts';

const KNELPUNT = { soort: 'knelpunt', id: 'k', kind: 'Knelpunt', name: 'x', rollen: ['beleid', 'uitvoerder'] };
const LOGREGEL = { soort: 'logregel', id: 'l', kind: 'Concept', name: 'y', rollen: ['beleid'] };
const MARK = { id: 'mark', naam: 'Mark', functie: 'Beleid', rollen: ['beleid'] };
const SAMIRA = { id: 'samira', naam: 'Samira', functie: 'Wijkteam', rollen: ['uitvoerder'] };
const divide = (opvolger: string, opvolgers: Record<string, string> = {}) =>
  computeVerdeling([KNELPUNT, LOGREGEL], [MARK, SAMIRA], { opvolger, opvolgers });

test('one person takes all', () => {
  expect(divide('mark').gaat).toEqual([
    { soort: 'knelpunt', id: 'k', to: 'mark' },
    { soort: 'logregel', id: 'l', to: 'mark' },
  ]);
});

test('a choice for one thing goes before the choice for all', () => {
  expect(divide('mark', { k: 'samira', l: '' }).gaat.map(({ to }) => to)).toEqual(['samira', 'mark']);
});

test('what nobody was chosen for stays', () => {
  const { gaat, blijft, fouten } = divide('', { k: 'samira' });
  expect([gaat.length, blijft.map(({ id }) => id), fouten]).toEqual([1, ['l'], []]);
});

test.each(['samira', 'stranger'])('%s cannot take a draft: the field says so', (wie) => {
  expect(divide('', { k: 'mark', l: wie }).fouten).toEqual([
    { field: 'opvolgers.l', detail: 'Kies iemand uit de lijst.' },
  ]);
});

test('for everything at once only who can take everything is offered', () => {
  expect(listForAll([MARK, SAMIRA], [KNELPUNT, LOGREGEL])).toEqual([MARK]);
  expect(listForAll([MARK, SAMIRA], [])).toEqual([MARK, SAMIRA]);
});
