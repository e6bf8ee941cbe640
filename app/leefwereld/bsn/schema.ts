import { z } from '@hono/zod-openapi';

import { BEWIJZEN } from '../huishouden/index.ts';
import { createTekst, versieveld as versie } from '../registratie/index.ts';

const optionalText = (max: number) => createTekst(max).optional();

/** The number of a client. */
export const BsnFormSchema = z.object({
  bsn: z
    .string({ error: 'Vul het BSN in.' })
    .overwrite((text) => text.replaceAll(/[\s.]/g, ''))
    .min(1, 'Vul het BSN in.')
    .max(20, 'Dit is geen BSN. Kijk de negen cijfers na.')
    .meta({ gebruik: 'om gegevens te wisselen bij het regelen van hulp (Wmo 5.2.9)' }),
});

/** With which document identity was checked. */
export const IdentiteitFormSchema = z.object({
  identiteit: z.enum(BEWIJZEN).optional().meta({ gebruik: 'om vast te leggen dat we weten wie het is (Wmo 2.3.4)' }),
  uitstel: optionalText(500).meta({ gebruik: 'om uit te leggen waarom hulp niet kon wachten' }),
  versie,
});

/** Nothing but that it is meant. */
export const BevestigSchema = z.object({});

/** What is asked here, for the overview of what we ask. */
export const stappen = [
  { stap: 'bsn-vastleggen', naam: 'BSN', schema: BsnFormSchema },
  { stap: 'identiteit-vastleggen', naam: 'Identiteitsbewijs', schema: IdentiteitFormSchema },
] as const;
