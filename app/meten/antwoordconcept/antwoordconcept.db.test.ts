import { expect, test } from '../../../tests/support/app.ts';
import { listAdressen, listSleutels, openInvuller } from '../../../tests/support/invullen.ts';
import { createTestMeting } from '../../../tests/support/meting.ts';
import type { As } from '../../../tests/support/test.ts';
import { closeMeting } from '../meting/index.ts';
import { createGroepslink } from '../metinggroep/index.ts';

/** What stands at a field of a page: the value that is chosen. */
const chosenAt = (text: string, name: string) =>
  new RegExp(`name="${name}" checked="" value="([^"]*)"`).exec(text)?.[1];

const NAAMLOOS = { naam: 'naamloos', mensen: [], adressen: listAdressen(2), open: true } as const;

async function openNaamloos(as: As) {
  const { id } = await createTestMeting(as, NAAMLOOS);
  const [sleutel = '', ander = ''] = await listSleutels(as, id);
  return { id, sleutel, ander, deur: { deur: 'uitnodiging', sleutel } };
}

async function openLink(as: As) {
  const { id, groepen } = await createTestMeting(as, { naam: 'naamloos', toegang: 'link', open: false });
  const { sleutel } = await as('beleid', (tx, actor) => createGroepslink(tx, actor, id, groepen[0] ?? ''));
  await as('beleid', (tx) => tx.updateTable('metingen').set({ stand: 'open' }).where('id', '=', id).execute());
  return { id, sleutel, deur: { deur: 'meedoen', sleutel } };
}

test('the door tells what, who, how long and who sees it; opening it does nothing', async ({ as, visit, lines }) => {
  const { id, sleutel, deur } = await openNaamloos(as);
  const invuller = openInvuller(visit);
  for (let times = 0; times < 2; times++) {
    const door = await invuller.go(`/uitnodiging/${sleutel}`);
    expect(door.status).toBe(200);
    expect(door.text).toMatch(/Voorbeeldstad vraagt dit\. Dit kost ongeveer \d minuten/);
    expect(door.text).toContain('Dit is zonder naam');
    expect(door.headers.get('cache-control')).toBe('no-store');
    expect(door.headers.get('referrer-policy')).toBe('strict-origin');
    expect(door.headers.getSetCookie()).toEqual([]);
  }
  const begun = await invuller.begin(id, deur);
  expect([begun.status, begun.headers.get('location')]).toEqual([303, `/invullen/${id}/1`]);
  expect(begun.headers.getSetCookie()[0]).toMatch(
    new RegExp(
      `^invullen=u\\.9901-[\\w-]{43}\\.[\\w-]{43}; Max-Age=2592000; Path=/invullen/${id}; HttpOnly; SameSite=Lax$`,
    ),
  );
  expect(JSON.stringify(lines)).not.toContain(sleutel.slice(5));
});

test('a wrong, foreign or withdrawn key says the same, and so does that of an account its own', async ({
  as,
  visit,
}) => {
  const { id, sleutel } = await openNaamloos(as);
  const wrong = [
    `9901-${'a'.repeat(43)}`,
    sleutel.replace('9901', '9902'),
    `0000-${'a'.repeat(43)}`,
    sleutel.slice(0, -1),
    '9901-\0',
  ];
  const texts = new Set<string>();
  for (const one of wrong) {
    const { status, text } = await visit(`/uitnodiging/${encodeURIComponent(one)}`);
    expect(status, one).toBe(404);
    texts.add(/<main[^]*<\/main>/.exec(text)?.[0] ?? '');
    expect((await visit(`/meedoen/${encodeURIComponent(one)}`)).status).toBe(404);
    expect((await visit(`/invullen/verder/u.${encodeURIComponent(one)}.${'b'.repeat(43)}`)).status).toBe(404);
    expect((await openInvuller(visit).begin(id, { deur: 'uitnodiging', sleutel: one })).status).toBe(404);
  }
  expect(texts.size).toBe(1);
  expect((await visit(`/uitnodiging/${'a'.repeat(43)}`)).text).toContain('uitnodiging');
  expect((await openInvuller(visit).begin('geen-id', { deur: 'uitnodiging', sleutel })).status).toBe(404);
  // The key of an invitation is not the link of a groep.
  expect((await visit(`/meedoen/${sleutel}`)).status).toBe(404);
});

