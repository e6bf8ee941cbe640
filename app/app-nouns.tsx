import type { Hono } from 'hono';

import { handover } from './app-handover.ts';
import { inleessoorten } from './app-inlezen.ts';
import { mountLive } from './app-live.ts';
import { registratieStappen } from './app-registratie.ts';
import { mountStatements } from './app-statements.tsx';
import { mountVandaag } from './app-vandaag.tsx';
import { mountWings } from './app-wings.tsx';
import { mountZoeken } from './app-zoeken.tsx';
import { aanmeldingRoutes } from './beheer/aanmelding/index.ts';
import { aanmeldkenmerkRoutes, createAanmeldwegen } from './beheer/aanmeldkenmerk/index.ts';
import { aanmeldkoppelingRoutes } from './beheer/aanmeldkoppeling/index.ts';
import { aanmeldsleutelRoutes } from './beheer/aanmeldsleutel/index.ts';
import { aanstellingRoutes } from './beheer/aanstelling/index.ts';
import { accountRoutes } from './beheer/account/index.ts';
import { apisleutelRoutes } from './beheer/apisleutel/index.ts';
import { berichtRoutes } from './beheer/bericht/index.ts';
import { factorRoutes } from './beheer/factor/index.ts';
import { gebeurtenisRoutes } from './beheer/gebeurtenis/index.ts';
import { gebiedRoutes } from './beheer/gebied/index.ts';
import { gemeenteRoutes, type Gemeenten } from './beheer/gemeente/index.ts';
import { inlezingRoutes } from './beheer/inlezing/index.ts';
import { inrichtingRoutes } from './beheer/inrichting/index.ts';
import { medewerkerRoutes } from './beheer/medewerker/index.ts';
import { partijRoutes } from './beheer/partij/index.ts';
import { sessieRoutes } from './beheer/sessie/index.ts';
import { taakRoutes } from './beheer/taak/index.ts';
import { teamRoutes } from './beheer/team/index.ts';
import { terugkeerRoutes } from './beheer/terugkeer/index.ts';
import { zegelRoutes } from './beheer/zegel/index.ts';
import { aanvraagRoutes } from './leefwereld/aanvraag/index.ts';
import { afschriftRoutes } from './leefwereld/afschrift/index.ts';
import { betrokkenheidRoutes } from './leefwereld/betrokkenheid/index.ts';
import { bsnRoutes } from './leefwereld/bsn/index.ts';
import { contactRoutes } from './leefwereld/contact/index.ts';
import { evaluatieRoutes } from './leefwereld/evaluatie/index.ts';
import { gesprekRoutes } from './leefwereld/gesprek/index.ts';
import { huishoudenRoutes, renderDossierHead } from './leefwereld/huishouden/index.ts';
import { inzageRoutes } from './leefwereld/inzage/index.ts';
import { keukentafelRoutes } from './leefwereld/keukentafel/index.ts';
import { koppelcodeRoutes } from './leefwereld/koppelcode/index.ts';
import { lidRoutes } from './leefwereld/lid/index.ts';
import { meldingRoutes } from './leefwereld/melding/index.ts';
import { mijnRoutes } from './leefwereld/mijn/index.ts';
import { netwerklidRoutes } from './leefwereld/netwerklid/index.ts';
import { overlegRoutes } from './leefwereld/overleg/index.ts';
import { planRoutes } from './leefwereld/plan/index.ts';
import { plandocumentRoutes } from './leefwereld/plandocument/index.ts';
import { plandoelRoutes } from './leefwereld/plandoel/index.ts';
import { regieRoutes } from './leefwereld/regie/index.ts';
import { registratieRoutes } from './leefwereld/registratie/index.ts';
import { resultaatRoutes } from './leefwereld/resultaat/index.ts';
import { routeRoutes } from './leefwereld/route/index.ts';
import { stemRoutes } from './leefwereld/stem/index.ts';
import { termijnRoutes } from './leefwereld/termijn/index.ts';
import { terugblikRoutes } from './leefwereld/terugblik/index.ts';
import { verslagRoutes } from './leefwereld/verslag/index.ts';
import { vertegenwoordigingRoutes } from './leefwereld/vertegenwoordiging/index.ts';
import { vindkaartRoutes } from './leefwereld/vindkaart/index.ts';
import { opendataRoutes } from './leren/opendata/index.ts';
import { proeftuinChain, proeftuinRoutes } from './leren/proeftuin/index.ts';
import { createPubliek, logregelChain, transformatielogRoutes } from './leren/transformatielog/index.ts';
import { knelpuntChain, knelpuntRoutes } from './maatwerkplaats/knelpunt/index.ts';
import { signaalChain, signaalRoutes } from './maatwerkplaats/signaal/index.ts';
import { terugmeldingRoutes } from './maatwerkplaats/terugmelding/index.ts';
import { antwoordRoutes } from './meten/antwoord/index.ts';
import { antwoordconceptRoutes } from './meten/antwoordconcept/index.ts';
import { bewijsRoutes } from './meten/bewijs/index.ts';
import { consensusRoutes } from './meten/consensus/index.ts';
import { instrumentRoutes } from './meten/instrument/index.ts';
import { interviewRoutes } from './meten/interview/index.ts';
import { itemafspraakRoutes } from './meten/itemafspraak/index.ts';
import { metingRoutes } from './meten/meting/index.ts';
import { metinggroepRoutes } from './meten/metinggroep/index.ts';
import { rapportRoutes } from './meten/rapport/index.ts';
import { scanRoutes } from './meten/scan/index.ts';
import { uitkomstRoutes } from './meten/uitkomst/index.ts';
import { hasOpenUitnodiging, listUitnodigingAttention, uitnodigingRoutes } from './meten/uitnodiging/index.ts';
import { verbeteractieRoutes } from './meten/verbeteractie/index.ts';
import type { ChainKind } from './platform/chain/index.ts';
import type { Env } from './platform/http/index.tsx';

