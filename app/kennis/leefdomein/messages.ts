import { defineMessages } from '#ui';

import type { LeefdomeinOfAlgemeen, Wet } from './leefdomein.ts';

/** The parts of life, in words: value to label. */
export const LEEFDOMEINEN = defineMessages('leefdomein', {
  algemeen: 'Het hele leven',
  inkomen: 'Inkomen',
  'werk-en-dagbesteding': 'Werk en dagbesteding',
  wonen: 'Wonen',
  'gezin-en-opvoeding': 'Gezin en opvoeding',
  gezondheid: 'Gezondheid',
  'geestelijke-gezondheid': 'Geestelijke gezondheid',
  verslaving: 'Verslaving',
  'dagelijks-leven': 'Dagelijks leven',
  netwerk: 'Netwerk',
  meedoen: 'Meedoen',
  'veiligheid-en-justitie': 'Veiligheid en justitie',
} satisfies Record<LeefdomeinOfAlgemeen, string>);

/** The laws, in words: value to label. */
export const WETNAMEN = defineMessages('wet', {
  algemeen: 'Geen aparte wet',
  wmo: 'Wmo 2015',
  jeugdwet: 'Jeugdwet',
  participatiewet: 'Participatiewet',
  wgs: 'Wet gemeentelijke schuldhulpverlening',
} satisfies Record<Wet, string>);
