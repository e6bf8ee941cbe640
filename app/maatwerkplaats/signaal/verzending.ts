import { createToken } from '#platform/id/index.ts';

/** How long the answer of a form is given again: a double click, or a tap on a slow phone, must not lose the code. */
const AGAIN_MS = 10_000;
/** As long as a session can last: after that nobody can send the form any more. */
const MAX_AGE_MS = 12 * 3_600_000;

/** What came of sending a form: it was sent now (or a moment ago), it was sent before, or nobody can tell any more. */
export type Verzending<T> = { stand: 'nu'; antwoord: T } | { stand: 'eerder' } | { stand: 'onbekend' };

/**
 * Makes that one form stores one thing, however often it is sent. A form carries a random token with the moment it was
 * made; which tokens were used is held in memory, for as long as a session can last, and leads to no person and no row.
 * After a restart nothing is known of older forms: those are 'onbekend' and are shown again, never stored unasked.
 * Not in the database, where a row would lie beside the signaal in time: so with more than one process a proxy keeps a
 * browser with one of them (docs/beheer.md).
 */
export function createVerzendingen<T>(begin: number = Date.now()) {
  const used = new Map<string, { at: number; antwoord: Promise<T> | undefined }>();
  const forget = (nu: number) => {
    for (const [token, { at, antwoord }] of used) {
      if (at <= nu - MAX_AGE_MS) used.delete(token);
      else if (antwoord && at <= nu - AGAIN_MS) used.set(token, { at, antwoord: undefined });
    }
  };
  return {
    /** A token for a new form. */
    create: (nu: number = Date.now()): string => `${nu.toString(36)}.${createToken()}`,
    /** Runs `send` unless this form was sent before. What `send` throws is thrown on, and the form may be sent again. */
    send: async (token: string, send: () => Promise<T>, nu: number = Date.now()): Promise<Verzending<T>> => {
      forget(nu);
      const [moment = '', random = ''] = token.split('.');
      const made = /^[0-9a-z]{8,9}$/.test(moment) && random.length >= 40 ? Number.parseInt(moment, 36) : 0;
      if (made < begin || made <= nu - MAX_AGE_MS || made > nu) return { stand: 'onbekend' };
      const before = used.get(token);
      if (before) return before.antwoord ? { stand: 'nu', antwoord: await before.antwoord } : { stand: 'eerder' };
      const antwoord = send();
      used.set(token, { at: nu, antwoord });
      setTimeout(() => forget(Date.now()), AGAIN_MS + 1).unref();
      try {
        return { stand: 'nu', antwoord: await antwoord };
      } catch (error) {
        used.delete(token);
        throw error;
      }
    },
  };
}
