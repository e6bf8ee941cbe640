import { defineMessages } from '#ui';

const MINUTEN = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 0, maximumFractionDigits: 1 });

export const messages = defineMessages('registratie', {
  leefwereld: 'Leefwereld',
  titel: 'Wat we vragen',
  lead: (stappen: number, velden: number) =>
    `In ${stappen} stappen vragen we samen ${velden} dingen. Bij elk staat waarvoor we het nodig hebben.`,
  lijst: 'Stappen, met hoeveel we vragen en hoe lang dat duurt',
  stap: 'Stap',
  velden: 'Velden',
  duur: 'De helft is klaar binnen',
  aantal: 'Keer gedaan',
  minuten: (minuten: number) => (minuten < 1 ? 'een minuut' : `${MINUTEN.format(minuten)} minuten`),
  nietGenoeg: 'Nog geen stap is vijf keer gedaan. Daarom staat hier nog geen tijd.',
  uitleg:
    'De tijd loopt van het openen van een formulier tot het bewaren. We bewaren alleen de stap, de dag en de duur. Geen naam en geen dossier.',
  periode: 'De tijden gaan over de laatste 90 dagen. Minder dan vijf keer laten we niet zien.',
  vraag: (stap: string, n: number) => `${stap}: ${n === 1 ? 'één vraag' : `${n} vragen`}`,
  veld: 'Wat we vragen',
  gebruik: 'Waarvoor',
  ruimte: 'Vragen we iets wat je nergens voor gebruikt? Geef een signaal.',
  signaal: 'Geef een signaal',
});
