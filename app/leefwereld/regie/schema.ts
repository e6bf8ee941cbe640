import { z } from '@hono/zod-openapi';

import { isId } from '#platform/id/index.ts';
import { formatText } from '#platform/text/index.ts';

import { MAX_REDEN } from './regie.ts';

const reden = (leeg: string) =>
  z
    .string({ error: leeg })
    .overwrite(formatText)
    .min(1, { error: leeg })
    .max(MAX_REDEN, { error: `Houd de reden op ${MAX_REDEN} tekens of minder.` });
const collega = z.string({ error: 'Kies een collega.' }).refine(isId, { error: 'Kies een collega uit de lijst.' });

/** Asking someone to take the regie. */
export const VerzoekSchema = z.strictObject({
  opvolger: collega.meta({ gebruik: 'wie de regie krijgt en dit verzoek beantwoordt' }),
  reden: reden('Schrijf waarom de regie naar een ander gaat.').meta({
    gebruik: 'de familie en de opvolger lezen waarom',
  }),
});

/** Accepting; the team only for who has more than one. */
export const AanvaardingSchema = z.strictObject({
  team: z
    .string()
    .refine((team) => team === '' || isId(team), { error: 'Kies een team uit de lijst.' })
    .optional()
    .meta({ gebruik: 'bij welk team het huishouden daarna hoort' }),
});

/** Saying no. */
export const AfwijzingSchema = z.strictObject({
  reden: reden('Schrijf waarom je de regie niet overneemt.').meta({ gebruik: 'wie het vroeg leest waarom niet' }),
});

/** The teamleider takes over. */
export const OvernameSchema = z.strictObject({
  reden: reden('Schrijf waarom je de regie overneemt.').meta({ gebruik: 'de familie en de regisseur lezen waarom' }),
});

export const AanvoerderSchema = z.strictObject({
  aanvoerder: collega.meta({ gebruik: 'wie naast de regisseur leiding geeft' }),
  reden: reden('Schrijf waarom er een aanvoerder nodig is.').meta({ gebruik: 'de familie leest waarom' }),
});

export const AanvoerderEindeSchema = z.strictObject({
  reden: reden('Schrijf waarom de aanvoerder stopt.').meta({ gebruik: 'de familie leest waarom' }),
});

/** What the forms of the regie ask, for the overview of what we ask. */
export const regieStappen = [
  { stap: 'regie-overdragen', naam: 'Regie overdragen', schema: VerzoekSchema },
  { stap: 'regie-aanvaarden', naam: 'Regie aannemen', schema: AanvaardingSchema },
  { stap: 'regie-afwijzen', naam: 'Regie niet overnemen', schema: AfwijzingSchema },
  { stap: 'regie-overnemen', naam: 'Regie overnemen als teamleider', schema: OvernameSchema },
  { stap: 'aanvoerder-kiezen', naam: 'Aanvoerder kiezen', schema: AanvoerderSchema },
  { stap: 'aanvoerder-stoppen', naam: 'Aanvoerder laten stoppen', schema: AanvoerderEindeSchema },
] as const;

const PersoonSchema = z.object({ id: z.string(), naam: z.string(), functie: z.string() });

/** Who has the regie, as the API tells it. */
export const RegieSchema = z
  .object({
    huishouden: z.string(),
    regisseur: PersoonSchema.extend({ sinds: z.iso.datetime().nullable() }),
    team: z.object({ id: z.string(), naam: z.string() }),
    aanvoerder: PersoonSchema.nullable(),
    gevraagd: PersoonSchema.nullable(),
    eerder: z.array(PersoonSchema.extend({ van: z.iso.datetime(), tot: z.iso.datetime() })),
  })
  .openapi('Regie');