/** Every kind of record that can stand in a chain. */
export const chainKinds: readonly ChainKind[] = [signaalChain, knelpuntChain, proeftuinChain, logregelChain];

/** The pages of leefwereld, in the order in which an address is looked up. */
const listLeefwereld = (gemeenten: Gemeenten): Hono<Env>[] => [
  // Before the pages of one huishouden, whose address begins the same.
  vindkaartRoutes(),
  regieRoutes(),
  contactRoutes(),
  meldingRoutes(),
  aanvraagRoutes(),
  termijnRoutes(gemeenten),
  routeRoutes(),
  evaluatieRoutes(),
  overlegRoutes(),
  plandocumentRoutes(),
  plandoelRoutes(),
  planRoutes(),
  gesprekRoutes(),
  resultaatRoutes(),
  keukentafelRoutes(),
  verslagRoutes(),
  inzageRoutes(renderDossierHead),
  stemRoutes(renderDossierHead),
  // Before the pages of one dossier of a resident, whose address begins the same.
  koppelcodeRoutes(),
  mijnRoutes(),
  terugblikRoutes(),
  afschriftRoutes(),
  registratieRoutes(registratieStappen),
  lidRoutes(),
  vertegenwoordigingRoutes(),
  bsnRoutes(),
  netwerklidRoutes(),
  betrokkenheidRoutes(),
  huishoudenRoutes(),
];

/** The pages of every noun, and those that belong to none. */
export function mountPages(app: Hono<Env>, gemeenten: Gemeenten): void {
  mountVandaag(app);
  mountLive(app);
  mountWings(app);
  mountStatements(app);
  mountZoeken(app, gemeenten);
  const publiek = createPubliek(gemeenten);
  const nouns = [
    inlezingRoutes(inleessoorten, gemeenten),
    sessieRoutes(gemeenten),
    aanmeldingRoutes(gemeenten, createAanmeldwegen(gemeenten)),
    accountRoutes(),
    factorRoutes(),
    // Before the door of an account, whose address begins the same.
    antwoordconceptRoutes(gemeenten),
    antwoordRoutes(gemeenten),
    inrichtingRoutes(gemeenten),
    signaalRoutes(gemeenten),
    terugmeldingRoutes(gemeenten),
    knelpuntRoutes(),
    proeftuinRoutes(),
    instrumentRoutes(),
    metingRoutes({ listAttention: listUitnodigingAttention, hasOpen: hasOpenUitnodiging }),
    metinggroepRoutes(),
    itemafspraakRoutes(),
    uitnodigingRoutes(),
    uitkomstRoutes(),
    consensusRoutes(),
    verbeteractieRoutes(),
    bewijsRoutes(),
    interviewRoutes(),
    scanRoutes(),
    rapportRoutes(),
    ...listLeefwereld(gemeenten),
    opendataRoutes(publiek),
    transformatielogRoutes(gemeenten, publiek),
    medewerkerRoutes(),
    aanstellingRoutes(handover),
    terugkeerRoutes(),
    teamRoutes(),
    gebiedRoutes(),
    partijRoutes(),
    gemeenteRoutes(),
    aanmeldsleutelRoutes(gemeenten),
    aanmeldkoppelingRoutes(gemeenten),
    aanmeldkenmerkRoutes(gemeenten),
    apisleutelRoutes(gemeenten),
    gebeurtenisRoutes(),
    zegelRoutes(gemeenten),
    berichtRoutes(),
    taakRoutes(),
  ];
  for (const routes of nouns) app.route('/', routes);
}
