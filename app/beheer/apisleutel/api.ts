import { createMiddleware } from 'hono/factory';

import { createSystemActor } from '#platform/database/index.ts';
import { type Ctx, type Env, type Machine, readCookie } from '#platform/http/index.tsx';
import { countTurn } from '#platform/limit/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import type { Gemeenten } from '../gemeente/index.ts';
import { findRol, isGeldig, parseSleutel } from './apisleutel.ts';
import { type Apisleutel, findByHash, recordGebruik } from './queries.ts';

/** Requests with one key in a minute. */
const MAX = 120;
const SECONDS = 60;

/** One text for every key that opens nothing: unknown, ended or withdrawn. */
const REFUSED = 'Deze sleutel werkt niet. Vraag de beheerder om een nieuwe.';

/** The key in an Authorization header that works now, with its gemeente; its use is noted. Undefined for any other. */
async function findSleutel(c: Ctx, gemeenten: Gemeenten, header: string) {
  const parsed = parseSleutel(/^Bearer +(\S+)$/i.exec(header)?.[1] ?? '');
  const gemeente = parsed && (await gemeenten.find({ code: parsed.gemeentecode }));
  if (!gemeente) return undefined;
  const aanmelder = createSystemActor('aanmelden', gemeente.id);
  const sleutel = await c.var.deps.database.withActor(aanmelder, 'sleutel zoeken', async (tx) => {
    const found = await findByHash(tx, aanmelder, parsed.hash);
    if (!found || !isGeldig(found, computeNow())) return undefined;
    await recordGebruik(tx, aanmelder, found, computeNow());
    return found;
  });
  return sleutel && { sleutel, gemeente: gemeente.id };
}

/** Counts a request with a key. Throws 429, with how long to wait, when there were too many. */
async function checkTurn(c: Ctx, { id }: Apisleutel): Promise<void> {
  const { database, secrets } = c.var.deps;
  const turn = { soort: 'apisleutel', wie: id, max: MAX, seconds: SECONDS };
  const { allowed, wait } = await countTurn(database.withActor, secrets.codeSecret, turn);
  if (allowed) return;
  c.header('Retry-After', String(wait));
  throw new Problem('te-vaak', `Met deze sleutel kan dit ${MAX} keer per minuut.`);
}

/** A key acts under its own pseudonym, without person or team, with the role of one scope at a time. */
const asMachine = ({ scopes, pseudoniem }: Apisleutel, gemeente: string): Machine => ({
  scopes,
  findActor: (scope) => {
    const rol = scopes.includes(scope) ? findRol(scope) : undefined;
    return rol === undefined ? undefined : { gemeente, persoon: null, pseudoniem, rollen: [rol], teams: [] };
  },
});

/**
 * Finds the machine behind `Authorization: Bearer`, on the API alone. A request without that header goes on as it is; one
 * with a key that opens nothing, or with another scheme, is refused (401), and one with a cookie as well (400).
 */
export const readMachine = (gemeenten: Gemeenten) =>
  createMiddleware<Env>(async (c, next) => {
    const header = c.req.header('authorization');
    if (header !== undefined) {
      if (readCookie(c, 'sessie') !== undefined) {
        throw new Problem('ongeldige-invoer', 'Stuur een sleutel of een cookie, niet allebei.');
      }
      const found = await findSleutel(c, gemeenten, header);
      if (!found) throw new Problem('niet-aangemeld', REFUSED);
      await checkTurn(c, found.sleutel);
      c.set('machine', asMachine(found.sleutel, found.gemeente));
      c.header('Cache-Control', 'no-store');
    }
    await next();
  });
