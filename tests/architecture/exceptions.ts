/** Commands that leave no gebeurtenis at the moment of the act, each with the reason. */
export const SILENT_COMMANDS: Record<string, string> = {
  'app/maatwerkplaats/signaal/commands/create-signaal.ts':
    'anonymous: a row written at that moment would lie beside the traces of the sender; the daily job records the count',
};

/** What the schema may do differently from the rules in database.ts, each with the reason. */
export const SCHEMA_EXCEPTIONS: SchemaExceptions = {
  tablesWithoutRls: {
    gemeenten: 'read before anyone is known: which gemeente is this address, which gemeenten publish',
    gemeentelijst: 'a public list of CBS, the same for everyone',
    migraties: 'of the owner; the application role has no right on it',
  },
  keysWithoutGemeente: {
    gemeenten_code_key: 'a gemeentecode is one gemeente in the whole country',
    gemeenten_slug_key: 'an address is one gemeente in the whole installation',
    gemeentelijst_pkey: 'a public list, the same for everyone',
    migraties_pkey: 'of the owner',
    sessies_pkey: 'found by the hash of its token, before the person and so the gemeente is known',
  },
  policiesWithoutGemeente: {
    sessies_lezen: 'found by the hash of its token, before the gemeente is known',
    sessies_bijwerken: 'only the holder of the token keeps a session alive',
    sessies_weghalen: 'only the holder of the token ends it, or the person it belongs to',
  },
  definers: {
    taak_toevoegen: 'the one narrow door to the tables of the job queue, with a fixed search path',
  },
  schemas: { graphile_worker: 'the job queue keeps its own tables; the application role has no right on them' },
};

/** Tables to which the application adds and in which it never changes or deletes. */
export const APPEND_ONLY = ['gebeurtenissen', 'knelpuntstappen', 'standen'];

export type SchemaExceptions = Record<
  'tablesWithoutRls' | 'keysWithoutGemeente' | 'policiesWithoutGemeente' | 'definers' | 'schemas',
  Record<string, string>
>;
