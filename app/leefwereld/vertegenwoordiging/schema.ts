import { z } from '@hono/zod-openapi';

import { SOORTEN } from '../huishouden/index.ts';
import { createRegel } from '../registratie/index.ts';

const optionalLine = (max: number) => createRegel(max).optional();
const ja = z.enum(['ja']).optional();

/** Somebody represents a lid: another lid, or someone outside by name. */
export const VertegenwoordigingFormSchema = z.object({
  soort: z
    .enum(SOORTEN, { error: 'Kies op welke grond.' })
    .meta({ gebruik: 'om te bepalen wie mag beslissen en meelezen' }),
  door: z.string().optional().meta({ gebruik: 'om te weten wie het is' }),
  naam: optionalLine(160).meta({ gebruik: 'om te weten wie het is, van buiten het huishouden' }),
  geschil: ja.meta({ gebruik: 'om te weten dat ouders het oneens zijn' }),
});

/** Nothing but that it is meant. */
export const BevestigSchema = z.object({});

/** What is asked here, for the overview of what we ask. */
export const stappen = [
  { stap: 'vertegenwoordiging-vastleggen', naam: 'Vertegenwoordiging', schema: VertegenwoordigingFormSchema },
] as const;
