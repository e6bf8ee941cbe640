import { closeAanvraag, createAanvraag } from '../../app/leefwereld/aanvraag/index.ts';
import { closeContact, createContact } from '../../app/leefwereld/contact/index.ts';
import { addNiets, addRegel, createGesprek, updateGesprek } from '../../app/leefwereld/gesprek/index.ts';
import {
  addMantelzorgmededelingen,
  addMededelingen,
  createFamiliegroepsplan,
  createMelding,
  recordFamilieantwoord,
  recordJeugdplan,
  recordSpoedbesluit,
} from '../../app/leefwereld/melding/index.ts';
import { assignAanvoerder, createRegieverzoek } from '../../app/leefwereld/regie/index.ts';
import { addOplossing, addResultaat } from '../../app/leefwereld/resultaat/index.ts';
import { addOpschorting, listTermijnen } from '../../app/leefwereld/termijn/index.ts';
import { sendVerslag } from '../../app/leefwereld/verslag/index.ts';
import type { Actor, Database, Tx } from '../../app/platform/database/index.ts';
import { computeDay } from '../../app/platform/time/index.ts';
import { loadBezoek } from './bezoek.ts';
import { CAST } from './cast.ts';
import { createGezin, type DemoGezin, GEZINNEN, type Huis, type Kort, runDaysAgo } from './gezin.ts';
import { actorOf } from './people.ts';
import { closeKort, createKortPlan, createRijkPlan } from './plannen.ts';

/** The law has seven subjects; the short stories say something about two of them. */
const ZONDER = ['eigen-kracht', 'mantelzorger', 'voorzieningen', 'samenwerking', 'bijdrage'] as const;

type Melding = Parameters<typeof createMelding>[2];

const addMelding = (
  huis: Huis,
  dagen: number,
  melding: Pick<Melding, 'lid' | 'vraag'> & { wet: string; leefdomein: string; spoed?: boolean },
) =>
  huis.at(dagen, async (tx, dossier) => {
    const hoe = { bron: 'zelf', kanaal: 'telefoon', wieLeest: 'huishouden', gemeldOp: computeDay() } as const;
    const spoed = melding.spoed ? 'ja' : 'nee';
    return (await createMelding(tx, dossier, { ...melding, ...hoe, spoed } as Melding)).id;
  });

/** Everything the law wants told after a melding. */
async function tellAll(
  huis: Huis,
  dagen: number,
  melding: string,
  wet: string,
  mantelzorgers: string[],
): Promise<void> {
  await huis.at(dagen, async (tx, dossier) => {
    const hoe = { hoe: 'gesprek', op: computeDay() } as const;
    const soorten =
      wet === 'wmo'
        ? (['ontvangst', 'persoonlijk-plan', 'clientondersteuning', 'pgb'] as const)
        : (['ontvangst'] as const);
    await addMededelingen(tx, dossier, melding, { soorten, ...hoe });
    if (wet !== 'wmo') return;
    const wie = mantelzorgers.length > 0 ? mantelzorgers : ['geen'];
    await addMantelzorgmededelingen(tx, dossier, melding, { wie, ...hoe });
  });
}

/** The household of which the demo tells most. */
async function loadRijk(whole: Tx, actor: Actor, gezin: (typeof GEZINNEN)['rijk'][number]): Promise<Huis> {
  const huis = await createGezin(whole, actor, gezin, gezin.contact.dagen);
  const lid = huis.leden['moeder'] ?? '';
  const mantelzorgers = gezin.netwerk.flatMap(({ naam, mantelzorger }) =>
    mantelzorger ? [huis.netwerk[naam] ?? ''] : [],
  );
  const meldingen: string[] = [];
  for (const { dagen, wet, leefdomein, vraag, familieplan } of gezin.meldingen) {
    const wie = wet === 'jeugdwet' ? (huis.leden['amir'] ?? '') : lid;
    const melding = await addMelding(huis, dagen, { lid: wie, vraag, wet, leefdomein });
    await tellAll(huis, dagen - 1, melding, wet, mantelzorgers);
    if (familieplan) {
      await huis.at(dagen - 2, (tx, dossier) => createFamiliegroepsplan(tx, dossier, melding, { op: computeDay() }));
      await huis.at(dagen - 6, (tx, dossier) =>
        recordFamilieantwoord(tx, dossier, melding, { antwoord: 'geen', reden: 'wil-niet', op: computeDay() }),
      );
    }
    meldingen.push(melding);
  }
  for (const gesprek of gezin.gesprekken) await loadGesprek(huis, gesprek, meldingen[gesprek.melding] ?? '');
  const dagen = gezin.gesprekken[0]?.dagen ?? 0;
  await createRijkPlan(huis, gezin, dagen - 8);
  const jeugd = meldingen[1] ?? '';
  await huis.at(dagen - 28, (tx, dossier) => recordJeugdplan(tx, dossier, jeugd, { op: computeDay() }));
  return huis;
}

