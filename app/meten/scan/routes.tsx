import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, findStatus, page, parseForm, runForm, type Sent } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import {
  bewijsmeldingen,
  canWriteScan,
  checkSchrijfbaar,
  isSchrijfbaar,
  listBewijzen,
  openScan,
  renderBewijzen,
  type Scan,
} from '../bewijs/index.ts';
import { listNiveaus } from '../instrument/index.ts';
import { recordScore } from './commands/record-score.ts';
import { removeScore } from './commands/remove-score.ts';
import { updateOpengesteld } from './commands/update-opengesteld.ts';
import { updateScankeuzes } from './commands/update-scankeuzes.ts';
import { type Keuzesoort, KEUZESOORTEN } from './keuzes.ts';
import { meldingen, messages } from './messages.ts';
import { DoelPage } from './pages/doel.tsx';
import { EerderPage } from './pages/eerder.tsx';
import { KeuzesPage } from './pages/keuzes.tsx';
import { OnderdeelPage } from './pages/onderdeel.tsx';
import { ScanPage } from './pages/scan.tsx';
import { getScan, getScankeuzes, type Scanbeeld, type Scankeuzes } from './queries.ts';
import type { Itemstand, Scanstand } from './scan.ts';
import {
  ArchetypeFormSchema,
  GrenzenFormSchema,
  OpenstellenSchema,
  ScoreFormSchema,
  ScoreWegSchema,
  StrategieFormSchema,
} from './schema.ts';

const idOf = (c: Ctx) => c.req.param('id') ?? '';
const itemOf = (c: Ctx) => c.req.param('item') ?? '';
const hrefOf = (c: Ctx) => `/metingen/${idOf(c)}/scan`;

const canWrite = (scan: Scan) => canWriteScan(scan) === true && isSchrijfbaar(scan);

const listGebieden = ({ doelen, veranderkracht }: Scanstand) => [
  ...doelen,
  ...(veranderkracht ? [veranderkracht] : []),
];
const findStand = (stand: Scanstand, sleutel: string): Itemstand | undefined =>
  listGebieden(stand)
    .flatMap(({ items }) => items)
    .find(({ item }) => item.sleutel === sleutel);

/** What the form of a score holds before anybody changes it. */
const createState = ({ scores }: Scanbeeld, sleutel: string) => {
  const gegeven = scores.get(sleutel);
  const { score = null, toelichting = '', versie = 0 } = gegeven ?? {};
  const values = { ...(score === null ? {} : { score: String(score) }), toelichting, versie: String(versie) };
  return { values, errors: {} };
};

/** The items before and after this one, over all gebieden. */
function findBuren(stand: Scanstand, sleutel: string) {
  const alle = listGebieden(stand).flatMap(({ items }) => items);
  const at = alle.findIndex(({ item }) => item.sleutel === sleutel);
  const asBuur = (one: Itemstand | undefined) => one && { sleutel: one.item.sleutel, naam: one.naam };
  return { vorige: asBuur(alle[at - 1]), volgende: asBuur(alle[at + 1]) };
}

