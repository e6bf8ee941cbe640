import { computeHash } from '#platform/id/index.ts';
import type { Table } from '#platform/sheets/index.ts';
import { formatLine } from '#platform/text/index.ts';
import { isDay } from '#platform/time/index.ts';

import type { Antwoorden, Fout, Kolommen, Oordeel, Vraag, Wijzigingsregel } from '../inlezing/index.ts';

/** Columns of a list of people. */
export const VELDEN = ['naam', 'functie', 'email', 'rollen', 'teams', 'partij', 'begint', 'eindigt'] as const;
export type Veld = (typeof VELDEN)[number];

export const NAMEN: Record<Veld, readonly string[]> = {
  naam: ['naam', 'medewerker', 'volledige naam', 'weergavenaam'],
  functie: ['functie', 'functienaam', 'functieomschrijving', 'beroep'],
  email: ['e-mail', 'e-mailadres', 'mail', 'mailadres', 'werkmail'],
  rollen: ['rollen', 'rol', 'autorisatie', 'rechten'],
  teams: ['teams', 'team', 'wijkteam', 'afdeling'],
  partij: ['partij', 'organisatie', 'werkgever', 'aanbieder', 'instelling'],
  begint: ['begint op', 'begint', 'begindatum', 'startdatum', 'in dienst', 'vanaf', 'ingangsdatum'],
  eindigt: ['eindigt op', 'eindigt', 'einddatum', 'uit dienst', 'tot en met', 'tot'],
};

/** Someone who has an account. `rollen` and `teams` (ids) are what they have now or will have. */
export type Bekende = {
  id: string;
  naam: string;
  functie: string;
  email: string | null;
  isWeg: boolean;
  rollen: readonly string[];
  teams: readonly string[];
};

/** Everything that a row is compared with. `rollen` is the name of a rol to the rol. */
export type Omgeving = {
  bekenden: readonly Bekende[];
  rollen: ReadonlyMap<string, string>;
  teams: readonly { id: string; naam: string }[];
  partijen: readonly { id: string; naam: string }[];
  vandaag: string;
  /** Who reads the sheet in. */
  zelf: string | null;
};

/** A row that adds someone (`id` is null), or a functie, rollen or teams to someone. */
export type Persoonwijziging = Wijzigingsregel & {
  id: string | null;
  functie: string;
  email: string;
  rollen: string[];
  teams: string[];
  partij: string | null;
  begintOp: string;
  eindigtOp: string | null;
};

const MAX_TEKST = 120;
const MAX_EMAIL = 254;
const EMAIL = /^[^\s@<>"',;:]+@[^\s@<>"',;:]+\.[^\s@<>"',;:.]{2,}$/;
const DUTCH_DAY = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/** A name without capitals, hyphens and what does not show, so that 'Privacy-officer' is 'privacy officer'. */
export const computeNaamsleutel = (naam: string): string =>
  formatLine(naam).toLowerCase().replaceAll('-', ' ').replaceAll(/\s+/g, ' ');

const splitList = (cell: string) =>
  cell
    .split(/[,;\n]+/)
    .map(formatLine)
    .filter((one) => one !== '');

