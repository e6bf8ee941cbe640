import { z } from '@hono/zod-openapi';

import { formatLine, formatText } from '#platform/text/index.ts';

import { formatPad, type Pad, parseJson, type Regelfout } from './json.ts';
import { type Fout, listSamenhangFouten, MAX_KENMERKEN } from './samenhang.ts';
import { ITEMSOORTEN, KANTEN, LAGEN, NAAMLOOS, SLEUTEL, UITSLAGEN } from './soorten.ts';

const regel = (max: number) =>
  z
    .string()
    .overwrite(formatLine)
    .min(1, { error: 'Vul dit in.' })
    .max(max, { error: `Gebruik hoogstens ${max} tekens.` });
const alinea = (max: number) =>
  z
    .string()
    .overwrite(formatText)
    .min(1, { error: 'Vul dit in.' })
    .max(max, { error: `Gebruik hoogstens ${max} tekens.` });
const sleutel = z
  .string()
  .max(60, { error: 'Gebruik hoogstens 60 tekens.' })
  .regex(SLEUTEL, { error: 'Gebruik kleine letters, cijfers en losse streepjes.' })
  // Every object has these by itself: an answer that is not there would seem to be.
  .refine((one) => !(one in {}), { error: 'Kies een ander woord: dit gebruikt het systeem zelf.' });
const geheel = (min: number, max: number) =>
  z
    .int({ error: `Geef een heel getal van ${min} tot en met ${max}.` })
    .min(min, { error: `Geef een heel getal van ${min} tot en met ${max}.` })
    .max(max, { error: `Geef een heel getal van ${min} tot en met ${max}.` });
const procent = z
  .number({ error: 'Geef een getal van 0 tot en met 100.' })
  .min(0, { error: 'Geef een getal van 0 tot en met 100.' })
  .max(100, { error: 'Geef een getal van 0 tot en met 100.' });

const NiveauSchema = z.strictObject({ waarde: geheel(0, 100), naam: regel(80) }).describe('Een stap van de schaal');
const KeuzeSchema = z
  .strictObject({
    sleutel,
    tekst: regel(200),
    referentie: procent.optional().describe('Gepubliceerd aandeel, in procenten'),
  })
  .describe('Een antwoord dat iemand kan aankruisen');

const AandeelSchema = z
  .strictObject({
    waarde: geheel(0, 100).describe('Het niveau waar dit aandeel bij hoort'),
    tekst: regel(80).describe('Zoals het wordt getoond: 64%, niet gepubliceerd'),
    teller: geheel(0, 1_000_000).optional(),
    noemer: geheel(1, 1_000_000).optional(),
    percentage: procent.optional(),
    herleidbaar: z.boolean().describe('Of teller en noemer uit de bron te halen zijn'),
    lezing: alinea(400).optional().describe('Hoe de bron is gelezen'),
  })
  .describe('Welk deel van de onderzochte groep op een niveau staat');

const ReferentieSchema = z
  .strictObject({
    gemiddelde: procent.optional().describe('Gepubliceerd gemiddelde, 0 tot 100'),
    n: geheel(1, 1_000_000).optional(),
    aandelen: z.array(AandeelSchema).min(1).max(20).optional(),
    bron: regel(300),
    noot: alinea(600).optional(),
  })
  .describe('Wat eerder elders is gemeten');

const ItemSchema = z
  .strictObject({
    sleutel,
    soort: z.enum(ITEMSOORTEN),
    kant: z.enum(KANTEN).optional(),
    tekst: alinea(400),
    toelichting: alinea(1000).optional(),
    niveaus: z
      .array(z.strictObject({ waarde: geheel(0, 100), tekst: alinea(400) }))
      .max(20)
      .optional()
      .describe('De niveaus van de schaal, in woorden van dit item'),
    keuzes: z.array(KeuzeSchema).min(2).max(20).optional().describe('Alleen bij soort keuzes'),
    referentie: ReferentieSchema.optional(),
  })
  .describe('Eén vraag');

const KenmerkSchema = z
  .strictObject({
    sleutel,
    nummer: geheel(1, 999),
    naam: regel(120),
    items: z.array(ItemSchema).min(1).max(20),
    lessen: z.array(geheel(1, 17)).max(17).optional().describe('Nummers van de 17 lessen'),
  })
  .describe('Waar een of meer vragen over gaan');

const vragen = z.array(alinea(300)).max(20).optional();
const GebiedSchema = z
  .strictObject({
    sleutel,
    naam: regel(80),
    uitleg: alinea(1000).optional(),
    kenmerken: z.array(KenmerkSchema).min(1).max(MAX_KENMERKEN),
    reflectie: z.strictObject({ gemeente: vragen, instelling: vragen, inwoner: vragen }).optional(),
  })
  .describe('Een groep kenmerken, op één scherm');

