import { createHash, createHmac } from 'node:crypto';

import { createToken } from '#platform/id/index.ts';
import { formatText } from '#platform/text/index.ts';

import type { Item } from '../instrument/index.ts';
import type { Scherm, Vraag } from './scherm.ts';

/** A level of the scale, null for weet niet, or the keys of what was ticked. Not answered is not there. */
export type Antwoord = number | null | readonly string[];

/** What someone filled in: item to answer, and item to words (a comment, or the answer to an open question). */
export type Blad = {
  readonly antwoorden: Readonly<Record<string, Antwoord>>;
  readonly toelichtingen: Readonly<Record<string, string>>;
};

export const leegBlad: Blad = { antwoorden: {}, toelichtingen: {} };

/**
 * A draft: the sheet so far, and per screen a mark of the page that wrote there last. That page may write again without asking,
 * also when our answer to it was lost on the way.
 */
export type Concept = { readonly blad: Blad; readonly bladzijden: Readonly<Record<string, string>> };

/** No item has such a key: with it the marks of the pages stand among the answers of a draft, and go with it. */
const BLADZIJDE = '#';

type Kolommen = { antwoorden: unknown; toelichtingen: unknown };

/** A draft as the database holds it. */
export function readConcept({ antwoorden, toelichtingen }: Kolommen): Concept {
  const all = Object.entries(antwoorden as Record<string, Antwoord>);
  const marks = all.filter(([key]) => key.startsWith(BLADZIJDE));
  return {
    blad: {
      antwoorden: Object.fromEntries(all.filter(([key]) => !key.startsWith(BLADZIJDE))),
      toelichtingen: toelichtingen as Blad['toelichtingen'],
    },
    bladzijden: Object.fromEntries(marks.map(([key, mark]) => [key.slice(BLADZIJDE.length), String(mark)])),
  };
}

/** The two columns of a draft. */
export const renderConcept = ({ blad, bladzijden }: Concept): { antwoorden: string; toelichtingen: string } => ({
  antwoorden: JSON.stringify({
    ...blad.antwoorden,
    ...Object.fromEntries(Object.entries(bladzijden).map(([key, mark]) => [BLADZIJDE + key, mark])),
  }),
  toelichtingen: JSON.stringify(blad.toelichtingen),
});

/** Most characters of a comment or an open answer. */
export const MAX_TEKENS = 2000;

/** What someone chose at a question, as it came: nothing, one value or more. */
export const WEET_NIET = 'weet-niet';

/** Names of the fields of a form: of the answer, and of the words with it. */
export const formatAntwoordveld = (item: string): string => `a-${item}`;
export const formatToelichtingveld = (item: string): string => `t-${item}`;

export type Fout = { veld: string; soort: 'waarde' | 'weet-niet' | 'te-lang' | 'onbekend'; tekens?: number };

const of = (record: Readonly<Record<string, unknown>>, key: string) =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Whether a value that came from outside is an answer to this question. */
function isAntwoord({ item, niveaus }: Vraag, value: unknown): value is Antwoord {
  if (item.soort === 'open') return false;
  if (value === null) return true;
  if (item.soort === 'stelling') return niveaus.some(({ waarde }) => waarde === value);
  const keuzes = new Set(item.keuzes?.map(({ sleutel }) => sleutel));
  return Array.isArray(value) && value.length > 0 && value.every((one) => keuzes.has(one as string));
}

/** The answer in what a form sent for one item: its values in the order they came. Undefined when nothing was chosen. */
function parseGekozen(item: Item, values: readonly string[]): unknown {
  if (values.length === 0) return undefined;
  if (values.includes(WEET_NIET)) return values.length === 1 ? null : values;
  if (item.soort === 'keuzes') return [...new Set(values)];
  const [value = ''] = values;
  return values.length === 1 && /^\d{1,3}$/.test(value) ? Number(value) : value;
}

/** The form of one screen, by the names of its fields. */
export type Velden = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the fields of a form for these questions. Every value that cannot stand is a fault at its field, and so is a question that
 * is not one of these.
 */
