import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { CAST, type Persoon } from '../../database/demo/cast.ts';
import { isTooWide, openBrowser } from '../support/browser.ts';
import { getChoice, getId, openAt, readText, sendForm, withVisitor } from '../support/leefwereld.ts';

const url = inject('url');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const [TAFEL, TELEFOON] = [
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
const wieOf = (persoon: Persoon) => `${CAST[persoon].partij} ${CAST[persoon].id}`;
const PARTIJEN = [
  ['aanbieder', 'dagelijks-leven', 'wmo'],
  ['aanbieder-welzijn', 'dagelijks-leven', 'wmo'],
  ['aanbieder-wonen', 'dagelijks-leven', 'wmo'],
  ['aanbieder-school', 'gezin-en-opvoeding', 'jeugdwet'],
  ['aanbieder-jeugdhulp', 'gezin-en-opvoeding', 'jeugdwet'],
] as const;

describe.each([
  ['with JavaScript', 'met', true],
  ['without JavaScript', 'zonder', false],
])('a household %s', (_, hoe, javaScriptEnabled) => {
  const naam = `Voorbeeld ${hoe} script`;
  const vraag = `Ik kom niet meer aan mijn dag toe, en Tim slaapt slecht (${hoe}).`;
  const wens = `Ik wil weer zelf koken (${hoe}).`;
  const wensTim = `Wij willen ’s avonds rust in huis (${hoe}).`;
  const eigen = `Mijn zus wil ook graag helpen (${hoe}).`;
  let [huis, ouder, kind] = ['', '', ''];
  let [melding, gesprek, mijn] = ['', '', ''];

  const as = <T>(persoon: Persoon, run: (page: Page) => Promise<T>, look: BrowserContextOptions = {}) =>
    withVisitor(browser, url, { persoon, javaScriptEnabled, ...look }, run);

  const addMelding = async (page: Page, lid: string, wet: string, leefdomein: string, woorden: string) => {
    await sendForm(page, '/meldingen', { vraag: woorden, lid, wet, leefdomein, bron: 'zelf', kanaal: 'telefoon' });
    await openAt(page, /\/meldingen\/[0-9a-f-]{36}$/);
    await readText(page, 'De melding is opgenomen.');
  };

  test('a first contact becomes a household with two meldingen under two laws', async () => {
    await as('uitvoerder', async (page) => {
      await page.goto('/contacten/nieuw');
      await sendForm(page, '/contacten', { vraag, kanaal: 'telefoon', naam: `Wilma ${naam}` });
      await openAt(page, /^\/contacten\/[0-9a-f-]{36}$/);
      await page.locator('a[href$="/melding"]').click();
      await openAt(page, /\/melding$/);
      await sendForm(page, '/melding', { geboortedatum: '1985-03-03' });
      await readText(page, 'We kennen deze persoon nog niet.');
      await sendForm(page, '/huishouden');
      await openAt(page, /\/meldingen\/nieuw$/);
      huis = `/huishoudens/${getId(page, 'huishoudens')}`;
      ouder = await getChoice(page, 'lid', 'Wilma');
      expect(await page.locator('[name="vraag"]').inputValue()).toBe(vraag);
      await addMelding(page, ouder, 'wmo', 'dagelijks-leven', vraag);
      melding = getId(page, 'meldingen');
      expect(await page.locator('main').innerText()).toMatch(/Onderzoek na de melding\s+Uiterlijk .*, nog \d+ dagen/);
      await page.goto(`${huis}/leden/nieuw`);
      const tim = { roepnaam: 'Tim', achternaam: naam, geboortedatum: '2018-05-05', relatie: 'kind' };
      await sendForm(page, '/leden/nieuw', tim);
      await openAt(page, /^\/huishoudens\/[0-9a-f-]{36}$/);
      kind =
        /[0-9a-f-]{36}$/.exec((await page.locator('main a', { hasText: 'Tim' }).getAttribute('href')) ?? '')?.[0] ?? '';
      await page.goto(`${huis}/leden/${kind}/vertegenwoordiging`);
      await sendForm(page, '/vertegenwoordiging', { soort: 'gezag', door: ouder });
      await openAt(page, new RegExp(`/leden/${kind}$`));
      await page.goto(`${huis}/meldingen/nieuw`);
      await addMelding(page, kind, 'jeugdwet', 'gezin-en-opvoeding', `Tim slaapt slecht (${hoe}).`);
      await page.goto(`${huis}/meldingen`);
      for (const words of ['Wmo 2015', 'Jeugdwet']) await readText(page, words);
    });
  });

  test('the family is told what the law wants told, and only then talks at the table', async () => {
    await as('uitvoerder', async (page) => {
      await page.goto(`${huis}/netwerk/nieuw`);
      const tante = { naam: 'Tante Bep', soort: 'familie', ring: '1', mantelzorger: 'ja', lid: ouder };
      await sendForm(page, '/netwerk/nieuw', tante);
      await openAt(page, /^\/huishoudens\/[0-9a-f-]{36}$/);
      await page.goto(`${huis}/gesprekken/nieuw?melding=${melding}`);
      await sendForm(page, '/gesprekken', { plek: 'te vroeg' });
      await readText(page, 'cliëntondersteuning');
      await page.goto(`${huis}/meldingen/${melding}/vertellen`);
      await sendForm(page, '/vertellen', { hoe: 'gesprek' });
      await readText(page, 'Vastgelegd wat je vertelde.');
      await page.goto(`${huis}/meldingen/${melding}/mantelzorg`);
      await sendForm(page, '/mantelzorg', { wie: await getChoice(page, 'wie', 'Tante Bep'), hoe: 'telefoon' });
      await readText(page, 'Vastgelegd wat je vertelde.');
      await page.goto(`${huis}/gesprekken/nieuw?melding=${melding}`);
      await sendForm(page, '/gesprekken', { plek: 'thuis', aanwezig: [`lid:${ouder}`, `lid:${kind}`] });
      await openAt(page, /\/gesprekken\/[0-9a-f-]{36}$/);
      gesprek = new URL(page.url()).pathname;
      expect(gesprek).toContain(huis);
    });
  });

  test('at the kitchen table two people fill one screen, and the circle around them', async () => {
    const write = async (page: Page, deel: string, tekst: string, rest: Record<string, string> = {}) => {
      await page.goto(`${gesprek}/tafel/${deel}`);
      // Where nothing stands yet, the field is open of itself.
      if ((await page.locator('form[action$="/erbij"]').count()) === 0) {
        await page.locator('a[href$="/erbij"]').click();
        await openAt(page, /\/erbij$/);
      }
      await sendForm(page, '/erbij', { tekst, wie: `lid:${ouder}`, ...rest });
      await openAt(page, new RegExp(`/${deel}$`));
      await readText(page, tekst);
    };
    await as(
      'uitvoerder',
      async (page) => {
        await page.goto(`${gesprek}/tafel`);
        await readText(page, vraag);
        await write(page, 'wat-u-wilt', wens);
        await write(page, 'uw-huis', 'De was lukt nog.');
        await write(page, 'om-u-heen', 'Bep slaapt slecht.', { onderwerp: 'mantelzorger' });
        await page.locator('a[href$="/kring"]').click();
        await openAt(page, /\/kring$/);
        await sendForm(page, '/kring', { naam: 'Buurman Jan', ring: '2' });
        await openAt(page, /\/om-u-heen$/);
        for (const wie of ['Tante Bep', 'Buurman Jan']) await readText(page, wie);
        await write(page, 'afspraken', 'Wij bellen elke maandag.');
        expect(await isTooWide(page)).toBe(false);
      },
      { viewport: TAFEL },
    );
  });

  test('a solution on a high rung says why the lower ones are not enough; then the verslag goes off', async () => {
    await as('uitvoerder', async (page) => {
      for (const onderwerp of ['bijdrage', 'voorzieningen']) {
        await page.goto(`${gesprek}/niets?onderwerp=${onderwerp}`);
        await sendForm(page, '/niets', { reden: 'Dit kwam niet ter sprake.' });
        await openAt(page, new RegExp(`${gesprek}$`));
      }
      await page.goto(`${gesprek}/resultaten/nieuw`);
      await sendForm(page, '/resultaten', { resultaat: 'in-en-om-huis', wens, lid: ouder });
      await openAt(page, /\/resultaten\/[0-9a-f-]{36}$/);
      await page.locator('a[href$="/oplossing"]').click();
      await openAt(page, /\/oplossing$/);
      await sendForm(page, '/oplossing', {
        trede: 'algemeen',
        tekst: 'Koken in het buurthuis',
        netwerk: 'Bep is moe.',
      });
      await page.locator('[role="alert"]').waitFor();
      expect(await page.locator('[name="eigen-kracht"]').getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator('[name="netwerk"]').inputValue()).toBe('Bep is moe.');
      await sendForm(page, '/oplossing', { 'eigen-kracht': 'Haar rug doet pijn.' });
      await openAt(page, /\/resultaten\/[0-9a-f-]{36}$/);
      await readText(page, 'Koken in het buurthuis');
      await page.goto(`${gesprek}/verslag/versturen`);
      await sendForm(page, '/verslag/versturen');
      await openAt(page, /\/verslag$/);
      await page.goto(`${huis}/meldingen/${melding}/aanvragen/nieuw`);
      await sendForm(page, '/aanvragen', { vraag: `Hulp bij het koken (${hoe}).` });
      await openAt(page, /\/aanvragen\/[0-9a-f-]{36}$/);
      await page.goto(`${huis}/meldingen/${melding}`);
      expect(await page.locator('main').innerText()).toMatch(/Besluit op de aanvraag\s+Uiterlijk .*, nog \d+ dagen/);
    });
  });

  test('the plan has two goals under two laws, and five partijen that each do something', async () => {
    const addDoel = async (
      page: Page,
      fields: Record<string, string>,
      acties: readonly (readonly [string, string])[],
    ) => {
      await page.goto(`${huis}/plan/doelen/nieuw`);
      await sendForm(page, '/plan/doelen', fields);
      await openAt(page, /\/plan$/);
      await readText(page, fields['woorden'] ?? '');
      const doel = page.locator('a[href$="/acties/nieuw"]').last();
      const nieuw = (await doel.getAttribute('href')) ?? '';
      for (const [wat, wie] of acties) {
        await page.goto(nieuw);
        await sendForm(page, '/acties', { wat, wie, wanneer: 'elke week' });
        await openAt(page, /\/plan$/);
        await readText(page, wat);
      }
    };
    const doet = (persoon: Persoon) => `partij:${CAST[persoon].partij}`;
    await as('uitvoerder', async (page) => {
      for (const [persoon, leefdomein, wet] of PARTIJEN) {
        await page.goto(`${huis}/partijen/nieuw`);
        const taak = { wie: wieOf(persoon), taak: 'Werkt mee', leefdomeinen: leefdomein, wetten: wet };
        await sendForm(page, '/partijen/nieuw', taak);
        await openAt(page, /^\/huishoudens\/[0-9a-f-]{36}$/);
      }
      const reden = 'Haar rug doet pijn, en Bep is moe.';
      const wmo = { leefdomein: 'dagelijks-leven', wet: 'wmo', trede: 'algemeen', tredeReden: reden };
      await addDoel(page, { woorden: wens, van: ouder, ...wmo }, [
        ['Samen boodschappen doen', doet('aanbieder')],
        ['Koken in het buurthuis', doet('aanbieder-welzijn')],
        ['Het fornuis nakijken', doet('aanbieder-wonen')],
        ['De was doen', `lid:${ouder}`],
      ]);
      const jeugd = { leefdomein: 'gezin-en-opvoeding', wet: 'jeugdwet', trede: 'netwerk' };
      await addDoel(page, { woorden: wensTim, van: kind, ...jeugd }, [
        ['Tim mag later beginnen', doet('aanbieder-school')],
        ['Praten over slapen', doet('aanbieder-jeugdhulp')],
      ]);
      await page.goto(`${huis}/plan/voorstellen`);
      await sendForm(page, '/plan/voorstellen');
      await openAt(page, /\/plan$/);
      await readText(page, 'Het plan is voorgesteld.');
      expect(await page.locator('main').innerText()).toContain('Jeugdwet');
    });
  });

  test('the parent links an account with a code, reads the plan on a phone, adds words and agrees', async () => {
    const code = await as('uitvoerder', async (page) => {
      await page.goto(`${huis}/koppelcodes`);
      await sendForm(page, '/koppelcodes', { wie: ouder });
      const shown = (await page.locator('.bond-code').innerText()).replaceAll(/\s+/g, '');
      const own = /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/.exec(shown)?.[0] ?? '';
      expect(own).not.toBe('');
      expect(page.url()).not.toContain(own);
      return own;
    });
    await as(
      'inwoner',
      async (page) => {
        await page.goto('/mijn/koppelen');
        await sendForm(page, '/mijn/koppelen', { code: 'onzin' });
        await page.locator('[role="alert"]').waitFor();
        await sendForm(page, '/mijn/koppelen', { code: code.toLowerCase() });
        await openAt(page, /^\/mijn\/[0-9a-f-]{36}$/);
        mijn = new URL(page.url()).pathname;
        await readText(page, 'Uw account hoort nu bij dit plan.');
        await page.goto(`${mijn}/plan`);
        for (const words of [wens, wensTim, 'Praten over slapen']) await readText(page, words);
        await page.locator('a[href*="bij=doel"]').first().click();
        await openAt(page, /\/woorden$/);
        await sendForm(page, '/woorden', { lid: ouder, soort: 'aanvulling', tekst: eigen });
        await openAt(page, /\/plan$/);
        await readText(page, eigen);
        await page.locator(`a[href$="/antwoord/${ouder}"]`).first().click();
        await openAt(page, /\/antwoord\//);
        await sendForm(page, `/antwoord/${ouder}`, { oordeel: 'akkoord' });
        await openAt(page, /\/plan$/);
        await page.goto(`${mijn}/plan/antwoord/${kind}`);
        await sendForm(page, `/antwoord/${kind}`, { oordeel: 'gehoord', woorden: 'Tim wil een nachtlamp.' });
        await openAt(page, /\/plan$/);
        await readText(page, 'Tim wil een nachtlamp.');
      },
      { viewport: TELEFOON },
    );
  });

  test('five partijen say yes, two of them themselves, and the plan is agreed; on paper too', async () => {
    for (const persoon of ['aanbieder-school', 'aanbieder-jeugdhulp'] as const) {
      await as(persoon, async (page) => {
        await page.goto(`${huis}/plan`);
        await readText(page, wensTim);
        expect(await page.locator('main').innerText()).not.toContain(wens);
        await page.locator('a[href*="/antwoorden/partij/"]').first().click();
        await openAt(page, /\/antwoorden\/partij\//);
        await sendForm(page, CAST[persoon].partij, { oordeel: 'akkoord' });
        await openAt(page, /\/plan$/);
      });
    }
    await as('uitvoerder', async (page) => {
      for (const persoon of ['aanbieder', 'aanbieder-welzijn', 'aanbieder-wonen'] as const) {
        const { partij } = CAST[persoon];
        await page.goto(`${huis}/plan/versies/1/antwoorden/partij/${partij}`);
        await sendForm(page, partij, { oordeel: 'akkoord', wijze: 'tafel' });
        await openAt(page, /\/plan$/);
      }
      await page.locator('main').getByText('Afgesproken', { exact: true }).first().waitFor();
      await readText(page, 'Iedereen gaf antwoord.');
      await readText(page, eigen);
      const pdf = await page.request.get(`${huis}/plan.pdf`);
      expect(pdf.headers()['content-type']).toBe('application/pdf');
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    });
  });

  test('the resident sees who looked, asks why, and reads the answer of the regisseur', async () => {
    const antwoord = `Ik keek om het plan met u te bespreken (${hoe}).`;
    await as(
      'inwoner',
      async (page) => {
        await page.goto(`${mijn}/inzage`);
        for (const words of ['Vandaag,', 'Uw regisseur']) await readText(page, words);
        await page
          .getByRole('button', { name: /^Vraag waarom.*Samira B\./ })
          .first()
          .click();
        await readText(page, 'Uw vraag');
      },
      { viewport: TELEFOON },
    );
    await as('uitvoerder', async (page) => {
      await page.goto('/');
      await page.locator('li', { hasText: naam }).locator('a[href^="/inwonervragen/"]').first().click();
      await openAt(page, /^\/inwonervragen\//);
      await sendForm(page, getId(page, 'inwonervragen'), { antwoord });
      await openAt(page, /^\//);
    });
    await as('inwoner', async (page) => {
      await page.goto(`${mijn}/inzage`);
      await readText(page, antwoord);
      expect(await isTooWide(page)).toBe(false);
    });
  });
});