type Gesprek = (typeof GEZINNEN)['rijk'][number]['gesprekken'][number];

/** A conversation about a melding, from the first words to the verslag. */
async function loadGesprek(huis: Huis, { dagen, waar, wie, vraag, leefdomein, regels }: Gesprek, melding: string) {
  const id = await huis.at(dagen, async (tx, dossier) => {
    const aanwezig = wie.map((one) => `lid:${huis.leden[one]}`);
    const wanneer = { op: computeDay(), plek: waar };
    const input = { ...wanneer, voor: '', aanwezig, clientondersteuner: '', melding };
    const gesprek = await createGesprek(tx, dossier, input);
    await updateGesprek(tx, dossier, gesprek.id, { ...wanneer, vraag, versie: 1 });
    for (const { over, door, tekst, voor } of regels) {
      const spreker = door === 'professional' ? 'ik' : `lid:${huis.leden[door]}`;
      const regel = { onderwerp: over, wie: spreker, tekst, voor: voor ? (huis.leden[voor[0] ?? ''] ?? '') : '' };
      await addRegel(tx, dossier, gesprek.id, regel as Parameters<typeof addRegel>[3]);
    }
    return gesprek.id;
  });
  await addResult(huis, dagen - 1, id, leefdomein, huis.leden[wie.at(-1) ?? ''] ?? '');
  await huis.at(dagen - 6, (tx, dossier) => sendVerslag(tx, dossier, id));
}

/** What someone wants to reach and what was agreed for it, in the words of that part of life. */
async function addResult(huis: Huis, dagen: number, gesprek: string, leefdomein: string, lid: string): Promise<void> {
  const [wens, resultaat, zelf, hulp] = GEZINNEN.wensen[leefdomein] ?? ['', '', '', ''];
  await huis.at(dagen, async (tx, dossier) => {
    const input = { resultaat, lid, wens, voor: '' } as Parameters<typeof addResultaat>[3];
    const { id } = await addResultaat(tx, dossier, gesprek, input);
    const redenen = {
      'eigen-kracht': 'Alleen lukt dit nog niet.',
      netwerk: 'De mensen eromheen doen al veel.',
      algemeen: '',
      'vrij-inzetbaar': '',
    };
    await addOplossing(tx, dossier, gesprek, id, { trede: 'eigen-kracht', tekst: zelf, wie: '', ...redenen });
    await addOplossing(tx, dossier, gesprek, id, { trede: 'algemeen', tekst: hulp, wie: '', ...redenen });
  });
}

/** How far each kind of story has come. */
const FASEN: Record<string, number> = {
  melding: 1,
  dubbel: 1,
  spoed: 1,
  familieplan: 1,
  'aanvraag-vroeg': 1,
  onderzoek: 2,
  opgeschort: 2,
  'regie-aangeboden': 2,
  verslag: 3,
  aanvraag: 4,
  beslist: 4,
  'plan-concept': 5,
  'plan-akkoord': 6,
  'zit-vast': 6,
  afgesloten: 6,
};

