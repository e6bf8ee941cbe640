import { z } from '@hono/zod-openapi';

import { formatLine, formatText } from '#platform/text/index.ts';
import { computeDay, isDay } from '#platform/time/index.ts';

import { BESTEMMINGEN, KANALEN } from './contact.ts';

/** A day from outside, today or before. */
export const createDagveld = (empty: string) =>
  z
    .string({ error: empty })
    .refine((value) => isDay(value) && value >= '2000-01-01', { error: 'Vul een dag in die bestaat.', abort: true })
    .refine((value) => value <= computeDay(), { error: 'Deze dag moet nog komen. Kies vandaag of eerder.' });

const line = (max: number) =>
  z.string({ error: 'Vul dit in als tekst.' }).overwrite(formatLine).max(max, `Gebruik hoogstens ${max} tekens.`);

/** The own words of a resident. */
export const vraagveld = z
  .string({ error: 'Vul de vraag in.' })
  .overwrite(formatText)
  .min(1, 'Vul de vraag in.')
  .max(4000, 'Houd de vraag korter dan 4.000 tekens.');

/** What the form for a new contact sends. */
export const ContactFormSchema = z.object({
  vraag: vraagveld.meta({ gebruik: 'weten wat iemand wil, in eigen woorden' }),
  kanaal: z.enum(KANALEN, { error: 'Kies hoe het binnenkwam.' }).meta({ gebruik: 'zien welke deur mensen vinden' }),
  op: createDagveld('Kies een dag.').meta({ gebruik: 'de dag waarop een termijn kan beginnen' }),
  naam: line(120).default('').meta({ gebruik: 'iemand aanspreken, als die dat wil' }),
  bereikbaar: line(200).default('').meta({ gebruik: 'terugbellen of terugschrijven' }),
});
export type NewContact = z.output<typeof ContactFormSchema>;

/** What the form to close a contact sends. */
export const AfrondingSchema = z
  .object({
    uitkomst: z
      .enum(['beantwoord', 'doorverwezen'], { error: 'Kies wat je deed.' })
      .meta({ gebruik: 'zien wat er van een vraag kwam' }),
    naar: z
      .enum(BESTEMMINGEN, { error: 'Kies waar iemand naartoe kan.' })
      .optional()
      .meta({ gebruik: 'weten welke hulp dichtbij gevonden wordt' }),
    antwoord: z
      .string({ error: 'Vul in wat je zei.' })
      .overwrite(formatText)
      .min(1, 'Vul in wat je zei.')
      .max(2000, 'Houd het korter dan 2.000 tekens.')
      .meta({ gebruik: 'een collega kan verder als iemand terugkomt' }),
  })
  .refine(({ uitkomst, naar }) => uitkomst !== 'doorverwezen' || naar !== undefined, {
    path: ['naar'],
    error: 'Kies waar iemand naartoe kan.',
  });
export type Afronding = z.output<typeof AfrondingSchema>;

/** Which contacts are shown; anything else is those that are open. */
export const OverzichtSchema = z.object({ toon: z.enum(['open', 'klaar']).catch('open') });

/** The forms of contacts, for the overview of what we ask. */
export const stappen = [
  { stap: 'contact-opnemen', naam: 'Eerste contact', schema: ContactFormSchema },
  { stap: 'contact-afronden', naam: 'Contact afronden', schema: AfrondingSchema },
] as const;
