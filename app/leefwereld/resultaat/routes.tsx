import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, findStatus, page, runForm, type Sent } from '#platform/http/index.tsx';
import { getFound, Problem } from '#platform/problems/index.ts';
import { ButtonLink, overrideMessages } from '#ui';

import { TREDE_UITLEG, LAGERE_TREDEN, listNodigeRedenen, TREDEN, TREDENAMEN } from '../../kennis/ladder/index.ts';
import {
  canUpdateGesprek,
  findGesprek,
  findResultaat,
  isResultaatsoort,
  listResultaten,
  renderGesprekForm,
  renderKruimels,
  renderPlaats,
  renderVoor,
  type Resultaat,
  RESULTAATNAMEN,
  RESULTAATSOORTEN,
  runInGesprek,
  WAAROM_NIET,
} from '../gesprek/index.ts';
import { listLeden, renderDossierHead } from '../huishouden/index.ts';
import { type Dossier, type Opening, withDossier } from '../inzage/index.ts';
import { addOplossing } from './commands/add-oplossing.ts';
import { addResultaat } from './commands/add-resultaat.ts';
import { removeOplossing } from './commands/remove-oplossing.ts';
import { removeResultaat } from './commands/remove-resultaat.ts';
import { updateResultaat } from './commands/update-resultaat.ts';
import { ladder, meldingen } from './messages.ts';
import { LadderPage, OplossingPage } from './pages/ladder.tsx';
import { KiesResultaatPage, type Reden, ResultaatBijwerkenPage, ResultaatWegPage } from './pages/resultaat.tsx';
import {
  type OplossingInput,
  OplossingSchema,
  type ResultaatInput,
  ResultaatSchema,
  type ResultaatUpdate,
  ResultaatUpdateSchema,
} from './schema.ts';

const OPENING: Opening = { doel: 'gesprek-voeren', onderdelen: ['kern', 'gesprek'] };
const PAD = '/huishoudens/:id/gesprekken/:gid' as const;

const param = (c: Ctx, name: string) => c.req.param(name) ?? '';
const padOf = (c: Ctx) => `/huishoudens/${param(c, 'id')}/gesprekken/${param(c, 'gid')}`;
const hierOf = (c: Ctx) => `${padOf(c)}/resultaten/${param(c, 'rid')}`;

/** The words of this gemeente. */
const woordenOf = (c: Ctx) => ({
  namen: overrideMessages(RESULTAATNAMEN, c.var.termen),
  treden: overrideMessages(TREDENAMEN, c.var.termen),
  uitleg: overrideMessages(TREDE_UITLEG, c.var.termen),
  waarom: overrideMessages(WAAROM_NIET, c.var.termen),
});

const nameResultaat = (c: Ctx, { resultaat }: Resultaat) =>
  isResultaatsoort(resultaat) ? woordenOf(c).namen[resultaat] : resultaat;

/** The rungs that can be passed over, with what was said about each. */
function listRedenen(c: Ctx, { redenen, oplossingen }: Resultaat): Reden[] {
  const nodig = listNodigeRedenen(oplossingen.map(({ trede }) => trede));
  return LAGERE_TREDEN.map((trede) => ({
    sleutel: trede,
    vraag: woordenOf(c).waarom[trede],
    tekst: redenen[trede],
    nodig: nodig.includes(trede),
  }));
}

const loadResultaat = async (c: Ctx, tx: Tx, dossier: Dossier) => ({
  van: getFound(await findResultaat(tx, dossier, param(c, 'gid'), param(c, 'rid'))),
});

