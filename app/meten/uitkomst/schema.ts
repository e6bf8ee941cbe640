import { z } from '@hono/zod-openapi';

import { KANTEN } from './web.ts';

const MEESTE_SLEUTELS = 20;

/** What the address of a page says that someone wants to see; what does not fit is as if it was not said. */
export const KeuzeSchema = z.object({
  p: z.array(z.string().max(60)).max(MEESTE_SLEUTELS).catch([]),
  kant: z.enum(KANTEN).catch('beide'),
  golf: z.array(z.coerce.number().int().min(1)).max(MEESTE_SLEUTELS).catch([]),
});

/** The same on the API: keys with a comma between. */
export const ApiKeuzeSchema = z.object({
  perspectieven: z.string().max(1000).default('').openapi({
    description: 'Sleutels van perspectieven, met een komma ertussen; leeg geeft waar de pagina mee begint',
  }),
  kant: z.enum(KANTEN).default('beide').openapi({ description: 'Alle vragen, of alleen die over proces of inhoud' }),
  golven: z
    .string()
    .max(100)
    .regex(/^(?:\d+(?:,\d+)*)?$/)
    .default('')
    .openapi({ description: 'Nummers van andere golven, met een komma ertussen' }),
});

/** Whether results are shared with all who took part. */
export const LezersSchema = z.object({ opengesteld: z.enum(['ja', 'nee']) });

/** Opening the results asks nothing. */
export const OpenenSchema = z.object({});

const score = z.number().nullable();
const IntervalSchema = z.object({ laag: z.number(), hoog: z.number() }).nullable();
const ReferentieSchema = z
  .object({ gemiddelde: z.number().optional(), n: z.int().optional(), bron: z.string() })
  .optional();

const PerspectiefSchema = z
  .object({
    sleutel: z.string().openapi({ description: 'partij:<id>, soort:<soort>, laag:<laag>, groep:<id> of alle' }),
    naam: z.string(),
    n: z.int().openapi({ description: 'Hoeveel antwoorden zijn geteld' }),
    golf: z.int(),
    periode: z.string(),
  })
  .openapi('Perspectief');

const CijferSchema = z.object({
  n: z.int(),
  mediaan: score,
  p25: score,
  p75: score,
  proces: score,
  inhoud: score,
});

const WebSchema = z
  .object({
    kant: z.enum(KANTEN),
    grenzen: z.object({ witteVlek: z.number(), verschil: z.number() }),
    gebieden: z.array(
      z.object({
        sleutel: z.string(),
        naam: z.string(),
        cijfers: z.array(CijferSchema),
        kenmerken: z.array(
          z.object({
            sleutel: z.string(),
            nummer: z.int(),
            naam: z.string(),
            cijfers: z.array(CijferSchema).openapi({ description: 'In de volgorde van de perspectieven' }),
            wit: z.array(z.int()).openapi({ description: 'Plaatsen van perspectieven met een witte vlek' }),
            gedeeld: z.boolean().openapi({ description: 'Een witte vlek van elk perspectief' }),
            verschillen: z.array(z.object({ hoog: z.int(), laag: z.int(), waarde: z.number() })),
          }),
        ),
      }),
    ),
    samenhang: z
      .object({
        w: z.number().nullable(),
        geen: z.enum(['te-weinig-partijen', 'te-weinig-kenmerken']).nullable(),
        partijen: z.array(z.string()),
        kenmerken: z.int(),
        gelijk: z.array(z.string()),
        verschillen: z.object({ teller: z.int(), noemer: z.int() }),
      })
      .openapi({ description: 'Kendall’s W tussen partijen, met de verschillen in niveau' }),
  })
  .openapi('Webuitkomst');

const VraagSchema = z.object({
  sleutel: z.string(),
  naam: z.string(),
  tekst: z.string(),
  referentie: ReferentieSchema,
});
const EnqueteSchema = z
  .object({
    weging: z.literal('ongewogen').openapi({ description: 'Iedere deelnemer telt één keer' }),
    gebieden: z.array(
      z.object({
        sleutel: z.string(),
        naam: z.string(),
        vragen: z.array(
          z.discriminatedUnion('soort', [
            VraagSchema.extend({
              soort: z.literal('stelling'),
              cijfers: z.array(
                z.object({
                  n: z.int(),
                  weetNiet: z.int(),
                  gemiddelde: score,
                  interval: IntervalSchema,
                  verdeling: z.array(z.object({ waarde: z.number(), tekst: z.string(), teller: z.int() })),
                }),
              ),
            }),
            VraagSchema.extend({
              soort: z.literal('keuzes'),
              keuzes: z.array(
                z.object({
                  sleutel: z.string(),
                  tekst: z.string(),
                  referentie: z.number().optional(),
                  cijfers: z.array(
                    z.object({ teller: z.int(), noemer: z.int(), aandeel: score, interval: IntervalSchema }),
                  ),
                }),
              ),
            }),
            VraagSchema.extend({ soort: z.literal('open') }),
          ]),
        ),
      }),
    ),
  })
  .openapi('Enqueteuitkomst');

/** Results of a meting as the reader may see them; nothing but where it stands before they are open. */
export const UitkomstSchema = z
  .object({
    id: z.uuid(),
    titel: z.string(),
    instrument: z.string(),
    periode: z.string(),
    golf: z.int(),
    stand: z.enum(['concept', 'open', 'gesloten', 'geopend']),
    naamloos: z.boolean(),
    groepsminimum: z.int().openapi({ description: 'Kleinste groep waarvan iets te zien is' }),
    perspectieven: z.array(PerspectiefSchema).openapi({ description: 'Wat is te kiezen' }),
    getoond: z.array(PerspectiefSchema).openapi({ description: 'Waar de cijfers over gaan, in deze volgorde' }),
    samengevoegd: z.array(z.string()),
    weggelaten: z.int(),
    web: WebSchema.nullable(),
    enquete: EnqueteSchema.nullable(),
  })
  .openapi('Uitkomst');
