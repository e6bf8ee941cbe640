import { findMedewerker } from '../../app/beheer/medewerker/index.ts';
import { createAntwoord } from '../../app/meten/antwoord/index.ts';
import { findInvulling } from '../../app/meten/antwoordconcept/index.ts';
import { addBewijs, openScan } from '../../app/meten/bewijs/index.ts';
import { recordConsensus } from '../../app/meten/consensus/index.ts';
import { type Definitie, listMeegeleverd } from '../../app/meten/instrument/index.ts';
import { addNotitiebewijs, createInterview, recordNotities } from '../../app/meten/interview/index.ts';
import { updateItemafspraken } from '../../app/meten/itemafspraak/index.ts';
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
import { recordScore, updateScankeuzes } from '../../app/meten/scan/index.ts';
import { openResultaten, updateLezers } from '../../app/meten/uitkomst/index.ts';
import { addUitnodigingen, rewriteAntwoorden, sendUitnodigingen } from '../../app/meten/uitnodiging/index.ts';
import {
  assignHermeting,
  closeVerbeteractie,
  createVerbeteractie,
  listVerbeteracties,
} from '../../app/meten/verbeteractie/index.ts';
import { type Actor, createSystemActor, type Database, type Tx } from '../../app/platform/database/index.ts';
import { computeHash, createId } from '../../app/platform/id/index.ts';
import { getFound } from '../../app/platform/problems/index.ts';
import { addDays, computeDay } from '../../app/platform/time/index.ts';
import { CAST, PARTIJEN, TEAMS } from './cast.ts';
import { runDaysAgo } from './gezin.ts';
import { BEELDEN, type DemoMeting, ENQUETE_2015, type Groepsoort, METINGEN, SCANTITEL } from './meetverhaal.ts';
import { actorOf } from './people.ts';
import { loadRapporten } from './rapporten.ts';
import { createRandom, createRespons, createRespons2015, type Respons } from './respons.ts';
import { ACTIES, AFSPRAKEN, BAKENAFSPRAKEN, GESPREKKEN, SCANS } from './scanverhaal.ts';

const DOEL = 'voorbeeldgegevens laden';
const manager = actorOf(CAST.transformatiemanager);
const beleid = actorOf(CAST.beleid);

/** What makes up the loading of metingen: the database, and one clock for everything that was some days ago. */
type Laden = { database: Database; codeSecret: string; dataKey: string };

const runAs = <T>({ database }: Laden, actor: Actor, dagen: number, run: (tx: Tx) => Promise<T>): Promise<T> =>
  runDaysAgo(dagen, () => database.withActor(actor, DOEL, run));

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

/** Opens a wave, lets every groep fill in, closes it and opens its results. */
async function runGolf(laden: Laden, id: string, meting: DemoMeting, golf: Golf, nummer: number): Promise<void> {
  const { begin } = golf;
  const definitie = getDefinitie(meting.instrument);
  const groepen = await runAs(laden, manager, begin, (tx) => listGroepen(tx, id));
  const links = new Map<string, string>();
  for (const groep of groepen) {
    const { sleutel } = await runAs(laden, manager, begin, (tx) => createGroepslink(tx, manager, id, groep.id));
    links.set(groep.id, sleutel);
  }
  await runAs(laden, manager, begin, (tx) => openInvullen(tx, manager, id));
  for (const [index, groep] of groepen.entries()) {
    const random = createRandom(meting.zaad * 1000 + nummer * 100 + index);
    const aanleg = BEELDEN[meting.instrument]?.(findSoort(groep), nummer);
    const aantal = meting.aantallen[index] ?? 0;
    const respons =
      meting === ENQUETE_2015 || aanleg === undefined
        ? createRespons2015(definitie)
        : createRespons(definitie, aantal, aanleg, random);
    await fillGroep(laden, links.get(groep.id) ?? '', begin - 5, respons);
  }
  const taak = createSystemActor('taak', manager.gemeente);
  const { einde } = golf;
  if (einde !== undefined) await runAs(laden, manager, einde, (tx) => closeMeting(tx, manager, id));
  // The night after it closed it is counted for the last time.
  await runAs(laden, taak, (einde ?? begin - 5) - 1, (tx) => rewriteAntwoorden(tx, taak));
  if (golf.open === undefined) return;
  const teller = { ...manager, rollen: [...manager.rollen, 'telling'] };
  await runAs(laden, teller, golf.open, (tx) => openResultaten(tx, teller, id));
  if (meting.gedeeld) {
    await runAs(laden, manager, golf.open, (tx) => updateLezers(tx, manager, id, { opengesteld: 'ja' }));
  }
}

