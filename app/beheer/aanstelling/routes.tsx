import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import type { Handover } from '#platform/handover/index.ts';
import { type Ctx, type Env, findStatus, page, runForm, type Sent } from '#platform/http/index.tsx';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';
import { emptyForm, type FormState, overrideMessages } from '#ui';

import { listPartijnamen, listTeamnamen, ROLLEN, rolNamen, rolUitleg, statusNamen } from '../medewerker/index.ts';
import { deleteSessiesOf } from '../sessie/index.ts';
import { computeRij, type Rij } from './aanstelling.ts';
import { addAanstelling } from './commands/add-aanstelling.ts';
import { addMedewerker } from './commands/add-medewerker.ts';
import { addWaarneming } from './commands/add-waarneming.ts';
import { closeAanstelling } from './commands/close-aanstelling.ts';
import { recordOverdracht } from './commands/record-overdracht.ts';
import { recordUitDienst } from './commands/record-uit-dienst.ts';
import { removeUitDienst } from './commands/remove-uit-dienst.ts';
import { sendUitnodiging } from './commands/send-uitnodiging.ts';
import { updateFunctie } from './commands/update-functie.ts';
import { eigen, form as words, meldingen, meldingenZonderMail, messages, overdracht } from './messages.ts';
import { AanstellingPage } from './pages/aanstelling.tsx';
import { EigenPage } from './pages/eigen.tsx';
import { EindePage } from './pages/einde.tsx';
import { FunctiePage } from './pages/functie.tsx';
import { MedewerkerPage } from './pages/medewerker.tsx';
import { NieuwPage } from './pages/nieuw.tsx';
import { UitDienstPage } from './pages/uit-dienst.tsx';
import { WaarnemingPage } from './pages/waarneming.tsx';
import { ZonderEigenaarPage } from './pages/zonder-eigenaar.tsx';
import { canReadAanstellingen, canUpdateAanstellingen } from './policy.ts';
import {
  countSessies,
  getAanstelling,
  getInDienst,
  getPersoon,
  listAanstellingen,
  listKandidaten,
  listZonderEigenaar,
} from './queries.ts';
import {
  AanstellingSchema,
  EindeSchema,
  FunctieSchema,
  NieuwSchema,
  OverdrachtSchema,
  UitDienstSchema,
  WaarnemingSchema,
} from './schema.ts';

const fresh = (values: FormState['values']) => ({ state: { values, errors: {} }, code: 200 as const });
const idOf = (c: Ctx) => c.req.param('id') ?? '';
const done = (c: Ctx, id: string, melding: keyof typeof meldingen) =>
  c.redirect(`/medewerkers/${id}?melding=${melding}`, 303);

const listRolnamen = (c: Ctx) => overrideMessages(rolNamen, c.var.termen);
const listRolkeuzes = (c: Ctx) => {
  const [namen, uitleg] = [listRolnamen(c), overrideMessages(rolUitleg, c.var.termen)];
  return ROLLEN.map((value) => ({ value, name: namen[value], description: uitleg[value] }));
};
const asChoices = (all: readonly { id: string; naam: string }[]) =>
  all.map(({ id, naam }) => ({ value: id, name: naam }));

async function listRijen(c: Ctx, tx: Tx, wie: string): Promise<Rij[]> {
  const regels = await listAanstellingen(tx, c.var.actor, wie);
  return regels.map((regel) => computeRij(regel, wie, listRolnamen(c), computeDay()));
}

/** Someone who is at work, for who may change what people do. */
async function getForAct(c: Ctx, tx: Tx) {
  const persoon = await getInDienst(tx, c.var.actor, idOf(c));
  checkAllowed(canUpdateAanstellingen(c.var.actor));
  return persoon;
}

async function renderNieuw(c: Ctx, sent?: Sent) {
  const { actor } = c.var;
  checkAllowed(canUpdateAanstellingen(actor));
  const [teams, partijen] = await c.var.run('medewerker toevoegen', async (tx) => [
    await listTeamnamen(tx, actor),
    await listPartijnamen(tx, actor),
  ]);
  const vandaag = computeDay();
  const { state, code } = sent ?? fresh({ begintOp: vandaag });
  const props = { state, rollen: listRolkeuzes(c), teams: asChoices(teams), partijen: asChoices(partijen), vandaag };
  return page(c, { title: words.nieuw, variant: 'form', code }, <NieuwPage {...props} />);
}

