import { z } from 'zod';

/** What a back-up says of itself: when it was made, of which schema, and the files that belong to the data. */
export const HeadSchema = z.strictObject({
  kind: z.literal('bondgenoot-back-up'),
  version: z.literal(1),
  made: z.iso.datetime(),
  migrations: z.array(z.strictObject({ name: z.string(), hash: z.string() })).min(1),
  files: z.record(z.string().regex(/^[a-z]+\.(json|pem)$/), z.string()),
});

export type Head = z.output<typeof HeadSchema>;

export const TableSchema = z.strictObject({ name: z.string(), columns: z.array(z.string()).min(1) });
export const TotalSchema = z.strictObject({ rows: z.int().min(0), hash: z.string() });
