import { messages } from './app-messages.ts';
import { listWays, type Wing } from './app-ways.ts';
import { canReadMijn } from './leefwereld/mijn/index.ts';
import type { Actor } from './platform/database/index.ts';

type Item = { name: string; href: string; under: string[] };

const WINGS: readonly Wing[] = ['leefwereld', 'maatwerkplaats', 'meten', 'leren', 'beheer'];
const MIJN: Item = { name: messages.mijn, href: '/mijn', under: ['/mijn'] };
const LOG: Item = { name: messages.log, href: '/transformatielog', under: ['/transformatielog'] };

/** A wing with everything this person may use in it; undefined when that is only what is open to everyone. */
function findWing(actor: Actor, wing: Wing): Item | undefined {
  const ways = listWays(actor, wing);
  if (ways.every(({ open }) => open)) return undefined;
  const under = ways.map(({ href }) => `/${href.split('/')[1]}`);
  return { name: messages[wing], href: `/${wing}`, under: [...new Set(under)] };
}

/** The menu of who is signed in: by wing, only what they may use. Without the wing leren the public log stands on its own. */
export function listMenu(actor: Actor): Item[] {
  const wings = WINGS.flatMap((wing) => findWing(actor, wing) ?? []);
  const melder = listWays(actor).some(({ href }) => href === '/terugmelding');
  const terugmelding = { name: messages.terugmeldingKort, href: '/terugmelding', under: ['/terugmelding'] };
  return [
    { name: messages.vandaag, href: '/', under: [] },
    ...(canReadMijn(actor) === true ? [MIJN] : []),
    ...wings,
    ...(wings.some(({ href }) => href === '/leren') ? [] : [LOG]),
    ...(melder && wings.every(({ href }) => href !== '/maatwerkplaats') ? [terugmelding] : []),
  ];
}

/** The ways for everyone. */
export const publicMenu: Item[] = [
  LOG,
  { name: messages.terugmelding, href: '/terugmelding', under: ['/terugmelding'] },
];