async function renderAanstelling(c: Ctx, sent?: Sent) {
  const [wie, teams] = await c.var.run('rol of team geven', async (tx) => [
    await getForAct(c, tx),
    await listTeamnamen(tx, c.var.actor),
  ]);
  const vandaag = computeDay();
  const { state, code } = sent ?? fresh({ begintOp: vandaag });
  const props = { wie, state, rollen: listRolkeuzes(c), teams: asChoices(teams), vandaag };
  return page(c, { title: words.geef(wie.naam), variant: 'form', code }, <AanstellingPage {...props} />);
}

async function renderEinde(c: Ctx, sent?: Sent) {
  const { actor } = c.var;
  const [wie, rij] = await c.var.run('aanstelling beëindigen', async (tx) => {
    const { medewerkerId } = await getAanstelling(tx, actor, idOf(c));
    checkAllowed(canUpdateAanstellingen(actor));
    const rijen = await listRijen(c, tx, medewerkerId);
    return [await getPersoon(tx, actor, medewerkerId), rijen.find(({ id }) => id === idOf(c))];
  });
  const naam = rij?.soort === 'waarnemend' ? messages.voor(rij.wat).toLowerCase() : (rij?.wat ?? '');
  const { state, code } = sent ?? fresh({});
  const view = <EindePage wie={wie} wat={{ id: idOf(c), naam }} state={state} vandaag={computeDay()} />;
  return page(c, { title: words.einde(naam), variant: 'form', code }, view);
}

async function renderWaarneming(c: Ctx, sent?: Sent) {
  const { actor } = c.var;
  const [wie, collegas] = await c.var.run('waarneming regelen', async (tx) => [
    await getForAct(c, tx),
    (await listKandidaten(tx, actor)).filter(
      ({ id, rollen }) => id !== idOf(c) && id !== actor.persoon && !rollen.includes('inwoner'),
    ),
  ]);
  const vandaag = computeDay();
  const { state, code } = sent ?? fresh({ begintOp: vandaag });
  const choices = collegas.map(({ id, naam, functie }) => ({ value: id, name: `${naam}, ${functie}` }));
  const view = <WaarnemingPage wie={wie} collegas={choices} state={state} vandaag={vandaag} />;
  return page(c, { title: words.waarneming(wie.naam), variant: 'form', code }, view);
}

async function renderFunctie(c: Ctx, sent?: Sent) {
  const wie = await c.var.run('functie veranderen', (tx) => getForAct(c, tx));
  const { state, code } = sent ?? fresh({ functie: wie.functie });
  const view = <FunctiePage wie={wie} state={state} />;
  return page(c, { title: words.functieTitel(wie.naam), variant: 'form', code }, view);
}

async function renderUitDienst(c: Ctx, handover: Handover, sent?: Sent) {
  const { actor } = c.var;
  const [wie, onderdelen, kandidaten] = await c.var.run('uit dienst', async (tx) => {
    const found = await getForAct(c, tx);
    const waits = await handover.list(tx, actor, [found.id]);
    return [found, waits, (await listKandidaten(tx, actor)).filter(({ id }) => id !== found.id)];
  });
  const { state, code } = sent ?? { state: emptyForm, code: 200 as const };
  const view = <UitDienstPage {...{ wie, onderdelen, kandidaten, state, vandaag: computeDay() }} />;
  return page(c, { title: overdracht.titel(wie.naam), variant: 'form', code }, view);
}

