import { z } from '@hono/zod-openapi';

export const WeghalenSchema = z.strictObject({ id: z.string({ error: 'Kies welke sleutel weg moet.' }) });
