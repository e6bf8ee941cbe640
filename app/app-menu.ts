import { messages } from './app-messages.ts';
import type { Actor } from './platform/database/index.ts';

type Way = { name: string; href: string; under: string[] };

const STAFF = ['uitvoerder', 'teamleider', 'beleid', 'transformatiemanager', 'categoriemanager', 'wethouder', 'burgemeester'];

/** Per wing: where it begins, what lies under it, and which roles have something to do there. */
const WINGS: (Way & { rollen: string[] })[] = [
  { name: messages.maatwerkplaats, href: '/maatwerkplaats', under: ['/knelpunten', '/signalen'], rollen: STAFF },
  {
    name: messages.leren,
    href: '/leren',
    under: ['/proeftuinen', '/logregels', '/transformatielog'],
    rollen: [...STAFF, 'aanbieder', 'raadslid'],
  },
  {
    name: messages.beheer,
    href: '/beheer',
    under: ['/medewerkers', '/teams', '/gebieden', '/partijen'],
    rollen: ['beheerder', 'teamleider', 'privacy-officer', 'fg'],
  },
];

/** The ways that are open to who is signed in. */
export const mainMenu = (actor: Actor): Way[] => [
  { name: messages.vandaag, href: '/', under: [] },
  ...WINGS.filter(({ rollen }) => rollen.some((rol) => actor.rollen.includes(rol))),
  ...(actor.rollen.includes('inwoner') ? [{ name: messages.log, href: '/transformatielog', under: ['/transformatielog'] }] : []),
];

/** The ways for everyone. */
export const publicMenu: Way[] = [
  { name: messages.log, href: '/transformatielog', under: ['/transformatielog'] },
  { name: messages.terugmelding, href: '/terugmelding', under: ['/terugmelding'] },
];
