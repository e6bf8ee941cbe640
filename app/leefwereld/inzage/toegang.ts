import { DOMEINEN, WETTEN } from '../../kennis/leefdomein/index.ts';
import { type Doel, isJeugdwetdoel } from './doel.ts';
import { computeInzagerecht } from './leeftijd.ts';

/** The kinds of content of a dossier. */
export const ONDERDELEN = ['kern', 'adres', 'bsn', 'route', 'gesprek', 'plan', 'stem', 'overleg', 'inzage'] as const;
export type Onderdeel = (typeof ONDERDELEN)[number];

/** As whom someone opens a dossier, the strongest first. */
export const RELATIES = [
  'regisseur',
  'aanvoerder',
  'partij',
  'lid',
  'vertegenwoordiger',
  'teamleider',
  'team',
] as const;
export type Relatie = (typeof RELATIES)[number];

/** What each may open and write. What stands in neither stays shut, whoever asks. */
const RECHTEN: Record<
  Relatie,
  { leest: readonly Onderdeel[]; schrijft: readonly Onderdeel[]; doelen: readonly Doel[] }
> = {
  regisseur: {
    leest: ONDERDELEN,
    schrijft: ['kern', 'adres', 'bsn', 'route', 'gesprek', 'plan', 'stem', 'overleg'],
    doelen: [
      'melding-behandelen',
      'gesprek-voeren',
      'plan-maken',
      'plan-bespreken',
      'overleg',
      'aanvraag-behandelen',
      'gegevens-bijhouden',
      'regie-overdragen',
      'regie-bekijken',
      'inzage-bekijken',
    ],
  },
  aanvoerder: {
    leest: ['kern', 'route', 'gesprek', 'plan', 'stem', 'overleg', 'inzage'],
    schrijft: ['plan', 'overleg'],
    doelen: [
      'plan-maken',
      'plan-bespreken',
      'overleg',
      'gesprek-voeren',
      'melding-behandelen',
      'regie-bekijken',
      'inzage-bekijken',
    ],
  },
  partij: {
    leest: ['kern', 'plan', 'stem', 'overleg'],
    schrijft: ['plan'],
    doelen: ['afspraken-uitvoeren', 'plan-bespreken', 'overleg', 'regie-bekijken'],
  },
  lid: {
    leest: ['kern', 'adres', 'route', 'gesprek', 'plan', 'stem', 'overleg', 'inzage'],
    schrijft: ['stem'],
    doelen: ['eigen-dossier'],
  },
  vertegenwoordiger: {
    leest: ['kern', 'adres', 'route', 'gesprek', 'plan', 'stem', 'overleg', 'inzage'],
    schrijft: ['stem'],
    doelen: ['eigen-dossier'],
  },
  teamleider: {
    leest: ['kern', 'route'],
    schrijft: [],
    doelen: ['toewijzen', 'regie-overdragen', 'regie-bekijken', 'melding-behandelen'],
  },
  team: {
    leest: ['kern', 'route', 'plan'],
    schrijft: [],
    doelen: ['melding-behandelen', 'plan-bespreken', 'gegevens-bijhouden', 'regie-bekijken'],
  },
};

/** What is known of a huishouden before anything is opened. */
export type Kring = {
  id: string;
  stand: 'open' | 'afgesloten';
  regisseur: string;
  aanvoerder: string | null;
  team: string;
  /** Ids of all leden, also of who left. */
  leden: readonly string[];
  /** The same of every huishouden that turned out to be this one. */
  samengevoegd: readonly { id: string; leden: readonly string[] }[];
};

/** One betrokkenheid of the person who asks. Days are YYYY-MM-DD. */
export type Betrokkenheid = {
  soort: 'partij' | 'lid' | 'vertegenwoordiger';
  leefdomeinen: readonly string[];
  wetten: readonly string[];
  leden: readonly string[];
  lid: string | null;
  vertegenwoordiging: string | null;
  geboortedatum: string | null;
  woontHier: boolean;
  oordeelsbekwaam: boolean;
  verzet: boolean;
  begintOp: string;
  eindigtOp: string | null;
};

export type Vraag = { doel: Doel; onderdelen: readonly Onderdeel[] };

