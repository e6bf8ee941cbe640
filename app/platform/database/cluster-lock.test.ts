import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { expect, test as base } from 'vitest';

import { StartError } from '../config/index.ts';
import { openDataDir, parseFolderError } from './cluster-lock.ts';

const HOLDER = `
  import { openDataDir } from ${JSON.stringify(path.resolve('app/platform/database/cluster-lock.ts'))};
  while (Date.now() < Number(process.argv[2]));
  await openDataDir(process.argv[1]).then(() => console.log('held'), (error) => console.log(error.message));
  setTimeout(() => {}, 20_000);
`;

type Holder = { pid: number; said: Promise<string>; kill: (signal: NodeJS.Signals) => Promise<void> };

const test = base.extend<{ folder: string; startHolder: (folder: string, at?: number) => Holder }>({
  folder: async ({}, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bg-lock-'));
    await use(folder);
    fs.rmSync(folder, { recursive: true });
  },
  startHolder: async ({}, use) => {
    const running: Holder[] = [];
    await use((folder, at = 0) => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, folder, String(at)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(child, 'exit');
      const holder = {
        pid: Number(child.pid),
        said: once(child.stdout, 'data').then(([text]) => String(text).trim()),
        kill: async (signal: NodeJS.Signals) => {
          child.kill(signal);
          if (signal === 'SIGKILL') await ended;
        },
      };
      running.push(holder);
      return holder;
    });
    await Promise.all(running.map((holder) => holder.kill('SIGKILL')));
  },
});

const refusal = (folder: string, pid: number) =>
  `Bondgenoot draait al met de map ${fs.realpathSync(folder)} (proces ${pid}). Stop dat proces eerst, of kies met DATA_DIR een andere map.`;

test('a folder that does not exist is made, for us alone, and claimed', async ({ folder }) => {
  const own = await openDataDir(path.join(folder, 'a/b'));
  expect(own.path).toBe(fs.realpathSync(path.join(folder, 'a/b')));
  expect(fs.statSync(own.path).mode & 0o777).toBe(0o700);
  expect(fs.readFileSync(path.join(own.path, 'bondgenoot.pid'), 'utf8')).toBe(`${process.pid}\n`);
  own.close();
  expect(fs.readdirSync(own.path)).toEqual(['bondgenoot.lock']);
});

test('a claim in the same process is refused too, and does not weaken the first', async ({ folder, startHolder }) => {
  const own = await openDataDir(folder);
  await expect(openDataDir(folder)).rejects.toThrow(refusal(folder, process.pid));
  expect(await startHolder(folder).said).toBe(refusal(folder, process.pid));
  own.close();
  expect(await startHolder(folder).said).toBe('held');
});

test('a folder is refused while another process holds it, also through a link and when that process hangs', async ({
  folder,
  startHolder,
}) => {
  const holder = startHolder(folder);
  expect(await holder.said).toBe('held');
  await holder.kill('SIGSTOP');
  const link = path.join(folder, 'link');
  fs.symlinkSync(folder, link);
  const before = Date.now();
  await expect(openDataDir(link)).rejects.toThrow(new StartError(refusal(folder, holder.pid)));
  expect(Date.now() - before).toBeLessThan(3_000);
});

test('a killed process leaves nothing that has to be judged', async ({ folder, startHolder }) => {
  const holder = startHolder(folder);
  expect(await holder.said).toBe('held');
  await holder.kill('SIGKILL');
  (await openDataDir(folder)).close();
});

test('the number of a process that is gone is never named', async ({ folder, startHolder }) => {
  const gone = startHolder(folder);
  await gone.said;
  await gone.kill('SIGKILL');
  const own = await openDataDir(folder);
  fs.writeFileSync(path.join(folder, 'bondgenoot.pid'), `${gone.pid}\n`);
  await expect(openDataDir(folder)).rejects.toThrow(`Bondgenoot draait al met de map ${fs.realpathSync(folder)}. Stop`);
  own.close();
});

test('of six processes that start at the same moment exactly one holds the folder', async ({ folder, startHolder }) => {
  const inside = path.join(folder, 'nieuw');
  const at = Date.now() + 1_500;
  const holders = Array.from({ length: 6 }, () => startHolder(inside, at));
  const said = await Promise.all(holders.map((holder) => holder.said));
  const winner = said.indexOf('held');
  expect(said.toSorted()).toEqual([
    ...Array.from({ length: 5 }, () => refusal(inside, Number(holders[winner]?.pid))),
    'held',
  ]);
});

test('a file in the place of the folder is refused', async ({ folder }) => {
  const file = path.join(folder, 'bestand');
  fs.writeFileSync(file, '');
  const sentence = (name: string) => `DATA_DIR moet een map zijn. ${name} is een bestand, of ligt in een bestand.`;
  await expect(openDataDir(file)).rejects.toThrow(sentence(file));
  await expect(openDataDir(path.join(file, 'data'))).rejects.toThrow(sentence(path.join(file, 'data')));
});

test.each([
  ['EACCES', /^Deze gebruiker mag niet schrijven in de map \/x\./],
  ['EROFS', /^Deze gebruiker mag niet schrijven in de map \/x\./],
  ['ENOSPC', /^De schijf is vol bij \/x\. Maak ruimte vrij/],
  ['EDQUOT', /^De schijf is vol bij \/x\. Maak ruimte vrij/],
])('%s becomes a sentence', (code, sentence) => {
  expect(parseFolderError(Object.assign(new Error('x'), { code }), '/x')).toMatchObject({
    name: 'StartError',
    message: expect.stringMatching(sentence),
  });
});

test('an error that says nothing about a folder stays as it was', () => {
  const error = new Error('x');
  expect(parseFolderError(error, '/x')).toBe(error);
});
