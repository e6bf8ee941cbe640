/** For each route of meten who may open it, from the READMEs and the decisions of the wing. A route that is not named here fails the test. */
import type { Actor } from '../../../app/platform/database/index.ts';
import { GUARDS } from '../guards.ts';
import { listOf, type Row, type World } from '../rules.ts';
import type { Who } from '../terms.ts';
import { beheert, type Bereik, doetMee, leestScan, openBereik } from './rules.ts';

/** Someone before a page: what they reach at most, and the row that its address names; undefined for one that is not there. */
export type Zicht = { world: World; actor: Actor; who: Who; meting: Row | undefined; row: Row | undefined };
type Mag = (zicht: Zicht) => boolean;
/** `exact`: whoever may gets 200, too; else a page can be missing for another reason. */
export type Regel = { mag: Mag; exact?: true };

const has = ({ actor }: Zicht, ...rollen: string[]) => rollen.some((rol) => actor.rollen.includes(rol));
const WERKT = ['uitvoerder', 'teamleider', 'aanbieder', 'beleid', 'transformatiemanager', 'categoriemanager'];
const BESTUURT = ['wethouder', 'raadslid', 'burgemeester'];

const ieder: Mag = () => true;
const kent: Mag = ({ meting }) => meting !== undefined;
const isMaker: Mag = (zicht) => has(zicht, 'beleid', 'transformatiemanager');
const isBeheerder: Mag = ({ actor, meting }) => meting !== undefined && beheert(actor, meting);
const isGeopend: Mag = ({ meting }) => meting?.['stand'] === 'geopend';
const takesPart: Mag = ({ world, actor, meting }) =>
  meting !== undefined && doetMee(world, actor, String(meting['id']));
const isGevraagd: Mag = ({ world, actor, meting }) =>
  (world.rows['uitnodigingen'] ?? []).some(
    (row) => row['meting_id'] === meting?.['id'] && row['medewerker_id'] === actor.persoon,
  );
/** There are counts that were opened to this person. */
const ziet: Mag = ({ world, who, meting }) =>
  (world.rows['tellingen'] ?? []).some(
    (row) => row['meting_id'] === meting?.['id'] && GUARDS['tellingen']?.read?.(who, row) === true,
  );
const leestUitkomst: Mag = (zicht) => isGeopend(zicht) && (isBeheerder(zicht) || takesPart(zicht) || ziet(zicht));
const leest: Mag = ({ actor, meting }) => meting !== undefined && leestScan(actor, meting);
const leestRapport: Mag = ({ who, row }) => row !== undefined && GUARDS['rapporten']?.read?.(who, row) === true;
const leestActies: Mag = (zicht) => has(zicht, ...WERKT, ...BESTUURT);
const maaktActie: Mag = (zicht) =>
  isGeopend(zicht) && (isBeheerder(zicht) || (zicht.meting?.['opengesteld'] === true && takesPart(zicht)));
const doetActie: Mag = (zicht) =>
  isMaker(zicht) || isBeheerder(zicht) || (zicht.row !== undefined && zicht.row['eigenaar_id'] === zicht.actor.persoon);

