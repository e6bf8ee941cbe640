/** The eleven parts of life: our own free set, the same as that of the household instrument. */
export const DOMEINEN = [
  'inkomen',
  'werk-en-dagbesteding',
  'wonen',
  'gezin-en-opvoeding',
  'gezondheid',
  'geestelijke-gezondheid',
  'verslaving',
  'dagelijks-leven',
  'netwerk',
  'meedoen',
  'veiligheid-en-justitie',
] as const;
export type Leefdomein = (typeof DOMEINEN)[number];

/** A part of life, or all of it. */
export type LeefdomeinOfAlgemeen = Leefdomein | 'algemeen';

/** The laws a row of a dossier can be kept for: Wmo 2015, Jeugdwet, Participatiewet, Wet gemeentelijke schuldhulpverlening; algemeen is for each. */
export const WETTEN = ['algemeen', 'wmo', 'jeugdwet', 'participatiewet', 'wgs'] as const;
export type Wet = (typeof WETTEN)[number];
