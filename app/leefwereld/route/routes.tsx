import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, findStatus, page, parseForm, runForm, type Sent } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { formatSentence, overrideMessages } from '#ui';

import { WETNAMEN } from '../../kennis/leefdomein/index.ts';
import { type Aanvraag, listAanvragen } from '../aanvraag/index.ts';
import { assignContact, canCreateContact, formatBegin, getOpenContact, listContacten } from '../contact/index.ts';
import { type Lid, listLeden, renderDossierHead } from '../huishouden/index.ts';
import { type Dossier, type Opening, withDossier } from '../inzage/index.ts';
import {
  BRONNAMEN,
  canUpdateMelding,
  findMelding,
  listMantelzorgers,
  listMededelingsoorten,
  listMeldingen,
  listOntbrekend,
  type Melding,
  meldingGedaan,
  SLUITREDENNAMEN,
} from '../melding/index.ts';
import { computeAanvraagOpen, formatOpening, listTermijnen, renderTermijnen, termijnGedaan } from '../termijn/index.ts';
import { checkZoekbeurt, findKaarten } from '../vindkaart/index.ts';
import { createContacthuishouden } from './commands/create-contacthuishouden.ts';
import type { Getoond } from './getoond.ts';
import { messages } from './messages.ts';
import { MeldingPage } from './pages/melding.tsx';
import { OverzichtPage } from './pages/overzicht.tsx';
import { type Kaart, PersoonPage } from './pages/persoon.tsx';
import { DoorgevenSchema, PersoonSchema } from './schema.ts';
import { computeStappen } from './stappen.ts';

const OPENING: Opening = { doel: 'melding-behandelen', onderdelen: ['kern', 'route'] };
/** Own open contacts that can become a melding here. */
const MAX_CONTACTEN = 5;

const idOf = (c: Ctx) => c.req.param('id') ?? '';

/** What a page shows again: with what is wrong with it, or with what was found. */
type Shown = Pick<Sent, 'state'> & Partial<Sent>;
type Omgeving = { leden: readonly Lid[]; aanvragen: readonly Aanvraag[]; vandaag: string };

/** A melding with its words and steps, ready to show. */
async function readGetoond(
  c: Ctx,
  tx: Tx,
  dossier: Dossier,
  melding: Melding,
  { leden, aanvragen, vandaag }: Omgeving,
): Promise<Getoond> {
  const { termen } = c.var;
  const own = aanvragen.filter((one) => one.melding === melding.id);
  const mantelzorgers = await listMantelzorgers(tx, dossier, melding.lid);
  const { id, lid, vraag, gemeldOp, contact, spoed, spoedHulp, persoonlijkPlan, geslotenOp, sluitreden } = melding;
  return {
    href: `/huishoudens/${dossier.huishouden}/meldingen/${id}`,
    naam: leden.find((one) => one.id === lid)?.naam ?? messages.iemand,
    wet: overrideMessages(WETNAMEN, termen)[melding.wet],
    bron: overrideMessages(BRONNAMEN, termen)[melding.bron],
    vraag,
    gemeldOp,
    opening: formatSentence(formatOpening(computeAanvraagOpen(gemeldOp, melding.verslagOp), vandaag)),
    contact: contact !== null,
    spoed,
    spoedHulp,
    plan: persoonlijkPlan,
    gesloten:
      geslotenOp !== null && sluitreden !== null
        ? { op: geslotenOp, reden: overrideMessages(SLUITREDENNAMEN, termen)[sluitreden] }
        : undefined,
    stappen: computeStappen({
      melding,
      soorten: listMededelingsoorten(melding.wet),
      ontbreekt: listOntbrekend(melding.wet, melding.mededelingen, mantelzorgers),
      vanaf: computeAanvraagOpen(gemeldOp, melding.verslagOp),
      aanvragen: own,
      vandaag,
    }),
  };
}

/** Every melding of a huishouden. */
async function renderOverzicht(c: Ctx) {
  const { actor } = c.var;
  const vandaag = computeDay();
  const props = await c.var.run('route bekijken', (tx) =>
    withDossier(tx, actor, idOf(c), OPENING, async (dossier) => {
      const omgeving = { leden: await listLeden(tx, dossier), aanvragen: await listAanvragen(tx, dossier), vandaag };
      const meldingen: Getoond[] = [];
      for (const melding of await listMeldingen(tx, dossier)) {
        meldingen.push(await readGetoond(c, tx, dossier, melding, omgeving));
      }
      const termijnen = await listTermijnen(tx, dossier);
      const magBijwerken = canUpdateMelding(dossier) === true;
      const open = { toon: 'open', pagina: 1, aantal: MAX_CONTACTEN } as const;
      const contacten = magBijwerken ? (await listContacten(tx, actor, open)).contacten : [];
      return {
        head: renderDossierHead(dossier, { current: 'route' }),
        huishouden: dossier.huishouden,
        meldingen,
        termijnen: termijnen.length > 0 && renderTermijnen(dossier, termijnen, vandaag),
        magBijwerken,
        contacten: contacten
          .filter(({ wie }) => wie.id === actor.persoon)
          .map(({ id, vraag }) => ({ id, begin: formatBegin(vraag) })),
      };
    }),
  );
  const status = findStatus(c, { ...meldingGedaan, ...termijnGedaan });
  return page(c, { title: messages.titel, status, live: 'melding' }, <OverzichtPage {...props} />);
}

