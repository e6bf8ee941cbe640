import { z } from '@hono/zod-openapi';

import { formatText } from '#platform/text/index.ts';

import { DOMEINEN } from '../../kennis/leefdomein/index.ts';
import { MAX_TEKENS, SOORTEN } from './signaal.ts';

const soort = z.enum(SOORTEN, { error: 'Kies waar het op vastliep.' });
const leefdomein = z.enum(DOMEINEN, { error: 'Kies waar het over gaat.' });
const tekst = z
  .string({ error: 'Vertel kort wat er gebeurde.' })
  .overwrite(formatText)
  .min(1, { error: 'Vertel kort wat er gebeurde.' })
  .max(MAX_TEKENS, { error: `Houd de tekst op ${MAX_TEKENS} tekens of minder.` });

/** A signaal as it is given: three fields, never more. */
export const SignaalInputSchema = z.strictObject({ soort, tekst, leefdomein });
export type SignaalInput = z.output<typeof SignaalInputSchema>;

/** The same on the page, with what only the form needs: its own token, and what to do with text that is held back. */
export const SignaalFormSchema = z.object({
  soort,
  tekst,
  leefdomein,
  formulier: z.string().catch(''),
  vast: z.enum(['vervang', 'zelf']).optional().catch(undefined),
});

/** What only the sender gets, once. */
export const OntvangstSchema = z
  .object({
    id: z.uuid(),
    terugmeldcode: z
      .string()
      .openapi({ description: 'Wordt één keer gegeven en niet bewaard', example: '9901-7K2M-Q4XA-R9TD' }),
  })
  .openapi('Ontvangst');

/** A signaal as beleid reads it. */
export const SignaalSchema = z
  .object({
    id: z.uuid(),
    soort: z.enum(SOORTEN),
    tekst: z.string(),
    leefdomein: z.enum(DOMEINEN),
    dag: z.iso.date(),
    knelpunt: z
      .uuid()
      .nullable()
      .openapi({ description: 'Knelpunt waarin het is samengebracht; leeg als dat nog niet zo is' }),
  })
  .openapi('Signaal');

const filters = {
  soort: z.enum(SOORTEN).optional().catch(undefined),
  leefdomein: z.enum(DOMEINEN).optional().catch(undefined),
  knelpunt: z.string().optional().catch(undefined),
};

/** Filters of the page: what is not yet in a knelpunt comes first. */
export const FilterSchema = z.object({ ...filters, stand: z.enum(['open', 'alle']).catch('open') });

/** Filters of the API: without them everything. A wrong value is an error there, as everywhere in the API. */
export const ApiFilterSchema = z.object({
  soort: z.enum(SOORTEN).optional(),
  leefdomein: z.enum(DOMEINEN).optional(),
  knelpunt: z.string().optional().openapi({ description: 'Alleen de signalen van dit knelpunt' }),
  stand: z.enum(['open', 'alle']).default('alle').openapi({ description: 'open: nog niet in een knelpunt' }),
});
