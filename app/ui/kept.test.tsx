import { expect, test, vi } from 'vitest';

import { defineMessages, MessagesProvider, useMessages } from './catalogue.tsx';
import { Kept, renderPage } from './kept.tsx';

const messages = defineMessages('keptproef', { groet: 'Dag' });
const see = vi.fn<(naam: string) => void>();

function Part({ naam }: { naam: string }) {
  const m = useMessages(messages);
  see(naam);
  return (
    <p>
      {m.groet} {naam} &amp; co
    </p>
  );
}

const draw = (of: object, name: string, groet?: string) =>
  renderPage(
    <MessagesProvider overrides={groet === undefined ? {} : { 'keptproef.groet': groet }}>
      <main>
        <h1>kept-1;</h1>
        <Kept of={of} name={name}>
          <Part naam={name} />
        </Kept>
        <Kept of={of} name="slot">
          <Part naam="slot" />
        </Kept>
      </main>
    </MessagesProvider>,
  );

test('a part is drawn once for what it shows, its name and the words of the gemeente, and stands where it belongs', () => {
  const [one, other] = [{}, {}];
  const html = (naam: string, groet = 'Dag') =>
    `<main><h1>kept-1;</h1><p>${groet} ${naam} &amp; co</p><p>${groet} slot &amp; co</p></main>`;
  expect(draw(one, '<een>')).toBe(html('&lt;een&gt;'));
  expect(see).toHaveBeenCalledTimes(2);
  expect(draw(one, '<een>')).toBe(html('&lt;een&gt;'));
  expect(see).toHaveBeenCalledTimes(2);
  expect(draw(one, 'twee')).toBe(html('twee'));
  expect(see).toHaveBeenCalledTimes(3);
  expect(draw(one, 'twee', 'Hoi')).toBe(html('twee', 'Hoi'));
  expect(see).toHaveBeenCalledTimes(5);
  expect(draw(other, 'twee')).toBe(html('twee'));
  expect(see).toHaveBeenCalledTimes(7);
});
