import { z } from '@hono/zod-openapi';

/** A gemeente of the Netherlands; `slug` is filled when it works with this installation. */
export const GemeenteSchema = z
  .object({
    id: z.string().openapi({ description: 'Gemeentecode van het CBS' }),
    naam: z.string(),
    provincie: z.string(),
    jeugdregio: z.string(),
    slug: z.string().nullable(),
  })
  .openapi('Gemeente');

/** Filter of the list; what does not fit is no filter. */
export const FilterSchema = z.object({
  zoek: z.string().trim().max(80).catch('').default(''),
  provincie: z.string().trim().max(40).catch('').default(''),
});
