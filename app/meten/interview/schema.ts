import { z } from '@hono/zod-openapi';

import { formatText } from '#platform/text/index.ts';
import { computeDay, isDay } from '#platform/time/index.ts';

import { FUNCTIES } from './leidraad.ts';

export const MAX_NOTITIE = 2000;
const EERSTE_DAG = '2000-01-01';
const GETAL = new Intl.NumberFormat('nl-NL');

/** What the form of a new interview sends. */
export const InterviewFormSchema = z.object({
  functie: z.enum(FUNCTIES, { error: 'Kies met wie je praat.' }),
  op: z
    .string({ error: 'Kies de dag.' })
    .refine((value) => isDay(value) && value >= EERSTE_DAG && value <= computeDay(), {
      error: 'Kies een dag die is geweest, of vandaag.',
    }),
});

const tekst = z
  .string()
  .overwrite(formatText)
  .max(MAX_NOTITIE, `Dit is te lang. Houd het op ${GETAL.format(MAX_NOTITIE)} tekens.`)
  .default('');
/** How often a note was changed when the page was made; 0 when there was none. Absent: the form did not ask this question. */
const versie = z.coerce.number({ error: 'Open de pagina opnieuw.' }).int().min(0).max(1_000_000_000).optional();

/** What the form of one topic sends: per question a note, '' for none, with the version that was read. */
export const createNotitiesSchema = (vragen: readonly string[]) =>
  z.object({
    tekst: z.object(Object.fromEntries(vragen.map((vraag) => [vraag, tekst]))).prefault({}),
    versie: z.object(Object.fromEntries(vragen.map((vraag) => [vraag, versie]))).prefault({}),
    verder: z.string().default(''),
  });

/** A form that only has a button. */
export const WegSchema = z.object({});

export type InterviewForm = z.output<typeof InterviewFormSchema>;
