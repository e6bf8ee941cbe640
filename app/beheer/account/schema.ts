import { z } from '@hono/zod-openapi';

const TE_LANG = 'Dit is te lang voor een wachtwoord.';

/** A password that is chosen: its length and strength are judged by platform/password, each with a sentence of its own. */
export const NieuwWachtwoordSchema = z.string({ error: 'Kies een wachtwoord.' }).max(1000, { error: TE_LANG });

export const WachtwoordSchema = z.object({
  huidig: z.string({ error: 'Vul je wachtwoord van nu in.' }).max(1000, { error: TE_LANG }),
  wachtwoord: NieuwWachtwoordSchema,
});
