import { defineMessages } from '#ui';

/** Words of the pages about the network. */
export const messages = defineMessages('netwerklid', {
  bewaar: 'Bewaar',
  naam: 'Naam',
  netwerkTitel: 'Wie staat er om het gezin heen?',
  netwerkLead: 'De bewoner kiest wie hier staat. Schrijf alleen op wat laat zien welke hulp er is.',
  netwerkBijwerken: 'Werk deze persoon bij',
  netwerkNaam: 'Hoe noemt de bewoner deze persoon?',
  netwerkNaamHint: 'Bijvoorbeeld: opa Jansen, of buurvrouw Ans.',
  netwerkSoort: 'Wat is deze persoon?',
  netwerkBand: 'De band, in woorden van de bewoner',
  netwerkBandHint: 'Bijvoorbeeld: mijn zus, of het koor op dinsdag.',
  ring: 'Hoe dichtbij?',
  ring1: 'Dichtbij',
  ring2: 'In de buurt',
  ring3: 'Verder weg, of van het werk',
  mantelzorgerVraag: 'Zorgt deze persoon voor iemand?',
  mantelzorgerJa: 'Ja, als mantelzorger',
  helpt: 'Wat doet deze persoon, of wat kan die doen?',
  netwerkLid: 'Wie koos deze persoon?',
  netwerkAllen: 'Het hele gezin',
  alleenVoorLid: 'Wie mag dit lezen?',
  alleenVoorLidJa: 'Alleen wie deze persoon koos, wie hem of haar vertegenwoordigt, en jij',
  netwerkWegTitel: (naam: string) => `Haal ${naam} uit het netwerk`,
  netwerkWegLead: 'Deze persoon staat dan niet meer om het gezin heen. Wat in het plan staat, blijft.',
  netwerkWeg: 'Haal uit het netwerk',
});
