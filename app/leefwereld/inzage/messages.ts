import { defineMessages } from '#ui';

import type { Doel } from './doel.ts';
import type { Relatie } from './toegang.ts';

const RELATIE = {
  regisseur: 'als regisseur',
  aanvoerder: 'als aanvoerder',
  team: 'als collega van het team',
  teamleider: 'als teamleider',
  partij: 'omdat je meewerkt aan dit plan',
  lid: 'omdat het over u gaat',
  vertegenwoordiger: 'omdat u iemand vertegenwoordigt',
} satisfies Record<Relatie, string>;

const DOEL = {
  'melding-behandelen': 'om de melding te behandelen',
  'gesprek-voeren': 'om het gesprek te voeren',
  'plan-maken': 'om het plan te maken',
  'plan-bespreken': 'om het plan te bespreken',
  'afspraken-uitvoeren': 'om afspraken uit te voeren',
  overleg: 'om te overleggen',
  'aanvraag-behandelen': 'om de aanvraag te behandelen',
  'gegevens-bijhouden': 'om gegevens bij te houden',
  toewijzen: 'om de regie te verdelen',
  'regie-overdragen': 'om de regie over te dragen',
  'eigen-dossier': 'om het eigen dossier te lezen',
  zoeken: 'om te zien of iemand hier bekend is',
} satisfies Record<Doel, string>;

/** The line under the title of an open dossier: as whom, what for, and that the family sees it. */
export const inzageMessages = defineMessages('inzage', {
  geopend: (relatie: Relatie, doel: Doel) => `Je opende dit dossier ${RELATIE[relatie]}, ${DOEL[doel]}.`,
  gezien: 'De familie ziet dat je keek.',
});
