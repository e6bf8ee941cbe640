import { z } from '@hono/zod-openapi';

import { formatLine } from '#platform/text/index.ts';

import { ROLLEN } from '../medewerker/index.ts';

const line = (empty: string, max: number) =>
  z
    .string({ error: empty })
    .overwrite(formatLine)
    .min(1, { error: empty })
    .max(max, { error: `Houd dit op ${max} tekens of minder.` });

const MAX_NIVEAUS = 10;

/** One level on each line; a level holds no space. */
const niveaus = z
  .string({ error: 'Vul minstens één niveau in.' })
  .max(2000, { error: `Noem hoogstens ${MAX_NIVEAUS} niveaus.` })
  .transform((text) => [...new Set(text.split(/\s+/).filter(Boolean))])
  .pipe(
    z
      .array(z.string().max(200, { error: 'Een niveau heeft hoogstens 200 tekens.' }))
      .min(1, { error: 'Vul minstens één niveau in.' })
      .max(MAX_NIVEAUS, { error: `Noem hoogstens ${MAX_NIVEAUS} niveaus.` }),
  );

const ADRES = 'Vul het hele adres in, zoals https://inloggen.voorbeeldstad.nl.';
const isAdres = (text: string) => {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && search === '' && hash === '';
};

/** A provider as the beheerder fills it in. */
export const KoppelingSchema = z.strictObject({
  naam: line('Vul de naam voor de knop in.', 60),
  uitgever: line(ADRES, 300).refine(isAdres, { error: ADRES }),
  client_id: line('Vul de client-id in.', 200),
  acr: niveaus,
  rolclaim: line('Vul in hoe het gegeven met de rollen heet.', 100),
  maakt_accounts: z
    .literal('ja')
    .optional()
    .transform((value) => value === 'ja'),
});
export type KoppelingInput = z.output<typeof KoppelingSchema>;

export const BijwerkenSchema = KoppelingSchema.extend({
  versie: z.coerce.number({ error: 'Open deze pagina opnieuw.' }).int().min(1).max(1_000_000_000),
});
export type Bijwerken = z.output<typeof BijwerkenSchema>;

/** What a value gives: a rol, a team or both. */
export const RegelSchema = z
  .strictObject({
    waarde: line('Vul de waarde in die de aanbieder stuurt.', 200),
    rol: z.enum(ROLLEN, { error: 'Kies een rol uit de lijst.' }).optional(),
    team: z.string().optional(),
  })
  .refine(({ rol, team }) => rol !== undefined || team !== undefined, {
    error: 'Kies een rol, een team of allebei.',
    path: ['rol'],
  });
export type RegelInput = z.output<typeof RegelSchema>;

export const WachtwoordSchema = z.strictObject({
  wachtwoorden: z.enum(['aan', 'uit'], { error: 'Kies aan of uit.' }),
});

export const WeghalenSchema = z.strictObject({ id: z.string({ error: 'Kies welke regel weg moet.' }) });
