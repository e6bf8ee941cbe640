import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, findStatus, page, runForm, type Sent } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { ButtonLink, Empty, emptyForm, type FormState } from '#ui';

import { renderDossierHead } from '../huishouden/index.ts';
import { type Dossier, withDossier } from '../inzage/index.ts';
import { assignAanvoerder } from './commands/assign-aanvoerder.ts';
import { createRegieverzoek } from './commands/create-regieverzoek.ts';
import { recordAanvaarding } from './commands/record-aanvaarding.ts';
import { recordAfwijzing } from './commands/record-afwijzing.ts';
import { recordOvername } from './commands/record-overname.ts';
import { removeAanvoerder } from './commands/remove-aanvoerder.ts';
import { removeRegieverzoek } from './commands/remove-regieverzoek.ts';
import { messages } from './messages.ts';
import { RegieFormPage } from './pages/formulier.tsx';
import { RegiePage } from './pages/regie.tsx';
import { VerzoekPage } from './pages/verzoek.tsx';
import { canAssignAanvoerder, canCreateRegieverzoek, canRecordOvername, canRemoveRegieverzoek } from './policy.ts';
import { findRegie, findVerzoek, listKandidaten, listTeamnamen } from './queries.ts';
import type { Regie } from './regie.ts';
import {
  AanvaardingSchema,
  AanvoerderEindeSchema,
  AanvoerderSchema,
  AfwijzingSchema,
  OvernameSchema,
  VerzoekSchema,
} from './schema.ts';

const BEKIJKEN = { doel: 'regie-bekijken', onderdelen: ['kern'] } as const;
const OVERDRAGEN = { doel: 'regie-overdragen', onderdelen: ['kern'] } as const;
const DOEL = 'regie overdragen';

const MELDINGEN = {
  gevraagd: messages.meldingGevraagd,
  ingetrokken: messages.meldingIngetrokken,
  aanvaard: messages.meldingAanvaard,
  overgenomen: messages.meldingOvergenomen,
  aanvoerder: messages.meldingAanvoerder,
  gestopt: messages.meldingGestopt,
};

const idOf = (c: Ctx) => c.req.param('id') ?? '';
const hrefOf = (c: Ctx) => `/huishoudens/${idOf(c)}/regie`;
const done = (c: Ctx, melding: keyof typeof MELDINGEN) => c.redirect(`${hrefOf(c)}?melding=${melding}`, 303);
const fresh = { state: emptyForm, code: 200 as const };

/** What this person can do with the regie now. */
function computeMag(dossier: Dossier, { regisseur: { afwezig }, verzoek, aanvoerder }: Regie) {
  const open = dossier.stand === 'open';
  return {
    vragen: open && verzoek === null && canCreateRegieverzoek(dossier, afwezig) === true,
    intrekken: verzoek !== null && canRemoveRegieverzoek(dossier) === true,
    overnemen: open && canRecordOvername(dossier, afwezig) === true,
    aanvoerder: (open || aanvoerder !== null) && canAssignAanvoerder(dossier) === true,
    dubbelen: dossier.relatie === 'regisseur',
  };
}

async function renderRegie(c: Ctx, sent?: Sent) {
  const { actor } = c.var;
  const view = await c.var.run('regie bekijken', async (tx) => {
    const verzoek = await findVerzoek(tx, actor, idOf(c));
    if (verzoek) {
      const namen = await listTeamnamen(tx, actor, actor.teams);
      const teams = [...namen].map(([id, naam]) => ({ id, naam })).toSorted((a) => (a.id === verzoek.team ? -1 : 0));
      return <VerzoekPage {...{ verzoek, teams }} state={sent?.state ?? emptyForm} />;
    }
    return withDossier(tx, actor, idOf(c), BEKIJKEN, async (dossier) => {
      const regie = getFound(await findRegie(tx, dossier));
      const head = renderDossierHead(dossier, { current: 'overzicht', onder: messages.regie, title: messages.titel });
      return <RegiePage {...{ head, regie, mag: computeMag(dossier, regie) }} />;
    });
  });
  const code = sent?.code ?? 200;
  return page(c, { title: messages.titel, code, status: findStatus(c, MELDINGEN) }, view);
}

type Blad = (tx: Tx, dossier: Dossier, regie: Regie, state: FormState) => Promise<Parameters<typeof RegieFormPage>[0]>;

