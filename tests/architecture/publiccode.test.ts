import { readFileSync } from 'node:fs';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const schema: object = JSON.parse(readFileSync('tests/architecture/publiccode/publiccode-0.7.schema.json', 'utf8'));
const validate = new Ajv2020({ allErrors: true }).compile(schema);
const document: Record<string, unknown> = parse(readFileSync('publiccode.yml', 'utf8'));

test('publiccode.yml is valid', () => {
  validate(document);
  expect(validate.errors).toBeNull();
});

test('publiccode.yml names the licence and the name of package.json', () => {
  const { license, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(document).toMatchObject({ name: 'Bondgenoot', legal: { license }, softwareVersion: version });
});

test.each([
  ['without a licence', { legal: undefined }],
  ['with an unknown status', { developmentStatus: 'bijna af' }],
  ['with a url that is none', { url: 'bondgenoot' }],
])('publiccode.yml %s is refused', (_, change) => {
  expect(validate(JSON.parse(JSON.stringify({ ...document, ...change })))).toBe(false);
});
