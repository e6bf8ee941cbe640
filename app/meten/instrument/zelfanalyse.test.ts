import { describe, expect, test } from 'vitest';

import { getMeegeleverd } from './queries.ts';

/** §1: gebied, number, kenmerk, P, I, lessen. */
const ZELFANALYSE: [string, number, string, string, string, number[]][] = [
  [
    'Interne organisatie',
    1,
    'Doen wat je zegt',
    'We spreken elkaar aan als ons handelen afwijkt van wat we naar buiten beloven.',
    'Onze regels, protocollen en budgetten spreken de gezamenlijke visie niet tegen.',
    [16],
  ],
  [
    'Interne organisatie',
    2,
    'Horizontale verbinding',
    'Afdelingen en domeinen overleggen vast en op tijd over vragen die hen samen raken.',
    'Ons werk voor jeugd, zorg, werk en wonen volgt één lijn.',
    [16],
  ],
  [
    'Interne organisatie',
    3,
    'Verticale verbinding',
    'Bestuur, management en uitvoering wisselen met vaste regelmaat ervaringen uit.',
    'Managers sturen op dezelfde effecten als het bestuur heeft vastgesteld.',
    [11],
  ],
  [
    'Interne organisatie',
    4,
    'Verbinding tussen instellingen',
    'Onze professionals weten die van andere instellingen te vinden en werken vlot samen.',
    'Ons aanbod sluit aan op dat van anderen, zonder gaten of doublures.',
    [1],
  ],
  [
    'Maatschappelijke agenda',
    5,
    'Inhoud van de visie',
    'De visie wordt regelmatig getoetst aan nieuwe vraagstukken.',
    'De visie beschrijft effecten voor inwoners in het hele sociaal domein, geen voorzieningen.',
    [4, 6],
  ],
  [
    'Maatschappelijke agenda',
    6,
    'Coalitieaanpak',
    'Gemeente, instellingen en inwoners schreven de visie samen, met gelijkwaardige stem.',
    'In de visie is te herkennen wat elke partij inbracht.',
    [5],
  ],
  [
    'Maatschappelijke agenda',
    7,
    'Concreetheid',
    'We spraken samen af hoe en wanneer we de effecten meten.',
    'Elk effect is in meetbare termen omschreven.',
    [4],
  ],
  [
    'Maatschappelijke agenda',
    8,
    'Draagvlak',
    'Partijen blijven betrokken nadat de visie is vastgesteld.',
    'Medewerkers en inwoners kunnen de visie in eigen woorden uitleggen.',
    [2, 3],
  ],
  [
    'Veranderagenda',
    9,
    'Opgaven volgen de visie',
    'We namen de tijd om van visie naar opgaven te gaan voordat we gingen uitvoeren.',
    'Elke opgave is terug te voeren op een effect uit de maatschappelijke agenda.',
    [7],
  ],
  [
    'Veranderagenda',
    10,
    'Ontrafelen van opgaven',
    'Per opgave onderzoeken we met alle betrokkenen wat er werkelijk speelt.',
    'Van elke opgave staan aard en omvang vast: enkelvoudig of meervoudig, en hoe groot.',
    [8],
  ],
  [
    'Veranderagenda',
    11,
    'Toegevoegde waarde',
    'Partijen zijn open over wat zij wel en niet kunnen bijdragen.',
    'Per opgave is het krachtenveld in kaart en is duidelijk wie wat inbrengt.',
    [9, 10],
  ],
  [
    'Veranderagenda',
    12,
    'Mate van vernieuwing',
    'Er is ruimte om iets anders te proberen zonder vooraf vaste uitkomst.',
    'De opgaven vragen echt andere oplossingen, niet het oude onder een nieuwe naam.',
    [8, 12],
  ],
  [
    'Veranderagenda',
    13,
    'Betrokkenheid van inwoners',
    'Inwoners denken mee bij het benoemen en uitwerken van opgaven.',
    'Ervaringen van inwoners zijn in de opgaven terug te zien.',
    [5],
  ],
  [
    'Uitvoeringsagenda',
    14,
    'Werkwijze',
    'Partijen houden elkaar de acht bakens als meetlat voor.',
    'De dagelijkse dienstverlening volgt de acht bakens.',
    [14],
  ],
  [
    'Uitvoeringsagenda',
    15,
    'Competenties',
    'Professionals leren op het werk: intervisie, casuïstiek, meelopen.',
    'De competenties die de werkwijze vraagt zijn benoemd en aanwezig.',
    [13, 15],
  ],
  [
    'Uitvoeringsagenda',
    16,
    'Implementatie',
    'Knelpunten in de uitvoering leiden zichtbaar tot bijstelling.',
    'De nieuwe werkwijze is in alle teams de gewone werkwijze.',
    [11, 12],
  ],
  [
    'Uitvoeringsagenda',
    17,
    'Betrokkenheid van inwoners',
    'Inwoners kunnen ervaringen kwijt en horen wat ermee gebeurt.',
    'Inwoners en hun netwerk hebben zeggenschap over de inzet in hun eigen situatie.',
    [5, 17],
  ],
];

describe('the zelfanalyse', () => {
  const definitie = getMeegeleverd('zelfanalyse');

  test.each(ZELFANALYSE)('%s %i: %s', (gebied, nummer, naam, proces, inhoud, lessen) => {
    const own = definitie.gebieden.find((one) => one.naam === gebied);
    expect(own?.kenmerken.find((kenmerk) => kenmerk.nummer === nummer)).toMatchObject({
      sleutel: `kenmerk-${nummer}`,
      naam,
      lessen,
      items: [
        { sleutel: `${nummer}-p`, soort: 'stelling', kant: 'proces', tekst: proces },
        { sleutel: `${nummer}-i`, soort: 'stelling', kant: 'inhoud', tekst: inhoud },
      ],
    });
  });

  test('has seventeen kenmerken in four areas, the scale 0 to 4 times 25, and the limits 50 and 30', () => {
    expect(definitie.gebieden.map(({ kenmerken }) => kenmerken.length)).toEqual([4, 4, 5, 4]);
    expect(definitie.schaal).toEqual({
      factor: 25,
      niveaus: ['nog niet', 'begin', 'op weg', 'grotendeels', 'volledig'].map((naam, waarde) => ({ waarde, naam })),
    });
    expect(definitie.grenzen).toEqual({ witteVlek: 50, verschil: 30 });
    expect(definitie.voor).toEqual(['bestuur', 'management', 'uitvoering', 'inwoner']);
    for (const { reflectie } of definitie.gebieden) {
      for (const wie of ['gemeente', 'instelling', 'inwoner'] as const)
        expect(reflectie?.[wie]?.length).toBeGreaterThan(1);
    }
  });
});
