import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { Board } from './board.tsx';
import { Button, ButtonLink, PrintButton } from './button.tsx';
import { Icon } from './icon.tsx';
import { Chips, FilterBar, Filters, Pages, ViewSwitch } from './overview.tsx';
import { Chain, Progress, ProgressBar, Steps, Timeline, Trace } from './path.tsx';
import { Log, Stand } from './public.tsx';
import { Badge, Card, Empty, Notice, Section } from './surface.tsx';
import { Bars, DataList, Table } from './table.tsx';
import { Code, Heading, Link, List, Voice } from './text.tsx';
import { Breadcrumbs, PageTitle } from './title.tsx';
import { Attention, First, Rows, Tiles } from './today.tsx';

const render = (element: ReactElement) => renderToStaticMarkup(element);

test('the last crumb is the page itself', () => {
  const html = render(<Breadcrumbs items={[{ name: 'Lijst', href: '/lijst' }, { name: '2026-014' }]} />);
  expect(html).toContain('<a class="nl-link" href="/lijst">Lijst</a>');
  expect(html).toContain('<span aria-current="page">2026-014</span>');
});

test('a title without actions has no place for them', () => {
  expect(render(<PageTitle title="Wat" />)).toContain('class="bond-title"');
  expect(render(<PageTitle title="Wat" actions={<i />} />)).toContain('class="bond-title bond-title--actions"');
});

test('a heading keeps its level whatever it looks like', () => {
  expect(
    render(
      <Heading level={2} look={4} id="a">
        A
      </Heading>,
    ),
  ).toBe('<h2 class="nl-heading nl-heading--level-4" id="a">A</h2>');
});

test('a link or button that stands in many rows says what it is about', () => {
  expect(
    render(
      <Link href="/a" about="Rij 1">
        Zet verder
      </Link>,
    ),
  ).toContain('Zet verder<span class="bond-hidden">: Rij 1</span>');
  expect(render(<Button about="Rij 1">Kies</Button>)).toContain('Kies<span class="bond-hidden">: Rij 1</span>');
});

test('a button sends its form and tells which one it was', () => {
  const html = render(
    <Button kind="primary" name="stap" value="2">
      Verder
    </Button>,
  );
  expect(html).toContain('class="nl-button nl-button--primary" type="submit"');
  expect(html).toContain('name="stap"');
  expect(html).toContain('value="2"');
});

test('each kind of button looks different', () => {
  const kinds = ['primary', 'secondary', 'subtle', 'negative', 'golden'] as const;
  const looks = kinds.map(
    (kind) =>
      /class="([^"]+)"/.exec(
        render(
          <ButtonLink href="/" kind={kind}>
            A
          </ButtonLink>,
        ),
      )?.[1],
  );
  expect(new Set(looks).size).toBe(kinds.length);
});

test('a print button is hidden until there is script', () => {
  expect(render(<PrintButton />)).toMatch(/<bond-print><button [^>]*hidden=""/);
});

test('an icon is a drawing for the eye only', () => {
  expect(render(<Icon name="check" />)).toBe(
    '<svg class="bond-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12l5 5l10 -10"></path></svg>',
  );
});

test('a section is named by its title, seen or not', () => {
  const section = (hidden: boolean) =>
    render(
      <Section title="Nu" id="nu" titleHidden={hidden}>
        x
      </Section>,
    );
  for (const html of [section(true), section(false)]) {
    expect(html).toContain('id="nu" aria-labelledby="nu-titel"');
    expect(html).toMatch(/<h2 [^>]*id="nu-titel">Nu<\/h2>/);
  }
  expect(section(true)).toContain('<div class="bond-hidden"><h2');
});

test('a badge, card and notice without a tone are plain', () => {
  expect(render(<Badge>nieuw</Badge>)).toBe('<span class="bond-badge">nieuw</span>');
  expect(render(<Badge tone="info">nieuw</Badge>)).toContain('class="bond-badge bond-badge--info"');
  expect(render(<Card flush>x</Card>)).toBe('<div class="bond-card bond-card--flush">x</div>');
  expect(render(<Notice>x</Notice>)).toContain('class="bond-notice"');
});

test('an empty state says what will come, how, and gives one act', () => {
  const html = render(<Empty title="Nog niets" text="Het komt." action={<ButtonLink href="/n">Maak</ButtonLink>} />);
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(html).toMatch(/<h2[^>]*>Nog niets<\/h2><p class="nl-paragraph">Het komt\.<\/p>/);
});