/** The waves that are there with this title, in their order: what people of the demo made themselves is left alone. */
async function listGeladen(laden: Laden, instrument: string, titel: string): Promise<Meting[]> {
  const metingen = await runAs(laden, manager, 0, (tx) =>
    listMetingen(tx, manager, { instrument }, { limit: 1000, offset: 0 }),
  );
  return metingen.filter((meting) => meting.titel === titel).toSorted((one, two) => one.golf - two.golf);
}

/** A meting of the alliance with all its waves: those that are not there yet. */
async function loadReeks(laden: Laden, meting: DemoMeting): Promise<string[]> {
  const ids = (await listGeladen(laden, meting.instrument, meting.titel)).map(({ id }) => id);
  for (const [index, golf] of meting.golven.entries()) {
    if (index < ids.length) continue;
    const { begin, periode } = golf;
    const vorige = ids.at(-1);
    const id = await runAs(laden, manager, begin + 3, async (tx) => {
      if (vorige !== undefined)
        return (await createVervolgmeting(tx, manager, vorige, { periode, invullenTot: '' })).id;
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
      return made.id;
    });
    ids.push(id);
    await runGolf(laden, id, meting, golf, index);
  }
  return ids;
}

/** The scan of the gemeente: what professionals scored together, with evidence. */
async function loadScan(laden: Laden): Promise<void> {
  const titel = SCANTITEL;
  if ((await listGeladen(laden, 'transformatiescan', titel)).length > 0) return;
  let vorige: string | undefined;
  for (const { periode, begin, scores, archetype, strategie } of SCANS) {
    const id = await runAs(laden, manager, begin, async (tx) => {
      if (vorige !== undefined)
        return (await createVervolgmeting(tx, manager, vorige, { periode, invullenTot: '' })).id;
      const scan = { instrument: 'transformatiescan', titel, periode, onderwerp: '' };
      const hoe = {
        naam: 'op-naam',
        groepsminimum: 5,
        toegang: 'scan',
        begeleider: CAST.beleid.id,
        invullenTot: '',
      } as const;
      return (await createMeting(tx, manager, { ...scan, ...hoe })).id;
    });
    await runAs(laden, manager, begin - 2, (tx) => openInvullen(tx, manager, id));
    await runAs(laden, beleid, begin - 10, async (tx) => {
      const scan = await openScan(tx, beleid, id);
      for (const [item, [score, soort, verwijzing]] of Object.entries(scores)) {
        await recordScore(tx, scan, item, { score, toelichting: '', versie: 0 });
        if (verwijzing === undefined) continue;
        await addBewijs(tx, scan, { id: createId(), item, soort, op: computeDay(), verwijzing });
      }
      await updateScankeuzes(tx, scan, { archetype, strategie }, 0);
    });
    // The last one still goes on: two of its scores wait for evidence.
    if (vorige === undefined) await runAs(laden, manager, begin - 20, (tx) => closeMeting(tx, manager, id));
    vorige = id;
  }
  await loadGesprekken(laden, vorige ?? '');
}

/** Conversations along the guide, for the newest scan; of each one note is evidence. */
async function loadGesprekken(laden: Laden, id: string): Promise<void> {
  for (const { functie, dag, notities, bewijs } of GESPREKKEN) {
    await runAs(laden, beleid, dag, async (tx) => {
      const scan = await openScan(tx, beleid, id);
      const interview = await createInterview(tx, scan, { functie, op: computeDay() });
      const versie = Object.fromEntries(Object.keys(notities).map((vraag) => [vraag, 0]));
      await recordNotities(tx, scan, interview.id, { tekst: notities, versie });
      const { vraag, ...input } = bewijs;
      await addNotitiebewijs(tx, scan, { interview: interview.id, vraag }, { id: createId(), ...input });
    });
  }
}