/** A page with one form about the regie of an open dossier. */
async function renderBlad(c: Ctx, blad: Blad, { state, code }: Sent | typeof fresh = fresh) {
  const props = await c.var.run(DOEL, (tx) =>
    withDossier(tx, c.var.actor, idOf(c), OVERDRAGEN, async (dossier) =>
      blad(tx, dossier, getFound(await findRegie(tx, dossier)), state),
    ),
  );
  return page(c, { title: props.title, variant: 'form', code }, <RegieFormPage {...props} />);
}

const formOf = (regie: Regie, state: FormState, path: string) => {
  const href = `/huishoudens/${regie.huishouden}/regie`;
  return { action: `${href}/${path}`, state, back: { name: messages.regie, href } };
};

const kandidatenFor = async (tx: Tx, dossier: Dossier, { team, regisseur }: Regie) =>
  (await listKandidaten(tx, dossier.actor, team.id)).filter(({ id }) => id !== regisseur.id);

const overdragen: Blad = async (tx, dossier, regie, state) => {
  checkAllowed(canCreateRegieverzoek(dossier, regie.regisseur.afwezig));
  const { overdragenTitel: title, overdragenUitleg, overdragenUitlegTeamleider, redenHint: hint, vraag } = messages;
  const lead = dossier.relatie === 'regisseur' ? overdragenUitleg : overdragenUitlegTeamleider;
  const kandidaten = await kandidatenFor(tx, dossier, regie);
  const keuze = { veld: 'opvolger', label: messages.opvolger, kandidaten } as const;
  return { ...formOf(regie, state, 'overdragen'), title, lead, hint, button: vraag, keuze };
};

const overnemen: Blad = async (_, dossier, regie, state) => {
  checkAllowed(canRecordOvername(dossier, regie.regisseur.afwezig));
  const { overnemenTitel: title, overnemenHint: hint, neemOver: button } = messages;
  const lead = messages.overnemenUitleg(regie.regisseur.naam);
  return { ...formOf(regie, state, 'overnemen'), title, lead, hint, button };
};

const aanvoerder: Blad = async (tx, dossier, regie, state) => {
  checkAllowed(canAssignAanvoerder(dossier));
  const { aanvoerderTitel: title, aanvoerderUitleg: lead, aanvoerderHint: hint, bewaar: button } = messages;
  const kandidaten = await kandidatenFor(tx, dossier, regie);
  const keuze = { veld: 'aanvoerder', label: messages.aanvoerder, kandidaten } as const;
  return { ...formOf(regie, state, 'aanvoerder'), title, lead, hint, button, keuze };
};

const stoppen: Blad = async (_, dossier, regie, state) => {
  checkAllowed(canAssignAanvoerder(dossier));
  if (regie.aanvoerder === null) throw new Problem('verkeerde-staat', 'Er is geen aanvoerder meer.');
  const { aanvoerderUitleg: lead, aanvoerderHint: hint, stop: button } = messages;
  const title = messages.stoppenTitel(regie.aanvoerder.naam);
  return { ...formOf(regie, state, 'aanvoerder/stoppen'), title, lead, hint, button, kind: 'negative' };
};

/** For who says no: only why. They have not seen more than the name. */
async function renderAfwijzen(c: Ctx, { state, code }: Sent | typeof fresh = fresh) {
  await c.var.run(DOEL, async (tx) => getFound(await findVerzoek(tx, c.var.actor, idOf(c))));
  const { afwijzenTitel: title, afwijzenUitleg: lead, afwijzenHint: hint, stuurNee: button, regie: name } = messages;
  const props = { action: `${hrefOf(c)}/afwijzen`, back: { name, href: hrefOf(c) }, state, title, lead, hint, button };
  return page(c, { title, variant: 'form', code }, <RegieFormPage {...props} />);
}

