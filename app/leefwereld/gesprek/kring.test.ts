import { describe, expect, test } from 'vitest';

import { formatKringen } from './kring.ts';

const NAMEN = { 1: 'Dichtbij', 2: 'In de buurt', 3: 'Van beroep' };
const ria = { naam: 'Ria', band: 'uw zus', ring: 1, voor: ['thuis'] };
const ans = { naam: 'Ans', band: '', ring: 2, voor: ['thuis'] };
const vriend = { naam: 'Bo', band: 'vriend', ring: 1, voor: ['daan'] };

describe('the circle as text', () => {
  test('names each ring that holds somebody', () => {
    expect(formatKringen([ria, ans], { huishouden: 'thuis', voor: ['thuis'] }, NAMEN)).toEqual([
      { id: 'thuis', voor: ['thuis'], tekst: 'Dichtbij: Ria (uw zus). In de buurt: Ans.' },
    ]);
  });

  test('keeps apart whom only one lid sees', () => {
    const delen = formatKringen([ria, vriend], { huishouden: 'thuis', voor: ['thuis'] }, NAMEN);
    expect(delen.map(({ voor }) => voor)).toEqual([['thuis'], ['daan']]);
    expect(delen[0]?.tekst).not.toContain('Bo');
  });

  test('of a conversation for one lid shows them what is for everyone, and nobody else', () => {
    const delen = formatKringen([ria, vriend], { huishouden: 'thuis', voor: ['lina'] }, NAMEN);
    expect(delen).toEqual([{ id: 'lina', voor: ['lina'], tekst: 'Dichtbij: Ria (uw zus).' }]);
  });
});