/** The form of an instrument, part by part: what the published JSON Schema says. */
export const VormSchema = z.strictObject({
  sleutel: sleutel.describe('Blijft gelijk over alle versies'),
  versie: geheel(1, 1_000_000).describe('Hoger bij elke nieuwe versie'),
  naam: regel(120),
  naamKort: regel(40),
  uitleg: alinea(2000),
  bron: z.strictObject({ naam: regel(300), plaats: regel(300) }),
  licentie: alinea(500),
  eigenKeuzes: z.array(alinea(500)).max(20).describe('Wat niet uit de bron komt'),
  voor: z.array(z.enum(LAGEN)).min(1, { error: 'Noem minstens één laag.' }).max(LAGEN.length),
  uitslag: z.enum(UITSLAGEN),
  naamloos: z.enum(NAAMLOOS).describe('Of een meting naamloos is: nooit, kan of altijd'),
  omschrijven: z.boolean().optional().describe('Partijen schrijven eerst op wat zij zien als het goed gaat'),
  schaal: z.strictObject({
    niveaus: z.array(NiveauSchema).min(2).max(20),
    factor: z
      .number()
      .gt(0, { error: 'Geef een getal boven 0, tot en met 100.' })
      .max(100, { error: 'Geef een getal boven 0, tot en met 100.' })
      .describe('Score van 0 tot 100 is waarde maal factor'),
  }),
  grenzen: z.strictObject({ witteVlek: procent.optional(), verschil: procent.optional() }).optional(),
  gebieden: z.array(GebiedSchema).min(1).max(20),
});

/** An instrument: its form, and how its parts hang together (keys once, levels within the scale, no more than MAX_ITEMS items). */
export const DefinitieSchema = VormSchema.superRefine((definitie, context) => {
  for (const { pad, melding } of listSamenhangFouten(definitie)) {
    context.addIssue({ code: 'custom', path: [...pad], message: melding });
  }
});
export type Definitie = z.output<typeof VormSchema>;
export type Gebied = z.output<typeof GebiedSchema>;
export type Kenmerk = z.output<typeof KenmerkSchema>;
export type Item = z.output<typeof ItemSchema>;
export type Keuze = z.output<typeof KeuzeSchema>;
export type Referentie = z.output<typeof ReferentieSchema>;
export type Aandeel = z.output<typeof AandeelSchema>;

/** Every fault of one value: those of the form first, then what does not hang together. */
function listFouten(waarde: unknown): { definitie: Definitie | undefined; fouten: Fout[] } {
  const vorm = VormSchema.safeParse(waarde);
  const fouten = (vorm.error?.issues ?? []).flatMap((issue): Fout[] => {
    const pad = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    if (issue.code !== 'unrecognized_keys') return [{ pad, melding: issue.message }];
    return issue.keys.map((naam) => ({ pad: [...pad, naam], melding: 'Dit veld kennen we niet.' }));
  });
  return { definitie: vorm.data, fouten: [...fouten, ...listSamenhangFouten(waarde)] };
}

/** Editors find the published schema by this field; it is no part of an instrument. */
function removeSchemaField(waarde: unknown): unknown {
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) return waarde;
  return Object.fromEntries(Object.entries(waarde).filter(([naam]) => naam !== '$schema'));
}

/** In the order of the file, and on one line by where in it. */
const compareRegels = (one: Regelfout, two: Regelfout) =>
  one.regel - two.regel || formatPad(one.pad).localeCompare(formatPad(two.pad), 'nl', { numeric: true });

export type Ingelezen =
  | { definitie: Definitie; fouten?: undefined; findRegel: (pad: Pad) => number }
  | { fouten: Regelfout[] };

/** An instrument from the text of a file, or every fault in it with its line, in the order of the file. */
export function parseInstrument(tekst: string): Ingelezen {
  const gelezen = parseJson(tekst);
  if ('fout' in gelezen) return { fouten: [gelezen.fout] };
  const { waarde, dubbel, findRegel } = gelezen;
  const { definitie, fouten } = listFouten(removeSchemaField(waarde));
  const alle = [...dubbel, ...fouten.map((fout) => ({ ...fout, regel: findRegel(fout.pad) }))];
  if (definitie && alle.length === 0) return { definitie, findRegel };
  return { fouten: alle.toSorted(compareRegels) };
}

/** The JSON Schema (2020-12) that an editor checks a file with. What it cannot say, such as keys that come once, is checked when a file comes in. */
export function renderJsonSchema(adres: string): Record<string, unknown> {
  const { properties, ...schema } = z.toJSONSchema(VormSchema, { io: 'input' });
  return { ...schema, $id: adres, title: 'Instrument', properties: { $schema: { type: 'string' }, ...properties } };
}

/** The instrument that was looked at, as it comes back to be stored. */
export const BewaarSchema = z.object({ inhoud: z.string() });

/** The address of an instrument: a version that is none is as no version. */
export const VersieSchema = z.object({
  versie: z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined),
});

/** The same for the API, where a wrong value is an error. */
export const VersieQuerySchema = z.object({
  versie: z.coerce.number().int().min(1).max(1_000_000).optional().openapi({ description: 'Zonder: de nieuwste' }),
});

/** The key of an instrument in a path: any text, so that a malformed one is as unknown as another. */
export const SleutelSchema = z.object({ sleutel: z.string().openapi({ param: { name: 'sleutel', in: 'path' } }) });

/** An instrument as a line of a list. */
export const InstrumentSchema = z
  .object({
    sleutel: z.string(),
    versie: z.int(),
    naam: z.string(),
    voor: z.array(z.enum(LAGEN)),
    uitslag: z.enum(UITSLAGEN),
    naamloos: z.enum(NAAMLOOS),
    eigen: z.boolean().openapi({ description: 'Of de gemeente het zelf toevoegde' }),
  })
  .openapi('Instrument');

/** What a new instrument answers. */
export const NieuwInstrumentSchema = z.object({ id: z.uuid() }).openapi('NieuwInstrument');
