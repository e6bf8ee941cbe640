import { expect, formOf, test } from '../../../tests/support/app.ts';
import { listAdressen, listSleutels, openInvuller } from '../../../tests/support/invullen.ts';
import { createTestMeting } from '../../../tests/support/meting.ts';
import type { As } from '../../../tests/support/test.ts';

async function openNaamloos(as: As) {
  const asked = { naam: 'naamloos', mensen: [], adressen: listAdressen(1), open: true } as const;
  const { id } = await createTestMeting(as, asked);
  const [sleutel = ''] = await listSleutels(as, id);
  return { id, deur: { deur: 'uitnodiging', sleutel } };
}

const WRONG: [string, string[][], string][] = [
  ['a level that is none', [['a-1-p', '7']], 'Kies een van de antwoorden'],
  ['a negative level', [['a-1-p', '-1']], 'Kies een van de antwoorden'],
  ['half a level', [['a-1-p', '1.5']], 'Kies een van de antwoorden'],
  ['NUL', [['a-1-p', '1\0']], 'Kies een van de antwoorden'],
  [
    'two levels',
    [
      ['a-1-p', '1'],
      ['a-1-p', '2'],
    ],
    'Kies een van de antwoorden',
  ],
  [
    'weet niet and a level',
    [
      ['a-1-p', 'weet-niet'],
      ['a-1-p', '2'],
    ],
    'Kies Weet niet, of iets anders',
  ],
  ['a question of another screen', [['a-17-p', '1']], 'Deze vraag staat niet'],
  ['a question that is none', [['a-__proto__', '1']], 'Deze vraag staat niet'],
  ['ten thousand characters', [['t-1-p', `${'Lange zin. '.repeat(1000)}`]], 'Het zijn er nu 10999.'],
];

test.for(WRONG)('%s is told at the field, and what was typed stays', async ([, fields, words], { as, visit }) => {
  const { id, deur } = await openNaamloos(as);
  const invuller = openInvuller(visit);
  await invuller.begin(id, deur);
  const shown = await invuller.open(`/invullen/${id}/1`);
  const sent = [...Object.entries(shown), ['t-1-i', 'Dit blijft staan.'], ...fields];
  const { status, text } = await invuller.post(`/invullen/${id}/1`, sent);
  expect(status).toBe(400);
  expect(text).toContain(words);
  expect(text).toContain('Dit blijft staan.');
  for (const [name = '', value = ''] of fields) if (name.startsWith('t-')) expect(text).toContain(value.trim());
  expect((await invuller.go(`/invullen/${id}/1`)).text).not.toContain('Dit blijft staan.');
});

test('screens that are none, and bodies that are no form, are no fault of ours', async ({ as, visit }) => {
  const { id, deur } = await openNaamloos(as);
  const invuller = openInvuller(visit);
  await invuller.begin(id, deur);
  for (const place of ['0', '6', '999', '1x', 'niets'])
    expect((await invuller.go(`/invullen/${id}/${place}`)).status).toBe(404);
  expect((await invuller.post(`/invullen/${id}/9`, {})).status).toBe(404);
  const naar = await invuller.fill(`/invullen/${id}/1`, { naar: '//kwaad.example' });
  expect(naar.headers.get('location')).toBe(`/invullen/${id}/2`);
  for (const init of [
    { method: 'POST' },
    { ...formOf({}), body: '{}', headers: { 'content-type': 'application/json' } },
  ]) {
    expect((await invuller.go(`/invullen/${id}/1`, init)).status).toBeLessThan(500);
  }
});
