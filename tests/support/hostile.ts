import fc from 'fast-check';

import { addDays, computeDay } from '../../app/platform/time/index.ts';

/** One request that nobody who means well sends; `about` says what is odd about it. */
export type Odd = { about: string; method: 'GET' | 'POST'; path: string; type?: string; body?: string };

/** A form as it stands on a page, with a value for each field that would do. */
export type Form = { path: string; fields: [name: string, value: string][] };

const UNKNOWN = '01890a5d-ac96-774b-bcce-b302099a8057';
export const SCRIPT = '<script>alert(1)</script>';

const TEXTS = [
  '',
  '   \n',
  '\0',
  'a\0b',
  '\u202Eomgekeerd',
  '\u200B',
  '👨‍👩‍👧',
  'e\u0301'.repeat(300),
  SCRIPT,
  `"'>${SCRIPT}`,
  "'; drop table signalen; --",
  "1' or '1'='1",
  '=1+1',
  '../../etc/passwd',
  'a\r\nSet-Cookie: a=b',
  '2026-02-30',
  '99999-12-31',
  '-1',
  '0',
  '1.5',
  '1e9',
  '2147483648',
  '99999999999999999999',
  'NaN',
  'null',
  '[object Object]',
  '__proto__',
  UNKNOWN,
  UNKNOWN.toUpperCase(),
  '{"a":1}',
  'x'.repeat(201),
  'x'.repeat(2001),
  '1234 AB 12 '.repeat(3000),
] as const;

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

const value = fc.oneof(
  { weight: 3, arbitrary: text },
  { weight: 2, arbitrary: fc.constantFrom(null, true, 0, -1, 1.5, 1e308, 2 ** 31, [], {}, [[]], ['a', 1], '\uD800') },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** Ways to write the name of a field that a reader of forms may take for structure. */
const strangeName = (name: string) =>
  fc.constantFrom(`${name}[0]`, `${name}[99999999]`, `${name}.a`, `${name}[]`, `${name}[0].b[1]`, `__proto__.${name}`);

const encode = (fields: readonly (readonly [string, string])[]) =>
  new URLSearchParams(fields.map(([name, one]) => [name, one.toWellFormed()])).toString();

const FORM = 'application/x-www-form-urlencoded';
const send = (path: string, about: string, fields: readonly (readonly [string, string])[]): Odd => ({
  about,
  method: 'POST',
  path,
  type: FORM,
  body: encode(fields),
});

/** A form with one or two of its fields wrong, doubled, missing or renamed, or sent as something else. */
export function listOddForms({ path, fields }: Form, seed: number, count: number): Odd[] {
  const place = fc.nat({ max: Math.max(0, fields.length - 1) });
  const put = (at: number, one: string) => fields.map(([name, old], i) => [name, i === at ? one : old] as const);
  const nameAt = (at: number) => fields[at]?.[0] ?? 'x';
  const odd = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(place, text).map(([at, one]) => send(path, `${nameAt(at)}: ${one}`, put(at, one))),
    },
    fc.tuple(place, text).map(([at, one]) => send(path, 'a field twice', [...fields, [nameAt(at), one]])),
    place.map((at) => send(path, `without ${nameAt(at)}`, fields.toSpliced(at, 1))),
    place
      .chain((at) => strangeName(nameAt(at)))
      .chain((name) => text.map((one) => send(path, name, [...fields, [name, one]]))),
    text.map((one) => send(path, 'a field we do not know', [...fields, ['rollen', one]])),
    text.map((one) => send(path, 'an intent', [...fields, ['__intent__', one]])),
    fc.constantFrom<Odd>(
      { about: 'nothing', method: 'POST', path },
      { about: 'JSON', method: 'POST', path, type: 'application/json', body: '{}' },
      {
        about: 'broken multipart',
        method: 'POST',
        path,
        type: 'multipart/form-data; boundary=x',
        body: '--x\r\nbroken',
      },
      { about: 'no boundary', method: 'POST', path, type: 'multipart/form-data', body: '--x' },
    ),
  );
  return fc.sample(odd, { seed, numRuns: count });
}

