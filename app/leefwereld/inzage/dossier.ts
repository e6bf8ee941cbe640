import type { Actor } from '#platform/database/index.ts';

import type { Doel } from './doel.ts';
import type { Onderdeel, Relatie } from './toegang.ts';

export type Opening = {
  /** What for: stands in the inzageregel and decides whether rows of the Jeugdwet open (LAW-J13). */
  doel: Doel;
  /** Which parts: only these open, and only these stand in the inzageregel. */
  onderdelen: readonly Onderdeel[];
  kanaal?: 'pagina' | 'api' | 'document';
  /** Nothing is written in it: no key that lets write opens. */
  alleenLezen?: boolean;
};

declare const opened: unique symbol;

/** A dossier that is open in this transaction. Only openDossier makes one: who has it, left a trace. */
export type Dossier = {
  readonly [opened]: true;
  readonly huishouden: string;
  readonly naam: string;
  readonly stand: 'open' | 'afgesloten';
  readonly versie: number;
  readonly actor: Actor;
  readonly relatie: Relatie;
  readonly doel: Doel;
  readonly onderdelen: readonly Onderdeel[];
  readonly schrijft: readonly Onderdeel[];
  /** Whose rows are open: ids of leden, and of the huishouden for what is meant for all who live in it. */
  readonly leden: readonly string[];
  /** The leden this person is or represents; empty for professionals. */
  readonly zelf: readonly string[];
};
