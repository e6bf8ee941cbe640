import { Hono } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import type { z } from 'zod';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, page, parseForm, runForm, type Sent } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem, type Verdict } from '#platform/problems/index.ts';
import { emptyForm, formatDay, formatSentence, type FormState } from '#ui';

import { TREDENAMEN } from '../../kennis/ladder/index.ts';
import { LEEFDOMEINEN } from '../../kennis/leefdomein/index.ts';
import { listResultaten } from '../gesprek/index.ts';
import { findHuishouden, type Lid, listBetrokkenen, listLeden, listNetwerk } from '../huishouden/index.ts';
import { type Dossier, type Opening, withDossier } from '../inzage/index.ts';
import { createActie } from './commands/create-actie.ts';
import { createDoel } from './commands/create-doel.ts';
import { recordUitkomst } from './commands/record-uitkomst.ts';
import { recordVoortgang } from './commands/record-voortgang.ts';
import { removeActie } from './commands/remove-actie.ts';
import { removeDoel } from './commands/remove-doel.ts';
import { updateActie } from './commands/update-actie.ts';
import { updateDoel } from './commands/update-doel.ts';
import { Doelen, type DoelenProps } from './components/doelen.tsx';
import type { FormulierProps } from './components/formulier.tsx';
import { Verschillen, type VerschillenProps } from './components/verschillen.tsx';
import { messages as m, UITKOMSTNAMEN, VOORTGANGNAMEN } from './messages.ts';
import { ActiePage, VoortgangPage } from './pages/actie.tsx';
import { DoelPage } from './pages/doel.tsx';
import { UitkomstPage } from './pages/uitkomst.tsx';
import { isOpenFor } from './partijen.ts';
import { canCreateUitkomst, canRecordVoortgang, canUpdatePlan } from './policy.ts';
import { findActie, findDoel, findKring, type Plandoel } from './queries.ts';
import {
  ActieFormSchema,
  ActieUpdateSchema,
  DoelFormSchema,
  DoelUpdateSchema,
  UitkomstSchema,
  VersieSchema,
  VoortgangSchema,
} from './schema.ts';

const BASE = '/huishoudens/:id/plan';
/** What working in the plan opens. */
export const MAKEN = { doel: 'plan-maken', onderdelen: ['kern', 'plan', 'stem'] } as const satisfies Opening;

/** What the pages open: who signs in for a partij alone, asks no voice of a lid. */
export const computeOpening = (c: Ctx): Opening => {
  const gemeente = c.var.actor.rollen.some((rol) => rol === 'uitvoerder' || rol === 'teamleider');
  return { doel: 'plan-bespreken', onderdelen: gemeente ? ['kern', 'plan', 'stem'] : ['kern', 'plan'] };
};

export const getParam = (c: Ctx, name: string) => c.req.param(name) ?? '';

/** Runs something in the dossier of this address. */
export const runInPlan = <T,>(c: Ctx, doel: string, opening: Opening, run: (tx: Tx, dossier: Dossier) => Promise<T>) =>
  c.var.run(doel, (tx) => withDossier(tx, c.var.actor, getParam(c, 'id'), opening, (dossier) => run(tx, dossier)));

const goTo = (c: Ctx, melding: string) => c.redirect(`/huishoudens/${getParam(c, 'id')}/plan?melding=${melding}`, 303);

/** The leden of today, as far as a page shows them. */
export const computeLezers = (leden: readonly Lid[]) =>
  leden
    .filter(({ eindigtOp }) => eindigtOp === null)
    .map(({ id, roepnaam, leeftijd }) => ({ id, naam: roepnaam, kind: leeftijd < 16 }));

/** The same, read from the open dossier. */
export const listLezers = async (tx: Tx, dossier: Dossier) => computeLezers(await listLeden(tx, dossier));

