import { createMiddleware } from 'hono/factory';

import { listMenu, publicMenu } from './app-menu.ts';
import { messages } from './app-messages.ts';
import { type Gemeente, type Gemeenten } from './beheer/gemeente/index.ts';
import {
  computeEnd,
  computeInitials,
  readSession,
  sessieInwonerMessages,
  sessieMessages,
} from './beheer/sessie/index.ts';
import { computeSeconden, recordInvultijd } from './leefwereld/registratie/index.ts';
import { canCreateSignaal } from './maatwerkplaats/signaal/index.ts';
import { type Actor, createSystemActor } from './platform/database/index.ts';
import { createRun, type Ctx, type Env, readCookie } from './platform/http/index.tsx';
import { computeNow } from './platform/time/index.ts';
import { formatTime, type Shell } from './ui/index.ts';

type Session = Awaited<ReturnType<typeof readSession>>;

const DISPLAYS = ['systeem', 'licht', 'donker'] as const;

/** What the person chose for light and dark, from a cookie; the device decides when it holds anything else. */
const readDisplay = (c: Ctx) => DISPLAYS.find((display) => display === readCookie(c, 'weergave')) ?? 'systeem';

/** Footer: who the data is about, and the pages every site of the government has. */
function footerOf(c: Ctx, gemeente: Gemeente | undefined): Shell['footer'] {
  const demo = c.var.deps.config.demo ? messages.proefopstelling : undefined;
  return {
    note: gemeente?.verzonnen ? messages.verzonnen : demo,
    links: [
      { name: messages.log, href: '/transformatielog' },
      { name: messages.terugmelding, href: '/terugmelding' },
      { name: messages.toegankelijkheid, href: '/toegankelijkheid' },
      { name: messages.privacy, href: '/privacy' },
    ],
  };
}

/** Everything around a page for this request: who, where, and only the ways that are open to this person. */
function shellOf(c: Ctx, session: Session, actor: Actor, gemeente: Gemeente | undefined): Shell {
  const path = c.req.path;
  const menu = session ? listMenu(actor) : publicMenu;
  const words = actor.rollen.includes('inwoner') ? sessieInwonerMessages : sessieMessages;
  const navigation = menu.map(({ name, href, under }) => ({
    name,
    href,
    current: href === path || under.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)),
  }));
  return {
    assets: c.var.deps.assets,
    theme: gemeente?.thema ?? undefined,
    display: readDisplay(c),
    organisation: gemeente?.naam,
    navigation,
    footer: footerOf(c, gemeente),
    search: path === '/zoeken' ? undefined : { action: '/zoeken' },
    now: new Date(),
    ...(session
      ? {
          person: {
            name: session.naam,
            role: session.functie,
            initials: computeInitials(session.naam),
            href: '/account',
          },
          idle: { text: words.stil(formatTime(computeEnd(session.laatstGezien, session.verloopt))) },
        }
      : { signIn: { name: messages.aanmelden, href: '/aanmelden' } }),
    ...(session && canCreateSignaal(actor) === true && path !== '/signalen/nieuw'
      ? { golden: { name: messages.signaal, href: '/signalen/nieuw' } }
      : {}),
  };
}

/** Gives the request its person, its words, its own transactions and its shell. */
function setPerson(c: Ctx, session: Session, gemeente: Gemeente | undefined): void {
  const actor = session?.actor ?? createSystemActor('publiek');
  c.set('session', session);
  c.set('machine', undefined);
  c.set('actor', actor);
  c.set('termen', gemeente?.termen ?? {});
  c.set(
    'run',
    createRun((doel, run) => c.var.deps.database.withActor(actor, doel, run)),
  );
  c.set('shell', shellOf(c, session, actor, gemeente));
  c.set('recordStep', async (stap, opened) => {
    const seconden = computeSeconden(opened, computeNow().getTime());
    if (seconden === undefined || actor.persoon === null) return;
    await c.var.run('tellen hoe lang registreren duurt', (tx) => recordInvultijd(tx, actor, stap, seconden));
  });
}

/**
 * Finds who asks and for which gemeente. When that fails the request is of nobody: so the page that tells
 * what went wrong has its shell, also when the database cannot be reached.
 */
export function readContext(gemeenten: Gemeenten) {
  return createMiddleware<Env>(async (c, next) => {
    try {
      const session = await readSession(c);
      setPerson(c, session, session && (await gemeenten.find({ id: session.actor.gemeente })));
    } catch (error) {
      setPerson(c, undefined, undefined);
      throw error;
    }
    if (c.var.session) c.header('cache-control', 'no-store');
    await next();
  });
}
