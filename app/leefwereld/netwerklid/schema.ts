import { z } from '@hono/zod-openapi';

import { BANDSOORTEN } from '../huishouden/index.ts';
import { createRegel, createRegelveld as line, createTekst, versieveld as versie } from '../registratie/index.ts';

const optionalLine = (max: number) => createRegel(max).optional();
const optionalText = (max: number) => createTekst(max).optional();
const ja = z.enum(['ja']).optional();

/** Someone of the network, as the resident tells at the table. Nothing to recognise them by elsewhere (Wmo 5.1.1 lid 3). */
export const NetwerkFormSchema = z.object({
  naam: line('Vul in hoe de bewoner deze persoon noemt.', 80).meta({ gebruik: 'om te weten wie er kan helpen' }),
  soort: z.enum(BANDSOORTEN, { error: 'Kies wat deze persoon is.' }).meta({ gebruik: 'om te zien welk netwerk er is' }),
  band: optionalLine(80).meta({ gebruik: 'om de band te noemen zoals de bewoner dat doet' }),
  ring: z
    .enum(['1', '2', '3'], { error: 'Kies hoe dichtbij deze persoon staat.' })
    .meta({ gebruik: 'om de kring samen te tekenen' }),
  mantelzorger: ja.meta({ gebruik: 'om de mantelzorger te wijzen op gratis ondersteuning' }),
  helpt: optionalText(500).meta({ gebruik: 'om te zien wat er zonder ons al gebeurt' }),
  lid: z.string().optional().meta({ gebruik: 'om te weten wie deze persoon koos' }),
  alleenVoorLid: ja.meta({ gebruik: 'om te bepalen wie dit mag lezen' }),
});

/** The same, to change it. */
export const NetwerkUpdateSchema = NetwerkFormSchema.extend({ versie });

/** Nothing but that it is meant. */
export const BevestigSchema = z.object({});

/** What is asked here, for the overview of what we ask. */
export const stappen = [
  { stap: 'netwerklid-toevoegen', naam: 'Iemand in het netwerk', schema: NetwerkFormSchema },
] as const;
