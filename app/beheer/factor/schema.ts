import { z } from '@hono/zod-openapi';

const code = z.string({ error: 'Vul de code in.' }).trim().max(40, { error: 'Deze code is te lang.' });
const naam = z.string().trim().max(60, { error: 'Houd de naam onder de 60 tekens.' }).optional();
const terug = z.string().max(400).optional();

export const CodeSchema = z.object({ code, terug });

/** What the browser answers to the question of a passkey. */
export const PasskeySchema = z.object({
  antwoord: z.string({ error: 'Er kwam geen antwoord van de passkey.' }).max(20_000),
  uitdaging: z.string({ error: 'Er kwam geen antwoord van de passkey.' }).max(2000),
  terug,
});

/** An app that is set up: the code it shows, and its secret (encrypted) as it was on the page. */
export const NieuweAppSchema = z.object({ code, naam, geheim: z.string({ error: 'Begin opnieuw.' }).max(500) });