/** The page of one item, with the evidence under it and how it stood in the wave before. */
async function renderOnderdeel(c: Ctx, sent?: Sent) {
  const { beeld, bewijzen } = await c.var.run('scan bekijken', async (tx) => {
    const opened = await getScan(tx, c.var.actor, idOf(c));
    getFound(findStand(opened.stand, itemOf(c)));
    return { beeld: opened, bewijzen: await listBewijzen(tx, opened.scan, itemOf(c)) };
  });
  const { scan, stand, scores, eerder } = beeld;
  const own = getFound(findStand(stand, itemOf(c)));
  const gebied = getFound(listGebieden(stand).find(({ items }) => items.includes(own)));
  const { sleutel } = own.item;
  const namen = new Map(scan.definitie.schaal.niveaus.map(({ waarde, naam }) => [waarde, naam]));
  const schrijft = canWrite(scan);
  const { state, code } = sent ?? { state: createState(beeld, sleutel), code: 200 };
  const href = hrefOf(c);
  const props = {
    ...findBuren(stand, sleutel),
    href,
    gebied,
    stand: own,
    schrijft,
    state,
    titel: scan.meting.titel,
    gegeven: scores.get(sleutel),
    niveaus: listNiveaus(scan.definitie, own.item)
      .map((niveau) => ({ ...niveau, naam: namen.get(niveau.waarde) ?? '' }))
      .toReversed(),
    eerder: eerder && { periode: eerder.scan.meting.periode, stand: findStand(eerder.stand, sleutel) ?? null },
    conflict: code === 409 && isSchrijfbaar(scan),
    bewijzen: renderBewijzen({
      href: `${href}/${sleutel}`,
      interviews: `/metingen/${scan.id}/interviews`,
      bewijzen,
      magSchrijven: schrijft,
    }),
  };
  const status = findStatus(c, { ...meldingen, ...bewijsmeldingen });
  return page(c, { title: `${own.nummer}. ${own.naam}`, status, code }, <OnderdeelPage {...props} />);
}

const KOPPEN: Record<Keuzesoort, string> = {
  archetype: messages.archetypeTitel,
  strategie: messages.strategieTitel,
  grenzen: messages.grenzenTitel,
};

const asValues = ({ archetype, strategie, grenzen, reden, versie }: Scankeuzes) => ({
  archetype: archetype ?? ('' as const),
  strategie: strategie ?? ('' as const),
  laag: String(grenzen.laag),
  hoog: String(grenzen.hoog),
  reden: reden ?? '',
  versie: String(versie),
});

/** The page of one choice. After somebody else was first, it shows what they chose, to decide anew. */
async function renderKeuzes(c: Ctx, soort: Keuzesoort, sent?: Sent) {
  const { titel, nu } = await c.var.run('scan bekijken', async (tx) => {
    const scan = await openScan(tx, c.var.actor, idOf(c));
    checkAllowed(canWriteScan(scan));
    if (!sent) checkSchrijfbaar(scan);
    return { titel: scan.meting.titel, nu: asValues(await getScankeuzes(tx, scan)) };
  });
  const { state, code } = sent ?? { state: { values: nu, errors: {} }, code: 200 };
  const values = code === 409 ? { ...state.values, versie: nu.versie } : state.values;
  const props = { soort, titel, href: hrefOf(c), state: { ...state, values }, nu: code === 409 ? nu : undefined };
  return page(c, { title: KOPPEN[soort], variant: 'form', code }, <KeuzesPage {...props} />);
}

/** Reading: the whole scan, one doel, the wave before. */
function addReadRoutes(routes: Hono<Env>): void {
  routes.get('/metingen/:id/scan', async (c) => {
    const { scan, stand, keuzes, eerder } = await c.var.run('scan bekijken', (tx) => getScan(tx, c.var.actor, idOf(c)));
    const view = <ScanPage {...{ scan, stand, keuzes, eerder }} schrijft={canWrite(scan)} />;
    return page(c, { title: scan.meting.titel, status: findStatus(c, meldingen), live: 'meting' }, view);
  });
  routes.get('/metingen/:id/scan/doelen/:gebied', async (c) => {
    const { scan, stand } = await c.var.run('scan bekijken', (tx) => getScan(tx, c.var.actor, idOf(c)));
    const gebieden = listGebieden(stand);
    const at = gebieden.findIndex(({ sleutel }) => sleutel === c.req.param('gebied'));
    const gebied = getFound(gebieden[at]);
    const props = { titel: scan.meting.titel, href: hrefOf(c), gebied, volgende: gebieden[at + 1] };
    return page(c, { title: gebied.naam, live: 'meting' }, <DoelPage {...props} />);
  });
  routes.get('/metingen/:id/scan/eerder', async (c) => {
    const { eerder, ...nu } = await c.var.run('scan bekijken', (tx) => getScan(tx, c.var.actor, idOf(c)));
    return page(c, { title: messages.eerderTitel }, <EerderPage nu={nu} eerder={getFound(eerder)} />);
  });
}

