import path from 'node:path';
import { pathToFileURL } from 'node:url';

export type Finding = { text: string; record?: string; seal?: number };
export type Getuige = {
  gemeente: string;
  volgnummer: number;
  zegelhash: string;
  sleutel: string;
  volgende: string | null;
};

/** What scripts/verify.mjs gives to who imports it. */
export type Verifier = {
  Checker: new (given: { keys?: string[]; witness?: Getuige; since?: Getuige }) => {
    findings: Finding[];
    records: number;
    seals: number;
    late: number;
    tail: { count: number; oldest?: bigint };
    add: (line: string) => void;
    end: () => void;
  };
  NotCheckable: new (message: string) => Error;
  parseWitness: (text: string) => Getuige;
  renderReport: (checker: InstanceType<Verifier['Checker']>) => string[];
  computeSealHash: (seal: object) => string;
};

const load = (file: string): Promise<object> =>
  import(pathToFileURL(path.resolve(import.meta.dirname, '../../scripts', file)).href);

/** The verifier itself: it has no types, because it is made to be read and run by itself. */
export async function loadVerifier(): Promise<Verifier> {
  return { ...(await load('verify-seals.mjs')), ...(await load('verify.mjs')) } as Verifier;
}
