import type { Actor, Tx } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';
import type { Table } from '#platform/sheets/index.ts';
import type { Card } from '#ui';

import type { Antwoorden, Inleesveld, Kolommen, Plan } from './inlezing.ts';

/** Anything that a page can show. */
export type View = Parameters<typeof Card>[0]['children'];

/** The words in which one Inleessoort differs from the others. */
export type Woorden = {
  readonly titel: string;
  readonly terug: string;
  readonly naarTerug: string;
  readonly bestandVraag: string;
  readonly bestandUitleg: string;
  readonly bezigTitel: string;
  readonly bezigUitleg: string;
  readonly misluktUitleg: string;
  readonly klaarTitel: string;
  readonly klaarNiets: string;
  readonly nietsTeDoen: string;
  readonly gevolg: string;
  readonly voorbeeldTitel: string;
  readonly naarResultaat: string;
  readonly onder: (naam: string) => string;
  readonly leesIn: (aantal: number) => string;
  readonly voortgang: (verwerkt: number, totaal: number) => string;
  readonly nieuwUitleg: (n: number) => string;
  readonly gewijzigdUitleg: (n: number) => string;
  readonly gelijkUitleg: (n: number) => string;
  readonly voorbeeldMeer: (rest: number) => string;
};

/**
 * How a write tells what it did: under whose name, out of which file, and how many rows are done. `dataKey` seals what goes into
 * the outbox; it is there when a job writes.
 */
export type Werk = {
  naam: string;
  bestand: string;
  progress: (verwerkt: number) => Promise<void>;
  dataKey?: string | undefined;
};

/** A sheet with everything that was chosen for it. */
export type Keuze = { table: Table; kolommen: Kolommen; antwoorden: Antwoorden };

type Base = {
  /** As in the table. */
  soort: 'agenda' | 'gebieden' | 'teams' | 'medewerkers';
  /** Where its pages begin: `/teams/inlezen`. */
  pad: `/${string}/inlezen`;
  /** The wing it belongs to, and where in it someone goes back to. */
  vleugel: 'beheer' | 'leren';
  terug: string;
  doel: string;
  velden: readonly Inleesveld[];
  woorden: Woorden;
  /** Field to its name, and to what helps to choose. */
  veldnamen: Readonly<Record<string, string>>;
  hints: Readonly<Record<string, string>>;
  /** A small sheet to begin with: headings, rows. */
  voorbeeld: { koppen: readonly string[]; rijen: readonly (readonly string[])[] };
  can: (actor: Actor) => Verdict;
  guess: (headings: readonly string[], rows: readonly (readonly string[])[]) => Kolommen;
  /** Where to look at what came of it, in the gemeente with this slug. */
  formatResultaat: (slug: string) => string;
};

/** What a noun says about sheets whose rows become its records. `P` is what it works out before it writes. */
type Parts<P extends Plan> = Base & {
  plan: (tx: Tx, actor: Actor, keuze: Keuze) => Promise<P>;
  /** Writes what the plan says, in this transaction. */
  write: (tx: Tx, actor: Actor, plan: P, werk: Werk) => Promise<void>;
  renderVoorbeeld: (plan: P) => View;
  /** What someone should look at before they go on. */
  renderLetOp?: (plan: P) => View;
};

/** What reading in would do, and the doing of it. */
export type Prepared = Plan & { write: (werk: Werk) => Promise<void>; voorbeeld: () => View; letOp: () => View };
export type Inleessoort = Base & { prepare: (tx: Tx, actor: Actor, keuze: Keuze) => Promise<Prepared> };

/** Makes of what a noun says about its sheets something that the steps of every sheet can use. */
export function defineInleessoort<P extends Plan>({
  plan,
  write,
  renderVoorbeeld,
  renderLetOp,
  ...base
}: Parts<P>): Inleessoort {
  return {
    ...base,
    prepare: async (tx, actor, keuze) => {
      const made = await plan(tx, actor, keuze);
      const { rijen, fouten, tellingen, vragen } = made;
      return {
        rijen,
        fouten,
        tellingen,
        vragen,
        write: (werk) => write(tx, actor, made, werk),
        voorbeeld: () => renderVoorbeeld(made),
        letOp: () => renderLetOp?.(made),
      };
    },
  };
}
