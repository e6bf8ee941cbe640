import { DOMEINEN, WETTEN } from '../../app/kennis/leefdomein/index.ts';
import type { Actor } from '../../app/platform/database/index.ts';
import { addDays } from '../../app/platform/time/index.ts';
import type { Random } from './random.ts';
import type { Row } from './rules.ts';

export const GEMEENTE = '00000000-0000-7000-9000-000000000001';
/** Another gemeente where the same ids live: what holds the two apart is the gemeente alone. */
export const BUREN = '00000000-0000-7000-9000-000000000002';

export type Cast = { teams: string[]; partijen: string[]; actors: Actor[]; residents: Actor[] };
export type Household = { id: string; row: Row; leden: Row[]; betrokkenheden: Row[]; merged: boolean };

/** A word that stands in one place of the whole world. */
export const createWord = (number: number): string => `zq${number.toString(36).padStart(4, '0')}q`;

/** Roles of those who work with the product, with which of the three teams; some have left, some have two roles. */
const STAFF: readonly (readonly [string[], number[]])[] = [
  [['uitvoerder'], [0]],
  [['uitvoerder'], [0]],
  [['uitvoerder'], [1]],
  [['uitvoerder'], [0, 1]],
  [['uitvoerder'], []],
  [['uitvoerder', 'aanbieder'], [2]],
  [['uitvoerder', 'inwoner'], [1]],
  [['teamleider'], [0]],
  [['teamleider', 'uitvoerder'], [1]],
  [['teamleider'], []],
  [['aanbieder'], []],
  [['aanbieder'], []],
  [['aanbieder'], [0]],
  [['aanbieder', 'inwoner'], []],
  [['beleid'], [0]],
  [['beheerder'], []],
  [['wethouder'], []],
  [['privacy-officer'], []],
  [['fg'], []],
  [[], [0]],
  [[], []],
];

export function createCast(random: Random, residents: number): Cast {
  const teams = [random.id(), random.id(), random.id()];
  const person = (rollen: readonly string[], own: readonly number[] = []): Actor => ({
    gemeente: GEMEENTE,
    persoon: random.id(),
    pseudoniem: random.id(),
    rollen,
    teams: own.map((number) => teams[number] ?? ''),
  });
  return {
    teams,
    partijen: [random.id(), random.id(), random.id()],
    actors: STAFF.map(([rollen, own]) => person(rollen, own)),
    residents: Array.from({ length: residents }, () => person(['inwoner'])),
  };
}

const withRole = (cast: Cast, ...rollen: string[]) =>
  [...cast.actors, ...cast.residents].filter((actor) => rollen.some((rol) => actor.rollen.includes(rol)));

