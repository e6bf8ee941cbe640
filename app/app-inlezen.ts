import { gebiedSoort } from './beheer/gebied/index.ts';
import type { Inleessoort } from './beheer/inlezing/index.ts';
import { personenSoort } from './beheer/personenlijst/index.ts';
import { teamSoort } from './beheer/team/index.ts';
import { agendaSoort } from './leren/transformatielog/index.ts';
import type { Actor } from './platform/database/index.ts';
import type { Verdict } from './platform/problems/index.ts';

/** Everything that rows of a sheet can become. */
export const inleessoorten: readonly Inleessoort[] = [agendaSoort, gebiedSoort, teamSoort, personenSoort];

/** Who reads in anything at all. */
export const canReadInlezingen = (actor: Actor): Verdict =>
  inleessoorten.some(({ can }) => can(actor) === true) || {
    reden: 'Inlezen doen de beheerder en de transformatiemanager.',
  };
