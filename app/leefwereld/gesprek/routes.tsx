import { Hono } from 'hono';
import type { ReactElement } from 'react';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, findStatus, page, runForm, type Sent } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { emptyForm, type FormState, overrideMessages } from '#ui';

import { listKring, listLeden, renderDossierHead } from '../huishouden/index.ts';
import { type Dossier, type Opening, withDossier } from '../inzage/index.ts';
import { findMelding } from '../melding/index.ts';
import { addDeelnemer } from './commands/add-deelnemer.ts';
import { addNiets } from './commands/add-niets.ts';
import { addRegel } from './commands/add-regel.ts';
import { createGesprek } from './commands/create-gesprek.ts';
import { removeDeelnemer } from './commands/remove-deelnemer.ts';
import { removeRegel } from './commands/remove-regel.ts';
import { updateGesprek } from './commands/update-gesprek.ts';
import { updateRegel } from './commands/update-regel.ts';
import { Acties } from './components/acties.tsx';
import { formatKringen } from './kring.ts';
import { KRINGNAMEN, lijst, meldingen, regel, werk } from './messages.ts';
import { computeBewaard, isOnderwerp, listOpenOnderwerpen } from './onderwerp.ts';
import { BijwerkenPage } from './pages/bijwerken.tsx';
import { DeelnemerPage } from './pages/deelnemer.tsx';
import { GesprekPage } from './pages/gesprek.tsx';
import { LijstPage } from './pages/lijst.tsx';
import { NieuwPage } from './pages/nieuw.tsx';
import { NietsPage, RegelBijwerkenPage, RegelPage } from './pages/regel.tsx';
import { canUpdateGesprek } from './policy.ts';
import {
  findGesprek,
  findRegel,
  type Gesprek,
  listDeelnemers,
  listGesprekken,
  listRegels,
  listResultaten,
  listSprekers,
} from './queries.ts';
import {
  DeelnemerSchema,
  GesprekFormSchema,
  GesprekUpdateSchema,
  NietsSchema,
  RegelSchema,
  type RegelUpdate,
  RegelUpdateSchema,
} from './schema.ts';
import { isLidOp, listKandidaten } from './wie.ts';

const OPENING: Opening = { doel: 'gesprek-voeren', onderdelen: ['kern', 'gesprek'] };
const LEZEN: Opening = { ...OPENING, alleenLezen: true };
/** The melding is shown or checked too. */
const MET_ROUTE: Opening = { doel: 'gesprek-voeren', onderdelen: ['kern', 'route', 'gesprek'] };

const param = (c: Ctx, name: string) => c.req.param(name) ?? '';
const padOf = (c: Ctx) => `/huishoudens/${param(c, 'id')}/gesprekken`;
const toGesprek = (c: Ctx, melding: string, anker = '') =>
  c.redirect(`${padOf(c)}/${param(c, 'gid')}?melding=${melding}${anker}`, 303);

/** One transaction in the dossier of the address. */
export const runInGesprek = <T,>(
  c: Ctx,
  doel: string,
  run: (tx: Tx, dossier: Dossier) => Promise<T>,
  opening: Opening = OPENING,
) => c.var.run(doel, (tx) => withDossier(tx, c.var.actor, param(c, 'id'), opening, (dossier) => run(tx, dossier)));

/** What every form of one conversation shows. Throws 403 for who may not write in it, and 409 once its verslag was sent. */
async function readGesprek(c: Ctx, tx: Tx, dossier: Dossier) {
  const gesprek = getFound(await findGesprek(tx, dossier, param(c, 'gid')));
  checkAllowed(canUpdateGesprek(dossier));
  if (gesprek.verstuurdOp !== null) throw new Problem('verkeerde-staat', werk.verstuurdUitleg);
  const leden = (await listLeden(tx, dossier)).filter((lid) => isLidOp(lid, computeDay()));
  const plek = { huishouden: dossier.huishouden, naam: dossier.naam, gesprek: { id: gesprek.id, op: gesprek.op } };
  // A conversation that is for one lid stays theirs: there is nothing to choose then.
  return { gesprek, leden, lezers: gesprek.voor.includes(dossier.huishouden) ? leden : [], plek, op: gesprek.op };
}