export function parseVelden(vragen: readonly Vraag[], velden: Velden): { blad: Blad; fouten: Fout[] } {
  const antwoorden: Record<string, Antwoord> = {};
  const toelichtingen: Record<string, string> = {};
  const fouten: Fout[] = [];
  const known = new Set(
    vragen.flatMap(({ item: { sleutel } }) => [formatAntwoordveld(sleutel), formatToelichtingveld(sleutel)]),
  );
  for (const veld of velden.keys()) {
    if (/^[at]-/.test(veld) && !known.has(veld)) fouten.push({ veld: '', soort: 'onbekend' });
  }
  for (const vraag of vragen) {
    const { item } = vraag;
    const [veld, bij] = [formatAntwoordveld(item.sleutel), formatToelichtingveld(item.sleutel)];
    const values = velden.get(veld) ?? [];
    const value = parseGekozen(item, values);
    if (value !== undefined) {
      if (isAntwoord(vraag, value)) antwoorden[item.sleutel] = value;
      else fouten.push({ veld, soort: values.includes(WEET_NIET) ? 'weet-niet' : 'waarde' });
    }
    const tekst = formatText((velden.get(bij) ?? []).join('\n'));
    if (tekst.length > MAX_TEKENS) fouten.push({ veld: bij, soort: 'te-lang', tekens: tekst.length });
    else if (tekst !== '') toelichtingen[item.sleutel] = tekst;
  }
  return { blad: { antwoorden, toelichtingen }, fouten };
}

type Ingestuurd = { antwoorden: Readonly<Record<string, unknown>>; toelichtingen: Readonly<Record<string, string>> };

/** Reads a whole sheet as a machine sends it: item to value, item to words. Faults name the item. */
export function parseBlad(vragen: readonly Vraag[], sent: Ingestuurd): { blad: Blad; fouten: Fout[] } {
  const items = new Map(vragen.map((vraag) => [vraag.item.sleutel, vraag]));
  const antwoorden: Record<string, Antwoord> = {};
  const toelichtingen: Record<string, string> = {};
  const fouten: Fout[] = [];
  for (const [sleutel, value] of Object.entries(sent.antwoorden)) {
    const [vraag, veld] = [items.get(sleutel), `antwoorden.${sleutel}`];
    if (!vraag) fouten.push({ veld, soort: 'onbekend' });
    else if (isAntwoord(vraag, value)) antwoorden[sleutel] = Array.isArray(value) ? [...new Set(value)] : value;
    else fouten.push({ veld, soort: 'waarde' });
  }
  for (const [sleutel, value] of Object.entries(sent.toelichtingen)) {
    const [tekst, veld] = [formatText(value), `toelichtingen.${sleutel}`];
    if (!items.has(sleutel)) fouten.push({ veld, soort: 'onbekend' });
    else if (tekst.length > MAX_TEKENS) fouten.push({ veld, soort: 'te-lang', tekens: tekst.length });
    else if (tekst !== '') toelichtingen[sleutel] = tekst;
  }
  return { blad: { antwoorden, toelichtingen }, fouten };
}

/** What someone gave at one item as text: answer and words, each '' where there is none (null is weet niet). */
const renderItem = ({ antwoorden, toelichtingen }: Blad, sleutel: string): string =>
  JSON.stringify([
    of(antwoorden, sleutel) ?? (Object.hasOwn(antwoorden, sleutel) ? null : ''),
    of(toelichtingen, sleutel) ?? '',
  ]);

/** Whether two sheets say the same at an item. */
export const isGelijk = (one: Blad, other: Blad, sleutel: string): boolean =>
  renderItem(one, sleutel) === renderItem(other, sleutel);

/** A mark of what stands at these questions: a page carries it, so that one sees whether something else was put there since. */
export function computeMerk(vragen: readonly Vraag[], blad: Blad): string {
  const said = vragen.map(({ item }) => renderItem(blad, item.sleutel));
  return createHash('sha256').update(said.join('\n')).digest('base64url').slice(0, 16);
}

/** The sheet with what was put in at these questions in the place of what stood there; everything else stays. */
export function computeSamen(vragen: readonly Vraag[], stood: Blad, put: Blad): Blad {
  const here = new Set(vragen.map(({ item }) => item.sleutel));
  const merge = <T>(old: Readonly<Record<string, T>>, own: Readonly<Record<string, T>>) => ({
    ...Object.fromEntries(Object.entries(old).filter(([sleutel]) => !here.has(sleutel))),
    ...Object.fromEntries(Object.entries(own).filter(([sleutel]) => here.has(sleutel))),
  });
  return {
    antwoorden: merge(stood.antwoorden, put.antwoorden),
    toelichtingen: merge(stood.toelichtingen, put.toelichtingen),
  };
}

