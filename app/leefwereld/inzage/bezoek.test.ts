import { expect, test } from 'vitest';

import { computeBezoeken, computeTelling, type Regel } from './bezoek.ts';
import { bezoekMessages } from './messages.ts';

const WIE = { id: 'a', naam: 'P. Meijer', functie: 'Medewerker', partij: '', team: '', rollen: ['uitvoerder'] };
let count = 0;
const look = (op: string, more: Partial<Regel> = {}): Regel => ({
  id: String((count += 1)),
  op: new Date(op),
  wie: WIE,
  relatie: 'regisseur',
  doel: 'plan-bespreken',
  grond: 'taak-regisseur',
  onderdelen: ['plan'],
  gelukt: true,
  kanaal: 'pagina',
  ...more,
});

test('several looks of one person on a day stand together, with every time', () => {
  const dagen = computeBezoeken([
    look('2026-11-10T14:41:00Z'),
    look('2026-11-10T09:20:00Z', { onderdelen: ['kern', 'plan'] }),
    look('2026-11-09T09:20:00Z'),
  ]);
  expect(dagen.map(({ dag, bezoeken }) => [dag, bezoeken.length])).toEqual([
    ['2026-11-10', 1],
    ['2026-11-09', 1],
  ]);
  const bezoek = dagen[0]?.bezoeken[0];
  expect(bezoek?.doelen).toEqual([{ doel: 'plan-bespreken', onderdelen: ['kern', 'plan'] }]);
  expect(bezoekMessages.lasU(['plan'], bezoek?.momenten ?? [])).toBe('Las uw plan, twee keer, om 10.20 en 15.41 uur.');
});

test('turning pages within a quarter of an hour is one look, as often as it goes on', () => {
  const op = [0, 5, 15, 29, 50].map((minute) => look(`2026-11-10T09:${String(minute).padStart(2, '0')}:00Z`));
  expect(computeBezoeken(op)[0]?.bezoeken[0]?.momenten).toHaveLength(2);
});

test('another purpose is told with its own parts; a refusal and a found name stand apart', () => {
  const op = '2026-11-10T09:00:00Z';
  const dagen = computeBezoeken([
    look(op),
    look(op, { doel: 'overleg', onderdelen: ['kern', 'overleg'] }),
    look(op, { gelukt: false, relatie: 'geen' }),
    look(op, { kanaal: 'zoeken' }),
  ]);
  expect(dagen[0]?.bezoeken.map(({ doelen }) => doelen)).toEqual([
    [
      { doel: 'plan-bespreken', onderdelen: ['plan'] },
      { doel: 'overleg', onderdelen: ['kern', 'overleg'] },
    ],
    [{ doel: 'plan-bespreken', onderdelen: ['plan'] }],
    [{ doel: 'plan-bespreken', onderdelen: ['plan'] }],
  ]);
  expect(computeTelling(dagen)).toEqual({ mensen: 1, keer: 1, geweigerd: 1, gevonden: 1 });
});

test('a look after midnight is of the day in the Netherlands', () => {
  expect(computeBezoeken([look('2026-11-09T23:30:00Z')])[0]?.dag).toBe('2026-11-10');
});

test('the sentence counts what there is', () => {
  const say = (telling: Parameters<typeof bezoekMessages.telling>[0]) =>
    bezoekMessages.telling(telling, 'In de laatste 30 dagen');
  expect(say({ mensen: 3, keer: 4, geweigerd: 1, gevonden: 0 })).toBe(
    'In de laatste 30 dagen keken drie mensen, samen vier keer. Eén keer hielden we iemand tegen. Niemand kan iets uit deze lijst halen.',
  );
  expect(say({ mensen: 0, keer: 0, geweigerd: 0, gevonden: 0 })).toContain('keek er niemand');
});
