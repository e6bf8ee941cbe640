import { z } from '@hono/zod-openapi';

import { formatLine, formatText } from '#platform/text/index.ts';

import { VAN_DE_PAGINA as GEBRUIK } from './registratie.ts';

const GETAL = new Intl.NumberFormat('nl-NL');
const tooLong = (max: number) => `Dit is te lang. Houd het op ${GETAL.format(max)} tekens.`;

/** A text of at most `max` characters that may be left empty; line ends stay. */
export const createTekst = (max: number) => z.string().overwrite(formatText).max(max, tooLong(max));

/** The same in one line. */
export const createRegel = (max: number) => z.string().overwrite(formatLine).max(max, tooLong(max));

/** A text that has to be filled in; `empty` is what the field says when it is not. */
export const createTekstveld = (empty: string, max: number) =>
  z.string({ error: empty }).overwrite(formatText).min(1, empty).max(max, tooLong(max));

/** The same in one line. */
export const createRegelveld = (empty: string, max: number) =>
  z.string({ error: empty }).overwrite(formatLine).min(1, empty).max(max, tooLong(max));

/** What a field says that nobody fills in: the page carries it along. */
export const VAN_DE_PAGINA = { gebruik: GEBRUIK };

/** How often the record was changed when its form was opened. Nothing comes near the highest; more does not fit in the column. */
export const versieveld = z.coerce
  .number({ error: 'Open de pagina opnieuw.' })
  .int()
  .min(1)
  .max(1_000_000_000)
  .meta(VAN_DE_PAGINA);
