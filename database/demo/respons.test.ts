import { expect, test } from 'vitest';

import { listItems, listMeegeleverd } from '../../app/meten/instrument/index.ts';
import { createRandom, createRespons, createRespons2015 } from './respons.ts';

const definitieOf = (naam: string) => {
  const found = listMeegeleverd().find(({ sleutel }) => sleutel === naam);
  if (!found) throw new Error(`there is no instrument ${naam}`);
  return found;
};
const enquete = definitieOf('uitvoerdersenquete');
const respons = createRespons2015(enquete);
/** Half up, as the study did. */
const round = (value: number, decimals: number) =>
  Number((Math.floor(value * 10 ** decimals + 0.5 + 1e-9) / 10 ** decimals).toFixed(decimals));

test('the rebuilt survey of 2015 has 240 respondents, and each statement its own number of them', () => {
  expect(respons).toHaveLength(240);
  const counts = listItems(enquete).map(
    ({ sleutel }) => respons.filter((rij) => typeof rij[sleutel] === 'number').length,
  );
  expect(new Set(counts.filter((n) => n > 0)).size).toBeGreaterThan(3);
});

const stellingen = listItems(enquete).filter(({ referentie }) => referentie?.gemiddelde !== undefined);
test('there are fourteen statements with a published mean', () => expect(stellingen).toHaveLength(14));

test.each(stellingen.map(({ sleutel, referentie }) => [sleutel, referentie?.gemiddelde ?? 0] as const))(
  'the mean of %s rounds to %d',
  (sleutel, gemiddelde) => {
    const scores = respons.flatMap((rij) =>
      typeof rij[sleutel] === 'number' ? [rij[sleutel] * enquete.schaal.factor] : [],
    );
    expect(round(scores.reduce((a, b) => a + b, 0) / scores.length, 2)).toBe(gemiddelde);
    expect(Math.min(...scores)).toBeLessThan(gemiddelde - 20);
  },
);

const keuzes = listItems(enquete).flatMap(({ sleutel, keuzes: all = [] }) =>
  all.map((keuze) => [`${sleutel}.${keuze.sleutel}`, sleutel, keuze.sleutel, keuze.referentie ?? 0] as const),
);
test('there are eleven choices with a published share', () => expect(keuzes).toHaveLength(11));

test.each(keuzes)('the share of %s rounds to what was published', (_, vraag, keuze, aandeel) => {
  const rijen = respons.map((rij) => rij[vraag]).filter(Array.isArray);
  expect(rijen).toHaveLength(vraag === 'voorwaarden' ? 215 : 221);
  expect(rijen.every((rij) => rij.length > 0)).toBe(true);
  expect(round((rijen.filter((rij) => rij.includes(keuze)).length / rijen.length) * 100, 1)).toBe(aandeel);
});

test('made-up answers follow the view of their group, and are the same each time', () => {
  const zelfanalyse = definitieOf('zelfanalyse');
  const make = (gemiddeld: number) => createRespons(zelfanalyse, 200, { gemiddeld: () => gemiddeld }, createRandom(7));
  const meanOf = (rijen: ReturnType<typeof make>) => {
    const scores = rijen.flatMap((rij) => Object.values(rij).filter((waarde) => typeof waarde === 'number'));
    return (scores.reduce((a, b) => a + b, 0) / scores.length) * zelfanalyse.schaal.factor;
  };
  expect(make(40)).toEqual(make(40));
  expect(Math.abs(meanOf(make(40)) - 40)).toBeLessThan(3);
  expect(Math.abs(meanOf(make(70)) - 70)).toBeLessThan(3);
});
