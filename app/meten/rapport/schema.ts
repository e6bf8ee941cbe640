import { z } from '@hono/zod-openapi';

import { formatLine, formatText } from '#platform/text/index.ts';

import { MAX_TEGELS, MAX_TEKENS, SOORTEN, STANDEN } from './rapport.ts';

/** A table: a name, the heads of its columns, and rows of as many cells. The first cell of a row is its name. */
const TabelSchema = z
  .object({
    naam: z.string(),
    kolommen: z.array(z.object({ naam: z.string(), getal: z.boolean() })).min(2),
    rijen: z.array(z.array(z.string())),
  })
  .openapi('Rapporttabel');

/** What every drawing has: a key for its file, what is to be seen in words, a line below it, and the same figures as a table. */
const tekening = {
  sleutel: z.string().regex(/^[a-z0-9-]+$/),
  titel: z.string().min(1),
  tekst: z.string().min(1).openapi({ description: 'Wat er te zien is, voor wie de tekening niet ziet' }),
  bijschrift: z.string(),
  tabel: TabelSchema,
};
const score = z.number().min(0).max(100).nullable();

const WebSchema = z.object({
  ...tekening,
  soort: z.literal('web'),
  groepen: z.array(
    z.object({ naam: z.string(), assen: z.array(z.object({ nummer: z.int(), naam: z.string() })).min(1) }),
  ),
  reeksen: z
    .array(z.object({ naam: z.string(), n: z.int(), waarden: z.array(score) }))
    .min(1)
    .max(5),
  grens: z.number(),
});

const VerdelingSchema = z.object({
  ...tekening,
  soort: z.literal('verdeling'),
  niveaus: z.array(z.object({ naam: z.string(), merk: z.string(), los: z.boolean() })).min(2),
  rijen: z.array(z.object({ naam: z.string(), noot: z.string(), aantallen: z.array(z.int().min(0)) })).min(1),
});

const PuntenSchema = z.object({
  ...tekening,
  soort: z.literal('punten'),
  legenda: z.object({ waarde: z.string(), interval: z.string().nullable(), referentie: z.string().nullable() }),
  rijen: z
    .array(z.object({ naam: z.string(), noot: z.string(), waarde: score, laag: score, hoog: score, referentie: score }))
    .min(1),
});

const BlokSchema = z
  .discriminatedUnion('soort', [
    z.object({ soort: z.literal('alinea'), tekst: z.string() }),
    z.object({ soort: z.literal('noot'), tekst: z.string() }),
    z.object({ soort: z.literal('lijst'), items: z.array(z.string()).min(1) }),
    z.object({
      soort: z.literal('zinnen'),
      zinnen: z.array(z.object({ zin: z.string(), cijfers: z.string() })).min(1),
    }),
    z.object({ soort: z.literal('tabel'), tabel: TabelSchema }),
    WebSchema,
    VerdelingSchema,
    PuntenSchema,
  ])
  .openapi('Rapportblok');

/** A figure that stands large. What is counted says of how many, and how each counts. */
const TegelSchema = z
  .object({
    naam: z.string(),
    waarde: z.string(),
    teller: z.number().nullable(),
    noemer: z.number().nullable(),
    uitleg: z.string().openapi({ description: 'Waarvan dit het deel is, en hoe elk antwoord telt' }),
  })
  .openapi('Rapporttegel');

const DeelSchema = z
  .object({ sleutel: z.string().regex(/^[a-z0-9-]+$/), kop: z.string(), blokken: z.array(BlokSchema) })
  .openapi('Rapportdeel');

/** What a rapport tells, frozen when it was made: page, PDF and API show this and nothing else. */
export const InhoudSchema = z
  .object({
    soort: z.enum(SOORTEN),
    titel: z.string().min(1),
    ondertitel: z.string(),
    gemeente: z.string().min(1),
    dag: z.string().openapi({ format: 'date', description: 'Dag waarop het is gemaakt' }),
    woord: z.string(),
    tegels: z.array(TegelSchema).max(MAX_TEGELS),
    delen: z.array(DeelSchema).min(1),
  })
  .openapi('Rapportinhoud');

export type Inhoud = z.output<typeof InhoudSchema>;
export type Deel = z.output<typeof DeelSchema>;
export type Blok = z.output<typeof BlokSchema>;
export type Tegel = z.output<typeof TegelSchema>;
export type Tabel = z.output<typeof TabelSchema>;
export type Web = z.output<typeof WebSchema>;
export type Verdeling = z.output<typeof VerdelingSchema>;
export type Punten = z.output<typeof PuntenSchema>;
export type Tekening = Web | Verdeling | Punten;

const asList = (value: unknown) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]);

/** What is asked to make a rapport. */
export const RapportFormSchema = z.object({
  meting: z.string({ error: 'Kies een meting.' }).min(1, 'Kies een meting.'),
  soort: z.enum(SOORTEN, { error: 'Kies voor wie het rapport is.' }),
  titel: z
    .string({ error: 'Vul een titel in.' })
    .overwrite(formatLine)
    .min(1, 'Vul een titel in.')
    .max(MAX_TEKENS.titel, `Houd de titel op ${MAX_TEKENS.titel} tekens of minder.`),
  woord: z
    .string()
    .overwrite(formatText)
    .max(MAX_TEKENS.woord, 'Houd je eigen woorden op 3.000 tekens of minder.')
    .default(''),
  ook: z.preprocess(asList, z.array(z.string()).max(3, 'Neem hoogstens drie andere metingen mee.')),
});
export type RapportInput = z.output<typeof RapportFormSchema>;

/** From which meting someone comes. */
export const BeginSchema = z.object({ meting: z.string().optional().catch(undefined) });

/** What the job is given: ids alone. */
export const RapporttaakSchema = z.object({ gemeente: z.string(), rapport: z.string() });

/** A rapport in a list, as the API gives it. */
export const RapportSchema = z
  .object({
    id: z.string(),
    metingId: z.string(),
    soort: z.enum(SOORTEN),
    titel: z.string(),
    stand: z.enum(STANDEN),
    voortgang: z.int().openapi({ description: 'Hoe ver, in procenten' }),
    aanRaad: z.boolean(),
    aanRaadOp: z.string().nullable().openapi({ format: 'date' }),
    gemaaktOp: z.string().openapi({ format: 'date-time' }),
  })
  .openapi('Rapport');

/** The same with what it tells. */
export const RapportMetInhoudSchema = RapportSchema.extend({ inhoud: InhoudSchema.nullable() }).openapi(
  'RapportMetInhoud',
);
