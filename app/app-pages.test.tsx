import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { ErrorPage } from './app-pages.tsx';
import { listProblems, Problem, type ProblemKind } from './platform/problems/index.ts';

const KINDS = listProblems().map(({ kind }) => kind as ProblemKind);
const NUMBER = '0b9f6a1c-1111-4222-8333-444455556666';

const render = (problem: Problem, signedIn = true, typed: string[] = []) =>
  renderToStaticMarkup(<ErrorPage {...{ problem, typed, signedIn }} requestId={NUMBER} signInPath="/aanmelden" />);

for (const kind of KINDS) {
  test(`the page for ${kind} has one title, what one can do, and one way on`, () => {
    const markup = render(new Problem(kind));
    expect(markup.match(/<h1/g)).toHaveLength(1);
    expect(markup.match(/<a /g)).toHaveLength(1);
    expect(markup.match(/<p class="nl-paragraph/g)?.length).toBeGreaterThanOrEqual(1);
    expect(markup.includes(NUMBER)).toBe(kind === 'fout');
  });
}

test('the reason and the fields of a problem are told', () => {
  const errors = [{ field: 'persoon', detail: 'Kies een persoon uit de lijst.' }];
  const markup = render(new Problem('ongeldige-invoer', 'Dat kan niet.', errors));
  expect(markup).toContain('Dat kan niet.');
  expect(markup).toContain('Kies een persoon uit de lijst.');
});

test('what was typed stands there to copy, each text with its own name, and cannot be changed', () => {
  const markup = render(new Problem('niet-aangemeld'), false, ['Een lange <b> tekst', 'Nog een tekst']);
  expect(markup).toContain('Een lange &lt;b&gt; tekst</textarea>');
  expect(markup.match(/<textarea[^>]*readOnly/g)).toHaveLength(2);
  expect(markup).toContain('for="tekst-2"');
  expect(render(new Problem('niet-aangemeld'))).not.toContain('textarea');
});

test.each([
  [new Problem('niet-gevonden'), true, '/', 'Naar Vandaag'],
  [new Problem('niet-gevonden'), false, '/', 'Naar het begin'],
  [new Problem('niet-aangemeld'), false, '/aanmelden', 'Aanmelden'],
] as const)('the way on from %s (signed in: %s) is %s', (problem, signedIn, href, name) => {
  const markup = render(problem, signedIn);
  expect(markup).toContain(`href="${href}"`);
  expect(markup).toContain(name);
});
