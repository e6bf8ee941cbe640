/**
 * What a dossier may be opened for. `jeugdwet` names the purpose of Jeugdwet 7.4.0 lid 1 (LAW-J13) that a doel serves: without
 * one, rows that are kept for the Jeugdwet stay shut. The words for each stand in messages.ts.
 */
export const DOELEN = {
  'melding-behandelen': { jeugdwet: 'toeleiding' },
  'gesprek-voeren': { jeugdwet: 'advies' },
  'plan-maken': { jeugdwet: 'bepaling' },
  'plan-bespreken': { jeugdwet: 'advies' },
  'afspraken-uitvoeren': { jeugdwet: 'inzet' },
  overleg: { jeugdwet: 'inzet' },
  'aanvraag-behandelen': { jeugdwet: 'bepaling' },
  'gegevens-bijhouden': { jeugdwet: 'toeleiding' },
  toewijzen: { jeugdwet: 'toeleiding' },
  'regie-overdragen': { jeugdwet: 'toeleiding' },
  /** Seeing who has the regie: opens nothing of what people told. */
  'regie-bekijken': { jeugdwet: undefined },
  /** Seeing who looked: opens nothing of what people told. */
  'inzage-bekijken': { jeugdwet: undefined },
  /** A resident who reads their own dossier: a right, so no purpose of the college (Jeugdwet 7.3.10, Wmo 5.3.2). */
  'eigen-dossier': { jeugdwet: 'inzagerecht' },
  /** Finding out whether someone is known: opens no content. */
  zoeken: { jeugdwet: undefined },
} as const satisfies Record<string, { jeugdwet: string | undefined }>;

export type Doel = keyof typeof DOELEN;

/** Whether rows that are kept for the Jeugdwet may be opened for this (Jeugdwet 7.4.0). */
export const isJeugdwetdoel = (doel: Doel): boolean => DOELEN[doel].jeugdwet !== undefined;
