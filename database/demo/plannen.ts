import { createEvaluatie, createScores, recordVerslag } from '../../app/leefwereld/evaluatie/index.ts';
import { addPartij, closeHuishouden } from '../../app/leefwereld/huishouden/index.ts';
import type { Dossier } from '../../app/leefwereld/inzage/index.ts';
import { addDeling, createOverleg, listMensen } from '../../app/leefwereld/overleg/index.ts';
import {
  createInstemming,
  closePlan,
  createPlanversie,
  createToezegging,
  findPlan,
} from '../../app/leefwereld/plan/index.ts';
import { createActie, createDoel, recordUitkomst, recordVoortgang } from '../../app/leefwereld/plandoel/index.ts';
import type { Tx } from '../../app/platform/database/index.ts';
import { getFound } from '../../app/platform/problems/index.ts';
import { addDays, computeDay } from '../../app/platform/time/index.ts';
import { CAST, type Persoon } from './cast.ts';
import { type DemoActie, type DemoDoel, type DemoGezin, GEZINNEN, type Huis, type Kort, type Rijk } from './gezin.ts';

type Doel = Parameters<typeof createDoel>[2];

/** "over 9 dagen" becomes a day, everything else stays words. */
function formatWanneer(wanneer: string): { wanneer: string; dag?: string } {
  const dagen = /^over (\d+) dagen$/.exec(wanneer)?.[1];
  if (dagen !== undefined) return { wanneer: '', dag: addDays(computeDay(new Date()), Number(dagen)) };
  return { wanneer: wanneer === '' ? 'zo snel mogelijk' : wanneer };
}

function findWie(huis: Huis, { lid, netwerk, partij }: DemoActie): string {
  if (lid !== undefined) return `lid:${huis.leden[lid]}`;
  if (netwerk !== undefined) return `netwerk:${huis.netwerk[netwerk]}`;
  if (partij !== undefined) return `partij:${CAST[partij].partij}`;
  return `team:${huis.regisseur.teams[0]}`;
}

async function addDoel(tx: Tx, dossier: Dossier, huis: Huis, doel: DemoDoel): Promise<void> {
  const { woorden, leefdomein, wet, trede, reden = '', acties } = doel;
  const voor = doel.voor ? doel.voor.map((wie) => huis.leden[wie] ?? '') : [dossier.huishouden];
  const van = doel.van.map((wie) => huis.leden[wie] ?? '');
  const { id } = await createDoel(tx, dossier, {
    woorden,
    van,
    leefdomein,
    wet,
    voor,
    trede,
    tredeReden: reden,
  } as Doel);
  for (const actie of acties) {
    const input = { wat: actie.wat, wie: findWie(huis, actie), ...formatWanneer(actie.wanneer) };
    const made = await createActie(tx, dossier, id, input);
    if (actie.stand === 'nog-niet') continue;
    const stand = { voortgang: actie.stand, vast: actie.reden ?? '', versie: 1 };
    await recordVoortgang(tx, dossier, made.id, stand as Parameters<typeof recordVoortgang>[3]);
  }
}

/** Everyone who was asked says yes at the table, but for who is left out: their answer is still awaited. */
async function answerAll(huis: Huis, dagen: number, out: { id: string; woorden?: string }[]): Promise<void> {
  await huis.at(dagen, async (tx, dossier) => {
    const plan = getFound(await findPlan(tx, dossier));
    const versie = plan.laatste?.nummer ?? 1;
    for (const { soort, id, beslist } of plan.antwoorden) {
      const ander = out.find((one) => one.id === id);
      if (ander && ander.woorden === undefined) continue;
      const oordeel = ander ? 'niet-akkoord' : soort === 'partij' || beslist ? 'akkoord' : 'gehoord';
      const antwoord = { versie, oordeel, woorden: ander?.woorden ?? '', wijze: 'tafel' } as const;
      if (soort === 'partij') await createToezegging(tx, dossier, { ...antwoord, partij: id });
      else await createInstemming(tx, dossier, { ...antwoord, lid: id });
    }
  });
}

const propose = (huis: Huis, dagen: number) =>
  huis.at(dagen, async (tx, dossier) => createPlanversie(tx, dossier, getFound(await findPlan(tx, dossier)).versie));

/** The plan of the household that is told most of: five goals, two voices, one wish of its own, and two who still have to answer. */
export async function createRijkPlan(huis: Huis, { plan }: DemoGezin & Rijk, dagen: number): Promise<void> {
  const [first, ...later] = plan.doelen;
  await huis.at(dagen, async (tx, dossier) => {
    for (const doel of [first, ...later.slice(0, 2)]) if (doel) await addDoel(tx, dossier, huis, doel);
  });
  await propose(huis, dagen - 2);
  await answerAll(huis, dagen - 5, []);
  await huis.at(dagen - 20, async (tx, dossier) => {
    for (const doel of later.slice(2)) await addDoel(tx, dossier, huis, doel);
  });
  await addTerugblik(huis, dagen - 22);
  await addOverleg(huis, dagen - 24);
  await propose(huis, 6);
  const daan = { id: huis.leden['daan'] ?? '', woorden: 'Ik wil dat mijn eigen doel bovenaan staat.' };
  await answerAll(huis, 4, [daan, { id: huis.leden['vader'] ?? '' }, { id: CAST['aanbieder-wonen'].partij }]);
  await addStemmen(huis, plan.stemmen);
}

