import { defineMessages, formatDay } from '#ui';

import { computeDagenOver } from './termijn.ts';

const countDagen = (count: number) => (count === 1 ? '1 dag' : `${count} dagen`);

/** "3 maart", and with its year when that is another than the year of today. */
const formatDag = (dag: string, vandaag: string) =>
  dag.slice(0, 4) === vandaag.slice(0, 4) ? formatDay(dag).replace(/ \d+$/, '') : formatDay(dag);

export const messages = defineMessages('termijn', {
  onderzoek: 'Onderzoek na de melding',
  'persoonlijk-plan': 'Persoonlijk plan',
  'aanvraag-open': 'Eerste dag voor een aanvraag',
  beschikking: 'Besluit op de aanvraag',
  familiegroepsplan: 'Familiegroepsplan',
  jeugdplan: 'Plan voor de jeugdige',
  'jeugdplan-op-schrift': 'Plan voor de jeugdige op papier',
  spoed: 'Tijdelijke hulp met spoed',
  evaluatie: 'Samen terugkijken op het plan',
  inzage: 'Antwoord op een verzoek om inzage',

  gemeente: 'De gemeente is aan zet.',
  inwoner: 'De inwoner is aan zet.',
  eigenKeuze: 'De wet noemt geen aantal dagen. De gemeente koos deze termijn.',
  verschoven: 'De laatste dag viel in een weekend of op een feestdag. Daarom geldt de eerste werkdag daarna.',
  opgeschort: (count: number) => `De termijn stond ${countDagen(count)} stil.`,
  staatStil: 'De termijn staat nu stil.',

  voor: (naam: string) => `Voor huishouden ${naam}.`,
  praatErover: (naam: string) => `Praat erover met huishouden ${naam}.`,
  dagVoorbij: 'de dag is voorbij',
  naarRoute: 'Naar de route',
  naarTermijnen: 'Naar de termijnen',
  teamTeLaat: (count: number) => (count === 1 ? '1 termijn is te laat' : `${count} termijnen zijn te laat`),
  teamTeLaatTekst: 'Het gaat om collega’s van je team. Vraag wat ze nodig hebben.',

  over: (dag: string, count: number) => `uiterlijk ${dag}, nog ${countDagen(count)}`,
  vandaag: 'uiterlijk vandaag',
  nu: 'dit kan nu',
  straks: (dag: string, count: number) => `dit kan vanaf ${dag}, over ${countDagen(count)}`,
  teLaat: (dag: string, count: number) => `was ${dag}, ${countDagen(count)} te laat`,
});

/** What stops or lengthens a term. */
export const wijzigingen = defineMessages('termijnwijziging', {
  klaar: 'Deze termijn is klaar. Er verandert niets meer aan.',
  vast: 'Deze termijn ligt vast. Hij kan niet stilstaan of langer duren.',
  staatAlStil: 'Deze termijn staat al stil.',
  looptAl: 'Deze termijn loopt al.',
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
  agendaTekstRegel: (artikel: string) => `Volgens ${artikel}. Open Bondgenoot om te zien voor wie.`,
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

/** A term in words: "uiterlijk 3 maart, nog 9 dagen", "uiterlijk vandaag", "was 3 maart, 2 dagen te laat". Days are YYYY-MM-DD. */
export function formatTermijn(uiterlijk: string, vandaag: string): string {
  const over = computeDagenOver(uiterlijk, vandaag);
  if (over === 0) return messages.vandaag;
  const dag = formatDag(uiterlijk, vandaag);
  return over > 0 ? messages.over(dag, over) : messages.teLaat(dag, -over);
}

/** An opening in words (`opening` in TERMIJNSOORTEN): "dit kan vanaf 3 maart, over 9 dagen", "dit kan nu". Days are YYYY-MM-DD. */
export function formatOpening(dag: string, vandaag: string): string {
  const over = computeDagenOver(dag, vandaag);
  return over > 0 ? messages.straks(formatDag(dag, vandaag), over) : messages.nu;
}
