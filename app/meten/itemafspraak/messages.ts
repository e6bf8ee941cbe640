import { defineMessages } from '#ui';

export const messages = defineMessages('itemafspraak', {
  metingen: 'Metingen',
  titel: 'Wat we zien als het goed gaat',
  lead: 'Schrijf het samen op, voordat iemand invult. Bij het invullen staat het ernaast.',
  vast: 'De meting is open. De afspraken staan vast.',
  veld: (nummer: number, naam: string) => `${nummer}. ${naam}`,
  vraag: 'Wat zien we als dit goed gaat?',
  bewaar: 'Bewaar de afspraken',
  bewaard: 'De afspraken zijn bewaard.',
  conflict: 'Iemand anders schreef ook. Jouw tekst staat nog in de velden. Hieronder staat wat er nu staat.',
  conflictNu: 'Zo staat het er nu',
  leeg: 'nog niets afgesproken',
});
