import { aanvraagStappen } from './leefwereld/aanvraag/index.ts';
import { betrokkenheidStappen } from './leefwereld/betrokkenheid/index.ts';
import { bsnStappen } from './leefwereld/bsn/index.ts';
import { contactStappen } from './leefwereld/contact/index.ts';
import { evaluatieStappen } from './leefwereld/evaluatie/index.ts';
import { gesprekStappen } from './leefwereld/gesprek/index.ts';
import { huishoudenStappen } from './leefwereld/huishouden/index.ts';
import { inzageStappen } from './leefwereld/inzage/index.ts';
import { keukentafelStappen } from './leefwereld/keukentafel/index.ts';
import { koppelcodeStappen } from './leefwereld/koppelcode/index.ts';
import { lidStappen } from './leefwereld/lid/index.ts';
import { meldingStappen } from './leefwereld/melding/index.ts';
import { mijnStappen } from './leefwereld/mijn/index.ts';
import { netwerklidStappen } from './leefwereld/netwerklid/index.ts';
import { overlegStappen } from './leefwereld/overleg/index.ts';
import { planStappen } from './leefwereld/plan/index.ts';
import { plandoelStappen } from './leefwereld/plandoel/index.ts';
import { regieStappen } from './leefwereld/regie/index.ts';
import type { Stap } from './leefwereld/registratie/index.ts';
import { resultaatStappen } from './leefwereld/resultaat/index.ts';
import { routeStappen } from './leefwereld/route/index.ts';
import { stemStappen } from './leefwereld/stem/index.ts';
import { termijnStappen } from './leefwereld/termijn/index.ts';
import { vertegenwoordigingStappen } from './leefwereld/vertegenwoordiging/index.ts';
import { vindkaartStappen } from './leefwereld/vindkaart/index.ts';

/** What each noun of leefwereld asks, in the order of the work. */
export const registratieStappen: readonly Stap[] = [
  ...contactStappen,
  ...vindkaartStappen,
  ...huishoudenStappen,
  ...lidStappen,
  ...vertegenwoordigingStappen,
  ...bsnStappen,
  ...netwerklidStappen,
  ...betrokkenheidStappen,
  ...meldingStappen,
  ...routeStappen,
  ...termijnStappen,
  ...gesprekStappen,
  ...keukentafelStappen,
  ...resultaatStappen,
  ...aanvraagStappen,
  ...plandoelStappen,
  ...planStappen,
  ...evaluatieStappen,
  ...overlegStappen,
  ...regieStappen,
  ...koppelcodeStappen,
  ...stemStappen,
  ...mijnStappen,
  ...inzageStappen,
];
