import { z } from '@hono/zod-openapi';

import { addDays, computeDay, isDay } from '#platform/time/index.ts';

import { DOMEINEN, type Leefdomein } from '../../kennis/leefdomein/index.ts';
import { VAN_DE_PAGINA, createRegel, createRegelveld as line, createTekst } from '../registratie/index.ts';
import { STEMMEN } from './evaluatie.ts';

const text = (max: number) => createTekst(max).default('');

/** A moment further off than this is a slip of the pen. */
const MAX_VOORUIT = 2 * 366;

const isKomend = (value: string) =>
  isDay(value) && value >= computeDay() && value <= addDays(computeDay(), MAX_VOORUIT);
const isGeweest = (value: string) => isDay(value) && value >= '2000-01-01' && value <= computeDay();
const KOMEND = 'Kies vandaag of een dag in de komende twee jaar.';

const moment = {
  op: z
    .string({ error: 'Kies de dag.' })
    .refine(isKomend, { error: KOMEND })
    .openapi({ format: 'date', example: '2026-06-02' })
    .meta({ gebruik: 'staat in de agenda en op de uitnodiging' }),
  waar: line('Vul in waar jullie elkaar zien.', 120).meta({ gebruik: 'staat in de agenda en op de uitnodiging' }),
  deelnemers: z.array(z.string()).max(60).default([]).meta({ gebruik: 'zegt wie erbij is' }),
};

const versie = z.coerce
  .number({ error: 'Open de pagina opnieuw.' })
  .int()
  .min(0)
  .max(1_000_000_000)
  .meta(VAN_DE_PAGINA);

/** What the form to plan a moment sends. `voor`: '' for everyone who lives there, or the id of one lid. */
export const EvaluatieFormSchema = z.object({
  ...moment,
  voor: z.string().default('').meta({ gebruik: 'bepaalt wie in het gezin het leest' }),
});

/** What the API takes: the same, and nothing else. */
export const EvaluatieInputSchema = z.strictObject(EvaluatieFormSchema.shape);

/** What the form to move a moment sends. */
export const EvaluatieUpdateSchema = z.object({ ...moment, versie });

/** What the form about a moment that was held sends. */
export const VerslagFormSchema = z.object({
  gehoudenOp: z
    .string({ error: 'Kies de dag waarop jullie elkaar zagen.' })
    .refine(isGeweest, { error: 'Kies een dag die is geweest, of vandaag.' })
    .meta({ gebruik: 'zegt wanneer het plan is bekeken' }),
  goed: text(2000)
    .refine((value) => value !== '', { error: 'Schrijf op wat er goed gaat.' })
    .meta({
      gebruik: 'staat bij het plan',
    }),
  anders: text(2000).meta({ gebruik: 'wordt een verandering in het plan' }),
  volgende: z
    .string()
    .refine((value) => value === '' || isKomend(value), { error: KOMEND })
    .default('')
    .meta({ gebruik: 'zet het volgende moment in de agenda' }),
  versie,
});

const waarde = z.coerce
  .number({ error: 'Kies een cijfer van 1 tot en met 5.' })
  .int()
  .min(1, 'Kies een cijfer van 1 tot en met 5.')
  .max(5, 'Kies een cijfer van 1 tot en met 5.')
  .optional();
const toelichting = createRegel(500).optional();

const perDomein = <S extends z.ZodType>(schema: S) =>
  z.object(Object.fromEntries(DOMEINEN.map((domein) => [domein, schema])) as Record<Leefdomein, S>);

/** What the form of one voice sends; '' as `lid` is everyone together. */
export const ScoresFormSchema = z
  .object({
    stem: z.enum(STEMMEN, { error: 'Open de pagina opnieuw.' }).meta(VAN_DE_PAGINA),
    lid: z.string().default('').meta(VAN_DE_PAGINA),
    waarde: perDomein(waarde).prefault({}).meta({ gebruik: 'laat zien hoe het gaat, naast de andere stem' }),
    toelichting: perDomein(toelichting).prefault({}).meta({ gebruik: 'legt het cijfer uit aan de ander' }),
    getoond: z.literal('ja').optional().meta({ gebruik: 'de bewoner kiest of de ander meteen meeleest' }),
    versie,
  })
  .superRefine((form, context) => {
    for (const domein of DOMEINEN) {
      if (!form.toelichting[domein] || form.waarde[domein] !== undefined) continue;
      context.addIssue({ code: 'custom', path: ['waarde', domein], message: 'Kies bij deze uitleg ook een cijfer.' });
    }
  });

/** Which voice a page is about; anything else is that of the professional about everyone together. */
export const InvullenSchema = z.object({ stem: z.enum(STEMMEN).catch('professional'), lid: z.string().catch('') });

/** What was filled in: the parts of life that got a figure. */
export const listAntwoorden = ({ waarde: cijfers, toelichting: uitleg }: ScoresForm) =>
  DOMEINEN.flatMap((leefdomein) => {
    const cijfer = cijfers[leefdomein];
    return cijfer === undefined ? [] : [{ leefdomein, waarde: cijfer, toelichting: uitleg[leefdomein] ?? '' }];
  });

/** A moment as the API gives it. */
export const EvaluatieSchema = z
  .object({
    id: z.string(),
    op: z.string().openapi({ format: 'date' }),
    waar: z.string(),
    stand: z.enum(['gepland', 'gehouden']),
    gehoudenOp: z.string().nullable().openapi({ format: 'date' }),
    goed: z.string(),
    anders: z.string(),
    versie: z.number().int(),
  })
  .openapi('Evaluatie');

export type EvaluatieInput = z.output<typeof EvaluatieFormSchema>;
export type EvaluatieUpdate = z.output<typeof EvaluatieUpdateSchema>;
export type VerslagInput = z.output<typeof VerslagFormSchema>;
export type ScoresForm = z.output<typeof ScoresFormSchema>;

/** The steps of this noun, for the overview of what we ask. */
export const stappen = [
  { stap: 'evaluatie-plannen', naam: 'Evaluatie plannen', schema: EvaluatieFormSchema },
  { stap: 'evaluatie-vastleggen', naam: 'Evaluatie vastleggen', schema: VerslagFormSchema },
  { stap: 'stem-invullen', naam: 'Eén stem invullen', schema: ScoresFormSchema },
] as const;