type Gelezen = Awaited<ReturnType<typeof readGesprek>>;

/** A page with a form of one conversation. */
type FormPage<T extends object> = {
  doel: string;
  titel: string;
  /** What the page needs besides the conversation. */
  load: (c: Ctx, tx: Tx, dossier: Dossier) => Promise<T>;
  /** What the fields hold before anything was typed. */
  start?: (loaded: T & Gelezen) => FormState['values'];
  view: (props: T & Gelezen & { state: FormState; conflict: boolean }) => ReactElement;
};

/** The page of a form of one conversation: fresh, or as it was sent with what is wrong. */
export const renderGesprekForm =
  <T extends object>({ doel, titel, load, start, view }: FormPage<T>) =>
  async (c: Ctx, sent?: Sent) => {
    const loaded = await runInGesprek(c, doel, async (tx, dossier) => ({
      ...(await readGesprek(c, tx, dossier)),
      ...(await load(c, tx, dossier)),
    }));
    const state = sent?.state ?? { values: start?.(loaded) ?? {}, errors: {} };
    const shown = view({ ...loaded, state, conflict: sent?.code === 409 });
    return page(c, { title: titel, variant: 'form', code: sent?.code ?? 200 }, shown);
  };

async function renderLijst(c: Ctx) {
  const { dossier, gesprekken } = await runInGesprek(c, 'gesprekken bekijken', async (tx, open) => ({
    dossier: open,
    gesprekken: await listGesprekken(tx, open),
  }));
  const hoofd = renderDossierHead(dossier, { current: 'gesprek', title: lijst.titel });
  const plek = { huishouden: dossier.huishouden, naam: dossier.naam };
  const magSchrijven = canUpdateGesprek(dossier) === true;
  return page(c, { title: lijst.titel }, <LijstPage {...{ hoofd, plek, gesprekken, magSchrijven }} />);
}

async function renderNieuw(c: Ctx, sent?: Sent) {
  const bij = [sent?.state.values['melding'] ?? c.req.query('melding')].flat()[0];
  const props = await runInGesprek(
    c,
    'gesprek beginnen',
    async (tx, dossier) => {
      checkAllowed(canUpdateGesprek(dossier));
      const leden = (await listLeden(tx, dossier)).filter((lid) => isLidOp(lid, computeDay()));
      const netwerk = await listKring(tx, dossier);
      const mensen = listKandidaten({ naam: '', functie: '' }, { leden, netwerk, deelnemers: [] }, computeDay());
      return {
        plek: { huishouden: dossier.huishouden, naam: dossier.naam },
        leden,
        mensen: mensen.filter(({ spreker }) => spreker !== 'professional'),
        melding: bij ? getFound(await findMelding(tx, dossier, bij)) : undefined,
      };
    },
    MET_ROUTE,
  );
  const { state, code } = sent ?? { state: { values: { op: computeDay() }, errors: {} }, code: 200 as const };
  return page(c, { title: lijst.beginTitel, variant: 'form', code }, <NieuwPage {...props} state={state} />);
}

/** Everything of one conversation that the reader may see, as the desk shows it. */
async function loadGesprek(c: Ctx, tx: Tx, dossier: Dossier, gesprek: Gesprek) {
  const namen = overrideMessages(KRINGNAMEN, c.var.termen);
  const [deelnemers, regels, resultaten, mensen, leden] = [
    await listDeelnemers(tx, dossier, gesprek.id),
    await listRegels(tx, dossier, gesprek.id),
    await listResultaten(tx, dossier, gesprek.id),
    await listKring(tx, dossier),
    await listLeden(tx, dossier),
  ];
  return {
    gesprek,
    deelnemers,
    regels,
    resultaten,
    kring: formatKringen(
      mensen,
      {
        huishouden: dossier.huishouden,
        voor: gesprek.voor,
      },
      namen,
    ),
    open: listOpenOnderwerpen(regels, mensen.length > 0),
    leden: new Map(leden.map(({ id, roepnaam }) => [id, roepnaam])),
    bewaardOp: computeBewaard(gesprek.bewaardOp, regels),
    plek: {
      huishouden: dossier.huishouden,
      naam: dossier.naam,
      gesprek: {
        id: gesprek.id,
        op: gesprek.op,
      },
    },
    magSchrijven: canUpdateGesprek(dossier) === true && gesprek.verstuurdOp === null,
  };
}

