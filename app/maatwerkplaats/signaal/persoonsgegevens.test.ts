import { describe, expect, it } from 'vitest';

import { findPersoonsgegevens, type Persoonsgegeven, replacePersoonsgegevens } from './persoonsgegevens.ts';

const VANDAAG = new Date('2026-11-21T12:00:00Z');
const find = (tekst: string) => findPersoonsgegevens(tekst, VANDAAG);

/** ⟦ and ⟧ mark what should be found. */
function parseMarked(marked: string) {
  const van = marked.indexOf('⟦');
  const tot = marked.indexOf('⟧') - 1;
  const tekst = marked.replace('⟦', '').replace('⟧', '');
  return { tekst, van, tot };
}

// All numbers, addresses and dates here are made up; the BSNs are test numbers that pass or fail the elfproef.
const FOUND: Record<Persoonsgegeven['soort'], string[]> = {
  bsn: [
    'Zijn nummer is ⟦123456782⟧',
    '⟦111222333⟧',
    'klant ⟦123.456.782⟧ wacht',
    'klant ⟦1234.56.782⟧ wacht',
    'klant ⟦123 45 6782⟧ wacht',
    'klant ⟦123-456-782⟧ wacht',
    'klant ⟦123 456 782⟧, sinds een jaar',
    'klant ⟦1 2 3 4 5 6 7 8 2⟧ wacht',
    'in 2024 ⟦123 456 782⟧ gemeld',
    'in 2024 ⟦123456782⟧ gemeld',
    'nul weggevallen: ⟦12345672⟧',
    'nul weggevallen: ⟦123.45.672⟧',
    'BSN ⟦123456789⟧ klopt niet',
    'bsn: ⟦123.456.789⟧',
    'burgerservicenummer van mevrouw is ⟦987 654 321⟧',
    'sofinummer ⟦12345678⟧',
    '⟦123456789⟧ (bsn)',
    'BSN⟦123456782⟧',
    'dossier⟦123456782⟧ ligt stil',
    'volledig breed: ⟦１２３４５６７８２⟧',
    'onzichtbaar: ⟦123\u200B456\u200B782⟧',
    'vaste spatie: ⟦123\u00A0456\u00A0782⟧',
    'vast koppelteken: ⟦123\u2011456\u2011782⟧',
    'zacht koppelteken: ⟦12345\u00AD6782⟧',
    'andere cijfers: ⟦١٢٣٤٥٦٧٨٢⟧',
    'vette cijfers: ⟦𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟐⟧',
  ],
  telefoonnummer: [
    'bel ⟦0612345678⟧',
    'bel ⟦06-12345678⟧',
    'bel ⟦06 12 34 56 78⟧',
    '⟦06 00 00 00 00⟧',
    '⟦06.12.34.56.78⟧ is van haar',
    '⟦06 - 1234 5678⟧',
    '⟦06/12345678⟧',
    '⟦0 6 1 2 3 4 5 6 7 8⟧',
    'op ⟦079-3468000⟧ of aan de balie',
    'op ⟦079 346 80 00⟧ of aan de balie',
    'op (⟦0791234567⟧)',
    'op ⟦(079) 123 45 67⟧ bereikbaar',
    'op ⟦0181-123456⟧',
    'op ⟦088 123 4567⟧',
    '⟦+31612345678⟧',
    '⟦+31 6 12345678⟧',
    '⟦+31 (0)6 12 34 56 78⟧',
    '⟦+31(0)79-1234567⟧',
    '⟦0031612345678⟧',
    '⟦0031 6 1234 5678⟧',
    '⟦+32 470 12 34 56⟧',
    'tel. ⟦1234567⟧',
    'mobiel: ⟦612345678⟧',
    'telefoonnummer is ⟦346 80 00⟧',
    'full width ⟦０６－１２３４５６７８⟧',
    '⟦06\u201112345678⟧',
    '⟦06\u200B1234\u200B5678⟧',
    'op 3 maart 2024 ⟦06-12345678⟧ gebeld',
    'op 03-03-2024 ⟦0612345678⟧ gebeld',
    'op 03-03-2024 ⟦06-12345678⟧ gebeld',
  ],
  'e-mailadres': [
    'mail ⟦jan@voorbeeld.nl⟧',
    'mail ⟦jan.de-boer+zorg@post.voorbeeld.nl⟧.',
    '(⟦JAN@VOORBEELD.NL⟧)',
    'mail ⟦jan[at]voorbeeld.nl⟧',
    'mail ⟦jan (at) voorbeeld.nl⟧',
    'mail ⟦jan at voorbeeld.nl⟧',
    'mail ⟦jan @ voorbeeld.nl⟧',
    'mail ⟦jan apenstaartje voorbeeld punt nl⟧',
    'mail ⟦jan[at]voorbeeld[dot]nl⟧',
    'mail ⟦jan＠voorbeeld．nl⟧',
    'mail ⟦jan@voor\u00ADbeeld.nl⟧',
    'mail ⟦renée@voorbeeld.nl⟧',
  ],
  iban: [
    'rekening ⟦NL91ABNA0417164300⟧',
    'rekening ⟦NL91 ABNA 0417 1643 00⟧ is van hem',
    'rekening ⟦nl91abna0417164300⟧.',
    'rekening ⟦NL12 RABO 0123 4567 89⟧ klopt niet',
    'rekening ⟦NL91.ABNA.0417.1643.00⟧',
    'rekening ⟦BE68 5390 0754 7034⟧',
    'rekening ⟦DE89370400440532013000⟧',
    'rekening ⟦GB29 NWBK 6016 1331 9268 19⟧',
    'rekening ⟦NL91\u00A0ABNA\u00A00417\u00A01643\u00A000⟧',
  ],
  'postcode-met-huisnummer': [
    'woont op ⟦1234 AB 12⟧',
    'woont op ⟦1234AB 12⟧',
    'woont op ⟦1234ab12-a⟧',
    'woont op ⟦1234 ab 12⟧ in huis',
    'woont op ⟦1234 AB, nr. 12⟧',
    'woont op ⟦1234 AB huisnummer 12⟧',
    'woont op ⟦1234AB12⟧',
    'woont op ⟦1234 AB 12 a⟧',
    'woont in de Dorpsstraat ⟦12, 1234 AB⟧ Voorbeeldstad',
    'woont in de Dorpsstraat ⟦12a\n1234 AB⟧ Voorbeeldstad',
    'woont in ⟦1234 AB Voorbeeldstad, Dorpsstraat 12⟧',
    'woont in de ⟦Dorpsstraat 12 te Voorbeeldstad (1234 AB⟧)',
    'woont op ⟦１２３４ ＡＢ １２⟧',
    'woont op ⟦1234\u00A0AB\u00A012⟧',
  ],
  geboortedatum: [
    'geboren ⟦3-3-1950⟧',
    'geb. ⟦03/03/1950⟧',
    'geboren op ⟦3 maart 1950⟧',
    'geboortedatum: ⟦1950-03-03⟧',
    'geboortedatum ⟦19500303⟧',
    'geboortedatum ⟦03031950⟧',
    'geboren 3e kind: ⟦3-3-2026⟧',
    'geboren ⟦3.3.50⟧',
    "geboren ⟦3 mrt '50⟧",
    'geboren ⟦3 mrt 50⟧',
    'geboren ⟦3 3 1950⟧',
    'jarig op ⟦1 januari 2015⟧',
    'hij is van ⟦3-3-1950⟧',
    'hij is van ⟦3 mrt. 1950⟧',
    'hij is van ⟦03.03.1950⟧',
    "hij is van ⟦3 maart '50⟧",
    'hij is van ⟦3 - 3 - 1950⟧',
    'hij is van ⟦1950-03-03⟧',
    'sinds ⟦3 maart 2021⟧',
    'zij is op ⟦12 november 2024⟧ geboren',
    'in de wet van 1 mei staat: geboren ⟦9 juli 2014⟧',
    'geboren ⟦3‑3‑1950⟧',
  ],
};

