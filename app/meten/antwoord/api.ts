import type { OpenAPIHono } from '@hono/zod-openapi';

import { createSystemActor, openKeys, type Tx } from '#platform/database/index.ts';
import { addRoute, type Ctx, type Env, IdSchema } from '#platform/http/index.tsx';
import { computeHash } from '#platform/id/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';

import type { Gemeenten } from '../../beheer/gemeente/index.ts';
import {
  computeConceptsleutel,
  findInvulling,
  formatFout,
  getVragenlijst,
  parseBlad,
} from '../antwoordconcept/index.ts';
import { parseSleutel } from '../meting/index.ts';
import { computeUitnodigingssleutel, findEigenUitnodiging } from '../uitnodiging/index.ts';
import { createAntwoord } from './commands/create-antwoord.ts';
import { AntwoordInputSchema, AntwoordOntvangstSchema } from './schema.ts';

/** The key of the invitation: as it was sent, else that of who is signed in. Throws 404 where there is none, 401 for nobody. */
async function getSleutel(
  c: Ctx,
  gemeenten: Gemeenten,
  metingId: string,
  sleutel: string | undefined,
): Promise<string> {
  if (sleutel !== undefined) return sleutel;
  const { actor, deps, session } = c.var;
  if (!session) throw new Problem('niet-aangemeld', 'Meld u aan, of stuur de sleutel uit de uitnodiging mee.');
  const own = getFound(await c.var.run('eigen uitnodiging', (tx) => findEigenUitnodiging(tx, actor, metingId)));
  const gemeente = getFound(await gemeenten.find({ id: actor.gemeente }));
  return computeUitnodigingssleutel(deps.secrets.codeSecret, gemeente.code, own.id);
}

/**
 * Sending in answers as a whole, with an own invitation. Not with the link that a groep shares: there nothing would tell a
 * second try, after an answer was lost on the way, from a second person.
 */
export function addAntwoordApi(api: OpenAPIHono<Env>, gemeenten: Gemeenten): void {
  addRoute(api, {
    method: 'post',
    path: '/metingen/{id}/antwoorden',
    tag: 'Metingen',
    status: 201,
    open: true,
    summary: 'Stuur antwoorden in met een eigen uitnodiging: één keer, en als geheel',
    params: IdSchema,
    body: AntwoordInputSchema,
    answer: AntwoordOntvangstSchema,
    handle: async ({ c, params: { id }, body: { sleutel, ...sent } }) => {
      c.header('cache-control', 'no-store');
      const parsed = getFound(parseSleutel(await getSleutel(c, gemeenten, id, sleutel)));
      const gemeente = getFound(await gemeenten.find({ code: parsed.gemeentecode }));
      const actor = createSystemActor('invuller', gemeente.id);
      const send = async (tx: Tx) => {
        const invulling = getFound(await findInvulling(tx, 'uitnodiging', parsed.hash));
        if (invulling.metingId !== id) throw new Problem('niet-gevonden');
        const { vragen } = await getVragenlijst(tx, actor, invulling);
        const { blad, fouten } = parseBlad(vragen, sent);
        if (fouten.length > 0) {
          const errors = fouten.map((fout) => ({ field: fout.veld, detail: formatFout(fout) }));
          throw new Problem('ongeldige-invoer', 'Een of meer velden kloppen niet.', errors);
        }
        const named = invulling.naamloos ? null : invulling.uitnodiging;
        if (!named) return createAntwoord(tx, actor, invulling, { blad });
        const conceptHash = computeHash(computeConceptsleutel(c.var.deps.secrets.codeSecret, named.id));
        await openKeys(tx, { sleutels: [conceptHash] });
        return createAntwoord(tx, actor, invulling, { blad, conceptHash });
      };
      const { database } = c.var.deps;
      const isIn = await database.withActor(actor, 'antwoorden insturen', send, { code: parsed.hash });
      if (!isIn) throw new Problem('verkeerde-staat', 'Deze antwoorden zijn al binnen.');
      return { ontvangen: true };
    },
  });
}
