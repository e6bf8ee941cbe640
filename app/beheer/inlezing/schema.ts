import { z } from '@hono/zod-openapi';

import type { Inleesveld } from './inlezing.ts';

const kolom = z.coerce.number().int().min(0).max(99).nullable().catch(null);
const kolomKeuze = z.preprocess((value) => (value === undefined || value === '' ? null : value), kolom);

/** Per field the column that holds it; empty for none. */
export const createKolommenSchema = (velden: readonly Inleesveld[]) =>
  z.object(Object.fromEntries(velden.map(({ veld }) => [veld, kolomKeuze])));

/** Which sheet of a workbook, from 0. */
export const BladSchema = z.object({
  blad: z.coerce
    .number({ error: 'Kies een blad.' })
    .int('Kies een blad.')
    .min(0, 'Kies een blad.')
    .max(49, 'Kies een blad.'),
});

/** What the job that reads a sheet in is given. */
export const InleestaakSchema = z.strictObject({ gemeente: z.uuid(), inlezing: z.uuid() });
