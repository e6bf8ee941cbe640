import { defineMessages, formatDay } from '#ui';

/** The written account, as a resident reads it. */
export const verslag = defineMessages('gesprek-verslag', {
  titel: 'Verslag van ons gesprek',
  wanneer: 'Dag',
  waar: 'Plaats',
  wie: 'Wie erbij was',
  van: 'Gesprek met',
  verstuurd: 'Verstuurd',
  concept: 'Dit is nog geen verslag. Het gesprek loopt nog.',
  melding: 'Wat u ons vertelde',
  meldingBron: (dag: string) => `Bij de melding van ${formatDay(dag)}`,
  vraag: 'Waar het om gaat',
  plan: 'Uw eigen plan',
  planGebruikt: (dag: string) => `U gaf ons op ${formatDay(dag)} uw eigen plan. Wij gebruikten het bij dit gesprek.`,
  planGeen: 'U mocht zelf een plan maken. Wij kregen geen plan van u.',
  besproken: 'Wat we bespraken',
  geenRegels: 'Hierover staat niets in dit verslag.',
  niets: 'Hier staat niets, want: ',
  resultaten: 'Wat u wilt bereiken',
  geenResultaten: 'Er zijn nog geen resultaten gekozen.',
  wensVan: (naam: string) => `Wens van ${naam}`,
  wensSamen: 'Wens van u samen',
  afspraken: 'Wat we afspraken',
  geenAfspraken: 'Hierover spraken we nog niets af.',
  redenen: 'Waarom meer nodig is',
  pgb: 'Een persoonsgebonden budget',
  pgbVerteld: (dag: string) => `Op ${formatDay(dag)} vertelden wij wat een persoonsgebonden budget (pgb) is.`,
  pgbUitleg:
    'Met een pgb koopt u zelf uw hulp in. U kiest wie er komt. U maakt dan zelf afspraken en houdt zelf de rekeningen bij.',
  verder: 'Wat u nu kunt doen',
  verderTekst:
    'Klopt er iets niet? Zeg het ons, dan zetten wij uw woorden erbij. Hebt u meer hulp nodig, dan kunt u die nu aanvragen.',
  verderLos: 'Klopt er iets niet? Zeg het ons, dan zetten wij uw woorden erbij.',
  voorWie: 'Voor wie is deze versie?',
  iedereen: 'Iedereen thuis',
  versieVoor: (naam: string) => `Versie voor ${naam}`,
  pdf: 'Bewaar als pdf',
  print: 'Druk af',
  stuur: 'Stuur het verslag',
  stuurTitel: 'Stuur het verslag',
  stuurUitleg: 'De familie krijgt dit verslag. Daarna verandert er niets meer aan.',
  stuurVersies: (namen: string) => `Er is ook een eigen versie voor ${namen}. Geef die alleen aan hen.`,
  stuurTekort: 'Dit moet eerst:',
  ontbreekt: (onderwerp: string) => `Over “${onderwerp}” staat nog niets. Schrijf het op, of zeg waarom niet.`,
  pgbOntbreekt: 'Vertel eerst wat een pgb is. Dat doe je bij de melding.',
  leeg: 'Er staat nog niets in dit gesprek.',
  isVerstuurd: 'Het verslag is al verstuurd.',
});

export const meldingen = defineMessages('gesprek-verslag-meldingen', {
  verstuurd: 'Het verslag is verstuurd. Er verandert niets meer aan.',
});
