import { Hono } from 'hono';
import { stream } from 'hono/streaming';

import { type Ctx, type Env, findStatus, page, parseForm, parseQuery } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';
import type { FormState } from '#ui';

import type { Gemeenten } from '../gemeente/index.ts';
import { createControle } from './commands/create-controle.ts';
import { recordExport } from './commands/record-export.ts';
import { updateGetuige } from './commands/update-getuige.ts';
import { messages } from './messages.ts';
import { ZegelsPage } from './pages/zegels.tsx';
import { canCreateControle, canReadZegels, canUpdateGetuige } from './policy.ts';
import { findLaatste, getZegelstand, listExport } from './queries.ts';
import { ExportSchema, GetuigeSchema } from './schema.ts';
import { formatVingerafdruk, renderGetuige } from './zegel.ts';

const DOEL = 'zegels bekijken';
/** Seconds after which the page looks whether the check is done. */
const VERVERS = 3;

/** Who is signed in and may see the seals. Throws 401, 403. */
function getLezer(c: Ctx) {
  if (!c.var.session) throw new Problem('niet-aangemeld');
  checkAllowed(canReadZegels(c.var.actor));
  return c.var.actor;
}

async function renderZegels(c: Ctx, given?: FormState) {
  const actor = getLezer(c);
  const stand = await c.var.run(DOEL, (tx) => getZegelstand(tx, actor));
  const fresh = { values: { adres: stand.getuige ?? '' }, errors: {} };
  const getuige = canUpdateGetuige(actor) === true ? (given ?? fresh) : undefined;
  const vingerafdruk = formatVingerafdruk(c.var.deps.sealKeys.current().publicKey);
  const loopt = stand.controle?.klaarOp === null;
  return page(
    c,
    {
      title: messages.titel,
      status: findStatus(c, { getuige: messages.bewaard }),
      refresh: loopt ? VERVERS : undefined,
      live: 'zegelcontrole',
      code: given ? 400 : 200,
    },
    <ZegelsPage stand={stand} vingerafdruk={vingerafdruk} getuige={getuige} />,
  );
}

function sendText(c: Ctx, file: string, text: string) {
  c.header('content-disposition', `attachment; filename="${file}"`);
  c.header('cache-control', 'no-store');
  return c.text(text);
}

/** What goes out of the product: the log as lines of JSON, the public key, and the newest seal. */
function addDownloads(routes: Hono<Env>, gemeenten: Gemeenten): void {
  routes.get('/zegels/export.json', async (c) => {
    const actor = getLezer(c);
    checkAllowed(canCreateControle(actor));
    const { vanaf = 1 } = parseQuery(c, ExportSchema);
    const { naam, slug } = getFound(await gemeenten.find({ id: actor.gemeente }));
    await c.var.run('zegels exporteren', (tx) => recordExport(tx, actor, vanaf));
    c.header('content-type', 'application/x-ndjson; charset=utf-8');
    c.header('content-disposition', `attachment; filename="zegels-${slug}-${computeDay()}.json"`);
    c.header('cache-control', 'no-store');
    const lines = listExport(c.var.deps.database.withActor, actor, { naam, vanaf });
    return stream(c, async (out) => {
      for await (const part of lines) {
        if (out.aborted) return;
        await out.write(part);
      }
    });
  });

  routes.get('/zegels/sleutel.txt', (c) => {
    getLezer(c);
    return sendText(c, 'zegelsleutel-openbaar.pem', c.var.deps.sealKeys.current().pem);
  });

  routes.get('/zegels/getuige.txt', async (c) => {
    const actor = getLezer(c);
    const laatste = getFound(await c.var.run(DOEL, (tx) => findLaatste(tx, actor)));
    const { slug } = getFound(await gemeenten.find({ id: actor.gemeente }));
    return sendText(c, `${slug}-${computeDay()}.txt`, renderGetuige(laatste));
  });
}

/** The page of the sealed log, and what one does there. */
export function zegelRoutes(gemeenten: Gemeenten): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/zegels', (c) => renderZegels(c));

  routes.post('/zegels/controles', async (c) => {
    const actor = getLezer(c);
    await c.var.run('logboek controleren', (tx) => createControle(tx, actor));
    return c.redirect('/zegels', 303);
  });

  routes.post('/zegels/getuige', async (c) => {
    const actor = getLezer(c);
    checkAllowed(canUpdateGetuige(actor));
    const form = await parseForm(c, GetuigeSchema);
    if (!form.ok) return renderZegels(c, form.state);
    await c.var.run('getuige instellen', (tx) => updateGetuige(tx, actor, form.value.adres));
    return c.redirect('/zegels?melding=getuige', 303);
  });

  addDownloads(routes, gemeenten);
  return routes;
}
