import { z } from '@hono/zod-openapi';

import { formatLine, formatText } from '#platform/text/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { findPersoonsgegevens } from '../signaal/index.ts';
import { AFLOPEN, MACHTEN, MACHTGROEPEN, OORZAKEN, STAPSOORTEN, STATUSSEN } from './knelpunt.ts';
import { LEEFTIJDEN, SORTERINGEN } from './overzicht.ts';

const HELD = 'Hierin staat iets waaraan je iemand kunt herkennen. Laat namen, nummers en adressen weg.';
/** What is too long is refused for that, and not looked through: that takes long. */
const isAnonymous = (max: number) => (text: string) =>
  text.length > max || findPersoonsgegevens(text, computeNow()).length === 0;

/** Text that people outside may read: of some length, and without what looks like personal data. */
const tekst = (empty: string, max: number, long: string) =>
  z
    .string({ error: empty })
    .overwrite(formatText)
    .min(1, { error: empty })
    .max(max, { error: long })
    .refine(isAnonymous(max), { error: HELD });

/** How long what everyone reads may be: a step holds 600 characters, with our own words around it. */
export const MAX_STAP = 500;
const MAX_TITEL = 120;
export const MAX_OMSCHRIJVING = 2000;

const titel = tekst('Vul een titel in.', MAX_TITEL, `Houd de titel op ${MAX_TITEL} tekens of minder.`).overwrite(
  formatLine,
);
const omschrijving = z
  .string({ error: 'Schrijf de omschrijving als tekst.' })
  .overwrite(formatText)
  .max(MAX_OMSCHRIJVING, { error: `Houd de omschrijving op ${MAX_OMSCHRIJVING} tekens of minder.` })
  .refine(isAnonymous(MAX_OMSCHRIJVING), { error: HELD });
const oorzaak = z.enum(OORZAKEN, { error: 'Kies wat de oorzaak is.' });
const macht = z.enum(MACHTEN, { error: 'Kies wie dit kan veranderen.' });
const eigenaar = z.string({ error: 'Kies wie dit oppakt.' });
const signalen = z
  .array(z.string({ error: 'Kies signalen uit de lijst.' }), { error: 'Kies minstens één signaal.' })
  .min(1, { error: 'Kies minstens één signaal.' })
  .max(500, { error: 'Kies hoogstens 500 signalen tegelijk.' });
/** No record comes near the highest version; more does not fit in the column. */
const versie = z.coerce.number({ error: 'Open deze pagina opnieuw.' }).int().min(1).max(1_000_000_000);

/** A knelpunt as it begins. Without `eigenaar` it is whoever makes it. */
export const KnelpuntInputSchema = z.strictObject({
  titel,
  oorzaak,
  signalen: signalen.openapi({ description: 'Ids van de signalen die u samenbrengt' }),
  omschrijving: omschrijving.optional(),
  macht: macht.optional(),
  eigenaar: eigenaar.optional().openapi({ description: 'Id van de medewerker die het oppakt' }),
});
export type KnelpuntInput = z.output<typeof KnelpuntInputSchema>;

/** The description of a knelpunt as it is changed, with the version that was on the screen. */
export const BijwerkenSchema = z.strictObject({
  titel,
  omschrijving: omschrijving.default(''),
  oorzaak,
  macht,
  eigenaar,
  versie,
});
export type Bijwerken = z.output<typeof BijwerkenSchema>;

/** The next step. `bericht` tells something and leaves the status as it is. */
export const StapSchema = z.strictObject({
  status: z.enum(['onderzoek', 'besluit', 'terugverteld', 'bericht'], { error: 'Kies hoe het verder gaat.' }),
  tekst: tekst('Schrijf op wat je de melders vertelt.', MAX_STAP, `Houd de tekst op ${MAX_STAP} tekens of minder.`),
  versie,
});
export type StapInput = z.output<typeof StapSchema>;

/** A no, with the reasons everyone will read. */
export const NeeSchema = z.strictObject({
  reden: tekst('Schrijf op waarom niet.', MAX_STAP, `Houd de reden op ${MAX_STAP} tekens of minder.`),
  versie,
});
export type NeeInput = z.output<typeof NeeSchema>;

/** Signals that come to a knelpunt. */
export const SignalenSchema = z.strictObject({ signalen });

/** The one signaal that is taken away. */
export const WeghalenSchema = z.strictObject({ signaal: z.string({ error: 'Kies een signaal.' }) });

/** The address of the overview: a wrong filter is as no filter. */
export const OverzichtSchema = z.object({
  open: z.enum(LEEFTIJDEN).catch('alles'),
  oorzaak: z.enum(OORZAKEN).optional().catch(undefined),
  macht: z.enum(MACHTEN).optional().catch(undefined),
  sorteer: z.enum(SORTERINGEN).catch('dagen'),
  richting: z.enum(['op', 'af']).optional().catch(undefined),
  weergave: z.enum(['tabel', 'bord']).catch('tabel'),
  toon: z.enum(MACHTGROEPEN).optional().catch(undefined),
});

/** Filters of the API; a wrong value is an error there, as everywhere in the API. */
export const ApiFilterSchema = z.object({
  status: z.enum(STATUSSEN, { error: `Kies een status: ${STATUSSEN.join(', ')}.` }).optional(),
  macht: z
    .enum(MACHTEN, { error: `Kies wie de macht heeft: ${MACHTEN.join(', ')}.` })
    .optional()
    .openapi({ description: 'Wie de macht heeft om dit te veranderen' }),
});

const fields = {
  id: z.uuid(),
  nummer: z.string().openapi({ example: '2026-014' }),
  titel: z.string(),
  omschrijving: z.string(),
  oorzaak: z.enum(OORZAKEN),
  macht: z.enum(MACHTEN),
  eigenaar: z.object({ id: z.uuid(), naam: z.string() }),
  status: z.enum(STATUSSEN),
  afloop: z.enum(AFLOPEN).nullable(),
  reden: z.string(),
  gemeldOp: z.iso.date(),
  afgerondOp: z.iso.date().nullable(),
  dagenOpen: z.int(),
  aantalSignalen: z.int(),
};

/** A knelpunt as a line of a list. */
export const KnelpuntSchema = z.object(fields).openapi('Knelpunt');

/** A knelpunt with all that was told about it, oldest first. */
export const KnelpuntMetStappenSchema = z
  .object({
    ...fields,
    stappen: z.array(z.object({ dag: z.iso.date(), soort: z.enum(STAPSOORTEN), tekst: z.string() })),
  })
  .openapi('KnelpuntMetStappen');

/** What a new knelpunt answers. */
export const NieuwKnelpuntSchema = z.object({ id: z.uuid(), nummer: z.string() }).openapi('NieuwKnelpunt');
