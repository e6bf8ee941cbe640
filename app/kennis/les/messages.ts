import { defineMessages } from '#ui';

import type { Agenda, Baken, Les } from './les.ts';

export const AGENDANAMEN = defineMessages('les-agenda', {
  maatschappelijk: 'Maatschappelijke agenda',
  verander: 'Veranderagenda',
  uitvoering: 'Uitvoeringsagenda',
} satisfies Record<Agenda, string>);

/** What each les says, in a few words. */
export const LESNAMEN = defineMessages('les', {
  1: 'Ken elkaar',
  2: 'Voel samen de urgentie',
  3: 'Maak samen de visie',
  4: 'Maak de visie scherp',
  5: 'Visie over is visie met',
  6: 'De agenda is nooit af',
  7: 'Maak van de visie opgaven',
  8: 'Bepaal aard en omvang',
  9: 'Kies het samenspel per opgave',
  10: 'Bepaal wat het oplevert',
  11: 'Begrijp elkaar op alle niveaus',
  12: 'Van beleidsregie naar uitvoeringsregie',
  13: 'Leren is meer dan een training',
  14: 'De bakens als meetlat',
  15: 'Andere gespreksvoerders',
  16: 'Kantel ook de gemeente zelf',
  17: 'Kantel de communicatie',
} satisfies Record<Les, string>);

/** The same in one line. */
export const LES_UITLEG = defineMessages('les-uitleg', {
  1: 'Weet wat de ander toevoegt, en laat dat merken.',
  2: 'Laat zien waarom het moet. Iedereen levert in, en iedereen wint.',
  3: 'Spreek af wat je wilt bereiken, binnen welk kader, en wat je verwacht.',
  4: 'Gebruik een voorval, laat zien dat het kan, en spreek één taal.',
  5: 'Wie verantwoordelijk is of geraakt wordt, praat gelijkwaardig mee.',
  6: 'Volg of de effecten komen, en sta open voor nieuwe vragen.',
  7: 'Kies welke vraagstukken eerst moeten.',
  8: 'Is de opgave enkelvoudig, of meervoudig en taai?',
  9: 'Spreek richting, ruimte, resultaat en rekenschap af, en wie wat inbrengt.',
  10: 'Wie draagt wat bij, en wat levert het op voor mensen en in geld?',
  11: 'Deel dezelfde uitgangspunten. Laat bestuur, beleid en uitvoering vast uitwisselen.',
  12: 'Geef ruimte en vertrouwen, en neem aan wat de praktijk leert.',
  13: 'Doe ook intervisie en casuïstiek, loop mee en laat je coachen.',
  14: 'Maak de bakens samen concreet, en houd elkaar eraan.',
  15: 'Ga van regels naar vragen, en van vragen naar een echt gesprek.',
  16: 'Gebruik hetzelfde uitgangspunt in het hele domein. Doe wat je zegt.',
  17: 'Schrijf brieven en formulieren in dezelfde geest.',
} satisfies Record<Les, string>);

export const BAKENNAMEN = defineMessages('baken', {
  1: 'De vraag achter de vraag',
  2: 'Eigen kracht',
  3: 'Direct erop af',
  4: 'Formeel en informeel in verhouding',
  5: 'Balans van collectief en individueel',
  6: 'Integraal werken',
  7: 'Resultaatgericht',
  8: 'Ruimte voor de professional',
} satisfies Record<Baken, string>);

/** The same in one line. */
export const BAKEN_UITLEG = defineMessages('baken-uitleg', {
  1: 'Kijk breder dan het aanbod dat je kent.',
  2: 'Spreek iemand aan op wat diegene kan en wil.',
  3: 'Ga langs, het liefst zodra het signaal er is.',
  4: 'Licht waar het kan, zwaar waar het moet.',
  5: 'Samen werkt vaak beter, en kost minder.',
  6: 'Problemen hangen samen. De aanpak dus ook.',
  7: 'Spreek af wat ieder doet, en waar het toe leidt.',
  8: 'Vakmanschap beslist mee, niet alleen de regel.',
} satisfies Record<Baken, string>);
