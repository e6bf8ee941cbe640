import { defineMessages, formatDay, formatNumber } from '#ui';

/** Results and the ladder. */
export const ladder = defineMessages('gesprek-ladder', {
  kiesTitel: 'Wat wil iemand bereiken?',
  resultaat: 'Welk resultaat?',
  al: (n: number) => (n === 1 ? 'al één keer gekozen' : `al ${formatNumber(n)} keer gekozen`),
  lid: 'Van wie is deze wens?',
  wens: 'Wat wil die persoon bereiken?',
  wensHint: 'In eigen woorden. Dit kan een doel in het plan worden.',
  ladderTitel: 'De ladder',
  ladderUitleg: 'Begin onderaan bij eigen kracht. Een hogere trede kan als je zegt waarom een lagere niet genoeg is.',
  nietGenoeg: 'Niet genoeg, want: ',
  geenOplossing: 'Nog geen oplossing op deze trede.',
  spreekAf: 'Spreek een oplossing af',
  oplossingTitel: 'Spreek een oplossing af',
  trede: 'Op welke trede?',
  tekst: 'Wat gebeurt er?',
  wie: 'Wie doet het?',
  redenTitel: 'Waarom een lagere trede niet genoeg is',
  redenUitleg: 'Vul alleen in wat onder de gekozen trede ligt.',
  werkBij: 'Verander wens en redenen',
  haalWeg: 'Haal dit resultaat weg',
  wegTitel: 'Haal je dit resultaat weg?',
  wegUitleg: 'De wens en alle oplossingen gaan weg. Dit kan niet terug.',
  haalOplossingWeg: 'Haal weg',
  allen: 'Van hen samen',
  wensVan: (naam: string) => `Wens van ${naam}`,
  meer: 'Deel van het leven en taak',
  voor: 'Wie mag dit lezen?',
  bewaar: 'Bewaar',
  nu: 'Zo staat het er nu',
  conflict: 'Iemand anders veranderde dit terwijl jij bezig was. Jouw tekst staat nog in het formulier.',
  conflictUitleg: 'Bewaar je nu, dan komt jouw tekst in de plaats van deze.',
  terug: (dag: string) => `Gesprek van ${formatDay(dag)}`,
});

export const meldingen = defineMessages('gesprek-ladder-meldingen', {
  gekozen: 'Het resultaat staat erbij.',
  bewaard: 'Bewaard.',
  afgesproken: 'De oplossing staat op de ladder.',
  weg: 'De oplossing is weg.',
});