async function renderZonder(c: Ctx, handover: Handover, sent?: Sent) {
  const { actor } = c.var;
  checkAllowed(canUpdateAanstellingen(actor));
  const [onderdelen, kandidaten] = await c.var.run('overdracht', async (tx) => {
    const waits: (Awaited<ReturnType<typeof listZonderEigenaar>>[number] & { vanWie: string })[] = [];
    for (const one of await listZonderEigenaar(tx, actor, handover)) {
      waits.push({ ...one, vanWie: (await getPersoon(tx, actor, one.holder)).naam });
    }
    return [waits, await listKandidaten(tx, actor)];
  });
  const { state, code } = sent ?? { state: emptyForm, code: 200 as const };
  const view = <ZonderEigenaarPage {...{ onderdelen, kandidaten, state }} />;
  const status = findStatus(c, meldingen);
  return page(c, { title: overdracht.zonder, variant: 'form', code, status }, view);
}

async function renderMedewerker(c: Ctx) {
  const { actor } = c.var;
  checkAllowed(canReadAanstellingen(actor));
  const canUpdate = canUpdateAanstellingen(actor) === true;
  const props = await c.var.run('medewerker bekijken', async (tx) => {
    const persoon = await getPersoon(tx, actor, idOf(c));
    const sessies = canUpdate ? await countSessies(tx, actor, persoon.id, computeNow()) : undefined;
    return { persoon, rijen: await listRijen(c, tx, persoon.id), sessies };
  });
  const { persoon } = props;
  const status = overrideMessages(statusNamen, c.var.termen)[persoon.status];
  const view = (
    <MedewerkerPage {...props} status={status} canUpdate={canUpdate} isSelf={persoon.id === actor.persoon} />
  );
  const { demo, mail } = c.var.deps.config;
  const sentences = demo || mail ? meldingen : { ...meldingen, ...meldingenZonderMail };
  return page(c, { title: persoon.naam, status: findStatus(c, sentences) }, view);
}

/** Joiners: who comes, with what they will do and the invitation, in one transaction. */
function addJoinerRoutes(routes: Hono<Env>): void {
  routes.get('/medewerkers/nieuw', (c) => renderNieuw(c));
  routes.post('/medewerkers', (c) => {
    const { actor, deps } = c.var;
    checkAllowed(canUpdateAanstellingen(actor));
    let id = '';
    return runForm(c, {
      schema: NieuwSchema,
      doel: 'medewerker toevoegen',
      render: renderNieuw,
      act: async (tx, { eindigtOp = null, partij = null, ...nieuw }) => {
        ({ id } = await addMedewerker(tx, actor, { ...nieuw, eindigtOp, partij }, deps.secrets.dataKey));
      },
      next: () => done(c, id, 'toegevoegd'),
    });
  });

  routes.post('/medewerkers/:id/uitnodiging', async (c) => {
    const { actor, deps } = c.var;
    await c.var.run('uitnodigen', (tx) => sendUitnodiging(tx, actor, idOf(c), deps.secrets.dataKey));
    return done(c, idOf(c), 'uitgenodigd');
  });
}

/** Movers: a rol or team from a day on, an end to one, someone who stands in, another functie. */
function addMoverRoutes(routes: Hono<Env>): void {
  routes.get('/medewerkers/:id/aanstelling', (c) => renderAanstelling(c));
  routes.post('/medewerkers/:id/aanstelling', (c) =>
    runForm(c, {
      schema: AanstellingSchema,
      doel: 'rol of team geven',
      render: renderAanstelling,
      act: (tx, { wat, begintOp, eindigtOp = null }) => {
        const [kind = '', what = ''] = wat.split(':');
        const nieuw = kind === 'rol' ? { rol: what } : { team: what };
        return addAanstelling(tx, c.var.actor, idOf(c), { ...nieuw, begintOp, eindigtOp });
      },
      next: () => done(c, idOf(c), 'vastgelegd'),
    }),
  );

  routes.get('/aanstellingen/:id/einde', (c) => renderEinde(c));
  routes.post('/aanstellingen/:id/einde', (c) => {
    let id = '';
    return runForm(c, {
      schema: EindeSchema,
      doel: 'aanstelling beëindigen',
      render: renderEinde,
      act: async (tx, { wanneer, eindigtOp = 'nu' }) => {
        id = (await getAanstelling(tx, c.var.actor, idOf(c))).medewerkerId;
        await closeAanstelling(tx, c.var.actor, idOf(c), wanneer === 'nu' ? 'nu' : eindigtOp);
      },
      next: () => done(c, id, 'beeindigd'),
    });
  });

  routes.get('/medewerkers/:id/waarneming', (c) => renderWaarneming(c));
  routes.post('/medewerkers/:id/waarneming', (c) =>
    runForm(c, {
      schema: WaarnemingSchema,
      doel: 'waarneming regelen',
      render: renderWaarneming,
      act: (tx, waarneming) => addWaarneming(tx, c.var.actor, idOf(c), waarneming),
      next: () => done(c, idOf(c), 'waarneming'),
    }),
  );

  routes.get('/medewerkers/:id/functie', (c) => renderFunctie(c));
  routes.post('/medewerkers/:id/functie', (c) =>
    runForm(c, {
      schema: FunctieSchema,
      doel: 'functie veranderen',
      render: renderFunctie,
      act: (tx, { functie }) => updateFunctie(tx, c.var.actor, idOf(c), functie),
      next: () => done(c, idOf(c), 'functie'),
    }),
  );
}

