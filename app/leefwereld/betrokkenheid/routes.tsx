import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import type { Env } from '#platform/http/index.tsx';
import { getFound, Problem } from '#platform/problems/index.ts';

import { listPartijnamen } from '../../beheer/medewerker/index.ts';
import {
  addPartij,
  closeBetrokkenheid,
  listBetrokkenen,
  listLeden,
  mountDossierform,
  type Param,
  updateBetrokkenheid,
} from '../huishouden/index.ts';
import type { Dossier } from '../inzage/index.ts';
import { Partijvelden } from './components/partijvelden.tsx';
import { messages as m } from './messages.ts';
import { listPartijmensen } from './queries.ts';
import { BevestigSchema, PartijFormSchema, PartijUpdateSchema } from './schema.ts';

/** Leden of today. */
const listVandaag = async (tx: Tx, dossier: Dossier) =>
  (await listLeden(tx, dossier)).filter(({ eindigtOp }) => eindigtOp === null);

/** Who can take part: each partij, and each person of it. */
async function listKeuze(tx: Tx, { actor }: Dossier) {
  const mensen = await listPartijmensen(tx, actor);
  return (await listPartijnamen(tx, actor)).flatMap(({ id, naam }) => [
    ...mensen
      .filter(({ partij }) => partij === id)
      .map((wie) => ({ value: `${id} ${wie.id}`, name: `${naam}: ${wie.naam}` })),
    { value: id, name: m.partijZonder(naam) },
  ]);
}

const PARTIJ = '?melding=partij#partijen';

/** What still runs, of a partij or a resident. */
const loadOne = async (tx: Tx, dossier: Dossier, param: Param) => {
  const lopend = (await listBetrokkenen(tx, dossier)).filter(({ eindigtOp }) => eindigtOp === null);
  const een = getFound(lopend.find(({ id }) => id === param('betrokkenheid')));
  return { een, leden: await listVandaag(tx, dossier) };
};

/** Changing and ending one. */
function addLaterRoutes(routes: Hono<Env>): void {
  mountDossierform(routes, {
    path: '/partijen/:betrokkenheid',
    doel: 'betrokkenheid bijwerken',
    schema: PartijUpdateSchema,
    load: async (tx, dossier, param) => {
      const basis = await loadOne(tx, dossier, param);
      return { ...basis, partij: getFound(basis.een.partij) };
    },
    kader: ({ een, partij }, { huishouden }) => ({
      titel: m.partijBijwerken(partij),
      lead: m.partijLead,
      knop: m.bewaar,
      versie: een.versie,
      nu: [{ term: m.taak, value: een.taak }],
      extra: { name: m.partijEindeTitel(partij), href: `/huishoudens/${huishouden}/partijen/${een.id}/einde` },
    }),
    begin: ({ een: { taak, leefdomeinen, wetten, leden } }) => ({ taak, leefdomeinen, wetten, leden }),
    velden: (state, { leden }) => <Partijvelden {...{ state, leden }} />,
    act: (tx, dossier, value, param) => updateBetrokkenheid(tx, dossier, param('betrokkenheid'), value),
    next: () => PARTIJ,
  });
  mountDossierform(routes, {
    path: '/partijen/:betrokkenheid/einde',
    doel: 'betrokkenheid beëindigen',
    schema: BevestigSchema,
    load: loadOne,
    kader: ({ een }) => ({
      titel: m.partijEindeTitel(een.partij ?? een.naam),
      lead: een.partij ? m.partijEindeLead : m.bewonerEindeLead,
      knop: m.partijEinde,
      kind: 'negative',
    }),
    act: (tx, dossier, _, param) => closeBetrokkenheid(tx, dossier, param('betrokkenheid')),
    next: () => '?melding=gestopt#partijen',
  });
}

/** Pages about partijen that take part, and the end of that or of the account of a resident. */
export function betrokkenheidRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('/huishoudens/*', async (c, next) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    await next();
  });
  mountDossierform(routes, {
    path: '/partijen/nieuw',
    doel: 'partij toevoegen',
    stap: 'partij-toevoegen',
    schema: PartijFormSchema,
    load: async (tx, dossier) => ({ leden: await listVandaag(tx, dossier), keuze: await listKeuze(tx, dossier) }),
    kader: () => ({ titel: m.partijTitel, lead: m.partijLead, knop: m.bewaar }),
    velden: (state, basis) => <Partijvelden state={state} {...basis} />,
    act: (tx, dossier, { wie, ...value }) => {
      const [partij = '', medewerker] = wie.split(' ');
      return addPartij(tx, dossier, { ...value, partij, ...(medewerker ? { medewerker } : {}) });
    },
    next: () => PARTIJ,
  });
  addLaterRoutes(routes);
  return routes;
}
