import { z } from '@hono/zod-openapi';

import { computeDay, isDay } from '#platform/time/index.ts';

import { DOMEINEN, WETTEN } from '../../kennis/leefdomein/index.ts';
import { createRegel, createRegelveld as line, createTekst, versieveld as versie } from '../registratie/index.ts';
import { AANWEZIGHEDEN, GRONDEN } from './overleg.ts';

const isGeweest = (value: string) => isDay(value) && value >= '2000-01-01' && value <= computeDay();

/** One id, or more of them. */
const ids = (empty: string) => z.array(z.string(), { error: empty }).min(1, empty).max(60, empty);

const MAX_REDEN = 500;

const fields = {
  op: z
    .string({ error: 'Kies de dag van het overleg.' })
    .refine(isGeweest, { error: 'Kies een dag die is geweest, of vandaag.' })
    .openapi({ format: 'date', example: '2026-03-02' })
    .meta({ gebruik: 'zegt wanneer iets is gedeeld' }),
  waar: line('Vul in waar het overleg was.', 120).meta({ gebruik: 'staat boven het verslag' }),
  aanwezig: ids('Kies wie erbij was.').meta({ gebruik: 'laat de familie zien wie er sprak' }),
  inwoner: z
    .enum(AANWEZIGHEDEN, { error: 'Kies of de familie erbij was.' })
    .meta({ gebruik: 'laat zien of er over of met de familie is gesproken' }),
  reden: createTekst(MAX_REDEN).default('').meta({ gebruik: 'zegt de familie waarom zij er niet bij was' }),
  afgesproken: createTekst(4000).default('').meta({ gebruik: 'wordt een actie in het plan' }),
  voor: z.string().default('').meta({ gebruik: 'bepaalt wie in het gezin het leest' }),
};

/** What the form to write down an overleg sends. */
export const OverlegFormSchema = z.object(fields);

/** What the API takes: the same, and nothing else. */
export const OverlegInputSchema = z.strictObject(fields);

/** What the form to change one sends. */
export const OverlegUpdateSchema = z.object({ ...fields, versie });

/** What the form for one piece of shared information sends. */
export const DelingFormSchema = z.object({
  wat: line('Vul in wat er is gedeeld.', 300).meta({ gebruik: 'laat de familie zien wat er is gedeeld' }),
  met: ids('Kies met wie dit is gedeeld.').meta({ gebruik: 'laat de familie zien wie het weet' }),
  over: z.string().default('').meta({ gebruik: 'bepaalt wie in het gezin het leest' }),
  leefdomein: z
    .enum(DOMEINEN, { error: 'Kies waar dit over gaat.' })
    .meta({ gebruik: 'bepaalt welke partij het terugleest' }),
  wet: z
    .enum(WETTEN, { error: 'Kies onder welke wet dit valt.' })
    .default('algemeen')
    .meta({ gebruik: 'bepaalt welke partij het terugleest' }),
  grond: z
    .enum(GRONDEN, { error: 'Kies waarom dit gedeeld mocht worden.' })
    .meta({ gebruik: 'verantwoordt aan de familie waarom het mocht' }),
  grondTekst: createRegel(300).default('').meta({ gebruik: 'noemt de toestemming, het artikel of de nood' }),
  toestemmingOp: z
    .string()
    .refine((value) => value === '' || isGeweest(value), { error: 'Kies een dag die is geweest, of vandaag.' })
    .default('')
    .meta({ gebruik: 'zegt wanneer toestemming is gegeven' }),
});

/** An overleg as the API gives it. */
export const OverlegSchema = z
  .object({
    id: z.string(),
    op: z.string().openapi({ format: 'date' }),
    waar: z.string(),
    aanwezig: z.array(z.string()),
    inwoner: z.enum(AANWEZIGHEDEN),
    inwonerReden: z.string(),
    afgesproken: z.string(),
    versie: z.number().int(),
  })
  .openapi('Overleg');

export type OverlegInput = z.output<typeof OverlegFormSchema>;
export type OverlegUpdate = z.output<typeof OverlegUpdateSchema>;
export type DelingInput = z.output<typeof DelingFormSchema>;

/** The steps of this noun, for the overview of what we ask. */
export const stappen = [
  { stap: 'overleg-vastleggen', naam: 'Overleg vastleggen', schema: OverlegFormSchema },
  { stap: 'informatie-delen', naam: 'Gedeelde informatie vastleggen', schema: DelingFormSchema },
] as const;