test('a table names itself, its columns and its rows, and labels each cell for a phone', () => {
  const html = render(
    <Table
      caption="Lijst"
      columns={[
        { name: 'Naam', sort: { href: '?s=naam' } },
        {
          name: 'Aantal dagen',
          short: 'Dagen',
          unit: 'dagen',
          numeric: true,
          sort: { href: '?s=d', direction: 'descending' },
        },
      ]}
      rows={[{ key: 'a', cells: ['Eén', 3] }]}
    />,
  );
  expect(html).toContain('<caption class="bond-hidden">Lijst</caption>');
  expect(html).toContain('<th scope="col"><a class="bond-sort" href="?s=naam">Naam</a></th>');
  expect(html).toMatch(/aria-sort="descending"><a class="bond-sort" href="\?s=d">Aantal dagen<svg/);
  expect(html).toContain('<th scope="row">Eén</th>');
  expect(html).toContain('data-label="Dagen" data-unit="dagen"><div>3</div></td>');
});

test('bars start at nothing and are as wide as their share of the largest', () => {
  const rows = [
    { label: 'mei', value: 12 },
    { label: 'juni', value: 3 },
    { label: 'juli', value: 0, text: 'te weinig' },
  ];
  const html = render(<Bars caption="Per maand" columns={['Maand', 'Aantal']} rows={rows} />);
  expect([...html.matchAll(/rect width="([\d.]+)"/g)].map(([, width]) => width)).toEqual(['100', '25', '0']);
  expect(html).toContain('<span>te weinig</span>');
});

test('bars of nothing but zeros do not divide by zero', () => {
  expect(render(<Bars caption="x" columns={['a', 'b']} rows={[{ label: 'mei', value: 0 }]} />)).toContain(
    'rect width="0"',
  );
});

test('facts are a list of names and values', () => {
  expect(render(<DataList items={[{ term: 'Soort', value: 'regel' }]} />)).toContain('<dt>Soort</dt><dd>regel</dd>');
});

test('a chain says by shape and to a screen reader where it stands', () => {
  const html = render(
    <Chain
      items={[
        { kind: 'Begin', name: 'A', href: '/a', state: 'done' },
        { kind: 'Nu', name: 'B', meta: 'week 6', state: 'now' },
        { kind: 'Daarna', name: 'C', state: 'next' },
      ]}
    />,
  );
  expect([...html.matchAll(/<li class="(is-\w+)"/g)].map(([, state]) => state)).toEqual([
    'is-done',
    'is-now',
    'is-next',
  ]);
  expect(html.match(/aria-current="step"/g)).toHaveLength(1);
});

test('a timeline can run back and its items need no state', () => {
  const html = render(<Timeline back items={[{ when: '9 uur', title: 'A' }]} />);
  expect(html).toContain('<ol class="bond-timeline bond-timeline--back"><li>');
});

test('steps in a table are said in words too', () => {
  const html = render(<Steps step={2} of={5} name="Verhelderen" />);
  expect(html).toContain('<span class="bond-hidden">stap 2 van 5: </span>Verhelderen');
  expect(html.match(/<circle/g)).toHaveLength(5);
  expect(html.match(/<line class="is-done"/g)).toHaveLength(1);
});

test('the steps of a form are done, now or next, and only done ones are links', () => {
  const steps = [
    { name: 'Een', href: '/1' },
    { name: 'Twee', href: '/2' },
    { name: 'Drie', href: '/3' },
  ];
  const html = render(<Progress title="Melden" steps={steps} current={1} />);
  expect(html).toContain('<strong>Melden</strong>, stap 2 van 3');
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(html).toContain('<li class="is-now" aria-current="step">Twee</li>');
});

test('a progress bar has a name, a value and words', () => {
  const html = render(<ProgressBar label="Voortgang" value={3120} max={10_000} text="3.120 van 10.000 regels" />);
  expect(html).toContain('<progress aria-label="Voortgang" value="3120" max="10000">');
});

test('a line of the log shows where it came from', () => {
  const trace = [{ name: '48 signalen' }, { name: 'besluit', href: '/b' }];
  const html = render(<Log items={[{ key: 'l1', date: '3 november', title: 'A', text: 'B', trace }]} />);
  expect(html).toContain('<li id="l1">');
  expect(html).toContain('<ol class="bond-trace" aria-label="Waar dit vandaan komt"><li>48 signalen</li>');
  expect(render(<Trace items={trace} label="Keten" />)).toContain('aria-label="Keten"');
});

test('where we stand may stand without a story', () => {
  expect(
    render(
      <Stand title="Stand" id="stand">
        <p>x</p>
      </Stand>,
    ),
  ).not.toContain('<figure');
});

test('the first thing and the attention rows are one link each', () => {
  expect(render(<First title="A" text="B" href="/a" action="Naar A" />).match(/<a /g)).toHaveLength(1);
  const html = render(
    <Attention items={[{ icon: 'clock', title: 'A', href: '/a', text: 'B', badge: <Badge>nieuw</Badge> }]} />,
  );
  expect(html.match(/<a /g)).toHaveLength(1);
});