function asGezin([sleutel, naam, regisseur, leden, , , , ,]: Kort, nummer: number): DemoGezin {
  const mensen = leden.map(([roepnaam, tussenvoegsel, achternaam, jaren, relatie, account], i) => {
    const woontHier = !(sleutel === 'kok' && relatie === 'kind' && i > 1);
    return { wie: String(i), roepnaam, tussenvoegsel, achternaam, jaren, relatie, woontHier, account: account as '' };
  });
  const kinderen = mensen.flatMap(({ wie, jaren }) => (jaren < 18 ? [wie] : []));
  // Someone who may be known already: at the address of another, and as old to the day.
  const dubbel = sleutel === 'jansen2' ? GEZINNEN.rijk[0]?.adres : undefined;
  const adres = dubbel ?? {
    straat: 'Voorbeeldlaan',
    huisnummer: String(nummer),
    postcode: '3900SD',
    geheim: sleutel === 'brouwer',
  };
  const gezag: Record<string, string[]> = kinderen.length > 0 ? { '0': kinderen } : {};
  return { sleutel, naam, regisseur, leden: mensen, gezag, adres, netwerk: [], partijen: [] };
}

async function loadKort(whole: Tx, actor: Actor, kort: Kort, nummer: number): Promise<void> {
  const [sleutel, , regisseur, leden, wet, leefdomein, vraag, fase, dagen] = kort;
  const huis = await createGezin(whole, actor, asGezin(kort, nummer), dagen);
  // Help under the Jeugdwet is for a child.
  const kind = wet === 'jeugdwet' ? leden.findIndex(([, , , jaren]) => jaren < 18) : 0;
  const lid = huis.leden[String(kind)] ?? '';
  const day = (share: number) => Math.round(dagen * share);
  const stap = FASEN[fase] ?? 1;
  const melding = await addMelding(huis, dagen, { lid, vraag, wet, leefdomein, spoed: fase === 'spoed' });
  if (fase === 'spoed') {
    const besluit = {
      reden: 'Wachten is niet veilig.',
      hulp: 'Vandaag nog een tijdelijke oplossing, voor twee weken.',
    };
    await huis.at(dagen, (tx, dossier) => recordSpoedbesluit(tx, dossier, melding, besluit));
  }
  if (fase === 'dubbel' || fase === 'melding') return;
  await tellAll(huis, day(0.95), melding, wet, []);
  if (wet === 'jeugdwet') {
    await huis.at(day(0.9), (tx, dossier) => createFamiliegroepsplan(tx, dossier, melding, { op: computeDay() }));
  }
  if (wet === 'jeugdwet' && stap > 1) {
    await huis.at(day(0.85), (tx, dossier) =>
      recordFamilieantwoord(tx, dossier, melding, { antwoord: 'geen', reden: 'wil-niet', op: computeDay() }),
    );
  }
  if (fase === 'aanvraag-vroeg') {
    await huis.at(day(0.5), (tx, dossier) =>
      createAanvraag(tx, dossier, melding, { vraag, resultaat: '', gevraagdOp: computeDay() }),
    );
  }
  if (stap > 1) await loadLater(huis, kort, { melding, lid });
  if (sleutel === 'ouali') {
    const input = { aanvoerder: CAST.teamleider.id, reden: 'Er zijn veel mensen bij betrokken.' };
    await huis.at(day(0.1), (tx, dossier) => assignAanvoerder(tx, dossier, input));
  }
  if (fase === 'regie-aangeboden' && regisseur === 'uitvoerder') {
    const input = { opvolger: CAST['uitvoerder-collega'].id, reden: 'Zij kent deze buurt beter.' };
    await huis.at(1, (tx, dossier) => createRegieverzoek(tx, dossier, input));
  }
}

