import { z } from '@hono/zod-openapi';

import { createRegelveld as line, versieveld as versie } from '../registratie/index.ts';
import { RESULTATEN } from './huishouden.ts';
import { RELATIES } from './lid.ts';

/** Which part of the list is shown; anything else is the own part. */
export const LijstSchema = z.object({ toon: z.enum(['mijn', 'team', 'gesloten']).catch('mijn') });

/** A huishouden by another name. */
export const NaamFormSchema = z.object({
  naam: line('Vul in hoe we dit huishouden noemen.', 120).meta({ gebruik: 'om het huishouden terug te vinden' }),
  versie,
});

/** A huishouden is closed. */
export const AfsluitenSchema = z.object({
  resultaat: z
    .enum(RESULTATEN, { error: 'Kies hoe het eindigde.' })
    .meta({ gebruik: 'om te leren wat er van de hulp terechtkwam' }),
  versie,
});

/** It opens again. */
export const HeropenSchema = z.object({ versie });

/** What is asked here, for the overview of what we ask. */
export const stappen = [
  { stap: 'huishouden-hernoemen', naam: 'Naam van een huishouden', schema: NaamFormSchema },
  { stap: 'huishouden-afsluiten', naam: 'Huishouden afsluiten', schema: AfsluitenSchema },
] as const;

const persoon = z.object({ id: z.string(), naam: z.string(), functie: z.string() });

/** A huishouden as the API gives it: that it is there and who has the regie. */
export const HuishoudenSchema = z
  .object({
    id: z.string(),
    naam: z.string(),
    stand: z.enum(['open', 'afgesloten']),
    regisseur: persoon,
    aanvoerder: persoon.nullable(),
    team: z.object({ id: z.string(), naam: z.string() }),
    geopendOp: z.string().openapi({ format: 'date' }),
    afgeslotenOp: z.string().nullable().openapi({ format: 'date' }),
  })
  .openapi('Huishouden');

/** A lid as the API gives it: never an address or a number. */
export const LidSchema = z
  .object({
    id: z.string(),
    naam: z.string(),
    leeftijd: z.int(),
    relatie: z.enum(RELATIES),
    woontHier: z.boolean(),
    client: z.boolean(),
    beslisser: z.enum(['ouders', 'samen', 'zelf', 'vertegenwoordiger']),
    begintOp: z.string().openapi({ format: 'date' }),
    eindigtOp: z.string().nullable().openapi({ format: 'date' }),
  })
  .openapi('Lid');