type Nu = { term: string; value: string }[];
type Loaded<D> = D & { versie?: number; state: FormState; nu?: Nu; weg?: boolean };
export type PlanForm<S extends z.ZodType<object>, D> = {
  path: string;
  post?: string;
  doel: string;
  stap?: string;
  opening: (c: Ctx) => Opening;
  schema: S;
  can: (dossier: Dossier) => Verdict;
  load: (tx: Tx, dossier: Dossier, c: Ctx) => Promise<Loaded<D>>;
  view: (props: FormulierProps, data: D) => ReactElement;
  act: (tx: Tx, dossier: Dossier, value: z.output<S>, c: Ctx) => Promise<unknown>;
  melding: string;
};

/** A form of the plan: the page, what it sends, and the same page again with everything that was typed. */
export function addPlanForm<S extends z.ZodType<object>, D>(routes: Hono<Env>, form: PlanForm<S, D>): void {
  const { path, post = path, doel, stap, opening, schema } = form;
  const render = async (c: Ctx, sent?: Sent) => {
    const [dossier, data] = await runInPlan(c, doel, opening(c), async (tx, opened) => {
      checkAllowed(form.can(opened));
      return [opened, await form.load(tx, opened, c)] as const;
    });
    if (data.weg && !sent) throw new Problem('verkeerde-staat', m.conflictWeg);
    const { versie, nu } = data;
    const second = sent?.code === 409 && !data.weg && String(versie) !== String(sent.state.values['versie']);
    const state = sent?.state ?? data.state;
    const conflict = second ? nu : undefined;
    const props = { huishouden: dossier.huishouden, naam: dossier.naam, state, versie, conflict };
    return page(c, { title: formatSentence(doel), variant: 'form', code: sent?.code ?? 200 }, form.view(props, data));
  };
  routes.get(BASE + path, (c) => render(c));
  routes.post(BASE + post, (c) =>
    runForm(c, {
      schema,
      doel,
      ...(stap === undefined ? {} : { stap }),
      render,
      act: (tx, value) =>
        withDossier(tx, c.var.actor, getParam(c, 'id'), opening(c), (dossier) => form.act(tx, dossier, value, c)),
      next: () => goTo(c, form.melding),
    }),
  );
}

/** A button that changes something under a version that was seen. */
export function addPlanAct(
  routes: Hono<Env>,
  { path, doel, act, melding }: Pick<PlanForm<typeof VersieSchema, object>, 'path' | 'doel' | 'act' | 'melding'>,
): void {
  routes.post(BASE + path, async (c) => {
    const form = await parseForm(c, VersieSchema);
    if (!form.ok) throw new Problem('ongeldige-invoer', 'Open de pagina opnieuw.');
    await runInPlan(c, doel, MAKEN, (tx, dossier) => act(tx, dossier, form.value, c));
    return goTo(c, melding);
  });
}

const stateOf = (values: FormState['values']): FormState => ({ values, errors: {} });

const valuesOf = ({ woorden, van, leefdomein, wet, voor, trede, tredeReden }: Plandoel) =>
  stateOf({ woorden, van: van.map(({ id }) => id), leefdomein, wet, voor: [...voor], trede, tredeReden });

/** A result of the conversation as the beginning of a goal. */
async function loadResultaat(tx: Tx, dossier: Dossier, id: string): Promise<FormState> {
  const found = getFound((await listResultaten(tx, dossier)).find((one) => one.id === id));
  const { wens, lid, leefdomein, wet, voor, redenen, oplossingen } = found;
  const trede = oplossingen.at(-1)?.trede ?? '';
  const tredeReden = Object.values(redenen).filter(Boolean).join(' ');
  return stateOf({ woorden: wens, van: lid === null ? [] : [lid], leefdomein, wet, voor, trede, tredeReden });
}

