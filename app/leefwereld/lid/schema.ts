import { z } from '@hono/zod-openapi';

import { isDay } from '#platform/time/index.ts';

import { RELATIES } from '../huishouden/index.ts';
import { createRegel, createRegelveld as line, createTekst, versieveld as versie } from '../registratie/index.ts';

const optionalLine = (max: number) => createRegel(max).optional();
const optionalText = (max: number) => createTekst(max).optional();
const ja = z.enum(['ja']).optional();
const janee = (error: string) => z.enum(['ja', 'nee'], { error });

const persoon = {
  roepnaam: line('Vul de roepnaam in.', 80).meta({ gebruik: 'om iemand aan te spreken' }),
  voornamen: optionalLine(160).meta({ gebruik: 'om iemand te herkennen zonder BSN (Wmo 5.2.9)' }),
  tussenvoegsel: optionalLine(20).meta({ gebruik: 'om iemand goed te schrijven' }),
  achternaam: line('Vul de achternaam in.', 120).meta({ gebruik: 'om iemand terug te vinden' }),
  geboortedatum: z
    .string({ error: 'Vul de geboortedatum in.' })
    .refine(isDay, { error: 'Vul een dag in die bestaat, bijvoorbeeld 3 maart 1985.' })
    .meta({ gebruik: 'om te weten wie meebeslist: op 12, 16 en 18 jaar verandert dat' }),
  relatie: z
    .enum(RELATIES, { error: 'Kies wat deze persoon is in het huishouden.' })
    .meta({ gebruik: 'om het gezin te begrijpen' }),
};

/** Another person although someone looks like them. */
const toch = ja.meta({ gebruik: 'om geen tweede dossier over dezelfde persoon te maken' });

const wonen = {
  woontHier: janee('Kies of deze persoon hier woont.').meta({ gebruik: 'om te bepalen wat voor iedereen thuis is' }),
  client: janee('Kies of we iets voor deze persoon doen.').meta({
    gebruik: 'om te bepalen of een BSN nodig mag zijn',
  }),
};

const POSTCODE = /^[1-9][0-9]{3}[A-Z]{2}$/;
const asPostcode = (text: string) => text.replaceAll(/\s/g, '').toUpperCase();

const adres = {
  straat: line('Vul de straat in.', 120).meta({ gebruik: 'om op bezoek te gaan en een brief te sturen' }),
  huisnummer: line('Vul het huisnummer in.', 5)
    .regex(/^[1-9][0-9]{0,4}$/, 'Vul alleen het nummer in, zonder letter.')
    .meta({ gebruik: 'om iemand te herkennen zonder BSN (Wmo 5.2.9)' }),
  toevoeging: optionalLine(10).meta({ gebruik: 'om het juiste huis te vinden' }),
  postcode: z
    .string({ error: 'Vul de postcode in.' })
    .overwrite(asPostcode)
    .regex(POSTCODE, 'Vul vier cijfers en twee letters in, bijvoorbeeld 1234 AB.')
    .meta({ gebruik: 'om iemand te herkennen zonder BSN (Wmo 5.2.9)' }),
  plaats: line('Vul de plaats in.', 80).meta({ gebruik: 'om een brief te sturen' }),
  geheim: ja.meta({ gebruik: 'om iemand te beschermen' }),
};

/** The first person of a new huishouden, with where they live. */
export const BeginFormSchema = z.object({ ...persoon, ...adres, toch });

/** Someone joins. */
export const LidFormSchema = z.object({ ...persoon, ...wonen, toch });

/** What is known of someone changes, and with it what they and who represents them may open. */
export const LidUpdateSchema = z.object({
  ...persoon,
  ...wonen,
  oordeelsbekwaam: janee('Kies of deze persoon het eigen belang kan wegen.').meta({
    gebruik: 'om te bepalen wie beslist en meeleest (Wmo 5.3.2)',
  }),
  verzet: ja.meta({ gebruik: 'om inzage door een vertegenwoordiger te stoppen (Wmo 5.3.2)' }),
  verzetReden: optionalText(500).meta({ gebruik: 'om een weigering uit te kunnen leggen' }),
  versie,
});

/** Someone leaves. */
export const EindeFormSchema = z.object({
  eindigtOp: z
    .string({ error: 'Vul de laatste dag in.' })
    .refine(isDay, { error: 'Vul een dag in die bestaat.' })
    .meta({ gebruik: 'om te bepalen wanneer het dossier dichtgaat' }),
  versie,
});

/** Where a huishouden lives. */
export const AdresFormSchema = z.object(adres);

/** Where one lid lives who lives elsewhere. */
export const LidAdresFormSchema = z.object({
  ...adres,
  vertegenwoordigers: ja.meta({ gebruik: 'om een geheim adres niet per ongeluk te tonen' }),
});

/** What is asked here, for the overview of what we ask. */
export const stappen = [
  { stap: 'huishouden-beginnen', naam: 'Een huishouden beginnen', schema: BeginFormSchema },
  { stap: 'lid-toevoegen', naam: 'Iemand toevoegen', schema: LidFormSchema },
  { stap: 'lid-bijwerken', naam: 'Gegevens van iemand bijwerken', schema: LidUpdateSchema },
  { stap: 'lid-vertrekt', naam: 'Iemand hoort er niet meer bij', schema: EindeFormSchema },
  { stap: 'adres-wijzigen', naam: 'Adres', schema: AdresFormSchema },
  { stap: 'adres-lid-wijzigen', naam: 'Adres van één persoon', schema: LidAdresFormSchema },
] as const;
