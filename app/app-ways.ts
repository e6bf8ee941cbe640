import { wegMessages as m } from './app-messages.ts';
import { METEN } from './app-ways-meten.ts';
import { canUpdateAanmeldkoppelingen } from './beheer/aanmeldkoppeling/index.ts';
import { canUpdateApisleutels } from './beheer/apisleutel/index.ts';
import { canReadBerichten, countBerichten } from './beheer/bericht/index.ts';
import { canReadGebeurtenissen } from './beheer/gebeurtenis/index.ts';
import { canReadGebieden, countWijken } from './beheer/gebied/index.ts';
import { canReadGemeentelijst } from './beheer/gemeente/index.ts';
import { canReadMedewerkers, computeBereik, countMedewerkers } from './beheer/medewerker/index.ts';
import { canReadPartijen, countPartijen } from './beheer/partij/index.ts';
import { canReadTaken } from './beheer/taak/index.ts';
import { canReadTeams, computeTeams, countTeams } from './beheer/team/index.ts';
import { canReadZegels } from './beheer/zegel/index.ts';
import { canCreateContact, listContacten } from './leefwereld/contact/index.ts';
import { canReadHuishoudens, countMijnHuishoudens } from './leefwereld/huishouden/index.ts';
import { canReadControle } from './leefwereld/inzage/index.ts';
import { canReadMijn } from './leefwereld/mijn/index.ts';
import { canReadRegistratie } from './leefwereld/registratie/index.ts';
import { canReadTermijnen, countWachtend } from './leefwereld/termijn/index.ts';
import { canReadProeftuinen, countProeftuinen } from './leren/proeftuin/index.ts';
import { canCreateInlezing, canReadLogregels, listLogregels } from './leren/transformatielog/index.ts';
import { canReadKnelpunten, listFacetten } from './maatwerkplaats/knelpunt/index.ts';
import { canCreateSignaal, canReadSignalen, listSignalen } from './maatwerkplaats/signaal/index.ts';
import type { Actor, Tx } from './platform/database/index.ts';
import type { Verdict } from './platform/problems/index.ts';

export type Wing = 'leefwereld' | 'maatwerkplaats' | 'meten' | 'leren' | 'beheer';

/** What belongs together in a wing that holds a lot. */
export const GROUPS = ['mensen', 'toegang', 'logboek', 'techniek'] as const;
export type Group = (typeof GROUPS)[number];

/** One thing a person can go to. */
export type Way = {
  wing: Wing;
  /** Only in beheer, which holds a lot. */
  group?: Group;
  name: string;
  href: string;
  text: string;
  /** The same text for a resident. */
  textU?: string;
  /** The policy of the noun: shown to who may, and to nobody else. */
  can: (actor: Actor) => Verdict;
  /** Open to everyone, so no reason by itself to show the wing in the menu. */
  open?: boolean;
  /** How much there is, as a sentence. */
  count?: (tx: Tx, actor: Actor, vandaag: string) => Promise<string>;
};

const anyone = (): Verdict => true;

/** Who may not read the signalen but may give one reads with the code what came of it. */
const canReadTerugmelding = (actor: Actor): Verdict => canCreateSignaal(actor);

const LEEFWERELD: Way[] = [
  {
    wing: 'leefwereld',
    name: m.mijn,
    href: '/mijn',
    open: true,
    text: m.mijnTekst,
    textU: m.mijnTekstU,
    can: canReadMijn,
  },
  {
    wing: 'leefwereld',
    name: m.huishoudens,
    href: '/huishoudens',
    text: m.huishoudensTekst,
    can: canReadHuishoudens,
    count: async (tx, actor) => m.huishoudensAantal((await countMijnHuishoudens(tx, actor)).mijn),
  },
  {
    wing: 'leefwereld',
    name: m.contacten,
    href: '/contacten',
    text: m.contactenTekst,
    can: canCreateContact,
    count: async (tx, actor) =>
      m.contactenAantal((await listContacten(tx, actor, { toon: 'open', pagina: 1, aantal: 1 })).totaal),
  },
  {
    wing: 'leefwereld',
    name: m.termijnen,
    href: '/termijnen',
    text: m.termijnenTekst,
    can: canReadTermijnen,
    count: async (tx, actor) => m.termijnenAantal(await countWachtend(tx, actor, 'ik')),
  },
  { wing: 'leefwereld', name: m.registratie, href: '/registratie', text: m.registratieTekst, can: canReadRegistratie },
];

const MAATWERKPLAATS: Way[] = [
  {
    wing: 'maatwerkplaats',
    name: m.signaalNieuw,
    href: '/signalen/nieuw',
    open: true,
    can: canCreateSignaal,
    text: m.signaalNieuwTekst,
    textU: m.signaalNieuwTekstU,
  },
  {
    wing: 'maatwerkplaats',
    name: m.terugmelding,
    href: '/terugmelding',
    open: true,
    can: canReadTerugmelding,
    text: m.terugmeldingTekst,
    textU: m.terugmeldingTekstU,
  },
  {
    wing: 'maatwerkplaats',
    name: m.signalen,
    href: '/signalen',
    text: m.signalenTekst,
    can: canReadSignalen,
    count: async (tx, actor) => m.signalenAantal((await listSignalen(tx, actor, { stand: 'open' }, 1, 1)).totaal),
  },
  {
    wing: 'maatwerkplaats',
    name: m.knelpunten,
    href: '/knelpunten',
    text: m.knelpuntenTekst,
    can: canReadKnelpunten,
    count: async (tx, actor, vandaag) => {
      const open = (await listFacetten(tx, actor, vandaag)).filter(({ klasse }) => klasse !== 'afgerond');
      return m.knelpuntenAantal(open.reduce((sum, { aantal }) => sum + aantal, 0));
    },
  },
];

