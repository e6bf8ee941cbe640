import { z } from '@hono/zod-openapi';

import { formatLine, formatText } from '#platform/text/index.ts';

import { MAX_TEKENS, SOORTEN, STANDEN } from './transformatielog.ts';

type Format = (text: string) => string;
const required = (format: Format, empty: string, max: number, long: string) =>
  z.string({ error: empty }).overwrite(format).min(1, empty).max(max, long);
const optional = (format: Format, max: number, long: string) => z.string().overwrite(format).max(max, long).default('');

const fields = {
  soort: z.enum(SOORTEN, { error: 'Kies wat voor regel dit is.' }),
  titel: required(
    formatLine,
    'Vul een titel in.',
    MAX_TEKENS.titel,
    `Houd de titel op ${MAX_TEKENS.titel} tekens of minder.`,
  ),
  tekst: required(formatText, 'Vertel wat er gebeurde.', MAX_TEKENS.tekst, 'Houd de tekst op 2.000 tekens of minder.'),
  thema: optional(formatLine, MAX_TEKENS.thema, `Houd het thema op ${MAX_TEKENS.thema} tekens of minder.`),
};

const reden = optional(formatLine, MAX_TEKENS.reden, `Houd de reden op ${MAX_TEKENS.reden} tekens of minder.`);
/** No line comes near the highest version; more does not fit in the column. */
const versie = z.coerce.number({ error: 'Open de pagina opnieuw.' }).int().min(1).max(1_000_000_000);

const RefSchema = z
  .strictObject({
    soort: z.string({ error: 'Noem de soort: signaal, knelpunt of proeftuin.' }),
    id: z.string({ error: 'Noem het id van waar de regel vandaan komt.' }),
  })
  .openapi('Verwijzing');

/** A line as it is written: what the API takes and nothing else. */
export const LogregelInputSchema = z.strictObject({
  ...fields,
  herkomst: z
    .array(RefSchema, { error: 'Noem waar de regel vandaan komt, of geef een lege lijst.' })
    .max(50, 'Noem hoogstens 50 dingen waar de regel vandaan komt.')
    .default([]),
});
export type LogregelInput = z.input<typeof LogregelInputSchema>;

/** The same as a form, with the one record it was started from. */
export const LogregelFormSchema = z.object({ ...fields, van: z.string().default(''), id: z.string().default('') });

/** A changed line, with the version the writer saw. */
export const LogregelUpdateSchema = z.object({ ...fields, versie });
export type LogregelUpdate = z.output<typeof LogregelUpdateSchema>;

/** What the API takes to publish a line. */
export const PublicatieInputSchema = z.strictObject({ reden });
export const PublicatieFormSchema = z.object({ reden, versie });
export type PublicatieInput = { reden?: string | undefined; versie?: number | undefined };

const standTekst = required(
  formatText,
  'Vertel waar jullie nu staan.',
  MAX_TEKENS.stand,
  'Houd de tekst op 2.000 tekens of minder.',
);
export const StandSchema = z.object({ tekst: standTekst });

/** Filters of the overview: anything else is no filter. */
export const OverzichtSchema = z.object({ stand: z.enum(STANDEN).optional().catch(undefined) });

/** Filter of the public page. */
export const ThemaSchema = z.object({ thema: z.string().min(1).max(MAX_TEKENS.thema).optional().catch(undefined) });

/** A line as the API gives it. */
export const LogregelSchema = z
  .object({
    id: z.string(),
    soort: z.enum(SOORTEN),
    titel: z.string(),
    tekst: z.string(),
    thema: z.string(),
    label: z.string().openapi({ description: 'Eigen woord uit een ingelezen agenda' }),
    begin: z.string().openapi({ description: 'Begin zoals het in een ingelezen agenda stond' }),
    datum: z.string().openapi({ format: 'date' }),
    stand: z.enum(STANDEN),
    versie: z.int(),
    gepubliceerdeVersie: z.int().nullable(),
    herkomst: z.array(z.object({ soort: z.string(), id: z.string() })),
  })
  .openapi('Logregel');

export const AangemaaktSchema = z.object({ id: z.string() }).openapi('AangemaakteLogregel');
export const PublicatieSchema = z.object({ id: z.string(), versie: z.int() }).openapi('Publicatie');
