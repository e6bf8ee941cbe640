import { Problem } from '#platform/problems/index.ts';

import { type Bewaard, type Fout, MAX_TEKENS } from './blad.ts';

const FOUTEN = {
  waarde: 'Kies een van de antwoorden die bij deze vraag horen.',
  'weet-niet': 'Kies Weet niet, of iets anders. Niet allebei.',
  onbekend: 'Deze vraag staat niet in de vragenlijst.',
};

/** What is wrong at a field, in words that read the same for everyone. */
export const formatFout = ({ soort, tekens = 0 }: Fout): string =>
  soort === 'te-lang' ? `Gebruik hoogstens ${MAX_TEKENS} tekens. Het zijn er nu ${tekens}.` : FOUTEN[soort];

/** Why a screen was not kept, for the script on its page; undefined when it was. */
export function findBewaarprobleem(
  bewaard: Bewaard,
  words: { andersKort: string; klaarAl: string },
): Problem | undefined {
  if ('fouten' in bewaard) {
    const errors = bewaard.fouten.map((fout) => ({ field: fout.veld, detail: formatFout(fout) }));
    return new Problem('ongeldige-invoer', errors[0]?.detail, errors);
  }
  if ('melding' in bewaard) return new Problem('verkeerde-staat', bewaard.melding);
  if (bewaard.stand === 'anders') return new Problem('verouderde-versie', words.andersKort);
  return bewaard.stand === 'weg' ? new Problem('verkeerde-staat', words.klaarAl) : undefined;
}
