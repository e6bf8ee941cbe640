import { computeHash } from '#platform/id/index.ts';

const VORM = /^(?<code>\d{4})-[\w-]{43}$/;

/**
 * A key from an address (of an invitation, or of the own link of a groep): the code of its gemeente, so that it opens rows of that
 * one gemeente, and its SHA-256 as `uitnodigingen.hash` and `metinggroepen.link_hash` hold it. Undefined for what is no key.
 */
export function parseSleutel(sleutel: string): { gemeentecode: string; hash: string } | undefined {
  const code = VORM.exec(sleutel)?.groups?.['code'];
  return code === undefined ? undefined : { gemeentecode: code, hash: computeHash(sleutel) };
}
