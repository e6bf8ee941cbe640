/** What use-cases and their functions do. An act with legal meaning is a Dutch noun instead: createBeschikking. */
const USE_CASE = [
  'find', // may be absent
  'get', // throws when absent
  'list',
  'count',
  'create',
  'update',
  'delete',
  'open',
  'close',
  'assign',
  'send',
  'add',
  'remove',
  'record',
  'publish',
  'can', // pure permission: yes, or the reason why not
  'is',
  'has',
  'parse',
  'format',
  'render',
  'compute',
];

/** What only the technical parts do: platform, ui, browser and the start. */
const TECHNICAL = [
  'load',
  'start',
  'stop',
  'run',
  'read',
  'write',
  'check',
  'guess',
  'split',
  'compare',
  'page', // a page as an answer
  'define', // texts of a noun
  'use', // texts, inside a view
  'with', // a transaction as someone
  'replace',
  'rewrite', // rows again, in random order
  'override',
  'migrate',
  'serve',
  'limit',
  'decode',
  'mount', // routes on the application
];

/** The closed list: the first word of every exported function. A new verb is added here, with the reason in the commit. */
export const VERBS = new Set([...USE_CASE, ...TECHNICAL]);