/** What was filled in at these questions, by the names of the fields of a form. */
export function renderVelden(
  vragen: readonly Vraag[],
  { antwoorden, toelichtingen }: Blad,
): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const { item } of vragen) {
    const [answer, words] = [of(antwoorden, item.sleutel) as Antwoord | undefined, of(toelichtingen, item.sleutel)];
    if (answer === null) values[formatAntwoordveld(item.sleutel)] = WEET_NIET;
    else if (typeof answer === 'number') values[formatAntwoordveld(item.sleutel)] = String(answer);
    else if (answer) values[formatAntwoordveld(item.sleutel)] = [...answer];
    if (typeof words === 'string') values[formatToelichtingveld(item.sleutel)] = words;
  }
  return values;
}

/** An answer in the words of the question: a list of what was chosen; `weetNiet` for null, empty when there is none. */
export function listGekozen({ item, niveaus }: Vraag, { antwoorden }: Blad, weetNiet: string): string[] {
  const answer = of(antwoorden, item.sleutel) as Antwoord | undefined;
  if (answer === undefined) return [];
  if (answer === null) return [weetNiet];
  if (typeof answer === 'number') return niveaus.filter(({ waarde }) => waarde === answer).map(({ tekst }) => tekst);
  return (item.keuzes ?? []).filter(({ sleutel }) => answer.includes(sleutel)).map(({ tekst }) => tekst);
}

/** Whether a question has an answer: weet niet is one, and so are the words at an open question. */
export const isBeantwoord = ({ antwoorden, toelichtingen }: Blad, { item }: Vraag): boolean =>
  of(item.soort === 'open' ? toelichtingen : antwoorden, item.sleutel) !== undefined;

/** Where to go on: the number of the first screen with something open, else `nakijken`. */
export const findVerder = (schermen: readonly Scherm[], blad: Blad): string => {
  const open = schermen.find(({ vragen }) => vragen.some((vraag) => !isBeantwoord(blad, vraag)));
  return open ? String(open.nummer) : 'nakijken';
};

/** Whether there is anything at all on a sheet. */
export const isLeeg = ({ antwoorden, toelichtingen }: Blad): boolean =>
  Object.keys(antwoorden).length + Object.keys(toelichtingen).length === 0;

/**
 * The key of the draft of a named invitation: the same on every device, and only who has the secret from outside the database can
 * compute it.
 */
export const computeConceptsleutel = (secret: string, uitnodigingId: string): string =>
  createHmac('sha256', secret).update(`antwoordconcept ${uitnodigingId}`).digest('base64url');

/**
 * What came of saving a screen, with the whole sheet. Nothing is written but for `bewaard`: `fout` when a field cannot stand,
 * `anders` when another page put something at these questions since this one was made, `weg` when there is no draft any more,
 * and `dicht` when the meting cannot be filled in: then what was sent stands in the sheet, to copy.
 */
export type Bewaard =
  | { stand: 'bewaard' | 'anders' | 'weg'; blad: Blad }
  | { stand: 'fout'; blad: Blad; fouten: Fout[] }
  | { stand: 'dicht'; blad: Blad; melding: string };

/** A random mark for a page that is made. */
export const createBladzijde = (): string => createToken().slice(0, 16);

/** A form again as it was sent, as far as it holds answers and words. */
export const renderVerstuurd = (velden: Velden) => ({
  values: Object.fromEntries([...velden].flatMap(([name, all]) => (/^[at]-/.test(name) ? [[name, [...all]]] : []))),
  errors: {},
});

/** Where a button leads to from this screen, within the meting: on, unless it says to stop or names another screen. */
export function parseNaar(velden: Velden, nummer: number, schermen: readonly Scherm[]): string {
  if (velden.has('later')) return 'later';
  const [naar = ''] = velden.get('naar') ?? [];
  if (/^(?:\d{1,3}|nakijken)$/.test(naar)) return naar;
  return schermen[nummer] ? String(nummer + 1) : 'nakijken';
}
