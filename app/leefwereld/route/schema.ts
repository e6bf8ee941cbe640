import { z } from '@hono/zod-openapi';

import { formatLine } from '#platform/text/index.ts';
import { computeDay, isDay } from '#platform/time/index.ts';

const naam = (empty: string, max: number) =>
  z.string({ error: empty }).overwrite(formatLine).min(1, empty).max(max, `Gebruik hoogstens ${max} tekens.`);

/** Who a contact is about: enough to see whether we know this person, and to begin a dossier when we do not. */
export const PersoonSchema = z.object({
  roepnaam: naam('Vul de voornaam in.', 80).meta({ gebruik: 'iemand aanspreken en vinden' }),
  achternaam: naam('Vul de achternaam in.', 120).meta({ gebruik: 'zien of we iemand al kennen' }),
  geboortedatum: z
    .string({ error: 'Vul de geboortedatum in.' })
    .refine((day) => isDay(day) && day >= '1900-01-01', { error: 'Vul een dag in die bestaat.', abort: true })
    .refine((day) => day <= computeDay(), { error: 'Deze dag moet nog komen. Vul de dag van geboorte in.' })
    .meta({ gebruik: 'mensen met dezelfde naam uit elkaar houden' }),
});
export type Persoon = z.output<typeof PersoonSchema>;

/** To whom a contact goes on. */
export const DoorgevenSchema = z.object({ medewerker: z.string().default('') });

/** The forms of the route itself, for the overview of what we ask. */
export const stappen = [{ stap: 'contact-persoon', naam: 'Kijken over wie het gaat', schema: PersoonSchema }] as const;
