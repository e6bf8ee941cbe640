import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { type Kysely, sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { DB } from '../../app/platform/database/index.ts';
import { listViolations, openBrowser, openVisitor, type Visitor } from '../support/browser.ts';
import { type Product, startProduct } from '../support/product.ts';
import { openSuperuser } from '../support/superuser.ts';

/** A product of its own: what is changed here would be found by others. */
let product: Product;
let browser: Browser;
let superuser: Kysely<DB>;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-'));
  product = await startProduct({ DEMO: 'klein' });
  browser = await openBrowser();
  const [, , , , socket] = readFileSync(path.join(product.dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n');
  superuser = openSuperuser(socket ?? '');
});

afterAll(async () => {
  await superuser.destroy();
  await browser.close();
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the README and docs/zegel.md say to type. */
function verify(...args: string[]): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    execFile('npm', ['run', '--silent', 'verify', '--', ...args], (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: stdout + stderr }),
    );
  });
}

/** Sealing goes by the minute: waits until everything that happened is sealed, the stories of the demo too. */
async function waitForSeal(): Promise<void> {
  for (const start = Date.now(); Date.now() - start < 240_000; await sleep(500)) {
    const { rows } = await sql<{ los: number }>`select count(*)::int as los from gebeurtenissen g where not exists (
         select from zegelleden l where l.gemeente_id = g.gemeente_id and l.gebeurtenis_id = g.id)`.execute(superuser);
    if (rows[0]?.los === 0) return;
  }
  throw new Error('Nothing sealed the log.');
}

/** Presses a link that gives a file, and keeps the file. */
async function download({ page }: Visitor, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  const target = path.join(folder, file.suggestedFilename());
  await file.saveAs(target);
  return target;
}

test('the log is sealed; an outsider checks it with the export and the key, and finds which record was changed', async () => {
  const visitor = await openVisitor(browser, product.url, { bypassCSP: true });
  await visitor.signIn('fg');
  await waitForSeal();
  const { page } = visitor;
  await page.goto('/zegels');
  const key = await download(visitor, 'Download de sleutel');
  const witness = await download(visitor, 'Download het laatste zegel');
  const whole = await verify(await download(visitor, 'Download de export'), '--key', key, '--getuige', witness);
  // The export itself is not sealed yet, nor is what else happened since.
  expect(whole.text).toMatch(
    /^Heel: \d+ gebeurtenissen onder \d+ zegels? zijn zoals ze waren\.\nNog niet verzegeld: [1-9]\d* gebeurtenis/,
  );
  expect(whole.code).toBe(0);

  await page.getByRole('button', { name: 'Controleer nu' }).click();
  await page.getByText('Het logboek was heel op').waitFor({ timeout: 60_000 });
  expect(await listViolations(page)).toEqual([]);

  const { rows } = await sql<{ id: string }>`update gebeurtenissen set doel = doel || '.' where id = (
       select gebeurtenis_id from zegelleden where gemeente_id = (select gemeente_id from gemeenten where slug = 'voorbeeldstad')
       order by zegel, plaats limit 1 offset 3) returning id`.execute(superuser);
  const found = await verify(await download(visitor, 'Download de export'), '--key', key);
  expect(found.text).toContain(`- Gebeurtenis ${rows[0]?.id} is veranderd (zegel 1, plaats 4).`);
  expect(found.code).toBe(1);

  // The same form within five seconds is a double click, and done once.
  await page.waitForTimeout(5_500);
  await page.getByRole('button', { name: 'Controleer nu' }).click();
  await page.getByText('Het logboek is veranderd').waitFor({ timeout: 60_000 });
  await page.getByText(`Gebeurtenis ${rows[0]?.id} is veranderd`).waitFor();
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
}, 330_000);

test('the beheerder sets the getuige without JavaScript, and reads what is wrong with an address', async () => {
  const { page, signIn, close } = await openVisitor(browser, product.url, { javaScriptEnabled: false });
  await signIn('beheerder');
  await page.goto('/zegels');
  const address = page.getByLabel('E-mailadres van de getuige');
  await address.fill('geen adres');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.getByRole('link', { name: 'Vul een e-mailadres in' }).waitFor();
  expect(await address.inputValue()).toBe('geen adres');
  await address.fill('Accountant@Buiten.Invalid');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.getByText('De getuige is bewaard.').waitFor();
  expect(await address.inputValue()).toBe('accountant@buiten.invalid');
  await close();
});

test('the verifier says why it cannot check, with an exit code of its own', async () => {
  const broken = path.join(folder, 'kapot.json');
  writeFileSync(broken, 'geen export\n');
  expect(await verify(broken)).toEqual({ code: 2, text: 'Niet te controleren. Regel 1 is niet te lezen.\n' });
  expect((await verify('/bestaat/niet.json')).code).toBe(2);
  expect((await verify()).text).toMatch(/^Niet te controleren\. Gebruik: npm run verify/);
});
