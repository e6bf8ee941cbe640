import { z } from '@hono/zod-openapi';

import { formatLine, formatText } from '#platform/text/index.ts';
import { computeDay, isDay } from '#platform/time/index.ts';

import { LAGEN } from '../instrument/index.ts';
import { MINIMUM, STANDEN, TOEGANGEN } from './meting.ts';

const tooLong = (max: number) => `Dit is te lang. Houd het op ${max} tekens.`;
const regel = (empty: string, max: number) =>
  z.string({ error: empty }).overwrite(formatLine).min(1, empty).max(max, tooLong(max));

const titel = regel('Geef de meting een titel.', 120);
const periode = regel('Vul in over welke periode dit gaat.', 60);
const onderwerp = z.string().overwrite(formatLine).max(120, tooLong(120)).default('');
const KOMEND = 'Kies vandaag of een latere dag.';
const invullenTot = z
  .string()
  .refine((dag) => dag === '' || (isDay(dag) && dag >= computeDay()), { error: KOMEND })
  .default('')
  .openapi({ description: 'JJJJ-MM-DD, of leeg: geen laatste dag', example: '2026-12-11' });
const MEER = `Vul een heel getal in van ${MINIMUM} of hoger.`;
const groepsminimum = z.coerce.number({ error: MEER }).int(MEER).min(MINIMUM, MEER).max(1000, MEER).default(MINIMUM);
const begeleider = z.string().default('').openapi({ description: 'Id van een medewerker; leeg: wie de meting maakt' });
const versie = z.coerce.number({ error: 'Open de pagina opnieuw.' }).int().min(1).max(1_000_000_000);

const NAAM = ['op-naam', 'naamloos'] as const;

/** What a new meting is made of; what the instrument decides itself may be left out. */
export const MetingInputSchema = z.strictObject({
  instrument: z.string({ error: 'Kies een instrument.' }).min(1, 'Kies een instrument.').max(60),
  titel,
  periode,
  onderwerp,
  naam: z.enum(NAAM, { error: 'Kies of mensen met naam invullen.' }).default('op-naam'),
  groepsminimum,
  toegang: z.enum(TOEGANGEN, { error: 'Kies hoe mensen erbij komen.' }).default('uitnodiging'),
  begeleider,
  invullenTot,
});
export type MetingInput = z.output<typeof MetingInputSchema>;

/** The same as the form sends it. */
export const MetingFormSchema = z.object(MetingInputSchema.shape);

/** The form that changes a meting, with the version it was opened at. */
export const MetingUpdateSchema = z.object({
  titel,
  periode,
  onderwerp,
  groepsminimum,
  begeleider,
  invullenTot,
  versie,
});
export type MetingUpdate = z.output<typeof MetingUpdateSchema>;

/** Opening again: a reason when named, and until when. */
export const HeropenenSchema = z.object({
  reden: z.string().overwrite(formatText).max(300, tooLong(300)).default(''),
  invullenTot,
});
export type Heropenen = z.output<typeof HeropenenSchema>;

/** A next wave: its period, and until when it can be filled in. */
export const GolfSchema = z.object({ periode, invullenTot });
export type Golf = z.output<typeof GolfSchema>;

/** Filter of the list; what is no filter is left out. */
export const OverzichtSchema = z.object({
  stand: z.enum(STANDEN).optional().catch(undefined),
  instrument: z.string().min(1).max(60).optional().catch(undefined),
});

/** The same filter on the API, where a wrong one is told. */
export const MetingfilterSchema = z.object({
  stand: z.enum(STANDEN).optional(),
  instrument: z.string().max(60).optional().openapi({ description: 'Sleutel van een instrument' }),
});

const dag = z.string().nullable().openapi({ format: 'date' });

/** A groep as the API gives it. */
const GroepSchema = z
  .object({
    id: z.string(),
    naam: z.string(),
    partij: z.object({ id: z.string(), naam: z.string(), soort: z.string() }).nullable(),
    laag: z.enum(LAGEN).nullable(),
    gedaan: z.int().nullable().openapi({
      description: 'Hoeveel er klaar zijn; naamloos: één keer per nacht geteld, en null onder het groepsminimum',
    }),
    gedaanOp: dag,
  })
  .openapi('Metinggroep');

/** A meting as the API gives it: no results. */
export const MetingSchema = z
  .object({
    id: z.string(),
    instrument: z.object({ sleutel: z.string(), versie: z.int(), naam: z.string() }),
    reeks: z.string(),
    golf: z.int(),
    titel: z.string(),
    onderwerp: z.string().nullable(),
    periode: z.string(),
    naamloos: z.boolean(),
    groepsminimum: z.int(),
    toegang: z.enum(TOEGANGEN),
    stand: z.enum(STANDEN),
    opengesteld: z.boolean(),
    invullenTot: dag,
    geopendOp: dag,
    geslotenOp: dag,
    resultatenOp: dag,
  })
  .openapi('Meting');

/** A meting with its groepen. */
export const MetingDetailSchema = MetingSchema.extend({ groepen: z.array(GroepSchema) }).openapi('MetingMetGroepen');
