import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { readTables, renderTables } from '../../../tests/support/tamper.ts';
import { loadVerifier } from '../../../tests/support/verifier.ts';
import { computeBladhash, computeWortel, type Gebeurtenisrij, renderBlad } from './blad.ts';
import { computeZegelhash, renderGetuige, renderKop, type Zegel } from './zegel.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/zegel.md'), 'utf8');
const lines = /```json\n(.*?)\n```/s.exec(page)?.[1]?.split('\n') ?? [];
const { rows, members, seals } = readTables(lines);
const zegel = seals[0] as Zegel;
const sealed = rows.slice(0, 2) as Gebeurtenisrij[];
/** RFC 8032 §7.1, test 1, in the frame of PKCS 8. */
const SECRET = '302e020100300506032b6570042204209d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';

test('the page shows the leaf, the root, the header and the hash of its own example', () => {
  expect(lines).toHaveLength(9);
  expect(page).toContain(`\`\`\`\n${renderBlad(sealed[1] as Gebeurtenisrij)}\`\`\``);
  const leaves = sealed.map(computeBladhash);
  expect(leaves.map((leaf) => leaf.toString('hex'))).toEqual(members.map(({ blad }) => blad));
  for (const word of [leaves[1], computeWortel(leaves)]) expect(page).toContain(`\`${word?.toString('hex')}\``);
  expect(zegel.wortel).toBe(computeWortel(leaves).toString('hex'));
  expect(page).toContain(`\`\`\`\n${renderKop(zegel)}\`\`\``);
  expect(page).toContain(`\`${computeZegelhash(zegel)}\``);
});

test('everybody can make the signature of the example with the key of RFC 8032', () => {
  const key = createPrivateKey({ key: Buffer.from(SECRET, 'hex'), format: 'der', type: 'pkcs8' });
  expect(sign(null, Buffer.from(renderKop(zegel)), key).toString('base64')).toBe(zegel.handtekening);
});

test('the verifier finds the example whole, and its getuige in it', async () => {
  const { Checker, parseWitness, renderReport } = await loadVerifier();
  const checker = new Checker({ keys: [zegel.sleutel], witness: parseWitness(renderGetuige(zegel)) });
  for (const line of lines) checker.add(line);
  checker.end();
  expect(renderReport(checker)).toEqual([
    'Heel: 2 gebeurtenissen onder 1 zegel zijn zoals ze waren.',
    'Nog niet verzegeld: 1 gebeurtenis, de oudste van 22-11-2026, 10:01:00.',
  ]);
  expect(renderTables(readTables(lines)).slice(1)).toEqual(lines.slice(1));
});
