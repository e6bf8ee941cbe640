import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import type { Env } from '#platform/http/index.tsx';
import { getFound, Problem } from '#platform/problems/index.ts';

import {
  addVertegenwoordiging,
  closeVertegenwoordiging,
  findLid,
  type Lid,
  lidWoorden,
  listLeden,
  listVertegenwoordigingen,
  mountDossierform,
  type Param,
  SOORTEN,
} from '../huishouden/index.ts';
import type { Dossier } from '../inzage/index.ts';
import { Vertegenwoordigingvelden } from './components/vertegenwoordigingvelden.tsx';
import { messages as m } from './messages.ts';
import { BevestigSchema, VertegenwoordigingFormSchema } from './schema.ts';

const keuze = <K extends string>(waarden: readonly K[], woorden: Record<K, string>) =>
  waarden.map((value) => ({ value, name: woorden[value] }));

const loadLid = async (tx: Tx, dossier: Dossier, param: Param): Promise<Lid> =>
  getFound(await findLid(tx, dossier, param('lid')));

const lidPad = (param: Param) => `/leden/${param('lid')}`;
const terug = (lid: Lid, { huishouden }: Dossier) => ({
  name: lid.naam,
  href: `/huishoudens/${huishouden}/leden/${lid.id}`,
});

/** Pages about who represents somebody. */
export function vertegenwoordigingRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('/huishoudens/*', async (c, next) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    await next();
  });
  mountDossierform(routes, {
    path: '/leden/:lid/vertegenwoordiging',
    doel: 'vertegenwoordiging vastleggen',
    stap: 'vertegenwoordiging-vastleggen',
    schema: VertegenwoordigingFormSchema,
    load: async (tx, dossier, param) => {
      const lid = await loadLid(tx, dossier, param);
      const anderen = (await listLeden(tx, dossier)).filter((one) => one.id !== lid.id && one.leeftijd >= 18);
      return { lid, leden: anderen.map(({ id, naam }) => ({ value: id, name: naam })) };
    },
    kader: ({ lid }, dossier) => ({
      titel: m.vertegenwoordigingTitel(lid.roepnaam),
      lead: m.vertegenwoordigingLead,
      knop: m.voeg,
      terug: terug(lid, dossier),
    }),
    velden: (state, { leden }) => (
      <Vertegenwoordigingvelden {...{ state, leden }} soorten={keuze(SOORTEN, lidWoorden.gronden)} />
    ),
    act: (tx, dossier, { soort, door, naam, geschil }, param) => {
      if (Boolean(door) === Boolean(naam)) {
        throw new Problem('ongeldige-invoer', m.doorFout, [{ field: 'door', detail: m.doorFout }]);
      }
      const wie = door ? { lid: door } : { naam: naam ?? '' };
      const grond = { lid: param('lid'), door: wie, soort, geschil: geschil === 'ja' };
      return addVertegenwoordiging(tx, dossier, grond);
    },
    next: (param) => `${lidPad(param)}?melding=vertegenwoordiging`,
  });
  mountDossierform(routes, {
    path: '/leden/:lid/vertegenwoordiging/:vertegenwoordiging/einde',
    doel: 'vertegenwoordiging beëindigen',
    schema: BevestigSchema,
    load: async (tx, dossier, param) => {
      const lid = await loadLid(tx, dossier, param);
      const alle = await listVertegenwoordigingen(tx, dossier);
      return { lid, een: getFound(alle.find((one) => one.id === param('vertegenwoordiging') && one.lid === lid.id)) };
    },
    kader: ({ lid, een }, dossier) => ({
      titel: m.stopTitel(een.door, lid.roepnaam),
      lead: m.stopLead,
      knop: m.stopKnop,
      kind: 'negative',
      terug: terug(lid, dossier),
    }),
    act: (tx, dossier, _, param) => closeVertegenwoordiging(tx, dossier, param('vertegenwoordiging')),
    next: (param) => `${lidPad(param)}?melding=vertegenwoordiging`,
  });
  return routes;
}
