/** Commands that leave no gebeurtenis at the moment of the act, each with the reason. */
export const SILENT_COMMANDS: Record<string, string> = {
  'app/maatwerkplaats/signaal/commands/create-signaal.ts':
    'anonymous: a row written at that moment would lie beside the traces of the sender; the daily job records the count',
  'app/meten/uitnodiging/commands/record-klaar.ts':
    'anonymous: a row written at that moment would lie beside the answer; the daily job records the count. Of a named meting the answer records it',
  'app/meten/uitkomst/commands/run-telling.ts':
    'only lends the right to count to a part of open-resultaten or update-lezers, which record what was done',
  'app/leren/transformatielog/commands/add-logregels.ts':
    'up to ten thousand lines are one act: closeInlezing records it once, with the counts',
  'app/beheer/account/commands/create-begin.ts': 'before there is a gemeente there is no log to write in',
  'app/beheer/aanmelding/commands/create-aanmelding.ts': 'half a sign-in is no event yet: what comes of it is',
  'app/beheer/aanmelding/commands/record-poging.ts':
    'the refusal is recorded by record-weigering, a few times an hour at most',
  'app/beheer/aanmelding/commands/delete-aanmelding.ts':
    'the session that is opened in the same transaction is the event',
  'app/beheer/aanmelding/commands/remove-aanmeldingen.ts': 'clears away what never became an event',
  'app/beheer/zegel/commands/create-zegel.ts':
    'a seal is its own trace: a gebeurtenis about it would have to be sealed in turn, for ever',
  'app/beheer/zegel/commands/run-zegelen.ts': 'seals, through create-zegel.ts, and puts the next key in its place',
  'app/leefwereld/huishouden/commands/update-vindkaarten.ts':
    'follows from leden and addresses in the transaction of the command that changed them, which records it',
  'app/leefwereld/inzage/commands/record-vindregels.ts':
    'the inzageregel is the trace of a hit; the search itself leaves a gebeurtenis',
  'app/leefwereld/inzage/commands/add-inzageregel.ts':
    'it is the trace itself: it says more than a gebeurtenis may, and the resident reads it',
  'app/leefwereld/registratie/commands/record-invultijd.ts':
    'a duration without person or record: a gebeurtenis beside it would say whose it is',
  'app/maatwerkplaats/signaal/commands/update-signaalwoorden.ts':
    'counts again what follows from the signalen alone, every night: nothing happens to anything',
  'app/meten/antwoordconcept/commands/create-concept.ts':
    'anonymous: that someone began says when they were there; a draft is nothing that happened yet',
  'app/meten/antwoordconcept/commands/update-concept.ts':
    'anonymous: a row at each step would lie beside the traces of who fills in; what was sent in is counted at night',
};

/** What the schema may do differently from the rules in database.ts, each with the reason. */
export const SCHEMA_EXCEPTIONS: SchemaExceptions = {
  tablesWithoutRls: {
    gemeentelijst: 'a public list of CBS, the same for everyone',
    migraties: 'of the owner; the application role has no right on it',
    geheimproeven: 'of the owner; the application role has no right on it',
  },
  keysWithoutGemeente: {
    gemeenten_code_key: 'a gemeentecode is one gemeente in the whole country',
    gemeenten_slug_key: 'an address is one gemeente in the whole installation',
    gemeentelijst_pkey: 'a public list, the same for everyone',
    migraties_pkey: 'of the owner',
    geheimproeven_pkey: 'of the owner',
    sessies_pkey: 'found by the hash of its token, before the person and so the gemeente is known',
  },
  policiesWithoutGemeente: {
    gemeenten_lezen: 'read before anyone is known: which gemeente is this address, which gemeenten publish',
    accountlinks_lezen: 'found by the hash of the token in the link, before the gemeente is known',
    accountlinks_weghalen: 'the holder of the link uses it up',
    aanmeldingen_lezen: 'found by the hash of its token, before the gemeente is known',
    aanmeldingen_bijwerken: 'only the holder of the token goes on with it',
    aanmeldingen_weghalen: 'the holder of the token ends it, or the daily job',
    sessies_lezen: 'found by the hash of its token, before the gemeente is known',
    sessies_bijwerken: 'only the holder of the token keeps a session alive',
    sessies_weghalen: 'only the holder of the token ends it, or the person it belongs to',
  },
  definers: {
    taak_toevoegen: 'the one narrow door to the tables of the job queue, with a fixed search path',
    taken_lezen: 'what waits, runs or failed in the queue, for a beheerder: never a payload or the text of an error',
    taken_dagelijks: 'when the daily jobs were last due, for a beheerder',
    taak_bijwerken: 'a beheerder tries a failed job of the own gemeente again or takes it away; not one that runs',
  },
  schemas: { graphile_worker: 'the job queue keeps its own tables; the application role has no right on them' },
};

/** Tables to which the application adds and in which it never changes or deletes. */
export const APPEND_ONLY = [
  'delingen',
  'eigenwoorden',
  'gebeurtenissen',
  'inzageregels',
  'instemmingen',
  'knelpuntstappen',
  'planversieacties',
  'planversiedoelen',
  'planversies',
  'standen',
  'logregelversies',
  'regiestappen',
  'zegels',
  'zegelleden',
];

export type SchemaExceptions = Record<
  'tablesWithoutRls' | 'keysWithoutGemeente' | 'policiesWithoutGemeente' | 'definers' | 'schemas',
  Record<string, string>
>;