/** A body of the API with a field wrong, missing or unknown, or something that is no body. */
export function listOddBodies(path: string, good: Record<string, unknown>, seed: number, count: number): Odd[] {
  const as = (about: string, body: unknown): Odd => ({
    about,
    method: 'POST',
    path,
    type: 'application/json',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const name = fc.constantFrom(...Object.keys(good));
  const odd = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(name, value).map(([key, one]) => as(key, { ...good, [key]: one })) },
    name.map((key) => as(`without ${key}`, { ...good, [key]: undefined })),
    fc.tuple(text, value).map(([key, one]) => as('a field we do not know', { ...good, [key]: one })),
    fc
      .constantFrom('rollen', 'gemeente_id', 'status', 'versie')
      .map((key) => as(key, { ...good, [key]: ['beheerder'] })),
    fc
      .constantFrom(
        '',
        '{',
        'null',
        '3',
        '"x"',
        '[]',
        '[[[[',
        '\0',
        '{"a":1,"a":2}',
        `${'['.repeat(9000)}${']'.repeat(9000)}`,
      )
      .map((body) => as(`the body ${body.slice(0, 9)}`, body)),
    fc.constantFrom('text/plain', FORM, 'application/xml').map((type) => ({ ...as(type, good), type })),
  );
  return fc.sample(odd, { seed, numRuns: count });
}

/** The address of a page or list with odd filters, and that of one record with an odd id. */
export function listOddAddresses(path: string, names: readonly string[], seed: number, count: number): Odd[] {
  const get = (about: string, address: string): Odd => ({ about, method: 'GET', path: address });
  const query = fc
    .array(fc.tuple(fc.constantFrom('pagina', 'melding', '__proto__', ...names), text), { minLength: 1, maxLength: 3 })
    .map((pairs) => get(String(pairs), `${path}?${encode(pairs.map(([name, one]) => [name, one.slice(0, 3000)]))}`));
  const raw = fc.constantFrom('%', '%00', '%E0%A4%A', '%2e%2e%2f', '..%5c', '%F0%9F%98%80', '//x', ';a=b', UNKNOWN);
  const odd = fc.oneof(
    { weight: 3, arbitrary: query },
    raw.map((id) => get(id, `${path}/${id}`)),
    raw.map((one) => get(one, `${path}?${names[0] ?? 'x'}=${one}&${one}`)),
  );
  return fc.sample(odd, { seed, numRuns: count });
}

/** A chosen file with an odd name or odd bytes in it. */
export function listOddUploads(path: string, field: string, seed: number, count: number): Odd[] {
  const header = fc.constantFrom(
    `name="${field}"; filename="a.csv"`,
    `name="${field}"; filename="${SCRIPT}.csv"`,
    `name="${field}"; filename="a\0b.csv"`,
    `name="${field}"; filename="../../\u202Eetc/passwd"`,
    `name="${field}"; filename="${'a'.repeat(9000)}.csv"`,
    `name="${field}"; filename=""`,
    `name="${field}"`,
    'name="anders"; filename="a.csv"',
  );
  const cell = fc.oneof(text, fc.string({ maxLength: 20 }));
  const sheet = fc
    .array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 })
    .map((rows) => rows.map((row) => row.join(';')).join('\n'));
  const odd = fc
    .tuple(
      header,
      fc.oneof(
        sheet,
        sheet.map((rows) => `titel;thema;start\n${rows}`),
      ),
    )
    .map(([disposition, content]): Odd => ({
      about: disposition,
      method: 'POST',
      path,
      type: 'multipart/form-data; boundary=grens',
      body: `--grens\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content.toWellFormed()}\r\n--grens--\r\n`,
    }));
  return fc.sample(odd, { seed, numRuns: count });
}

const attributes = (tag: string) =>
  Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', one = '']) => [name, one]));
const decode = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const DAY: Record<string, string> = { start: computeDay(), eind: addDays(computeDay(), 60) };

/** What would do for a field: what stands there, or else a day or a sentence. */
function guessValue(field: Record<string, string>, inner: string): string {
  const stands = decode(field['value'] ?? inner);
  if (stands !== '') return stands;
  return DAY[field['name'] ?? ''] ?? 'Een gewone zin.';
}

/** The fields of a form in order, one value for each name. */
function readFields(html: string): Form['fields'] {
  const fields = new Map<string, string>();
  const add = (field: Record<string, string>, one: string) => {
    if (field['name'] && !fields.has(field['name'])) fields.set(field['name'], one);
  };
  for (const [tag] of html.matchAll(/<(?:input|button)\b[^>]*>/g)) {
    const field = attributes(tag);
    if (field['type'] !== 'file') add(field, guessValue(field, ''));
  }
  for (const [, tag = '', inner = ''] of html.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs))
    add(attributes(tag), guessValue(attributes(tag), inner));
  for (const [, tag = '', inner = ''] of html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs))
    add(attributes(tag), /value="([^"]+)"/.exec(inner)?.[1] ?? '');
  return [...fields];
}

/** The forms on a page that change something; not signing out, after which nothing more could be tried. */
export function readForms(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(([, tag = '', inner = '']) => {
    const { action = '', method } = attributes(tag);
    const isUpload = action.endsWith('/bestand');
    return method === 'post' && !action.startsWith('/afmelden') && !isUpload
      ? [{ path: action, fields: readFields(inner) }]
      : [];
  });
}
