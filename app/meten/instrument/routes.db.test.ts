import { readFileSync } from 'node:fs';

import { describe } from 'vitest';

import { expect, formOf, test, type Visitor } from '../../../tests/support/app.ts';
import { listMeegeleverd } from './queries.ts';

const ORIGIN = 'http://127.0.0.1:3000';
const VOORBEELD = readFileSync(new URL('definities/zelfredzaamheid-voorbeeld.json', import.meta.url), 'utf8');
const EIGEN = JSON.parse(VOORBEELD) as Record<string, unknown>;

/** Chooses a file on the page for an own instrument, as a browser sends it. */
function sendBestand(visitor: Visitor, inhoud: string | Uint8Array<ArrayBuffer> | undefined) {
  const body = new FormData();
  body.append('bestand', inhoud === undefined ? new File([], '') : new File([inhoud], 'set.json'));
  return visitor('/instrumenten/nieuw/bestand', { method: 'POST', body, headers: { origin: ORIGIN } });
}

/** What the page to look at brings along to the button. */
function getInhoud(text: string): string {
  const value = /name="inhoud" value="([^"]*)"/.exec(text)?.[1];
  if (value === undefined) throw new Error('no instrument on the page');
  return value.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

const bewaar = (visitor: Visitor, inhoud: string) => visitor('/instrumenten/bestand', formOf({ inhoud }));

describe('the pages', () => {
  test('list what comes with the product, for who works here alone', async ({ visitAs, visit }) => {
    const { status, text } = await (await visitAs('raadslid'))('/instrumenten');
    expect(status).toBe(200);
    for (const { naam, sleutel } of listMeegeleverd()) {
      expect(text).toContain(`href="/instrumenten/${sleutel}"`);
      expect(text).toContain(naam);
    }
    expect(text).not.toContain('/instrumenten/nieuw');
    expect((await (await visitAs('inwoner'))('/instrumenten')).status).toBe(403);
    expect((await visit('/instrumenten')).headers.get('location')).toContain('/aanmelden');
  });

  test('show every question, the published shares, what cannot be traced, and what is ours', async ({ visitAs }) => {
    const visitor = await visitAs('uitvoerder');
    const scan = (await visitor('/instrumenten/transformatiescan')).text;
    for (const words of [
      '64% (9 van 14)',
      '78% (7 van 9)',
      'niet gepubliceerd',
      '26% (niet te herleiden)',
      'bijna 50% (niet te herleiden)',
      'Wij lezen dat als 2.',
      'Elke gemeente in het onderzoek telt één keer.',
      'Wat we zelf kozen',
    ]) {
      expect(scan, words).toContain(words);
    }
    const zelf = (await visitor('/instrumenten/zelfanalyse')).text;
    expect(zelf).toContain('Vragen om over te praten');
    expect(zelf).toContain('Les 16, Kantel ook de gemeente zelf');
    expect(zelf).toContain('Witte vlek: mediaan onder 50');
    const enquete = (await visitor('/instrumenten/uitvoerdersenquete')).text;
    for (const words of ['62,02', '51,6%', 'n = 215', 'n = 221']) expect(enquete, words).toContain(words);
  });

  test('what is not there is not found', async ({ visitAs }) => {
    const visitor = await visitAs('beleid');
    for (const path of ['bestaat-niet', 'bestaat-niet.json', 'zelfanalyse?versie=2', '%00', "a'b", 'A.json']) {
      expect((await visitor(`/instrumenten/${path}`)).status, path).toBe(404);
    }
  });

  test('the download of an instrument is an instrument again', async ({ visitAs }) => {
    const visitor = await visitAs('uitvoerder');
    const { headers, text } = await visitor('/instrumenten/zelfanalyse.json?versie=1');
    expect(headers.get('content-disposition')).toBe('attachment; filename="zelfanalyse-versie-1.json"');
    expect(JSON.parse(text)).toEqual(listMeegeleverd()[0]);
  });

  test('the schema is open to everyone', async ({ visit }) => {
    const { status, text } = await visit('/instrumenten/schema.json');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({
      $id: `${ORIGIN}/instrumenten/schema.json`,
      properties: { gebieden: { type: 'array' } },
      additionalProperties: false,
    });
  });
});

