import { describe } from 'vitest';

import type { Persoon } from '../../../database/demo/cast.ts';
import { expect, formOf, test, type Visitor } from '../../../tests/support/app.ts';
import { addDays, computeDay } from '../../platform/time/index.ts';

const WIE = {
  roepnaam: 'Fenna',
  tussenvoegsel: 'de',
  achternaam: 'Wilde',
  voornamen: 'Fenna Maria',
  geboortedatum: '1984-03-09',
  relatie: 'zelf',
};
const WAAR = { straat: 'Kanaalkade', huisnummer: '12', postcode: '1234 ab', plaats: 'Voorbeeldstad' };
const BSN = '999990019';

/** Begins a huishouden and gives back the address of its pages. */
async function begin(visit: Visitor, wat: Record<string, string> = {}): Promise<string> {
  const answer = await visit('/huishoudens', formOf({ ...WIE, ...WAAR, ...wat }));
  expect(answer.status, answer.text).toBe(303);
  return (answer.headers.get('location') ?? '').split('?')[0] ?? '';
}

const lidOf = async (visit: Visitor, href: string) =>
  /\/leden\/([0-9a-f-]{36})"/.exec((await visit(href)).text)?.[1] ?? '';

describe('beginning a huishouden', () => {
  test('takes the first person and the address in one go; nothing of it stands in the address of the page', async ({
    visitAs,
  }) => {
    const visit = await visitAs('uitvoerder');
    const href = await begin(visit);
    expect(href).toMatch(/^\/huishoudens\/[0-9a-f-]{36}$/);
    const { text } = await visit(href);
    for (const woord of [
      'Fenna de Wilde',
      'Kanaalkade 12',
      '1234 AB',
      'beslist zelf',
      'De familie ziet dat je keek.',
    ]) {
      expect(text).toContain(woord);
    }
    expect((await visit('/huishoudens')).text).toContain('de Wilde');
  });

  test('says who looks like them, makes nothing yet, keeps what was typed, and goes on when it is someone else', async ({
    visitAs,
  }) => {
    const visit = await visitAs('uitvoerder');
    await begin(visit);
    const ander = await visitAs('uitvoerder-ander-team');
    const again = await ander('/huishoudens', formOf({ ...WIE, ...WAAR, roepnaam: 'Fena' }));
    expect(again.status).toBe(400);
    for (const woord of ['lijkt op deze persoon', 'Samira B.', 'value="Fena"', 'value="Kanaalkade"', 'name="toch"']) {
      expect(again.text).toContain(woord);
    }
    expect((await ander('/huishoudens')).text).toContain('Nog geen huishoudens');
    await begin(ander, { roepnaam: 'Fena', toch: 'ja' });
  });

  test.for([
    ['geboortedatum', addDays(computeDay(), 1), 'Deze dag moet nog komen'],
    ['geboortedatum', '1899-12-31', 'voor 1900'],
    ['geboortedatum', '2026-02-30', 'Vul een dag in die bestaat'],
    ['postcode', '123 AB', 'Vul vier cijfers en twee letters in'],
    ['huisnummer', '12a', 'Vul alleen het nummer in'],
    ['achternaam', '  ', 'Vul de achternaam in'],
  ] as const)(
    '%s "%s" is refused at its field and nothing typed is lost',
    async ([veld, waarde, woorden], { visitAs }) => {
      const visit = await visitAs('uitvoerder');
      const answer = await visit('/huishoudens', formOf({ ...WIE, ...WAAR, [veld]: waarde }));
      expect(answer.status).toBe(400);
      expect(answer.text).toContain(woorden);
      expect(answer.text).toContain(`href="#${veld}"`);
      expect(answer.text).toContain('value="Kanaalkade"');
    },
  );
});

describe('a protected address', () => {
  test('stands on no page and in no list until it is asked for', async ({ visitAs }) => {
    const visit = await visitAs('uitvoerder');
    const href = await begin(visit, { geheim: 'ja' });
    const lid = await lidOf(visit, href);
    const paden = [href, `${href}/leden/${lid}`, '/huishoudens', `/api/v1${href}`, `/api/v1${href}/leden`];
    for (const pad of paden) {
      const { status, text } = await visit(pad);
      expect(status, pad).toBe(200);
      expect(text, pad).not.toMatch(/Kanaalkade|1234 ?AB/);
    }
    expect((await visit(href)).text).toContain('Geheim adres');
    const getoond = await visit(`${href}/adres/toon`, formOf({}));
    expect(getoond.text).toContain('Kanaalkade 12');
    const team = await visitAs('uitvoerder-collega');
    expect((await team(href)).text).not.toContain('Toon het geheime adres');
    expect((await team(`${href}/adres/toon`, formOf({}))).text).not.toContain('Kanaalkade');
  });
});

