import { z } from '@hono/zod-openapi';

import { PlandoelSchema } from '../plandoel/index.ts';
import {
  VAN_DE_PAGINA as PAGINA,
  createTekst,
  createTekstveld as text,
  versieveld as versie,
} from '../registratie/index.ts';
import { OORDELEN, WIJZEN } from './instemming.ts';

const optional = (max: number) => createTekst(max).default('');

const antwoordFields = {
  woorden: optional(1000).meta({ gebruik: 'om de eigen woorden naast het plan te zetten' }),
};
const needsWoorden = { path: ['woorden'], error: 'Schrijf op wat er anders moet, in eigen woorden.' };
const hasWoorden = ({ oordeel, woorden }: { oordeel: (typeof OORDELEN)[number]; woorden: string }) =>
  oordeel !== 'niet-akkoord' || woorden !== '';

const oordeel = z
  .enum(OORDELEN, { error: 'Kies een antwoord.' })
  .meta({ gebruik: 'om te weten wie het eens is met het plan' });

/** What the form in which the regisseur writes down an answer sends. */
export const AntwoordSchema = z
  .object({
    oordeel,
    ...antwoordFields,
    wijze: z
      .enum(['tafel', 'papier'], { error: 'Kies hoe je het antwoord kreeg.' })
      .optional()
      .meta({ gebruik: 'om na te gaan hoe iemand antwoord gaf' }),
  })
  .refine(hasWoorden, needsWoorden);

/** What the API takes as an answer of a lid or a partij: one of the two. */
export const InstemmingInputSchema = z
  .strictObject({
    versie,
    lid: z.string().optional().meta(PAGINA),
    partij: z.string().optional().meta(PAGINA),
    oordeel,
    ...antwoordFields,
    wijze: z.enum(['tafel', 'papier']).optional().meta({ gebruik: 'om na te gaan hoe iemand antwoord gaf' }),
  })
  .refine(hasWoorden, needsWoorden)
  .refine(({ lid, partij }) => (lid === undefined) !== (partij === undefined), {
    path: ['lid'],
    error: 'Noem een lid of een partij.',
  });

/** What the form that closes the plan sends. */
export const SluitSchema = z.object({
  slotwoord: text('Schrijf op hoe het plan eindigt.', 2000).meta({ gebruik: 'om het plan samen af te ronden' }),
  versie,
});

/** A plan as the API gives it: what is open to who asks. */
export const PlanSchema = z
  .object({
    stand: z.enum(['concept', 'voorgesteld', 'afgesproken', 'afgesloten']),
    gewijzigd: z.boolean(),
    versie: z.object({ nummer: z.number(), op: z.string().openapi({ format: 'date-time' }) }).nullable(),
    doelen: z.array(PlandoelSchema),
    antwoorden: z.array(
      z.object({
        soort: z.enum(['lid', 'partij']),
        id: z.string(),
        naam: z.string(),
        beslist: z.boolean(),
        stand: z.enum(['open', 'beantwoord', 'geweigerd', 'vervallen']),
        oordeel: z.enum(OORDELEN).nullable(),
        woorden: z.string(),
        wijze: z.enum(WIJZEN).nullable(),
      }),
    ),
    aandeel: z
      .object({
        familie: z.number(),
        netwerk: z.number(),
        organisaties: z.number(),
        totaal: z.number(),
      })
      .nullable(),
  })
  .openapi('Plan');

export type SluitInput = z.output<typeof SluitSchema>;

/** What we ask about the plan as a whole, by step. */
export const stappen = [
  { stap: 'antwoord-opschrijven', naam: 'Antwoord op het plan opschrijven', schema: AntwoordSchema },
  { stap: 'plan-afsluiten', naam: 'Plan afsluiten', schema: SluitSchema },
] as const;