/** The first that fits. */
const REGELS: readonly (readonly [RegExp, Regel])[] = [
  [/^(GET|POST) (\/api\/v1)?\/instrumenten/, { mag: ieder }],
  [/^GET (\/api\/v1)?\/(metingen|rapporten|verbeteracties)$/, { mag: ieder }],
  [/^(GET \/metingen\/nieuw|POST (\/api\/v1)?\/metingen)$/, { mag: isMaker }],
  [/^GET (\/api\/v1)?\/metingen\/:id$/, { mag: kent, exact: true }],
  [/^GET \/metingen\/:id\/afspraken$/, { mag: kent }],
  [/^(GET|POST) \/metingen\/:id\/golf$/, { mag: isMaker }],
  // Before the results are open the page says how far it is, and what one filled in oneself.
  [
    /^GET (\/api\/v1)?\/metingen\/:id\/uitkomst$/,
    { mag: (zicht) => kent(zicht) && (!isGeopend(zicht) || leestUitkomst(zicht)) },
  ],
  [/^GET \/metingen\/:id\/:bestand/, { mag: leestUitkomst }],
  [/^POST \/metingen\/:id\/uitkomst\/lezers$/, { mag: (zicht) => isBeheerder(zicht) && isGeopend(zicht) }],
  [/^(GET|POST) \/metingen\/:id\/samen/, { mag: leestUitkomst }],
  // A list of what was opened to this person: of nothing it is empty.
  [/^GET \/api\/v1\/metingen\/:id\/consensus$/, { mag: kent }],
  [/^GET \/metingen\/:id\/acties$/, { mag: leestActies }],
  [/^(GET|POST) (\/api\/v1)?\/metingen\/:id\/(acties|verbeteracties)/, { mag: maaktActie }],
  [/^GET (\/api\/v1)?\/metingen\/:id\/scan$/, { mag: leest, exact: true }],
  [/^GET \/metingen\/:id\/scan\/(eerder|:item|doelen\/:gebied|:item\/bewijs\/:bewijs\/bestand)$/, { mag: leest }],
  [/^(GET|POST|PUT) (\/api\/v1)?\/metingen\/:id\/(scan|interviews)/, { mag: isBeheerder }],
  [
    /^GET (\/api\/v1)?\/verbeteracties\/:id$/,
    { mag: (zicht) => zicht.row !== undefined && leestActies(zicht), exact: true },
  ],
  // The page of an actie holds these parts: an address of a part leads there.
  [/^GET \/verbeteracties\/:id\/(afronden|hermeting)$/, { mag: ieder }],
  [/^(GET|POST) \/verbeteracties\/:id\//, { mag: doetActie }],
  [/^(GET \/rapporten\/nieuw|POST \/rapporten)$/, { mag: ieder }],
  [/^GET (\/api\/v1)?\/rapporten\/:id$/, { mag: leestRapport, exact: true }],
  [/^GET \/rapporten\/:bestand/, { mag: leestRapport }],
  [/^POST \/rapporten\/:id\//, { mag: (zicht) => leestRapport(zicht) && isBeheerder(zicht) }],
  [/^(GET|POST) \/(uitnodiging|meedoen)\/:|^GET \/invullen\/verder/, { mag: () => false }],
  [/^GET \/invullen\/:meting$/, { mag: isGevraagd }],
  // Forgets what this browser holds, and nothing of the meting.
  [/^POST \/invullen\/:meting\/vergeten$/, { mag: ieder }],
  [/^(GET|POST) \/invullen\/:meting/, { mag: isGevraagd }],
  [/^POST \/api\/v1\/metingen\/:id\/antwoorden$/, { mag: isGevraagd }],
  [/^(GET|POST) (\/api\/v1)?\/metingen\/:id\//, { mag: isBeheerder }],
];

export const findRegel = (route: string): Regel | undefined => REGELS.find(([pattern]) => pattern.test(route))?.[1];

/** What someone can reach of all metingen together, by every way that they have. */
export function openAlles(world: World, actor: Actor, metingen: readonly string[]): Who {
  const ways: Bereik[] = metingen.flatMap((meting) =>
    (['meting', 'scan', 'eigen', 'rapporten'] as const).map((weg) => openBereik(world, { actor, weg, meting })),
  );
  const join = (read: (bereik: Bereik) => ReadonlySet<string>) => new Set(ways.flatMap((one) => [...read(one)]));
  const bereik: Bereik = {
    partij: ways.find(({ partij }) => partij !== null)?.partij ?? null,
    leidt: join((one) => one.leidt),
    deelt: join((one) => one.deelt),
    rapporten: join((one) => one.rapporten),
    eigen: join((one) => one.eigen),
    concept: undefined,
  };
  return { world, actor, opened: undefined, bereik };
}

/** What comes of answers: nobody is shown it before the results are open, whatever was counted once before. */
const UITKOMST = ['tellingen', 'antwoorden', 'antwoordtoelichtingen', 'consensusbesluiten'];

/** Whether someone may be shown a row now. */
export function magZien(who: Who, table: string, row: Row): boolean {
  if (row['gemeente_id'] !== who.actor.gemeente || GUARDS[table]?.read?.(who, row) !== true) return false;
  if (!UITKOMST.includes(table)) return true;
  const meting = (who.world.rows['metingen'] ?? []).find(({ id }) => id === row['meting_id']);
  return meting?.['stand'] === 'geopend' || who.bereik?.eigen.has(String(row['uitnodiging_id'])) === true;
}

/** The rows in which a word stands are none that this person may be shown. */
export const describeShut = (table: string, row: Row): string => `${table} for ${listOf(row['lezers']).join(' ')}`;
