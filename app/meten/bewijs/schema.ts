import { z } from '@hono/zod-openapi';

import { isId } from '#platform/id/index.ts';
import { formatLine } from '#platform/text/index.ts';
import { computeDay, isDay } from '#platform/time/index.ts';

import { BEWIJSSOORTEN, MAX_VERWIJZING } from './bewijs.ts';

const EERSTE_DAG = '2000-01-01';

/** A day that was, or today. */
const dag = z
  .string({ error: 'Kies de dag.' })
  .refine((value) => isDay(value) && value >= EERSTE_DAG && value <= computeDay(), {
    error: 'Kies een dag die is geweest, of vandaag.',
  });

const verwijzing = z
  .string({ error: 'Schrijf op waar dit te vinden is.' })
  .overwrite(formatLine)
  .min(1, 'Schrijf op waar dit te vinden is.')
  .max(MAX_VERWIJZING, `Dit is te lang. Houd het op ${MAX_VERWIJZING} tekens.`);

/** What the form of a piece of evidence sends. `sleutel`: made with the page, so that a double click adds it once. */
export const BewijsFormSchema = z.object({
  sleutel: z.string({ error: 'Open de pagina opnieuw.' }).refine(isId, { error: 'Open de pagina opnieuw.' }),
  soort: z.enum(BEWIJSSOORTEN, { error: 'Kies wat voor bewijs dit is.' }),
  op: dag,
  verwijzing,
  enquete: z.string().default(''),
  bestand: z.instanceof(File).optional(),
});

/** What the form sends that marks a note of an interview as evidence. */
export const NotitiebewijsSchema = z.object({
  sleutel: BewijsFormSchema.shape.sleutel,
  item: z.string({ error: 'Kies waar dit bewijs voor is.' }).min(1, 'Kies waar dit bewijs voor is.'),
  verwijzing,
});

/** A form that only has a button. */
export const WegSchema = z.object({});
