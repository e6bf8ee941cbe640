import { Hono } from 'hono';

import { type Ctx, type Env, page } from '#platform/http/index.tsx';
import { Problem } from '#platform/problems/index.ts';

import type { Gemeenten } from '../../beheer/gemeente/index.ts';
import {
  conceptMessages,
  type Geopend,
  isKlaar,
  NakijkenPage,
  openEigen,
  readBlad,
  renderGesloten,
  renderInPlaats,
  renderKlaar,
  renderZonder,
} from '../antwoordconcept/index.ts';
import { createAntwoord } from './commands/create-antwoord.ts';

/** Sends in the draft of this browser. A second time finds that it is in; what cannot be sent stays, and is shown. */
async function send(c: Ctx, gemeenten: Gemeenten) {
  const act = ({ tx, actor, invulling, conceptHash }: Geopend) => createAntwoord(tx, actor, invulling, { conceptHash });
  try {
    const found = await openEigen(c, gemeenten, act);
    if (!found) return renderZonder(c, new Map());
    return c.redirect(`/invullen/${found.invulling.metingId}/klaar${found.uitkomst ? '' : '?al=1'}`, 303);
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'verkeerde-staat') throw error;
    const found = await openEigen(c, gemeenten, readBlad);
    return found ? renderGesloten(c, found, error.message, found.uitkomst, 409) : renderZonder(c, new Map());
  }
}

/** Sending in, and what comes after it. */
export function antwoordRoutes(gemeenten: Gemeenten): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('/invullen/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    await next();
  });
  routes.get('/invullen/:meting/nakijken', async (c) => {
    const found = await openEigen(c, gemeenten, readBlad);
    if (!found) return renderZonder(c);
    const { invulling, lijst, uitkomst: blad } = found;
    const instead = renderInPlaats(c, found, blad);
    if (instead || !blad) return instead ?? renderZonder(c);
    const view = <NakijkenPage {...{ invulling, lijst, blad }} />;
    return page(c, { title: conceptMessages.nakijken, variant: 'form' }, view);
  });
  routes.post('/invullen/:meting/versturen', (c) => send(c, gemeenten));
  routes.get('/invullen/:meting/klaar', async (c) => {
    const found = await openEigen(c, gemeenten, readBlad);
    if (!found) return renderZonder(c);
    const { invulling, uitkomst: blad } = found;
    if (blad && !isKlaar(invulling)) return c.redirect(`/invullen/${invulling.metingId}/nakijken`, 303);
    return renderKlaar(c, found, c.req.query('al') !== undefined);
  });
  return routes;
}