/** What a gemeente chooses itself. */
function addKeuzeRoutes(routes: Hono<Env>): void {
  const opened = (c: Ctx, tx: Tx) => openScan(tx, c.var.actor, idOf(c));
  const done = (c: Ctx) => c.redirect(`${hrefOf(c)}?melding=gekozen`, 303);
  const doel = 'scankeuze bewaren';
  for (const soort of KEUZESOORTEN) {
    routes.get(`/metingen/:id/scan/keuzes/${soort}`, (c) => renderKeuzes(c, soort));
  }
  routes.post('/metingen/:id/scan/keuzes/archetype', (c) =>
    runForm(c, {
      schema: ArchetypeFormSchema,
      doel,
      render: (own, sent) => renderKeuzes(own, 'archetype', sent),
      act: async (tx, { archetype, versie }) =>
        updateScankeuzes(tx, await opened(c, tx), { archetype: archetype || null }, versie),
      next: () => done(c),
    }),
  );
  routes.post('/metingen/:id/scan/keuzes/strategie', (c) =>
    runForm(c, {
      schema: StrategieFormSchema,
      doel,
      render: (own, sent) => renderKeuzes(own, 'strategie', sent),
      act: async (tx, { strategie, versie }) =>
        updateScankeuzes(tx, await opened(c, tx), { strategie: strategie || null }, versie),
      next: () => done(c),
    }),
  );
  routes.post('/metingen/:id/scan/keuzes/grenzen', (c) =>
    runForm(c, {
      schema: GrenzenFormSchema,
      doel,
      render: (own, sent) => renderKeuzes(own, 'grenzen', sent),
      act: async (tx, { laag, hoog, reden, versie }) =>
        updateScankeuzes(tx, await opened(c, tx), { grenzen: { laag, hoog }, reden }, versie),
      next: () => done(c),
    }),
  );
}

/** Letting professionals read along, or no longer. */
function addLeesRoutes(routes: Hono<Env>): void {
  routes.post('/metingen/:id/scan/openstellen', async (c) => {
    const form = await parseForm(c, OpenstellenSchema);
    const open = form.ok && form.value.opengesteld === 'ja';
    await c.var.run('scan openstellen', async (tx) =>
      updateOpengesteld(tx, await openScan(tx, c.var.actor, idOf(c)), open),
    );
    return c.redirect(`${hrefOf(c)}?melding=${open ? 'open' : 'dicht'}`, 303);
  });
}

/** Scoring one item. */
function addScoreRoutes(routes: Hono<Env>): void {
  routes.get('/metingen/:id/scan/:item', (c) => renderOnderdeel(c));
  routes.post('/metingen/:id/scan/:item', (c) =>
    runForm(c, {
      schema: ScoreFormSchema,
      doel: 'scan scoren',
      render: renderOnderdeel,
      act: async (tx, value) => recordScore(tx, await openScan(tx, c.var.actor, idOf(c)), itemOf(c), value),
      next: () => c.redirect(`${hrefOf(c)}/${itemOf(c)}?melding=bewaard`, 303),
    }),
  );
  routes.post('/metingen/:id/scan/:item/weg', (c) =>
    runForm(c, {
      schema: ScoreWegSchema,
      doel: 'score weghalen',
      render: renderOnderdeel,
      act: async (tx, { versie }) => removeScore(tx, await openScan(tx, c.var.actor, idOf(c)), itemOf(c), versie),
      next: () => c.redirect(`${hrefOf(c)}/${itemOf(c)}?melding=scoreweg`, 303),
    }),
  );
}

/** Pages of a scan, for professionals who are signed in. */
export function scanRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/metingen/:id/scan', '/metingen/:id/scan/*']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }
  addReadRoutes(routes);
  addKeuzeRoutes(routes);
  // Before the items, whose address looks the same.
  addLeesRoutes(routes);
  addScoreRoutes(routes);
  return routes;
}
