import type { Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';

import type { Leefdomein } from '../../kennis/leefdomein/index.ts';
import type { Lid } from '../huishouden/index.ts';
import type { Dossier } from '../inzage/index.ts';
import { computeZichtbaar, listParen, type Paar, type Stemsoort } from './evaluatie.ts';
import { canCreateScores, computeLezer } from './policy.ts';

export type Evaluatie = {
  id: string;
  /** Day that was agreed on, YYYY-MM-DD. */
  op: string;
  waar: string;
  /** Ids of who is asked: leden, netwerkleden, betrokkenheden, regisseur and aanvoerder. */
  deelnemers: string[];
  stand: 'gepland' | 'gehouden';
  gehoudenOp: string | null;
  goed: string;
  anders: string;
  /** Ids of leden, or of the huishouden for everyone who lives there. */
  voor: string[];
  versie: number;
};

const selectEvaluaties = (tx: Tx, dossier: Dossier) =>
  tx
    .selectFrom('evaluaties')
    .select(['id', 'op', 'waar', 'deelnemers', 'stand', 'gehouden_op as gehoudenOp', 'goed', 'anders', 'versie'])
    .select('zichtbaar_voor as voor')
    .$narrowType<{ stand: Evaluatie['stand'] }>()
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc');

/** The moments of the open dossier that the reader may see, the newest first. Needs the onderdeel plan. */
export const listEvaluaties = (tx: Tx, dossier: Dossier): Promise<Evaluatie[]> =>
  selectEvaluaties(tx, dossier).execute();

/** One moment; undefined when it is not there or not to be seen, also for an id that is none. */
export const findEvaluatie = async (tx: Tx, dossier: Dossier, id: string): Promise<Evaluatie | undefined> =>
  isId(id) ? selectEvaluaties(tx, dossier).where('id', '=', id).executeTakeFirst() : undefined;

export type Antwoord = { leefdomein: Leefdomein; waarde: number; toelichting: string };

/** What one voice said at one moment. */
export type Stem = {
  /** Who filled it in. */
  door: string;
  op: Date;
  /** tafel: the regisseur wrote it down for them. */
  wijze: 'zelf' | 'tafel';
  getoond: boolean;
  versie: number;
  antwoorden: Antwoord[];
};

/** Both voices about one subject at one moment, as far as the reader may see them. */
export type Stemmen = {
  evaluatie: string;
  /** About whom; null for everyone together. */
  lid: string | null;
  ingevuld: Record<Stemsoort, boolean>;
  inwoner: Stem | undefined;
  professional: Stem | undefined;
};

type Filter = { evaluatie?: string; toon?: boolean };

const selectScores = (tx: Tx, dossier: Dossier, { evaluatie }: Filter) => {
  const query = tx
    .selectFrom('scores as s')
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 's.gemeente_id').onRef('m.id', '=', 's.door_id'),
    )
    .select(['s.evaluatie_id as evaluatie', 's.stem', 's.lid_id as lid', 's.leefdomein', 's.waarde', 's.toelichting'])
    .select(['s.wijze', 's.getoond', 's.op', 's.versie', 'm.naam as door'])
    .$narrowType<{ stem: Stemsoort; leefdomein: Leefdomein; wijze: Stem['wijze'] }>()
    .where('s.gemeente_id', '=', dossier.actor.gemeente)
    .where('s.huishouden_id', '=', dossier.huishouden);
  return (evaluatie === undefined ? query : query.where('s.evaluatie_id', '=', evaluatie)).orderBy('s.id').execute();
};

type Row = Awaited<ReturnType<typeof selectScores>>[number];

function createStem(rows: readonly Row[]): Stem | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const { door, op, wijze, getoond, versie } = first;
  const antwoorden = rows.map(({ leefdomein, waarde, toelichting }) => ({ leefdomein, waarde, toelichting }));
  return { door, op, wijze, getoond, versie, antwoorden };
}

/**
 * The voices of one moment or of all, each subject apart: everyone together first, then each lid who wanted their own. A voice that the
 * reader may not see yet is left out, though `ingevuld` says that it is there. `toon`: a resident asks to see the other voice
 * now. Needs the onderdelen plan and stem.
 */
