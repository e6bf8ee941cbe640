import { describe } from 'vitest';

import { CAST, PARTIJEN, type Persoon } from '../../../database/demo/cast.ts';
import { expect, formOf, test, type Visitor } from '../../../tests/support/app.ts';
import { createOpenMeting, createTestMeting } from '../../../tests/support/meting.ts';
import { actorFor } from '../../../tests/support/test.ts';

const [gemeente, thuiszorg] = PARTIJEN.map(({ naam }) => naam);
const everyone = Object.keys(CAST) as Persoon[];
const voorbeeldstad = actorFor('beleid').gemeente;
const elders = everyone.filter((wie) => actorFor(wie).gemeente !== voorbeeldstad);
const hier = everyone.filter((wie) => !elders.includes(wie));
const makers: Persoon[] = ['beleid', 'transformatiemanager'];
/** Who asks or watches over a partij does not speak for it. */
const toezicht: Persoon[] = ['raadslid', 'beheerder', 'privacy-officer', 'fg'];
const inPartij = (naam: string | undefined) => {
  const partij = PARTIJEN.find((one) => one.naam === naam)?.id;
  return hier.filter((wie) => CAST[wie].partij === partij && !makers.includes(wie) && !toezicht.includes(wie));
};

/** Six of the gemeente and five of Thuiszorg, so that both are shown; a figure of each stands nowhere else. */
const blad = (value: number) => Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`${i + 1}-p`, value]));
const BLADEN = [Array.from({ length: 6 }, () => blad(3)), Array.from({ length: 5 }, () => blad(1))];
const ENDINGS = ['', '.csv', '.xlsx', '.svg', '.png'];
const at = (id: string, ending = '') => `/metingen/${id}/uitkomst${ending}`;

/** Which of the two partijen someone finds in the page, the file, the drawing and the API alike. */
async function listGezien(visitor: Visitor, id: string): Promise<(string | undefined)[]> {
  const find = (text: string) => [gemeente, thuiszorg].filter((naam) => naam !== undefined && text.includes(naam));
  const api = JSON.parse((await visitor(`/api/v1${at(id)}`)).text) as {
    perspectieven: { naam: string }[];
    web: { gebieden: { kenmerken: { cijfers: { mediaan: number }[] }[] }[] };
  };
  const own = api.perspectieven.map(({ naam }) => naam).join(' ');
  const [csv, svg, html] = [await visitor(at(id, '.csv')), await visitor(at(id, '.svg')), await visitor(at(id))];
  const table = /id="cijfers".*?<\/table>/s.exec(html.text)?.[0] ?? '';
  const seen = find(own);
  expect(find(csv.text)).toEqual(seen);
  expect(find(svg.text)).toEqual(seen);
  expect(find(table)).toEqual(seen);
  const medians = api.web.gebieden[0]?.kenmerken[0]?.cijfers.map(({ mediaan }) => mediaan);
  expect(medians).toEqual(seen.map((naam) => (naam === gemeente ? 75 : 25)));
  return seen;
}

