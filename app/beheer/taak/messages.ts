import { defineMessages } from '#ui';

export const statusNamen = defineMessages('taakstatus', {
  mislukt: 'mislukt',
  opnieuw: 'ging mis, komt terug',
  bezig: 'bezig',
  wacht: 'wacht',
});

/** Each kind of job in words. */
export const taakNamen = defineMessages('taaksoort', {
  'dagelijkse-taak': 'Oude gegevens opruimen, elke nacht',
  'dag-begint-zomer': 'Rollen en teams bijwerken als de dag begint (zomertijd)',
  'dag-begint-winter': 'Rollen en teams bijwerken als de dag begint (wintertijd)',
  meldingen: 'Mail dat er iets nieuws is',
  'post-opruimen': 'Oude post opruimen',
  'bericht-versturen': 'Een mail versturen',
  zegelen: 'Zegel zetten',
  'zegels-dagronde': 'Zegels controleren, en het zegel naar de getuige',
  zegelcontrole: 'Zegels controleren',
  inlezen: 'Een lijst inlezen',
  'agenda-inlezen': 'Een agenda inlezen',
});

export const messages = defineMessages('taak', {
  beheer: 'Beheer',
  titel: 'Taken',
  lead: 'Wat Bondgenoot op de achtergrond doet, zoals mail versturen en lijsten inlezen.',
  aantal: (n: string) => (n === '1' ? '1 taak' : `${n} taken`),
  lijst: 'Taken, wat misging bovenaan',
  soort: 'Soort',
  status: 'Status',
  sinds: 'Sinds',
  volgende: 'Volgende poging',
  geen: 'geen',
  nu: 'nu',
  pogingen: 'Pogingen',
  van: (pogingen: string, hoogstens: string) => `${pogingen} van ${hoogstens}`,
  doen: 'Doen',
  hoeft: 'niet nodig',
  opnieuw: 'Probeer opnieuw',
  weg: 'Haal weg',
  leegTitel: 'Er is niets te doen',
  leeg: 'Elke taak is klaar. Een taak die klaar is, verdwijnt van deze lijst.',
  dagelijks: 'Vaste taken',
  dagelijksLijst: 'Taken die vanzelf terugkomen',
  laatst: 'Laatst begonnen',
  nooit: 'nog niet',
  uitlegTitel: 'Wat je hier ziet',
  uitleg:
    'Je ziet de taken van je eigen gemeente en van het hele systeem. Waar een taak over gaat, staat hier niet. Een taak die je weghaalt, gebeurt niet meer.',
  opnieuwGedaan: 'De taak begint opnieuw.',
  wegGedaan: 'De taak is weg.',
});
