import { createScan, type Door, openDoor, updateScan, withScan } from '../../../tests/support/scan.ts';
import { type As, expect, test as base } from '../../../tests/support/test.ts';
import { createId } from '../../platform/id/index.ts';
import { writeXlsx } from '../../platform/sheets/index.ts';
import { computeDay } from '../../platform/time/index.ts';
import { MAX_BESTAND } from './bestand.ts';
import { MAX_BEWIJZEN } from './bewijs.ts';
import { addBewijs } from './commands/add-bewijs.ts';
import { listBewijzen } from './queries.ts';

type Fixtures = { id: string; door: Door; href: string };

/** A scan, and the pages of its item interventie-3 as beleid. */
const test = base.extend<Fixtures>({
  id: async ({ as }, use) => use(await createScan(as)),
  door: async ({ as }, use) => use(openDoor(as, 'beleid')),
  href: async ({ id }, use) => use(`/metingen/${id}/scan/interventie-3`),
});

const fill = (change: Record<string, string | File> = {}) => ({
  sleutel: createId(),
  soort: 'document',
  op: '2026-03-02',
  verwijzing: 'Begroting 2026, bladzijde 12',
  ...change,
});
const file = (naam: string, text: string | Uint8Array<ArrayBuffer>) => new File([text], naam, { type: 'text/html' });
const list = (as: As, id: string) => withScan(as, 'beleid', id, (tx, scan) => listBewijzen(tx, scan, 'interventie-3'));

test('evidence with a file: added once though it was sent twice, shown, and fetched as a download', async ({
  as,
  id,
  door,
  href,
}) => {
  const form = fill({ bestand: file('../Begroting één.html', 'Eén bedrag.') });
  for (let i = 0; i < 2; i += 1) {
    const { status, headers } = await door.post(`${href}/bewijs/bestand`, form);
    expect([status, headers.get('location')]).toEqual([303, `${href}?melding=toegevoegd`]);
  }
  const [bewijs, more] = await list(as, id);
  expect(more).toBeUndefined();
  expect(bewijs).toMatchObject({
    soort: 'document',
    op: '2026-03-02',
    bestand: { naam: 'Begroting één.txt', bytes: 12 },
  });
  const shown = await door.get(`${href}?melding=toegevoegd`);
  for (const words of [
    'Begroting 2026, bladzijde 12',
    'Begroting één.txt',
    'Het bewijs staat erbij.',
    '2 maart 2026',
  ]) {
    expect(shown.text).toContain(words);
  }
  const fetched = await door.get(`${href}/bewijs/${bewijs?.id}/bestand`);
  expect(fetched.text).toBe('Eén bedrag.');
  expect(Object.fromEntries(fetched.headers)).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'content-disposition': `attachment; filename="Begroting een.txt"; filename*=UTF-8''Begroting%20%C3%A9%C3%A9n.txt`,
  });
});

test('a file is taken for what it holds, and refused at its field', async ({ door, href, as, id }) => {
  const refused: [string, File][] = [
    ['Dit soort bestand nemen we niet aan', file('plan.pdf', '<html><script>alert(1)</script>')],
    ['Dit soort bestand nemen we niet aan', file('plan.txt', new Uint8Array([0x4d, 0x5a, 0, 1]))],
    ['Dit bestand is beschadigd of op slot', file('plan.docx', 'PK\u0003\u0004 en verder niets')],
    ['Dit bestand is leeg', file('leeg.txt', '')],
    ['Het mag hoogstens 5 MB zijn', file('groot.txt', 'a'.repeat(MAX_BESTAND + 1))],
  ];
  for (const [words, bestand] of refused) {
    const { status, text } = await door.post(`${href}/bewijs/bestand`, fill({ bestand }));
    expect(status, words).toBe(400);
    expect(text).toContain(words);
    // What was typed is still there, and one reads that the file has to be chosen again.
    expect(text).toContain('Begroting 2026, bladzijde 12');
    expect(text).toContain('Kies het bestand opnieuw');
  }
  expect(await list(as, id)).toEqual([]);
});

test('a workbook that a program made is taken as one, whatever it is called', async ({ as, id, door, href }) => {
  const book = Uint8Array.from(await writeXlsx('Blad', [{ heading: 'Kosten', width: 10 }], [['3']]));
  expect((await door.post(`${href}/bewijs/bestand`, fill({ bestand: file('kosten.doc', book) }))).status).toBe(303);
  const [bewijs] = await list(as, id);
  expect(bewijs?.bestand).toEqual({ naam: 'kosten.xlsx', bytes: book.length });
  const fetched = await door.get(`${href}/bewijs/${bewijs?.id}/bestand`);
  expect(fetched.bytes).toEqual(book);
  const cut = await door.post(`${href}/bewijs/bestand`, fill({ bestand: file('kosten.xlsx', book.slice(0, -30)) }));
  expect(cut.text).toContain('Dit bestand is beschadigd of op slot');
});

