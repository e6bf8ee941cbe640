import { z } from '@hono/zod-openapi';

import { formatText } from '#platform/text/index.ts';

const tekst = (max: number) =>
  z.string({ error: 'Vul dit in als tekst.' }).overwrite(formatText).max(max, `Gebruik hoogstens ${max} tekens.`);

/** What the form sends; `versie` 0 when nothing was agreed before. */
export const ConsensusFormSchema = z.object({
  niveau: z
    .string({ error: 'Kies een niveau.' })
    .regex(/^\d{1,3}$/, { error: 'Kies een niveau.' })
    .transform(Number),
  reden: tekst(1000).min(1, 'Schrijf op waarom jullie dit kozen.'),
  minderheid: tekst(1000).default(''),
  van: z.string({ error: 'Kies een partij of groep.' }).max(60),
  versie: z.coerce.number({ error: 'Open de pagina opnieuw.' }).int().min(0).max(1_000_000_000),
});
export type ConsensusInput = z.output<typeof ConsensusFormSchema>;

/** Which perspectief is looked at. */
export const PerspectiefSchema = z.object({ van: z.string().max(60).catch('') });

/** What was agreed on an item, as the API gives it. */
export const ConsensusSchema = z
  .object({
    id: z.string(),
    perspectief: z.string(),
    item: z.string(),
    niveau: z.number(),
    reden: z.string(),
    minderheid: z.string(),
    verschoven: z.array(z.object({ waarde: z.number(), aantal: z.number() })),
  })
  .openapi('Consensus');
