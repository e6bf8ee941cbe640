import { z } from '@hono/zod-openapi';

import { formatLine, formatText } from '#platform/text/index.ts';
import { computeNow, isDay } from '#platform/time/index.ts';

import { findPersoonsgegevens } from '../../maatwerkplaats/signaal/index.ts';
import { BESLUITEN, findLooptijdFout, MAX_REDEN } from './proeftuin.ts';

const GEGEVENS: Record<ReturnType<typeof findPersoonsgegevens>[number]['soort'], string> = {
  bsn: 'een BSN',
  telefoonnummer: 'een telefoonnummer',
  'e-mailadres': 'een e-mailadres',
  iban: 'een rekeningnummer',
  'postcode-met-huisnummer': 'een adres',
  geboortedatum: 'een geboortedatum',
};

/**
 * Many people read these texts, so what looks like personal data is refused. The message does not repeat it. What is too
 * long is refused for that, and not looked through: that takes long.
 */
const checkPersoonsgegevens = (max: number) => (tekst: string, context: z.RefinementCtx) => {
  if (tekst.length > max) return;
  const soorten = new Set(findPersoonsgegevens(tekst, computeNow()).map(({ soort }) => GEGEVENS[soort]));
  if (soorten.size === 0) return;
  const message = `Hier staat iets dat lijkt op ${[...soorten].join(' en ')}. Haal dat weg: veel mensen lezen dit.`;
  context.addIssue({ code: 'custom', message });
};

const text = (empty: string, max: number, long: string) =>
  z.string({ error: empty }).overwrite(formatText).min(1, empty).max(max, long).superRefine(checkPersoonsgegevens(max));

const MAX_KLEINE_START = 1000;

const day = (empty: string) =>
  z
    .string({ error: empty })
    .refine((value) => isDay(value) && value >= '2000-01-01', {
      error: 'Vul een dag in die bestaat, vanaf het jaar 2000.',
    })
    .openapi({ format: 'date', example: '2026-03-02' });

const fields = {
  vraag: text('Vul de vraag in.', 200, 'Houd de vraag korter dan 200 tekens.').overwrite(formatLine),
  verwachting: text('Vul in wat je verwacht.', 1000, 'Houd de verwachting korter dan 1.000 tekens.'),
  kleineStart: z
    .string({ error: 'Vul de kleine start in als tekst.' })
    .overwrite(formatText)
    .max(MAX_KLEINE_START, 'Houd de kleine start korter dan 1.000 tekens.')
    .superRefine(checkPersoonsgegevens(MAX_KLEINE_START))
    .optional(),
  start: day('Kies de eerste dag.'),
  eind: day('Kies de laatste dag.'),
  ambassadeur: z.string({ error: 'Kies een ambassadeur uit de lijst.' }).optional(),
};

const knelpunt = z.string({ error: 'Noem het knelpunt met zijn id.' }).optional();

type Dagen = { start: string; eind: string };

/** Whether start and end are days by themselves, so that they can be compared; other fields may still be wrong. */
const hasDagen = (input: unknown): input is Dagen =>
  typeof input === 'object' &&
  input !== null &&
  ['start', 'eind'].every((name) => isDay(String((input as Record<string, unknown>)[name])));

const fits = ({ start, eind }: Dagen) => findLooptijdFout(start, eind) === undefined;

/** Start and end together, told at the end, in the same answer as what is wrong elsewhere. */
const looptijd = {
  path: ['eind'],
  when: ({ value }: { value: unknown }) => hasDagen(value),
  error: ({ input }: { input?: unknown }) => (hasDagen(input) ? findLooptijdFout(input.start, input.eind) : undefined),
};

/** What the form to start one sends. */
export const ProeftuinFormSchema = z.object({ ...fields, knelpunt }).refine(fits, looptijd);

/** What the API takes: the same, and nothing else. */
export const ProeftuinInputSchema = z.strictObject({ ...fields, knelpunt }).refine(fits, looptijd);

/** No proeftuin comes near the highest version; more does not fit in the column. */
const versie = z.coerce.number({ error: 'Open de pagina opnieuw.' }).int().min(1).max(1_000_000_000);

/** What the form to change one sends. */
export const ProeftuinUpdateSchema = z.object({ ...fields, versie }).refine(fits, looptijd);

/** What the form for the decision sends. */
export const BesluitSchema = z.object({
  besluit: z.enum(BESLUITEN, { error: 'Kies stoppen, aanpassen of opschalen.' }),
  reden: text('Vul de reden in.', MAX_REDEN, `Houd de reden korter dan ${MAX_REDEN} tekens.`),
  versie: versie.optional(),
});

/** Which part of the overview is shown; anything else is all of it. */
export const OverzichtSchema = z.object({ toon: z.enum(['alles', 'loopt', 'wacht', 'besloten']).catch('alles') });

/** A proeftuin as the API gives it. */
export const ProeftuinSchema = z
  .object({
    id: z.string(),
    vraag: z.string(),
    verwachting: z.string(),
    kleineStart: z.string(),
    start: z.string().openapi({ format: 'date' }),
    eind: z.string().openapi({ format: 'date' }),
    fase: z.enum(['gepland', 'loopt', 'wacht', 'besloten']),
    ambassadeur: z.object({ id: z.string(), naam: z.string(), functie: z.string() }),
    besluit: z.enum(BESLUITEN).nullable(),
    besluitReden: z.string(),
    beslotenOp: z.string().nullable().openapi({ format: 'date' }),
    beslotenDoor: z.object({ id: z.string(), naam: z.string(), functie: z.string() }).nullable(),
  })
  .openapi('Proeftuin');

export type ProeftuinInput = z.output<typeof ProeftuinInputSchema>;
export type ProeftuinUpdate = z.output<typeof ProeftuinUpdateSchema>;
export type BesluitInput = z.output<typeof BesluitSchema>;
