import { defineMessages } from '#ui';

/** Words of the pages about who represents somebody. */
export const messages = defineMessages('vertegenwoordiging', {
  voeg: 'Leg vast',
  vertegenwoordigingTitel: (naam: string) => `Wie vertegenwoordigt ${naam}?`,
  vertegenwoordigingLead: 'Heeft die persoon een account, dan leest die meteen mee wat de wet toelaat.',
  soort: 'Op welke grond?',
  door: 'Iemand van dit huishouden',
  doorGeen: 'Niemand van dit huishouden',
  naam: 'Of iemand van buiten',
  naamHint: 'Bijvoorbeeld de naam van de voogd of de mentor.',
  doorFout: 'Kies iemand, of vul een naam van buiten in. Niet allebei.',
  geschil: 'Is er een geschil?',
  geschilJa: 'Ja, er is onenigheid over. Dan gaat er niets vanzelf open.',
  stopTitel: (door: string, naam: string) => `${door} vertegenwoordigt ${naam} niet meer`,
  stopLead: 'Vandaag is de laatste dag. Morgen gaat dicht wat hierdoor openstond.',
  stopKnop: 'Laat dit stoppen',
});
