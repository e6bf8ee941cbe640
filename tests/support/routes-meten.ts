import { setTimeout as sleep } from 'node:timers/promises';

import { SCANTITEL } from '../../database/demo/meetverhaal.ts';
import { openClient, signIn } from './api.ts';
import { of, type Route } from './route.ts';

/** The meting of the demo that the uitvoerder is asked to fill in; it comes in after the start. */
async function findOpenMeting(url: string): Promise<string> {
  const client = await openClient(url, 'uitvoerder');
  for (const start = Date.now(); Date.now() - start < 300_000; await sleep(500)) {
    const metingen = (await client.get('/metingen?stand=open')).body['resultaten'] as { id: string; titel: string }[];
    const found = metingen.find(({ titel }) => titel === 'De bakens in onze plannen');
    if (found) return found.id;
  }
  throw new Error('the meting of the demo is not there');
}

/** The pages of the newest scan of the demo, with one of its interviews; it comes in after the start. */
async function listScanRoutes(url: string): Promise<Route[]> {
  const headers = { cookie: await signIn(url, 'beleid') };
  const client = await openClient(url, 'beleid');
  for (const start = Date.now(); Date.now() - start < 300_000; await sleep(500)) {
    const list = '/metingen?instrument=transformatiescan&stand=open';
    const scans = (await client.get(list)).body['resultaten'] as { id: string; titel: string }[];
    // Others made scans of their own: this is about the one with conversations in it.
    const scan = scans.find(({ titel }) => titel === SCANTITEL);
    if (scan === undefined) continue;
    const begin = `/metingen/${scan.id}/interviews`;
    const page = await (await fetch(`${url}${begin}`, { headers })).text();
    const interview = /\/interviews\/([0-9a-f-]{36})"/.exec(page)?.[1];
    if (interview === undefined) continue;
    const pages = ['', '/doelen/integraliteit', '/doelen/veranderkracht', '/interventie-5', '/factor-6', '/eerder'];
    const forms = [
      '/interventie-12',
      '/interventie-12/bewijs',
      '/keuzes/archetype',
      '/keuzes/strategie',
      '/keuzes/grenzen',
    ];
    const gesprek = ['', '/onderwerpen/rol', '/bewijs/ruimte', '/weg'].map((deel) => `${begin}/${interview}${deel}`);
    return [
      ...of('beleid', ...[...pages, ...forms].map((deel) => `/metingen/${scan.id}/scan${deel}`)),
      ...of('beleid', begin, `${begin}/nieuw`, ...gesprek),
      { persoon: 'raadslid', path: `/metingen/${scan.id}/scan`, status: 403 },
    ];
  }
  throw new Error('the scan of the demo is not there');
}

/** Rapporten: the one that the raad has, and the one that it does not have; they come in after the start. */
async function listRapportRoutes(url: string): Promise<Route[]> {
  type Rapport = { id: string; metingId: string; aanRaad: boolean };
  const client = await openClient(url, 'beleid');
  for (const start = Date.now(); Date.now() - start < 300_000; await sleep(500)) {
    const rapporten = (await client.get('/rapporten')).body['resultaten'] as Rapport[];
    const [raad, alles] = [true, false].map((aanRaad) => rapporten.find((one) => one.aanRaad === aanRaad));
    if (!raad || !alles) continue;
    return [
      ...of('raadslid', '/rapporten', `/rapporten/${raad.id}`),
      ...of('beleid', '/rapporten', '/rapporten/nieuw', `/rapporten/nieuw?meting=${raad.metingId}`),
      ...of('beleid', `/rapporten/${raad.id}`, `/rapporten/${alles.id}`),
      { persoon: 'raadslid', path: `/rapporten/${alles.id}`, status: 404 },
    ];
  }
  throw new Error('the rapporten of the demo are not there');
}

type Meting = { id: string; titel: string; stand: string; toegang: string; golf: number };

/** The address of a page to which another page links. */
async function findLink(url: string, persoon: string, page: string, link: RegExp): Promise<string> {
  const headers = { cookie: await signIn(url, persoon) };
  const found = link.exec(await (await fetch(url + page, { headers })).text())?.[0];
  if (found === undefined) throw new Error(`${page} has no ${link.source}`);
  return found.replaceAll('&amp;', '&');
}

