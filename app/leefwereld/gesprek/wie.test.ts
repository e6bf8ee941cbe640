import { expect, test } from 'vitest';

import { isLidOp, listKandidaten } from './wie.ts';

const leden = [
  { id: 'nora', roepnaam: 'Nora', eindigtOp: null },
  { id: 'karim', roepnaam: 'Karim', eindigtOp: '2026-03-01' },
];
const netwerk = [{ id: 'ria', naam: 'Ria', band: 'haar zus' }];
const deelnemers = [
  { id: 'd1', soort: 'netwerk' as const, lid: null, netwerklid: 'ria', naam: 'Ria', functie: '' },
  { id: 'd2', soort: 'professional' as const, lid: null, netwerklid: null, naam: 'Samira', functie: 'wijkteam' },
  { id: 'd3', soort: 'clientondersteuner' as const, lid: null, netwerklid: null, naam: 'Bo', functie: '' },
];

test('who left is not among those whose words are written down; the last day still counts', () => {
  expect(isLidOp({ eindigtOp: '2026-03-01' }, '2026-03-01')).toBe(true);
  expect(isLidOp({ eindigtOp: '2026-03-01' }, '2026-03-02')).toBe(false);
  const mensen = listKandidaten({ naam: 'Samira', functie: '' }, { leden, netwerk, deelnemers }, '2026-03-02');
  expect(mensen.map(({ waarde }) => waarde)).not.toContain('lid:karim');
});

test('who was there comes first, and who writes stands there once', () => {
  const mensen = listKandidaten({ naam: 'Samira', functie: '' }, { leden, netwerk, deelnemers }, '2026-03-01');
  expect(mensen.map(({ waarde }) => waarde)).toEqual(['netwerk:ria', 'deelnemer:d3', 'ik', 'lid:nora', 'lid:karim']);
  expect(mensen.map(({ spreker }) => spreker)).toEqual([
    'netwerk',
    'professional',
    'professional',
    'inwoner',
    'inwoner',
  ]);
});
