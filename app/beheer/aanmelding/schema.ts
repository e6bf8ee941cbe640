import { z } from '@hono/zod-openapi';

import { formatLine } from '#platform/text/index.ts';

/** As it is typed in a form; what is no address is simply nobody's. */
export const EmailSchema = z
  .string({ error: 'Vul uw e-mailadres in.' })
  .max(254, { error: 'Dit adres is te lang.' })
  .transform((text) => formatLine(text).toLowerCase());

export const AanmeldenSchema = z.object({
  email: EmailSchema,
  wachtwoord: z.string({ error: 'Vul uw wachtwoord in.' }).max(1000, { error: 'Dit is te lang voor een wachtwoord.' }),
  gemeente: z.string().max(80).optional(),
  terug: z.string().max(400).optional(),
});

export const HerstelcodeSchema = z.object({
  code: z.string({ error: 'Vul een herstelcode in.' }).max(60, { error: 'Deze code is te lang.' }),
});
