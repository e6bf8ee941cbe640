import { defineMessages } from '#ui';

/** What a key may do, in words. */
export const scopeNamen = defineMessages('apisleutel-scope', {
  'signalen-lezen': 'Signalen lezen',
  'knelpunten-lezen': 'Knelpunten lezen',
  'knelpunten-schrijven': 'Signalen samenbrengen tot een knelpunt',
  'proeftuinen-lezen': 'Proeftuinen lezen',
  'transformatielog-lezen': 'Transformatielog lezen, ook concepten',
  'transformatielog-schrijven': 'Concepten schrijven voor het transformatielog',
  'gemeenten-lezen': 'De lijst van gemeenten lezen',
});

export const messages = defineMessages('apisleutel', {
  beheer: 'Beheer',
  titel: 'Sleutels voor de API',
  lead: 'Met een sleutel haalt een ander systeem gegevens op. Een sleutel is van een systeem, nooit van een persoon.',
  nieuw: 'Sleutel maken',
  leegTitel: 'Er is nog geen sleutel',
  leeg: 'Maak een sleutel voor elk systeem dat de API gebruikt.',
  lijst: 'Sleutels, wat werkt bovenaan',
  naam: 'Systeem',
  mag: 'Mag',
  werktTot: 'Werkt tot en met',
  gebruikt: 'Laatst gebruikt',
  staat: 'Staat',
  doen: 'Doen',
  nooit: 'nog niet',
  moment: (dag: string, tijd: string) => `${dag}, ${tijd}`,
  geldig: 'werkt',
  bijna: 'stopt bijna',
  verlopen: 'verlopen',
  ingetrokken: 'ingetrokken',
  vervang: 'Vervang',
  trekIn: 'Trek in',
  werktNiet: 'Deze sleutel werkt al niet meer.',

  naamVraag: 'Welk systeem krijgt de sleutel?',
  naamHint: 'Bijvoorbeeld: datawarehouse van Voorbeeldstad.',
  doelVraag: 'Waarvoor is de sleutel?',
  doelHint: 'Zo weet een ander later waarom hij er is.',
  magVraag: 'Wat mag de sleutel?',
  magHint: 'Kies alleen wat nodig is.',
  totVraag: 'Tot en met welke dag werkt hij?',
  totHint: 'Hooguit een jaar. Daarna maak je een nieuwe.',
  maak: 'Maak de sleutel',

  klaarTitel: 'De sleutel is klaar',
  klaarLead: 'Je ziet hem nu één keer. Geef hem veilig aan de beheerder van het systeem.',
  klaarVeld: 'De sleutel',
  klaarHoe: 'Stuur hem mee als Authorization: Bearer, met daarachter de sleutel.',
  klaarKwijt: 'Kwijt of gelekt? Trek hem dan in en maak een nieuwe.',
  terug: 'Naar de sleutels',

  opvolgerTitel: 'Sleutel vervangen',
  opvolgerUitleg: 'De nieuwe sleutel mag hetzelfde. De oude werkt nog zeven dagen, zodat het systeem kan wisselen.',
  opvolgerDoe: 'Maak de nieuwe sleutel',

  intrekkenTitel: 'Sleutel intrekken?',
  intrekkenUitleg: 'De sleutel werkt dan meteen niet meer. Dit kun je niet terugdraaien.',
  intrekkenDoe: 'Trek in',
});

/** What was done, after a redirect. */
export const meldingen = defineMessages('apisleutel-melding', {
  ingetrokken: 'De sleutel is ingetrokken en werkt niet meer.',
});
