import { z } from '@hono/zod-openapi';

import { formatLine } from '#platform/text/index.ts';

import { EmailSchema } from '../aanmelding/index.ts';
import { NieuwWachtwoordSchema } from '../account/index.ts';

const line = (empty: string) =>
  z
    .string({ error: empty })
    .max(120, { error: 'Houd dit onder de 120 tekens.' })
    .transform(formatLine)
    .refine((text) => text !== '', { error: empty });

export const BeginSchema = z.object({
  code: z.string({ error: 'Kies je gemeente.' }).regex(/^\d{4}$/, { error: 'Kies je gemeente uit de lijst.' }),
  naam: line('Vul je naam in.'),
  functie: line('Vul je functie in.'),
  email: z
    .string({ error: 'Vul je e-mailadres in.' })
    .pipe(EmailSchema)
    .refine((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), {
      error: 'Vul een e-mailadres in, zoals naam@gemeente.nl.',
    }),
  wachtwoord: NieuwWachtwoordSchema,
});

export const KiesWachtwoordSchema = z.object({ wachtwoord: NieuwWachtwoordSchema });

export const VergetenSchema = z.object({ email: EmailSchema, gemeente: z.string().max(80).optional() });
