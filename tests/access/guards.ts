/**
 * Per table what may be done with its rows and by whom, from the words above the tables and in the decisions, not from their
 * policies. A table that is not named here fails the tests.
 */
import { METEN } from './meten/guards.ts';
import { isFor, placeOf, reaches } from './rules.ts';
import { all, among, any, type Guard, holds, me, ofTeam, rol, type Test } from './terms.ts';

/** Opened, or may write, a part of the huishouden that is about all of life. */
const part =
  (name: string, how: 'reads' | 'writes', huishouden = 'huishouden_id'): Test =>
  ({ opened }, row) =>
    reaches(opened, { huishouden: String(row[huishouden]), leefdomein: 'algemeen', wet: 'algemeen', part: name }, how);
const meantFor =
  (column: string): Test =>
  ({ opened }, row) =>
    isFor(opened, row[column]);

/**
 * Whoever is a resident and shows this code: of a huishouden that is closed it does nothing, not even show itself, unless it is used or over
 * anyhow.
 */
const HOLDS_CODE = all(holds('code_hash'), rol('inwoner'), ({ actor, opened }, row) => {
  const isOver = row['gebruikt_op'] !== null || new Date(String(row['verloopt_op'])) <= new Date();
  return actor.persoon !== null && (isOver || opened !== undefined);
});

const WERKT = rol('uitvoerder', 'teamleider');
/** The system that moves what someone who leaves had, and the daily task. */
const OVERDRACHT = rol('overdracht');
const TAAK = rol('taak');
const BEWAAKT = rol('privacy-officer', 'fg');

/** Content: for whoever opened its place, when it is meant for them too. */
const read: Test = ({ opened }, row) => reaches(opened, placeOf(row), 'reads') && isFor(opened, row['zichtbaar_voor']);
const write: Test = ({ opened }, row) =>
  reaches(opened, placeOf(row), 'writes') && isFor(opened, row['zichtbaar_voor']);
const kept: Guard = { read, add: write };
const changed: Guard = { ...kept, change: write };
const removed: Guard = { ...kept, remove: write };
const free: Guard = { ...changed, remove: write };

const kern = part('kern', 'reads');
const writesKern = part('kern', 'writes');
const teamleiderOfTeam = all(ofTeam, rol('teamleider'));

/** Tables of content, which all have the same guards; what differs is whether a row can change or go. */
const CONTENT: Readonly<Record<string, Guard>> = {
  leden: changed,
  vertegenwoordigingen: changed,
  adressen: changed,
  burgerservicenummers: removed,
  netwerkleden: changed,
  meldingen: changed,
  mededelingen: kept,
  familiegroepsplannen: changed,
  aanvragen: changed,
  termijnwijzigingen: changed,
  gesprekken: changed,
  gespreksdeelnemers: removed,
  gespreksregels: free,
  resultaten: free,
  oplossingen: removed,
  plannen: changed,
  doelen: changed,
  acties: changed,
  planversies: kept,
  planversiedoelen: kept,
  planversieacties: kept,
  instemmingen: kept,
  evaluaties: changed,
  scores: removed,
  overleggen: changed,
  delingen: kept,
  eigenwoorden: kept,
};

const ANSWERS: readonly unknown[] = ['aanvaard', 'afgewezen', 'overgenomen'];

