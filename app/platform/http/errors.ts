import { HTTPException } from 'hono/http-exception';

import { parseDatabaseError, Problem } from '../problems/index.ts';

/** Any error as a problem that can be told: ours stay ours (500, nothing of the inside shows). */
export function parseProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status < 500) {
    if (error.status === 413) return new Problem('te-groot', 'Er kwam meer binnen dan hier kan.');
    if (error.status === 404) return new Problem('niet-gevonden');
    if (error.status === 415) return new Problem('verkeerd-soort', 'Stuur JSON, met content-type application/json.');
    return new Problem('ongeldige-invoer', 'We konden niet lezen wat u stuurde.');
  }
  // How Node says that the caller left before the request was whole; nobody reads this answer.
  if (error instanceof Error && error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET') {
    return new Problem('ongeldige-invoer', 'De verbinding brak af voordat alles binnen was.');
  }
  if (error instanceof TypeError && /form|body|multipart/i.test(error.message)) {
    return new Problem('ongeldige-invoer', 'We konden niet lezen wat u stuurde.');
  }
  return (
    parseDatabaseError(error) ?? new Problem('fout', 'Dit ligt aan ons, niet aan u. Probeer het later nog een keer.')
  );
}
