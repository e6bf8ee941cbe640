import { z } from '@hono/zod-openapi';

import { isId } from '#platform/id/index.ts';
import { formatLine } from '#platform/text/index.ts';
import { isDay } from '#platform/time/index.ts';

import { isBsn } from '../huishouden/index.ts';
import { formatHuisnummer, formatPostcode, RELATIES } from './vindkaart.ts';

/** A text that may be left out; an empty one is none. */
const some = (error: string, max: number) => z.string().overwrite(formatLine).max(max, { error }).optional();
const digits = (text: string) => text.replaceAll(/[\s.-]/g, '');

/** Whether someone is known: a surname with one more fact, or a BSN. Comes in by POST alone, so that it stands in no address. */
export const ZoekSchema = z
  .strictObject({
    achternaam: some('Deze naam is te lang.', 120).meta({ gebruik: 'om de persoon te vinden, ook anders gespeld' }),
    voornaam: some('Deze naam is te lang.', 80).meta({ gebruik: 'om mensen met dezelfde achternaam te onderscheiden' }),
    geboortedatum: z
      .string()
      .refine(isDay, { error: 'Vul een dag in, bijvoorbeeld 03-03-1987.' })
      .optional()
      .meta({ gebruik: 'het tweede feit, zodat niemand zomaar rondkijkt' }),
    postcode: z
      .string()
      .overwrite(formatPostcode)
      .regex(/^[1-9]\d{3}[A-Z]{2}$/, { error: 'Vul een postcode in, bijvoorbeeld 1234 AB.' })
      .optional()
      .meta({ gebruik: 'met het huisnummer het tweede feit' }),
    huisnummer: z
      .string()
      .overwrite(formatHuisnummer)
      .regex(/^[1-9]\d{0,4}$/, { error: 'Vul een huisnummer in, bijvoorbeeld 12.' })
      .optional()
      .meta({ gebruik: 'met de postcode het tweede feit' }),
    bsn: z
      .string()
      .overwrite(digits)
      .refine(isBsn, { error: 'Dit is geen BSN. Kijk de negen cijfers na.' })
      .optional()
      .meta({ gebruik: 'om één persoon zeker te vinden; wordt niet bewaard' }),
  })
  .superRefine(({ achternaam, geboortedatum, postcode, huisnummer, bsn }, context) => {
    const add = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (bsn !== undefined) return;
    if (achternaam === undefined || achternaam === '') return add('achternaam', 'Vul een achternaam in, of een BSN.');
    if (postcode !== undefined && huisnummer === undefined) return add('huisnummer', 'Vul ook het huisnummer in.');
    if (huisnummer !== undefined && postcode === undefined) return add('postcode', 'Vul ook de postcode in.');
    if (geboortedatum === undefined && postcode === undefined) {
      add('geboortedatum', 'Vul ook een geboortedatum in, of een postcode en huisnummer.');
    }
  });

const ander = z.string({ error: 'Kies een huishouden.' }).refine(isId, { error: 'Kies een huishouden uit de lijst.' });

/** Which huishouden turned out to be this one, or is no longer. */
export const SamenvoegingSchema = z.strictObject({
  ander: ander.meta({ gebruik: 'welk huishouden hetzelfde is' }),
});

/** Which lid is someone known elsewhere, as which lid there. */
export const PersoonSchema = z.strictObject({
  lid: ander.meta({ gebruik: 'wie van dit huishouden het is' }),
  ander: ander.optional().meta({ gebruik: 'als wie deze persoon elders bekend is' }),
});

/** Where someone moves to: a huishouden of one's own, or a new one with a name. */
export const VerhuizingSchema = z
  .strictObject({
    naar: z
      .string({ error: 'Kies waar deze persoon heen gaat.' })
      .refine((naar) => naar === 'nieuw' || isId(naar), { error: 'Kies een huishouden uit de lijst.' })
      .meta({ gebruik: 'bij welk huishouden deze persoon gaat horen' }),
    naam: some('Houd de naam op 120 tekens of minder.', 120).meta({ gebruik: 'hoe het nieuwe huishouden heet' }),
    relatie: z
      .enum(RELATIES, { error: 'Kies wat deze persoon daar is.' })
      .meta({ gebruik: 'wat deze persoon in het andere huishouden is' }),
  })
  .superRefine(({ naar, naam }, context) => {
    if (naar === 'nieuw' && (naam ?? '') === '') {
      context.addIssue({ code: 'custom', path: ['naam'], message: 'Vul een naam in voor het nieuwe huishouden.' });
    }
  });

/** What the forms of finding ask, for the overview of what we ask. */
export const vindkaartStappen = [
  { stap: 'vindkaart-zoeken', naam: 'Kijken of iemand bekend is', schema: ZoekSchema },
  { stap: 'lid-verhuizen', naam: 'Iemand laten verhuizen', schema: VerhuizingSchema },
] as const;
