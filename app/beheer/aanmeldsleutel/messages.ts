import { defineMessages } from '#ui';

export const messages = defineMessages('aanmeldsleutel', {
  beheer: 'Beheer',
  aanmelden: 'Aanmelden via de gemeente',
  titel: 'Onze sleutels',
  lead: 'Met een sleutel bewijst Bondgenoot aan een inlogsysteem wie het is.',
  adres: 'Het inlogsysteem leest de openbare helft op dit adres:',
  leegTitel: 'Er is nog geen sleutel',
  leeg: 'Maak er een. Geef daarna het adres aan de beheerder van het inlogsysteem.',
  lijst: 'Sleutels, nieuwste bovenaan',
  sleutel: (kort: string) => `Sleutel ${kort}`,
  gemaakt: (dag: string, tijd: string) => `Gemaakt op ${dag} om ${tijd}.`,
  tekent: 'in gebruik',
  straks: 'straks in gebruik',
  oud: 'oud, mag weg',
  maak: 'Maak een sleutel',
  maakUitleg: 'Een nieuwe sleutel is meteen te lezen. Na een uur gaat Bondgenoot hem gebruiken.',
  weg: 'Haal weg',
});

/** What was done, after a redirect. */
export const meldingen = defineMessages('aanmeldsleutel-melding', {
  gemaakt: 'De sleutel is gemaakt.',
  weg: 'De sleutel is weggehaald.',
});
