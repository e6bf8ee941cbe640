import { Hono } from 'hono';

import { bewijsRoutes, openScan, type Scan } from '../../app/meten/bewijs/index.ts';
import { interviewRoutes } from '../../app/meten/interview/index.ts';
import { createMeting } from '../../app/meten/meting/index.ts';
import { scanRoutes } from '../../app/meten/scan/index.ts';
import type { Actor, Tx } from '../../app/platform/database/index.ts';
import { createRun, type Env, parseProblem, renderProblem } from '../../app/platform/http/index.tsx';
import { CAST } from '../../database/demo/cast.ts';
import { actorFor, type As, type Wie } from './test.ts';

/** Who may see that a scan is there, and who guides the one of `createScan` beside beleid and the transformatiemanager. */
const BEGELEIDER = 'uitvoerder';
export const SCHRIJVERS: readonly Wie[] = [BEGELEIDER, 'beleid', 'transformatiemanager'];
/** Professionals who read along once the scan was opened to others. */
export const MEELEZERS: readonly Wie[] = [
  'uitvoerder-ander-team',
  'uitvoerder-collega',
  'teamleider',
  'categoriemanager',
  'aanbieder',
  'aanbieder-welzijn',
  'aanbieder-school',
  'aanbieder-jeugdhulp',
  'aanbieder-wonen',
  'aanbieder-geldkring',
];
export const BUITEN: readonly Wie[] = ['niemand', 'uitvoerder-andere-gemeente', 'beleid-andere-gemeente'];
/** Everyone else of the same gemeente: they read a report, or nothing. */
export const ANDEREN: readonly Wie[] = (Object.keys(CAST) as Wie[]).filter(
  (wie) => ![...SCHRIJVERS, ...MEELEZERS, ...BUITEN].includes(wie),
);

/** A new transformatiescan of Voorbeeldstad; gives its id. */
export const createScan = async (as: As, change: { instrument?: string; titel?: string } = {}): Promise<string> =>
  (
    await as('beleid', (tx, actor) =>
      createMeting(tx, actor, {
        instrument: 'transformatiescan',
        titel: 'Waar staan we',
        periode: 'najaar 2026',
        onderwerp: '',
        naam: 'op-naam',
        groepsminimum: 5,
        toegang: change.instrument === undefined ? 'scan' : 'uitnodiging',
        begeleider: CAST[BEGELEIDER].id,
        invullenTot: '',
        ...change,
      }),
    )
  ).id;

/** Changes how a scan stands, as its pages would. */
export const updateScan = (
  as: As,
  id: string,
  change: {
    stand?: 'concept' | 'open' | 'gesloten' | 'geopend';
    opengesteld?: boolean;
    golf?: number;
    reeks_id?: string;
  },
) =>
  as('beleid', (tx, { gemeente }) =>
    tx.updateTable('metingen').set(change).where('gemeente_id', '=', gemeente).where('id', '=', id).execute(),
  );

/** Runs in a scan that was opened as this person. */
export const withScan = <T>(as: As, wie: Wie, id: string, run: (tx: Tx, scan: Scan) => Promise<T>) =>
  as(wie, async (tx: Tx, actor: Actor) => run(tx, await openScan(tx, actor, id)));

export type Answer = { status: number; text: string; headers: Headers; bytes: Uint8Array };
export type Door = {
  get: (path: string) => Promise<Answer>;
  post: (path: string, fields: Record<string, string | File>) => Promise<Answer>;
};

const SHELL = {
  assets: { script: '/script.js', styles: [], preload: [] },
  display: 'systeem' as const,
  navigation: [],
  footer: { links: [] },
};

async function readAnswer(response: Response): Promise<Answer> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, text: new TextDecoder().decode(bytes) };
}

/** The pages of a scan as one person, within the transaction of the test. A form with a file is sent as one. */
export function openDoor(as: As, wie: Wie): Door {
  const actor = actorFor(wie);
  const session = { id: '', tokenHash: '', naam: '', functie: '', laatstGezien: new Date(), verloopt: new Date() };
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('actor', actor);
    c.set('session', wie === 'niemand' ? undefined : session);
    c.set('shell', SHELL);
    c.set('termen', {});
    c.set(
      'run',
      createRun((_doel, run) => as(actor, run)),
    );
    await next();
  });
  for (const routes of [bewijsRoutes(), interviewRoutes(), scanRoutes()]) app.route('/', routes);
  app.onError((error, c) => renderProblem(c, parseProblem(error)));
  return {
    get: async (path) => readAnswer(await app.request(path)),
    post: async (path, fields) => {
      const isUpload = Object.values(fields).some((value) => value instanceof File);
      const body = isUpload ? new FormData() : new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) {
        if (body instanceof FormData) body.append(name, value);
        else body.append(name, String(value));
      }
      return readAnswer(await app.request(path, { method: 'POST', body }));
    },
  };
}
