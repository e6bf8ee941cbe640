import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { test as base, expect } from 'vitest';

import { StartError } from '../config/index.ts';
import { findWitness, openSealKeys, runVerify, writeWitness } from './index.ts';

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zegel-'));
    await use(folder);
    fs.rmSync(folder, { recursive: true });
  },
});

const rightsOf = (file: string) => fs.statSync(file).mode & 0o777;

test('the first start makes a key that only its owner reads; a next start keeps it', ({ folder }) => {
  const file = path.join(folder, 'zegelsleutel.pem');
  const first = openSealKeys(file).current();
  expect(rightsOf(file)).toBe(0o600);
  expect(fs.readdirSync(folder)).toEqual(['zegelsleutel.pem']);
  expect(openSealKeys(file).isNew).toBe(false);
  expect(openSealKeys(file).current().publicKey).toBe(first.publicKey);
  const bytes = Buffer.from('één');
  expect(verify(null, bytes, createPublicKey(first.pem), Buffer.from(first.sign(bytes), 'base64'))).toBe(true);
});

test('a key put beside it is seen without a restart, and takes its place when it is told to', ({ folder }) => {
  const keys = openSealKeys(path.join(folder, 'zegelsleutel.pem'));
  expect(keys.next()).toBeUndefined();
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  fs.writeFileSync(path.join(folder, 'zegelsleutel.volgende.pem'), pem);
  const next = keys.next()?.publicKey;
  expect(next).not.toBe(keys.current().publicKey);
  keys.replace();
  expect(keys.current().publicKey).toBe(next);
  expect(keys.next()).toBeUndefined();
});

test.for([
  ['empty', ''],
  ['no key', 'geheim'],
  [
    'a key of another kind',
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
  ],
] as const)('a key file that is %s is refused and left as it is', ([, text], { folder }) => {
  const file = path.join(folder, 'zegelsleutel.pem');
  fs.writeFileSync(file, text);
  expect(() => openSealKeys(file)).toThrow(StartError);
  expect(fs.readFileSync(file, 'utf8')).toBe(text.toString());
});

test('a key in a folder that is not there is refused with the name of the file', ({ folder }) => {
  const file = path.join(folder, 'nergens/zegelsleutel.pem');
  expect(() => openSealKeys(file)).toThrow(
    new StartError(
      `De zegelsleutel ${file} is niet te maken. Zet hem daar neer, of geef deze gebruiker schrijfrechten in die map.`,
    ),
  );
});

test('the newest witness of a gemeente is found, not that of another whose name begins the same', ({ folder }) => {
  const dir = path.join(folder, 'getuigen');
  expect(findWitness(dir, 'voorbeeld')).toBeUndefined();
  writeWitness(dir, 'voorbeeld', '2027-03-01', 'een');
  writeWitness(dir, 'voorbeeld', '2027-03-02', 'twee');
  writeWitness(dir, 'voorbeeld', '2027-03-02', 'drie');
  writeWitness(dir, 'voorbeeld-oost', '2027-03-09', 'elders');
  const newest = path.join(dir, 'voorbeeld-2027-03-02.txt');
  expect(findWitness(dir, 'voorbeeld')).toBe(newest);
  expect(fs.readFileSync(newest, 'utf8')).toBe('drie');
  expect(rightsOf(newest)).toBe(0o600);
});

test('the verifier runs apart: what it cannot read it says, and an error of the export is thrown', async ({
  folder,
}) => {
  const { pem } = openSealKeys(path.join(folder, 'zegelsleutel.pem')).current();
  async function* lines() {
    yield 'geen export\n';
    for (let n = 0; n < 20_000; n++) yield 'nog een regel die niemand leest\n';
  }
  const { code, text } = await runVerify(lines(), { pem });
  expect({ code, text }).toEqual({ code: 2, text: 'Niet te controleren. Regel 1 is niet te lezen.\n' });
  async function* broken(): AsyncGenerator<string> {
    yield '{"soort":"export","versie":1,"gemeente":"x","naam":"x","gemaakt":"0","vanaf":1}\n';
    throw new Error('the database went away');
  }
  await expect(runVerify(broken(), { pem })).rejects.toThrow('the database went away');
});