/** What who was asked answers. */
function addAnswerRoutes(routes: Hono<Env>): void {
  routes.post('/huishoudens/:id/regie/aanvaarden', (c) =>
    runForm(c, {
      schema: AanvaardingSchema,
      stap: 'regie-aanvaarden',
      doel: DOEL,
      render: renderRegie,
      act: (tx, keuze) => recordAanvaarding(tx, c.var.actor, idOf(c), keuze),
      next: () => done(c, 'aanvaard'),
    }),
  );

  routes.get('/huishoudens/:id/regie/afwijzen', (c) => renderAfwijzen(c));
  routes.post('/huishoudens/:id/regie/afwijzen', (c) =>
    runForm(c, {
      schema: AfwijzingSchema,
      stap: 'regie-afwijzen',
      doel: DOEL,
      render: renderAfwijzen,
      act: (tx, value) => recordAfwijzing(tx, c.var.actor, idOf(c), value),
      next: () => c.redirect(`${hrefOf(c)}/antwoord`, 303),
    }),
  );

  // Who said no may not see the huishouden any more: this page says only that the answer went off.
  routes.get('/huishoudens/:id/regie/antwoord', (c) => {
    const { antwoordTitel: title, antwoordTekst: text, naarVandaag } = messages;
    const view = <Empty title={title} text={text} action={<ButtonLink href="/">{naarVandaag}</ButtonLink>} />;
    return page(c, { title }, view);
  });
}

/** Asking, taking back, and taking over. */
function addHandoverRoutes(routes: Hono<Env>): void {
  routes.get('/huishoudens/:id/regie', (c) => renderRegie(c));

  routes.get('/huishoudens/:id/regie/overdragen', (c) => renderBlad(c, overdragen));
  routes.post('/huishoudens/:id/regie/overdragen', (c) =>
    runForm(c, {
      schema: VerzoekSchema,
      stap: 'regie-overdragen',
      doel: DOEL,
      render: (_, sent) => renderBlad(c, overdragen, sent),
      act: (tx, value) =>
        withDossier(tx, c.var.actor, idOf(c), OVERDRAGEN, (dossier) => createRegieverzoek(tx, dossier, value)),
      next: () => done(c, 'gevraagd'),
    }),
  );

  routes.post('/huishoudens/:id/regie/intrekken', async (c) => {
    await c.var.run(DOEL, (tx) =>
      withDossier(tx, c.var.actor, idOf(c), OVERDRAGEN, (dossier) => removeRegieverzoek(tx, dossier)),
    );
    return done(c, 'ingetrokken');
  });

  routes.get('/huishoudens/:id/regie/overnemen', (c) => renderBlad(c, overnemen));
  routes.post('/huishoudens/:id/regie/overnemen', (c) =>
    runForm(c, {
      schema: OvernameSchema,
      stap: 'regie-overnemen',
      doel: DOEL,
      render: (_, sent) => renderBlad(c, overnemen, sent),
      act: (tx, value) =>
        withDossier(tx, c.var.actor, idOf(c), OVERDRAGEN, (dossier) => recordOvername(tx, dossier, value)),
      next: () => done(c, 'overgenomen'),
    }),
  );
}

function addAanvoerderRoutes(routes: Hono<Env>): void {
  routes.get('/huishoudens/:id/regie/aanvoerder', (c) => renderBlad(c, aanvoerder));
  routes.post('/huishoudens/:id/regie/aanvoerder', (c) =>
    runForm(c, {
      schema: AanvoerderSchema,
      stap: 'aanvoerder-kiezen',
      doel: DOEL,
      render: (_, sent) => renderBlad(c, aanvoerder, sent),
      act: (tx, value) =>
        withDossier(tx, c.var.actor, idOf(c), OVERDRAGEN, (dossier) => assignAanvoerder(tx, dossier, value)),
      next: () => done(c, 'aanvoerder'),
    }),
  );

  routes.get('/huishoudens/:id/regie/aanvoerder/stoppen', (c) => renderBlad(c, stoppen));
  routes.post('/huishoudens/:id/regie/aanvoerder/stoppen', (c) =>
    runForm(c, {
      schema: AanvoerderEindeSchema,
      stap: 'aanvoerder-stoppen',
      doel: DOEL,
      render: (_, sent) => renderBlad(c, stoppen, sent),
      act: (tx, value) =>
        withDossier(tx, c.var.actor, idOf(c), OVERDRAGEN, (dossier) => removeAanvoerder(tx, dossier, value)),
      next: () => done(c, 'gestopt'),
    }),
  );
}

/** Pages of the regie of one huishouden, for who is signed in. */
export function regieRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('/huishoudens/:id/regie/*', async (c, next) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    await next();
  });
  addHandoverRoutes(routes);
  addAnswerRoutes(routes);
  addAanvoerderRoutes(routes);
  return routes;
}