/** What came of the zelfanalyse: what the gemeente agreed on, and what is done about white spots. */
async function loadVervolg(laden: Laden, [eerste = '', tweede = '']: readonly string[]): Promise<void> {
  const eerder = { toon: 'alles', meting: eerste, pagina: 1, aantal: 1 } as const;
  if ((await runAs(laden, manager, 0, (tx) => listVerbeteracties(tx, manager, eerder))).totaal > 0) return;
  const van = `partij:${PARTIJEN[0].id}`;
  for (const { item, ...besluit } of AFSPRAKEN) {
    await runAs(laden, manager, 8, (tx) => recordConsensus(tx, manager, tweede, item, { van, versie: 0, ...besluit }));
  }
  const vandaag = computeDay(new Date());
  for (const { was, eigenaar, dag, ...rest } of ACTIES) {
    const input = { ...rest, groep: '', eigenaar: CAST[eigenaar].id, klaarOp: addDays(vandaag, dag) };
    const { id } = await runAs(laden, manager, was ? 360 : 7, (tx) =>
      createVerbeteractie(tx, manager, was ? eerste : tweede, input),
    );
    if (!('uitkomst' in rest)) continue;
    const { uitkomst } = rest;
    await runAs(laden, manager, 140, (tx) =>
      closeVerbeteractie(tx, manager, id, { stand: 'gedaan', uitkomst, versie: 1 }),
    );
    await runAs(laden, manager, 9, (tx) => assignHermeting(tx, manager, id, tweede));
  }
}

/** A meting that runs now: people of the cast are asked by name, so that something waits for them. */
async function loadLopend(laden: Laden): Promise<void> {
  const titel = 'De bakens in onze plannen';
  if ((await listGeladen(laden, 'bakenmeetlat', titel)).length > 0) return;
  await runAs(laden, manager, 6, async (tx) => {
    const meting = {
      instrument: 'bakenmeetlat',
      titel,
      onderwerp: 'Plannen van dit najaar',
    };
    const hoe = { naam: 'op-naam', groepsminimum: 5, toegang: 'uitnodiging' } as const;
    const invullenTot = addDays(computeDay(new Date()), 12);
    const input = { ...meting, ...hoe, periode: 'najaar 2026', begeleider: CAST.beleid.id, invullenTot };
    const { id } = await createMeting(tx, manager, input);
    const groepen = { partijen: PARTIJEN.slice(0, 3).map((partij) => partij.id), lagen: [], teams: [] };
    const { ids } = await addGroepen(tx, manager, id, groepen);
    const wie = [
      [CAST.uitvoerder.id, CAST.teamleider.id, CAST['uitvoerder-collega'].id],
      [CAST.aanbieder.id],
      [CAST['aanbieder-welzijn'].id],
    ];
    for (const [index, groep] of ids.entries()) {
      await addUitnodigingen(tx, manager, laden, id, { groep, medewerkers: wie[index] ?? [], adressen: '' });
    }
    const versie = Object.fromEntries(Object.keys(BAKENAFSPRAKEN).map((baken) => [baken, 0]));
    await updateItemafspraken(tx, manager, id, { tekst: BAKENAFSPRAKEN, versie });
    await openInvullen(tx, manager, id);
    await sendUitnodigingen(tx, manager, laden, id);
  });
}

/**
 * Loads the metingen of Voorbeeldstad that are not there yet, until `signal` says stop; a wave that was cut off stays as it is. Does nothing
 * in a demo of before, whose cast is smaller.
 */
export async function loadMetingen(
  database: Database,
  { codeSecret, dataKey }: { codeSecret: string; dataKey: string },
  signal: AbortSignal,
): Promise<void> {
  const laden = { database, codeSecret, dataKey };
  const known = await runAs(laden, manager, 0, (tx) => findMedewerker(tx, manager, CAST['inwoner-12'].id));
  if (!known) return;
  const delen = [
    async () => loadVervolg(laden, await loadReeks(laden, METINGEN[0] as DemoMeting)),
    ...METINGEN.slice(1).map((meting) => () => loadReeks(laden, meting)),
    () => loadScan(laden),
    () => loadLopend(laden),
    () => loadReeks(laden, ENQUETE_2015),
    () => loadRapporten(database),
  ];
  for (const deel of delen) if (!signal.aborted) await deel();
}
