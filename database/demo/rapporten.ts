import { listMetingen } from '../../app/meten/meting/index.ts';
import { createRapport, createRapporttaak, listRapporten, openRapport } from '../../app/meten/rapport/index.ts';
import type { Database, Tx } from '../../app/platform/database/index.ts';
import { getFound } from '../../app/platform/problems/index.ts';
import { CAST } from './cast.ts';
import { runDaysAgo } from './gezin.ts';
import { METINGEN, SCANTITEL } from './meetverhaal.ts';
import { actorOf } from './people.ts';

const DOEL = 'voorbeeldgegevens laden';
const manager = actorOf(CAST.transformatiemanager);
/** Days ago that the raad got its rapport. */
const GEGEVEN = 3;

/** The metingen of the story: what people of the demo made themselves does not come along. */
const TITELS = new Set([...METINGEN.map(({ titel }) => titel), SCANTITEL]);
const ALLES = 'Zelfanalyse: alle cijfers';

const WOORD =
  'De raad vroeg in het voorjaar waar ons bondgenootschap staat. Partijen vulden de zelfanalyse in, wij scoorden de scan en uitvoerders ' +
  'vertelden wat zij merken.\n\nPartijen kijken niet overal gelijk. Dat is geen fout: daar begint het gesprek.';

/** A rapport for the raad of everything that was measured, which it has; and all of the zelfanalyse for the bondgenootschap. Once. */
export async function loadRapporten(database: Database): Promise<void> {
  const run = <T>(act: (tx: Tx) => Promise<T>) => runDaysAgo(GEGEVEN, () => database.withActor(manager, DOEL, act));
  const { resultaten } = await run((tx) => listRapporten(tx, manager, {}, 1, 1000));
  if (resultaten.some(({ titel }) => titel === ALLES)) return;
  const alle = await run((tx) => listMetingen(tx, manager, {}, { limit: 1000, offset: 0 }));
  const geopend = alle.filter(
    ({ titel, stand, toegang }) =>
      TITELS.has(titel) && (stand === 'geopend' || (toegang === 'scan' && stand !== 'concept')),
  );
  const findNieuwste = (instrument: string) =>
    geopend
      .filter((meting) => meting.instrument.sleutel === instrument)
      .toSorted((one, two) => (two.resultatenOp ?? '').localeCompare(one.resultatenOp ?? ''))[0]?.id;
  const meting = getFound(findNieuwste('zelfanalyse'));
  const ook = ['transformatiescan', 'uitvoerdersenquete'].flatMap((instrument) => findNieuwste(instrument) ?? []);
  const make = async (soort: 'raad' | 'bondgenootschap', titel: string, woord: string) => {
    const { id } = await run((tx) => createRapport(tx, manager, { meting, soort, titel, woord, ook }));
    await runDaysAgo(GEGEVEN, () =>
      createRapporttaak(database.withActor)({ gemeente: manager.gemeente, rapport: id }, 1),
    );
    return id;
  };
  const raad = await make('raad', 'Waar staat ons bondgenootschap?', WOORD);
  await run((tx) => openRapport(tx, manager, raad));
  await make('bondgenootschap', ALLES, '');
}