describe('results that are open', () => {
  test('who guides sees all, a partij its own, who takes no part nothing, another gemeente no meting', async ({
    as,
    visitAs,
  }) => {
    const { id } = await createOpenMeting(as, BLADEN);
    for (const wie of makers) expect(await listGezien(await visitAs(wie), id), wie).toEqual([gemeente, thuiszorg]);
    for (const wie of inPartij(gemeente)) expect(await listGezien(await visitAs(wie), id), wie).toEqual([gemeente]);
    for (const wie of inPartij(thuiszorg)) expect(await listGezien(await visitAs(wie), id), wie).toEqual([thuiszorg]);
    const mee = [...makers, ...inPartij(gemeente), ...inPartij(thuiszorg)];
    const buiten = hier.filter((wie) => !mee.includes(wie));
    expect(buiten.length).toBeGreaterThan(3);
    for (const [who, code] of [
      [buiten, 403],
      [elders, 404],
    ] as const) {
      for (const wie of who) {
        const visitor = await visitAs(wie);
        for (const path of [...ENDINGS.map((ending) => at(id, ending)), `/api/v1${at(id)}`]) {
          const { status, text } = await visitor(path);
          expect(status, `${wie} ${path}`).toBe(code);
          expect(text).not.toContain('Voorbeeld:');
        }
      }
    }
  });

  test('when shared everyone who took part sees all; after that no longer', async ({ as, visitAs }) => {
    const { id } = await createOpenMeting(as, BLADEN, { gedeeld: true });
    const [own, other] = [await visitAs('uitvoerder'), await visitAs('aanbieder')];
    for (const visitor of [own, other]) expect(await listGezien(visitor, id)).toEqual([gemeente, thuiszorg]);
    expect((await (await visitAs('aanbieder-welzijn'))(at(id))).status).toBe(403);
    const beleid = await visitAs('beleid');
    const stopped = await beleid(at(id, '/lezers'), formOf({ opengesteld: 'nee' }));
    expect(stopped.headers.get('location')).toBe(`${at(id)}?melding=niet-gedeeld`);
    expect(await listGezien(other, id)).toEqual([thuiszorg]);
  });

  test('who asks for a perspectief of another partij by its key sees the own one', async ({ as, visitAs }) => {
    const { id } = await createOpenMeting(as, BLADEN);
    const aanbieder = await visitAs('aanbieder');
    for (const p of [`partij:${PARTIJEN[0].id}`, 'soort:gemeente', 'alle', 'laag:bestuur', "x'--"]) {
      const { status, text } = await aanbieder(`${at(id, '.csv')}?p=${encodeURIComponent(p)}`);
      expect(status).toBe(200);
      expect(text).not.toContain(gemeente);
      expect(text).toContain(thuiszorg);
    }
  });

  test('only who guides finds the way to share them, and can', async ({ as, visitAs }) => {
    const { id } = await createOpenMeting(as, BLADEN);
    for (const wie of ['uitvoerder', 'raadslid', 'aanbieder'] as const) {
      const visitor = await visitAs(wie);
      expect((await visitor(at(id))).text).not.toContain('/lezers');
      expect((await visitor(at(id, '/lezers'), formOf({ opengesteld: 'ja' }))).status, wie).toBe(403);
    }
    const beleid = await visitAs('beleid');
    expect((await beleid(at(id))).text).toContain('/lezers');
    expect((await beleid(at(id, '/lezers'), formOf({ opengesteld: 'misschien' }))).status).toBe(400);
    expect((await beleid(at(id, '/lezers'), formOf({ opengesteld: 'ja' }))).status).toBe(303);
  });

  test('nobody without an account comes in', async ({ as, visit }) => {
    const { id } = await createOpenMeting(as, BLADEN, { gedeeld: true });
    for (const ending of [...ENDINGS, '/openen']) {
      const { status, text } = await visit(at(id, ending));
      expect([302, 303, 401]).toContain(status);
      expect(text).not.toContain('Mediaan');
    }
    expect((await visit(`/api/v1${at(id)}`)).status).toBe(401);
  });
});

describe('before the results are open', () => {
  test('nobody sees more than how far it is', async ({ as, visitAs }) => {
    const { id } = await createTestMeting(as, { naam: 'naamloos', toegang: 'link', open: true });
    for (const wie of hier) {
      const visitor = await visitAs(wie);
      const { status, text } = await visitor(at(id));
      expect(status, wie).toBe(200);
      expect(text).toContain('De uitkomst is nog niet open');
      expect(text).not.toContain('Mediaan');
      const api = JSON.parse((await visitor(`/api/v1${at(id)}`)).text) as object;
      expect(api).toMatchObject({ stand: 'open', perspectieven: [], getoond: [], web: null, enquete: null });
      for (const ending of ENDINGS.slice(1)) expect((await visitor(at(id, ending))).status).toBe(404);
      const code = makers.includes(wie) ? 409 : 403;
      expect((await visitor(at(id, '/openen'))).status, wie).toBe(code);
    }
    for (const wie of elders) {
      const visitor = await visitAs(wie);
      for (const meting of [id, 'geen-id']) expect((await visitor(at(meting))).status, wie).toBe(404);
    }
  });
});
