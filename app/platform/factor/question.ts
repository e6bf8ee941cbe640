import { z } from 'zod';

import type { WithActor } from '../database/index.ts';
import { countTurn } from '../limit/index.ts';
import { computeNow } from '../time/index.ts';
import { parseSealed, renderSealed } from '../vault/index.ts';
import type { Asked } from './passkey.ts';

/** What a ceremony needs of the installation. */
export type Ceremony = { publicUrl: string; dataKey: string; codeSecret: string; withActor: WithActor };

const SECONDS = 600;
const Question = z.strictObject({ challenge: z.string(), until: z.number() });

/** A challenge as it travels in the form: encrypted, for ten minutes, and only for this `place`. */
export const renderQuestion = ({ dataKey }: Ceremony, place: string, challenge: string): string =>
  renderSealed(dataKey, place, JSON.stringify({ challenge, until: computeNow().getTime() + SECONDS * 1000 }));

/** The challenge in the form, once: undefined when it is not ours, of another place, over, or answered before. */
export async function parseQuestion(ceremony: Ceremony, place: string, sealed: string): Promise<Asked | undefined> {
  let question: z.output<typeof Question>;
  try {
    question = Question.parse(JSON.parse(parseSealed(ceremony.dataKey, place, sealed)));
  } catch {
    return undefined;
  }
  if (question.until < computeNow().getTime()) return undefined;
  const turn = { soort: 'uitdaging', wie: question.challenge, max: 1, seconds: SECONDS };
  const { allowed } = await countTurn(ceremony.withActor, ceremony.codeSecret, turn);
  return allowed ? { publicUrl: ceremony.publicUrl, challenge: question.challenge } : undefined;
}