/** From the conversation on. */
async function loadLater(huis: Huis, kort: Kort, { melding, lid }: { melding: string; lid: string }): Promise<void> {
  const [, , , , wet, leefdomein, vraag, fase, dagen] = kort;
  const day = (share: number) => Math.round(dagen * share);
  const stap = FASEN[fase] ?? 1;
  const gesprek = await huis.at(day(0.8), async (tx, dossier) => {
    const aanwezig = [`lid:${huis.leden['0']}`];
    const input = { op: computeDay(), plek: 'thuis', voor: '', aanwezig, clientondersteuner: '', melding };
    const { id } = await createGesprek(tx, dossier, input);
    await addRegel(tx, dossier, id, { onderwerp: 'wensen', wie: `lid:${huis.leden['0']}`, tekst: vraag, voor: '' });
    const tekst = 'Er is één iemand die vaak belt. Verder is het stil.';
    await addRegel(tx, dossier, id, { onderwerp: 'netwerk', wie: `lid:${huis.leden['0']}`, tekst, voor: '' });
    return id;
  });
  if (fase === 'opgeschort') {
    await huis.at(day(0.5), async (tx, dossier) => {
      const termijn = (await listTermijnen(tx, dossier)).find(({ soort }) => soort === 'onderzoek');
      if (termijn)
        await addOpschorting(tx, dossier, termijn.id, {
          reden: 'Mevrouw ligt in het ziekenhuis en wil zelf meepraten.',
        });
    });
  }
  if (stap < 3) return;
  await addResult(huis, day(0.75), gesprek, leefdomein, lid);
  await huis.at(day(0.7), async (tx, dossier) => {
    for (const onderwerp of ZONDER) {
      await addNiets(tx, dossier, gesprek, {
        onderwerp,
        reden: 'Hier speelt nu niets. We vragen het opnieuw bij de evaluatie.',
      });
    }
    await sendVerslag(tx, dossier, gesprek);
  });
  if (stap === 4) {
    const { id } = await huis.at(day(0.2), (tx, dossier) =>
      createAanvraag(tx, dossier, melding, { vraag, resultaat: '', gevraagdOp: computeDay() }),
    );
    if (fase === 'beslist') {
      await huis.at(day(0.1), (tx, dossier) => closeAanvraag(tx, dossier, id, { stand: 'beslist', op: computeDay() }));
    }
  }
  if (stap < 5) return;
  await createKortPlan(huis, kort);
  if (wet === 'jeugdwet') {
    await huis.at(day(0.5), (tx, dossier) => recordJeugdplan(tx, dossier, melding, { op: computeDay() }));
  }
  if (fase === 'afgesloten') await closeKort(huis, day(0.05));
}

async function loadContacten(database: Database): Promise<void> {
  for (const [wie, dagen, kanaal, vraag, uitkomst, antwoord] of GEZINNEN.contacten) {
    const actor = actorOf(CAST[wie]);
    await runDaysAgo(dagen, () =>
      database.withActor(actor, DOEL, async (tx) => {
        const contact = { vraag, kanaal, op: computeDay(), naam: '', bereikbaar: '' };
        const { id } = await createContact(tx, actor, contact as Parameters<typeof createContact>[2]);
        if (uitkomst === 'open') return;
        const afloop = uitkomst === 'beantwoord' ? { uitkomst } : { uitkomst: 'doorverwezen', naar: uitkomst };
        await closeContact(tx, actor, id, { ...afloop, antwoord } as Parameters<typeof closeContact>[3]);
      }),
    );
  }
}

const DOEL = 'voorbeeldgegevens laden';

/** How many households there are to load. */
export const AANTAL_GEZINNEN = GEZINNEN.rijk.length + GEZINNEN.kort.length;

/**
 * Loads one of the forty households, by number from 0, in one transaction: whole or not at all, and once. Through the use-cases, on
 * days before today. The first brings the contacts that never became a huishouden.
 */
export async function loadGezin(database: Database, nummer: number): Promise<void> {
  const gezin = GEZINNEN.rijk[nummer];
  const kort = GEZINNEN.kort[nummer - GEZINNEN.rijk.length];
  const [naam, persoon] = gezin ? [gezin.naam, gezin.regisseur] : kort ? [kort[1], kort[2]] : [undefined, undefined];
  if (naam === undefined || persoon === undefined) throw new Error(`There is no household ${nummer}`);
  const actor = actorOf(CAST[persoon]);
  const huis = await database.withActor(actor, DOEL, async (tx) => {
    const there = tx.selectFrom('huishoudens').select('id').where('gemeente_id', '=', actor.gemeente);
    if (await there.where('naam', '=', naam).executeTakeFirst()) return undefined;
    if (gezin) return loadRijk(tx, actor, gezin);
    if (kort) await loadKort(tx, actor, kort, nummer);
    return undefined;
  });
  if (!huis) return;
  await loadBezoek(database, { huishouden: huis.id, lid: huis.leden['moeder'] ?? '' });
  await loadContacten(database);
}