test('rows and tiles keep their acts', () => {
  expect(render(<Rows items={[{ key: 'a', title: 'A', action: <Button>Kies</Button> }]} />)).toContain('<button');
  const html = render(<Tiles action="/kies" items={[{ key: 'a', title: 'A', values: { wie: 'a' } }]} />);
  expect(html).toContain('<form action="/kies" method="post"><input type="hidden" name="wie" value="a"/>');
});

test('the chosen filter is marked and filters that are on can be taken away', () => {
  const items = [
    { name: 'Alles', href: '?', current: true, count: 1043 },
    { name: 'Jeugd', href: '?t=j', current: false },
  ];
  const html = render(<Filters label="Thema" items={items} />);
  expect(html.match(/aria-current="true"/g)).toHaveLength(1);
  expect(html).toContain('1.043');
  expect(render(<Chips label="Aan" items={[{ name: 'jeugd', href: '?' }]} />)).toContain('Haal weg: </span>jeugd');
});

test('a filter bar is a named search by GET', () => {
  const html = render(
    <FilterBar action="/lijst" label="Filteren" submit="Toon">
      x
    </FilterBar>,
  );
  expect(html).toContain('<search class="bond-filterbar"><form aria-label="Filteren" action="/lijst" method="get">');
});

test('the same list is a table or a board', () => {
  const items = [
    { name: 'Tabel', href: '?', icon: 'table', current: true },
    { name: 'Bord', href: '?v=b', icon: 'layout-columns', current: false },
  ] as const;
  expect(render(<ViewSwitch items={[...items]} />)).toContain('<nav class="bond-view" aria-label="Weergave">');
});

test('a board counts in words and says when a column is empty', () => {
  const column = { key: 'k', name: 'Team', count: 0, countLabel: '0 knelpunten', items: [], empty: 'Niets.' };
  const html = render(<Board columns={[column]} />);
  expect(html).toContain('<span aria-hidden="true">0</span><span class="bond-hidden">0 knelpunten</span>');
  expect(html).toContain('Niets.');
  expect(html).not.toContain('<ul></ul>');
});

const pages = (page: number, pageCount: number) =>
  render(<Pages from={1} to={25} total={2140} page={page} pageCount={pageCount} href={(n) => `?p=${n}`} />);

test('pages say where you are and leave out what is far away', () => {
  const html = pages(5, 9);
  expect(html).toContain('1–25 van 2.140');
  expect([...html.matchAll(/aria-label="Bladzijde (\d+)"/g)].map(([, n]) => Number(n))).toEqual([1, 4, 5, 6, 9]);
  expect(html.match(/…/g)).toHaveLength(2);
  expect(html).toContain('href="?p=4"');
  expect(html).toContain('aria-label="Bladzijde 5" aria-current="page"');
});

test('the first and the last page have no way before and after', () => {
  expect(pages(1, 3)).toMatch(/<span class="bond-pages__off"><svg.*?<\/svg>Vorige<\/span>/);
  expect(pages(3, 3)).toMatch(/<span class="bond-pages__off">Volgende/);
  expect(pages(1, 1)).not.toContain('<nav');
});

test('a code is shown in groups and read as one', () => {
  const html = render(<Code value="K7QM-2RTX" label="Je code" />);
  expect(html.replaceAll(/<[^>]+>/g, '')).toBe('Je code: K7QM-2RTX');
});

test('words of a person are a quote with who said them', () => {
  expect(render(<Voice source="een inwoner">Toen kwam er een brief.</Voice>)).toMatch(
    /<blockquote class="bond-voice">Toen kwam er een brief\.<\/blockquote><figcaption[^>]*>een inwoner/,
  );
});

test('a list is a list', () => {
  expect(render(<List items={['a', 'b']} ordered />)).toBe('<ol class="bond-list"><li>a</li><li>b</li></ol>');
});

test('a group of rows has its name above it, over all columns, and a cell can stand out', () => {
  const columns = [{ name: 'Kenmerk' }, { name: 'Gemeente', numeric: true }];
  const html = render(
    <Table
      caption="Cijfers"
      columns={columns}
      rows={[
        { key: '1', group: 'Interne organisatie', cells: ['Doen wat je zegt', 44], bold: [1] },
        { key: '2', cells: ['Verbinding', 62] },
        { key: '3', group: 'Veranderagenda', cells: ['Vernieuwing', 50] },
      ]}
    />,
  );
  expect(html.match(/<tbody>/g)).toHaveLength(2);
  expect(html).toContain(
    '<tbody><tr class="bond-table-area"><th scope="rowgroup" colSpan="2">Interne organisatie</th></tr><tr><th scope="row">Doen',
  );
  expect(html).toContain('<div><strong>44</strong></div>');
  expect(html).toContain('<div>62</div>');
  expect(render(<Table caption="Leeg" columns={columns} rows={[]} />)).toContain('<tbody></tbody>');
});