test('each screen is kept when one goes on, stops or goes back; the rest stays', async ({ as, visit }) => {
  const { id, deur } = await openNaamloos(as);
  const invuller = openInvuller(visit);
  await invuller.begin(id, deur);
  const on = await invuller.fill(`/invullen/${id}/1`, { 'a-1-p': '3', 't-1-p': 'Bij nieuwe mensen nog niet.' });
  expect([on.status, on.headers.get('location')]).toEqual([303, `/invullen/${id}/2`]);
  const back = await invuller.fill(`/invullen/${id}/2`, { 'a-5-p': 'weet-niet', naar: '1' });
  expect(back.headers.get('location')).toBe(`/invullen/${id}/1`);
  const first = await invuller.go(`/invullen/${id}/1`);
  expect(chosenAt(first.text, 'a-1-p')).toBe('3');
  expect(first.text).toContain('Bij nieuwe mensen nog niet.');
  expect(first.text).toContain('2 van 34 beantwoord');
  expect(first.text).toMatch(/nog ongeveer \d minuten/);
  const stop = await invuller.fill(`/invullen/${id}/5`, { 'a-17-p': '0', later: '1' });
  expect(stop.headers.get('location')).toBe(`/invullen/${id}/later`);
  const last = await invuller.fill(`/invullen/${id}/5`, { 'a-17-p': '0' });
  expect(last.headers.get('location')).toBe(`/invullen/${id}/nakijken`);
  const review = await invuller.go(`/invullen/${id}/nakijken`);
  expect(review.text).toContain('Nog open: 2, 3');
  expect(review.text).toContain('Bij nieuwe mensen nog niet.');
  const entered = await invuller.go(`/invullen/${id}`);
  expect(entered.headers.get('location')).toBe(`/invullen/${id}/1`);
});

test('with the link one goes on at another device; who empties the first has nothing left there', async ({
  as,
  visit,
}) => {
  const { id, deur } = await openNaamloos(as);
  const [here, there] = [openInvuller(visit), openInvuller(visit)];
  await here.begin(id, deur);
  await here.fill(`/invullen/${id}/1`, { 'a-1-p': '4' });
  const { text } = await here.go(`/invullen/${id}/later`);
  const verder = /invullen\/verder\/([\w.-]+)/.exec(text)?.[1] ?? '';
  expect(text).toContain('Wie deze link heeft, kan je antwoorden zien');
  const door = await there.go(`/invullen/verder/${verder}`);
  expect(door.status).toBe(200);
  expect(door.headers.getSetCookie()).toEqual([]);
  expect((await there.begin(id, { verder })).status).toBe(303);
  expect(chosenAt((await there.go(`/invullen/${id}/1`)).text, 'a-1-p')).toBe('4');
  expect((await here.post(`/invullen/${id}/vergeten`, {})).status).toBe(200);
  const gone = await here.fill(`/invullen/${id}/1`, { 'a-1-p': '1', 't-1-p': 'Dit wil ik niet kwijt.' });
  expect(gone.status).toBe(401);
  expect(gone.text).toContain('Dit wil ik niet kwijt.');
});

test('on a shared device nobody goes on with what another filled in without a word, and nobody loses it', async ({
  as,
  visit,
}) => {
  const { id, deur } = await openLink(as);
  const invuller = openInvuller(visit);
  await invuller.begin(id, deur);
  // Nothing was filled in yet: the same draft will do.
  expect((await invuller.begin(id, deur)).status).toBe(303);
  await invuller.fill(`/invullen/${id}/1`, { 'a-1-p': '2' });
  const asked = await invuller.begin(id, deur);
  expect(asked.status).toBe(200);
  expect(asked.text).toContain('Op dit apparaat is al iets ingevuld');
  expect((await invuller.begin(id, { ...deur, keuze: 'verder' })).status).toBe(303);
  expect((await invuller.go(`/invullen/${id}/1`)).text).toContain('1 van 34 beantwoord');
  expect((await invuller.begin(id, { ...deur, keuze: 'opnieuw' })).status).toBe(303);
  expect((await invuller.go(`/invullen/${id}/1`)).text).toContain('0 van 34 beantwoord');
});

