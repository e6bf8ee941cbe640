import { z } from '@hono/zod-openapi';

import { LAGERE_TREDEN, type LagereTrede, TREDEN } from '../../kennis/ladder/index.ts';
import { DOMEINEN, WETTEN } from '../../kennis/leefdomein/index.ts';
import { RESULTAATSOORTEN } from '../gesprek/index.ts';
import { createRegel, createTekst, createTekstveld, versieveld as versie } from '../registratie/index.ts';

export const MAX_WENS = 1000;
export const MAX_REDEN = 1000;

const optionalText = (max: number) => createTekst(max).default('');

const redenen = Object.fromEntries(
  LAGERE_TREDEN.map((trede) => [
    trede,
    optionalText(MAX_REDEN).meta({ gebruik: 'verplichte motivering van de hogere trede' }),
  ]),
) as Record<LagereTrede, ReturnType<typeof optionalText>>;

const wens = createTekstveld('Schrijf op wat iemand wil bereiken.', MAX_WENS).meta({
  gebruik: 'wordt een doel van het plan',
});

/** What the form for a result sends. `lid` is '' for all of them. */
export const ResultaatSchema = z.object({
  resultaat: z.enum(RESULTAATSOORTEN, { error: 'Kies een resultaat uit de lijst.' }).meta({
    gebruik: 'telt mee in de lijst van resultaten',
  }),
  lid: z.string().default('').meta({ gebruik: 'zegt van wie het doel is' }),
  wens,
  leefdomein: z
    .enum(['algemeen', ...DOMEINEN])
    .optional()
    .meta({ gebruik: 'bepaalt welke partij het mag lezen' }),
  wet: z.enum(WETTEN).optional().meta({ gebruik: 'bepaalt voor welke taak wij het bewaren' }),
  /** '' for whoever the conversation is for, or the id of one lid. */
  voor: z.string().default('').meta({ gebruik: 'bepaalt wie het mag lezen' }),
});

/** What the form to change a result sends. */
export const ResultaatUpdateSchema = z.object({ wens, ...redenen, versie });

/** What the form for a solution sends: the rung, and why the rungs below it are not enough. */
export const OplossingSchema = z.object({
  trede: z.enum(TREDEN, { error: 'Kies een trede.' }).meta({ gebruik: 'zet de oplossing op de ladder' }),
  tekst: createTekstveld('Schrijf op wat er gebeurt.', MAX_WENS).meta({ gebruik: 'wordt een actie van het plan' }),
  wie: createRegel(120).default('').meta({ gebruik: 'zegt wie het doet' }),
  ...redenen,
});

export const stappen = [
  { stap: 'resultaat-kiezen', naam: 'Resultaat kiezen', schema: ResultaatSchema },
  { stap: 'oplossing-afspreken', naam: 'Oplossing afspreken', schema: OplossingSchema },
] as const;

export type ResultaatInput = z.output<typeof ResultaatSchema>;
export type ResultaatUpdate = z.output<typeof ResultaatUpdateSchema>;
export type OplossingInput = z.output<typeof OplossingSchema>;