async function renderGesprek(c: Ctx) {
  const { dossier, props } = await runInGesprek(
    c,
    'gesprek bekijken',
    async (tx, open) => {
      const gesprek = getFound(await findGesprek(tx, open, param(c, 'gid')));
      return { dossier: open, props: await loadGesprek(c, tx, open, gesprek) };
    },
    LEZEN,
  );
  const title = werk.titel(props.gesprek.op);
  const actions = <Acties plek={props.plek} magSchrijven={props.magSchrijven} />;
  const hoofd = renderDossierHead(dossier, { current: 'gesprek', title, onder: title, actions });
  return page(c, { title, status: findStatus(c, meldingen) }, <GesprekPage {...props} hoofd={hoofd} />);
}

const bijwerkenForm = renderGesprekForm({
  doel: 'gesprek bijwerken',
  titel: werk.bijwerkenTitel,
  load: () => Promise.resolve({}),
  start: ({ gesprek: { op, plek, vraag } }) => ({ op, plek, vraag }),
  view: (props) => <BijwerkenPage {...props} />,
});

/** Which subject a form is about: from the page before, or as it was sent. */
const onderwerpOf = (c: Ctx, state: FormState) => {
  const key = [state.values['onderwerp'] ?? c.req.query('onderwerp') ?? ''].flat()[0] ?? '';
  return isOnderwerp(key) ? key : undefined;
};

const regelForm = (c: Ctx, sent?: Sent) =>
  renderGesprekForm({
    doel: 'gesprek voeren',
    titel: regel.titel,
    load: async (_, tx, dossier) => ({ sprekers: await listSprekers(tx, dossier, param(c, 'gid')) }),
    view: (props) => <RegelPage {...props} onderwerp={onderwerpOf(c, props.state)} />,
  })(c, sent);

const regelBijwerkenForm = renderGesprekForm({
  doel: 'gesprek bijwerken',
  titel: regel.veranderTitel,
  load: async (c, tx, dossier) => ({
    van: getFound(await findRegel(tx, dossier, param(c, 'gid'), param(c, 'rid'))),
  }),
  start: ({ van }) => ({ tekst: van.tekst }),
  view: (props) => <RegelBijwerkenPage {...props} />,
});

const nietsForm = (c: Ctx, sent?: Sent) => {
  const onderwerp = getFound(onderwerpOf(c, sent?.state ?? emptyForm));
  return renderGesprekForm({
    doel: 'gesprek voeren',
    titel: regel.nietsTitel,
    load: () => Promise.resolve({}),
    view: (props) => <NietsPage {...props} onderwerp={onderwerp} />,
  })(c, sent);
};

const deelnemerForm = renderGesprekForm({
  doel: 'gesprek bijwerken',
  titel: regel.deelnemerTitel,
  load: async (c, tx, dossier) => {
    const alle = await listSprekers(tx, dossier, param(c, 'gid'));
    return { mensen: alle.filter(({ spreker, aanwezig }) => spreker !== 'professional' && !aanwezig) };
  },
  view: (props) => <DeelnemerPage {...props} />,
});

