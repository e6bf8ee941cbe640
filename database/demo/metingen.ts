import { findMedewerker } from '../../app/beheer/medewerker/index.ts';
import { addBewijs, openScan } from '../../app/meten/bewijs/index.ts';
import { recordConsensus } from '../../app/meten/consensus/index.ts';
import { addNotitiebewijs, createInterview, recordNotities } from '../../app/meten/interview/index.ts';
import { updateItemafspraken } from '../../app/meten/itemafspraak/index.ts';
import { closeMeting, createMeting, createVervolgmeting, openInvullen } from '../../app/meten/meting/index.ts';
import { addGroepen } from '../../app/meten/metinggroep/index.ts';
import { recordScore, updateScankeuzes } from '../../app/meten/scan/index.ts';
import { addUitnodigingen, sendUitnodigingen } from '../../app/meten/uitnodiging/index.ts';
import {
  assignHermeting,
  closeVerbeteractie,
  createVerbeteractie,
  listVerbeteracties,
} from '../../app/meten/verbeteractie/index.ts';
import type { Database } from '../../app/platform/database/index.ts';
import { createId } from '../../app/platform/id/index.ts';
import { addDays, computeDay } from '../../app/platform/time/index.ts';
import { CAST, PARTIJEN } from './cast.ts';
import { type DemoMeting, ENQUETE_2015, METINGEN, SCANTITEL } from './meetverhaal.ts';
import { actorOf } from './people.ts';
import { loadRapporten } from './rapporten.ts';
import { type Laden, listGeladen, loadReeks, runAs } from './reeks.ts';
import { ACTIES, AFSPRAKEN, BAKENAFSPRAKEN, GESPREKKEN, SCANS } from './scanverhaal.ts';

const manager = actorOf(CAST.transformatiemanager);
const beleid = actorOf(CAST.beleid);

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
 * Loads the metingen of Voorbeeldstad that are not there yet, until `signal` says stop; a wave that was cut off is finished at the next
 * start. Does nothing in a demo of before, whose cast is smaller.
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