const NOT_FOUND = [
  'Mevrouw wacht al 12 weken op een antwoord.',
  'Het kost € 1.250,00 per jaar.',
  'Het kost 1250 euro, of € 123456782 in totaal.',
  'Het budget is 123.456.782 euro.',
  'Het budget is 123.456.782,00.',
  'Het tekort is € 12.345.672.',
  'Zie knelpunt 2026-014.',
  'Zaak 2026-0123456789 loopt nog.',
  'bel over zaak 2026-014',
  'Er zijn 123456789 dossiernummers.',
  'Volgens artikel 2.3.5 lid 3 mag dit niet.',
  'Volgens art. 2.3.14 van de Wmo 2015 mag dit niet.',
  'Wmo 2015, Jeugdwet 2014 en Participatiewet 2015',
  'de wet van 9 juli 2014 over maatschappelijke ondersteuning',
  'het besluit van 27 oktober 2014 (Stb. 2014, 420)',
  'uitspraak van de Raad van 18 mei 2016, ECLI:NL:CRVB:2016:1402',
  'Er zijn 25 huishoudens in de wijk.',
  'Er zijn 12.345.678 inwoners.',
  'tussen 2015 en 2016',
  'van 1000 in 12 weken naar 2500 in 10 weken',
  'In 2016 de 12 aanvragen van 2017 of 3 meer',
  '1500 km 12 keer per jaar, 1000mg 3 maal per dag, 2000 kg 5 keer',
  'Postcode 1234 AB heeft te weinig aanbod.',
  'In 1234 AB: 12 huishoudens zonder hulp',
  'In 1234 AB is 40% tevreden, en 1234 AB 40%',
  'om 10:30 uur, van 9.00 tot 17.00 uur',
  'op 12-03-2026 10:00 uur',
  'op 12-03-2026 vr 09:00 en 12-03-2026 MA 09:00',
  'Op 1 januari 2015 ging de Jeugdwet in.',
  'op 01-02-2026 10.00 uur en 03-04-2026 11.00 uur',
  'sinds 3 maart 2024',
  'wacht sinds 3-3-2025 op een plek',
  'in maart 2016 begonnen',
  'op 3 maart begonnen',
  'op 31-2-1950 bestaat niet',
  'de afspraak is op 3-3-2030',
  'op 3 mei 12 uur vergaderd, op 4 mei 10 mensen',
  'een lang nummer 123456782123456782123',
  'referentie 0123456789012345',
  'KvK 12345672',
  'zaak 20140113 en 20140709',
  'bel 0800-1234 of 0900-8844 of 14 079',
  'bel 112',
  'bel 0800-123456',
  'zie 0800-123456',
  'kinderen van 4, 7, 9 en 12 jaar',
  'score 3-4-12 en versie 2.3.10',
  'wij eten @ school. Daarna gaan we weg.',
  'hij at brood.Daarna ging hij',
  'zie www.voorbeeld.nl en @voorbeeld',
  'een verschil van +1.250.000.000 euro',
  'een verschil van +5 procent en + 12 uur',
  'groep 3/4, lokaal 12b, route A12',
  'NL, BE en DE 12 12 12',
  'is 12 weken te lang voor wie 3 kinderen heeft',
  'de 4-jarige wacht sinds 3-3-2025',
  'een 4-jarig kind wacht sinds 3-3-2025',
  'op 10-02-2026 5 keer gebeld',
  'de 49 weken wachten is lang',
  '10 12 14 16 18',
  '50-50, 1 op 3, 24/7',
  'IB-nummer 12-345 van de SVB',
  'max 500 tekens, 3 velden, 15 seconden',
  'a@b zonder punt',
  '',
];

