import { z } from '@hono/zod-openapi';

import { STAPSOORTEN, STATUSSEN } from './terugmelding.ts';

/** The one field of the page. A code that cannot be one is as unknown as any other: no rule here says why. */
export const CodeFormSchema = z.object({ code: z.string({ error: 'Vul uw terugmeldcode in.' }) });

/** The code in the address of the API. */
export const CodeSchema = z.object({
  code: z.string().openapi({ param: { name: 'code', in: 'path' }, example: '9901-7K2M-Q4XA-R9TD' }),
});

/** What came of a signaal, for who holds its code. */
export const TerugmeldingSchema = z
  .object({
    status: z.enum(STATUSSEN),
    stappen: z.array(z.object({ dag: z.iso.date(), soort: z.enum(STAPSOORTEN), tekst: z.string() })),
  })
  .openapi('Terugmelding');
