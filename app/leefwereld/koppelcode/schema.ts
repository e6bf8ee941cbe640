import { z } from '@hono/zod-openapi';

import { formatLine } from '#platform/text/index.ts';

/** For whom a code is made: a lid, or who represents one from outside (`lid:soort`). */
export const KoppelcodeSchema = z.object({
  wie: z
    .string({ error: 'Kies voor wie de code is.' })
    .regex(/^[0-9a-f-]{36}(?::(?:gezag|voogd|gi|mentor|curator|gemachtigde))?$/, 'Kies voor wie de code is.')
    .meta({ gebruik: 'wie met de code bij het eigen dossier kan' }),
});

/** The code as a resident types it. */
export const KoppelenSchema = z.object({
  code: z
    .string({ error: 'Vul de code in.' })
    .overwrite(formatLine)
    .min(1, 'Vul de code in.')
    .max(60, 'Deze code is te lang.')
    .meta({ gebruik: 'het account bij het juiste dossier zetten' }),
});

/** What is asked, for the overview of registration. */
export const koppelcodeStappen = [
  { stap: 'koppelcode-maken', naam: 'Koppelcode maken', schema: KoppelcodeSchema },
  { stap: 'account-koppelen', naam: 'Account koppelen', schema: KoppelenSchema },
] as const;

type Soort = 'gezag' | 'voogd' | 'gi' | 'mentor' | 'curator' | 'gemachtigde';

/** `lid` or `lid:soort` as the form sends it, already looked at by its schema. */
export function parseWie(wie: string): { lid: string; vertegenwoordiging?: Soort } {
  const [lid = '', soort] = wie.split(':');
  return soort === undefined ? { lid } : { lid, vertegenwoordiging: soort as Soort };
}
