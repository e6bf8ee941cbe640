import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import {
  type Ctx,
  type Env,
  findStatus,
  page,
  PAGE_SIZE,
  pageNumber,
  parseForm,
  parseQuery,
} from '#platform/http/index.tsx';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { parseSealed } from '#platform/vault/index.ts';

import { formatPlaats } from './bericht.ts';
import { sendBericht } from './commands/send-bericht.ts';
import { updateBerichtvoorkeur } from './commands/update-berichtvoorkeur.ts';
import { messages } from './messages.ts';
import { PostPage } from './pages/post.tsx';
import { VoorkeurPage } from './pages/voorkeur.tsx';
import { canReadBerichten } from './policy.ts';
import { countBerichten, findVoorkeur, listBerichten, listBrieven } from './queries.ts';
import { FilterSchema, OpnieuwSchema, VoorkeurSchema } from './schema.ts';

/** The whole mails, with their links opened. */
async function readBrieven(c: Ctx, tx: Tx, ids: readonly string[]) {
  const { config, secrets } = c.var.deps;
  const { actor } = c.var;
  const brieven = await listBrieven(tx, actor, ids);
  return new Map(
    brieven.map(({ id, naam, adres, onderwerp, tekst, link }) => {
      const path = link === null ? undefined : parseSealed(secrets.dataKey, formatPlaats(actor.gemeente, id), link);
      const alineas = (tekst ?? '').split(/\n{2,}/);
      const whole = path === undefined ? undefined : config.publicUrl + path;
      return [id, { naam, adres, onderwerp: onderwerp ?? '', alineas, link: whole }];
    }),
  );
}

function addPostRoutes(routes: Hono<Env>): void {
  routes.get('/beheer/post', async (c) => {
    const { actor, session, deps } = c.var;
    if (!session) throw new Problem('niet-aangemeld');
    checkAllowed(canReadBerichten(actor));
    const { demo, mail } = deps.config;
    const [{ status }, pagina] = [parseQuery(c, FilterSchema), pageNumber(c)];
    const post = await c.var.run('post bekijken', async (tx) => {
      const berichten = await listBerichten(tx, actor, status, pagina, PAGE_SIZE);
      const shown = berichten.filter((bericht) => demo && bericht.status !== 'verstuurd');
      const brieven = await readBrieven(
        c,
        tx,
        shown.map(({ id }) => id),
      );
      return { berichten, brieven, aantallen: await countBerichten(tx, actor) };
    });
    const props = { ...post, status, pagina, perPagina: PAGE_SIZE, demo, server: mail !== undefined };
    const done = findStatus(c, { opnieuw: messages.gedaan });
    return page(c, { title: messages.titel, status: done, live: 'bericht' }, <PostPage {...props} />);
  });

  routes.post('/beheer/post/opnieuw', async (c) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    checkAllowed(canReadBerichten(c.var.actor));
    const form = await parseForm(c, OpnieuwSchema);
    if (!form.ok) throw new Problem('niet-gevonden');
    await c.var.run('bericht opnieuw versturen', (tx) => sendBericht(tx, c.var.actor, form.value.bericht));
    return c.redirect('/beheer/post?melding=opnieuw', 303);
  });
}

/** The outgoing mail for the beheerder, and the own choice about notices. */
export function berichtRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  addPostRoutes(routes);

  routes.get('/account/berichten', async (c) => {
    const { actor, session } = c.var;
    if (!session) throw new Problem('niet-aangemeld');
    const { meldingen } = await c.var.run('eigen keuze bekijken', (tx) => findVoorkeur(tx, actor, actor.persoon ?? ''));
    const view = <VoorkeurPage meldingen={meldingen} inwoner={actor.rollen.includes('inwoner')} />;
    const status = findStatus(c, { bewaard: messages.bewaard });
    return page(c, { title: messages.eigenTitel, variant: 'form', status }, view);
  });

  routes.post('/account/berichten', async (c) => {
    const { actor, session } = c.var;
    if (!session) throw new Problem('niet-aangemeld');
    const form = await parseForm(c, VoorkeurSchema);
    const meldingen = form.ok && form.value.meldingen;
    await c.var.run('eigen keuze bewaren', (tx) => updateBerichtvoorkeur(tx, actor, meldingen));
    return c.redirect('/account/berichten?melding=bewaard', 303);
  });

  return routes;
}
