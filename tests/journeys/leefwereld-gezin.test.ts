import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import type { Persoon } from '../../database/demo/cast.ts';
import { openBrowser, openVisitor } from '../support/browser.ts';
import { findHuishouden } from '../support/leefwereld.ts';

const url = inject('url');
const DELEN = ['', '/plan', '/gesprek', '/melding', '/mensen', '/inzage', '/woorden/alle', '/afschrift/alles'] as const;

const VAN_ALLEN = 'Ik wil ’s ochtends rustig de deur uit, zonder dat iemand huilt.';
const GELD = 'Wij willen weten wat er elke maand overblijft.';
const VAN_DAAN = 'Ik wil zelf kiezen wie er over mij praat.';
const VAN_AMIR = 'Ik wil weer elke dag naar school durven.';
const VAN_NORA = 'Ik wil zonder pijn de trap op.';
const RUG = 'Mijn rug doet pijn';
const ADRES = 'Molenpad 14';
/** What partijen do for who lives there. */
const HULP = ['Wijkverpleging voor Nora', 'Afspraken over de huur'];

let browser: Browser;
let mijn = '';
beforeAll(async () => {
  browser = await openBrowser();
  const visitor = await openVisitor(browser, url);
  await visitor.signIn('uitvoerder');
  mijn = (await findHuishouden(visitor.page, 'Jansen en El Amrani')).replace('/huishoudens/', '/mijn/');
  await visitor.close();
});
afterAll(() => browser.close());

/** Who reads what: words that stand on the own pages, and words that stand on none of them. */
const LEZERS: [who: string, persoon: Persoon, reads: string[], never: string[]][] = [
  ['the mother', 'inwoner-moeder', [VAN_ALLEN, GELD, VAN_AMIR, VAN_NORA, RUG, ADRES, ...HULP], [VAN_DAAN]],
  [
    'the father elsewhere',
    'inwoner-vader',
    [VAN_AMIR, 'Hulp bij opvoeden'],
    [VAN_ALLEN, GELD, VAN_DAAN, VAN_NORA, RUG, ADRES, ...HULP],
  ],
  ['Daan, 16', 'inwoner-16', [VAN_ALLEN, GELD, VAN_DAAN, ADRES], [VAN_AMIR, VAN_NORA]],
  ['Amir, 15', 'inwoner-15', [VAN_ALLEN, GELD, VAN_AMIR, ADRES], [VAN_DAAN, VAN_NORA]],
  ['Lina, 12', 'inwoner-12', [VAN_ALLEN, GELD, ADRES], [VAN_DAAN, VAN_AMIR, VAN_NORA]],
];

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('one household, five readers, %s', (_, javaScriptEnabled) => {
  test.each(LEZERS)('%s reads what is theirs and no more', async (who, persoon, reads, never) => {
    const visitor = await openVisitor(browser, url, { javaScriptEnabled, viewport: { width: 390, height: 844 } });
    await visitor.signIn(persoon);
    let all = '';
    for (const deel of DELEN) {
      const answer = await visitor.page.goto(mijn + deel);
      expect(answer?.status(), `${who} ${deel}`).toBe(200);
      all += await visitor.page.locator('body').innerText();
    }
    expect(reads.filter((words) => !all.includes(words))).toEqual([]);
    expect(never.filter((words) => all.includes(words))).toEqual([]);
    // The pages of who works with them are closed to them.
    const plan = await visitor.page.goto(`${mijn.replace('/mijn/', '/huishoudens/')}/plan`);
    expect(plan?.status()).toBe(404);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});
