import { Problem } from '#platform/problems/index.ts';

import type { Planstand } from './plan.ts';

/** What somebody says about a version. Who does not decide is heard; who decides agrees or does not, with equal weight. */
export const OORDELEN = ['akkoord', 'niet-akkoord', 'gehoord'] as const;
export type Oordeel = (typeof OORDELEN)[number];

/** How it came to us: by themselves, on behalf of a lid, or told to the regisseur at the table or on paper. */
export const WIJZEN = ['zelf', 'namens', 'tafel', 'papier'] as const;
export type Wijze = (typeof WIJZEN)[number];

export type Vraagstand = 'open' | 'beantwoord' | 'geweigerd' | 'vervallen';
export type Beslisser = 'ouders' | 'samen' | 'zelf' | 'vertegenwoordiger';

export type Vraaglid = {
  id: string;
  beslisser: Beslisser;
  woontHier: boolean;
  /** Whether they are a lid today. */
  loopt: boolean;
  /** Under 16: who has gezag reads what is meant for them (Wmo 2015 5.3.2 lid 3). */
  kind: boolean;
};

export type Gezag = {
  lid: string;
  /** The lid who has it; null for someone outside the huishouden. */
  door: string | null;
};

/**
 * Who is asked about a version, and whether the plan waits for them. Asked is every lid who reads at least one of its goals. Under
 * 12, or who cannot judge, is heard and the parents decide; when no parent who has gezag is asked, whoever else has it answers for
 * the child. From 12 the youth decides too, from 16 alone. After Jeugdwet 7.3.4 and 7.3.5. `doelen` say for whom they are.
 */
export function computeVragen(
  huishouden: string,
  leden: readonly Vraaglid[],
  gezag: readonly Gezag[],
  doelen: readonly { voor: readonly string[] }[],
): { lid: string; beslist: boolean }[] {
  const kinderen = new Set(leden.filter(({ kind }) => kind).map(({ id }) => id));
  const leest = ({ id, woontHier }: Vraaglid) => {
    const own = gezag.filter(({ door, lid }) => door === id && kinderen.has(lid)).map(({ lid }) => lid);
    const ids = new Set([id, ...own, ...(woontHier ? [huishouden] : [])]);
    return doelen.some(({ voor }) => voor.some((one) => ids.has(one)));
  };
  const gevraagd = leden.filter((lid) => lid.loopt && leest(lid));
  const volwassen = new Set(gevraagd.filter(({ beslisser }) => beslisser !== 'ouders').map(({ id }) => id));
  return gevraagd.map(({ id, beslisser }) => {
    const ouder = gezag.some(({ lid, door }) => lid === id && door !== null && volwassen.has(door));
    return { lid: id, beslist: beslisser !== 'ouders' || !ouder };
  });
}

/** What somebody may say who is asked: who does not decide is heard (Jeugdwet 7.3.4 lid 1), who decides chooses. */
export const listOordelen = (beslist: boolean): readonly Oordeel[] =>
  beslist ? ['akkoord', 'niet-akkoord'] : ['gehoord'];

export type Vraag = { soort: 'lid' | 'partij'; beslist: boolean; stand: Vraagstand };

/**
 * How a plan stands: agreed when everyone who decides answered and each partij said yes. Who does not agree stands beside it and does
 * not hold it up (decision 0025). `versie` says whether anything was proposed yet.
 */
export function computeStand(gesloten: boolean, versie: boolean, vragen: readonly Vraag[]): Planstand {
  if (gesloten) return 'afgesloten';
  if (!versie) return 'concept';
  return vragen.every(({ beslist, stand }) => !beslist || stand === 'beantwoord') ? 'afgesproken' : 'voorgesteld';
}

/** The state of what was asked after an answer: a partij that says no leaves it open, a lid has answered either way. */
export const computeVraagstand = (soort: Vraag['soort'], oordeel: Oordeel): Vraagstand =>
  soort === 'partij' && oordeel === 'niet-akkoord' ? 'geweigerd' : 'beantwoord';

export type NewAntwoord = {
  /** Number of the version that was read. */
  versie: number;
  oordeel: Oordeel;
  woorden?: string;
  /** How the regisseur heard it; who answers themselves leaves it out. */
  wijze?: 'tafel' | 'papier' | undefined;
};

/** Throws 400 for an answer that does not belong to the question, and for a no without words. */
export function checkAntwoord(beslist: boolean, { oordeel, woorden = '' }: NewAntwoord): void {
  const errors = [
    ...(listOordelen(beslist).includes(oordeel)
      ? []
      : [
          {
            field: 'oordeel',
            detail: beslist ? 'Kies akkoord of niet akkoord.' : 'Dit kind is gehoord; de ouders beslissen.',
          },
        ]),
    ...(oordeel === 'niet-akkoord' && woorden === ''
      ? [{ field: 'woorden', detail: 'Schrijf op wat er anders moet, in eigen woorden.' }]
      : []),
  ];
  if (errors.length > 0) throw new Problem('ongeldige-invoer', undefined, errors);
}