describe('an own instrument', () => {
  test('is looked at first, and stored by the button; the same again is refused', async ({ visitAs }) => {
    const visitor = await visitAs('beheerder');
    const voorbeeld = (await visitor('/instrumenten/zelfredzaamheid-voorbeeld.json')).text;
    const bekeken = await sendBestand(visitor, `\uFEFF${voorbeeld}`);
    expect(bekeken.status).toBe(200);
    expect(bekeken.text).toContain('Dit wordt een nieuw instrument.');
    expect((await visitor('/instrumenten')).text).toContain('Er is nog geen eigen instrument.');

    const bewaard = await bewaar(visitor, getInhoud(bekeken.text));
    expect([bewaard.status, bewaard.headers.get('location')]).toEqual([
      303,
      '/instrumenten/zelfredzaamheid?melding=toegevoegd',
    ]);
    const page = (await visitor('/instrumenten/zelfredzaamheid?melding=toegevoegd')).text;
    expect(page).toContain('Het instrument staat erin.');
    expect(page).toContain('1: Er is geen geld voor eten, huur of energie.');
    expect(JSON.parse((await visitor('/instrumenten/zelfredzaamheid.json')).text)).toEqual(EIGEN);

    const weer = await sendBestand(visitor, voorbeeld);
    expect(weer.status).toBe(400);
    expect(weer.text).toContain('Versie 1 staat er al. Die verandert nooit. Geef een hoger nummer.');
    expect(weer.text).toContain('Regel 3');
  });

  test('a higher version is told as such, and the older one says that there is a newer', async ({ visitAs }) => {
    const visitor = await visitAs('beleid');
    expect((await bewaar(visitor, VOORBEELD)).status).toBe(303);
    const bekeken = await sendBestand(visitor, JSON.stringify({ ...EIGEN, versie: 2 }));
    expect(bekeken.text).toContain('Dit wordt versie 2.');
    expect((await bewaar(visitor, getInhoud(bekeken.text))).status).toBe(303);
    expect((await visitor('/instrumenten/zelfredzaamheid?versie=1')).text).toContain('Er is een nieuwere.');
    expect((await visitor('/instrumenten/zelfredzaamheid')).text).not.toContain('Er is een nieuwere.');
  });

  test('with faults stores nothing and names each with its line', async ({ visitAs }) => {
    const visitor = await visitAs('beleid');
    const lines = VOORBEELD.split('\n');
    const at = lines.findIndex((line) => line.includes('"factor"'));
    const fout = lines.with(at, '    "factor": 90').join('\n').replace('"naamloos": "nooit"', '"naamloos": "soms"');
    const { status, text } = await sendBestand(visitor, fout);
    expect(status).toBe(400);
    expect(text).toContain('Waarde maal factor komt boven de 100 uit.');
    expect(text).toContain('schaal.niveaus[1].waarde');
    expect(text).toContain('Kies uit: nooit, kan, altijd.');
    const regel = fout.split('\n').findIndex((line) => line.includes('"soms"')) + 1;
    expect(text).toContain(`Regel ${regel}`);
    expect((await visitor('/instrumenten')).text).toContain('Er is nog geen eigen instrument.');
  });

  test.for<[string, string | Uint8Array<ArrayBuffer> | undefined, string]>([
    ['no file', undefined, 'Kies een bestand.'],
    ['an empty file', '', 'Hier hoort een waarde.'],
    ['no JSON', 'PK', 'Hier hoort een waarde.'],
    ['no UTF-8', new Uint8Array([123, 255, 254, 125]), 'Dit is geen tekst in UTF-8.'],
    ['a file that is too large', `"${'x'.repeat(500_001)}"`, 'Dit bestand is groter dan 500 kB.'],
    ['the key of the product', JSON.stringify({ ...EIGEN, sleutel: 'zelfanalyse' }), 'is van Bondgenoot zelf'],
    ['markup', JSON.stringify({ ...EIGEN, '<script>alert(1)</script>': 1 }), '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ])('%s is refused', async ([, inhoud, melding], { visitAs }) => {
    const { status, text } = await sendBestand(await visitAs('beleid'), inhoud);
    expect(status).toBe(400);
    expect(text).toContain(melding);
    expect(text).not.toContain('<script>alert');
  });

  test('what comes back other than it was shown is checked again', async ({ visitAs }) => {
    const visitor = await visitAs('beleid');
    for (const inhoud of ['', '{}', JSON.stringify({ ...EIGEN, sleutel: 'zelfanalyse' })]) {
      expect((await bewaar(visitor, inhoud)).status, inhoud.slice(0, 20)).toBe(400);
    }
    expect((await visitor('/instrumenten')).text).toContain('Er is nog geen eigen instrument.');
  });

  test('is not for who may not', async ({ visitAs }) => {
    const visitor = await visitAs('uitvoerder');
    expect((await visitor('/instrumenten/nieuw')).status).toBe(403);
    expect((await sendBestand(visitor, VOORBEELD)).status).toBe(403);
    expect((await bewaar(visitor, VOORBEELD)).status).toBe(403);
  });
});

describe('the API', () => {
  const post = (visitor: Visitor, body: unknown) =>
    visitor('/api/v1/instrumenten', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { origin: ORIGIN, 'content-type': 'application/json' },
    });

  test('lists, shows and adds what the pages do', async ({ visitAs, visit }) => {
    const visitor = await visitAs('transformatiemanager');
    expect((await post(visitor, EIGEN)).status).toBe(201);
    const lijst = JSON.parse((await visitor('/api/v1/instrumenten')).text) as { resultaten: object[]; totaal: number };
    expect(lijst.totaal).toBe(6);
    expect(lijst.resultaten.at(-1)).toEqual({
      sleutel: 'zelfredzaamheid',
      versie: 1,
      naam: 'Elf leefdomeinen',
      voor: ['uitvoering', 'inwoner'],
      uitslag: 'web',
      naamloos: 'nooit',
      eigen: true,
    });
    for (const { sleutel } of listMeegeleverd()) {
      const one = await visitor(`/api/v1/instrumenten/${sleutel}`);
      expect(JSON.parse(one.text)).toEqual(listMeegeleverd().find((definitie) => definitie.sleutel === sleutel));
    }
    expect(JSON.parse((await visitor('/api/v1/instrumenten/zelfredzaamheid?versie=1')).text)).toEqual(EIGEN);
    expect((await visitor('/api/v1/instrumenten/zelfredzaamheid?versie=2')).status).toBe(404);
    expect((await visitor('/api/v1/instrumenten/zelfredzaamheid?versie=x')).status).toBe(400);
    expect((await visit('/api/v1/instrumenten')).status).toBe(401);
    expect((await (await visitAs('inwoner'))('/api/v1/instrumenten')).status).toBe(403);
  });

  test('names what is wrong', async ({ visitAs }) => {
    const visitor = await visitAs('beleid');
    const fout = await post(visitor, { ...EIGEN, voor: ['uitvoering', 'uitvoering'] });
    expect([fout.status, JSON.parse(fout.text)]).toMatchObject([400, { errors: [{ field: 'voor.1' }] }]);
    expect((await post(await visitAs('uitvoerder'), EIGEN)).status).toBe(403);
  });
});
