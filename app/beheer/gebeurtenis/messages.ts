import { defineMessages } from '#ui';

export const messages = defineMessages('gebeurtenis', {
  beheer: 'Beheer',
  titel: 'Wat er gebeurde',
  aantal: (count: string) => `${count} gebeurtenissen`,
  een: 'Eén gebeurtenis',
  lead: 'Elke verandering laat hier een regel na. Zonder namen en zonder inhoud, en niemand kan een regel wissen.',
  filter: 'Gebeurtenissen filteren',
  soort: 'Wat er gebeurde',
  alles: 'Alles',
  toon: 'Toon',
  lijst: 'Gebeurtenissen, nieuwste bovenaan',
  moment: 'Moment',
  doel: 'Waarvoor',
  geenDoel: 'niet genoemd',
  wie: 'Pseudoniem',
  systeem: 'het systeem',
  niemand: 'niemand, dit is anoniem',
  keer: (count: number) => (count === 1 ? '1 keer die dag' : `${count} keer die dag`),
  uitlegTitel: 'Hoe je dit leest',
  uitleg:
    'Een pseudoniem staat voor een persoon. Je ziet de laatste twaalf tekens. Alleen de privacy officer en de FG kunnen het terugbrengen tot een naam.',
  leegTitel: 'Nog geen gebeurtenissen',
  leeg: 'Hier komt een regel bij elke verandering in Bondgenoot.',
  leegFilter: 'Dit gebeurde nog niet',
  leegFilterTekst: 'Kies iets anders, of bekijk alles.',
  toonAlles: 'Toon alles',
});