export const GUARDS: Readonly<Record<string, Guard>> = {
  ...CONTENT,
  ...METEN,
  // That there is a huishouden: who has to do with it, the team, who opened its core. Nothing of what people told.
  huishoudens: {
    read: any(
      me('regisseur_id'),
      me('opvolger_id'),
      me('aanvoerder_id'),
      among('betrokkenen'),
      all(ofTeam, WERKT),
      part('kern', 'reads', 'id'),
      OVERDRACHT,
      TAAK,
    ),
    // Who begins one has the regie.
    add: all(me('regisseur_id'), WERKT),
    // The regisseur, the teamleider who assigns, the system that moves what someone had; a successor only to take it.
    change: any(part('kern', 'writes', 'id'), me('opvolger_id'), teamleiderOfTeam, OVERDRACHT),
    leave: any(part('kern', 'writes', 'id'), me('regisseur_id'), teamleiderOfTeam, OVERDRACHT),
  },
  // Who has to do with it: everyone their own, and who opened the core.
  betrokkenheden: { read: any(me('medewerker_id'), kern), add: writesKern, change: writesKern },
  // The trace: those it is about, and who guards privacy; written as oneself, never changed (AVG 5(2)).
  inzageregels: { read: any(all(part('inzage', 'reads'), meantFor('leden')), BEWAAKT), add: me('wie_id') },
  // To find that someone is known: whoever helps residents may search.
  vindkaarten: {
    read: any(WERKT, OVERDRACHT),
    add: writesKern,
    change: any(writesKern, teamleiderOfTeam, OVERDRACHT),
    remove: writesKern,
  },
  regies: { read: any(kern, OVERDRACHT), add: any(writesKern, OVERDRACHT), change: any(writesKern, OVERDRACHT) },
  // Every step of the regie: in the dossier; who asked hears the answer. Written as oneself.
  regiestappen: {
    read: any(
      kern,
      all(me('aan_id'), (_, { soort }) => ANSWERS.includes(soort)),
    ),
    add: all(me('wie_id'), any(WERKT, OVERDRACHT)),
  },
  // A contact without a dossier: who wrote it and the team, until the daily task removes it.
  contacten: {
    read: any(all(any(me('medewerker_id'), ofTeam), WERKT), TAAK),
    add: all(me('medewerker_id'), ofTeam, WERKT),
    change: all(any(me('medewerker_id'), ofTeam), WERKT),
    remove: TAAK,
  },
  // Terms of law stand in Vandaag of who keeps them and the team, and in the dossier. The teamleider and the system move them.
  termijnen: {
    read: any(
      me('medewerker_id'),
      all(ofTeam, WERKT),
      ({ opened }, row) => reaches(opened, { ...placeOf(row), part: 'route' }, 'reads') && isFor(opened, row['voor']),
      OVERDRACHT,
    ),
    add: ({ opened }, row) =>
      reaches(opened, { ...placeOf(row), part: 'route' }, 'writes') && isFor(opened, row['voor']),
    change: any(
      ({ opened }, row) => reaches(opened, { ...placeOf(row), part: 'route' }, 'writes') && isFor(opened, row['voor']),
      teamleiderOfTeam,
      OVERDRACHT,
    ),
  },
  // A link to a calendar is of one person; whoever holds the code reads it.
  agendalinks: { read: any(me('medewerker_id'), holds('hash')), add: me('medewerker_id'), remove: me('medewerker_id') },
  // Who is asked to agree with the plan: whoever opened the plan, whom it waits for, the team. Answered by the lid or who writes the plan.
  planvragen: {
    read: any(part('plan', 'reads'), among('medewerkers'), all(ofTeam, WERKT)),
    add: part('plan', 'writes'),
    change: any(
      part('plan', 'writes'),
      all(part('stem', 'writes'), ({ opened }, { lid_id }) => isFor(opened, [String(lid_id)])),
    ),
  },
  // What a resident asks: the two of them, who keeps the core where it is no question about a look, who guards privacy until there is an answer.
  inwonervragen: {
    read: any(
      me('vrager_id'),
      me('gevraagde_id'),
      all((_, { soort }) => soort !== 'waarom', writesKern),
      all((_, { antwoord }) => antwoord === '', BEWAAKT),
      OVERDRACHT,
    ),
    add: all(me('vrager_id'), part('stem', 'writes')),
    change: any(
      me('gevraagde_id'),
      all((_, { soort }) => soort !== 'waarom', writesKern),
      OVERDRACHT,
    ),
  },
  // The code that links an account to a lid: made and removed by who keeps the core; used by who holds it, as themselves.
  koppelcodes: {
    read: any(writesKern, HOLDS_CODE),
    add: all(writesKern, me('gemaakt_door')),
    change: HOLDS_CODE,
    leave: me('gebruikt_door'),
    remove: writesKern,
  },
  // How long a step takes, of nobody: whoever works with the product may read, everyone but the public adds, the daily task removes.
  invultijden: {
    read: rol(
      'uitvoerder',
      'teamleider',
      'beleid',
      'transformatiemanager',
      'wethouder',
      'beheerder',
      'fg',
      'privacy-officer',
      'taak',
    ),
    add: ({ actor }) => !actor.rollen.includes('publiek'),
    remove: TAAK,
  },
};
