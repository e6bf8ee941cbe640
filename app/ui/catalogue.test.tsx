import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { defineMessages, MessagesProvider, overrideMessages, useMessages } from './catalogue.tsx';

const messages = defineMessages('proef', {
  title: 'Wat is er aan de hand',
  rule: 'Beleids\u00adregel',
  count: (n: number) => `${n} dingen`,
});

function Page() {
  const m = useMessages(messages);
  return `${m.title} / ${m.rule} / ${m.count(3)}`;
}

test('a catalogue can be read outside a page', () => {
  expect(messages.title).toBe('Wat is er aan de hand');
  expect(messages.count(2)).toBe('2 dingen');
});

test('a page without overrides shows our own texts, soft hyphens included', () => {
  expect(renderToStaticMarkup(<Page />)).toBe('Wat is er aan de hand / Beleids\u00adregel / 3 dingen');
});

test('an override replaces a fixed text of its own namespace only', () => {
  const overrides = { 'proef.title': 'Wat speelt er', 'ander.rule': 'Niet deze', title: 'Ook niet' };
  const page = (
    <MessagesProvider overrides={overrides}>
      <Page />
    </MessagesProvider>
  );
  expect(renderToStaticMarkup(page)).toBe('Wat speelt er / Beleids\u00adregel / 3 dingen');
});

test('a text that is made from values cannot be overridden', () => {
  expect(overrideMessages(messages, { 'proef.count': 'altijd hetzelfde' }).count(4)).toBe('4 dingen');
});

test('an override never adds a text that does not exist', () => {
  expect(Object.keys(overrideMessages(messages, { 'proef.title': 'A', 'proef.extra': 'B' }))).toEqual([
    'title',
    'rule',
    'count',
  ]);
});

test('an override is shown as text, never as markup', () => {
  const page = (
    <MessagesProvider overrides={{ 'proef.title': '<script>' }}>
      <Page />
    </MessagesProvider>
  );
  expect(renderToStaticMarkup(page)).toContain('&lt;script&gt;');
});