const kiesForm = (c: Ctx, sent?: Sent) =>
  renderGesprekForm({
    doel: 'gesprek voeren',
    titel: ladder.kiesTitel,
    load: async (_, tx, dossier) => ({ resultaten: await listResultaten(tx, dossier, param(c, 'gid')) }),
    view: ({ plek, op, state, leden, lezers, resultaten }) => (
      <KiesResultaatPage
        kruimels={renderKruimels(plek, ladder.kiesTitel)}
        pad={padOf(c)}
        terug={ladder.terug(op)}
        state={state}
        leden={leden}
        keuzes={RESULTAATSOORTEN.map((value) => ({
          value,
          name: woordenOf(c).namen[value],
          keer: resultaten.filter(({ resultaat }) => resultaat === value).length,
        }))}
        voor={renderVoor(state, lezers, ladder.voor)}
        plaats={renderPlaats(state)}
      />
    ),
  })(c, sent);

const bijwerkenForm = (c: Ctx, sent?: Sent) =>
  renderGesprekForm({
    doel: 'gesprek voeren',
    titel: ladder.werkBij,
    load: loadResultaat,
    start: ({ van }) => ({ wens: van.wens, ...van.redenen }),
    view: ({ plek, op, state, van, conflict }) => (
      <ResultaatBijwerkenPage
        kruimels={renderKruimels(plek, ladder.werkBij)}
        pad={padOf(c)}
        terug={ladder.terug(op)}
        state={state}
        id={van.id}
        titel={nameResultaat(c, van)}
        wens={van.wens}
        redenen={listRedenen(c, van)}
        versie={van.versie}
        conflict={conflict}
      />
    ),
  })(c, sent);

const oplossingForm = (c: Ctx, sent?: Sent) => {
  const { treden, uitleg } = woordenOf(c);
  return renderGesprekForm({
    doel: 'gesprek voeren',
    titel: ladder.oplossingTitel,
    load: loadResultaat,
    start: ({ van }) => ({ ...van.redenen }),
    view: ({ plek, state, van }) => (
      <OplossingPage
        kruimels={renderKruimels(plek, ladder.oplossingTitel)}
        state={state}
        hier={hierOf(c)}
        titel={nameResultaat(c, van)}
        wens={van.wens}
        treden={TREDEN.map((value) => ({ value, name: treden[value], description: uitleg[value] }))}
        redenen={listRedenen(c, van)}
      />
    ),
  })(c, sent);
};

const wegForm = (c: Ctx) =>
  renderGesprekForm({
    doel: 'gesprek voeren',
    titel: ladder.wegTitel,
    load: loadResultaat,
    view: ({ plek, van }) => (
      <ResultaatWegPage
        kruimels={renderKruimels(plek, ladder.haalWeg)}
        pad={padOf(c)}
        id={van.id}
        titel={nameResultaat(c, van)}
      />
    ),
  })(c);

/** The way back to the conversation. */
const renderTerug = (c: Ctx, op: string) => (
  <ButtonLink href={padOf(c)} icon="arrow-left">
    {ladder.terug(op)}
  </ButtonLink>
);

async function renderLadder(c: Ctx) {
  const { dossier, op, van, lid, magSchrijven } = await runInGesprek(c, 'gesprek bekijken', async (tx, open) => {
    const gesprek = getFound(await findGesprek(tx, open, param(c, 'gid')));
    const resultaat = getFound(await findResultaat(tx, open, gesprek.id, param(c, 'rid')));
    return {
      dossier: open,
      op: gesprek.op,
      van: resultaat,
      lid: (await listLeden(tx, open)).find(({ id }) => id === resultaat.lid),
      magSchrijven: canUpdateGesprek(open) === true && gesprek.verstuurdOp === null,
    };
  });
  const { treden, uitleg } = woordenOf(c);
  const title = nameResultaat(c, van);
  const props = {
    hoofd: renderDossierHead(dossier, {
      current: 'gesprek',
      title,
      onder: title,
      actions: renderTerug(c, op),
    }),
    pad: padOf(c),
    hier: hierOf(c),
    wens: van.wens,
    magSchrijven,
    van: lid ? ladder.wensVan(lid.roepnaam) : ladder.allen,
    ladder: TREDEN.map((sleutel) => ({
      sleutel,
      naam: treden[sleutel],
      uitleg: uitleg[sleutel],
      reden: sleutel === 'maatwerk' ? '' : van.redenen[sleutel],
      oplossingen: van.oplossingen.filter(({ trede }) => trede === sleutel),
    })),
  };
  return page(c, { title, status: findStatus(c, meldingen) }, <LadderPage {...props} />);
}

