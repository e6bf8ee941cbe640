/** Why something cannot be done with an aanvraag. */
export const WEIGERING = {
  klaar: 'Deze aanvraag is al afgerond.',
  voorMelding: 'Deze dag ligt voor de melding. Kies een latere dag.',
  voorAanvraag: 'Deze dag ligt voor de aanvraag. Kies een latere dag.',
  dubbel: 'Deze aanvraag staat er al.',
} as const;
