import { z } from 'zod';

import { SOORTEN } from '../transformatielog/index.ts';

const tekst = (description: string) => z.string().describe(description);
const moment = (description: string) => z.iso.datetime().describe(description);

/** One published version of a line, in the open data. */
const OpenVersieSchema = z.strictObject({
  versie: z.int().min(1).describe('Versie, vanaf 1'),
  soort: z.enum(SOORTEN).describe('Wat de regel vertelt; verschil is een merkbaar verschil'),
  titel: tekst('Titel'),
  tekst: tekst('Wat er gebeurde; alinea’s staan door een lege regel uit elkaar'),
  thema: tekst('Thema; leeg als er geen is'),
  label: tekst('Eigen woord van een ingelezen agenda; leeg als er geen is'),
  begin: tekst('Begin zoals een ingelezen agenda het schreef; leeg als er geen is'),
  datum: z.iso.date().describe('Dag waarop het log is geordend'),
  herkomst: z
    .array(z.strictObject({ soort: tekst('Soort'), tekst: tekst('In woorden') }))
    .describe('Waar de regel uit voortkwam, zoals bij de publicatie'),
  reden: tekst('Reden van de verbetering; leeg bij de eerste versie'),
  gepubliceerdOp: moment('Moment van publicatie'),
  gepubliceerdDoor: tekst('Naam en functie onder de publicatie'),
  vervangenOp: moment('Moment waarop een nieuwere versie deze verving').nullable(),
});

/** All that the log of a gemeente ever made public. */
export const OpenDataSchema = z
  .strictObject({
    $schema: z.url().describe('Adres van deze beschrijving'),
    gemeente: z.strictObject({
      code: tekst('Gemeentecode van het CBS'),
      naam: tekst('Naam'),
      slug: tekst('Naam in adressen'),
    }),
    pagina: z.url().describe('Adres van het log voor lezers'),
    licentie: z.url().optional().describe('Licentie; ontbreekt als de gemeente er geen noemt'),
    bijgewerktOp: moment('Laatste publicatie').nullable(),
    standen: z
      .array(
        z.strictObject({
          tekst: tekst('De tekst'),
          vastgesteldOp: moment('Moment'),
          vastgesteldDoor: tekst('Door wie'),
        }),
      )
      .describe('Waar we nu staan; de nieuwste eerst'),
    regels: z
      .array(
        z.strictObject({
          id: z.uuid().describe('Blijft gelijk bij een verbetering'),
          pagina: z.url().describe('Adres van deze regel voor lezers'),
          versies: z.array(OpenVersieSchema).min(1).describe('De versie die nu geldt eerst'),
        }),
      )
      .describe('De nieuwste datum eerst'),
  })
  .describe('Transformatielog van een gemeente als open data');
export type OpenData = z.output<typeof OpenDataSchema>;