export async function listStemmen(
  tx: Tx,
  dossier: Dossier,
  { evaluatie, toon = false }: Filter = {},
): Promise<Stemmen[]> {
  const rows = await selectScores(tx, dossier, evaluatie === undefined ? {} : { evaluatie });
  const subjects = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.evaluatie}:${row.lid ?? ''}`;
    subjects.set(key, [...(subjects.get(key) ?? []), row]);
  }
  const lezer = computeLezer(dossier);
  const all = [...subjects.values()].map((own): Stemmen => {
    const of = (stem: Stemsoort) => createStem(own.filter((row) => row.stem === stem));
    const [inwoner, professional] = [of('inwoner'), of('professional')];
    const ingevuld = { inwoner: inwoner !== undefined, professional: professional !== undefined };
    const zichtbaar = computeZichtbaar(lezer, { ...ingevuld, getoond: inwoner?.getoond ?? false, toon });
    return {
      evaluatie: own[0]?.evaluatie ?? '',
      lid: own[0]?.lid ?? null,
      ingevuld,
      inwoner: zichtbaar.inwoner ? inwoner : undefined,
      professional: zichtbaar.professional ? professional : undefined,
    };
  });
  return all.toSorted((a, b) => (a.lid ?? '').localeCompare(b.lid ?? ''));
}

/** Of one moment the subject to show first: the reader's own, else everyone together, else the first lid. */
const findOnderwerp = (dossier: Dossier, stemmen: readonly Stemmen[]) =>
  stemmen.find(({ lid }) => lid !== null && dossier.zelf.includes(lid)) ??
  stemmen.find(({ lid }) => lid === null) ??
  stemmen[0];

export type Meting = { evaluatie: Evaluatie; stemmen: Stemmen; paren: Paar[] };

/** Of these moments each at which something can be seen, in their order, with what its voices say about the subject that is shown first. */
export async function listMetingen(tx: Tx, dossier: Dossier, evaluaties: readonly Evaluatie[]): Promise<Meting[]> {
  if (evaluaties.length === 0) return [];
  const alle = (await listStemmen(tx, dossier)).filter(({ inwoner, professional }) => inwoner ?? professional);
  return evaluaties.flatMap((evaluatie) => {
    const stemmen = findOnderwerp(
      dossier,
      alle.filter((one) => one.evaluatie === evaluatie.id),
    );
    return stemmen ? [{ evaluatie, stemmen, paren: listParen(stemmen) }] : [];
  });
}

type Spreker = Pick<Lid, 'id' | 'roepnaam' | 'leeftijd' | 'beslisser'>;

/** One voice that a resident gives at a moment: about one lid, or about everyone together (`lid` null). */
export type Stemweg = {
  lid: Spreker | null;
  /** Whether the lid is who reads. */
  zelf: boolean;
  stemmen: Stemmen | undefined;
  /** May be filled in now. */
  mag: boolean;
};

/**
 * The moment that comes first, with the voices that this resident gives at it: of everyone together where it is for everyone, and apart for
 * themselves and who they represent. From 12 a child gives its own (Jeugdwet 7.3.4 and 7.3.5). `wacht`: none of them is given yet. Undefined while no moment is planned.
 * `sprekers`: for whom they speak; `ik`: which of those they are. Needs kern, plan and stem.
 */
export async function findStemvraag(
  tx: Tx,
  dossier: Dossier,
  { sprekers, ik }: { sprekers: readonly Spreker[]; ik: readonly string[] },
  toon = false,
): Promise<{ evaluatie: Evaluatie; wegen: Stemweg[]; wacht: boolean } | undefined> {
  const evaluatie = (await listEvaluaties(tx, dossier)).findLast(({ stand }) => stand === 'gepland');
  if (!evaluatie) return undefined;
  const stemmen = await listStemmen(tx, dossier, { evaluatie: evaluatie.id, toon });
  const samen = evaluatie.voor.includes(dossier.huishouden);
  const apart = sprekers.filter(({ id, beslisser }) => {
    const gevraagd = samen || evaluatie.voor.includes(id);
    return gevraagd && (ik.includes(id) || beslisser !== 'samen');
  });
  const wegen = [...(samen ? [null] : []), ...apart].map((lid): Stemweg => {
    const own = stemmen.find((one) => one.lid === (lid?.id ?? null));
    const beide = own !== undefined && own.ingevuld.inwoner && own.ingevuld.professional;
    return {
      lid,
      zelf: lid !== null && ik.includes(lid.id),
      stemmen: own,
      mag: !beide && canCreateScores(dossier, 'inwoner', lid?.id ?? null) === true,
    };
  });
  const gaf = wegen.some(({ stemmen: own }) => own?.ingevuld.inwoner);
  return { evaluatie, wegen, wacht: !gaf && wegen.some(({ mag }) => mag) };
}