test('every field says what is wrong, and the rest stays', async ({ door, href }) => {
  const { status, text } = await door.post(`${href}/bewijs/bestand`, {
    sleutel: createId(),
    soort: '',
    op: '2031-01-01',
    verwijzing: ' ',
  });
  expect(status).toBe(400);
  for (const words of [
    'Kies wat voor bewijs dit is.',
    'Kies een dag die is geweest',
    'Schrijf op waar dit te vinden is.',
  ]) {
    expect(text).toContain(words);
  }
  const strange = await door.post(`${href}/bewijs/bestand`, fill({ sleutel: 'geen-id' }));
  expect(strange.status).toBe(400);
  expect((await door.get(`${href}/bewijs/bestand`)).headers.get('location')).toBe(`${href}/bewijs`);
  expect((await door.get(`${href}-bestaat-niet/bewijs`)).status).toBe(404);
});

test('an enquête is one of this gemeente that has begun, and its page is linked', async ({ as, door, href, id }) => {
  const enquete = await createScan(as, { instrument: 'uitvoerdersenquete', titel: 'Enquête van het voorjaar' });
  const concept = await door.post(`${href}/bewijs/bestand`, fill({ soort: 'enquete', enquete }));
  expect(concept.status).toBe(400);
  expect(concept.text).toContain('Kies een enquête uit de lijst.');
  await updateScan(as, enquete, { stand: 'open' });
  expect((await door.get(`${href}/bewijs`)).text).toContain('Enquête van het voorjaar (najaar 2026)');
  expect((await door.post(`${href}/bewijs/bestand`, fill({ soort: 'enquete', enquete }))).status).toBe(303);
  expect((await door.get(href)).text).toContain(`href="/metingen/${enquete}"`);
  // For another soort the choice is left out.
  expect((await door.post(`${href}/bewijs/bestand`, fill({ soort: 'document', enquete }))).status).toBe(303);
  expect((await list(as, id)).map((one) => one.enquete?.id)).toEqual([undefined, enquete]);
});

test('taking away asks first, and takes the file along', async ({ as, id, door, href }) => {
  await door.post(`${href}/bewijs/bestand`, fill({ bestand: file('a.txt', 'a') }));
  const [bewijs] = await list(as, id);
  const asked = await door.get(`${href}/bewijs/${bewijs?.id}/weg`);
  expect(asked.text).toContain('Dit bewijs weghalen?');
  const { headers } = await door.post(`${href}/bewijs/${bewijs?.id}/weg`, {});
  expect(headers.get('location')).toBe(`${href}?melding=weggehaald`);
  expect((await door.get(`${href}/bewijs/${bewijs?.id}/bestand`)).status).toBe(404);
  expect(await list(as, id)).toEqual([]);
});

test('there is a most of what one item holds', async ({ as, id }) => {
  const input = { item: 'interventie-3', soort: 'document', op: computeDay(), verwijzing: 'Stuk' } as const;
  await withScan(as, 'beleid', id, async (tx, scan) => {
    for (let i = 0; i < MAX_BEWIJZEN; i += 1) await addBewijs(tx, scan, { ...input, id: createId() });
    const more = addBewijs(tx, scan, { ...input, id: createId() });
    await expect(more).rejects.toMatchObject({ kind: 'ongeldige-invoer', errors: [{ field: 'verwijzing' }] });
    // Of another item there is room.
    await addBewijs(tx, scan, { ...input, item: 'factor-1', id: createId() });
  });
});

test('what happened is told without what was written', async ({ as, id, door, href }) => {
  await door.post(`${href}/bewijs/bestand`, fill({ bestand: file('geheim plan.txt', 'a') }));
  const told = await as('privacy-officer', (tx) =>
    tx.selectFrom('gebeurtenissen').select(['soort', 'gegevens']).where('onderwerp_id', '=', id).execute(),
  );
  expect(told.at(-1)).toEqual({
    soort: 'bewijs-toegevoegd',
    gegevens: { item: 'interventie-3', soort: 'document', bestand: 'txt' },
  });
  expect(JSON.stringify(told)).not.toMatch(/geheim|Begroting/);
});