/** A moment of evaluation that was held. */
async function addTerugblik(huis: Huis, dagen: number): Promise<void> {
  const id = await huis.at(dagen, async (tx, dossier) => {
    const moment = { op: computeDay(), waar: 'op school', deelnemers: [huis.leden['moeder'] ?? ''], voor: '' };
    return (await createEvaluatie(tx, dossier, moment)).id;
  });
  await huis.at(dagen - 1, async (tx, dossier) => {
    const goed = 'Opa brengt de kinderen. De ochtenden zijn rustiger.';
    const anders = 'De post blijft nog liggen. We vragen De Geldkring vaker te komen.';
    await recordVerslag(tx, dossier, id, { gehoudenOp: computeDay(), goed, anders, volgende: '', versie: 1 });
  });
}

/** An overleg with the mother at the table, in which two things were shared. */
async function addOverleg(huis: Huis, dagen: number): Promise<void> {
  await huis.at(dagen, async (tx, dossier) => {
    const mensen = await listMensen(tx, dossier);
    const partijen = mensen.filter(({ werkgebied }) => werkgebied !== undefined);
    const school = getFound(
      partijen.find(({ werkgebied }) => werkgebied?.leefdomeinen.includes('gezin-en-opvoeding')),
    ).id;
    const geld = getFound(partijen.find(({ werkgebied }) => werkgebied?.wetten.includes('wgs'))).id;
    const aanwezig = [huis.leden['moeder'] ?? '', huis.regisseur.persoon ?? '', school, geld];
    const afgesproken = 'Sami mag een kwartier eerder naar binnen. De Geldkring komt elke maandag.';
    const overleg = {
      op: computeDay(),
      waar: 'Basisschool De Brug',
      aanwezig,
      inwoner: 'ja',
      reden: '',
      afgesproken,
      voor: '',
    } as const;
    const { id } = await createOverleg(tx, dossier, overleg);
    const deling = { met: [school], over: '', wet: 'algemeen' as const, grondTekst: '', toestemmingOp: '' };
    await addDeling(tx, dossier, id, {
      ...deling,
      wat: 'Sami komt vaak moe op school.',
      leefdomein: 'gezin-en-opvoeding',
      grond: 'uitvoering-plan',
    });
    await addDeling(tx, dossier, id, {
      ...deling,
      wat: 'Er komt iemand helpen met de post.',
      leefdomein: 'inkomen',
      grond: 'toestemming',
      grondTekst: 'Nora wil dat school dit weet.',
      toestemmingOp: computeDay(),
    });
  });
}

async function addStemmen(huis: Huis, stemmen: Rijk['plan']['stemmen']): Promise<void> {
  await huis.at(3, async (tx, dossier) => {
    const deelnemers = [huis.leden['moeder'] ?? ''];
    const op = addDays(computeDay(new Date()), 12);
    const { id } = await createEvaluatie(tx, dossier, { op, waar: 'thuis', deelnemers, voor: '' });
    for (const stem of ['professional', 'inwoner'] as const) {
      const antwoorden = Object.entries(stemmen[stem]).map(([leefdomein, waarde]) => ({ leefdomein, waarde }));
      const input = { evaluatie: id, stem, lid: null, antwoorden, versie: 0 };
      await createScores(tx, dossier, input as Parameters<typeof createScores>[2]);
    }
  });
}

/** A goal with something of one's own and something of a partij, in the words of that part of life. */
export async function createKortPlan(huis: Huis, kort: Kort): Promise<void> {
  const [sleutel, , , leden, wet, leefdomein, , fase, dagen] = kort;
  const day = (share: number) => Math.round(dagen * share);
  const [woorden = '', , zelf = '', hulp = '', partij = ''] = GEZINNEN.wensen[leefdomein] ?? [];
  const { id: medewerker, partij: organisatie } = CAST[partij as Persoon];
  await huis.at(day(0.6), async (tx, dossier) => {
    const mee = { taak: hulp, leefdomeinen: [leefdomein], wetten: [wet] };
    await addPartij(tx, dossier, { partij: organisatie, medewerker, ...mee } as Parameters<typeof addPartij>[2]);
    const hoe = { wanneer: 'elke week', stand: fase === 'afgesloten' ? 'gedaan' : 'loopt' };
    const vast = fase === 'zit-vast' ? { stand: 'vast', reden: 'Het aanbod stopt na drie maanden.' } : {};
    const acties: DemoActie[] = [
      { wat: zelf, lid: '0', ...hoe },
      { wat: hulp, partij: partij as Persoon, ...hoe, ...vast },
    ];
    const reden = 'Eigen kracht en netwerk helpen al, maar het is niet genoeg.';
    const doel = { woorden, van: ['0'], leefdomein, wet, trede: 'algemeen', reden, acties };
    await addDoel(tx, dossier, huis, doel);
  });
  if (fase === 'plan-concept') return;
  await propose(huis, day(0.5));
  const wacht = sleutel === 'degroot' || leden.length > 3 ? [{ id: organisatie }] : [];
  await answerAll(huis, day(0.45), wacht);
}

/** What came of it, and the end of plan and dossier. */
export async function closeKort(huis: Huis, dagen: number): Promise<void> {
  await huis.at(dagen, async (tx, dossier) => {
    const plan = getFound(await findPlan(tx, dossier));
    for (const { id, versie } of plan.doelen) {
      const woorden = 'Het lukt nu zonder ons. Wie wil, belt gewoon.';
      await recordUitkomst(tx, dossier, id, { uitkomst: 'bereikt', woorden, versie });
    }
    const { versie } = getFound(await findPlan(tx, dossier));
    await closePlan(tx, dossier, { slotwoord: 'We kijken samen tevreden terug.', versie });
    await closeHuishouden(tx, dossier, { resultaat: 'zelf-verder', versie: dossier.versie });
  });
}
