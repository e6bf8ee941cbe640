import { createSystemActor, type WithActor } from '#platform/database/index.ts';

import { listExport } from '../queries.ts';
import { ControleTaakSchema } from '../schema.ts';
import { closeControle } from './close-controle.ts';

const DOEL = 'logboek controleren';
const UITKOMSTEN = { 0: 'heel', 1: 'veranderd', 2: 'niet-te-controleren' } as const;

export type Controleur = {
  /** Name and short name of a gemeente. */
  find: (id: string) => Promise<{ naam: string; slug: string } | undefined>;
  /** The verifier that everyone has, on the lines of an export. */
  verify: (lines: AsyncIterable<string>, slug: string) => Promise<{ code: 0 | 1 | 2; text: string }>;
};

/** The job behind a check: the same export as anyone gets, through the same verifier, against the key and the newest getuige here. */
export async function runControle(withActor: WithActor, inhoud: unknown, { find, verify }: Controleur): Promise<void> {
  const { gemeente, controle } = ControleTaakSchema.parse(inhoud);
  const found = await find(gemeente);
  if (found === undefined) return;
  const lines = listExport(withActor, createSystemActor('zegelaar', gemeente), { naam: found.naam });
  const { code, text } = await verify(lines, found.slug);
  const taak = createSystemActor('taak', gemeente);
  const uitkomst = { uitkomst: UITKOMSTEN[code], verslag: text.trim() };
  await withActor(taak, DOEL, (tx) => closeControle(tx, taak, controle, uitkomst));
}
