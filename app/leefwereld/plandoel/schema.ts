import { z } from '@hono/zod-openapi';

import { formatLine } from '#platform/text/index.ts';
import { isDay } from '#platform/time/index.ts';

import { isVoorziening, TREDEN } from '../../kennis/ladder/index.ts';
import { DOMEINEN, WETTEN } from '../../kennis/leefdomein/index.ts';
import {
  VAN_DE_PAGINA as PAGINA,
  createTekst,
  createTekstveld as text,
  versieveld as versie,
} from '../registratie/index.ts';
import { UITKOMSTEN, VOORTGANGEN, WIESOORTEN } from './voortgang.ts';

const optional = (max: number) => createTekst(max).default('');

const day = z
  .string()
  .refine((value) => isDay(value) && value >= '2000-01-01' && value <= '2999-12-31', 'Vul een dag in die bestaat.')
  .optional()
  .meta({ gebruik: 'om te weten op welke dag iets gebeurt' });

const doelFields = {
  woorden: text('Schrijf op wat iemand wil, in eigen woorden.', 500).meta({
    gebruik: 'om het doel te lezen zoals de bewoner het zei',
  }),
  van: z.array(z.string()).default([]).meta({ gebruik: 'om te zien wiens woorden het zijn' }),
  leefdomein: z
    .enum(['algemeen', ...DOMEINEN], { error: 'Kies waar het over gaat.' })
    .meta({ gebruik: 'om te bepalen welke organisatie het leest' }),
  wet: z
    .enum(WETTEN, { error: 'Kies de wet, of geen aparte wet.' })
    .meta({ gebruik: 'om te bepalen voor welke taak het is' }),
  voor: z
    .array(z.string(), { error: 'Kies wie dit mag lezen.' })
    .min(1, 'Kies wie dit mag lezen.')
    .meta({ gebruik: 'om te bepalen wie van het gezin het leest' }),
  trede: z
    .enum(TREDEN, { error: 'Kies waar de oplossing zit.' })
    .meta({ gebruik: 'om eerst te kijken wat dichtbij kan' }),
  tredeReden: optional(1000).meta({ gebruik: 'om uit te leggen waarom hulp nodig is' }),
};

const needsReden = {
  path: ['tredeReden'],
  error: 'Schrijf op waarom eigen kracht en netwerk niet genoeg zijn.',
};
const hasReden = ({ trede, tredeReden }: { trede: (typeof TREDEN)[number]; tredeReden: string }) =>
  !isVoorziening(trede) || tredeReden !== '';

/** What the form for a new goal sends; `resultaat` is the result of the conversation it came from. */
export const DoelFormSchema = z
  .object({ ...doelFields, resultaat: z.string().optional().meta(PAGINA) })
  .refine(hasReden, needsReden);

/** What the form to change a goal sends. */
export const DoelUpdateSchema = z.object({ ...doelFields, versie }).refine(hasReden, needsReden);

const actieFields = {
  wat: text('Schrijf op wat er gebeurt.', 300)
    .overwrite(formatLine)
    .meta({ gebruik: 'om te weten wat is afgesproken' }),
  wie: z
    .string({ error: 'Kies wie het doet.' })
    .regex(new RegExp(`^(?:${WIESOORTEN.join('|')}):[0-9a-f-]{36}$`), 'Kies wie het doet.')
    .meta({ gebruik: 'om te weten wie het doet' }),
  wanneer: optional(120).meta({ gebruik: 'om te weten wanneer het gebeurt' }),
  dag: day,
};

const needsWanneer = { path: ['wanneer'], error: 'Schrijf op wanneer, of kies een dag.' };
const hasWanneer = ({ wanneer, dag }: { wanneer: string; dag?: string | undefined }) =>
  wanneer !== '' || dag !== undefined;

/** What the form for a new action sends. */
export const ActieFormSchema = z.object(actieFields).refine(hasWanneer, needsWanneer);

/** What the form to change an action sends. */
export const ActieUpdateSchema = z.object({ ...actieFields, versie }).refine(hasWanneer, needsWanneer);

/** What the form about how an action goes sends. */
export const VoortgangSchema = z
  .object({
    voortgang: z.enum(VOORTGANGEN, { error: 'Kies hoe het staat.' }).meta({ gebruik: 'om samen te zien hoe het gaat' }),
    vast: optional(500).meta({ gebruik: 'om te zien waarop iets vastloopt' }),
    versie,
  })
  .refine(({ voortgang, vast }) => voortgang !== 'vast' || vast !== '', {
    path: ['vast'],
    error: 'Schrijf op waarop het vastzit.',
  });

/** A form that only says yes, for the version that was seen. */
export const VersieSchema = z.object({ versie });

/** What the form about what came of a goal sends. */
export const UitkomstSchema = z.object({
  uitkomst: z
    .enum(UITKOMSTEN, { error: 'Kies wat eruit kwam.' })
    .meta({ gebruik: 'om te zien wat het plan opleverde' }),
  woorden: text('Schrijf in gewone woorden op hoe het ging.', 1000).meta({ gebruik: 'om te leren van hoe het ging' }),
  versie,
});

/** A goal as the API gives it. */
export const PlandoelSchema = z
  .object({
    id: z.string(),
    woorden: z.string(),
    van: z.array(z.object({ id: z.string(), naam: z.string() })),
    leefdomein: z.string(),
    wet: z.string(),
    trede: z.enum(TREDEN),
    tredeReden: z.string(),
    uitkomst: z.enum(UITKOMSTEN).nullable(),
    uitkomstWoorden: z.string(),
    acties: z.array(
      z.object({
        id: z.string(),
        wat: z.string(),
        wie: z.object({ soort: z.enum(WIESOORTEN), id: z.string(), naam: z.string() }),
        wanneer: z.string(),
        dag: z.string().nullable().openapi({ format: 'date' }),
        voortgang: z.enum(VOORTGANGEN),
        vast: z.string(),
      }),
    ),
  })
  .openapi('Plandoel');

export type DoelInput = z.output<typeof DoelFormSchema>;
export type DoelUpdate = z.output<typeof DoelUpdateSchema>;
export type ActieInput = z.output<typeof ActieFormSchema>;
export type ActieUpdate = z.output<typeof ActieUpdateSchema>;
export type VoortgangInput = z.output<typeof VoortgangSchema>;
export type UitkomstInput = z.output<typeof UitkomstSchema>;

/** What we ask about goals and actions, by step. */
export const stappen = [
  { stap: 'doel-toevoegen', naam: 'Doel toevoegen', schema: DoelFormSchema },
  { stap: 'actie-toevoegen', naam: 'Actie toevoegen', schema: ActieFormSchema },
  { stap: 'voortgang-vertellen', naam: 'Vertellen hoe een actie gaat', schema: VoortgangSchema },
  { stap: 'uitkomst-opschrijven', naam: 'Uitkomst van een doel opschrijven', schema: UitkomstSchema },
] as const;