function addDoelForms(routes: Hono<Env>): void {
  const gesprek: Opening = { ...MAKEN, onderdelen: ['kern', 'plan', 'gesprek'] };
  addPlanForm(routes, {
    path: '/doelen/nieuw',
    post: '/doelen',
    doel: 'doel toevoegen',
    stap: 'doel-toevoegen',
    melding: 'doel-toegevoegd',
    opening: () => gesprek,
    schema: DoelFormSchema,
    can: canUpdatePlan,
    load: async (tx, dossier, c) => {
      const resultaat = c.req.query('resultaat');
      const begin = stateOf({ voor: [dossier.huishouden], leefdomein: 'algemeen', wet: 'algemeen' });
      const state = resultaat === undefined ? begin : await loadResultaat(tx, dossier, resultaat);
      const resultaten = resultaat === undefined ? await listResultaten(tx, dossier) : [];
      return { state, resultaat, resultaten, leden: await listLezers(tx, dossier) };
    },
    view: (props, data) => <DoelPage {...props} {...data} state={props.state} versie={undefined} />,
    act: createDoel,
  });
  addPlanForm(routes, {
    path: '/doelen/:doel/bijwerken',
    doel: 'doel bijwerken',
    melding: 'doel-bewaard',
    opening: () => MAKEN,
    schema: DoelUpdateSchema,
    can: canUpdatePlan,
    load: async (tx, dossier, c) => {
      const doel = getFound(await findDoel(tx, dossier, getParam(c, 'doel')));
      const nu = [
        { term: m.veldWoorden, value: doel.woorden },
        { term: m.veldLeefdomein, value: LEEFDOMEINEN[doel.leefdomein] },
        { term: m.veldTrede, value: [TREDENAMEN[doel.trede], doel.tredeReden].filter(Boolean).join(': ') },
      ];
      return {
        doel,
        nu,
        weg: doel.weg,
        versie: doel.versie,
        state: valuesOf(doel),
        leden: await listLezers(tx, dossier),
      };
    },
    view: (props, { doel, leden }) => <DoelPage {...props} {...{ leden, doel: doel.id, resultaten: [] }} />,
    act: (tx, dossier, value, c) => updateDoel(tx, dossier, getParam(c, 'doel'), value),
  });
}

/** What came of a goal, and taking one out. */
function addEindforms(routes: Hono<Env>): void {
  addPlanForm(routes, {
    path: '/doelen/:doel/uitkomst',
    doel: 'uitkomst opschrijven',
    stap: 'uitkomst-opschrijven',
    melding: 'uitkomst-bewaard',
    opening: () => MAKEN,
    schema: UitkomstSchema,
    can: canCreateUitkomst,
    load: async (tx, dossier, c) => {
      const doel = getFound(await findDoel(tx, dossier, getParam(c, 'doel')));
      const nu = [
        { term: m.veldUitkomst, value: doel.uitkomst === null ? m.geenUitkomst : UITKOMSTNAMEN[doel.uitkomst] },
      ];
      const state = stateOf({ uitkomst: doel.uitkomst ?? '', woorden: doel.uitkomstWoorden });
      return { doel, nu, weg: doel.weg, versie: doel.versie, state };
    },
    view: (props, { doel }) => <UitkomstPage {...props} doel={doel} />,
    act: (tx, dossier, value, c) => recordUitkomst(tx, dossier, getParam(c, 'doel'), value),
  });
  addPlanAct(routes, {
    path: '/doelen/:doel/weghalen',
    doel: 'doel weghalen',
    melding: 'doel-weg',
    act: (tx, dossier, { versie }, c) => removeDoel(tx, dossier, getParam(c, 'doel'), versie),
  });
}

/** Who can do something for a goal: the leden, the network, each partij that reads it, and the team. */
async function listWie(tx: Tx, dossier: Dossier, doel: Plandoel) {
  const [{ team }, actor] = [await findKring(tx, dossier), dossier.actor];
  const betrokkenen = await listBetrokkenen(tx, dossier);
  const partijen = new Map(
    betrokkenen.flatMap(({ partijId, partij }) => (partijId === null ? [] : [[partijId, partij ?? '']])),
  );
  const naam = (await findHuishouden(tx, actor, dossier.huishouden))?.team.naam ?? '';
  return [
    ...(await listLezers(tx, dossier)).map((lid) => ({ value: `lid:${lid.id}`, name: m.wieLid(lid.naam) })),
    ...(await listNetwerk(tx, dossier)).map((lid) => ({ value: `netwerk:${lid.id}`, name: m.wieNetwerk(lid.naam) })),
    ...[...partijen]
      .filter(([id]) => isOpenFor(betrokkenen, id, doel, dossier.huishouden))
      .map(([id, partij]) => ({ value: `partij:${id}`, name: m.wiePartij(partij) })),
    { value: `team:${team}`, name: m.wieTeam(naam) },
  ];
}

