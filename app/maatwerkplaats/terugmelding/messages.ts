import { defineMessages } from '#ui';

import type { Status } from './terugmelding.ts';

/** Everything the holder of a code reads. */
export const messages = defineMessages('terugmelding', {
  titel: 'Wat deden we met uw signaal?',
  inleiding: 'Vul de code in die u kreeg toen u het signaal gaf. U hoeft zich niet aan te melden.',
  code: 'Terugmeldcode',
  codeHint: 'Bijvoorbeeld 9901-7K2M-Q4XA-R9TD. Kleine letters en spaties mogen ook.',
  bekijk: 'Bekijk wat ermee gebeurde',
  onbekend: 'We kennen deze code niet. Kijk of u hem goed overnam.',
  kwijt: 'Code kwijt?',
  kwijtUitleg:
    'Wij kunnen hem niet opzoeken. We weten namelijk niet wie welk signaal gaf. Wat er met alle signalen gebeurt, leest u in het transformatielog.',
  naarLog: 'Naar het transformatielog',
  naarLogVan: (plaats: string) => `Lees het transformatielog van ${plaats}`,
  stappen: 'Wat er gebeurde',
  vervolg: 'Hoe het verder gaat',
  later: 'Bewaar uw code. Met elke nieuwe stap leest u hier meer.',
  andere: 'Bekijk een andere code',
});

/** Where it stands, as the title of the page. */
export const statusTitels = defineMessages('terugmelding-status', {
  ontvangen: 'Uw signaal is binnen',
  samengebracht: 'Uw signaal is nu een knelpunt',
  onderzoek: 'We zoeken het uit',
  proeftuin: 'We proberen iets uit',
  besluit: 'Er is een besluit',
  nee: 'We gaan dit niet veranderen',
} satisfies Record<Status, string>);

/** What that means, and what comes next. */
export const statusTeksten = defineMessages('terugmelding-uitleg', {
  ontvangen: 'De gemeente leest het en legt het naast andere signalen. Dat doet een mens.',
  samengebracht: 'Iemand bij de gemeente is er nu verantwoordelijk voor. De volgende stap is uitzoeken hoe het komt.',
  onderzoek: 'We kijken hoe het komt en wie er iets aan kan veranderen.',
  proeftuin: 'In het klein kijken we of het anders kan. Daarna volgt een besluit.',
  besluit: 'Hieronder leest u wat er besloten is. Wat daarna gebeurt, komt er ook bij.',
  nee: 'Hieronder leest u waarom. Verandert er later toch iets, dan staat het ook hier.',
} satisfies Record<Status, string>);
