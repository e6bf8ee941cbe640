import { z } from '@hono/zod-openapi';

import { DOMEINEN, WETTEN } from '../../kennis/leefdomein/index.ts';
import { createRegelveld as line, versieveld as versie } from '../registratie/index.ts';

const partijVelden = {
  taak: line('Vul in wat deze partij doet.', 200).meta({ gebruik: 'om de familie te laten zien wie wat doet' }),
  leefdomeinen: z
    .array(z.enum(DOMEINEN), { error: 'Kies waar deze partij bij helpt.' })
    .min(1, 'Kies waar deze partij bij helpt.')
    .meta({ gebruik: 'om te bepalen welke delen deze partij leest' }),
  wetten: z.array(z.enum(WETTEN)).default([]).meta({ gebruik: 'om te bepalen onder welke wet deze partij werkt' }),
  leden: z.array(z.string()).default([]).meta({ gebruik: 'om te bepalen wiens eigen stukken zij lezen' }),
};

/** A partij takes part. `wie` is a partij, or a partij and a person of it. */
export const PartijFormSchema = z.object({
  wie: line('Kies wie er meedoet.', 80).meta({ gebruik: 'om te weten wie er meewerkt' }),
  ...partijVelden,
});

/** What a partij takes part for changes. */
export const PartijUpdateSchema = z.object({ ...partijVelden, versie });

/** Nothing but that it is meant. */
export const BevestigSchema = z.object({});

/** What is asked here, for the overview of what we ask. */
export const stappen = [{ stap: 'partij-toevoegen', naam: 'Een partij doet mee', schema: PartijFormSchema }] as const;
