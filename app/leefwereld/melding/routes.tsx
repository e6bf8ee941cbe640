import { Hono } from 'hono';
import type { ReactElement } from 'react';
import type { z } from 'zod';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, page, runForm, type Sent } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { emptyForm, formatSentence, type FormState, overrideMessages } from '#ui';

import { LEEFDOMEINEN, WETNAMEN } from '../../kennis/leefdomein/index.ts';
import { findContact, KANAALWOORDEN, KANALEN } from '../contact/index.ts';
import { findHuishouden, listLeden } from '../huishouden/index.ts';
import { type Dossier, type Opening, withDossier } from '../inzage/index.ts';
import { listTermijnen, renderKop } from '../termijn/index.ts';
import { addMantelzorgmededelingen } from './commands/add-mantelzorgmededelingen.ts';
import { addMededelingen } from './commands/add-mededelingen.ts';
import { closeMelding } from './commands/close-melding.ts';
import { createFamiliegroepsplan } from './commands/create-familiegroepsplan.ts';
import { createMelding } from './commands/create-melding.ts';
import { recordFamilieantwoord } from './commands/record-familieantwoord.ts';
import { recordJeugdplanOpSchrift } from './commands/record-jeugdplan-op-schrift.ts';
import { recordJeugdplan } from './commands/record-jeugdplan.ts';
import { recordPersoonlijkPlan } from './commands/record-persoonlijk-plan.ts';
import { recordSpoedbesluit } from './commands/record-spoedbesluit.ts';
import { listMededelingsoorten } from './melding.ts';
import { brief, type gedaan, messages } from './messages.ts';
import { BriefPage } from './pages/brief.tsx';
import { NieuwPage } from './pages/nieuw.tsx';
import {
  AanbodPage,
  AntwoordPage,
  JeugdplanPage,
  MantelzorgPage,
  OpSchriftPage,
  PersoonlijkPlanPage,
  SluitPage,
  SpoedPage,
  type StapProps,
  VertellenPage,
} from './pages/stap.tsx';
import { canUpdateMelding } from './policy.ts';
import { findMelding, getOpenMelding, listMantelzorgers, type Melding } from './queries.ts';
import * as schemas from './schema.ts';

const OPENING: Opening = { doel: 'melding-behandelen', onderdelen: ['kern', 'route'] };

const idOf = (c: Ctx) => c.req.param('id') ?? '';
const meldingOf = (c: Ctx) => c.req.param('melding') ?? '';

const within = <T,>(c: Ctx, tx: Tx, run: (dossier: Dossier) => Promise<T>) =>
  withDossier(tx, c.var.actor, idOf(c), OPENING, run);

/** What a new melding begins with: today, and what the contact it comes from knew. */
async function readBegin(c: Ctx, tx: Tx): Promise<FormState['values']> {
  const id = c.req.query('contact');
  const contact = id ? await findContact(tx, c.var.actor, id) : undefined;
  const leeg = { gemeldOp: computeDay(), wieLeest: 'huishouden', spoed: 'nee' };
  if (!contact || contact.uitkomst !== null) return leeg;
  const { vraag, kanaal, op } = contact;
  return { ...leeg, vraag, kanaal, gemeldOp: op, contact: contact.id };
}

async function renderNieuw(c: Ctx, sent?: Sent) {
  const { termen } = c.var;
  const props = await c.var.run('melding opnemen', (tx) =>
    within(c, tx, async (dossier) => {
      checkAllowed(canUpdateMelding(dossier));
      const leden = (await listLeden(tx, dossier)).filter(({ client, eindigtOp }) => client && eindigtOp === null);
      const enige = leden.length === 1 ? { lid: leden[0]?.id ?? '' } : {};
      const values = sent?.state.values ?? { ...(await readBegin(c, tx)), ...enige };
      return {
        kop: renderKop(dossier, messages.nieuw),
        huishouden: dossier.huishouden,
        state: { values, errors: sent?.state.errors ?? {} },
        vandaag: computeDay(),
        leden,
        wetten: overrideMessages(WETNAMEN, termen),
        leefdomeinen: overrideMessages(LEEFDOMEINEN, termen),
        kanalen: KANALEN.map((value) => ({ value, name: formatSentence(KANAALWOORDEN[value]) })),
        contact: Boolean(values['contact']),
      };
    }),
  );
  return page(c, { title: messages.nieuw, variant: 'form', code: sent?.code ?? 200 }, <NieuwPage {...props} />);
}

type Stap<S extends z.ZodType<object>> = {
  pad: string;
  stap: string;
  schema: S;
  view: (props: StapProps) => ReactElement;
  /** What stands in the form already. */
  begin?: (melding: Melding) => FormState['values'];
  act: (tx: Tx, dossier: Dossier, id: string, value: z.output<S>) => Promise<unknown>;
  gedaan: keyof typeof gedaan;
  titel: string;
};

/** One step of the route: its form on an address of its own, and what happens when it is sent. */
function addStap<S extends z.ZodType<object>>(routes: Hono<Env>, stap: Stap<S>): void {
  const { pad, schema, view: View, begin = () => ({}), act, titel } = stap;
  const path = `/huishoudens/:id/meldingen/:melding/${pad}`;
  const render = async (c: Ctx, sent?: Sent) => {
    const props = await c.var.run(titel, (tx) =>
      within(c, tx, async (dossier) => {
        const melding = await getOpenMelding(tx, dossier, meldingOf(c));
        checkAllowed(canUpdateMelding(dossier));
        return {
          kop: renderKop(dossier, titel, melding.id),
          huishouden: dossier.huishouden,
          melding,
          state: sent?.state ?? { ...emptyForm, values: { op: computeDay(), ...begin(melding) } },
          vandaag: computeDay(),
          mantelzorgers: await listMantelzorgers(tx, dossier, melding.lid),
        };
      }),
    );
    return page(c, { title: titel, variant: 'form', code: sent?.code ?? 200 }, <View {...props} />);
  };
  routes.get(path, (c) => render(c));
  routes.post(path, (c) =>
    runForm(c, {
      schema,
      doel: titel,
      stap: stap.stap,
      render,
      act: (tx, value) => within(c, tx, (dossier) => act(tx, dossier, meldingOf(c), value)),
      next: () => c.redirect(`/huishoudens/${idOf(c)}/meldingen/${meldingOf(c)}?melding=${stap.gedaan}`, 303),
    }),
  );
}

