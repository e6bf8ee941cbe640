import {
  createWaarom,
  listInzageregels,
  openDossier,
  type Opening,
  recordAntwoord,
  recordVindregels,
} from '../../app/leefwereld/inzage/index.ts';
import type { Database } from '../../app/platform/database/index.ts';
import { getFound } from '../../app/platform/problems/index.ts';
import { addDays, computeDay } from '../../app/platform/time/index.ts';
import { CAST, type Persoon } from './cast.ts';
import { runDaysAgo } from './gezin.ts';
import { actorOf } from './people.ts';

const DOEL = 'voorbeeldgegevens laden';

type Bezoek = { wie: Persoon; dagen: number } & Opening;

/** Who looked beside the regisseur, and who tried: what the family reads at "Wie keek er in uw dossier?". */
const BEZOEKEN: readonly Bezoek[] = [
  { wie: 'teamleider', dagen: 17, doel: 'toewijzen', onderdelen: ['kern'] },
  { wie: 'aanbieder-school', dagen: 12, doel: 'afspraken-uitvoeren', onderdelen: ['kern', 'plan'] },
  { wie: 'uitvoerder-collega', dagen: 9, doel: 'plan-bespreken', onderdelen: ['kern', 'plan'] },
  { wie: 'uitvoerder-ander-team', dagen: 8, doel: 'gesprek-voeren', onderdelen: ['gesprek'] },
  { wie: 'aanbieder', dagen: 5, doel: 'afspraken-uitvoeren', onderdelen: ['kern', 'plan'] },
  { wie: 'aanbieder-jeugdhulp', dagen: 2, doel: 'plan-bespreken', onderdelen: ['kern', 'plan', 'overleg'] },
];

const VRAAG = { wie: 'uitvoerder-collega', moeder: 'inwoner-moeder' } as const;
const ANTWOORD = 'Samira was ziek. U belde over de afspraak met school. Ik keek wanneer die was.';

/** Lets others look into this dossier on the days before today, a search find someone, and a question of the mother be answered. */
export async function loadBezoek(
  database: Database,
  { huishouden, lid }: { huishouden: string; lid: string },
): Promise<void> {
  for (const { wie, dagen, ...opening } of BEZOEKEN) {
    const actor = actorOf(CAST[wie]);
    await runDaysAgo(dagen, () => database.withActor(actor, DOEL, (tx) => openDossier(tx, actor, huishouden, opening)));
  }
  const zoeker = actorOf(CAST['uitvoerder-ander-team']);
  await runDaysAgo(15, () =>
    database.withActor(zoeker, DOEL, (tx) => recordVindregels(tx, zoeker, [{ huishouden, lid }])),
  );
  const moeder = actorOf(CAST[VRAAG.moeder]);
  const vraag = await runDaysAgo(7, () =>
    database.withActor(moeder, DOEL, async (tx) => {
      const opening = { doel: 'eigen-dossier', onderdelen: ['kern', 'stem', 'inzage'] } as const;
      const dossier = getFound(await openDossier(tx, moeder, huishouden, opening));
      const regels = await listInzageregels(tx, dossier, { vanaf: addDays(computeDay(), -30), tot: computeDay() });
      const regel = getFound(regels.find(({ wie }) => wie.id === CAST[VRAAG.wie].id));
      return createWaarom(tx, dossier, regel.id);
    }),
  );
  const gevraagde = actorOf(CAST[VRAAG.wie]);
  await runDaysAgo(6, () =>
    database.withActor(gevraagde, DOEL, (tx) => recordAntwoord(tx, gevraagde, vraag.id, { antwoord: ANTWOORD })),
  );
}
