import { z } from '@hono/zod-openapi';

import { formatLine, formatText } from '#platform/text/index.ts';
import { isDay } from '#platform/time/index.ts';

import { STANDEN } from './verbeteractie.ts';

const regel = (empty: string, max: number) =>
  z.string({ error: empty }).overwrite(formatLine).min(1, empty).max(max, `Gebruik hoogstens ${max} tekens.`);
const tekst = (max: number) =>
  z.string({ error: 'Vul dit in als tekst.' }).overwrite(formatText).max(max, `Gebruik hoogstens ${max} tekens.`);
const versie = z.coerce.number({ error: 'Open de pagina opnieuw.' }).int().min(1).max(1_000_000_000);

const velden = {
  titel: regel('Vul in wat jullie gaan doen.', 160),
  toelichting: tekst(1000).default(''),
  eigenaar: z.string({ error: 'Kies wie dit oppakt.' }).min(1, 'Kies wie dit oppakt.'),
  klaarOp: z
    .string({ error: 'Kies een dag.' })
    .refine((value) => isDay(value) && value >= '2000-01-01' && value <= '2100-12-31', {
      error: 'Vul een dag in die bestaat.',
    })
    .openapi({ format: 'date', example: '2027-03-01' }),
};
const plek = {
  kenmerk: z
    .string({ error: 'Kies waar dit over gaat.' })
    .min(1, 'Kies waar dit over gaat.')
    .max(60, 'Kies waar dit over gaat.'),
  groep: z.string({ error: 'Kies een groep uit de lijst.' }).default(''),
};

/** What the form for a new one sends. `groep` empty: it is about all who took part. */
export const VerbeteractieFormSchema = z.object({ ...velden, ...plek });
/** What the API takes: the same, and nothing else. */
export const VerbeteractieInputSchema = z.strictObject({ ...velden, ...plek });
/** What the form to change one sends. */
export const BijwerkenSchema = z.object({ ...velden, versie });
/** What the form to close one sends. */
export const AfrondingSchema = z.object({
  stand: z.enum(['gedaan', 'gestopt'], { error: 'Kies of het gelukt is.' }),
  uitkomst: tekst(1000).min(1, 'Vul in wat het opleverde.'),
  versie,
});
/** Which later meting measures it again. */
export const HermetingSchema = z.object({
  hermeting: z.string({ error: 'Kies een meting.' }).min(1, 'Kies een meting.'),
});
/** Which part of the list is shown; anything else is what is open. */
export const OverzichtSchema = z.object({ toon: z.enum(['open', 'klaar']).catch('open') });

/** A verbeteractie as the API gives it. */
export const VerbeteractieSchema = z
  .object({
    id: z.string(),
    meting: z.object({ id: z.string(), titel: z.string() }),
    kenmerk: z.string(),
    groep: z.string().nullable(),
    titel: z.string(),
    toelichting: z.string(),
    lessen: z.array(z.number()),
    eigenaar: z.object({ id: z.string(), naam: z.string(), functie: z.string() }),
    klaarOp: z.string().openapi({ format: 'date' }),
    stand: z.enum(STANDEN),
    uitkomst: z.string(),
    hermeting: z.object({ id: z.string(), titel: z.string() }).nullable(),
  })
  .openapi('Verbeteractie');

export type NewVerbeteractie = z.output<typeof VerbeteractieFormSchema>;
export type Bijwerking = z.output<typeof BijwerkenSchema>;
export type Afronding = z.output<typeof AfrondingSchema>;