/** A day as YYYY-MM-DD: null for '', undefined for what is no day. */
function parseDag(cell: string): string | null | undefined {
  if (cell === '') return null;
  const [, d = '', m = '', y = ''] = DUTCH_DAY.exec(cell) ?? [];
  const day = y === '' ? cell : `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** A day YYYY-MM-DD as people write it: 3-3-2027. */
const formatDag = (dag: string) => dag.split('-').map(Number).toReversed().join('-');

type Cells = Record<Exclude<Veld, 'rollen' | 'teams'>, string> & { regel: number; rollen: string[]; teams: string[] };

function listCells({ rows, lines }: Table, kolommen: Kolommen): Cells[] {
  return rows.flatMap((row, i) => {
    if (row.every((cell) => formatLine(cell) === '')) return [];
    const raw = (veld: Veld) => row[kolommen[veld] ?? -1] ?? '';
    const line = (veld: Veld) => formatLine(raw(veld));
    const { naam, functie, partij, begint, eindigt } = {
      naam: line('naam'),
      functie: line('functie'),
      partij: line('partij'),
      begint: line('begint'),
      eindigt: line('eindigt'),
    };
    const lists = { rollen: splitList(raw('rollen')), teams: splitList(raw('teams')) };
    const email = line('email').toLowerCase();
    return [{ regel: lines[i] ?? i + 1, naam, functie, email, partij, begint, eindigt, ...lists }];
  });
}

const check = (veld: Veld, isWrong: boolean, tekst: string): Fout[] => (isWrong ? [{ veld, tekst }] : []);

function findTekstfouten({ naam, functie, email }: Cells): Fout[] {
  const long = `Houd dit op ${MAX_TEKST} tekens of minder.`;
  return [
    ...check('naam', naam === '', 'De naam is leeg. Vul een naam in.'),
    ...check('naam', naam.length > MAX_TEKST, long),
    ...check('functie', functie === '', 'De functie is leeg. Vul in wat deze persoon doet.'),
    ...check('functie', functie.length > MAX_TEKST, long),
    ...check(
      'email',
      !EMAIL.test(email) || email.length > MAX_EMAIL,
      'Vul een e-mailadres in, zoals naam@voorbeeldstad.nl.',
    ),
  ];
}

const findByNaam = (all: Omgeving['teams'], naam: string) =>
  all.find((one) => computeNaamsleutel(one.naam) === computeNaamsleutel(naam));

function findLijstfouten({ rollen, teams, partij }: Cells, there: Omgeving): Fout[] {
  return [
    ...rollen.flatMap((rol) =>
      check('rollen', !there.rollen.has(computeNaamsleutel(rol)), `De rol ‘${rol}’ bestaat niet.`),
    ),
    ...teams.flatMap((team) =>
      check('teams', !findByNaam(there.teams, team), `Het team ‘${team}’ is er niet. Lees dat eerst in.`),
    ),
    ...check('partij', partij !== '' && !findByNaam(there.partijen, partij), `De partij ‘${partij}’ is er niet.`),
  ];
}

function findDagfouten({ begint, eindigt }: Cells, vandaag: string): Fout[] {
  const [van, tot] = [parseDag(begint), parseDag(eindigt)];
  const dag = 'Vul een dag in, zoals 3-3-2027.';
  return [
    ...check('begint', van === undefined, dag),
    ...check('eindigt', tot === undefined, dag),
    ...check('eindigt', typeof tot === 'string' && tot < vandaag, 'Deze dag is al voorbij.'),
    ...check('eindigt', Boolean(van && tot && tot < van), 'De laatste dag ligt voor de eerste dag.'),
  ];
}

function findPersoonfouten(cells: Cells, was: Bekende | undefined, erbij: number, zelf: string | null): Fout[] {
  if (!was) return check('rollen', cells.rollen.length === 0, 'Noem minstens één rol.');
  const naam = `Dit e-mailadres is van ${was.naam}. Schrijf de naam zoals hij hier staat.`;
  return [
    ...check('email', was.isWeg, 'Deze persoon is uit dienst.'),
    ...check('naam', computeNaamsleutel(was.naam) !== computeNaamsleutel(cells.naam), naam),
    ...check(
      'rollen',
      erbij > 0 && was.id === zelf,
      'Je kunt jezelf geen rol of team geven. Vraag een andere beheerder.',
    ),
  ];
}

/** What comes to someone: rollen and teams they do not have yet. */
function computeErbij({ rollen, teams }: Cells, was: Bekende | undefined, there: Omgeving) {
  const wanted = {
    rollen: rollen.flatMap((rol) => there.rollen.get(computeNaamsleutel(rol)) ?? []),
    teams: teams.flatMap((team) => findByNaam(there.teams, team)?.id ?? []),
  };
  return {
    rollen: [...new Set(wanted.rollen)].filter((rol) => !was?.rollen.includes(rol)),
    teams: [...new Set(wanted.teams)].filter((team) => !was?.teams.includes(team)),
  };
}

function listWoorden(
  was: Bekende | undefined,
  wijziging: Omit<Persoonwijziging, 'wat'>,
  teams: Omgeving['teams'],
): string[] {
  const { functie, rollen, begintOp, eindigtOp } = wijziging;
  const names = wijziging.teams.map((id) => teams.find((team) => team.id === id)?.naam ?? '');
  const period =
    rollen.length + names.length === 0
      ? []
      : [`vanaf ${formatDag(begintOp)}`, ...(eindigtOp ? [`tot en met ${formatDag(eindigtOp)}`] : [])];
  return [
    ...(was && was.functie !== functie ? [`functie: ${was.functie} → ${functie}`] : []),
    ...(rollen.length > 0 ? [`rol erbij: ${rollen.join(', ')}`] : []),
    ...(names.length > 0 ? [`team erbij: ${names.join(', ')}`] : []),
    ...period,
  ];
}

/** What a row would do by itself; wrong, the same, or a change. */
function judgeRij(cells: Cells, there: Omgeving, eerder: number | undefined): Oordeel<Persoonwijziging> {
  const { regel, naam, functie, email, begint, eindigt, partij } = cells;
  const was = there.bekenden.find((one) => one.email === email);
  const erbij = computeErbij(cells, was, there);
  const fouten = [
    ...findTekstfouten(cells),
    ...findLijstfouten(cells, there),
    ...findDagfouten(cells, there.vandaag),
    ...findPersoonfouten(cells, was, erbij.rollen.length + erbij.teams.length, there.zelf),
    ...check('email', eerder !== undefined, `Dit e-mailadres staat ook op regel ${eerder}. Kies er één.`),
  ];
  if (fouten.length > 0) return { regel, fouten };
  if (was && was.functie === functie && erbij.rollen.length + erbij.teams.length === 0) return { regel, gelijk: true };
  const begin = parseDag(begint) ?? there.vandaag;
  const wijziging = {
    regel,
    naam: was?.naam ?? naam,
    isNieuw: !was,
    id: was?.id ?? null,
    functie,
    email,
    ...erbij,
    partij: findByNaam(there.partijen, partij)?.id ?? null,
    begintOp: begin < there.vandaag ? there.vandaag : begin,
    eindigtOp: parseDag(eindigt) ?? null,
  };
  return { ...wijziging, wat: listWoorden(was, wijziging, there.teams) };
}

const UITNODIGEN = 'uitnodigen';
const isJa = (antwoord: string | undefined) => antwoord === 'ja';

const createBeheervraag = (sleutel: string, { regel, naam }: Wijzigingsregel): Vraag => ({
  sleutel,
  tekst: `Regel ${regel}: ${naam} krijgt de rol beheerder. Een beheerder mag accounts en rollen veranderen. Klopt dat?`,
  opties: [
    { waarde: 'ja', naam: 'Ja, geef deze rol' },
    { waarde: 'nee', naam: 'Nee, sla deze rij over' },
  ],
});

const createUitnodigvraag = (aantal: number): Vraag => ({
  sleutel: UITNODIGEN,
  tekst: `Wil je de nieuwe mensen (${aantal}) meteen uitnodigen?`,
  opties: [
    { waarde: 'ja', naam: 'Ja, stuur ieder een e-mail met een link' },
    { waarde: 'nee', naam: 'Nee, ik nodig hen later uit' },
  ],
});

export type Beoordeling = { oordelen: Oordeel<Persoonwijziging>[]; vragen: Vraag[]; uitnodigen: boolean };

/**
 * What each row of a list of people would do. Nobody loses anything by it. Who would become beheerder is asked about, one by one;
 * without an answer such a row is not written. And whether new people are invited now.
 */
export function listOordelen(table: Table, kolommen: Kolommen, antwoorden: Antwoorden, there: Omgeving): Beoordeling {
  const seen = new Map<string, number>();
  const vragen: Vraag[] = [];
  const oordelen = listCells(table, kolommen).map((cells): Oordeel<Persoonwijziging> => {
    const oordeel = judgeRij(cells, there, seen.get(cells.email));
    if (!seen.has(cells.email)) seen.set(cells.email, cells.regel);
    if (!('isNieuw' in oordeel) || !oordeel.rollen.includes('beheerder')) return oordeel;
    const sleutel = computeHash(`beheerder ${oordeel.email}`).slice(0, 16);
    vragen.push(createBeheervraag(sleutel, oordeel));
    if (isJa(antwoorden[sleutel])) return oordeel;
    return antwoorden[sleutel] === 'nee'
      ? { regel: oordeel.regel, overgeslagen: true }
      : { regel: oordeel.regel, open: true };
  });
  const nieuw = oordelen.filter((one) => ('isNieuw' in one && one.isNieuw) || 'open' in one).length;
  if (nieuw > 0) vragen.push(createUitnodigvraag(nieuw));
  return { oordelen, vragen, uitnodigen: isJa(antwoorden[UITNODIGEN]) };
}
