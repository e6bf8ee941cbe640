import { z } from '@hono/zod-openapi';

import { formatText } from '#platform/text/index.ts';

import { VAN_DE_PAGINA } from '../registratie/index.ts';
import { MAX_TEKST, ONDERWERPEN, SOORTEN } from './stem.ts';

/** Own words as a form sends them: what they are about goes along with the page. */
export const EigenWoordenSchema = z
  .object({
    bij: z.enum(ONDERWERPEN, { error: 'Open de pagina opnieuw.' }).meta(VAN_DE_PAGINA),
    bijId: z.uuid({ error: 'Open de pagina opnieuw.' }).meta(VAN_DE_PAGINA),
    lid: z.uuid({ error: 'Kies voor wie u dit zegt.' }).meta({ gebruik: 'van wie deze woorden zijn' }),
    soort: z
      .enum(SOORTEN, { error: 'Kies wat u wilt zeggen.' })
      .meta({ gebruik: 'of de regisseur antwoord moet geven' }),
    tekst: z
      .string({ error: 'Schrijf op wat u wilt zeggen.' })
      .overwrite(formatText)
      .min(1, 'Schrijf op wat u wilt zeggen.')
      .max(MAX_TEKST['persoonlijk-plan'], 'Houd het korter dan 20.000 tekens.')
      .meta({ gebruik: 'eigen woorden in het dossier' }),
    alleenZelf: z.string().optional().meta({ gebruik: 'wie de woorden mag lezen' }),
  })
  .superRefine(({ soort, tekst }, context) => {
    if (tekst.length <= MAX_TEKST[soort]) return;
    context.addIssue({ code: 'custom', path: ['tekst'], message: 'Houd het korter dan 4.000 tekens.' });
  });

/** What is asked, for the overview of registration. */
export const stemStappen = [
  { stap: 'eigen-woorden-toevoegen', naam: 'Eigen woorden toevoegen', schema: EigenWoordenSchema },
] as const;
