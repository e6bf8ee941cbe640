import type { Context } from 'hono';

import type { Assets, Shell } from '#ui';

import type { Chain } from '../chain/index.ts';
import type { Config, Secrets } from '../config/index.ts';
import type { Actor, Database, Tx } from '../database/index.ts';
import type { Logger } from '../log/index.ts';

/** What the start of the product hands to the application. */
export type Deps = {
  config: Config;
  database: Database;
  secrets: Secrets;
  assets: Assets;
  log: Logger;
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

export type Env = {
  Variables: {
    requestId: string;
    deps: Deps;
    chain: Chain;
    /** Who acts; the public without a gemeente when nobody is signed in. */
    actor: Actor;
    session: SessionView | undefined;
    shell: Shell;
    /** Own words of the gemeente: message key to text. */
    termen: Readonly<Record<string, string>>;
    /** One transaction as the actor of this request, for a stated purpose. */
    run: <T>(doel: string, run: (tx: Tx) => Promise<T>) => Promise<T>;
  };
};

export type Ctx = Context<Env>;
