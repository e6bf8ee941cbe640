import { Hono } from 'hono';
import { z } from 'zod';

import type { Ctx, Env } from '#platform/http/index.tsx';
import { writeCsv, writeXlsx } from '#platform/sheets/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { overrideMessages } from '#ui';

import {
  EXPORT_BREEDTES,
  EXPORT_DAGEN,
  EXPORT_KOPPEN,
  formatExportRow,
  formatPlaats,
  listAllPubliek,
  listAllVersies,
  listLaatste,
  listStanden,
  LOGSOORTEN,
  messages,
  type Publiek,
  type Publiekdeur,
  type Versie,
} from '../transformatielog/index.ts';
import { renderAtom } from './atom.ts';
import { renderOpenData } from './open-data.ts';
import { OpenDataSchema } from './schema.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Lines in the feed: more than a reader of feeds fell behind. */
const FEED_REGELS = 100;

/** The log as a feed: the lines that were published or corrected last. */
const renderFeed = (c: Ctx, { gemeente, run, send, words, address }: Publiek) =>
  send(['atom'], async () => {
    const soorten = overrideMessages(LOGSOORTEN, gemeente.termen);
    const plaats = formatPlaats(gemeente.naam);
    const { heldTekst: subtitle, correctie, licentie } = words;
    const regels = await run((tx, actor) => listLaatste(tx, actor, FEED_REGELS));
    const about = { page: address, title: messages.paginaTitel(plaats), subtitle, author: gemeente.naam };
    const soort = (regel: Versie) => regel.label || soorten[regel.soort];
    c.header('content-type', 'application/atom+xml; charset=utf-8');
    return c.body(renderAtom({ ...about, correctie, licentie, soort, regels }));
  });

/** All that was ever public, as open data. */
const renderData = (c: Ctx, { gemeente: { code, naam, slug }, run, send, words, address }: Publiek) =>
  send(['data'], async () => {
    const { standen, versies } = await run(async (tx, actor) => ({
      standen: await listStanden(tx, actor, 1000),
      versies: await listAllVersies(tx, actor),
    }));
    const { licentie } = words;
    return c.json(renderOpenData({ gemeente: { code, naam, slug }, page: address, licentie, standen, versies }));
  });

/** The public log in forms for machines: a feed, open data with its schema, and sheets. */
export function opendataRoutes({ open }: Publiekdeur): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/transformatielog/schema.json', (c) => {
    c.header('cache-control', 'public, max-age=86400');
    return c.json(z.toJSONSchema(OpenDataSchema));
  });
  routes.get('/transformatielog/:bestand{[a-z0-9-]+\\.(?:csv|xlsx)}', async (c) => {
    const [slug = '', ending] = c.req.param('bestand').split('.');
    const { run, send } = await open(c, slug);
    return send([ending], async () => {
      const rows = (await run(listAllPubliek)).map((versie) =>
        formatExportRow(versie, computeDay(versie.gepubliceerdOp)),
      );
      const isCsv = ending === 'csv';
      c.header('content-type', isCsv ? 'text/csv; charset=utf-8' : XLSX);
      c.header('content-disposition', `attachment; filename="transformatielog-${slug}.${ending}"`);
      if (isCsv) return c.body(Buffer.from(writeCsv(EXPORT_KOPPEN, rows)));
      const columns = EXPORT_KOPPEN.map((heading, i) => ({ heading, width: EXPORT_BREEDTES[i] ?? 16 }));
      const cells = rows.map((row) => row.map((text, i) => (EXPORT_DAGEN.has(i) ? { day: text } : text)));
      return c.body(Buffer.from(await writeXlsx(messages.titel, columns, cells)));
    });
  });
  routes.get('/transformatielog/:slug/atom.xml', async (c) => renderFeed(c, await open(c, c.req.param('slug'))));
  routes.get('/transformatielog/:slug/data.json', async (c) => renderData(c, await open(c, c.req.param('slug'))));
  return routes;
}
