import { createEvaluatie, recordVerslag } from '../../app/leefwereld/evaluatie/index.ts';
import { listBetrokkenen } from '../../app/leefwereld/huishouden/index.ts';
import type { Opening } from '../../app/leefwereld/inzage/index.ts';
import { addDeling, createOverleg } from '../../app/leefwereld/overleg/index.ts';
import { createPlanversie } from '../../app/leefwereld/plan/index.ts';
import { createDoel } from '../../app/leefwereld/plandoel/index.ts';
import type { Tx } from '../../app/platform/database/index.ts';
import { addDays, computeDay } from '../../app/platform/time/index.ts';
import { CAST } from '../../database/demo/cast.ts';
import { test as base } from './app.ts';
import { createGezin, type Gezin, runInDossier } from './huishouden.ts';

export const MAKEN: Opening = { doel: 'plan-maken', onderdelen: ['kern', 'plan', 'stem', 'route', 'gesprek'] };
const OVERLEG: Opening = { doel: 'overleg', onderdelen: ['kern', 'overleg'] };

export const GOED = 'Sami slaapt weer door.';
export const GEDEELD = 'Lina mist vaak de gymles.';
export const AFGESPROKEN = 'De school belt elke vrijdag.';

const vandaag = computeDay();
const komend = addDays(vandaag, 20);

type Fixtures = { gezin: Gezin; moment: string };

export const addMoment = async (tx: Tx, d: Parameters<typeof createEvaluatie>[1], op: string, voor = '') =>
  (await createEvaluatie(tx, d, { op, waar: 'Bij u thuis', deelnemers: [], voor })).id;

/** A family with a moment that was held, one that comes, an overleg in which something about Lina was shared, and a plan. */
export const test = base.extend<Fixtures>({
  gezin: async ({ as }, use) => {
    const gezin = await createGezin(as);
    const { id, leden } = gezin;
    const plek = { leefdomein: 'wonen', wet: 'algemeen', trede: 'eigen-kracht', tredeReden: '' } as const;
    await runInDossier(
      as,
      'uitvoerder',
      id,
      async (tx, d) => {
        await createDoel(tx, d, { ...plek, woorden: 'Ik wil rust in huis.', van: [leden.moeder], voor: [id] });
        const { versie } = await tx.selectFrom('plannen').select('versie').executeTakeFirstOrThrow();
        await createPlanversie(tx, d, versie);
        const verslag = { gehoudenOp: vandaag, goed: GOED, anders: '', volgende: '', versie: 1 };
        await recordVerslag(tx, d, await addMoment(tx, d, vandaag), verslag);
      },
      MAKEN,
    );
    await runInDossier(
      as,
      'uitvoerder',
      id,
      async (tx, d) => {
        const school =
          (await listBetrokkenen(tx, d)).find(({ medewerker }) => medewerker === CAST['aanbieder-school'].id)?.id ?? '';
        const overleg = await createOverleg(tx, d, {
          op: vandaag,
          waar: 'Op school',
          aanwezig: [leden.moeder, school],
          inwoner: 'ja',
          reden: '',
          afgesproken: AFGESPROKEN,
          voor: '',
        });
        await addDeling(tx, d, overleg.id, {
          wat: GEDEELD,
          met: [school],
          over: leden.lina,
          leefdomein: 'gezin-en-opvoeding',
          wet: 'algemeen',
          grond: 'uitvoering-plan',
          grondTekst: '',
          toestemmingOp: '',
        });
      },
      OVERLEG,
    );
    await use(gezin);
  },
  moment: async ({ as, gezin }, use) => {
    await use(await runInDossier(as, 'uitvoerder', gezin.id, (tx, d) => addMoment(tx, d, komend), MAKEN));
  },
});