/** Born so many years and days ago: around 12, 16 and 18, and some far from it. */
function createBirth(random: Random, vandaag: string): string {
  const years = random.one([7, 12, 12, 16, 16, 18, 18, 35, 44, 80]);
  const day = addDays(vandaag, random.one([-1, 0, 0, 1, 200]));
  if (random.chance(0.05)) return `${Math.floor((Number(day.slice(0, 4)) - years) / 4) * 4}-02-29`;
  return `${Number(day.slice(0, 4)) - years}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;
}

/** First and last day: mostly under way, sometimes over, still to come, or with today as its last day. */
function createPeriod(random: Random, vandaag: string) {
  const [begint_op, eindigt_op] = random.one([
    ...Array.from({ length: 5 }, () => [-30, null] as const),
    ...([
      [0, null],
      [1, null],
      [-30, -1],
      [-30, 0],
      [-30, 9],
    ] as const),
  ]);
  return {
    begint_op: addDays(vandaag, begint_op),
    eindigt_op: eindigt_op === null ? null : addDays(vandaag, eindigt_op),
  };
}

const SOORTEN = ['gezag', 'gezag', 'gezag', 'voogd', 'gi', 'mentor', 'curator', 'gemachtigde', 'ouder-zonder-gezag'];

type Make = { random: Random; cast: Cast; vandaag: string; word: () => string };

function createLeden({ random, vandaag, word }: Make, huishouden: string): Row[] {
  return Array.from({ length: 2 + random.below(4) }, () => {
    const id = random.id();
    const verzet = random.chance(0.15);
    return {
      gemeente_id: GEMEENTE,
      id,
      huishouden_id: huishouden,
      persoon_id: random.id(),
      zichtbaar_voor: random.one([[huishouden, id], [huishouden], [id]]),
      roepnaam: word(),
      voornamen: word(),
      achternaam: word(),
      geboortedatum: createBirth(random, vandaag),
      relatie: random.one(['ouder', 'kind', 'partner', 'zelf']),
      woont_hier: random.chance(0.8),
      oordeelsbekwaam: random.chance(0.85),
      verzet,
      verzet_reden: verzet ? word() : '',
      begint_op: addDays(vandaag, -30),
    };
  });
}

/** Who stands around a huishouden: partijen, leden with an account, and who represents them. */
function createBetrokkenheden({ random, cast, vandaag, word }: Make, huishouden: string, leden: readonly Row[]): Row[] {
  const rows: Row[] = [];
  const taken = new Set<string>();
  const add = (row: Row, who: string | null, about: string) => {
    const period = createPeriod(random, vandaag);
    const place = `${who}${String(row['soort'])}${about}`;
    if (who !== null && period.eindigt_op === null && taken.has(place)) return;
    if (period.eindigt_op === null) taken.add(place);
    const own = { gemeente_id: GEMEENTE, id: random.id(), huishouden_id: huishouden, medewerker_id: who };
    rows.push({ ...own, taak: word(), ...row, ...period });
  };
  for (let number = 0; number < 5; number++) {
    const who = random.chance(0.1) ? null : random.one(withRole(cast, 'aanbieder', 'uitvoerder')).persoon;
    const [leefdomeinen, wetten] = [random.some(DOMEINEN), random.some(WETTEN.slice(1))];
    const ids = leden.map((lid) => String(lid['id']));
    const partij = { soort: 'partij', partij_id: random.one(cast.partijen), leefdomeinen, wetten };
    add({ ...partij, leden: random.chance(0.5) ? [] : random.some(ids) }, who, '');
    // The same person again, with other parts of life, on the day that the first ends.
    if (random.chance(0.3)) add({ ...partij, leefdomeinen: random.some(DOMEINEN), leden: random.some(ids) }, who, '');
  }
  const adults = withRole(cast, 'inwoner');
  for (const lid of leden) {
    const { id, geboortedatum = null, woont_hier = null, oordeelsbekwaam = null, verzet = null } = lid;
    const about = { lid_id: id ?? null, geboortedatum, woont_hier, oordeelsbekwaam, verzet };
    if (random.chance(0.8)) add({ soort: 'lid', ...about }, random.one(adults).persoon, String(id));
    for (let number = 0; number < 2; number++) {
      const grond = { vertegenwoordiging: random.one(SOORTEN) };
      add(
        { soort: 'vertegenwoordiger', ...grond, ...about, woont_hier: false },
        random.one(adults).persoon,
        String(id),
      );
    }
  }
  return rows;
}

/** One huishouden with its people; `same` is the one that it turned out to be. */
export function createHousehold(make: Make, same?: Household): Household {
  const { random, cast, vandaag, word } = make;
  const id = random.id();
  const leden = createLeden(make, id);
  const betrokkenheden = createBetrokkenheden(make, id, leden);
  const workers = withRole(cast, 'uitvoerder', 'teamleider', 'beleid').map(({ persoon }) => persoon);
  const regisseur = same?.row['regisseur_id'] ?? random.one(workers);
  const rest = workers.filter((one) => one !== regisseur);
  const asks = random.chance(0.4);
  const closed = random.chance(0.2);
  const [day, moment] = [addDays(vandaag, -30), `${vandaag}T09:00:00Z`];
  const row: Row = {
    gemeente_id: GEMEENTE,
    id,
    naam: word(),
    regisseur_id: regisseur,
    geopend_op: day,
    opvolger_id: asks ? random.one(rest) : null,
    gevraagd_door_id: asks ? regisseur : null,
    gevraagd_op: asks ? moment : null,
    aanvoerder_id: same ? (same.row['aanvoerder_id'] ?? null) : random.chance(0.5) ? random.one(rest) : null,
    team_id: same?.row['team_id'] ?? random.one(cast.teams),
    stand: closed ? 'afgesloten' : 'open',
    afgesloten_op: closed ? vandaag : null,
    leden: leden.map((lid) => String(lid['id'])),
    betrokkenen: [...new Set(betrokkenheden.map((one) => one['medewerker_id']))].filter(
      (one) => typeof one === 'string',
    ),
    samengevoegd_met: same?.id ?? null,
  };
  return { id, row, leden, betrokkenheden, merged: same !== undefined };
}
