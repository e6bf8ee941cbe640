import { Hono } from 'hono';

import { type Ctx, type Env, findStatus, page, parseForm, runForm, type Sent } from '#platform/http/index.tsx';
import { getFound } from '#platform/problems/index.ts';
import { emptyForm } from '#ui';

import { LAAGNAMEN } from '../instrument/index.ts';
import { getBeheerdeMeting, isLopend, listGevraagdeGroepen, listVoortgang } from '../meting/index.ts';
import { addGroepen } from './commands/add-groepen.ts';
import { createGroepslink } from './commands/create-groepslink.ts';
import { deleteGroep } from './commands/delete-groep.ts';
import { removeGroepslink } from './commands/remove-groepslink.ts';
import { messages } from './messages.ts';
import { GroepenPage } from './pages/groepen.tsx';
import { LinkPage } from './pages/link.tsx';
import { getGroep, listPartijen, listTeams } from './queries.ts';
import { EenGroepSchema, GroepenFormSchema } from './schema.ts';

const idOf = (c: Ctx) => c.req.param('id') ?? '';
const MELDINGEN = {
  toegevoegd: messages.toegevoegd,
  weggehaald: messages.weggehaald,
  ingetrokken: messages.ingetrokken,
};

async function renderGroepen(c: Ctx, sent?: Sent) {
  const { actor } = c.var;
  const props = await c.var.run('groepen kiezen', async (tx) => {
    const geopend = await getBeheerdeMeting(tx, actor, idOf(c));
    const { meting, groepen, definitie } = geopend;
    return {
      meting,
      groepen: listGevraagdeGroepen(groepen),
      // Residents are a partij of their own.
      lagen: definitie.voor.filter((laag) => laag !== 'inwoner').map((value) => ({ value, name: LAAGNAMEN[value] })),
      voortgang: await listVoortgang(tx, geopend),
      partijen: await listPartijen(tx, actor),
      teams: await listTeams(tx, actor),
    };
  });
  const view = <GroepenPage {...props} state={sent?.state ?? emptyForm} loopt={isLopend(props.meting)} />;
  const code = sent?.code ?? 200;
  return page(c, { title: messages.titel, status: findStatus(c, MELDINGEN), variant: 'form', code }, view);
}

/** Which groep a form is about; an unknown one is as one that is not there. */
async function readGroep(c: Ctx): Promise<string> {
  const form = await parseForm(c, EenGroepSchema);
  return getFound(form.ok ? form.value.groep : undefined);
}

/** Groepen of a meting and their links; the session is asked for by the pages of meting. */
export function metinggroepRoutes(): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/metingen/:id/groepen', (c) => renderGroepen(c));

  routes.post('/metingen/:id/groepen', (c) =>
    runForm(c, {
      schema: GroepenFormSchema,
      doel: 'groepen kiezen',
      render: renderGroepen,
      act: (tx, value) => addGroepen(tx, c.var.actor, idOf(c), value),
      next: () => c.redirect(`/metingen/${idOf(c)}/groepen?melding=toegevoegd`, 303),
    }),
  );

  routes.post('/metingen/:id/groepen/weghalen', async (c) => {
    const groep = await readGroep(c);
    await c.var.run('groep weghalen', (tx) => deleteGroep(tx, c.var.actor, idOf(c), groep));
    return c.redirect(`/metingen/${idOf(c)}/groepen?melding=weggehaald`, 303);
  });

  routes.post('/metingen/:id/groepen/link', async (c) => {
    const groepId = await readGroep(c);
    const { groep, sleutel } = await c.var.run('groepslink maken', async (tx) => ({
      groep: (await getGroep(tx, c.var.actor, idOf(c), groepId)).groep,
      ...(await createGroepslink(tx, c.var.actor, idOf(c), groepId)),
    }));
    c.header('cache-control', 'no-store');
    const adres = `${c.var.deps.config.publicUrl}/meedoen/${sleutel}`;
    const view = <LinkPage metingId={idOf(c)} groep={groep.naam} adres={adres} />;
    return page(c, { title: messages.linkTitel, variant: 'form' }, view);
  });

  routes.post('/metingen/:id/groepen/link/intrekken', async (c) => {
    const groep = await readGroep(c);
    await c.var.run('groepslink intrekken', (tx) => removeGroepslink(tx, c.var.actor, idOf(c), groep));
    return c.redirect(`/metingen/${idOf(c)}/groepen?melding=ingetrokken`, 303);
  });

  return routes;
}
