import { createAntwoord } from '../../app/meten/antwoord/index.ts';
import { findInvulling } from '../../app/meten/antwoordconcept/index.ts';
import { type Definitie, listMeegeleverd } from '../../app/meten/instrument/index.ts';
import {
  closeMeting,
  createMeting,
  createVervolgmeting,
  listGroepen,
  listMetingen,
  type Meting,
  type Metinggroep,
  openInvullen,
} from '../../app/meten/meting/index.ts';
import { addGroepen, createGroepslink } from '../../app/meten/metinggroep/index.ts';
import { openResultaten, updateLezers } from '../../app/meten/uitkomst/index.ts';
import { rewriteAntwoorden } from '../../app/meten/uitnodiging/index.ts';
import { type Actor, createSystemActor, type Database, type Tx } from '../../app/platform/database/index.ts';
import { computeHash } from '../../app/platform/id/index.ts';
import { getFound } from '../../app/platform/problems/index.ts';
import { CAST, TEAMS } from './cast.ts';
import { runDaysAgo } from './gezin.ts';
import { BEELDEN, type DemoMeting, ENQUETE_2015, type Groepsoort } from './meetverhaal.ts';
import { actorOf } from './people.ts';
import { createRandom, createRespons, createRespons2015, type Respons } from './respons.ts';

const DOEL = 'voorbeeldgegevens laden';
const manager = actorOf(CAST.transformatiemanager);

/** What the loading of metingen needs. */
export type Laden = { database: Database; codeSecret: string; dataKey: string };

/** One transaction of the demo, as if it was so many days ago. */
export const runAs = <T>(
  { database }: Pick<Laden, 'database'>,
  actor: Actor,
  dagen: number,
  run: (tx: Tx) => Promise<T>,
): Promise<T> => runDaysAgo(dagen, () => database.withActor(actor, DOEL, run));

const getDefinitie = (instrument: string): Definitie =>
  getFound(listMeegeleverd().find(({ sleutel }) => sleutel === instrument));

/** What kind of group this is in the story: a layer of the gemeente, an instelling, or residents. */
function findSoort({ partij, laag, teamId }: Metinggroep): Groepsoort {
  if (teamId !== null) return teamId === TEAMS[0].id ? 'noord' : 'zuid';
  if (partij?.soort === 'inwoners') return 'inwoners';
  if (partij?.soort === 'instelling') return 'instelling';
  return laag === 'bestuur' || laag === 'management' ? laag : 'uitvoering';
}

/** Everyone of a groep fills in, by the use-case of the page where one fills in, with the own link of the groep. */
async function fillGroep(laden: Laden, link: string, dagen: number, respons: readonly Respons[]): Promise<void> {
  const actor = createSystemActor('invuller', manager.gemeente);
  const code = computeHash(link);
  for (const antwoorden of respons) {
    await runDaysAgo(dagen, () =>
      laden.database.withActor(
        actor,
        DOEL,
        async (tx) => {
          const invulling = getFound(await findInvulling(tx, 'link', code));
          await createAntwoord(tx, actor, invulling, { blad: { antwoorden, toelichtingen: {} } });
        },
        { code },
      ),
    );
  }
}

type Golf = DemoMeting['golven'][number];
/** A wave of the story, with its place in the series from 0. */
type Verhaal = { meting: DemoMeting; golf: Golf; nummer: number };

/** What everyone of a groep answers: the same at every loading. */
function createAntwoorden({ meting, nummer }: Verhaal, groep: Metinggroep, index: number): Respons[] {
  const definitie = getDefinitie(meting.instrument);
  const random = createRandom(meting.zaad * 1000 + nummer * 100 + index);
  const aanleg = BEELDEN[meting.instrument]?.(findSoort(groep), nummer);
  return meting === ENQUETE_2015 || aanleg === undefined
    ? createRespons2015(definitie)
    : createRespons(definitie, meting.aantallen[index] ?? 0, aanleg, random);
}

/** How many answered in a groep (by id), as counting sees it. */
async function listBinnen(laden: Laden, id: string): Promise<Map<string, number>> {
  const teller = createSystemActor('telling', manager.gemeente);
  const rows = await runAs(laden, teller, 0, (tx) =>
    tx
      .selectFrom('antwoorden')
      .select(({ fn }) => ['groep_id as groep', fn.countAll<number>().as('aantal')])
      .where('meting_id', '=', id)
      .groupBy('groep_id')
      .execute(),
  );
  return new Map(rows.map(({ groep, aantal }) => [groep, Number(aantal)]));
}

