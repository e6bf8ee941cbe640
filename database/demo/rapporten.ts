import { listMetingen, openMeting } from '../../app/meten/meting/index.ts';
import {
  createRapport,
  createRapporttaak,
  listMeegenomen,
  listRapporten,
  openRapport,
} from '../../app/meten/rapport/index.ts';
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
/** What comes along for the raad. */
const OOK = new Set(['transformatiescan', 'uitvoerdersenquete']);
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
    ({ titel, stand, instrument }) => TITELS.has(titel) && stand === 'geopend' && instrument.sleutel === 'zelfanalyse',
  );
  const [nieuwste] = geopend.toSorted((one, two) => two.golf - one.golf);
  const meting = getFound(nieuwste?.id);
  const mee = await run(async (tx) => listMeegenomen(tx, manager, await openMeting(tx, manager, meting)));
  const ook = mee
    .filter(({ titel, instrument }) => TITELS.has(titel) && OOK.has(instrument.sleutel))
    .map(({ id }) => id);
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
