import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import type { Leefdomein } from '../../../kennis/leefdomein/index.ts';
import { listLeden } from '../../huishouden/index.ts';
import { createInhoud, type Dossier } from '../../inzage/index.ts';
import type { Stemsoort } from '../evaluatie.ts';
import { canCreateScores } from '../policy.ts';
import { type Evaluatie, findEvaluatie } from '../queries.ts';

export type ScoresInput = {
  evaluatie: string;
  stem: Stemsoort;
  /** About whom; null for everyone together. */
  lid: string | null;
  antwoorden: readonly { leefdomein: Leefdomein; waarde: number; toelichting?: string | undefined }[];
  /** The residents let the professional read it before the other voice is in. */
  getoond?: boolean;
  /** How often this voice was filled in when it was read; 0 when not yet. */
  versie: number;
};

/** How often each voice about this subject was filled in, and how, whether the person who acts may read it or not. */
async function findStand(tx: Tx, dossier: Dossier, { evaluatie, lid }: ScoresInput) {
  const rows = await tx
    .selectFrom('scores')
    .select(['stem', 'versie', 'wijze'])
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('evaluatie_id', '=', evaluatie)
    .where('lid_id', lid === null ? 'is' : '=', lid)
    .execute();
  const of = (stem: Stemsoort) => rows.find((row) => row.stem === stem);
  return { inwoner: of('inwoner'), professional: of('professional') };
}

const createVerouderd = () => new Problem('verouderde-versie', 'Iemand anders vulde dit in terwijl u bezig was.');

/** What may not be: changing what the other read already, writing over somebody else's, or for residents before the own voice is in. */
function checkStand(input: ScoresInput, stand: Awaited<ReturnType<typeof findStand>>, tafel: boolean): void {
  const { inwoner, professional } = stand;
  if (inwoner && professional) {
    throw new Problem('verkeerde-staat', 'De twee stemmen liggen al naast elkaar. Vul het volgende moment weer in.');
  }
  if ((stand[input.stem]?.versie ?? 0) !== input.versie) {
    throw createVerouderd();
  }
  if (!tafel) return;
  if (inwoner) throw new Problem('verkeerde-staat', 'De bewoner vulde dit zelf al in.');
  if (!professional)
    throw new Problem('verkeerde-staat', 'Vul eerst je eigen stem in. Schrijf daarna op wat zij zeggen.');
}

/** A lid of this huishouden. A resident who lives elsewhere does not read the list of leden, but is or represents this one. */
async function checkLid(tx: Tx, dossier: Dossier, { lid }: ScoresInput): Promise<void> {
  if (lid === null || dossier.zelf.includes(lid)) return;
  getFound((await listLeden(tx, dossier)).find(({ id, eindigtOp }) => id === lid && eindigtOp === null));
}

async function addRows(
  tx: Tx,
  dossier: Dossier,
  input: ScoresInput,
  { voor }: Evaluatie,
  tafel: boolean,
): Promise<void> {
  const { evaluatie, stem, lid, antwoorden, getoond = false, versie } = input;
  const categorie = stem === 'inwoner' ? 'stem' : 'plan';
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('scores')
    .values(
      antwoorden.map(({ leefdomein, waarde, toelichting = '' }) => ({
        id: createId(),
        ...createInhoud(dossier, categorie, { leefdomein, voor: lid === null ? voor : [lid] }),
        evaluatie_id: evaluatie,
        stem,
        lid_id: lid,
        waarde,
        toelichting,
        wijze: tafel ? 'tafel' : 'zelf',
        getoond: stem === 'inwoner' && getoond,
        door_id: dossier.actor.persoon ?? '',
        op: computeNow(),
        versie: versie + 1,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  // Another filled it in at the same moment.
  if (numInsertedOrUpdatedRows !== BigInt(antwoorden.length)) throw createVerouderd();
}

/**
 * Fills in one voice about the parts of life, in place of what it said at this moment before. Once both voices are in, neither
 * changes. Residents write theirs (doel eigen-dossier); the regisseur may write down what they say, after the own voice. Needs
 * the onderdelen kern, plan and stem. Throws 404, 403, 400 without answers, and 409. Decision 0026.
 */
export async function createScores(tx: Tx, dossier: Dossier, input: ScoresInput): Promise<{ versie: number }> {
  const evaluatie = getFound(await findEvaluatie(tx, dossier, input.evaluatie));
  const { stem, lid, antwoorden } = input;
  checkAllowed(canCreateScores(dossier, stem, lid));
  await checkLid(tx, dossier, input);
  if (antwoorden.length === 0) {
    const detail = 'Geef bij minstens één onderwerp een cijfer.';
    throw new Problem('ongeldige-invoer', detail, [{ field: 'waarde.inkomen', detail }]);
  }
  const tafel = stem === 'inwoner' && dossier.relatie === 'regisseur';
  checkStand(input, await findStand(tx, dossier, input), tafel);
  await tx
    .deleteFrom('scores')
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('evaluatie_id', '=', input.evaluatie)
    .where('stem', '=', stem)
    .where('lid_id', lid === null ? 'is' : '=', lid)
    .execute();
  await addRows(tx, dossier, input, evaluatie, tafel);
  await recordGebeurtenis(tx, dossier.actor, {
    soort: 'stem-ingevuld',
    onderwerp: { soort: 'evaluatie', id: input.evaluatie },
    gegevens: { stem, aantal: antwoorden.length, wijze: tafel ? 'tafel' : 'zelf' },
  });
  return { versie: input.versie + 1 };
}
