import { z } from '@hono/zod-openapi';

import { formatText } from '#platform/text/index.ts';

/** Who to ask: people out of the list that was shown (or all of it), and addresses of others. */
export const VragenSchema = z.object({
  groep: z.string(),
  medewerkers: z.array(z.string()).max(500, 'Vraag hoogstens 500 mensen tegelijk.').default([]),
  adressen: z.string().overwrite(formatText).max(40_000, 'Dit zijn te veel adressen tegelijk.').default(''),
});
export type Vragen = z.output<typeof VragenSchema>;

/** Which people to show: of a partij, of a team, with a rol. What is no filter is left out. */
export const MensenSchema = z.object({
  groep: z.string().optional().catch(undefined),
  partij: z.string().optional().catch(undefined),
  team: z.string().optional().catch(undefined),
  rol: z.string().optional().catch(undefined),
  allen: z.literal('ja').optional().catch(undefined),
});

/** Which invitation an act is about. */
export const EenSchema = z.object({ uitnodiging: z.string() });

/** Which invitation goes to which groep. */
export const VerplaatsSchema = z.object({ uitnodiging: z.string(), groep: z.string() });