function addActieForms(routes: Hono<Env>): void {
  addPlanForm(routes, {
    path: '/doelen/:doel/acties/nieuw',
    post: '/doelen/:doel/acties',
    doel: 'actie toevoegen',
    stap: 'actie-toevoegen',
    melding: 'actie-toegevoegd',
    opening: () => MAKEN,
    schema: ActieFormSchema,
    can: canUpdatePlan,
    load: async (tx, dossier, c) => {
      const doel = getFound(await findDoel(tx, dossier, getParam(c, 'doel')));
      return { doel, weg: doel.weg, state: emptyForm, wie: await listWie(tx, dossier, doel) };
    },
    view: (props, { doel, wie }) => <ActiePage {...props} {...{ doel, wie }} />,
    act: (tx, dossier, value, c) => createActie(tx, dossier, getParam(c, 'doel'), value),
  });
  addPlanForm(routes, {
    path: '/acties/:actie/bijwerken',
    doel: 'actie bijwerken',
    melding: 'actie-bewaard',
    opening: () => MAKEN,
    schema: ActieUpdateSchema,
    can: canUpdatePlan,
    load: async (tx, dossier, c) => {
      const { actie, doel } = getFound(await findActie(tx, dossier, getParam(c, 'actie')));
      const { wat, wanneer, dag, versie, weg } = actie;
      const nu = [
        { term: m.veldWat, value: wat },
        { term: m.veldWie, value: actie.wie.naam },
        { term: m.kolomWanneer, value: [wanneer, dag === null ? '' : formatDay(dag)].filter(Boolean).join(', ') },
      ];
      const state = stateOf({ wat, wie: `${actie.wie.soort}:${actie.wie.id}`, wanneer, dag: dag ?? '' });
      return { actie, doel, versie, weg, nu, state, wie: await listWie(tx, dossier, doel) };
    },
    view: (props, { doel, wie, actie }) => <ActiePage {...props} {...{ doel, wie, actie: actie.id }} />,
    act: (tx, dossier, value, c) => updateActie(tx, dossier, getParam(c, 'actie'), value),
  });
}

/** How an action goes, and taking one out. */
function addVoortgangform(routes: Hono<Env>): void {
  addPlanForm(routes, {
    path: '/acties/:actie/voortgang',
    doel: 'voortgang vertellen',
    stap: 'voortgang-vertellen',
    melding: 'voortgang-verteld',
    opening: computeOpening,
    schema: VoortgangSchema,
    can: canRecordVoortgang,
    load: async (tx, dossier, c) => {
      const { actie } = getFound(await findActie(tx, dossier, getParam(c, 'actie')));
      const { voortgang, vast, versie, weg } = actie;
      const nu = [{ term: m.voortgangTitel, value: [VOORTGANGNAMEN[voortgang], vast].filter(Boolean).join(': ') }];
      return { actie, versie, weg, nu, state: stateOf({ voortgang, vast }) };
    },
    view: (props, { actie }) => <VoortgangPage {...props} actie={actie} />,
    act: (tx, dossier, value, c) => recordVoortgang(tx, dossier, getParam(c, 'actie'), value),
  });
  addPlanAct(routes, {
    path: '/acties/:actie/weghalen',
    doel: 'actie weghalen',
    melding: 'actie-weg',
    act: (tx, dossier, { versie }, c) => removeActie(tx, dossier, getParam(c, 'actie'), versie),
  });
}

/** Goals, as they are or as they stood in a version, for the page of another noun. */
export const renderDoelen = (props: DoelenProps): ReactNode => <Doelen {...props} />;

/** What became different in the goals, for the page of another noun. */
export const renderVerschillen = (props: VerschillenProps): ReactNode => <Verschillen {...props} />;

/** Forms about the goals of a plan and what is done for them. */
export function plandoelRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const part of ['doelen', 'acties']) {
    routes.use(`${BASE}/${part}/*`, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }
  addDoelForms(routes);
  addEindforms(routes);
  addActieForms(routes);
  addVoortgangform(routes);
  return routes;
}
