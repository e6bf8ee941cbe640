import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { expect, test as base } from 'vitest';

import { loadSecrets, StartError } from './index.ts';

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bg-secrets-'));
    await use(folder);
    fs.rmSync(folder, { recursive: true });
  },
});

test('the first start makes 32 random bytes that only the owner can read; later starts keep them', ({ folder }) => {
  const first = loadSecrets(folder);
  expect(first.created).toBe(true);
  expect(Buffer.from(first.secrets.codeSecret, 'base64url')).toHaveLength(32);
  expect(fs.statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(fs.readdirSync(folder)).toEqual(['secrets.json']);
  expect(loadSecrets(folder)).toEqual({ ...first, created: false });
});

test('two installations never share a secret', ({ folder }) => {
  fs.mkdirSync(path.join(folder, 'a'));
  expect(loadSecrets(folder).secrets).not.toEqual(loadSecrets(path.join(folder, 'a')).secrets);
});

test('a file that others could read is closed again', ({ folder }) => {
  loadSecrets(folder);
  const file = path.join(folder, 'secrets.json');
  fs.chmodSync(file, 0o644);
  loadSecrets(folder);
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
});

test.for(['', '{', '{}', '{"codeSecret":"kort"}', '[]'])(
  'a damaged file is refused and left as it was: %s',
  (text, { folder }) => {
    const file = path.join(folder, 'secrets.json');
    fs.writeFileSync(file, text);
    expect(() => loadSecrets(folder)).toThrow(StartError);
    expect(() => loadSecrets(folder)).toThrow(/secrets\.json is beschadigd\. Zet een reservekopie terug\./);
    expect(fs.readFileSync(file, 'utf8')).toBe(text);
  },
);

test('what a crash left half written is not used', ({ folder }) => {
  fs.writeFileSync(path.join(folder, 'secrets.json.new'), '{"codeSec');
  expect(loadSecrets(folder).created).toBe(true);
});

test('a file from before there was a second key gets that key and keeps the first', ({ folder }) => {
  const codeSecret = Buffer.alloc(32, 1).toString('base64url');
  fs.writeFileSync(path.join(folder, 'secrets.json'), JSON.stringify({ codeSecret }));
  const { secrets, created } = loadSecrets(folder);
  expect({ created, codeSecret: secrets.codeSecret }).toEqual({ created: false, codeSecret });
  expect(Buffer.from(secrets.dataKey, 'base64url')).toHaveLength(32);
  expect(loadSecrets(folder).secrets).toEqual(secrets);
});

test('a file that was given is used, made where it is absent, and keeps its rights', ({ folder }) => {
  const file = path.join(folder, 'gedeeld.json');
  const first = loadSecrets('/nergens', file);
  expect(first).toMatchObject({ created: true, file });
  fs.chmodSync(file, 0o640);
  expect(loadSecrets('/elders', file)).toEqual({ ...first, created: false });
  expect(fs.statSync(file).mode & 0o777).toBe(0o640);
  expect(fs.readdirSync(folder)).toEqual(['gedeeld.json']);
});

test('a file that was given in a folder that is not there is told as such', ({ folder }) => {
  expect(() => loadSecrets(folder, path.join(folder, 'nee/secrets.json'))).toThrow(
    new StartError(
      `Het bestand ${folder}/nee/secrets.json is niet te schrijven. Maak het eerst, of geef schrijfrechten in die map.`,
    ),
  );
});
