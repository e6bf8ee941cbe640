import { createHash } from 'node:crypto';

import { expect, test } from 'vitest';

import { computeBladhash, computeWortel, type Gebeurtenisrij, renderBlad } from './blad.ts';

const rij: Gebeurtenisrij = {
  gemeente_id: '0197a000-0000-7000-8000-000000000001',
  id: '0197a000-0000-7000-8000-000000000002',
  tijd: '1795316314123456',
  soort: 'proef',
  onderwerp_soort: 'één',
  onderwerp_id: null,
  actor: null,
  doel: '',
  gegevens: '{"aantal": 1.0}',
};

/** The leaves and roots that implementations of RFC 6962 test themselves with. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS: [number, string][] = [
  [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
];

test.each(ROOTS)('the root over %i leaves is that of RFC 6962', (count, root) => {
  const leaves = LEAVES.slice(0, count).map((hex) =>
    createHash('sha256')
      .update(Buffer.from(`00${hex}`, 'hex'))
      .digest(),
  );
  expect(computeWortel(leaves).toString('hex')).toBe(root);
});

test('the bytes of a leaf: a length in bytes for every text, and a dash for null', () => {
  expect(renderBlad(rij)).toBe(
    'bondgenoot-gebeurtenis/1\n36:0197a000-0000-7000-8000-000000000001\n36:0197a000-0000-7000-8000-000000000002\n' +
      '16:1795316314123456\n5:proef\n5:één\n-\n-\n0:\n15:{"aantal": 1.0}\n',
  );
});

test('null, nothing and a dash are three things, and text that moves to the next column is seen', () => {
  const hashes = [null, '', '-'].map((doel) => computeBladhash({ ...rij, doel }).toString('hex'));
  const moved = { ...rij, soort: 'proef\n5:één', onderwerp_soort: '' };
  expect(new Set([...hashes, computeBladhash(moved).toString('hex'), computeBladhash(rij).toString('hex')]).size).toBe(
    4,
  );
});
