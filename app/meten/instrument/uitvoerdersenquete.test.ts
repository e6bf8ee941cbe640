import { describe, expect, test } from 'vitest';

import { findItem, listItems } from './instrument.ts';
import { getMeegeleverd } from './queries.ts';

/** §4: the options with their shares, and how many people those fit. */
const KEUZES: [string, number, [string, number][]][] = [
  [
    'voorwaarden',
    215,
    [
      ['Tijd per gezin', 51.6],
      ['Geld', 17.7],
      ['Mandaat', 41.9],
      ['Training en opleiding', 49.3],
      ['Anders', 27.4],
    ],
  ],
  [
    'sturing',
    221,
    [
      ['Passende ondersteuning', 51.1],
      ['Eigen kracht en zelfredzaamheid', 79.2],
      ['Integrale of afgestemde ondersteuning', 71],
      ['Minder kosten per klant', 42.1],
      ['Samenwerking met ketenpartners', 56.1],
      ['Anders', 7.7],
    ],
  ],
];
const STELLINGEN: [string, number][] = [
  ['Ik kan inwoners beter passend ondersteunen dan vroeger.', 62.02],
  ['Mijn team werkt meer samen met andere partijen dan vroeger.', 70.43],
  ['Er gaat minder geld naar één klant doordat we problemen eerder zien.', 56.46],
  ['Er gaat minder geld naar één klant doordat we goedkopere oplossingen vinden.', 61.65],
  ['We gaan meer uit van eigen kracht en zelfredzaamheid dan vroeger.', 70.71],
  ["Mijn collega's kunnen als generalist problemen aanpakken.", 65.76],
  ['De gemeente speelt op tijd in op wat er in de samenleving verandert.', 64.47],
  ['De gemeente stimuleert vernieuwing in de uitvoering.', 69],
  ['De gemeente werkt zelf ook integraal en ontschot.', 61.8],
  ['Partijen bieden samenhangende hulp bij meervoudige vragen.', 69.16],
  ['Mijn team voorkomt dat dure specialistische zorg nodig is.', 62.01],
  ['Hulpverleners weten van elkaar wie op een adres werkt.', 66.26],
  ['Initiatieven van inwoners worden gestimuleerd en ondersteund.', 68.44],
  ['Cliëntenparticipatie is hier goed geregeld.', 59.19],
];

describe('the enquête onder uitvoerders', () => {
  const definitie = getMeegeleverd('uitvoerdersenquete');

  test.each(KEUZES)('%s: the shares of 2015 fit %i people', (sleutel, n, opties) => {
    const item = findItem(definitie, sleutel);
    expect(item).toMatchObject({ soort: 'keuzes', referentie: { n } });
    expect(item?.keuzes?.map(({ tekst, referentie }) => [tekst, referentie])).toEqual(opties);
    for (const [, percentage] of opties) {
      const teller = Math.round((percentage * n) / 100);
      expect(Math.round((1000 * teller) / n) / 10).toBe(percentage);
    }
  });

  test.each(STELLINGEN.map(([tekst, gemiddelde], i) => [i + 1, tekst, gemiddelde] as const))(
    'stelling %i: %s',
    (nummer, tekst, gemiddelde) => {
      const item = findItem(definitie, `stelling-${nummer}`);
      expect(item).toMatchObject({ soort: 'stelling', tekst, referentie: { gemiddelde, n: 240 } });
      expect(item?.referentie?.noot).toMatch(/240.*12 gemeenten.*even zwaar.*niet gepubliceerd/s);
      const uitleg = item?.toelichting?.includes('voor de decentralisaties') ?? false;
      expect(uitleg).toBe(tekst.includes('vroeger') || tekst.includes('minder geld'));
    },
  );

  test('has six answers from 0 to 100, is always anonymous, and for who does the work', () => {
    expect(definitie.schaal.niveaus.map(({ waarde, naam }) => [naam, waarde * definitie.schaal.factor])).toEqual([
      ['helemaal mee oneens', 0],
      ['mee oneens', 20],
      ['beetje mee oneens', 40],
      ['beetje mee eens', 60],
      ['mee eens', 80],
      ['helemaal mee eens', 100],
    ]);
    expect(definitie).toMatchObject({ naamloos: 'altijd', uitslag: 'enquete', voor: ['uitvoering'] });
    expect(listItems(definitie)).toHaveLength(16);
  });
});
