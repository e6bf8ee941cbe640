import { z } from '@hono/zod-openapi';

import { formatLine, formatText } from '#platform/text/index.ts';
import { addDays, computeDay, isDay } from '#platform/time/index.ts';

import { MAX_DAGEN, SCOPES } from './apisleutel.ts';

const tot = z
  .string({ error: 'Kies tot en met welke dag de sleutel werkt.' })
  .refine(isDay, { error: 'Kies een dag die bestaat.' })
  .refine((dag) => dag >= computeDay(), { error: 'Kies vandaag of een latere dag.' })
  .refine((dag) => dag <= addDays(computeDay(), MAX_DAGEN), { error: 'Kies een dag binnen een jaar.' });

/** A key as the beheerder asks for it. */
export const SleutelSchema = z.strictObject({
  naam: z
    .string({ error: 'Vul in welk systeem de sleutel krijgt.' })
    .overwrite(formatLine)
    .min(1, { error: 'Vul in welk systeem de sleutel krijgt.' })
    .max(80, { error: 'Houd de naam op 80 tekens of minder.' }),
  doel: z
    .string({ error: 'Vul in waarvoor de sleutel is.' })
    .overwrite(formatText)
    .min(1, { error: 'Vul in waarvoor de sleutel is.' })
    .max(300, { error: 'Houd het doel op 300 tekens of minder.' }),
  scopes: z
    .array(z.enum(SCOPES, { error: 'Kies uit de lijst.' }), { error: 'Kies minstens één ding dat de sleutel mag.' })
    .min(1, { error: 'Kies minstens één ding dat de sleutel mag.' })
    .overwrite((scopes) => [...new Set(scopes)]),
  tot,
});
export type SleutelInput = z.output<typeof SleutelSchema>;

/** A new key in the place of another: the same but for its end. */
export const OpvolgerSchema = z.strictObject({ tot });
