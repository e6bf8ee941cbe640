import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import type { Env } from '#platform/http/index.tsx';
import { getFound, Problem } from '#platform/problems/index.ts';

import {
  addBsn,
  BEWIJZEN,
  canUpdateBsn,
  findLid,
  formatBsnMasked,
  hasBsn,
  type Lid,
  lidWoorden,
  mountDossierform,
  openBsn,
  type Param,
  recordIdentiteit,
  removeBsn,
} from '../huishouden/index.ts';
import type { Dossier } from '../inzage/index.ts';
import { Bsnstand, Bsnveld, Identiteitvelden } from './components/bsnvelden.tsx';
import { messages as m } from './messages.ts';
import { BevestigSchema, BsnFormSchema, IdentiteitFormSchema } from './schema.ts';

const keuze = <K extends string>(waarden: readonly K[], woorden: Record<K, string>) =>
  waarden.map((value) => ({ value, name: woorden[value] }));

const loadLid = async (tx: Tx, dossier: Dossier, param: Param): Promise<Lid> =>
  getFound(await findLid(tx, dossier, param('lid')));

const lidPad = (param: Param) => `/leden/${param('lid')}`;
const terug = (lid: Lid, { huishouden }: Dossier) => ({
  name: lid.naam,
  href: `/huishoudens/${huishouden}/leden/${lid.id}`,
});

/** The BSN of a client: shown masked, whole only when that is asked for. */
function addBsnroutes(routes: Hono<Env>): void {
  const opening = { doel: 'gegevens-bijhouden', onderdelen: ['kern', 'bsn'] } as const;
  mountDossierform(routes, {
    path: '/leden/:lid/bsn',
    doel: 'bsn vastleggen',
    stap: 'bsn-vastleggen',
    schema: BsnFormSchema,
    onderdelen: opening.onderdelen,
    can: canUpdateBsn,
    load: async (tx, dossier, param, { c }) => {
      const lid = await loadLid(tx, dossier, param);
      const is = await hasBsn(tx, dossier, lid.id);
      const bsn = is ? await openBsn(tx, dossier, lid.id, c.var.deps.secrets.dataKey) : undefined;
      const toon = c.req.path.endsWith('/toon') ? (nummer: string) => nummer : formatBsnMasked;
      return { lid, bsn: bsn === undefined ? undefined : toon(bsn), href: `${terug(lid, dossier).href}/bsn` };
    },
    kader: ({ lid, href }, dossier) => ({
      titel: m.bsnTitel(lid.roepnaam),
      lead: m.bsnLead,
      knop: m.bsnBewaar,
      terug: terug(lid, dossier),
      action: href,
    }),
    boven: (basis) => <Bsnstand {...basis} />,
    velden: (state) => <Bsnveld state={state} />,
    toon: '/toon',
    act: (tx, dossier, { bsn }, param, c) => addBsn(tx, dossier, { lid: param('lid'), bsn }, c.var.deps.secrets),
    next: (param) => `${lidPad(param)}?melding=bsn`,
  });
  mountDossierform(routes, {
    path: '/leden/:lid/bsn/weg',
    doel: 'bsn weghalen',
    schema: BevestigSchema,
    onderdelen: opening.onderdelen,
    can: canUpdateBsn,
    load: loadLid,
    kader: (lid, dossier) => ({
      titel: m.bsnWegTitel(lid.roepnaam),
      lead: m.bsnWegLead,
      knop: m.bsnWeg,
      kind: 'negative',
      terug: terug(lid, dossier),
    }),
    act: (tx, dossier, _, param) => removeBsn(tx, dossier, param('lid')),
    next: (param) => `${lidPad(param)}?melding=bsnWeg`,
  });
}

/** Pages about how we know who someone is: the BSN of a client, and which document was seen. */
export function bsnRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('/huishoudens/*', async (c, next) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    await next();
  });
  addBsnroutes(routes);
  mountDossierform(routes, {
    path: '/leden/:lid/identiteit',
    doel: 'identiteit vastleggen',
    stap: 'identiteit-vastleggen',
    schema: IdentiteitFormSchema,
    load: loadLid,
    kader: (lid, dossier) => ({
      titel: m.identiteitTitel(lid.roepnaam),
      lead: m.identiteitLead,
      knop: m.bewaar,
      versie: lid.versie,
      terug: terug(lid, dossier),
      nu: [{ term: m.identiteit, value: lid.identiteit ? lidWoorden.bewijzen[lid.identiteit] : m.identiteitGeen }],
    }),
    begin: (lid) => ({ identiteit: lid.identiteit ?? '', uitstel: lid.identiteitUitstel }),
    velden: (state) => <Identiteitvelden {...{ state }} bewijzen={keuze(BEWIJZEN, lidWoorden.bewijzen)} />,
    act: (tx, dossier, { identiteit, uitstel = '', versie }, param) =>
      recordIdentiteit(tx, dossier, param('lid'), { ...(identiteit ? { identiteit } : {}), uitstel, versie }),
    next: (param) => `${lidPad(param)}?melding=identiteit`,
  });
  return routes;
}
