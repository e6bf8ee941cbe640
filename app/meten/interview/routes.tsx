import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, findStatus, page, runForm, type Sent } from '#platform/http/index.tsx';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { emptyForm, type FormState, overrideMessages } from '#ui';

import {
  canWriteScan,
  checkSchrijfbaar,
  isSchrijfbaar,
  NotitiebewijsSchema,
  openScan,
  type Scan,
} from '../bewijs/index.ts';
import { listKenmerken } from '../instrument/index.ts';
import { addNotitiebewijs } from './commands/add-notitiebewijs.ts';
import { createInterview } from './commands/create-interview.ts';
import { deleteInterview } from './commands/delete-interview.ts';
import { recordNotities } from './commands/record-notities.ts';
import { type Leidraaddeel, listItemsBij, listLeidraad } from './leidraad.ts';
import { FUNCTIENAMEN, meldingen, messages } from './messages.ts';
import { BewijsPage } from './pages/bewijs.tsx';
import { InterviewPage } from './pages/interview.tsx';
import { InterviewsPage } from './pages/interviews.tsx';
import { NieuwPage } from './pages/nieuw.tsx';
import { OnderwerpPage } from './pages/onderwerp.tsx';
import { WeggooienPage } from './pages/weggooien.tsx';
import { findInterview, listInterviews, listNotities, type Notitie } from './queries.ts';
import { createNotitiesSchema, InterviewFormSchema, WegSchema } from './schema.ts';

const idOf = (c: Ctx) => c.req.param('id') ?? '';
const interviewOf = (c: Ctx) => c.req.param('interview') ?? '';
const vraagOf = (c: Ctx) => c.req.param('vraag') ?? '';
const listHref = (c: Ctx) => `/metingen/${idOf(c)}/interviews`;
const hrefOf = (c: Ctx) => `${listHref(c)}/${interviewOf(c)}`;

/** Opens the scan of the address for who guides it: nobody else reads interviews. */
async function openForInterview(c: Ctx, tx: Tx): Promise<Scan> {
  const scan = await openScan(tx, c.var.actor, idOf(c));
  checkAllowed(canWriteScan(scan));
  return scan;
}

/** What every page here needs of its scan. */
const asScan = (scan: Scan) => ({ titel: scan.meting.titel, href: `/metingen/${scan.id}/scan` });

/** The items of a scan, with number and name; of veranderkracht the factoren begin at 1 again. */
const listNamen = ({ definitie }: Scan) =>
  listKenmerken(definitie).flatMap(({ nummer, naam, items }) =>
    items.map(({ sleutel }) => ({ sleutel, naam: `${nummer}. ${naam}` })),
  );

/** One interview of the address with its guide and notes. */
async function getInterview(c: Ctx, tx: Tx) {
  const scan = await openForInterview(c, tx);
  const interview = getFound(await findInterview(tx, scan, interviewOf(c)));
  const notities = await listNotities(tx, scan, interview.id);
  const alle = listNamen(scan);
  return {
    scan: asScan(scan),
    open: isSchrijfbaar(scan),
    interview,
    delen: listLeidraad(interview.functie),
    notities,
    alle,
    namen: new Map(alle.map(({ sleutel, naam }) => [sleutel, naam])),
    href: hrefOf(c),
    interviews: listHref(c),
  };
}

/** What stands in the notes of a topic, as its form holds it. */
function createState({ vragen }: Leidraaddeel, notities: ReadonlyMap<string, Notitie>): FormState {
  const fields = vragen.flatMap(({ sleutel }): [string, string][] => {
    const notitie = notities.get(sleutel);
    return [
      [`tekst.${sleutel}`, notitie?.tekst ?? ''],
      [`versie.${sleutel}`, String(notitie?.versie ?? 0)],
    ];
  });
  return { values: Object.fromEntries(fields), errors: {} };
}

async function renderNieuw(c: Ctx, sent?: Sent) {
  const scan = await c.var.run('interview beginnen', async (tx) => {
    const opened = await openForInterview(c, tx);
    if (!sent) checkSchrijfbaar(opened);
    return asScan(opened);
  });
  const { state, code } = sent ?? { state: { values: { op: computeDay() }, errors: {} }, code: 200 };
  const view = <NieuwPage {...{ scan, state }} href={listHref(c)} vandaag={computeDay()} />;
  return page(c, { title: messages.nieuwTitel, variant: 'form', code }, view);
}

async function renderOnderwerp(c: Ctx, sent?: Sent) {
  const { open, alle: _, ...props } = await c.var.run('interview bekijken', (tx) => getInterview(c, tx));
  const deel = getFound(props.delen.find(({ onderwerp }) => onderwerp === c.req.param('onderwerp')));
  if (!open && !sent) return c.redirect(hrefOf(c), 303);
  const { state, code } = sent ?? { state: createState(deel, props.notities), code: 200 };
  const status = findStatus(c, meldingen);
  const view = <OnderwerpPage {...props} {...{ deel, state }} conflict={code === 409} />;
  return page(c, { title: messages.interviews, variant: 'form', status, code }, view);
}

