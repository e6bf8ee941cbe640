import { readFileSync } from 'node:fs';
import { openBrowser, openVisitor } from './browser.ts';
const { id, leden } = JSON.parse(readFileSync('/tmp/x-mijn/ids.json', 'utf8'));
const browser = await openBrowser();
const url = 'http://127.0.0.1:3177';
const pages: [string, string[], number][] = JSON.parse(process.argv[2] ?? '[]');
for (const [wie, paths, width] of pages) {
  const v = await openVisitor(browser, url, { viewport: { width, height: 800 }, javaScriptEnabled: false } as never);
  await v.signIn(wie);
  for (const p of paths) {
    const path = p.replaceAll('ID', id).replace('MOEDER', leden.moeder).replace('LINA', leden.lina).replace('SAMI', leden.sami).replace('DAAN', leden.daan);
    const r = await v.page.goto(url + path);
    const wide = await v.page.evaluate('document.documentElement.scrollWidth') as number;
    console.log(wie, p, r?.status(), wide > width ? `TOO WIDE ${wide}` : '');
    await v.page.screenshot({ path: `/tmp/x-mijn/${wie}-${width}-${p.replaceAll(/[^a-zA-Z]+/g, '_')}.png`, fullPage: true });
  }
  await v.close();
}
await browser.close();
