import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, page, runForm, type Sent } from '#platform/http/index.tsx';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { readDirectory, SheetRefused } from '#platform/sheets/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { emptyForm } from '#ui';

import {
  type Bestand,
  BESTANDSSOORTEN,
  formatBestandsnaam,
  formatDownload,
  MAX_BESTAND,
  parseBestand,
  WEIGERINGEN,
} from './bestand.ts';
import { checkSchrijfbaar } from './bewijs.ts';
import { addBewijs } from './commands/add-bewijs.ts';
import { removeBewijs } from './commands/remove-bewijs.ts';
import { messages } from './messages.ts';
import { NieuwPage } from './pages/nieuw.tsx';
import { WeghalenPage } from './pages/weghalen.tsx';
import { getPlek } from './plek.ts';
import { canWriteScan } from './policy.ts';
import { findBestand, findBewijs, listEnquetes, openScan } from './queries.ts';
import { BewijsFormSchema, WegSchema } from './schema.ts';

const idOf = (c: Ctx) => c.req.param('id') ?? '';
const itemOf = (c: Ctx) => c.req.param('item') ?? '';
const bewijsOf = (c: Ctx) => c.req.param('bewijs') ?? '';
const hrefOf = (c: Ctx) => `/metingen/${idOf(c)}/scan/${itemOf(c)}`;

/** The scan of the address, for who may write in it. */
async function openForAct(c: Ctx, tx: Tx, sent: Sent | undefined) {
  const scan = await openScan(tx, c.var.actor, idOf(c));
  const plek = getPlek(scan, itemOf(c));
  checkAllowed(canWriteScan(scan));
  if (!sent) checkSchrijfbaar(scan);
  return { scan, plek };
}

async function renderNieuw(c: Ctx, sent?: Sent) {
  const props = await c.var.run('bewijs toevoegen', async (tx) => {
    const { scan, plek } = await openForAct(c, tx, sent);
    return { plek, enquetes: await listEnquetes(tx, scan) };
  });
  const { state, code } = sent ?? { state: { values: { sleutel: createId() }, errors: {} }, code: 200 };
  const view = <NieuwPage {...props} state={state} vandaag={computeDay()} />;
  return page(c, { title: messages.nieuwTitel, variant: 'form', code }, view);
}

async function renderWeg(c: Ctx, sent?: Sent) {
  const props = await c.var.run('bewijs weghalen', async (tx) => {
    const { scan, plek } = await openForAct(c, tx, sent);
    return { plek, bewijs: getFound(await findBewijs(tx, scan, plek.item.sleutel, bewijsOf(c))) };
  });
  const { state, code } = sent ?? { state: emptyForm, code: 200 };
  return page(c, { title: messages.wegTitel, variant: 'form', code }, <WeghalenPage {...props} state={state} />);
}

const refuse = (detail: string) => new Problem('ongeldige-invoer', detail, [{ field: 'bestand', detail }]);

/** The names of what is in a zip; undefined for one that no office program made. */
function listParts(bytes: Uint8Array): string[] | undefined {
  try {
    return [...readDirectory(bytes).keys()];
  } catch (error) {
    if (error instanceof SheetRefused) return undefined;
    throw error;
  }
}

/** The chosen file, judged by what it holds; undefined when none was chosen. Throws 400 for what is not taken. */
async function readBestand(file: File | undefined): Promise<Bestand | undefined> {
  if (!file || (file.size === 0 && file.name === '')) return undefined;
  if (file.size > MAX_BESTAND) throw refuse(WEIGERINGEN['te-groot']);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const oordeel = parseBestand(bytes, listParts);
  if ('weigering' in oordeel) throw refuse(WEIGERINGEN[oordeel.weigering]);
  return { naam: formatBestandsnaam(file.name, oordeel.soort), soort: oordeel.soort, bytes };
}

/** Adding, taking away and fetching evidence; the address of the upload ends as the door for large bodies asks. */
export function bewijsRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('/metingen/:id/scan/*', async (c, next) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    await next();
  });
  routes.get('/metingen/:id/scan/:item/bewijs', (c) => renderNieuw(c));
  routes.get('/metingen/:id/scan/:item/bewijs/bestand', (c) => c.redirect(`${hrefOf(c)}/bewijs`, 303));
  routes.post('/metingen/:id/scan/:item/bewijs/bestand', (c) =>
    runForm(c, {
      schema: BewijsFormSchema,
      doel: 'bewijs toevoegen',
      render: renderNieuw,
      act: async (tx, value) => {
        const scan = await openScan(tx, c.var.actor, idOf(c));
        const { sleutel: id, ...input } = value;
        await addBewijs(tx, scan, { ...input, id, item: itemOf(c), bestand: await readBestand(value.bestand) });
      },
      next: () => c.redirect(`${hrefOf(c)}?melding=toegevoegd`, 303),
    }),
  );
  routes.get('/metingen/:id/scan/:item/bewijs/:bewijs/weg', (c) => renderWeg(c));
  routes.post('/metingen/:id/scan/:item/bewijs/:bewijs/weg', (c) =>
    runForm(c, {
      schema: WegSchema,
      doel: 'bewijs weghalen',
      render: renderWeg,
      act: async (tx) => removeBewijs(tx, await openScan(tx, c.var.actor, idOf(c)), itemOf(c), bewijsOf(c)),
      next: () => c.redirect(`${hrefOf(c)}?melding=weggehaald`, 303),
    }),
  );
  routes.get('/metingen/:id/scan/:item/bewijs/:bewijs/bestand', async (c) => {
    const { naam, soort, bytes } = await c.var.run('bewijs ophalen', async (tx) => {
      const scan = await openScan(tx, c.var.actor, idOf(c));
      return getFound(await findBestand(tx, scan, getPlek(scan, itemOf(c)).item.sleutel, bewijsOf(c)));
    });
    c.header('content-type', BESTANDSSOORTEN[soort]);
    c.header('x-content-type-options', 'nosniff');
    c.header('cache-control', 'private, no-store');
    c.header('content-disposition', formatDownload(naam));
    return c.body(Uint8Array.from(bytes).buffer);
  });
  return routes;
}