/** What a form does with what was sent, in the dossier of the address. */
const actIn =
  <V,>(c: Ctx, act: (tx: Tx, dossier: Dossier, gesprek: string, value: V) => Promise<unknown>) =>
  (tx: Tx, value: V) =>
    withDossier(tx, c.var.actor, param(c, 'id'), OPENING, (dossier) => act(tx, dossier, param(c, 'gid'), value));

function addFormRoutes(routes: Hono<Env>): void {
  const doel = 'gesprek voeren';
  const toLadder = (c: Ctx, melding: string) => c.redirect(`${hierOf(c)}?melding=${melding}`, 303);
  routes.get(`${PAD}/resultaten/nieuw`, (c) => kiesForm(c));
  routes.post(`${PAD}/resultaten`, (c) => {
    let id = '';
    const act = actIn<ResultaatInput>(c, async (...input) => ({ id } = await addResultaat(...input)));
    const next = () => c.redirect(`${padOf(c)}/resultaten/${id}?melding=gekozen`, 303);
    return runForm(c, { schema: ResultaatSchema, stap: 'resultaat-kiezen', doel, render: kiesForm, act, next });
  });

  routes.get(`${PAD}/resultaten/:rid/bijwerken`, (c) => bijwerkenForm(c));
  routes.post(`${PAD}/resultaten/:rid/bijwerken`, (c) => {
    const act = actIn<ResultaatUpdate>(c, (tx, dossier, gesprek, value) =>
      updateResultaat(tx, dossier, gesprek, param(c, 'rid'), value),
    );
    const next = () => toLadder(c, 'bewaard');
    return runForm(c, { schema: ResultaatUpdateSchema, doel, render: bijwerkenForm, act, next });
  });

  routes.get(`${PAD}/resultaten/:rid/oplossing`, (c) => oplossingForm(c));
  routes.post(`${PAD}/resultaten/:rid/oplossing`, (c) => {
    const act = actIn<OplossingInput>(c, (tx, dossier, gesprek, value) =>
      addOplossing(tx, dossier, gesprek, param(c, 'rid'), value),
    );
    const next = () => toLadder(c, 'afgesproken');
    return runForm(c, { schema: OplossingSchema, stap: 'oplossing-afspreken', doel, render: oplossingForm, act, next });
  });
}

/** Pages of the results of a conversation and their ladders, for who is signed in. */
export function resultaatRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  const doel = 'gesprek voeren';
  routes.use(`${PAD}/*`, async (c, next) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    await next();
  });
  addFormRoutes(routes);
  routes.get(`${PAD}/resultaten/:rid`, (c) => renderLadder(c));
  routes.get(`${PAD}/resultaten/:rid/weg`, (c) => wegForm(c));
  routes.post(`${PAD}/resultaten/:rid/weg`, async (c) => {
    await runInGesprek(c, doel, (tx, dossier) => removeResultaat(tx, dossier, param(c, 'gid'), param(c, 'rid')));
    return c.redirect(`${padOf(c)}?melding=resultaatWeg#resultaten`, 303);
  });
  routes.post(`${PAD}/oplossingen/:oid/weg`, async (c) => {
    const resultaat = await runInGesprek(c, doel, (tx, dossier) =>
      removeOplossing(tx, dossier, param(c, 'gid'), param(c, 'oid')),
    );
    return c.redirect(`${padOf(c)}/resultaten/${resultaat}?melding=weg`, 303);
  });
  return routes;
}