test('two tabs: other screens are put together, the same screen asks first and loses nothing', async ({
  as,
  visit,
}) => {
  const { id, deur } = await openNaamloos(as);
  const invuller = openInvuller(visit);
  await invuller.begin(id, deur);
  const tab = await invuller.open(`/invullen/${id}/1`);
  await invuller.fill(`/invullen/${id}/1`, { 'a-1-p': '3', 't-1-p': 'Van de andere tab.' });
  const clash = await invuller.post(`/invullen/${id}/1`, {
    ...tab,
    'a-1-p': '0',
    'a-1-i': '1',
    't-1-i': 'Van deze tab.',
  });
  expect(clash.status).toBe(409);
  expect(clash.text).toContain('Daar staat nu: grotendeels');
  expect(clash.text).toContain('Van de andere tab.');
  expect(clash.text).toContain('Van deze tab.');
  expect(chosenAt(clash.text, 'a-1-p')).toBe('0');
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(clash.text)?.[1] ?? '';
  const again = {
    merk: hidden('merk'),
    bladzijde: hidden('bladzijde'),
    'a-1-p': '0',
    'a-1-i': '1',
    't-1-i': 'Van deze tab.',
  };
  expect((await invuller.post(`/invullen/${id}/1`, again)).status).toBe(303);
  const other = await invuller.fill(`/invullen/${id}/2`, { 'a-5-p': '4' });
  expect(other.status).toBe(303);
  expect((await invuller.go(`/invullen/${id}/nakijken`)).text).toContain('Van deze tab.');
});

test('the script saves the same page time after time, also when an answer of ours was lost', async ({ as, visit }) => {
  const { id, deur } = await openNaamloos(as);
  const invuller = openInvuller(visit);
  await invuller.begin(id, deur);
  const shown = await invuller.open(`/invullen/${id}/1`);
  for (const words of ['He', 'Het', 'Het gaat']) {
    const { status, text } = await invuller.post(`/invullen/${id}/1`, { ...shown, bewaar: '1', 't-1-p': words });
    expect(status).toBe(200);
    expect(JSON.parse(text), text.slice(0, 200)).toEqual({
      bewaard: true,
      om: expect.stringMatching(/^\d{1,2}\.\d{2} uur$/),
    });
  }
  expect((await invuller.post(`/invullen/${id}/1`, { ...shown, 't-1-p': 'Het gaat goed.' })).status).toBe(303);
  const stale = await invuller.post(`/invullen/${id}/1`, {
    merk: shown.merk,
    bladzijde: 'x'.repeat(16),
    bewaar: '1',
    'a-1-p': '1',
  });
  expect([stale.status, stale.headers.get('content-type')]).toEqual([409, 'application/problem+json']);
  const long = await invuller.post(`/invullen/${id}/1`, { ...shown, bewaar: '1', 't-1-p': 'x'.repeat(10_000) });
  expect(long.status).toBe(400);
  expect(JSON.parse(long.text)).toMatchObject({ errors: [{ field: 't-1-p' }] });
});