/** Leavers: the hand-over and the last day, all sessies at once, and what was left without an eigenaar. */
function addLeaverRoutes(routes: Hono<Env>, handover: Handover): void {
  routes.get('/medewerkers/zonder-eigenaar', (c) => renderZonder(c, handover));
  routes.post('/medewerkers/zonder-eigenaar', (c) => {
    const { actor } = c.var;
    checkAllowed(canUpdateAanstellingen(actor));
    return runForm(c, {
      schema: OverdrachtSchema,
      doel: 'overdracht',
      render: (_, sent) => renderZonder(c, handover, sent),
      act: async (tx, keuze) =>
        recordOverdracht(tx, actor, handover, await listZonderEigenaar(tx, actor, handover), keuze),
      next: () => c.redirect('/medewerkers/zonder-eigenaar?melding=overgedragen', 303),
    });
  });

  routes.get('/medewerkers/:id/uit-dienst', (c) => renderUitDienst(c, handover));
  routes.post('/medewerkers/:id/uit-dienst', (c) =>
    runForm(c, {
      schema: UitDienstSchema,
      doel: 'uit dienst',
      render: (_, sent) => renderUitDienst(c, handover, sent),
      act: (tx, { wanneer, laatsteDag = 'nu', ...keuze }) => {
        const uitDienst = { laatsteDag: wanneer === 'nu' ? 'nu' : laatsteDag, ...keuze };
        return recordUitDienst(tx, c.var.actor, idOf(c), uitDienst, handover);
      },
      next: ({ wanneer }) => done(c, idOf(c), wanneer === 'nu' ? 'dicht' : 'weg'),
    }),
  );

  routes.post('/medewerkers/:id/uit-dienst/intrekken', async (c) => {
    await c.var.run('uit dienst', (tx) => removeUitDienst(tx, c.var.actor, idOf(c)));
    return done(c, idOf(c), 'blijft');
  });

  routes.post('/medewerkers/:id/afmelden', async (c) => {
    const { actor } = c.var;
    await c.var.run('overal afmelden', async (tx) => {
      const { id } = await getPersoon(tx, actor, idOf(c));
      await deleteSessiesOf(tx, actor, id);
    });
    return done(c, idOf(c), 'afgemeld');
  });
}

/** Pages of people who come, move and go, and what everyone sees of themselves. `handover` is what the nouns registered. */
export function aanstellingRoutes(handover: Handover): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/medewerkers/*', '/aanstellingen/*', '/aanstellingen']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }
  routes.get('/aanstellingen', async (c) => {
    const wie = c.var.actor.persoon ?? '';
    const rijen = await c.var.run('eigen aanstellingen bekijken', (tx) => listRijen(c, tx, wie));
    return page(c, { title: eigen.titel }, <EigenPage rijen={rijen} />);
  });
  addJoinerRoutes(routes);
  addLeaverRoutes(routes, handover);
  addMoverRoutes(routes);
  routes.get('/medewerkers/:id', (c) => renderMedewerker(c));
  return routes;
}
