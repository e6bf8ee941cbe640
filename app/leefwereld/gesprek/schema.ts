import { z } from '@hono/zod-openapi';

import { isDay } from '#platform/time/index.ts';

import { LAGERE_TREDEN, TREDEN } from '../../kennis/ladder/index.ts';
import { DOMEINEN, WETTEN } from '../../kennis/leefdomein/index.ts';
import {
  VAN_DE_PAGINA,
  createRegel,
  createRegelveld as line,
  createTekst,
  createTekstveld as text,
  versieveld as versie,
} from '../registratie/index.ts';
import { ONDERWERPSLEUTELS } from './onderwerp.ts';
import { DEELNEMERSOORTEN, SPREKERS } from './wie.ts';

const LEEFDOMEINEN = ['algemeen', ...DOMEINEN] as const;

export const MAX_REGEL = 2000;
export const MAX_REDEN = 1000;

const optionalText = (max: number) => createTekst(max).default('');
const optionalLine = (max: number) => createRegel(max).default('');

const op = z
  .string({ error: 'Kies de dag van het gesprek.' })
  .refine((value) => isDay(value) && value >= '2000-01-01', {
    error: 'Vul een dag in die bestaat, vanaf het jaar 2000.',
  })
  .openapi({ format: 'date', example: '2026-03-02' })
  .meta({ gebruik: 'staat boven het verslag' });
const plek = line('Vul in waar het gesprek is.', 120).meta({ gebruik: 'staat boven het verslag' });
/** '' for everyone who lives there, or the id of one lid. */
const voor = z.string().default('').meta({ gebruik: 'bepaalt wie het mag lezen' });

/** What the form to begin a conversation sends. `aanwezig`: lid:… and netwerk:…, as in wie.ts. */
export const GesprekFormSchema = z.object({
  op,
  plek,
  voor,
  aanwezig: z.array(z.string()).max(50).default([]).meta({ gebruik: 'staat in het verslag als wie erbij was' }),
  clientondersteuner: optionalLine(120).meta({ gebruik: 'staat in het verslag als wie erbij was' }),
  melding: z.string().optional().meta(VAN_DE_PAGINA),
});

/** What the form to change a conversation sends. */
export const GesprekUpdateSchema = z.object({
  op,
  plek,
  vraag: optionalText(2000).meta({ gebruik: 'de vraag achter de vraag, begin van het verslag' }),
  versie,
});

/** What the form to add somebody who was there sends. */
export const DeelnemerSchema = z.object({
  wie: z.string().default('').meta({ gebruik: 'kiest iemand die wij al kennen' }),
  soort: z.enum(DEELNEMERSOORTEN).optional().meta({ gebruik: 'zegt of iemand onafhankelijk meekijkt' }),
  naam: optionalLine(120).meta({ gebruik: 'staat in het verslag als wie erbij was' }),
  functie: optionalLine(120).meta({ gebruik: 'zegt namens wie iemand er was' }),
});

const onderwerp = z.enum(ONDERWERPSLEUTELS, { error: 'Kies waar dit over gaat.' }).meta({
  gebruik: 'zet de regel op zijn plek in het verslag',
});
const wie = z.string({ error: 'Kies wie dit zegt.' }).meta({ gebruik: 'zegt van wie de woorden zijn' });
const tekst = text('Schrijf op wat er gezegd is.', MAX_REGEL).meta({ gebruik: 'de woorden in het verslag' });
const plaats = {
  leefdomein: z.enum(LEEFDOMEINEN).optional().meta({ gebruik: 'bepaalt welke partij het mag lezen' }),
  wet: z.enum(WETTEN).optional().meta({ gebruik: 'bepaalt voor welke taak wij het bewaren' }),
  voor,
};

/** What the form for a line sends, at the table and at a desk. */
export const RegelSchema = z.object({ onderwerp, wie, tekst, ...plaats });

/** What the form to change a line sends: whose words they are and for whom does not change. */
export const RegelUpdateSchema = z.object({ tekst, versie });

/** Why nothing is to be said about a subject. */
export const NietsSchema = z.object({
  onderwerp,
  reden: text('Schrijf op waarom hier niets staat.', MAX_REDEN).meta({
    gebruik: 'zegt de inwoner waarom dit leeg blijft',
  }),
});

export const stappen = [
  { stap: 'gesprek-beginnen', naam: 'Gesprek beginnen', schema: GesprekFormSchema },
  { stap: 'gesprek-regel', naam: 'Regel bij een gesprek', schema: RegelSchema },
] as const;

const moment = z.string().openapi({ format: 'date-time' });

/** A conversation as the API lists it. */
export const GesprekSchema = z
  .object({
    id: z.string(),
    melding: z.string().nullable(),
    op: z.string().openapi({ format: 'date' }),
    plek: z.string(),
    vraag: z.string(),
    bewaardOp: moment,
    verstuurdOp: moment.nullable(),
  })
  .openapi('Gesprek');

/** One conversation with everything in it that the reader may see. */
export const GesprekGeheelSchema = GesprekSchema.extend({
  deelnemers: z.array(z.object({ soort: z.enum(DEELNEMERSOORTEN), naam: z.string(), functie: z.string() })),
  regels: z.array(
    z.object({
      id: z.string(),
      onderwerp: z.enum(ONDERWERPSLEUTELS),
      soort: z.enum(['gezegd', 'niets', 'kring']),
      spreker: z.enum(SPREKERS),
      door: z.string(),
      tekst: z.string(),
      leefdomein: z.enum(LEEFDOMEINEN),
      wet: z.enum(WETTEN),
    }),
  ),
  resultaten: z.array(
    z.object({
      id: z.string(),
      resultaat: z.string(),
      lid: z.string().nullable(),
      wens: z.string(),
      redenen: z.record(z.enum(LAGERE_TREDEN), z.string()),
      oplossingen: z.array(z.object({ id: z.string(), trede: z.enum(TREDEN), tekst: z.string(), wie: z.string() })),
    }),
  ),
}).openapi('GesprekGeheel');

export type GesprekInput = z.output<typeof GesprekFormSchema>;
export type GesprekUpdate = z.output<typeof GesprekUpdateSchema>;
export type DeelnemerInput = z.output<typeof DeelnemerSchema>;
export type RegelInput = z.output<typeof RegelSchema>;
export type RegelUpdate = z.output<typeof RegelUpdateSchema>;
export type NietsInput = z.output<typeof NietsSchema>;
