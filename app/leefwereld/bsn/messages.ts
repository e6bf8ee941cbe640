import { defineMessages } from '#ui';

/** Words of the pages about how we know who someone is. */
export const messages = defineMessages('bsn', {
  bewaar: 'Bewaar',
  bsnTitel: (naam: string) => `BSN van ${naam}`,
  bsnLead: 'Alleen jij als regisseur opent dit nummer. De familie ziet dat je het opende.',
  bsn: 'Burgerservicenummer',
  bsnHint: 'Negen cijfers.',
  bsnWaarom: 'Het nummer is nodig om hulp te regelen met een aanbieder. Het wordt versleuteld bewaard.',
  bsnNu: 'Bewaard',
  bsnToon: 'Toon het hele nummer',
  bsnWeg: 'Haal het BSN weg',
  bsnWegTitel: (naam: string) => `Haal het BSN van ${naam} weg`,
  bsnWegLead: 'Het nummer verdwijnt. Je kunt het later opnieuw vragen.',
  bsnBewaar: 'Bewaar het BSN',

  identiteitTitel: (naam: string) => `Weten we wie ${naam} is?`,
  identiteitLead: 'Leg alleen vast welk bewijs je zag. Maak geen kopie en schrijf geen nummer op.',
  identiteit: 'Welk bewijs zag je?',
  identiteitGeen: 'Nog geen',
  uitstel: 'Kon hulp niet wachten? Waarom niet?',
  uitstelHint: 'Vul dit alleen in als je nog geen bewijs zag.',
});