const LEREN: Way[] = [
  {
    wing: 'leren',
    name: m.proeftuinen,
    href: '/proeftuinen',
    text: m.proeftuinenTekst,
    can: canReadProeftuinen,
    count: async (tx, actor, vandaag) => {
      const { loopt, wacht } = await countProeftuinen(tx, actor, vandaag);
      return m.proeftuinenAantal(loopt, wacht);
    },
  },
  {
    wing: 'leren',
    name: m.logregels,
    href: '/logregels',
    text: m.logregelsTekst,
    can: canReadLogregels,
    count: async (tx, actor) => m.logregelsAantal((await listLogregels(tx, actor, { stand: 'concept' }, 1, 1)).totaal),
  },
  { wing: 'leren', name: m.inlezen, href: '/transformatielog/inlezen', text: m.inlezenTekst, can: canCreateInlezing },
];

/** For everyone, so it comes last. */
const LOG: Way = {
  wing: 'leren',
  name: m.log,
  href: '/transformatielog',
  text: m.logTekst,
  open: true,
  can: anyone,
};

const BEHEER: Way[] = [
  {
    wing: 'beheer',
    group: 'mensen',
    name: m.medewerkers,
    href: '/medewerkers',
    text: m.medewerkersTekst,
    can: canReadMedewerkers,
    count: async (tx, actor) =>
      m.medewerkersAantal(await countMedewerkers(tx, actor, { bereik: computeBereik(actor) })),
  },
  {
    wing: 'beheer',
    group: 'mensen',
    name: m.teams,
    href: '/teams',
    text: m.teamsTekst,
    can: canReadTeams,
    count: async (tx, actor) => {
      const own = computeTeams(actor);
      return m.teamsAantal(own === 'alle' ? await countTeams(tx, actor) : own.length);
    },
  },
  {
    wing: 'beheer',
    group: 'mensen',
    name: m.gebieden,
    href: '/gebieden',
    text: m.gebiedenTekst,
    can: canReadGebieden,
    count: async (tx, actor) => m.gebiedenAantal(await countWijken(tx, actor)),
  },
  {
    wing: 'beheer',
    group: 'mensen',
    name: m.partijen,
    href: '/partijen',
    text: m.partijenTekst,
    can: canReadPartijen,
    count: async (tx, actor) => m.partijenAantal(await countPartijen(tx, actor)),
  },
  {
    wing: 'beheer',
    group: 'toegang',
    name: m.aanmeldkoppelingen,
    href: '/aanmeldkoppelingen',
    text: m.aanmeldkoppelingenTekst,
    can: canUpdateAanmeldkoppelingen,
  },
  {
    wing: 'beheer',
    group: 'toegang',
    name: m.apisleutels,
    href: '/apisleutels',
    text: m.apisleutelsTekst,
    can: canUpdateApisleutels,
  },
  {
    wing: 'beheer',
    group: 'logboek',
    name: m.gebeurtenissen,
    href: '/gebeurtenissen',
    text: m.gebeurtenissenTekst,
    can: canReadGebeurtenissen,
  },
  {
    wing: 'beheer',
    group: 'logboek',
    name: m.inzage,
    href: '/inzage',
    text: m.inzageTekst,
    can: canReadControle,
  },
  { wing: 'beheer', group: 'logboek', name: m.zegels, href: '/zegels', text: m.zegelsTekst, can: canReadZegels },
  {
    wing: 'beheer',
    group: 'techniek',
    name: m.post,
    href: '/beheer/post',
    text: m.postTekst,
    can: canReadBerichten,
    count: async (tx, actor) => m.postAantal((await countBerichten(tx, actor)).mislukt),
  },
  { wing: 'beheer', group: 'techniek', name: m.taken, href: '/beheer/taken', text: m.takenTekst, can: canReadTaken },
  {
    wing: 'beheer',
    group: 'techniek',
    name: m.gemeenten,
    href: '/gemeenten',
    text: m.gemeentenTekst,
    can: canReadGemeentelijst,
  },
];

const ALL: readonly Way[] = [...LEEFWERELD, ...MAATWERKPLAATS, ...METEN, ...LEREN, ...BEHEER, LOG];

/** The ways of a wing (or of all) that are open to this person, in the order of the loop. */
export const listWays = (actor: Actor, wing?: Wing): Way[] =>
  ALL.filter((way) => (wing === undefined || way.wing === wing) && way.can(actor) === true);

/** Ways on Vandaag; who has more finds the rest in beheer. */
const MOST = 8;

/** The same for Vandaag: who has many keeps the people, and one way to the rest of beheer. */
export function listShortWays(actor: Actor): Way[] {
  const ways = listWays(actor);
  if (ways.length <= MOST) return ways;
  const near = ways.filter((way) => way !== LOG && (way.group ?? 'mensen') === 'mensen');
  const rest: Way = { wing: 'beheer', name: m.meer, href: '/beheer', text: m.meerTekst, can: anyone };
  const dropped = near.length < ways.length - 1;
  return [...near, ...(dropped ? [rest] : []), LOG];
}

export type CountedWay = { name: string; href: string; text: string; group: Group | undefined };

/** The same ways with how much there is behind each, as sentences. */
export async function listCountedWays(
  tx: Tx,
  actor: Actor,
  vandaag: string,
  ways: readonly Way[],
): Promise<CountedWay[]> {
  const counted: CountedWay[] = [];
  const isInwoner = actor.rollen.includes('inwoner');
  for (const { name, href, group, text, textU, count } of ways) {
    const words = isInwoner ? (textU ?? text) : text;
    counted.push({ name, href, group, text: count ? `${words} ${await count(tx, actor, vandaag)}` : words });
  }
  return counted;
}
