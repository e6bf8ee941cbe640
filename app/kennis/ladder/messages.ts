import { defineMessages } from '#ui';

import type { Trede } from './ladder.ts';

/** The rungs of the ladder, for residents and professionals alike. */
export const TREDENAMEN = defineMessages('trede', {
  'eigen-kracht': 'Eigen kracht',
  netwerk: 'Hulp van mensen dichtbij',
  algemeen: 'Algemene voorziening',
  'vrij-inzetbaar': 'Vrij inzetbare voorziening',
  maatwerk: 'Maatwerkvoorziening',
} satisfies Record<Trede, string>);

/** What each rung is. */
export const TREDE_UITLEG = defineMessages('trede-uitleg', {
  'eigen-kracht': 'Wat iemand zelf kan, of wie in huis woont.',
  netwerk: 'Familie, vrienden, buren of vrijwilligers.',
  algemeen: 'Is er voor iedereen, zoals het buurthuis.',
  'vrij-inzetbaar': 'Een aanbieder zet het in zonder besluit.',
  maatwerk: 'Op aanvraag, met een besluit.',
} satisfies Record<Trede, string>);
