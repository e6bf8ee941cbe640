import { z } from '@hono/zod-openapi';

import { formatText } from '#platform/text/index.ts';

import { ARCHETYPEN, STRATEGIEEN } from './keuzes.ts';
import { TYPEN } from './scan.ts';

export const MAX_UITLEG = 2000;
const GETAL = new Intl.NumberFormat('nl-NL');

const score = z.coerce
  .number({ error: 'Kies een score: 0, 1 of 2.' })
  .int('Kies een score: 0, 1 of 2.')
  .min(0, 'Kies een score: 0, 1 of 2.')
  .max(2, 'Kies een score: 0, 1 of 2.');
const toelichting = z
  .string()
  .overwrite(formatText)
  .max(MAX_UITLEG, `Dit is te lang. Houd het op ${GETAL.format(MAX_UITLEG)} tekens.`)
  .default('');
/** How often it was saved when the page was made; 0 when not yet. */
const versie = z.coerce.number({ error: 'Open de pagina opnieuw.' }).int().min(0).max(1_000_000_000);

/** What the form of a score sends. */
export const ScoreFormSchema = z.object({ score, toelichting, versie });

/** The form that takes a score away. */
export const ScoreWegSchema = z.object({ versie });

/** Whether professionals read along. */
export const OpenstellenSchema = z.object({ opengesteld: z.enum(['ja', 'nee']) });

const procent = (melding: string) => z.coerce.number({ error: melding }).int(melding).min(1, melding).max(99, melding);

/** The forms of what a gemeente chooses itself; '' for no choice. */
export const ArchetypeFormSchema = z.object({
  archetype: z.enum([...ARCHETYPEN, ''], { error: 'Kies een archetype.' }).default(''),
  versie,
});
export const StrategieFormSchema = z.object({
  strategie: z.enum([...STRATEGIEEN, ''], { error: 'Kies een strategie.' }).default(''),
  versie,
});
export const GrenzenFormSchema = z.object({
  laag: procent('Vul een heel percentage in, van 1 tot en met 99.'),
  hoog: procent('Vul een heel percentage in, van 1 tot en met 99.'),
  reden: z.string().overwrite(formatText).max(500, 'Dit is te lang. Houd het op 500 tekens.').default(''),
  versie,
});

/** What the API takes to score an item: as its form, with a whole number. */
export const ScoreInputSchema = z.strictObject({
  score: z.int({ error: 'Kies een score: 0, 1 of 2.' }).min(0).max(2),
  toelichting,
  versie: z.int().min(0).max(1_000_000_000).openapi({ description: 'Versie die u las; 0 als er nog geen score is' }),
});

const TellingSchema = z
  .object({
    teller: z.int(),
    noemer: z.int(),
    items: z.int().openapi({ description: 'Hoeveel onderdelen er meetellen' }),
    van: z.int(),
    percentage: z.number().nullable().openapi({ description: 'Niet afgerond; elk onderdeel telt even zwaar' }),
  })
  .openapi('Scantelling');

const GebiedSchema = z.object({
  sleutel: z.string(),
  naam: z.string(),
  bewezen: TellingSchema.openapi({ description: 'Alleen onderdelen met score en bewijs' }),
  gescoord: TellingSchema.openapi({ description: 'Alle onderdelen met een score' }),
  items: z.array(
    z.object({
      sleutel: z.string(),
      nummer: z.int(),
      naam: z.string(),
      score: z.int().nullable(),
      bewijzen: z.int(),
      concept: z.boolean().openapi({ description: 'Score zonder bewijs' }),
      versie: z.int().openapi({ description: 'Versie van de score; 0 zonder score' }),
    }),
  ),
});

/** A scan as the API gives it. */
export const ScanSchema = z
  .object({
    meting: z.string(),
    instrument: z.object({ sleutel: z.string(), versie: z.int() }),
    doelen: z.array(GebiedSchema),
    bewezen: TellingSchema,
    gescoord: TellingSchema,
    veranderkracht: GebiedSchema.nullable(),
    typologie: z
      .object({
        type: z.enum(TYPEN).nullable(),
        grenzen: z.object({ laag: z.int(), hoog: z.int() }),
        eigenKeuze: z.string().nullable().openapi({ description: 'Waarom andere grenzen dan 40 en 65' }),
        doelen: z.int(),
        telling: TellingSchema,
      })
      .nullable(),
    archetype: z.enum(ARCHETYPEN).nullable(),
    strategie: z.enum(STRATEGIEEN).nullable(),
  })
  .openapi('Scan');

export type ScoreInput = z.output<typeof ScoreFormSchema>;
