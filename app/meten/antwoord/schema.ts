import { z } from '@hono/zod-openapi';

const veel = 400;

/** Answers as a machine or an app sends them in: once, as a whole. */
export const AntwoordInputSchema = z
  .strictObject({
    sleutel: z.string().max(60).optional().openapi({
      description: 'De sleutel uit de uitnodiging (het laatste deel van de link), voor wie niet is aangemeld',
      example: '9901-Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmE',
    }),
    antwoorden: z
      .record(z.string(), z.union([z.int(), z.null(), z.array(z.string()).max(20)]))
      .refine((all) => Object.keys(all).length <= veel, { error: 'Dat zijn meer antwoorden dan er vragen zijn.' })
      .openapi({
        description:
          'Sleutel van het item en wat gekozen is: een waarde van de schaal, null voor weet niet, of sleutels van keuzes',
        example: { 'stelling-1': 4, 'stelling-2': null, voorwaarden: ['tijd'] },
      }),
    toelichtingen: z
      .record(z.string(), z.string().max(100_000))
      .refine((all) => Object.keys(all).length <= veel, { error: 'Dat zijn meer opmerkingen dan er vragen zijn.' })
      .default({})
      .openapi({
        description: 'Sleutel van het item en een opmerking, of het antwoord op een open vraag',
        example: { 'stelling-1': 'Bij nieuwe collega’s nog niet.' },
      }),
  })
  .openapi('AntwoordInput');

/** What comes back: nothing that leads to the answer. */
export const AntwoordOntvangstSchema = z
  .object({ ontvangen: z.boolean().openapi({ description: 'Of de antwoorden binnen zijn' }) })
  .openapi('AntwoordOntvangst');
