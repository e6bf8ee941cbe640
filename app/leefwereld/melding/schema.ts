import { z } from '@hono/zod-openapi';

import { formatText } from '#platform/text/index.ts';

import { DOMEINEN, WETTEN } from '../../kennis/leefdomein/index.ts';
import { KANALEN, createDagveld, vraagveld } from '../contact/index.ts';
import { VAN_DE_PAGINA, createTekstveld as text } from '../registratie/index.ts';
import { AFZIENREDENEN, BRONNEN, MEDEDELINGEN, SLUITREDENEN, WIJZEN } from './melding.ts';

const fields = {
  lid: z.string({ error: 'Kies voor wie hulp nodig is.' }).meta({ gebruik: 'weten om wie het gaat' }),
  vraag: vraagveld.meta({ gebruik: 'het gesprek begint met deze woorden' }),
  wet: z.enum(WETTEN, { error: 'Kies een wet.' }).meta({ gebruik: 'termijnen en rechten horen bij een wet' }),
  leefdomein: z
    .enum(['algemeen', ...DOMEINEN], { error: 'Kies waar het over gaat.' })
    .meta({ gebruik: 'alleen wie daarbij helpt leest mee' }),
  bron: z
    .enum(BRONNEN, { error: 'Kies wie de weg wees.' })
    .meta({ gebruik: 'zien hoe mensen ons vinden (Jeugdwet 2.6)' }),
  kanaal: z.enum(KANALEN, { error: 'Kies hoe het binnenkwam.' }).meta({ gebruik: 'zien welke deur mensen vinden' }),
  gemeldOp: createDagveld('Kies de dag van de melding.').meta({ gebruik: 'vanaf deze dag loopt elke termijn' }),
  wieLeest: z
    .enum(['huishouden', 'lid'], { error: 'Kies wie dit mag lezen.' })
    .meta({ gebruik: 'alleen tonen aan wie het mag lezen' }),
};

const spoed = z
  .enum(['ja', 'nee'], { error: 'Kies of het kan wachten.' })
  .meta({ gebruik: 'direct tijdelijke hulp regelen' });

/** What the form for a new melding sends. */
export const MeldingFormSchema = z.object({
  ...fields,
  spoed,
  contact: z.string().optional().meta(VAN_DE_PAGINA),
});
export type MeldingForm = z.output<typeof MeldingFormSchema>;

/** What the API takes. */
export const MeldingInputSchema = z.strictObject({ ...fields, spoed });

const op = createDagveld('Kies een dag.').meta({ gebruik: 'aantonen dat het op tijd was' });
const hoe = z.enum(WIJZEN, { error: 'Kies hoe je het vertelde.' }).meta({ gebruik: 'aantonen hoe iemand het weet' });

/** One or more of a list of checkboxes. */
const some = <S extends z.ZodType>(one: S, empty: string) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(one).min(1, empty));

/** What the form sends when the client was told something. */
export const MededelingSchema = z.object({
  soorten: some(z.enum(MEDEDELINGEN), 'Kies wat je vertelde.').meta({
    gebruik: 'zeker weten dat iemand zijn rechten kent',
  }),
  hoe,
  op,
});

/** What the form sends when mantelzorgers were told, or when there are none. */
export const MantelzorgSchema = z.object({
  wie: some(z.string(), 'Kies wie je het vertelde.').meta({ gebruik: 'ook wie zorgt kent de steun' }),
  hoe,
  op,
});

/** What the form sends when a persoonlijk plan came in. */
export const PersoonlijkPlanSchema = z
  .object({
    vorm: z
      .enum(['tekst', 'papier'], { error: 'Kies hoe je het plan kreeg.' })
      .meta({ gebruik: 'weten waar het plan ligt' }),
    tekst: z
      .string({ error: 'Vul het plan in.' })
      .overwrite(formatText)
      .max(20_000, 'Houd het korter dan 20.000 tekens.')
      .default('')
      .meta({ gebruik: 'het onderzoek gebruikt dit plan' }),
    op,
  })
  .refine(({ vorm, tekst }) => vorm !== 'tekst' || tekst !== '', { path: ['tekst'], error: 'Vul het plan in.' });

/** What the form sends when temporary help was decided. */
export const SpoedSchema = z.object({
  reden: text('Vul in waarom het niet kan wachten.', 1000).meta({ gebruik: 'onderbouwing van het besluit' }),
  hulp: text('Vul in welke hulp er komt.', 1000).meta({ gebruik: 'weten welke hulp er nu is' }),
});

/** What the form sends to offer a family to make the plan. */
export const AanbodSchema = z.object({ op });

/** What the form sends when the family answered. */
export const FamilieantwoordSchema = z
  .object({
    antwoord: z
      .enum(['familie', 'geen'], { error: 'Kies wat het antwoord is.' })
      .meta({ gebruik: 'weten wie het plan maakt' }),
    reden: z
      .enum(AFZIENREDENEN, { error: 'Kies een reden.' })
      .optional()
      .meta({ gebruik: 'afzien mag alleen om deze redenen' }),
    op,
  })
  .refine(({ antwoord, reden }) => antwoord !== 'geen' || reden !== undefined, {
    path: ['reden'],
    error: 'Kies een reden.',
  });

/** What the form sends when a plan is there: that of the family, or that without it. */
export const JeugdplanSchema = z.object({ op });

/** What the form to end a melding sends. */
export const SluitingSchema = z.object({
  reden: z.enum(SLUITREDENEN, { error: 'Kies een reden.' }).meta({ gebruik: 'weten waarom het ophield' }),
});

/** A melding as the API gives it. */
export const MeldingSchema = z
  .object({
    id: z.uuid(),
    lid: z.uuid(),
    wet: z.enum(WETTEN),
    leefdomein: z.enum(['algemeen', ...DOMEINEN]),
    gemeldOp: z.iso.date(),
    kanaal: z.enum(KANALEN),
    bron: z.enum(BRONNEN),
    vraag: z.string(),
    spoed: z.boolean(),
    spoedOp: z.iso.date().nullable(),
    verslagOp: z.iso.date().nullable(),
    geslotenOp: z.iso.date().nullable(),
    sluitreden: z.enum(SLUITREDENEN).nullable(),
  })
  .openapi('Melding');

/** The forms of a melding, for the overview of what we ask. */
export const stappen = [
  { stap: 'melding-opnemen', naam: 'Melding opnemen', schema: MeldingFormSchema },
  { stap: 'melding-vertellen', naam: 'Vertellen waar iemand recht op heeft', schema: MededelingSchema },
  { stap: 'melding-mantelzorg', naam: 'Mantelzorgers vertellen', schema: MantelzorgSchema },
  { stap: 'persoonlijk-plan', naam: 'Persoonlijk plan ontvangen', schema: PersoonlijkPlanSchema },
  { stap: 'spoed', naam: 'Tijdelijke hulp met spoed', schema: SpoedSchema },
  { stap: 'familiegroepsplan-aanbieden', naam: 'Familiegroepsplan aanbieden', schema: AanbodSchema },
  { stap: 'familiegroepsplan-antwoord', naam: 'Antwoord van de familie', schema: FamilieantwoordSchema },
  { stap: 'jeugdplan', naam: 'Plan voor de jeugdige vastgesteld', schema: JeugdplanSchema },
  { stap: 'melding-sluiten', naam: 'Melding sluiten', schema: SluitingSchema },
] as const;
