import { defineMessages } from '#ui';

import { countDagen, SOORTNAMEN } from './woorden.ts';

export const messages = defineMessages('termijn', {
  ...SOORTNAMEN,

  gemeente: 'De gemeente is aan zet.',
  inwoner: 'De inwoner is aan zet.',
  uBent: 'U bent aan zet.',
  eigenKeuze: 'De wet noemt geen aantal dagen. De gemeente koos deze termijn.',
  verschoven: 'De laatste dag viel in een weekend of op een feestdag. Daarom geldt de eerste werkdag daarna.',
  opgeschort: (count: number) => `De termijn stond ${countDagen(count)} stil.`,
  staatStil: 'De termijn staat nu stil.',
});

/** What stops or lengthens a term. */
export const wijzigingen = defineMessages('termijnwijziging', {
  opschorting: (van: string, reden: string) => `Staat stil sinds ${van}. ${reden}`,
  opschortingVoorbij: (van: string, tot: string, reden: string) => `Stond stil van ${van} tot ${tot}. ${reden}`,
  verlenging: (dagen: number, op: string, reden: string) => `Kreeg er op ${op} ${countDagen(dagen)} bij. ${reden}`,
  door: (naam: string) => `${naam} legde dit vast.`,
});

/** The pages of terms. */
export const paginas = defineMessages('termijnpagina', {
  titel: 'Termijnen',
  lead: 'Wat op tijd klaar moet zijn, het eerste bovenaan.',
  vanMij: 'Van mij',
  vanTeam: 'Van mijn team',
  wie: 'Wie',
  wat: 'Wat',
  huishouden: 'Huishouden',
  wanneer: 'Wanneer',
  tabel: 'Termijnen die lopen',
  geen: 'Er loopt geen termijn',
  geenTekst: 'Zodra er een melding is, staat hier wat wanneer klaar moet zijn.',
  staatStil: 'staat nu stil',
  teLaat: 'te laat',
  voorbij: 'de dag is voorbij',
  stondOp: (dag: string) => `De laatste dag was ${dag}. Die schuift op.`,
  konTot: (dag: string) => `Dit kon tot en met ${dag}.`,
  gehaald: (dag: string) => `Klaar op ${dag}.`,
  vervallen: (dag: string) => `Niet meer nodig sinds ${dag}.`,
  agenda: 'In je agenda',
  agendaTekst: 'Zet je eigen termijnen in je agenda. Er staat geen naam van een inwoner in.',
  download: 'Download voor je agenda',
  abonneer: 'Maak een adres voor je agenda',
  vernieuw: 'Maak een nieuw adres',
  vernieuwTekst: (dag: string) => `Je maakte een adres op ${dag}. Een nieuw adres vervangt het oude.`,
  trekIn: 'Trek het adres in',
  agendaTitel: 'Het adres voor je agenda',
  agendaLead: 'Kopieer het adres nu. Je ziet het hierna niet meer.',
  agendaUitleg: 'Voeg in je agenda een abonnement toe met dit adres. Deel het met niemand.',
  agendaVeld: 'Adres',
  naarTermijnenKnop: 'Naar de termijnen',
  agendanaam: 'Termijnen',
  verleng: 'Geef meer tijd',
  verlengTitel: 'Hoeveel dagen komen erbij?',
  verlengKnop: 'Geef deze dagen erbij',
  veldDagen: 'Aantal dagen',
  veldDagenHint: 'De nieuwe laatste dag rekenen we voor je uit.',
  veldReden: 'Waarom is dat nodig?',
  veldRedenHint: 'De inwoner leest deze reden.',
  veldVerteld: 'Weet de inwoner dit?',
  verteldJa: 'Ja, ik heb het de inwoner verteld.',
  zetStil: 'Zet stil',
  zetStilTitel: 'Waarom staat deze termijn stil?',
  zetStilKnop: 'Zet de termijn stil',
  zetStilMag: (grond: string) => `Dit mag ${grond}.`,
  hervat: 'Laat weer lopen',
  hervatUitleg: (dag: string) => `Loopt de termijn weer vanaf ${dag}? De laatste dag schuift dan op.`,
  terug: 'de route',
  route: 'Melding en route',
});

/** What was just done with a term. */
export const gedaan = defineMessages('termijngedaan', {
  verlengd: 'De termijn is langer geworden.',
  stilgezet: 'De termijn staat stil.',
  hervat: 'De termijn loopt weer.',
  agendaWeg: 'Het adres voor je agenda werkt niet meer.',
});
