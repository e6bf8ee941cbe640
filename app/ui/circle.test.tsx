import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { type Box, type Placed, placeInCircle, shorten } from './circle-places.ts';
import { Circle } from './circle.tsx';

const touches = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const dotOf = ({ x, y }: Pick<Placed, 'x' | 'y'>, radius = 12): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

/** Every pair of names, and every name and dot, that lie over each other or over the middle. */
function listTouching(placed: readonly Placed[]) {
  const middle = dotOf({ x: 230, y: 230 }, 38);
  return placed.flatMap((one, i) => [
    ...(touches(one.box, middle) || touches(dotOf(one), middle) ? [`${one.text} on the middle`] : []),
    ...placed.slice(i + 1).flatMap((other) => {
      const pairs: [Box, Box][] = [
        [one.box, other.box],
        [one.box, dotOf(other)],
        [dotOf(one), other.box],
        [dotOf(one), dotOf(other)],
      ];
      return pairs.some(([a, b]) => touches(a, b)) ? [`${one.text} on ${other.text}`] : [];
    }),
  ]);
}

/** Names of every length over three rings, always the same ones: a small generator with a fixed seed. */
function makeGroups(seed: number): string[][] {
  let state = seed * 7919 + 1;
  const draw = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const name = () => 'Wilhelmina van der Mohammed-Bakkerswaal'.slice(draw(12), 12 + draw(28)).trim();
  const counts = [draw(5), draw(5), draw(5)];
  return counts.map((count) => Array.from({ length: count }, name));
}

test('no name lies over another, over a dot, over the middle or over the edge', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const groups = makeGroups(seed);
    const placed = placeInCircle(groups);
    expect(placed).toHaveLength(Math.min(8, groups.flat().length));
    expect(listTouching(placed)).toEqual([]);
    for (const { box } of placed) {
      expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
      expect(Math.max(box.right, box.bottom)).toBeLessThanOrEqual(460);
    }
  }
});

test('eight long names on one ring still find room', () => {
  for (const ring of [0, 1, 2]) {
    const groups = [0, 1, 2].map((i) => (i === ring ? Array.from({ length: 8 }, () => 'Wijkverpleegkundige') : []));
    const placed = placeInCircle(groups);
    expect(placed).toHaveLength(8);
    expect(listTouching(placed)).toEqual([]);
  }
});

test('the same names always stand in the same place', () => {
  expect(placeInCircle(makeGroups(3))).toEqual(placeInCircle(makeGroups(3)));
});

test('when there are more than eight, every ring keeps names', () => {
  const groups = [0, 1, 2].map((group) => Array.from({ length: 6 }, (_, i) => `naam ${group}${i}`));
  const placed = placeInCircle(groups);
  expect([0, 1, 2].map((group) => placed.filter((one) => one.group === group).length)).toEqual([3, 3, 2]);
});

test('a long name is shortened, a short one is not', () => {
  expect(shorten('Ria', 6)).toBe('Ria');
  expect(shorten('de wijkverpleging', 14)).toBe('de wijkverple…');
  expect(shorten('Anna van Dijk', 6)).toBe('Anna…');
});

const person = (name: string) => ({ key: name, name });
const render = () =>
  renderToStaticMarkup(
    <Circle
      title="De kring"
      text="Dichtbij staat Anna-Margaretha van der Velden."
      you="u"
      groups={[
        {
          name: 'Dichtbij',
          icon: 'own',
          people: [
            { ...person('Anna-Margaretha van der Velden'), label: 'uw zus', remove: <a href="#weg">Haal weg</a> },
          ],
        },
        { name: 'In de buurt', icon: 'own', people: [] },
        { name: 'Van beroep', icon: 'pro', people: Array.from({ length: 9 }, (_, i) => person(`huisarts ${i}`)) },
      ]}
    />,
  );

test('the list holds every name in full, also those the drawing leaves out', () => {
  const list = /<dl.*<\/dl>/.exec(render())?.[0] ?? '';
  expect(list).toContain('<span>Anna-Margaretha van der Velden, uw zus</span><a href="#weg">Haal weg</a>');
  expect(list.match(/huisarts \d/g)).toHaveLength(9);
  expect(list).toContain('<dd class="bond-soft">nog niemand</dd>');
});

test('the drawing is one picture with words, own people round and the others square', () => {
  const drawing = /<svg class="bond-circle".*?<\/svg>/.exec(render())?.[0] ?? '';
  expect(drawing).toContain('aria-hidden="true"');
  expect(render()).toContain(
    '<figcaption><span class="bond-hidden">Dichtbij staat Anna-Margaretha van der Velden.</span>',
  );
  expect(drawing.match(/class="is-own"/g)).toHaveLength(1);
  expect(drawing.match(/class="is-pro"/g)).toHaveLength(7);
  expect(drawing).toContain('>Anna-Margaretha…</text>');
});