/** What is agreed on results and done about them, who is asked, and what was agreed beforehand. */
async function listVervolgRoutes(url: string, metingen: readonly Meting[]): Promise<Route[]> {
  const findId = (titel: string, golf: number) =>
    metingen.find((meting) => meting.titel === titel && meting.golf === golf)?.id ?? '';
  const web = `/metingen/${findId('Zelfanalyse van ons bondgenootschap', 2)}`;
  const gesloten = `/metingen/${findId('Tien kenmerken van ons bondgenootschap', 2)}`;
  const bakens = `/metingen/${findId('De bakens in onze plannen', 1)}`;
  const item = await findLink(url, 'beleid', `${web}/samen`, /\/metingen\/[^"]+\/samen\/[^"]+/);
  const actie = await findLink(url, 'beleid', '/verbeteracties', /\/verbeteracties\/[0-9a-f-]{36}/);
  const vragen = await findLink(url, 'beleid', `${bakens}/uitnodigingen`, /\/metingen\/[^"]+\/nieuw\?groep=[^"]+/);
  const at = (start: string, ...delen: string[]) => of('beleid', ...delen.map((deel) => start + deel));
  return [
    ...at(web, '/samen', '/acties', '/acties/nieuw', '/acties/nieuw?kenmerk=kenmerk-2'),
    ...of('beleid', item, '/verbeteracties', '/verbeteracties?toon=klaar', actie, `${actie}/bijwerken`, vragen),
    ...at(gesloten, '/heropenen'),
    ...at(bakens, '/afspraken'),
    ...of('aanbieder', `${web}/samen`, '/verbeteracties', actie),
    ...of('uitvoerder', `${bakens}/afspraken`),
  ];
}

/** Pages about metingen: the list, a new one, and one in each stand, for who makes them and for who takes part. */
async function listMetingRoutes(url: string): Promise<Route[]> {
  const resultaten = (await (await openClient(url, 'beleid')).get('/metingen')).body['resultaten'] as Meting[];
  const perStand = [...new Map(resultaten.map((meting) => [`${meting.stand} ${meting.toegang}`, meting])).values()];
  return [
    ...of('beleid', '/metingen', '/metingen?stand=open', '/metingen/nieuw'),
    ...of('inwoner', '/metingen'),
    ...perStand.flatMap(({ id, stand, toegang }) => [
      ...of('beleid', `/metingen/${id}`, ...(toegang === 'scan' ? [] : [`/metingen/${id}/groepen`])),
      ...of('uitvoerder', `/metingen/${id}`),
      ...(toegang === 'uitnodiging' ? of('beleid', `/metingen/${id}/uitnodigingen`) : []),
      ...(stand === 'concept' || stand === 'open' ? of('beleid', `/metingen/${id}/bijwerken`) : []),
      ...(stand === 'gesloten' || stand === 'geopend' ? of('beleid', `/metingen/${id}/golf`) : []),
    ]),
    ...(await listVervolgRoutes(url, resultaten)),
  ];
}

/** Results: a web with waves beside it, of one kant and for a partij that sees it; a survey; and what is not open yet. */
async function listUitkomstRoutes(url: string): Promise<Route[]> {
  type Met = Meting & { golf: number; naamloos: boolean; instrument: { sleutel: string } };
  const { resultaten } = (await (await openClient(url, 'beleid')).get('/metingen')).body as { resultaten: Met[] };
  const at = (is: (meting: Met) => boolean, ...delen: string[]) => {
    const meting = resultaten.find(is);
    return meting ? delen.map((deel) => `/metingen/${meting.id}/uitkomst${deel}`) : [];
  };
  const isOpen = ({ stand }: Met) => stand === 'geopend';
  const web = at(
    (one) => isOpen(one) && one.instrument.sleutel === 'zelfanalyse' && one.golf > 1,
    '',
    '?golf=1',
    '?kant=proces',
  );
  const enquete = at(
    (one) => isOpen(one) && one.instrument.sleutel === 'uitvoerdersenquete' && one.golf > 1,
    '',
    '?golf=1',
  );
  const dicht = at(({ stand, toegang }) => stand !== 'geopend' && toegang !== 'scan', '');
  return [
    ...of('beleid', ...web, ...enquete, ...dicht),
    ...of('aanbieder', ...web.slice(0, 1)),
    ...of('uitvoerder', ...web.slice(0, 1), ...enquete.slice(0, 1), ...dicht),
    ...web.slice(0, 1).map((path) => ({ persoon: 'raadslid', path, status: 403 })),
    ...of('beleid', ...at(({ stand }) => stand === 'gesloten', '/openen')),
  ];
}

/** Pages of the wing meten, for everyone who uses them: from here on all of the demo is there. */
export async function listMetenRoutes(url: string): Promise<Route[]> {
  // These come in last.
  const rapporten = await listRapportRoutes(url);
  return [
    ...rapporten,
    ...(await listMetingRoutes(url)),
    ...(await listScanRoutes(url)),
    ...(await listUitkomstRoutes(url)),
    ...of('uitvoerder', `/invullen/${await findOpenMeting(url)}`),
    { persoon: 'niemand', path: `/uitnodiging/9901-${'a'.repeat(43)}`, status: 404 },
    { persoon: 'niemand', path: `/meedoen/9901-${'a'.repeat(43)}`, status: 404 },
    ...of('uitvoerder', '/meten', '/instrumenten', '/instrumenten/zelfanalyse', '/instrumenten/uitvoerdersenquete'),
    ...of(
      'beleid',
      '/instrumenten',
      '/instrumenten/transformatiescan',
      '/instrumenten/bakenmeetlat',
      '/instrumenten/nieuw',
    ),
    { persoon: 'uitvoerder', path: '/instrumenten/nieuw', status: 403 },
    { persoon: 'inwoner', path: '/instrumenten', status: 403 },
  ];
}