test('when it closes while someone fills in, everything they have is there to copy', async ({ as, visit }) => {
  const { id, sleutel, deur } = await openNaamloos(as);
  const invuller = openInvuller(visit);
  await invuller.begin(id, deur);
  await invuller.fill(`/invullen/${id}/1`, { 'a-1-p': '3', 't-1-p': 'Mijn eerste zin.' });
  const shown = await invuller.open(`/invullen/${id}/2`);
  await as('beleid', (tx, actor) => closeMeting(tx, actor, id));
  const late = await invuller.post(`/invullen/${id}/2`, { ...shown, 't-5-p': 'Mijn tweede zin.' });
  expect(late.status).toBe(409);
  for (const words of ['Deze meting is gesloten', 'Mijn eerste zin.', 'Mijn tweede zin.', 'grotendeels'])
    expect(late.text).toContain(words);
  const script = await invuller.post(`/invullen/${id}/2`, { ...shown, bewaar: '1', 'a-5-p': '1' });
  expect([script.status, script.headers.get('content-type')]).toEqual([409, 'application/problem+json']);
  for (const path of [`/invullen/${id}`, `/invullen/${id}/1`, `/invullen/${id}/nakijken`, `/invullen/${id}/later`]) {
    expect((await invuller.go(path)).text, path).toContain('Mijn eerste zin.');
  }
  expect((await visit(`/uitnodiging/${sleutel}`)).text).toContain('Deze meting is gesloten');
  expect((await openInvuller(visit).begin(id, deur)).text).toContain('Deze meting is gesloten');
});

test('a meting that is not open yet or past its last day says so', async ({ as, visit }) => {
  const { id } = await createTestMeting(as, { ...NAAMLOOS, open: false });
  const [sleutel = ''] = await listSleutels(as, id);
  expect((await visit(`/uitnodiging/${sleutel}`)).text).toContain('Deze meting is nog niet open');
  await as('beleid', (tx) =>
    tx.updateTable('metingen').set({ stand: 'open', invullen_tot: '2020-01-01' }).where('id', '=', id).execute(),
  );
  expect((await visit(`/uitnodiging/${sleutel}`)).text).toContain('Deze meting is gesloten');
});

test('who is signed in comes in with an own invitation, and nobody else with theirs', async ({
  as,
  visit,
  visitAs,
}) => {
  const { id } = await createTestMeting(as, { mensen: ['uitvoerder'], open: true });
  const invuller = openInvuller(await visitAs('uitvoerder'), 'test-uitvoerder');
  const door = await invuller.go(`/invullen/${id}`);
  expect(door.text).toContain('Dit is op naam');
  expect((await invuller.begin(id, {})).status).toBe(303);
  const other = openInvuller(await visitAs('teamleider'), 'test-teamleider');
  expect((await other.go(`/invullen/${id}`)).status).toBe(404);
  expect((await other.begin(id, {})).status).toBe(401);
  const nobody = await visit(`/invullen/${id}`);
  expect([nobody.status, nobody.text.includes('Open de link uit je uitnodiging')]).toEqual([401, true]);
});

test('named: one goes on at any device, with the invitation alone', async ({ as, visit }) => {
  const { id } = await createTestMeting(as, { mensen: [], adressen: listAdressen(1), open: true });
  const [sleutel = ''] = await listSleutels(as, id);
  const [here, there] = [openInvuller(visit), openInvuller(visit)];
  await here.begin(id, { deur: 'uitnodiging', sleutel });
  await here.fill(`/invullen/${id}/1`, { 'a-1-p': '4' });
  await there.begin(id, { deur: 'uitnodiging', sleutel });
  expect((await there.go(`/invullen/${id}/1`)).text).toContain('1 van 34 beantwoord');
});

test('residents are addressed with u', async ({ as, visit }) => {
  const { id, groepen } = await createTestMeting(as, NAAMLOOS);
  await as('beleid', (tx) =>
    tx.updateTable('metinggroepen').set({ laag: 'inwoner' }).where('id', 'in', groepen).execute(),
  );
  const [sleutel = ''] = await listSleutels(as, id);
  const invuller = openInvuller(visit);
  const texts = [(await invuller.go(`/uitnodiging/${sleutel}`)).text];
  await invuller.begin(id, { deur: 'uitnodiging', sleutel });
  for (const place of ['1', 'later', 'nakijken']) texts.push((await invuller.go(`/invullen/${id}/${place}`)).text);
  for (const text of texts) {
    // The name of a kenmerk is that of its source.
    const main = (/<main[^]*<\/main>/.exec(text)?.[0] ?? '').replaceAll('Doen wat je zegt', '');
    expect(main.match(/.{30}\b[Jj](?:e|ij|ouw)\b.{20}/g)).toBeNull();
  }
});
