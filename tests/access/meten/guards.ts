import { all, any, type Guard, holds, me, rol, type Test } from '../terms.ts';
import { isLezer } from './rules.ts';

/** Everyone with an account, and the system at its work; not the public. */
const KENT: Test = ({ actor }) => !actor.rollen.includes('publiek');
const MAAKT = rol('beleid', 'transformatiemanager');
const leidt: Test = ({ bereik }, row) => bereik?.leidt.has(String(row['meting_id'])) === true;
const deelt: Test = ({ bereik }, row) => bereik?.deelt.has(String(row['meting_id'])) === true;
const beheert = any(MAAKT, leidt);
/** Whoever fills in, who counts once, who makes a rapport and the nightly task: parts of the system. */
const INVULLER = rol('invuller');
const TELLING = rol('telling');
const RAPPORT = rol('rapport');
const TAAK = rol('taak');
/** Giving what waits for someone to another, when they leave. */
const OVERDRACHT = rol('overdracht');

const lezer: Test = ({ bereik }, row) => isLezer(bereik, row);
/** Who agreed on it: the partij of whoever asks. */
const schrijver: Test = ({ bereik }, row) =>
  bereik?.partij !== null && row['perspectief'] === `partij:${bereik?.partij}`;
const eigen: Test = ({ bereik }, row) => bereik?.eigen.has(String(row['uitnodiging_id'])) === true;
/** A draft is of whoever holds its key and of nobody else. */
const concept: Test = ({ bereik }, row) => bereik?.concept !== undefined && row['hash'] === bereik.concept;
const leesbaar: Test = (_, row) => row['leesbaar'] === true;

/** What was answered: for who counts it, for oneself, and by name once the results are open for whom these are. */
const answers = any(TELLING, eigen, all(leesbaar, any(MAAKT, lezer)));
const scan = { read: any(beheert, RAPPORT, deelt), add: beheert };
const kept: Guard = { add: beheert, change: beheert, remove: beheert };

/** Per table of meten what may be done with its rows and by whom. */
export const METEN: Readonly<Record<string, Guard>> = {
  // What answers mean: everyone knows it, it is never changed. A gemeente adds its own.
  instrumentversies: { read: KENT, add: any(MAAKT, rol('beheerder')) },
  // That there is a meting, what it is about and how far it is. The nightly task closes it on its last day.
  metingen: { read: KENT, add: MAAKT, change: any(MAAKT, me('begeleider_id'), TAAK, OVERDRACHT) },
  // Who is asked, with counts as they were released. Counting puts together what is too small.
  metinggroepen: { read: KENT, add: any(beheert, TELLING), change: any(beheert, TELLING, TAAK), remove: beheert },
  // Who may fill in: who asks, the person, who holds the key. The nightly task reminds, and puts them in another order.
  uitnodigingen: {
    read: any(beheert, TAAK, me('medewerker_id'), holds('hash')),
    add: any(beheert, TAAK),
    change: any(beheert, TAAK, holds('hash')),
    remove: any(beheert, TAAK),
  },
  // What is not sent yet: of nobody else. The nightly task clears away what nobody came back for.
  antwoordconcepten: { read: any(concept, TAAK), add: concept, change: concept, remove: any(concept, TAAK) },
  // No person but oneself reads raw answers before the results are open, and of an anonymous meting never.
  antwoorden: { read: answers, add: INVULLER, change: any(TELLING, eigen), remove: TELLING },
  antwoordtoelichtingen: { read: answers, add: INVULLER, change: TELLING, remove: any(TELLING, eigen) },
  // The results. They are counted once; who guides the meting says who reads them.
  tellingen: {
    read: any(MAAKT, TELLING, RAPPORT, lezer),
    add: TELLING,
    change: any(beheert, TELLING),
    remove: TELLING,
  },
  // What was agreed to see, for everyone to read beside the questions.
  itemafspraken: { read: KENT, ...kept },
  // What was agreed: written by the partij itself and who guides; who takes part besides reads it once it was shared.
  consensusbesluiten: {
    read: any(MAAKT, RAPPORT, lezer),
    add: any(beheert, schrijver),
    change: any(beheert, schrijver),
  },
  // What is done about it is no secret. Made by who guides, or takes part in what was opened to all; changed by who does it too.
  verbeteracties: { read: KENT, add: any(beheert, deelt), change: any(beheert, me('eigenaar_id'), OVERDRACHT) },
  scankeuzes: { ...scan, change: beheert },
  // A score that is taken away leaves its row, so that its version goes on.
  scanscores: { ...scan, change: beheert },
  // What was said in a conversation stays with who guides the scan.
  interviews: { read: beheert, ...kept },
  interviewnotities: { read: beheert, ...kept },
  bewijzen: { ...scan, remove: beheert },
  // The council and the college read what was given to the raad, and nothing before.
  rapporten: {
    read: any(
      MAAKT,
      RAPPORT,
      lezer,
      all((_, row) => row['aan_raad'] === true, rol('raadslid', 'wethouder', 'burgemeester')),
    ),
    add: beheert,
    change: any(beheert, RAPPORT),
  },
};
