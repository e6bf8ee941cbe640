import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

const hasRol = (actor: Actor, ...rollen: string[]) => actor.rollen.some((rol) => rollen.includes(rol));

/** Drafts are for who writes them and for the wethouder, who stands for them. */
export const canReadLogregels = (actor: Actor): Verdict =>
  hasRol(actor, 'beleid', 'transformatiemanager', 'wethouder') || {
    reden: 'Concepten zijn er voor wie eraan schrijft. Wat gepubliceerd is, leest iedereen in het transformatielog.',
  };

/** Who writes lines of the log. */
export const SCHRIJVERS = ['beleid', 'transformatiemanager'] as const;

/** Writing and changing a line that nobody outside reads yet. */
export const canWriteLogregel = (actor: Actor): Verdict =>
  hasRol(actor, ...SCHRIJVERS) || {
    reden: 'Alleen beleid en de transformatiemanager schrijven logregels. Vraag het een van hen.',
  };

/** A draft goes to another writer within a hand-over; platform/handover gives that right for as long as it takes. */
export const canAssignLogregel = (actor: Actor): Verdict =>
  hasRol(actor, 'overdracht') || { reden: 'Een concept gaat alleen in een overdracht naar een ander.' };

/** Publishing is an act with a name under it: it makes a text public for good. */
export const canCreatePublicatie = (actor: Actor): Verdict =>
  hasRol(actor, 'transformatiemanager') || {
    reden: 'Alleen de transformatiemanager publiceert. Vraag het daar.',
  };

/** Saying in public where we stand now. */
export const canCreateStand = (actor: Actor): Verdict =>
  hasRol(actor, 'transformatiemanager') || {
    reden: 'Alleen de transformatiemanager stelt vast waar we nu staan. Vraag het daar.',
  };

/** Reading a sheet in publishes every row of it. */
export const canCreateInlezing = (actor: Actor): Verdict =>
  hasRol(actor, 'transformatiemanager') || {
    reden: 'Alleen de transformatiemanager leest een agenda in. Vraag het daar.',
  };

/** What this person may do with the log: to show a button or leave it out. */
export const listActs = (actor: Actor) => ({
  schrijven: canWriteLogregel(actor) === true,
  publiceren: canCreatePublicatie(actor) === true,
  vaststellen: canCreateStand(actor) === true,
  inlezen: canCreateInlezing(actor) === true,
});