/** Everyone of every groep who did not fill in yet does. What was cut off goes on after the last answer that came in. */
async function fillGolf(laden: Laden, { id, stand }: Meting, verhaal: Verhaal): Promise<void> {
  const { begin } = verhaal.golf;
  const binnen = await listBinnen(laden, id);
  const alle = await runAs(laden, manager, begin, (tx) => listGroepen(tx, id));
  const groepen = alle.map((groep, index) => ({
    groep,
    over: createAntwoorden(verhaal, groep, index).slice(binnen.get(groep.id) ?? 0),
  }));
  const links = new Map<string, string>();
  for (const { groep, over } of groepen) {
    if (over.length === 0) continue;
    const { sleutel } = await runAs(laden, manager, begin, (tx) => createGroepslink(tx, manager, id, groep.id));
    links.set(groep.id, sleutel);
  }
  if (stand === 'concept') await runAs(laden, manager, begin, (tx) => openInvullen(tx, manager, id));
  for (const { groep, over } of groepen) await fillGroep(laden, links.get(groep.id) ?? '', begin - 5, over);
}

/** Opens a wave, lets every groep fill in, closes it and opens its results: all of it, or what was not done yet. */
async function runGolf(laden: Laden, found: Meting, verhaal: Verhaal): Promise<void> {
  const { id, stand } = found;
  const { begin, einde, open } = verhaal.golf;
  if (stand === 'concept' || stand === 'open') {
    await fillGolf(laden, found, verhaal);
    if (einde !== undefined) await runAs(laden, manager, einde, (tx) => closeMeting(tx, manager, id));
  }
  // The night after it closed it is counted for the last time.
  const taak = createSystemActor('taak', manager.gemeente);
  await runAs(laden, taak, (einde ?? begin - 5) - 1, (tx) => rewriteAntwoorden(tx, taak));
  if (open === undefined) return;
  const teller = { ...manager, rollen: [...manager.rollen, 'telling'] };
  await runAs(laden, teller, open, async (tx) => {
    await openResultaten(tx, teller, id);
    if (verhaal.meting.gedeeld) await updateLezers(tx, teller, id, { opengesteld: 'ja' });
  });
}

/**
 * Whether the loading of this wave was cut off. One that only had to be closed is left as it is: then it could as well be that someone in
 * the demo opened it again.
 */
async function isAfgebroken(laden: Laden, { id, stand }: Meting, { meting, golf }: Verhaal): Promise<boolean> {
  if (stand === 'geopend') return false;
  if (stand === 'concept' || golf.open !== undefined) return true;
  if (stand === 'gesloten') return false;
  const binnen = [...(await listBinnen(laden, id)).values()].reduce((sum, n) => sum + n, 0);
  return binnen < meting.aantallen.reduce((sum, n) => sum + n, 0);
}

/** The waves that are there with this title, in their order: what people of the demo made themselves is left alone. */
export async function listGeladen(laden: Laden, instrument: string, titel: string): Promise<Meting[]> {
  const metingen = await runAs(laden, manager, 0, (tx) =>
    listMetingen(tx, manager, { instrument }, { limit: 1000, offset: 0 }),
  );
  return metingen.filter((meting) => meting.titel === titel).toSorted((one, two) => one.golf - two.golf);
}

/** Sets up a wave: the first one with its groepen, a later one after the wave before. */
const createGolf = (laden: Laden, { meting, golf: { begin, periode } }: Verhaal, vorige: string | undefined) =>
  runAs(laden, manager, begin + 3, async (tx) => {
    if (vorige !== undefined) return createVervolgmeting(tx, manager, vorige, { periode, invullenTot: '' });
    const { instrument, titel, onderwerp = '' } = meting;
    const made = await createMeting(tx, manager, {
      instrument,
      titel,
      periode,
      onderwerp,
      naam: 'naamloos',
      groepsminimum: 5,
      toegang: 'link',
      begeleider: CAST.beleid.id,
      invullenTot: '',
    });
    for (const groep of meting.groepen) await addGroepen(tx, manager, made.id, groep);
    return made;
  });

/** A meting of the alliance with all its waves: those that are not there yet, and what was cut off. Gives their ids, the first wave first. */
export async function loadReeks(laden: Laden, meting: DemoMeting): Promise<string[]> {
  const ids: string[] = [];
  for (const [nummer, golf] of meting.golven.entries()) {
    const verhaal = { meting, golf, nummer };
    const er = (await listGeladen(laden, meting.instrument, meting.titel))[nummer];
    if (!er) await createGolf(laden, verhaal, ids.at(-1));
    const found = er ?? getFound((await listGeladen(laden, meting.instrument, meting.titel))[nummer]);
    if (!er || (await isAfgebroken(laden, found, verhaal))) await runGolf(laden, found, verhaal);
    ids.push(found.id);
  }
  return ids;
}
