import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { expect, type Product, ROOT, test as base } from './product.ts';

/** A person at the product: keeps the cookie, and sends forms as a browser does. */
function openPerson({ url }: Product) {
  let cookie = '';
  const send = async (to: string, fields?: Record<string, string>) => {
    const answer = await fetch(`${url}${to}`, {
      redirect: 'manual',
      headers: { cookie, origin: url },
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
    });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') };
  };
  return {
    send,
    signIn: () => send('/aanmelden/demo', { persoon: 'beleid' }),
    /** Begins a proeftuin; the text is long, so that it needs room. */
    make: (vraag: string) =>
      send('/proeftuinen', { vraag, verwachting: 'woord '.repeat(150), start: '2026-03-02', eind: '2026-06-01' }),
  };
}

/** A disk of 160 MB of its own; only the administrator of a machine can make one. */
const test = base.extend<{ disk: string }>({
  disk: async ({ folder }, use) => {
    const disk = path.join(folder, 'disk');
    fs.mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk]);
    await use(disk);
    execFileSync('umount', ['-l', disk]);
  },
});

/** Takes all room that is left; gives the file that holds it. */
function fill(disk: string): string {
  const file = path.join(disk, 'fill');
  const descriptor = fs.openSync(file, 'w');
  const block = Buffer.alloc(65_536);
  try {
    for (;;) fs.writeSync(descriptor, block);
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  } finally {
    fs.closeSync(descriptor);
  }
  return file;
}

/** What an administrator can do with a disk is tried by an administrator alone; the words are tested for everyone. */
const asAdministrator = process.getuid?.() === 0 ? ['a disk of 160 MB'] : [];

test.for(asAdministrator)(
  '%s that is full: reading goes on, writing is refused in words with the text kept, and goes on when there is room',
  async (_, { disk, start }) => {
    const product = await (await start(path.join(disk, 'data'), { env: { DEMO: 'klein' } })).ready();
    const person = openPerson(product);
    await person.signIn();
    const before = await person.make('Voor de schijf vol was');
    expect(before.status).toBe(303);
    const filled = fill(disk);
    const refused = [];
    for (let i = 0; i < 6; i += 1) refused.push(await person.make(`Terwijl de schijf vol is ${i}`));
    const full = refused.filter(({ status }) => status !== 303);
    expect(full.length).toBeGreaterThan(0);
    for (const { status, text } of full) {
      expect(status).toBe(503);
      expect(text).toContain('De server heeft geen ruimte meer. Er is niets bewaard.');
      expect(text).toContain('Terwijl de schijf vol is');
    }
    expect((await person.send('/proeftuinen')).status).toBe(200);
    fs.rmSync(filled);
    expect((await person.make('Toen er weer ruimte was')).status).toBe(303);
    const list = await person.send('/proeftuinen');
    for (const titel of ['Voor de schijf vol was', 'Toen er weer ruimte was']) expect(list.text).toContain(titel);
    expect((await person.send(before.to ?? '')).text).toContain('Voor de schijf vol was');
  },
);

test.for(asAdministrator)(
  '%s that can only be read: a clear sentence, and the next start on a disk that can be written is whole',
  async (_, { disk, start }) => {
    const data = path.join(disk, 'data');
    const product = await (await start(data, { env: { DEMO: 'klein' } })).ready();
    const person = openPerson(product);
    await person.signIn();
    expect((await person.make('Voor de schijf op slot ging')).status).toBe(303);
    product.send('SIGTERM');
    expect(await product.ended).toBe(0);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const locked = await start(data, { env: { DEMO: 'klein' } });
    expect(await locked.ended).toBe(1);
    expect(locked.said()).toMatch(/DATA_DIR/);
    expect(locked.said()).not.toMatch(/Error|node:/);
    execFileSync('mount', ['-o', 'remount,rw', disk]);
    const next = openPerson(await (await start(data, { env: { DEMO: 'klein' } })).ready());
    await next.signIn();
    expect((await next.send('/proeftuinen')).text).toContain('Voor de schijf op slot ging');
  },
);

base('a clock that jumps ahead and back loses nothing: at worst a person signs in again', async ({ folder, start }) => {
  const clock = path.join(folder, 'clock');
  const set = (hours: number) => fs.writeFileSync(clock, String(hours));
  set(0);
  const preload = path.join(ROOT, 'tests/start/clock.mjs');
  const product = await (
    await start(path.join(folder, 'data'), {
      env: { DEMO: 'klein', CLOCK: clock },
      command: [process.execPath, '--import', preload, 'scripts/start.mjs'],
    })
  ).ready();
  const person = openPerson(product);
  await person.signIn();
  const titles: string[] = [];
  for (const hours of [0, 30, -50, 24 * 400, 0]) {
    set(hours);
    if ((await person.send('/account')).status !== 200) await person.signIn();
    expect((await person.send('/account')).status).toBe(200);
    titles.push(`Geschreven met de klok op ${hours} uur`);
    const made = await person.make(titles.at(-1) ?? '');
    expect({ hours, status: made.status }).toEqual({ hours, status: 303 });
  }
  const list = await person.send('/proeftuinen');
  for (const titel of titles) expect(list.text).toContain(titel);
});