export type Toegang = {
  relatie: Relatie;
  /** Parts that open, of those that were asked for. */
  onderdelen: Onderdeel[];
  /** Of these what may be written too. */
  schrijft: Onderdeel[];
  /** This huishouden, and those that turned out to be the same where the relation reaches them: each gets a trace. */
  huishoudens: string[];
  sleutels: string[];
  schrijfsleutels: string[];
  /** Whose rows are for this person: ids of leden, and of the huishouden for what is meant for all who live in it. */
  leden: string[];
  /** The leden this person is or represents. */
  zelf: string[];
};

type Wie = { persoon: string; rollen: readonly string[]; teams: readonly string[] };
type Deel = {
  relatie: Relatie;
  huishoudens: readonly string[];
  leefdomeinen: readonly string[];
  wetten: readonly string[];
  leden: readonly string[];
  zelf: readonly string[];
};

const ALLES = { leefdomeinen: ['algemeen', ...DOMEINEN], wetten: WETTEN as readonly string[] };

/** Who may inspect what is about this lid today: they themselves, or on which grounds another (Wmo 2015 5.3.2, LAW-W21). */
function computeRecht({ geboortedatum, oordeelsbekwaam, verzet }: Betrokkenheid, vandaag: string) {
  if (geboortedatum === null || geboortedatum > vandaag) return { zelf: false, soorten: [] as readonly string[] };
  return computeInzagerecht({ geboortedatum, oordeelsbekwaam, belangVerzetZich: verzet, vandaag });
}

const hasInzagerecht = (one: Betrokkenheid, vandaag: string): boolean => computeRecht(one, vandaag).zelf;

const isVertegenwoordiger = (one: Betrokkenheid, vandaag: string): boolean => {
  const soorten: readonly string[] = computeRecht(one, vandaag).soorten;
  return one.vertegenwoordiging !== null && soorten.includes(one.vertegenwoordiging);
};

const loopt = ({ begintOp, eindigtOp }: Betrokkenheid, vandaag: string) =>
  begintOp <= vandaag && (eindigtOp === null || eindigtOp >= vandaag);

/** What someone of the gemeente may open because of who they are for this huishouden. */
function listVanGemeente(wie: Wie, kring: Kring): Deel[] {
  const delen: Deel[] = [];
  if (!wie.rollen.some((rol) => rol === 'uitvoerder' || rol === 'teamleider')) return delen;
  const huishoudens = [kring.id, ...kring.samengevoegd.map(({ id }) => id)];
  const leden = [...huishoudens, ...kring.leden, ...kring.samengevoegd.flatMap((ander) => ander.leden)];
  const alles = { ...ALLES, huishoudens, leden, zelf: [] };
  if (kring.regisseur === wie.persoon) delen.push({ relatie: 'regisseur', ...alles });
  if (kring.aanvoerder === wie.persoon) delen.push({ relatie: 'aanvoerder', ...alles });
  if (!wie.teams.includes(kring.team)) return delen;
  const samen = { ...ALLES, huishoudens: [kring.id], leden: [kring.id], zelf: [] };
  if (wie.rollen.includes('teamleider')) delen.push({ relatie: 'teamleider', ...samen });
  if (wie.rollen.includes('uitvoerder')) delen.push({ relatie: 'team', ...samen });
  return delen;
}

/** Who takes part for a partij does so once: when one betrokkenheid ends on the day that the next begins, the one that goes on counts. */
function listLopend(alle: readonly Betrokkenheid[], vandaag: string): Betrokkenheid[] {
  const volgorde = ({ begintOp, eindigtOp }: Betrokkenheid) => `${eindigtOp === null ? 1 : 0}${begintOp}`;
  const eigen = alle.filter((one) => loopt(one, vandaag)).toSorted((a, b) => volgorde(b).localeCompare(volgorde(a)));
  const partij = eigen.find(({ soort }) => soort === 'partij');
  return eigen.filter((one) => one.soort !== 'partij' || one === partij);
}

