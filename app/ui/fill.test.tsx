import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { AutoSave, FillHead, OpenStatement, Saved, Statement, TickStatement } from './fill.tsx';
import { emptyForm, ErrorSummary, type FormState } from './form.tsx';

const render = (element: ReactElement) => renderToStaticMarkup(element);
const comment = {
  name: 's1-o',
  summary: 'Opmerking erbij',
  label: 'Wat wil je erbij zeggen?',
  hint: 'Laat namen weg.',
};
const levels = ['nooit', 'soms', 'altijd'].map((text, i) => ({ value: String(i), text }));
const statement = (state: FormState) =>
  render(
    <Statement
      name="s1"
      over="Stelling 1"
      text="Wij vragen het"
      levels={levels}
      unknown={{ value: 'weet-niet', text: 'Weet niet' }}
      comment={comment}
      state={state}
    />,
  );

test('the head says where someone is, in words and in stops whose names are hidden', () => {
  const steps = [
    { name: 'Wie wij zijn', state: 'done' as const },
    { name: 'Samen', state: 'now' as const },
    { name: 'Later', state: 'next' as const },
  ];
  const html = render(<FillHead steps={steps} answered={10} of={34} minutes={1} />);
  expect(html).toContain('<strong>Groep 2 van 3</strong>');
  expect(html).toContain('10 van 34 beantwoord');
  expect(html).toContain('nog ongeveer 1 minuut<');
  expect(html).toContain('<li class="is-done"><span class="bond-hidden">Wie wij zijn, klaar</span></li>');
  expect(html).toContain('<li class="is-now" aria-current="step"><span class="bond-hidden">Samen</span></li>');
  expect(render(<FillHead steps={steps} answered={34} of={34} />)).not.toContain('ongeveer');
});

test('a statement is a group of radio buttons with its text as name, and nothing is chosen', () => {
  const html = statement(emptyForm);
  expect(html).toMatch(/^<fieldset class="bond-statement"><legend>.*Stelling 1.*Wij vragen het.*<\/legend>/);
  expect(html.match(/type="radio"/g)).toHaveLength(4);
  expect(html.match(/name="s1"/g)).toHaveLength(4);
  expect(html).not.toContain('checked');
  expect(html).toContain('<span class="bond-level__number" aria-hidden="true">2</span><span>altijd</span>');
  expect(html).toMatch(/bond-level--unknown"><input [^>]*value="weet-niet"\/><span>Weet niet/);
});

test('what was chosen stays, 0 and unknown alike', () => {
  const chosen = (value: string) =>
    /checked="" value="([^"]*)"/.exec(statement({ values: { s1: value }, errors: {} }))?.[1];
  expect([chosen('0'), chosen('2'), chosen('weet-niet')]).toEqual(['0', '2', 'weet-niet']);
});

test('an error is told at the statement, and the summary leads to its first answer', () => {
  const state = { values: {}, errors: { s1: ['Kies één zin'] } };
  const html = statement(state);
  expect(html).toContain('<fieldset class="bond-statement" aria-describedby="s1-fout">');
  expect(html).toContain('id="s1-fout"');
  expect(html).toContain('<input type="radio" id="s1" name="s1" value="0"/>');
  expect(render(<ErrorSummary {...state} />)).toContain('href="#s1"');
});

test('a comment is closed until it holds words or an error, and says that it may stay empty', () => {
  const open = (state: FormState) => statement(state).includes('<details class="bond-details" open="">');
  expect(open(emptyForm)).toBe(false);
  expect(open({ values: { 's1-o': 'Soms.' }, errors: {} })).toBe(true);
  expect(open({ values: {}, errors: { 's1-o': ['Te lang'] } })).toBe(true);
  const html = statement({ values: { 's1-o': 'Soms.' }, errors: {} });
  expect(html).toContain('<summary>Opmerking erbij<span class="bond-hidden">: Stelling 1</span></summary>');
  expect(html).toContain('<label class="utrecht-form-label" for="s1-o">Wat wil je erbij zeggen?');
  expect(html).toContain('(mag leeg)');
  expect(html).toMatch(/<textarea id="s1-o" name="s1-o" aria-describedby="s1-o-hint"[^>]*>Soms\.<\/textarea>/);
});

test('of a tick statement every choice that was made stays', () => {
  const html = render(
    <TickStatement
      name="k"
      over="Vraag 2"
      text="Met wie?"
      hint="Kies er zoveel u wilt."
      choices={levels}
      none={{ value: 'geen', text: 'Geen van deze' }}
      state={{ values: { k: ['0', '2'] }, errors: { k: ['Kies er een'] } }}
    />,
  );
  expect(html.match(/type="checkbox"/g)).toHaveLength(4);
  expect(html.match(/checked=""/g)).toHaveLength(2);
  expect(html.match(/aria-invalid="true"/g)).toHaveLength(4);
  expect(html).toContain('aria-describedby="k-hint k-fout"');
  expect(html).not.toContain('bond-details');
});

test('an open question has its text as label and counts what is left', () => {
  const open = (props: { hint?: string; maxLength?: number }) =>
    render(<OpenStatement name="o" over="Vraag 3" text="Wat ging goed?" state={emptyForm} {...props} />);
  expect(open({ hint: 'Laat namen weg.', maxLength: 600 })).toContain('>Laat namen weg. Hoogstens 600 tekens.</div>');
  expect(open({ maxLength: 600 })).toContain('>Hoogstens 600 tekens.</div>');
  expect(open({ maxLength: 600 })).toContain('<bond-counter for="o" max="600"');
  expect(open({})).not.toMatch(/o-hint|bond-counter/);
  expect(open({})).toMatch(/<label class="utrecht-form-label" for="o">.*Wat ging goed\?.*<\/label>/);
});

test('the texts of keeping go along for the script, and the status is announced', () => {
  const html = render(
    <AutoSave saved="Bewaard om {om}." offline="Geen verbinding." refused="Lukt niet." leave="Weg?">
      <Saved>Nog niets.</Saved>
    </AutoSave>,
  );
  expect(html).toMatch(
    /^<bond-save data-saved="Bewaard om {om}\." data-offline="Geen verbinding\." data-refused="Lukt niet\." data-leave="Weg\?"><output class="bond-saved">/,
  );
  expect(html).toContain('<span>Nog niets.</span></output>');
});
