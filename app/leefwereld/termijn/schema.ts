import { z } from '@hono/zod-openapi';

import { formatText } from '#platform/text/index.ts';

import { WETTEN } from '../../kennis/leefdomein/index.ts';
import { TERMIJNSOORTEN } from './termijn.ts';

const reden = z
  .string({ error: 'Vul de reden in.' })
  .overwrite(formatText)
  .min(1, 'Vul de reden in.')
  .max(1000, 'Houd de reden korter dan 1.000 tekens.')
  .meta({ gebruik: 'uitleg aan de inwoner, en toets achteraf' });

const verteld = z
  .literal('ja', { error: 'Vertel het eerst aan de inwoner.' })
  .meta({ gebruik: 'zeker weten dat de inwoner dit weet' });

/** What the form to stop the clock sends. */
export const OpschortingSchema = z.object({ reden, verteld });

/** What the form to give more days sends. */
export const VerlengingSchema = z.object({
  dagen: z.coerce
    .number({ error: 'Vul een aantal dagen in.' })
    .int('Vul een heel aantal dagen in.')
    .min(1, 'Geef minstens 1 dag erbij.')
    .max(365, 'Geef hoogstens 365 dagen erbij.')
    .meta({ gebruik: 'de nieuwe laatste dag uitrekenen' }),
  reden,
  verteld,
});

/** Whose terms are shown; anything else is one's own. */
export const OverzichtSchema = z.object({ van: z.enum(['ik', 'team']).catch('ik') });

const SOORTEN = Object.keys(TERMIJNSOORTEN) as [keyof typeof TERMIJNSOORTEN];

/** A term as the API gives it. */
export const TermijnSchema = z
  .object({
    id: z.uuid(),
    soort: z.enum(SOORTEN),
    wet: z.enum(WETTEN),
    artikel: z.string().openapi({ example: 'artikel 2.3.2, eerste lid, Wmo 2015' }),
    onderwerp: z.object({ soort: z.string(), id: z.uuid() }),
    begint: z.iso.date(),
    uiterlijk: z.iso.date(),
    verschoven: z.boolean().openapi({ description: 'Verschoven door een weekend of feestdag' }),
    opgeschort: z.int().openapi({ description: 'Dagen dat de termijn stilstond' }),
    stand: z.enum(['loopt', 'opgeschort', 'gehaald', 'vervallen']),
    klaarOp: z.iso.date().nullable(),
    woorden: z.string().openapi({ example: 'uiterlijk 3 maart, nog 9 dagen' }),
  })
  .openapi('Termijn');

/** The forms of terms, for the overview of what we ask. */
export const stappen = [
  { stap: 'termijn-verlengen', naam: 'Meer tijd geven', schema: VerlengingSchema },
  { stap: 'termijn-stilzetten', naam: 'Termijn stilzetten', schema: OpschortingSchema },
] as const;