async function renderBewijs(c: Ctx, sent?: Sent) {
  const { alle, delen, interview, notities, scan, href } = await c.var.run('notitie als bewijs', (tx) =>
    getInterview(c, tx),
  );
  const { sleutel: vraag } = getFound(
    delen.flatMap(({ vragen }) => vragen).find(({ sleutel }) => sleutel === vraagOf(c)),
  );
  const notitie = getFound(notities.get(vraag));
  const items = listItemsBij(vraag, alle);
  const functies = overrideMessages(FUNCTIENAMEN, c.var.termen);
  const fresh = { sleutel: createId(), verwijzing: messages.met(functies[interview.functie]) };
  const { state, code } = sent ?? { state: { values: fresh, errors: {} }, code: 200 };
  const view = <BewijsPage {...{ href, scan, interview, vraag, notitie, items, state }} />;
  return page(c, { title: messages.bewijsTitel, variant: 'form', code }, view);
}

async function renderWeg(c: Ctx, sent?: Sent) {
  const { href, scan, interview } = await c.var.run('interview weggooien', (tx) => getInterview(c, tx));
  const { state, code } = sent ?? { state: emptyForm, code: 200 };
  const view = <WeggooienPage {...{ href, scan, interview, state }} />;
  return page(c, { title: messages.wegTitel, variant: 'form', code }, view);
}

/** The list, a new one, and throwing one away. */
function addInterviewRoutes(routes: Hono<Env>): void {
  routes.get('/metingen/:id/interviews', async (c) => {
    const props = await c.var.run('interviews bekijken', async (tx) => {
      const scan = await openForInterview(c, tx);
      return { scan: asScan(scan), interviews: await listInterviews(tx, scan), open: isSchrijfbaar(scan) };
    });
    const view = <InterviewsPage {...props} href={listHref(c)} />;
    return page(c, { title: messages.interviews, status: findStatus(c, meldingen) }, view);
  });
  routes.get('/metingen/:id/interviews/nieuw', (c) => renderNieuw(c));
  routes.post('/metingen/:id/interviews', (c) => {
    let id = '';
    return runForm(c, {
      schema: InterviewFormSchema,
      doel: 'interview beginnen',
      render: renderNieuw,
      act: async (tx, value) => {
        ({ id } = await createInterview(tx, await openForInterview(c, tx), value));
      },
      next: () => c.redirect(`${listHref(c)}/${id}?melding=begonnen`, 303),
    });
  });
  routes.get('/metingen/:id/interviews/:interview', async (c) => {
    const { alle: _, ...props } = await c.var.run('interview bekijken', (tx) => getInterview(c, tx));
    return page(c, { title: messages.interviews, status: findStatus(c, meldingen) }, <InterviewPage {...props} />);
  });
  routes.get('/metingen/:id/interviews/:interview/weg', (c) => renderWeg(c));
  routes.post('/metingen/:id/interviews/:interview/weg', (c) =>
    runForm(c, {
      schema: WegSchema,
      doel: 'interview weggooien',
      render: renderWeg,
      act: async (tx) => deleteInterview(tx, await openForInterview(c, tx), interviewOf(c)),
      next: () => c.redirect(`${listHref(c)}?melding=weggegooid`, 303),
    }),
  );
}

/** Writing notes, and marking one as evidence. */
function addNotitieRoutes(routes: Hono<Env>): void {
  routes.get('/metingen/:id/interviews/:interview/onderwerpen/:onderwerp', (c) => renderOnderwerp(c));
  routes.post('/metingen/:id/interviews/:interview/onderwerpen/:onderwerp', async (c) => {
    const { delen } = await c.var.run('interview bekijken', (tx) => getInterview(c, tx));
    const deel = getFound(delen.find(({ onderwerp }) => onderwerp === c.req.param('onderwerp')));
    return runForm(c, {
      schema: createNotitiesSchema(deel.vragen.map(({ sleutel }) => sleutel)),
      doel: 'interview noteren',
      render: renderOnderwerp,
      act: async (tx, value) => recordNotities(tx, await openForInterview(c, tx), interviewOf(c), value),
      next: ({ verder }) => {
        const further = delen.some(({ onderwerp }) => onderwerp === verder);
        return c.redirect(`${hrefOf(c)}${further ? `/onderwerpen/${verder}` : ''}?melding=bewaard`, 303);
      },
    });
  });
  routes.get('/metingen/:id/interviews/:interview/bewijs/:vraag', (c) => renderBewijs(c));
  routes.post('/metingen/:id/interviews/:interview/bewijs/:vraag', (c) =>
    runForm(c, {
      schema: NotitiebewijsSchema,
      doel: 'notitie als bewijs',
      render: renderBewijs,
      act: async (tx, { sleutel, ...input }) => {
        const scan = await openForInterview(c, tx);
        const bron = { interview: interviewOf(c), vraag: vraagOf(c) };
        await addNotitiebewijs(tx, scan, bron, { ...input, id: sleutel });
      },
      next: () => c.redirect(`${hrefOf(c)}?melding=bewijs`, 303),
    }),
  );
}

/** Interviews of a scan, for who guides it. */
export function interviewRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/metingen/:id/interviews', '/metingen/:id/interviews/*']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }
  addInterviewRoutes(routes);
  addNotitieRoutes(routes);
  return routes;
}
