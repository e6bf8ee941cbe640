import { createHmac } from 'node:crypto';

/**
 * A BSN as the vindkaart keeps it: an HMAC with the secret of the installation, another in every gemeente, so that two that are
 * one can be seen and the number cannot be read. `bsn` must be one. Wmo 2015 5.2.9 (LAW-W20).
 */
export const computeBsnHash = (codeSecret: string, gemeente: string, bsn: string): string =>
  createHmac('sha256', codeSecret).update(`bsn ${gemeente} ${bsn}`).digest('base64url');

/** The place a sealed BSN is bound to: it opens nowhere else. */
export const computeBsnplek = (gemeente: string, lid: string): string => `burgerservicenummers/${gemeente}/${lid}`;
