import { Problem } from '#platform/problems/index.ts';

import { hasTekst, hasWerkgebied, isBinnenTaak } from './overleg.ts';
import type { Mens, Overleg } from './queries.ts';
import type { DelingInput, OverlegInput } from './schema.ts';

const createFout = (field: string, detail: string) => new Problem('ongeldige-invoer', detail, [{ field, detail }]);

/** Throws 400 at `field` for someone without a relation to the huishouden. Wmo 2015 5.1.1 lid 1 to 3 (LAW-W15). */
export function checkMensen(ids: readonly string[], mensen: readonly Mens[], field: string): void {
  if (ids.every((id) => mensen.some((mens) => mens.id === id))) return;
  throw createFout(field, 'Iemand hoort niet bij dit huishouden. Voeg die persoon eerst toe, of spreek zonder.');
}

/** For whom it is meant: one lid by id, or everyone who lives there for ''. Throws 400 at `voor`. */
export function listVoor(voor: string, mensen: readonly Mens[]): string[] {
  if (voor === '') return [];
  if (!mensen.some(({ id, soort }) => id === voor && soort === 'lid')) {
    throw createFout('voor', 'Kies iemand uit de lijst.');
  }
  return [voor];
}

/** What has to fit together in an overleg. Returns for whom it is. Throws 400 at the field. */
export function checkOverleg({ aanwezig, inwoner, reden, voor }: OverlegInput, mensen: readonly Mens[]): string[] {
  checkMensen(aanwezig, mensen, 'aanwezig');
  const erbij = mensen.some(({ id, soort }) => soort === 'lid' && aanwezig.includes(id));
  if (inwoner === 'ja' && !erbij) throw createFout('aanwezig', 'Vink ook aan wie van de familie erbij was.');
  if (inwoner !== 'ja' && erbij) throw createFout('inwoner', 'Je vinkte iemand van de familie aan. Kies dan ja.');
  if (inwoner === 'nee' && reden === '') throw createFout('reden', 'Schrijf op waarom de familie er niet bij was.');
  return listVoor(voor, mensen);
}

const TEKST: Record<string, string> = {
  toestemming: 'Schrijf op waarvoor de bewoner toestemming gaf.',
  'wettelijke-plicht': 'Noem het artikel uit de wet.',
  'vitaal-belang': 'Schrijf op waarom het niet kon wachten.',
};

/**
 * What has to fit together in one piece of shared information. Throws 400 at the field: a partij that was not there, a ground
 * without its words, and, for a ground that reaches no further than its task, a partij that works on something else
 * (Wmo 2015 5.3.3 lid 4, Jeugdwet 7.3.11 lid 2).
 */
export function checkDeling(input: DelingInput, { aanwezig }: Overleg, mensen: readonly Mens[]): void {
  const { met, grond, grondTekst, toestemmingOp, leefdomein, wet } = input;
  const partijen = mensen.filter(({ id, soort }) => soort === 'partij' && met.includes(id));
  if (partijen.length !== new Set(met).size || !met.every((id) => aanwezig.includes(id))) {
    throw createFout('met', 'Kies alleen partijen die bij dit overleg waren.');
  }
  if (hasTekst(grond) && grondTekst === '') throw createFout('grondTekst', TEKST[grond] ?? '');
  if (grond === 'toestemming' && toestemmingOp === '') {
    throw createFout('toestemmingOp', 'Kies de dag van de toestemming.');
  }
  const ander = partijen.find(({ werkgebied }) => werkgebied && !hasWerkgebied(werkgebied, leefdomein, wet));
  if (isBinnenTaak(grond) && ander) {
    throw createFout('met', `${ander.naam} werkt hier niet aan. Deel dit niet, of kies een andere grond.`);
  }
  if (input.over !== '' && !mensen.some(({ id, soort }) => id === input.over && soort === 'lid')) {
    throw createFout('over', 'Kies iemand uit de lijst.');
  }
}
