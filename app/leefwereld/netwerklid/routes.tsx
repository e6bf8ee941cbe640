import { Hono } from 'hono';
import type { z } from 'zod';

import type { Tx } from '#platform/database/index.ts';
import type { Env } from '#platform/http/index.tsx';
import { getFound, Problem } from '#platform/problems/index.ts';

import {
  addNetwerklid,
  BANDSOORTEN,
  findNetwerklid,
  lidWoorden,
  listLeden,
  mountDossierform,
  type Param,
  removeNetwerklid,
  updateNetwerklid,
} from '../huishouden/index.ts';
import type { Dossier } from '../inzage/index.ts';
import { Netwerkvelden } from './components/netwerkvelden.tsx';
import { messages as m } from './messages.ts';
import { BevestigSchema, NetwerkFormSchema, NetwerkUpdateSchema } from './schema.ts';

const soorten = BANDSOORTEN.map((value) => ({ value, name: lidWoorden.banden[value] }));

/** Leden of today. */
const listBlijvers = async (tx: Tx, dossier: Dossier) =>
  (await listLeden(tx, dossier)).filter(({ eindigtOp }) => eindigtOp === null);

const NETWERK = '?melding=netwerk#netwerk';

type NetwerkForm = z.output<typeof NetwerkFormSchema>;

const asNetwerk = ({ naam, soort, band = '', helpt = '', ring, mantelzorger, alleenVoorLid, lid }: NetwerkForm) => ({
  naam,
  soort,
  band,
  helpt,
  ring: Number(ring),
  mantelzorger: mantelzorger === 'ja',
  alleenVoorLid: alleenVoorLid === 'ja',
  ...(lid ? { lid } : {}),
});

/** Someone of the network, and who they can belong to. */
const loadOne = async (tx: Tx, dossier: Dossier, param: Param) => ({
  een: getFound(await findNetwerklid(tx, dossier, param('netwerklid'))),
  leden: await listBlijvers(tx, dossier),
});

/** Changing and taking out one person. */
function addLaterRoutes(routes: Hono<Env>): void {
  mountDossierform(routes, {
    path: '/netwerk/:netwerklid',
    doel: 'netwerklid bijwerken',
    schema: NetwerkUpdateSchema,
    load: loadOne,
    kader: ({ een }, { huishouden }) => ({
      titel: m.netwerkBijwerken,
      knop: m.bewaar,
      versie: een.versie,
      nu: [
        { term: m.naam, value: een.naam },
        { term: m.netwerkBand, value: een.band },
        { term: m.helpt, value: een.helpt },
      ],
      extra: { name: m.netwerkWegTitel(een.naam), href: `/huishoudens/${huishouden}/netwerk/${een.id}/weg` },
    }),
    begin: ({ een }) => ({
      naam: een.naam,
      soort: een.soort,
      band: een.band,
      helpt: een.helpt,
      lid: een.lid ?? '',
      ring: String(een.ring),
      mantelzorger: een.mantelzorger ? 'ja' : '',
      alleenVoorLid: een.alleenVoorLid ? 'ja' : '',
    }),
    velden: (state, { leden }) => <Netwerkvelden {...{ state, leden, soorten }} />,
    act: (tx, dossier, { versie, ...value }, param) =>
      updateNetwerklid(tx, dossier, param('netwerklid'), { ...asNetwerk(value), versie }),
    next: () => NETWERK,
  });
  mountDossierform(routes, {
    path: '/netwerk/:netwerklid/weg',
    doel: 'netwerklid weghalen',
    schema: BevestigSchema,
    load: loadOne,
    kader: ({ een }) => ({
      titel: m.netwerkWegTitel(een.naam),
      lead: m.netwerkWegLead,
      knop: m.netwerkWeg,
      kind: 'negative',
    }),
    act: (tx, dossier, _, param) => removeNetwerklid(tx, dossier, param('netwerklid')),
    next: () => NETWERK,
  });
}

/** Pages about the network: someone comes, changes, goes. */
export function netwerklidRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('/huishoudens/*', async (c, next) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    await next();
  });
  mountDossierform(routes, {
    path: '/netwerk/nieuw',
    doel: 'netwerklid toevoegen',
    stap: 'netwerklid-toevoegen',
    schema: NetwerkFormSchema,
    load: listBlijvers,
    kader: () => ({ titel: m.netwerkTitel, lead: m.netwerkLead, knop: m.bewaar }),
    velden: (state, leden) => <Netwerkvelden {...{ state, leden, soorten }} />,
    act: (tx, dossier, value) => addNetwerklid(tx, dossier, asNetwerk(value)),
    next: () => NETWERK,
  });
  addLaterRoutes(routes);
  return routes;
}
