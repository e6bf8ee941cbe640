import type { LeefdomeinOfAlgemeen, Wet } from '../../kennis/leefdomein/index.ts';
import type { Dossier } from './dossier.ts';
import type { Onderdeel } from './toegang.ts';

/** Where a new row of a dossier belongs, and for whom it is: everyone who lives there unless `voor` names leden. */
export type Plek = { leefdomein?: LeefdomeinOfAlgemeen; wet?: Wet; voor?: readonly string[] };

/**
 * The columns that every row of content has: whose it is, what it is about and for whom it is meant. The database makes the
 * sleutel of them.
 */
export function createInhoud<O extends Onderdeel>(dossier: Dossier, categorie: O, plek: Plek = {}) {
  const { leefdomein = 'algemeen', wet = 'algemeen', voor = [] } = plek;
  return {
    gemeente_id: dossier.actor.gemeente,
    huishouden_id: dossier.huishouden,
    leefdomein,
    wet,
    categorie,
    zichtbaar_voor: voor.length > 0 ? [...voor] : [dossier.huishouden],
  };
}
