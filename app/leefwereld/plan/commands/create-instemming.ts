import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';

import { computeBeslisser, computeLeeftijd } from '../../huishouden/index.ts';
import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { findKring, listEigenRollen } from '../../plandoel/index.ts';
import { computeVraagstand, listOordelen, type Oordeel, type Wijze } from '../instemming.ts';
import { canCreateInstemming } from '../policy.ts';
import { type Antwoord, findPlan } from '../queries.ts';

export type NewAntwoord = {
  /** Number of the version that was read. */
  versie: number;
  oordeel: Oordeel;
  woorden?: string;
  /** How the regisseur heard it; who answers themselves leaves it out. */
  wijze?: 'tafel' | 'papier' | undefined;
};

export type NewInstemming = NewAntwoord & {
  lid: string;
  /** Leden who read it; every lid when left out. */
  voor?: readonly string[];
};

/** The question that is answered. Throws 409 when a newer version asks, when nobody asks any more, or when this one was not asked. */
export async function getVraag(
  tx: Tx,
  dossier: Dossier,
  { versie, soort, id }: { versie: number; soort: Antwoord['soort']; id: string },
): Promise<Antwoord> {
  const plan = getFound(await findPlan(tx, dossier));
  if (plan.stand === 'afgesloten') throw new Problem('verkeerde-staat', 'Dit plan is afgesloten.');
  if (plan.laatste?.soort !== 'voorstel')
    throw new Problem('verkeerde-staat', 'Er ligt geen plan om op te antwoorden.');
  if (plan.laatste.nummer !== versie) {
    throw new Problem('verouderde-versie', `Er is een nieuwer plan: versie ${plan.laatste.nummer}. Lees dat eerst.`);
  }
  const vraag = plan.antwoorden.find((one) => one.soort === soort && one.id === id);
  if (!vraag) throw new Problem('verkeerde-staat', 'Van deze mensen vragen we bij deze versie geen antwoord.');
  return vraag;
}

/** Throws 400 for an answer that does not belong to the question, and for a no without words. */
export function checkAntwoord(beslist: boolean, { oordeel, woorden = '' }: NewAntwoord): void {
  const errors = [
    ...(listOordelen(beslist).includes(oordeel)
      ? []
      : [
          {
            field: 'oordeel',
            detail: beslist ? 'Kies akkoord of niet akkoord.' : 'Dit kind is gehoord; de ouders beslissen.',
          },
        ]),
    ...(oordeel === 'niet-akkoord' && woorden === ''
      ? [{ field: 'woorden', detail: 'Schrijf op wat er anders moet, in eigen woorden.' }]
      : []),
  ];
  if (errors.length > 0) throw new Problem('ongeldige-invoer', undefined, errors);
}

/** Keeps an answer and that the question has one; the same answer again changes nothing. */
export async function addAntwoord(
  tx: Tx,
  dossier: Dossier,
  vraag: Antwoord,
  antwoord: Omit<NewAntwoord, 'wijze'> & { wijze: Wijze; voor: readonly string[] },
): Promise<void> {
  const { versie, oordeel, woorden = '', wijze, voor } = antwoord;
  if (vraag.oordeel === oordeel && vraag.woorden === woorden && vraag.wijze === wijze) return;
  const { gemeente, persoon } = dossier.actor;
  const isLid = vraag.soort === 'lid';
  const wie = { lid_id: isLid ? vraag.id : null, partij_id: isLid ? null : vraag.id };
  const inhoud = createInhoud(dossier, isLid ? 'stem' : 'plan', { voor });
  const wanneer = { door_id: persoon ?? '', op: computeNow() };
  await tx
    .insertInto('instemmingen')
    .values({ id: createId(), ...inhoud, nummer: versie, ...wie, oordeel, woorden, wijze, ...wanneer })
    .execute();
  await tx
    .updateTable('planvragen')
    .set({ stand: computeVraagstand(vraag.soort, oordeel) })
    .where('gemeente_id', '=', gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('nummer', '=', versie)
    .where(isLid ? 'lid_id' : 'partij_id', '=', vraag.id)
    .execute();
  const onderwerp = { soort: 'plan', id: dossier.huishouden };
  const gegevens = { nummer: versie, soort: vraag.soort, wijze };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'plan-beantwoord', onderwerp, gegevens });
}

/**
 * As whom this person answers for a lid: themselves, or on behalf of who cannot. From 12 a youth who can judge has a voice of their
 * own, which nobody else uses (Jeugdwet 7.3.4 and 7.3.5); from 18 a mentor or curator speaks for who cannot judge. Throws 403.
 */
async function getWijze(tx: Tx, dossier: Dossier, { lid, wijze }: NewInstemming): Promise<Wijze> {
  if (dossier.relatie === 'regisseur') {
    if (wijze !== undefined) return wijze;
    const detail = 'Kies of iemand het aan tafel zei of op papier gaf.';
    throw new Problem('ongeldige-invoer', undefined, [{ field: 'wijze', detail }]);
  }
  checkAllowed(dossier.zelf.includes(lid) || { reden: 'U antwoordt voor uzelf. Een ander antwoordt zelf.' });
  const rollen = (await listEigenRollen(tx, dossier)).filter((rol) => rol.lid === lid);
  if (rollen.some(({ soort }) => soort === 'lid')) return 'zelf';
  const eigenStem = rollen.some(({ geboortedatum, oordeelsbekwaam }) => {
    const leeftijd = computeLeeftijd(geboortedatum ?? computeDay(), computeDay());
    return computeBeslisser({ leeftijd, oordeelsbekwaam }) === 'samen';
  });
  checkAllowed(!eigenStem || { reden: 'Vanaf 12 jaar antwoordt een kind zelf. U antwoordt voor uzelf.' });
  return 'namens';
}

/**
 * What a lid says about a version of the plan: with equal weight for everyone, in their own words when they want, beside the plan
 * for all leden to read unless `voor` says less. The last word counts; earlier ones stay. Throws 403, 404 without a plan, 400 at
 * `oordeel`, `woorden` or `wijze`, and 409 when this version does not ask (any more).
 */
export async function createInstemming(tx: Tx, dossier: Dossier, input: NewInstemming): Promise<void> {
  checkAllowed(canCreateInstemming(dossier));
  const wijze = await getWijze(tx, dossier, input);
  const vraag = await getVraag(tx, dossier, { versie: input.versie, soort: 'lid', id: input.lid });
  checkAntwoord(vraag.beslist, input);
  const { iedereen } = await findKring(tx, dossier);
  const leden = iedereen.filter((id) => id !== dossier.huishouden);
  const voor = input.voor === undefined ? leden : [input.lid, ...leden.filter((id) => input.voor?.includes(id))];
  await addAntwoord(tx, dossier, vraag, { ...input, wijze, voor: [...new Set(voor)] });
}
