import { z } from '@hono/zod-openapi';

/** Where the newest seal goes every day; empty when nobody is wanted. */
export const GetuigeSchema = z.object({
  adres: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, { error: 'Dit adres is te lang.' })
    .refine((text) => text === '' || z.email().safeParse(text).success, {
      error: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
    })
    .default(''),
});

/** From which seal on an export begins; anything that is no number is the first. */
export const ExportSchema = z.object({
  vanaf: z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined),
});

export const ControleTaakSchema = z.object({ gemeente: z.uuid(), controle: z.uuid() });
