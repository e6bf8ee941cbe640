import { Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

/** concept: set up; open: can be filled in; gesloten: nobody fills in any more; geopend: its results can be read. */
export const STANDEN = ['concept', 'open', 'gesloten', 'geopend'] as const;
export type Stand = (typeof STANDEN)[number];

/** uitnodiging: who is asked by name; link: who has the link of a groep; scan: professionals score with evidence. */
export const TOEGANGEN = ['uitnodiging', 'link', 'scan'] as const;
export type Toegang = (typeof TOEGANGEN)[number];

/** Smallest group of which an anonymous meting shows anything; a gemeente may only ask for more (instrumenten.md §4). */
export const MINIMUM = 5;

/** Drafts that were never sent in are cleared away this many days after a meting closed. */
export const CONCEPT_DAGEN = 30;

type Invulbaar = { stand: Stand; invullenTot: string | null };

/**
 * Throws 409 in words when a meting cannot be filled in today: not open yet, over, or past its last day. `invullenTot` is a day, YYYY-MM-DD.
 */
export function checkInvulbaar({ stand, invullenTot }: Invulbaar): void {
  if (stand === 'concept') throw new Problem('verkeerde-staat', 'Deze meting is nog niet open. Probeer het later.');
  const voorbij = stand !== 'open' || (invullenTot !== null && invullenTot < computeDay());
  if (voorbij) throw new Problem('verkeerde-staat', 'Deze meting is gesloten. Invullen kan niet meer.');
}

/** Whether a meting is still being set up or filled in. */
export const isLopend = ({ stand }: { stand: Stand }): boolean => stand === 'concept' || stand === 'open';

type Openbaar = Invulbaar & { toegang: Toegang };

/**
 * Throws 409 in words for a meting that people cannot begin with: it is no concept, nobody is asked, or its last day is over. `gevraagd` is in how
 * many groepen people have an invitation. A scan needs nobody: who guides it scores.
 */
export function checkOpenbaar(
  { stand, invullenTot, toegang }: Openbaar,
  { groepen, gevraagd }: { groepen: readonly { heeftLink: boolean }[]; gevraagd: number },
): void {
  const refuse = (reden: string) => new Problem('verkeerde-staat', reden);
  if (stand !== 'concept') throw refuse('Deze meting is al open.');
  if (invullenTot !== null && invullenTot < computeDay()) {
    throw refuse('De laatste dag om in te vullen is voorbij. Kies een latere dag.');
  }
  if (toegang === 'scan') return;
  if (groepen.length === 0) throw refuse('Er is nog geen groep. Kies eerst wie je vraagt.');
  if (toegang === 'link' && groepen.every(({ heeftLink }) => !heeftLink)) {
    throw refuse('Er is nog geen link. Maak eerst een link voor een groep.');
  }
  if (toegang === 'uitnodiging' && gevraagd === 0) throw refuse('Er is nog niemand gevraagd. Vraag eerst mensen.');
}

type Heropenbaar = { stand: Stand; naamloos: boolean; resultatenOp: string | null };

/** Throws 409 in words for a meting that cannot open again: it is not closed, or it is anonymous and its results were opened. */
export function checkHeropenbaar({ stand, naamloos, resultatenOp }: Heropenbaar): void {
  if (stand === 'concept' || stand === 'open') throw new Problem('verkeerde-staat', 'Deze meting is niet gesloten.');
  if (naamloos && resultatenOp !== null) {
    throw new Problem('verkeerde-staat', 'De resultaten zijn al bekeken. Maak een nieuwe golf.');
  }
}

/** The groepen as people were asked: not those that opening the results made out of groepen that were too small. */
export const listGevraagdeGroepen = <G extends { id: string; samengevoegdIn: string | null }>(
  groepen: readonly G[],
): G[] => groepen.filter(({ id }) => groepen.every(({ samengevoegdIn }) => samengevoegdIn !== id));

/**
 * How many of a groep are done, as it may be shown: null for fewer than the minimum of an anonymous meting, for in a groep of one it would
 * say that this person is done (ADR 0032), and for a groep that is counted with others, whose number together is known.
 */
export const computeGedaan = (
  { naamloos, groepsminimum, stand }: { naamloos: boolean; groepsminimum: number; stand: Stand },
  { gedaan, samengevoegdIn }: { gedaan: number; samengevoegdIn: string | null },
): number | null =>
  naamloos && stand !== 'concept' && (gedaan < groepsminimum || samengevoegdIn !== null) ? null : gedaan;
