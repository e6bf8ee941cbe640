import { createMiddleware } from 'hono/factory';

import { type Gemeente, type Gemeenten } from './beheer/gemeente/index.ts';
import { computeEnd, computeInitials, readSession, sessieMessages } from './beheer/sessie/index.ts';
import { messages } from './app-messages.ts';
import { mainMenu, publicMenu } from './app-menu.ts';
import { canCreateSignaal } from './maatwerkplaats/signaal/index.ts';
import { type Actor, systemActor } from './platform/database/index.ts';
import { type Ctx, type Env, readCookie } from './platform/http/index.tsx';
import { formatTime, type Shell } from './ui/index.ts';

type Session = Awaited<ReturnType<typeof readSession>>;

const DISPLAYS = ['systeem', 'licht', 'donker'] as const;

/** What the person chose for light and dark, from a cookie; the device decides when it holds anything else. */
const readDisplay = (c: Ctx) => DISPLAYS.find((display) => display === readCookie(c, 'weergave')) ?? 'systeem';

/** Footer: who the data is about, and the pages every site of the government has. */
function footerOf(gemeente: Gemeente | undefined): Shell['footer'] {
  return {
    note: gemeente === undefined || gemeente.verzonnen ? messages.verzonnen : undefined,
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
  const menu = session ? mainMenu(actor) : publicMenu;
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
    footer: footerOf(gemeente),
    now: new Date(),
    ...(session
      ? {
          person: {
            name: session.naam,
            role: session.functie,
            initials: computeInitials(session.naam),
            href: '/account',
          },
          idle: { text: sessieMessages.stil(formatTime(computeEnd(session.laatstGezien, session.verloopt))) },
        }
      : { signIn: { name: messages.aanmelden, href: '/aanmelden' } }),
    ...(session && canCreateSignaal(actor) === true && path !== '/signalen/nieuw'
      ? { golden: { name: messages.signaal, href: '/signalen/nieuw' } }
      : {}),
  };
}

/** Finds who asks and for which gemeente, and gives the request its shell, its words and its own transactions. */
export function setContext(gemeenten: Gemeenten) {
  return createMiddleware<Env>(async (c, next) => {
    const session = await readSession(c);
    const actor = session?.actor ?? systemActor('publiek');
    const gemeente = session ? await gemeenten.find({ id: actor.gemeente }) : undefined;
    c.set('session', session);
    c.set('actor', actor);
    c.set('termen', gemeente?.termen ?? {});
    c.set('run', (doel, run) => c.var.deps.database.withActor(actor, doel, run));
    c.set('shell', shellOf(c, session, actor, gemeente));
    if (session) c.header('cache-control', 'no-store');
    await next();
  });
}