describe('what looks like personal data', () => {
  const cases = Object.entries(FOUND).flatMap(([soort, texts]) => texts.map((text) => [soort, text] as const));

  it.each(cases)('is found as %s in: %s', (soort, marked) => {
    const { tekst, van, tot } = parseMarked(marked);
    expect(find(tekst)).toEqual([{ soort, tekst: tekst.slice(van, tot), van, tot }]);
  });

  it.each(NOT_FOUND)('is not seen in: %s', (tekst) => {
    expect(find(tekst)).toEqual([]);
  });

  it('is tried on at least 60 texts with and 40 without', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(NOT_FOUND.length).toBeGreaterThanOrEqual(40);
  });

  it('is found in order when there is more of it', () => {
    const tekst = 'Jan, geboren 3-3-1950, 1234 AB 12, bsn 123456789, bel 06-12345678 of mail jan@voorbeeld.nl';
    expect(find(tekst).map(({ soort }) => soort)).toEqual([
      'geboortedatum',
      'postcode-met-huisnummer',
      'bsn',
      'telefoonnummer',
      'e-mailadres',
    ]);
  });

  it('is found twice when two of a kind touch', () => {
    expect(find('+32 470 12 34 56 (079) 123 45 67').map(({ tekst }) => tekst)).toEqual([
      '+32 470 12 34 56',
      '(079) 123 45 67',
    ]);
  });

  it('counts as old from five calendar years back', () => {
    const tekst = 'sinds 31 december 2021';
    expect(findPersoonsgegevens(tekst, new Date('2025-12-31T12:00:00Z'))).toEqual([]);
    expect(findPersoonsgegevens(tekst, new Date('2026-01-01T12:00:00Z'))).toHaveLength(1);
  });

  it('finds a birth of today from the first minute of that day in Amsterdam', () => {
    expect(findPersoonsgegevens('geboren op 22 november 2026', new Date('2026-11-21T23:05:00Z'))).toHaveLength(1);
    expect(findPersoonsgegevens('geboren op 22 november 2026', new Date('2026-11-21T22:55:00Z'))).toEqual([]);
  });
});

describe('replacing', () => {
  it('puts plain words in place of each', () => {
    const tekst =
      'Jan (3-3-1950, 1234 AB 12, 123456782) heeft NL91ABNA0417164300. Bel 06-12345678 of mail jan@voorbeeld.nl.';
    expect(replacePersoonsgegevens(tekst, find(tekst))).toBe(
      'Jan (een geboortedatum, een adres, een nummer) heeft een rekeningnummer. ' +
        'Bel een telefoonnummer of mail een e-mailadres.',
    );
  });

  it('leaves a text without them as it is', () => {
    expect(replacePersoonsgegevens('Wacht 12 weken.', [])).toBe('Wacht 12 weken.');
  });
});
