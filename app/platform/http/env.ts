import type { Context } from 'hono';

import type { Assets, Shell } from '#ui';

import type { Chain } from '../chain/index.ts';
import type { Config, Secrets } from '../config/index.ts';
import type { Actor, Database, Tx } from '../database/index.ts';
import type { Hub } from '../live/index.ts';
import type { Logger } from '../log/index.ts';
import type { Metrics } from '../metrics/index.ts';
import type { Problem } from '../problems/index.ts';
import type { SealKeys } from '../seal/index.ts';
import type { Trace } from '../trace/index.ts';

/** What the start of the product hands to the application. */
export type Deps = {
  config: Config;
  database: Database;
  secrets: Secrets;
  sealKeys: SealKeys;
  assets: Assets;
  log: Logger;
  live: Hub;
  metrics: Metrics;
  trace: Trace;
};

/** Who is signed in, as the pages show it. */
export type SessionView = {
  id: string;
  tokenHash: string;
  naam: string;
  functie: string;
  laatstGezien: Date;
  verloopt: Date;
};

/** A machine with a key: what it may open, and as whom it does so. */
export type Machine = {
  scopes: readonly string[];
  /** Who acts on a route of this scope; undefined for a scope that the key does not have. */
  findActor: (scope: string) => Actor | undefined;
};

export type Env = {
  Variables: {
    requestId: string;
    deps: Deps;
    chain: Chain;
    /** Who acts; the public without a gemeente when nobody is signed in. */
    actor: Actor;
    session: SessionView | undefined;
    /** The machine that asks with a key of its own, on the API alone; never together with a session. */
    machine: Machine | undefined;
    shell: Shell;
    /** Own words of the gemeente: message key to text. */
    termen: Readonly<Record<string, string>>;
    /** When the form that was sent was opened, in ms since 1970 as its page says; NaN when it does not. */
    formOpened?: number;
    /** Counts how long a step of the work took, from when its form was opened; absent on the API, where nobody fills in. */
    recordStep?: (step: string, opened: number) => Promise<void>;
    /** Set when the address holds a one-time token: no other page may learn it. */
    hidesAddress?: boolean;
    /**
     * One transaction as the actor of this request, for a stated purpose. A Problem that `run` returns is thrown after the
     * commit, so that the trace of a refusal stays; one that it throws rolls everything back.
     */
    run: <T>(doel: string, run: (tx: Tx) => Promise<T>) => Promise<Exclude<T, Problem>>;
  };
};

export type Ctx = Context<Env>;
