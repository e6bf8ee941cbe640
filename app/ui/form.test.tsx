import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { CheckboxField, RadioField } from './choice.tsx';
import { DateField, FileField, HiddenField, SelectField, TextArea, TextField } from './field.tsx';
import { emptyForm, Form, FormActions, type FormState, Held } from './form.tsx';

const render = (element: ReactElement) => renderToStaticMarkup(element);

/** The attributes of every element with this tag, by name. */
const readTags = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}\\b([^>]*)>`, 'g'))].map(([, attributes]) =>
    Object.fromEntries([...(attributes ?? '').matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
  );
const refused: FormState = {
  values: { naam: 'Twee "keer" <dezelfde>', dag: '2026-11-18', soort: 'geld', kies: ['b'], geheim: 'wachtwoord' },
  errors: { naam: ['Vul een naam in', 'Kort hem in'], soort: ['Kies een soort'], kies: ['Kies er een'] },
};
const choices = [
  { value: 'tijd', name: 'wachttijd' },
  { value: 'geld', name: 'geld', description: 'te weinig' },
];

test('a field wires its label, hint and error to the control, in that order', () => {
  const html = render(<TextField name="naam" label="Naam" hint="Kort." state={refused} />);
  expect(html).toContain('<label class="utrecht-form-label" for="naam">Naam</label>');
  expect(readTags(html, 'input')).toMatchObject([
    { id: 'naam', name: 'naam', 'aria-describedby': 'naam-hint naam-fout', 'aria-invalid': 'true' },
  ]);
  const order = ['<label', 'id="naam-hint"', 'id="naam-fout"', '<input'].map((part) => html.indexOf(part));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(html).toContain('Vul een naam in Kort hem in');
});

test('a field without hint and error points to nothing and is not invalid', () => {
  const html = render(<TextField name="naam" label="Naam" state={emptyForm} />);
  expect(html).not.toContain('aria-');
});

test('what was filled in stays, escaped', () => {
  expect(render(<TextField name="naam" label="Naam" state={refused} />)).toContain(
    'value="Twee &quot;keer&quot; &lt;dezelfde&gt;"',
  );
  expect(render(<TextArea name="naam" label="Naam" state={refused} />)).toContain(
    'Twee &quot;keer&quot; &lt;dezelfde&gt;</textarea>',
  );
  expect(render(<DateField name="dag" label="Dag" state={refused} />)).toContain('value="2026-11-18"');
  expect(render(<SelectField name="soort" label="Soort" state={refused} options={choices} />)).toContain(
    '<option value="geld" selected="">geld</option>',
  );
});

test('a password is never sent back to the page', () => {
  const html = render(<TextField name="geheim" label="Wachtwoord" type="password" state={refused} />);
  expect(html).not.toContain('value=');
});

test('a text area with a maximum says it without script and is not cut by the browser', () => {
  const html = render(<TextArea name="tekst" label="Tekst" hint="Laat namen weg." maxLength={500} state={emptyForm} />);
  expect(html).toContain('Laat namen weg. Hoogstens 500 tekens.');
  expect(html).toContain('<bond-counter for="tekst" max="500"');
  expect(html).not.toContain('maxlength=');
  expect(html).toContain('aria-describedby="tekst-hint"');
});

test('only what is optional is marked', () => {
  expect(render(<TextField name="naam" label="Naam" optional state={emptyForm} />)).toContain('(mag leeg)');
  expect(render(<TextField name="naam" label="Naam" state={emptyForm} />)).not.toContain('(');
});

test('a select begins with a choice that is none, unless it is told not to', () => {
  const select = (empty?: string | null) =>
    render(<SelectField name="x" label="X" state={emptyForm} options={choices} empty={empty} />);
  expect(select()).toContain('<option value="" selected="">Kies</option>');
  expect(select('Alle')).toContain('<option value="" selected="">Alle</option>');
  expect(select(null)).not.toContain('value=""');
});

test('radio buttons stand in a fieldset that carries the hint and the error', () => {
  const html = render(<RadioField name="soort" label="Soort" hint="Eén." choices={choices} state={refused} />);
  expect(html).toContain('<fieldset class="bond-fieldset" aria-describedby="soort-hint soort-fout">');
  const [first, second] = readTags(html, 'input');
  expect(first).toEqual({ type: 'radio', id: 'soort', name: 'soort', value: 'tijd' });
  expect(second).toEqual({ type: 'radio', id: 'soort-2', name: 'soort', value: 'geld', checked: '' });
});

test('nothing is chosen beforehand', () => {
  expect(render(<RadioField name="soort" label="Soort" choices={choices} state={emptyForm} />)).not.toContain(
    'checked',
  );
});

test('checkboxes keep every choice that was made and each say that they are wrong', () => {
  const many = [
    { value: 'a', name: <b>rijk</b> },
    { value: 'b', name: 'b' },
  ];
  const html = render(<CheckboxField name="kies" label="Kies" choices={many} state={refused} />);
  expect(html).toContain('<b>rijk</b>');
  const inputs = readTags(html, 'input');
  expect(inputs.map(({ id, checked }) => [id, checked])).toEqual([
    ['kies', undefined],
    ['kies-2', ''],
  ]);
  expect(inputs.map((input) => input['aria-invalid'])).toEqual(['true', 'true']);
});

test('the error summary repeats each message with a link to its field and takes the focus', () => {
  const html = render(
    <Form action="/x" state={refused} title={<h1>Wat?</h1>}>
      <HiddenField name="stap" value="2" />
    </Form>,
  );
  expect(html).toContain('role="alert" tabindex="-1" data-bond-focus=""');
  expect(html.match(/<a class="nl-link" href="#naam">/g)).toHaveLength(2);
  expect(html).toContain('<a class="nl-link" href="#soort">Kies een soort</a>');
  expect(html).toContain('Wat al was ingevuld, blijft staan.');
  expect(html.indexOf('role="alert"')).toBeLessThan(html.indexOf('<h1>'));
  expect(html.indexOf('<h1>')).toBeLessThan(html.indexOf('<form'));
});

test('an error of the whole form is said without a link', () => {
  const html = render(
    <Form action="/x" state={{ values: {}, errors: { '': ['Iemand anders was eerder'] } }}>
      <p />
    </Form>,
  );
  expect(html).toContain('<li>Iemand anders was eerder</li>');
  expect(html).not.toContain('blijft staan');
});

test('a form nobody filled in has no summary', () => {
  const html = render(
    <Form action="/x" state={emptyForm} multipart>
      <FileField name="bestand" label="Bestand" accept=".csv" state={emptyForm} />
    </Form>,
  );
  expect(html).not.toContain('role="alert"');
  expect(html).toContain('encType="multipart/form-data"');
  expect(html).toContain('type="file" accept=".csv"');
});

test('a name with brackets still gives an id that a link can reach', () => {
  const state = { values: {}, errors: { 'herkomst[0].id': ['Kies een herkomst'] } };
  const html = render(
    <Form action="/x" state={state}>
      <TextField name="herkomst[0].id" label="Herkomst" state={state} />
    </Form>,
  );
  expect(html).toContain('href="#herkomst-0--id"');
  expect(readTags(html, 'input')).toMatchObject([{ id: 'herkomst-0--id', name: 'herkomst[0].id' }]);
});

test('held-back text quotes each find with why it was found', () => {
  const html = render(<Held text="Twee dingen." finds={[{ text: '06 00', why: 'lijkt op een nummer' }]} />);
  expect(html).toContain('<mark>06 00</mark> <span class="bond-soft">lijkt op een nummer</span>');
  expect(html).toContain('Niemand anders ziet hem.');
});

test('the way back comes after the buttons and says where it goes', () => {
  const html = render(
    <FormActions back={{ name: 'het begin', href: '/' }}>
      <button type="submit">Verder</button>
    </FormActions>,
  );
  expect(html.indexOf('<button')).toBeLessThan(html.indexOf('Terug naar het begin'));
});

test('of an act that cannot be undone the way back comes first', () => {
  const html = render(
    <FormActions back={{ name: 'het begin', href: '/' }} backFirst>
      <button type="submit">Zeg nee</button>
    </FormActions>,
  );
  expect(html.indexOf('Terug naar het begin')).toBeLessThan(html.indexOf('<button'));
});
