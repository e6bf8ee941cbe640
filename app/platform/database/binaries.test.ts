import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { expect, test as base } from 'vitest';

import { ordinaryUser } from '../../../tests/start/ordinary-user.ts';
import { StartError } from '../config/index.ts';
import { addLibraries, getBinaries } from './binaries.ts';

/** An installed package with one library and its missing short name, and a folder for the data. */
const test = base.extend<{ native: string; dataDir: string }>({
  native: async ({}, use) => {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'bg-native-'));
    const native = path.join(root, 'native');
    fs.mkdirSync(path.join(native, 'lib'), { recursive: true });
    fs.writeFileSync(path.join(native, 'lib/libx.so.1.2'), 'x');
    const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }];
    fs.writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify(links));
    for (const open of [root, native, path.join(native, 'lib')]) fs.chmodSync(open, 0o755);
    await use(native);
    fs.chmodSync(path.join(native, 'lib'), 0o755);
    fs.rmSync(root, { recursive: true });
  },
  dataDir: async ({}, use) => {
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'bg-data-'));
    fs.chmodSync(dataDir, 0o777);
    await use(dataDir);
    fs.rmSync(dataDir, { recursive: true });
  },
});

test('the short names of libraries are made where npm did not, once', ({ native, dataDir }) => {
  expect(addLibraries(native, dataDir)).toEqual({});
  expect(addLibraries(native, dataDir)).toEqual({});
  expect(fs.readlinkSync(path.join(native, 'lib/libx.so.1'))).toBe('libx.so.1.2');
  expect(fs.readdirSync(dataDir)).toEqual([]);
});

test('in an installation that may not be written they come beside the data, and are told to the programs', ({
  native,
  dataDir,
}) => {
  fs.chmodSync(path.join(native, 'lib'), 0o555);
  const script = `import { addLibraries } from ${JSON.stringify(path.join(import.meta.dirname, 'binaries.ts'))};
    console.log(JSON.stringify(addLibraries(${JSON.stringify(native)}, ${JSON.stringify(dataDir)})));`;
  const [program = '', ...args] = [...ordinaryUser.prefix, process.execPath, '--input-type=module', '-e', script];
  const { stdout, stderr } = spawnSync(program, args, { ...ordinaryUser.options, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({ LD_LIBRARY_PATH: `${path.join(dataDir, 'lib')}:${path.join(native, 'lib')}` });
  expect(fs.readFileSync(path.join(dataDir, 'lib/libx.so.1'), 'utf8')).toBe('x');
});

test('the programs come with the product', ({ dataDir }) => {
  const { initdb, postgres } = getBinaries(undefined, dataDir);
  expect([initdb, postgres].map((program) => fs.existsSync(program))).toEqual([true, true]);
});

test('POSTGRES_BIN must hold both programs', ({ dataDir }) => {
  fs.writeFileSync(path.join(dataDir, 'postgres'), '');
  expect(() => getBinaries(dataDir, dataDir)).toThrow(StartError);
  fs.writeFileSync(path.join(dataDir, 'initdb'), '');
  expect(getBinaries(dataDir, dataDir)).toEqual({
    initdb: path.join(dataDir, 'initdb'),
    postgres: path.join(dataDir, 'postgres'),
    env: {},
  });
});