describe('a BSN', () => {
  test('is kept after the elfproef, shown masked, and whole only when that is asked for', async ({
    visitAs,
    lines,
  }) => {
    const visit = await visitAs('uitvoerder');
    const href = await begin(visit);
    const pad = `${href}/leden/${await lidOf(visit, href)}`;
    const fout = await visit(`${pad}/bsn`, formOf({ bsn: '123456789' }));
    expect(fout.status).toBe(400);
    expect(fout.text).toContain('Dit is geen BSN');
    expect((await visit(`${pad}/bsn`, formOf({ bsn: '9999 90 019' }))).status).toBe(303);
    for (const toe of [href, pad, `${pad}/bsn`, `/api/v1${href}/leden`]) {
      expect((await visit(toe)).text, toe).not.toContain(BSN);
    }
    expect((await visit(`${pad}/bsn`)).text).toContain('••••••019');
    expect((await visit(`${pad}/bsn/toon`, formOf({}))).text).toContain(BSN);
    expect((await visit(`${pad}/bsn/weg`, formOf({}))).status).toBe(303);
    expect((await visit(pad)).text).toContain('Er is geen BSN.');
    expect(JSON.stringify(lines)).not.toContain(BSN);
  });
});

describe('somebody who was second', () => {
  test('sees what stands there now beside what they typed', async ({ visitAs }) => {
    const visit = await visitAs('uitvoerder');
    const href = await begin(visit);
    const pad = `${href}/leden/${await lidOf(visit, href)}/bijwerken`;
    const vorm = { ...WIE, woontHier: 'ja', client: 'ja', oordeelsbekwaam: 'ja', versie: '1' };
    expect((await visit(pad, formOf({ ...vorm, roepnaam: 'Fenneke' }))).status).toBe(303);
    const tweede = await visit(pad, formOf({ ...vorm, roepnaam: 'Fen' }));
    expect(tweede.status).toBe(409);
    for (const woord of ['Dit staat er nu', 'Fenneke de Wilde', 'value="Fen"', 'name="versie" value="2"']) {
      expect(tweede.text).toContain(woord);
    }
  });
});

describe('who opens which page', () => {
  test('forms are for the regisseur; a partij reads the overview; a resident and others find nothing here', async ({
    visitAs,
    visit: niemand,
  }) => {
    const visit = await visitAs('uitvoerder');
    const href = await begin(visit);
    const lid = await lidOf(visit, href);
    const FORMS = ['/naam', '/adres', '/afsluiten', '/netwerk/nieuw', '/partijen/nieuw', '/leden/nieuw'];
    const VAN_LID = ['', '/bijwerken', '/einde', '/vertegenwoordiging', '/adres', '/bsn', '/identiteit'];
    const alle = [...FORMS, ...VAN_LID.map((deel) => `/leden/${lid}${deel}`)];
    const deuren = new Map<Persoon, Visitor>();
    const VREEMD = [
      'uitvoerder-ander-team',
      'uitvoerder-andere-gemeente',
      'beheerder',
      'aanbieder',
      'inwoner',
      'beleid',
    ] as const;
    for (const wie of [...VREEMD, 'uitvoerder-collega', 'teamleider'] as const) deuren.set(wie, await visitAs(wie));
    const status = async (wie: Persoon, pad: string) => (await deuren.get(wie)?.(pad))?.status;
    for (const pad of alle) {
      expect((await visit(href + pad)).status, pad).toBe(200);
      expect(await status('uitvoerder-collega', href + pad), pad).toBe(403);
      for (const wie of VREEMD) expect(await status(wie, href + pad), `${wie} ${pad}`).toBe(404);
      const weg = await niemand(href + pad);
      expect([weg.status, weg.headers.get('location')], pad).toEqual([303, expect.stringMatching(/^\/aanmelden/)]);
    }
    for (const wie of ['uitvoerder-collega', 'teamleider'] as const) expect(await status(wie, href), wie).toBe(200);
    for (const wie of VREEMD) expect(await status(wie, href), wie).toBe(404);
    expect(await status('inwoner', '/huishoudens')).toBe(403);
    expect((await visit('/huishoudens/geen-id')).status).toBe(404);
    expect((await visit(`${href}/leden/geen-id`)).status).toBe(404);
  });
});