/** One melding, step by step. */
async function renderMelding(c: Ctx) {
  const { actor } = c.var;
  const vandaag = computeDay();
  const props = await c.var.run('route bekijken', (tx) =>
    withDossier(tx, actor, idOf(c), OPENING, async (dossier) => {
      const melding = getFound(await findMelding(tx, dossier, c.req.param('melding') ?? ''));
      const leden = await listLeden(tx, dossier);
      const aanvragen = (await listAanvragen(tx, dossier)).filter((one) => one.melding === melding.id);
      const about = new Set([melding.id, ...aanvragen.map(({ id }) => id)]);
      const termijnen = (await listTermijnen(tx, dossier)).filter(({ onderwerp }) => about.has(onderwerp.id));
      const getoond = await readGetoond(c, tx, dossier, melding, { leden, aanvragen, vandaag });
      const kern = `/huishoudens/${dossier.huishouden}`;
      return {
        head: renderDossierHead(dossier, {
          current: 'route',
          title: messages.voorWie(getoond.naam, getoond.wet),
          onder: messages.melding,
        }),
        melding: getoond,
        magBijwerken: canUpdateMelding(dossier) === true,
        gesprekken: `${kern}/gesprekken/nieuw?melding=${melding.id}`,
        termijnen: termijnen.length > 0 && renderTermijnen(dossier, termijnen, vandaag),
        aanvragen: aanvragen.map(({ id, gevraagdOp, stand }) => ({
          href: `${kern}/aanvragen/${id}`,
          op: gevraagdOp,
          stand,
        })),
        identiteit: {
          op: leden.find(({ id }) => id === melding.lid)?.identiteitOp ?? null,
          href: `${kern}/leden/${melding.lid}`,
        },
      };
    }),
  );
  const status = findStatus(c, { ...meldingGedaan, ...termijnGedaan });
  return page(c, { title: messages.melding, status, live: 'melding' }, <MeldingPage {...props} />);
}

const getContact = (c: Ctx) => c.var.run('contact bekijken', (tx) => getOpenContact(tx, c.var.actor, idOf(c)));

/** From a contact to the huishouden it is about. */
async function renderPersoon(c: Ctx, sent?: Shown, kaarten?: readonly Kaart[]) {
  const contact = await getContact(c);
  const [roepnaam = '', ...rest] = contact.naam.split(' ');
  const begin = { values: { roepnaam, achternaam: rest.join(' ') }, errors: {} };
  const props = { contact, state: sent?.state ?? begin, kaarten, persoon: c.var.actor.persoon };
  // Who was looked for and found stays in no cache, also not in that of the browser.
  c.header('cache-control', 'no-store');
  return page(c, { title: messages.zoekTitel, variant: 'form', code: sent?.code ?? 200 }, <PersoonPage {...props} />);
}

function addContactRoutes(routes: Hono<Env>): void {
  routes.get('/contacten/:id/melding', (c) => renderPersoon(c));
  routes.post('/contacten/:id/melding', async (c) => {
    checkAllowed(canCreateContact(c.var.actor));
    const form = await parseForm(c, PersoonSchema);
    if (!form.ok) return renderPersoon(c, { state: form.state, code: 400 });
    await checkZoekbeurt(c);
    const { roepnaam, achternaam, geboortedatum } = form.value;
    const vraag = { naam: `${roepnaam} ${achternaam}`, geboortedatum };
    const { kaarten } = await c.var.run('zoeken of iemand bekend is', (tx) => findKaarten(tx, c.var.actor, vraag));
    return renderPersoon(c, { state: { values: form.value, errors: {} } }, kaarten);
  });

  routes.get('/contacten/:id/huishouden', (c) => c.redirect(`/contacten/${idOf(c)}/melding`, 303));
  routes.post('/contacten/:id/huishouden', (c) => {
    let id = '';
    return runForm(c, {
      schema: PersoonSchema,
      doel: 'dossier beginnen',
      stap: 'contact-persoon',
      render: (_, sent) => renderPersoon(c, sent),
      act: async (tx, value) => ({ id } = await createContacthuishouden(tx, c.var.actor, idOf(c), value)),
      next: () => c.redirect(`/huishoudens/${id}/meldingen/nieuw?contact=${idOf(c)}`, 303),
    });
  });

  routes.post('/contacten/:id/doorgeven', async (c) => {
    const form = await parseForm(c, DoorgevenSchema);
    const medewerker = form.ok ? form.value.medewerker : '';
    await c.var.run('contact doorgeven', (tx) => assignContact(tx, c.var.actor, idOf(c), medewerker));
    return c.redirect('/contacten?melding=doorgegeven', 303);
  });
}

/** The way of a vraag: the pages that show it whole, and from a contact to a huishouden. */
export function routeRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/huishoudens/:id/route', '/huishoudens/:id/meldingen', '/contacten/:id/*']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }
  routes.get('/huishoudens/:id/route', (c) => c.redirect(`/huishoudens/${idOf(c)}/meldingen`, 303));
  routes.get('/huishoudens/:id/meldingen', (c) => renderOverzicht(c));
  routes.get('/huishoudens/:id/meldingen/:melding', (c) => renderMelding(c));
  addContactRoutes(routes);
  return routes;
}