/** The list, beginning one, and the page of one. */
function addFirstRoutes(routes: Hono<Env>): void {
  routes.get('/huishoudens/:id/gesprekken', (c) => renderLijst(c));
  routes.get('/huishoudens/:id/gesprekken/nieuw', (c) => renderNieuw(c));
  routes.post('/huishoudens/:id/gesprekken', (c) => {
    let gesprek = '';
    return runForm(c, {
      schema: GesprekFormSchema,
      stap: 'gesprek-beginnen',
      doel: 'gesprek beginnen',
      render: renderNieuw,
      act: (tx, value) =>
        withDossier(tx, c.var.actor, param(c, 'id'), MET_ROUTE, async (dossier) => {
          gesprek = (await createGesprek(tx, dossier, value)).id;
        }),
      next: () => c.redirect(`${padOf(c)}/${gesprek}?melding=begonnen`, 303),
    });
  });
  routes.get('/huishoudens/:id/gesprekken/:gid', (c) => renderGesprek(c));
}

/** What a form of one conversation does with what was sent, in the dossier of the address. */
const actIn =
  <V,>(c: Ctx, act: (tx: Tx, dossier: Dossier, gesprek: string, value: V) => Promise<unknown>) =>
  (tx: Tx, value: V) =>
    withDossier(tx, c.var.actor, param(c, 'id'), OPENING, (dossier) => act(tx, dossier, param(c, 'gid'), value));

/** Lines, reasons, who was there, and the conversation itself. */
function addWriteRoutes(routes: Hono<Env>): void {
  const doel = 'gesprek voeren';
  const pad = '/huishoudens/:id/gesprekken/:gid' as const;
  routes.get(`${pad}/bijwerken`, (c) => bijwerkenForm(c));
  routes.post(`${pad}/bijwerken`, (c) => {
    const next = () => toGesprek(c, 'bewaard');
    return runForm(c, { schema: GesprekUpdateSchema, doel, render: bijwerkenForm, act: actIn(c, updateGesprek), next });
  });

  routes.get(`${pad}/regels/nieuw`, (c) => regelForm(c));
  routes.post(`${pad}/regels`, (c) => {
    const next = ({ onderwerp }: { onderwerp: string }) => toGesprek(c, 'erbij', `#${onderwerp}`);
    const stap = 'gesprek-regel';
    return runForm(c, { schema: RegelSchema, stap, doel, render: regelForm, act: actIn(c, addRegel), next });
  });
  routes.get(`${pad}/regels/:rid`, (c) => regelBijwerkenForm(c));
  routes.post(`${pad}/regels/:rid`, (c) => {
    const act = actIn<RegelUpdate>(c, (tx, dossier, gesprek, value) =>
      updateRegel(tx, dossier, gesprek, param(c, 'rid'), value),
    );
    const next = () => toGesprek(c, 'bewaard');
    return runForm(c, { schema: RegelUpdateSchema, doel, render: regelBijwerkenForm, act, next });
  });
  routes.post(`${pad}/regels/:rid/weg`, async (c) => {
    await runInGesprek(c, doel, (tx, dossier) => removeRegel(tx, dossier, param(c, 'gid'), param(c, 'rid')));
    return toGesprek(c, 'weggelaten');
  });

  routes.get(`${pad}/niets`, (c) => nietsForm(c));
  routes.post(`${pad}/niets`, (c) => {
    const next = ({ onderwerp }: { onderwerp: string }) => toGesprek(c, 'overgeslagen', `#${onderwerp}`);
    return runForm(c, { schema: NietsSchema, doel, render: nietsForm, act: actIn(c, addNiets), next });
  });

  routes.get(`${pad}/deelnemers/nieuw`, (c) => deelnemerForm(c));
  routes.post(`${pad}/deelnemers`, (c) => {
    const next = () => toGesprek(c, 'deelnemer', '#erbij');
    return runForm(c, { schema: DeelnemerSchema, doel, render: deelnemerForm, act: actIn(c, addDeelnemer), next });
  });
  routes.post(`${pad}/deelnemers/:did/weg`, async (c) => {
    await runInGesprek(c, doel, (tx, dossier) => removeDeelnemer(tx, dossier, param(c, 'gid'), param(c, 'did')));
    return toGesprek(c, 'deelnemer', '#erbij');
  });
}

/** Pages of conversations, for who is signed in. */
export function gesprekRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('/huishoudens/:id/gesprekken/*', async (c, next) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    await next();
  });
  addFirstRoutes(routes);
  addWriteRoutes(routes);
  return routes;
}
