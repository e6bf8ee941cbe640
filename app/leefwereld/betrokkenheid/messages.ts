import { defineMessages } from '#ui';

/** Words of the pages about who takes part. */
export const messages = defineMessages('betrokkenheid', {
  bewaar: 'Bewaar',
  partijTitel: 'Wie werkt er mee?',
  partijLead: 'Een partij leest alleen de delen die je hier kiest.',
  partijBijwerken: (naam: string) => `Werk bij waar ${naam} aan meewerkt`,
  partijWie: 'Partij en persoon',
  partijWieHint: 'Kies “niemand leest mee” als deze partij alleen papier krijgt.',
  partijZonder: (naam: string) => `${naam}, niemand leest mee`,
  taak: 'Wat doet deze partij voor dit gezin?',
  taakHint: 'De familie leest dit ook.',
  leefdomeinen: 'Bij welke delen van het leven?',
  wetten: 'Onder welke wet werkt deze partij?',
  wettenHint: 'Stukken voor de Jeugdwet leest alleen wie onder de Jeugdwet werkt.',
  partijLeden: 'Wiens eigen stukken leest deze partij ook?',
  partijEindeTitel: (naam: string) => `Laat ${naam} stoppen`,
  partijEindeLead: 'Vandaag is dan de laatste dag. Morgen gaat het dossier dicht voor deze partij.',
  bewonerEindeLead: 'Vandaag is dan de laatste dag. Morgen leest dit account hier niets meer.',
  partijEinde: 'Laat stoppen',
});