/** The steps of the Wmo, and the end. */
function addStappen(routes: Hono<Env>): void {
  addStap(routes, {
    pad: 'vertellen',
    stap: 'melding-vertellen',
    schema: schemas.MededelingSchema,
    view: VertellenPage,
    begin: ({ wet }) => ({ soorten: [...listMededelingsoorten(wet)] }),
    act: addMededelingen,
    gedaan: 'verteld',
    titel: messages.vertellen,
  });
  addStap(routes, {
    pad: 'mantelzorg',
    stap: 'melding-mantelzorg',
    schema: schemas.MantelzorgSchema,
    view: MantelzorgPage,
    act: addMantelzorgmededelingen,
    gedaan: 'verteld',
    titel: messages.mantelzorg,
  });
  addStap(routes, {
    pad: 'persoonlijk-plan',
    stap: 'persoonlijk-plan',
    schema: schemas.PersoonlijkPlanSchema,
    view: PersoonlijkPlanPage,
    act: recordPersoonlijkPlan,
    gedaan: 'plan',
    titel: messages.plan,
  });
  addStap(routes, {
    pad: 'spoed',
    stap: 'spoed',
    schema: schemas.SpoedSchema,
    view: SpoedPage,
    act: recordSpoedbesluit,
    gedaan: 'spoed',
    titel: messages.spoed,
  });
  addStap(routes, {
    pad: 'sluiten',
    stap: 'melding-sluiten',
    schema: schemas.SluitingSchema,
    view: SluitPage,
    act: closeMelding,
    gedaan: 'gesloten',
    titel: messages.sluit,
  });
}

/** The steps of the Jeugdwet. */
function addJeugdstappen(routes: Hono<Env>): void {
  addStap(routes, {
    pad: 'familiegroepsplan',
    stap: 'familiegroepsplan-aanbieden',
    schema: schemas.AanbodSchema,
    view: AanbodPage,
    act: createFamiliegroepsplan,
    gedaan: 'familie',
    titel: messages.aanbod,
  });
  addStap(routes, {
    pad: 'familieantwoord',
    stap: 'familiegroepsplan-antwoord',
    schema: schemas.FamilieantwoordSchema,
    view: AntwoordPage,
    act: recordFamilieantwoord,
    gedaan: 'familie',
    titel: messages.antwoord,
  });
  addStap(routes, {
    pad: 'jeugdplan',
    stap: 'jeugdplan',
    schema: schemas.JeugdplanSchema,
    view: JeugdplanPage,
    act: recordJeugdplan,
    gedaan: 'familie',
    titel: messages.jeugdplan,
  });
  addStap(routes, {
    pad: 'op-schrift',
    stap: 'jeugdplan',
    schema: schemas.JeugdplanSchema,
    view: OpSchriftPage,
    act: recordJeugdplanOpSchrift,
    gedaan: 'familie',
    titel: messages.schriftGevraagd,
  });
}

async function renderBrief(c: Ctx) {
  const props = await c.var.run('brief maken', (tx) =>
    within(c, tx, async (dossier) => {
      const melding = getFound(await findMelding(tx, dossier, meldingOf(c)));
      checkAllowed(canUpdateMelding(dossier));
      const termijnen = (await listTermijnen(tx, dossier)).filter(({ onderwerp }) => onderwerp.id === melding.id);
      const dag = (soort: string) => termijnen.find((one) => one.soort === soort)?.uiterlijk;
      const lid = getFound((await listLeden(tx, dossier)).find(({ id }) => id === melding.lid));
      const { regisseur } = getFound(await findHuishouden(tx, c.var.actor, dossier.huishouden));
      return {
        kop: renderKop(dossier, brief.titel, melding.id, true),
        melding,
        aan: lid.naam,
        dagen: { onderzoek: dag('onderzoek'), plan: dag('persoonlijk-plan') },
        regisseur,
        vandaag: computeDay(),
      };
    }),
  );
  return page(c, { title: brief.titel, variant: 'form' }, <BriefPage {...props} />);
}

/** The forms of a melding; the way it goes itself is a page of route. */
export function meldingRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/huishoudens/:id/meldingen', '/huishoudens/:id/meldingen/*']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }
  routes.get('/huishoudens/:id/meldingen/nieuw', (c) => renderNieuw(c));
  routes.post('/huishoudens/:id/meldingen', async (c) => {
    let id = '';
    return runForm(c, {
      schema: schemas.MeldingFormSchema,
      doel: 'melding opnemen',
      stap: 'melding-opnemen',
      render: renderNieuw,
      act: (tx, value) =>
        within(c, tx, async (dossier) => {
          ({ id } = await createMelding(tx, dossier, value));
        }),
      next: () => c.redirect(`/huishoudens/${idOf(c)}/meldingen/${id}?melding=opgenomen`, 303),
    });
  });
  routes.get('/huishoudens/:id/meldingen/:melding/brief', (c) => renderBrief(c));
  addStappen(routes);
  addJeugdstappen(routes);
  return routes;
}
