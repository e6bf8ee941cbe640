import { z } from '@hono/zod-openapi';

import { isId } from '#platform/id/index.ts';
import { formatLine } from '#platform/text/index.ts';
import { isDay } from '#platform/time/index.ts';

import { ROLLEN } from '../medewerker/index.ts';

const MAX_NAAM = 120;
const MAX_EMAIL = 254;
const DAG = 'Vul een dag in, bijvoorbeeld 03-03-2027.';

const line = (empty: string, long: string) =>
  z.string({ error: empty }).overwrite(formatLine).min(1, { error: empty }).max(MAX_NAAM, { error: long });
const naam = line('Vul een naam in.', `Houd de naam op ${MAX_NAAM} tekens of minder.`);
const functie = line('Vul in wat deze persoon doet.', `Houd de functie op ${MAX_NAAM} tekens of minder.`);
const dag = z.string({ error: DAG }).refine(isDay, { error: DAG });
const id = (error: string) => z.string({ error }).refine(isId, { error });
const email = z
  .string({ error: 'Vul een e-mailadres in.' })
  .trim()
  .toLowerCase()
  .max(MAX_EMAIL, { error: 'Dit e-mailadres is te lang.' })
  .pipe(z.email({ error: 'Vul een e-mailadres in, bijvoorbeeld samira@voorbeeldstad.nl.' }));

/** Someone new: who, what they do, and from when until when. */
export const NieuwSchema = z.strictObject({
  naam,
  functie,
  email,
  rollen: z
    .array(z.enum(ROLLEN, { error: 'Kies rollen uit de lijst.' }), { error: 'Kies minstens één rol.' })
    .min(1, { error: 'Kies minstens één rol.' }),
  teams: z.array(id('Kies teams uit de lijst.')).max(50, { error: 'Kies hoogstens 50 teams.' }).default([]),
  partij: id('Kies een partij uit de lijst.').optional(),
  begintOp: dag,
  eindigtOp: dag.optional(),
});

/** A rol (`rol:beleid`) or a team (`team:<id>`), from when until when. */
export const AanstellingSchema = z.strictObject({
  wat: z
    .string({ error: 'Kies een rol of een team.' })
    .refine((wat) => ROLLEN.some((rol) => wat === `rol:${rol}`) || (wat.startsWith('team:') && isId(wat.slice(5))), {
      error: 'Kies een rol of een team uit de lijst.',
    }),
  begintOp: dag,
  eindigtOp: dag.optional(),
});

/** When an aanstelling ends: on a day or now. */
export const EindeSchema = z
  .strictObject({ wanneer: z.enum(['dag', 'nu'], { error: 'Kies wanneer dit stopt.' }), eindigtOp: dag.optional() })
  .refine(({ wanneer, eindigtOp }) => wanneer === 'nu' || eindigtOp !== undefined, { path: ['eindigtOp'], error: DAG });

/** Who stands in for someone, and when. */
export const WaarnemingSchema = z.strictObject({
  waarnemer: id('Kies een collega uit de lijst.'),
  begintOp: dag,
  eindigtOp: dag,
});

export const FunctieSchema = z.strictObject({ functie });

const keuze = {
  opvolger: z.string({ error: 'Kies iemand uit de lijst.' }).default(''),
  opvolgers: z
    .record(z.string(), z.string({ error: 'Kies iemand uit de lijst.' }).optional())
    .default({})
    .transform((all) => Object.fromEntries(Object.entries(all).map(([key, to]) => [key, to ?? '']))),
};

/** Who takes over what. */
export const OverdrachtSchema = z.strictObject(keuze);

/** When someone leaves, and who takes over what. */
export const UitDienstSchema = z
  .strictObject({
    wanneer: z.enum(['dag', 'nu'], { error: 'Kies wanneer deze persoon gaat.' }),
    laatsteDag: dag.optional(),
    ...keuze,
  })
  .refine(({ wanneer, laatsteDag }) => wanneer === 'nu' || laatsteDag !== undefined, {
    path: ['laatsteDag'],
    error: DAG,
  });
