import type { Hono } from 'hono';

import { mountStatements } from './app-statements.tsx';
import { mountVandaag } from './app-vandaag.tsx';
import { mountWings } from './app-wings.tsx';
import { gebeurtenisRoutes } from './beheer/gebeurtenis/index.ts';
import { gebiedRoutes } from './beheer/gebied/index.ts';
import { gemeenteRoutes, type Gemeenten } from './beheer/gemeente/index.ts';
import { medewerkerRoutes } from './beheer/medewerker/index.ts';
import { partijRoutes } from './beheer/partij/index.ts';
import { sessieRoutes } from './beheer/sessie/index.ts';
import { teamRoutes } from './beheer/team/index.ts';
import { proeftuinChain, proeftuinRoutes } from './leren/proeftuin/index.ts';
import { logregelChain, transformatielogRoutes } from './leren/transformatielog/index.ts';
import { knelpuntChain, knelpuntRoutes } from './maatwerkplaats/knelpunt/index.ts';
import { signaalChain, signaalRoutes } from './maatwerkplaats/signaal/index.ts';
import { terugmeldingRoutes } from './maatwerkplaats/terugmelding/index.ts';
import type { ChainKind } from './platform/chain/index.ts';
import type { Env } from './platform/http/index.tsx';

/** Every kind of record that can stand in a chain. */
export const chainKinds: readonly ChainKind[] = [signaalChain, knelpuntChain, proeftuinChain, logregelChain];

/** The pages of every noun, and those that belong to none. */
export function mountPages(app: Hono<Env>, gemeenten: Gemeenten): void {
  mountVandaag(app);
  mountWings(app);
  mountStatements(app);
  const nouns = [
    sessieRoutes(gemeenten),
    signaalRoutes(gemeenten),
    terugmeldingRoutes(gemeenten),
    knelpuntRoutes(),
    proeftuinRoutes(),
    transformatielogRoutes(gemeenten),
    medewerkerRoutes(),
    teamRoutes(),
    gebiedRoutes(),
    partijRoutes(),
    gemeenteRoutes(),
    gebeurtenisRoutes(),
  ];
  for (const routes of nouns) app.route('/', routes);
}