/** What someone may open because of a running betrokkenheid. */
function listVanBetrokkenheid(wie: Wie, kring: Kring, alle: readonly Betrokkenheid[], vandaag: string): Deel[] {
  const eigen = listLopend(alle, vandaag);
  // What is meant for everyone is for who lives there; a parent elsewhere reads what is for them and for their child.
  const thuis = eigen.some((one) => one.soort === 'lid' && one.woontHier && hasInzagerecht(one, vandaag))
    ? [kring.id]
    : [];
  return eigen.flatMap((one): Deel[] => {
    const hier = { huishoudens: [kring.id] };
    if (one.soort === 'partij') {
      if (!wie.rollen.some((rol) => rol === 'aanbieder' || rol === 'uitvoerder')) return [];
      const leefdomeinen = ['algemeen', ...one.leefdomeinen];
      const wetten = ['algemeen', ...one.wetten];
      return [{ relatie: 'partij', ...hier, leefdomeinen, wetten, leden: [kring.id, ...one.leden], zelf: [] }];
    }
    if (one.lid === null || !wie.rollen.includes('inwoner')) return [];
    const mag = one.soort === 'lid' ? hasInzagerecht(one, vandaag) : isVertegenwoordiger(one, vandaag);
    if (!mag) return [];
    return [{ relatie: one.soort, ...hier, ...ALLES, leden: [...thuis, one.lid], zelf: [one.lid] }];
  });
}

/**
 * Parts of which every row is about all of life and kept for every task (a check of their tables): one key opens them. The database
 * reads all keys again for each row, so that each key which opens nothing costs.
 */
const ONVERDEELD: ReadonlySet<Onderdeel> = new Set(['kern', 'adres', 'bsn', 'inzage']);

function listSleutels(deel: Deel, onderdelen: readonly Onderdeel[], doel: Doel): string[] {
  const wetten = isJeugdwetdoel(doel) ? deel.wetten : deel.wetten.filter((wet) => wet !== 'jeugdwet');
  const [heel, verdeeld] = [true, false].map((is) => onderdelen.filter((one) => is === ONVERDEELD.has(one)));
  return deel.huishoudens.flatMap((huishouden) => [
    ...(heel ?? []).map((onderdeel) => `${huishouden}:algemeen:algemeen:${onderdeel}`),
    ...deel.leefdomeinen.flatMap((leefdomein) =>
      wetten.flatMap((wet) => (verdeeld ?? []).map((onderdeel) => `${huishouden}:${leefdomein}:${wet}:${onderdeel}`)),
    ),
  ]);
}

/** Someone who lives here and represents a child reads as both: what they may open is the same. */
const BEWONER: readonly Relatie[] = ['lid', 'vertegenwoordiger'];

const once = <T>(all: readonly T[]): T[] => [...new Set(all)];

/**
 * Which keys of a dossier `wie` may open now for `vraag.doel`, of the parts that were asked for; undefined when none. Sees
 * values only: the relation, the role, the ages and the ground decide. `vandaag` is YYYY-MM-DD. A closed huishouden can be read, and
 * only its core written, to open it again.
 */
export function computeToegang(
  wie: Wie,
  kring: Kring,
  betrokkenheden: readonly Betrokkenheid[],
  { doel, onderdelen }: Vraag,
  vandaag: string,
): Toegang | undefined {
  const alle = [...listVanGemeente(wie, kring), ...listVanBetrokkenheid(wie, kring, betrokkenheden, vandaag)].filter(
    (deel) => RECHTEN[deel.relatie].doelen.includes(doel),
  );
  const relatie = RELATIES.find((one) => alle.some((deel) => deel.relatie === one));
  if (relatie === undefined) return undefined;
  // One relation at a time: keys of one and leden of another would open together what neither opens. A resident may be both.
  const samen = BEWONER.includes(relatie) ? BEWONER : [relatie];
  const delen = alle.filter((deel) => samen.includes(deel.relatie));
  const leest = (deel: Deel) => onderdelen.filter((one) => RECHTEN[deel.relatie].leest.includes(one));
  const schrijft = (deel: Deel) =>
    leest(deel).filter(
      (one) => RECHTEN[deel.relatie].schrijft.includes(one) && (kring.stand === 'open' || one === 'kern'),
    );
  const open = once(delen.flatMap(leest));
  if (open.length === 0) return undefined;
  return {
    relatie,
    onderdelen: open,
    schrijft: once(delen.flatMap(schrijft)),
    huishoudens: once(delen.flatMap(({ huishoudens }) => huishoudens)),
    sleutels: once(delen.flatMap((deel) => listSleutels(deel, leest(deel), doel))),
    schrijfsleutels: once(delen.flatMap((deel) => listSleutels(deel, schrijft(deel), doel))),
    leden: once(delen.flatMap(({ leden }) => leden)),
    zelf: once(delen.flatMap(({ zelf }) => zelf)),
  };
}
