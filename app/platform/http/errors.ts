import { HTTPException } from 'hono/http-exception';

import { parseDatabaseError, Problem } from '../problems/index.ts';

/** Any error as a problem that can be told: ours stay ours (500, nothing of the inside shows). */
export function parseProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status < 500) {
    if (error.status === 413) return new Problem('te-groot', 'U stuurde meer dan hier kan.');
    if (error.status === 404) return new Problem('niet-gevonden');
    return new Problem('ongeldige-invoer', 'We konden niet lezen wat u stuurde.');
  }
  if (error instanceof TypeError && /form|body|multipart/i.test(error.message)) {
    return new Problem('ongeldige-invoer', 'We konden niet lezen wat u stuurde.');
  }
  return (
    parseDatabaseError(error) ?? new Problem('fout', 'Dit ligt aan ons, niet aan u. Probeer het later nog een keer.')
  );
}
