import { type Trede } from '../../kennis/ladder/index.ts';
import type { Uitkomst, Voortgang, Wiesoort } from './voortgang.ts';

/** An action as far as it is part of what is agreed: how it is going is not. */
export type Afspraak = {
  id: string;
  wat: string;
  wie: { soort: Wiesoort; id: string; naam: string };
  wanneer: string;
  /** YYYY-MM-DD. */
  dag: string | null;
  voortgang: Voortgang;
};

/** A goal as it stands in a version, or as it is worked on now. */
export type Doelstand = {
  id: string;
  woorden: string;
  van: readonly { id: string; naam: string }[];
  leefdomein: string;
  wet: string;
  voor: readonly string[];
  trede: Trede;
  tredeReden: string;
  uitkomst: Uitkomst | null;
  uitkomstWoorden: string;
  acties: readonly Afspraak[];
};

export type Soort = 'erbij' | 'weg' | 'anders';
/** What of a goal or an action became different. */
export type Deel = 'woorden' | 'van' | 'onderwerp' | 'voor' | 'trede' | 'uitkomst' | 'wat' | 'wie' | 'wanneer';
export type Actieverschil = { soort: Soort; delen: Deel[]; was: Afspraak | undefined; nu: Afspraak | undefined };
export type Doelverschil = {
  soort: Soort | 'gelijk';
  delen: Deel[];
  was: Doelstand | undefined;
  nu: Doelstand | undefined;
  acties: Actieverschil[];
};

/** Ids of the people, compared without their order. */
const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id);

function listDoeldelen(was: Doelstand, nu: Doelstand): Deel[] {
  const delen: [Deel, boolean][] = [
    ['woorden', was.woorden === nu.woorden],
    ['van', isSameSet(ids(was.van), ids(nu.van))],
    ['onderwerp', was.leefdomein === nu.leefdomein && was.wet === nu.wet],
    ['voor', isSameSet(was.voor, nu.voor)],
    ['trede', was.trede === nu.trede && was.tredeReden === nu.tredeReden],
    ['uitkomst', was.uitkomst === nu.uitkomst && was.uitkomstWoorden === nu.uitkomstWoorden],
  ];
  return delen.filter(([, same]) => !same).map(([deel]) => deel);
}

function listActiedelen(was: Afspraak, nu: Afspraak): Deel[] {
  const delen: [Deel, boolean][] = [
    ['wat', was.wat === nu.wat],
    ['wie', was.wie.soort === nu.wie.soort && was.wie.id === nu.wie.id],
    ['wanneer', was.wanneer === nu.wanneer && was.dag === nu.dag],
  ];
  return delen.filter(([, same]) => !same).map(([deel]) => deel);
}

function listActies(was: readonly Afspraak[], nu: readonly Afspraak[]): Actieverschil[] {
  const weg = was
    .filter(({ id }) => !nu.some((one) => one.id === id))
    .map((one) => ({ soort: 'weg' as const, delen: [], was: one, nu: undefined }));
  const rest = nu.flatMap((one): Actieverschil[] => {
    const before = was.find(({ id }) => id === one.id);
    if (!before) return [{ soort: 'erbij', delen: [], was: undefined, nu: one }];
    const delen = listActiedelen(before, one);
    return delen.length > 0 ? [{ soort: 'anders', delen, was: before, nu: one }] : [];
  });
  return [...rest, ...weg];
}

/**
 * What is different between two states of a plan, goal by goal, in the order of the newer one. Sees only what it is given: who may
 * not read a goal never learns that it changed.
 */
export function listVerschillen(was: readonly Doelstand[], nu: readonly Doelstand[]): Doelverschil[] {
  const rest = nu.flatMap((one): Doelverschil[] => {
    const before = was.find(({ id }) => id === one.id);
    if (!before) return [{ soort: 'erbij', delen: [], was: undefined, nu: one, acties: listActies([], one.acties) }];
    const [delen, acties] = [listDoeldelen(before, one), listActies(before.acties, one.acties)];
    if (delen.length === 0 && acties.length === 0) return [];
    return [{ soort: delen.length > 0 ? 'anders' : 'gelijk', delen, was: before, nu: one, acties }];
  });
  const weg = was
    .filter(({ id }) => !nu.some((one) => one.id === id))
    .map((one) => ({ soort: 'weg' as const, delen: [], was: one, nu: undefined, acties: [] }));
  return [...rest, ...weg];
}
