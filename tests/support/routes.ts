import { setTimeout as sleep } from 'node:timers/promises';

import { CAST } from '../../database/demo/cast.ts';
import { openClient, signIn } from './api.ts';

/** One page of the product, and who looks at it; `niemand` has not signed in. */
export type Route = { persoon: string; path: string; status?: number };

/** The id of the first record in a list of the API. */
async function firstId(url: string, persoon: string, list: string): Promise<string> {
  const { resultaten } = (await (await openClient(url, persoon)).get(list)).body as { resultaten: { id: string }[] };
  const [first] = resultaten;
  if (first === undefined) throw new Error(`${list} is empty for ${persoon}`);
  return first.id;
}

/** The id of someone of the demo who left. */
async function findVertrokkene(url: string): Promise<string> {
  const headers = { cookie: await signIn(url, 'beheerder') };
  const page = await (await fetch(`${url}/medewerkers?status=uit-dienst`, { headers })).text();
  const id = /\/medewerkers\/([0-9a-f-]{36})"/.exec(page)?.[1];
  if (id === undefined) throw new Error('nobody of the demo left');
  return id;
}

type Rij = { id: string; naam: string; stand: string; wet: string };
type Dossier = Record<'lid' | 'melding' | 'gesprek' | 'doel' | 'actie' | 'overleg' | 'komend' | 'geweest', string> & {
  id: string;
  huis: string;
};

/** What stands in the dossier of which the demo tells most: ids to open its pages with. */
async function findDossier(url: string): Promise<Dossier> {
  const client = await openClient(url, 'uitvoerder');
  const list = async (path: string) => (await client.get(path)).body['resultaten'] as Rij[];
  const findId = (rijen: readonly Rij[], is: (rij: Rij) => boolean = () => true) => rijen.find(is)?.id ?? '';
  // The households of the demo come in after the start.
  for (const start = Date.now(); Date.now() - start < 60_000; await sleep(500)) {
    const id = findId(await list('/huishoudens'), ({ naam }) => naam === 'Jansen en El Amrani');
    if (id === '') continue;
    const huis = `/huishoudens/${id}`;
    const { doelen } = (await client.get(`${huis}/plan`)).body as {
      doelen: { id: string; acties: { id: string }[] }[];
    };
    const evaluaties = await list(`${huis}/evaluaties`);
    return {
      id,
      huis,
      lid: findId(await list(`${huis}/leden`), ({ naam }) => naam === 'Nora Jansen'),
      melding: findId(await list(`${huis}/meldingen`), ({ wet }) => wet === 'jeugdwet'),
      gesprek: findId(await list(`${huis}/gesprekken`)),
      doel: doelen[0]?.id ?? '',
      actie: doelen[0]?.acties[0]?.id ?? '',
      overleg: findId(await list(`${huis}/overleggen`)),
      komend: findId(evaluaties, ({ stand }) => stand === 'gepland'),
      geweest: findId(evaluaties, ({ stand }) => stand === 'gehouden'),
    };
  }
  throw new Error('the household of the demo is not there');
}

/** The meting of the demo that the uitvoerder is asked to fill in; it comes in after the start. */
async function findOpenMeting(url: string): Promise<string> {
  const client = await openClient(url, 'uitvoerder');
  for (const start = Date.now(); Date.now() - start < 120_000; await sleep(500)) {
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
  for (const start = Date.now(); Date.now() - start < 120_000; await sleep(500)) {
    const list = '/metingen?instrument=transformatiescan&stand=open';
    const [scan] = (await client.get(list)).body['resultaten'] as { id: string }[];
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

const of = (persoon: string, ...paths: string[]): Route[] => paths.map((path) => ({ persoon, path }));

/** Pages about the people of a dossier, for who works with them and for them. */
async function listLeefwereldRoutes(url: string): Promise<Route[]> {
  const { id, huis, lid, melding, gesprek, doel, actie, overleg, komend, geweest } = await findDossier(url);
  const at = (persoon: string, start: string, ...delen: string[]) => of(persoon, ...delen.map((deel) => start + deel));
  const antwoord = '/plan/versies/2/antwoorden';
  const moment = `${huis}/evaluaties/${komend}`;
  return [
    ...of('uitvoerder', '/leefwereld', '/huishoudens', '/huishoudens?toon=team', '/huishoudens/nieuw', '/registratie'),
    ...of('uitvoerder', '/huishoudens/zoeken', '/contacten', '/contacten/nieuw', '/contacten?toon=klaar'),
    ...of('uitvoerder', '/termijnen', '/termijnen?van=team'),
    ...at('uitvoerder', huis, '', '/leden/nieuw', '/netwerk/nieuw', '/partijen/nieuw', '/adres', '/naam', '/afsluiten'),
    ...at('uitvoerder', `${huis}/leden/${lid}`, '', '/bijwerken', '/vertegenwoordiging', '/bsn', '/verhuizen'),
    ...at('uitvoerder', huis, '/regie', '/regie/overdragen', '/regie/aanvoerder', '/dubbelen', '/koppelcodes'),
    ...at('uitvoerder', huis, '/inzage', '/stem', '/meldingen', '/meldingen/nieuw', '/gesprekken', '/gesprekken/nieuw'),
    ...at('uitvoerder', `${huis}/meldingen/${melding}`, '', '/vertellen', '/jeugdplan', '/brief', '/sluiten'),
    ...at('uitvoerder', `${huis}/gesprekken/${gesprek}`, '', '/tafel/wat-u-wilt', '/tafel/om-u-heen', '/verslag'),
    ...at('uitvoerder', `${huis}/plan`, '', '/doelen/nieuw', '/voorstellen', '/afsluiten', '/papier', '/versies/2'),
    ...at('uitvoerder', `${huis}/plan`, `/doelen/${doel}/bijwerken`, `/doelen/${doel}/acties/nieuw`),
    ...at(
      'uitvoerder',
      `${huis}/plan`,
      '/versies/2/verschil',
      `/acties/${actie}/bijwerken`,
      `/acties/${actie}/voortgang`,
    ),
    ...at('uitvoerder', huis, `${antwoord}/lid/${lid}`, '/evaluaties', '/evaluaties/nieuw', `/evaluaties/${geweest}`),
    ...at('uitvoerder', moment, '', '/verzetten', '/verslag'),
    ...at('uitvoerder', `${huis}/overleggen`, '', '/nieuw', `/${overleg}`, `/${overleg}/bijwerken`),
    ...at('uitvoerder', `${huis}/overleggen/${overleg}`, '/informatie'),
    ...at('teamleider', huis, '', '/regie', '/meldingen'),
    ...of('teamleider', '/huishoudens', '/termijnen?van=team'),
    ...at('aanbieder', huis, '', '/plan'),
    ...at('aanbieder-wonen', huis, '/plan', `${antwoord}/partij/${CAST['aanbieder-wonen'].partij}`),
    ...of('inwoner-moeder', '/', '/mijn/koppelen'),
    ...at('inwoner-moeder', `/mijn/${id}`, '', '/plan', '/plan/versies/1', `/plan/antwoord/${lid}`, '/gesprek'),
    ...at('inwoner-moeder', `/mijn/${id}`, '/melding', '/mensen', '/inzage', `/woorden?bij=doel&item=${doel}`),
    ...at('inwoner-moeder', `/mijn/${id}`, '/woorden/alle', '/afschrift', '/afschrift/alles'),
    ...at('inwoner-moeder', `/mijn/${id}`, '/stemmen', `/stemmen/${komend}/${lid}`, '/terugkijken', '/overleg'),
    ...of('privacy-officer', '/inzage'),
  ];
}

/** Rapporten: the one that the raad has, and the one that it does not have; they come in after the start. */
async function listRapportRoutes(url: string): Promise<Route[]> {
  type Rapport = { id: string; metingId: string; aanRaad: boolean };
  const client = await openClient(url, 'beleid');
  for (const start = Date.now(); Date.now() - start < 120_000; await sleep(500)) {
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

/** Every page of the product with someone who uses it; ids come from the demo. */
export async function listRoutes(url: string): Promise<Route[]> {
  const knelpunt = await firstId(url, 'beleid', '/knelpunten');
  const signaal = await firstId(url, 'beleid', '/signalen');
  const proeftuin = await firstId(url, 'beleid', '/proeftuinen');
  const logregel = await firstId(url, 'transformatiemanager', '/logregels');
  const weg = await findVertrokkene(url);
  // What comes in last: from here on all of the demo is there.
  const rapporten = await listRapportRoutes(url);
  return [
    ...of('niemand', '/', '/aanmelden', '/transformatielog', '/transformatielog/voorbeeldstad', '/terugmelding'),
    ...of('niemand', '/transformatielog/zoetermeer-2016', '/toegankelijkheid', '/privacy', '/wachtwoord-vergeten'),
    ...of('niemand', '/zoeken', '/zoeken?q=hulp', '/zoeken?q=bestaatniet'),
    { persoon: 'niemand', path: '/bestaat-niet', status: 404 },
    ...of(
      'uitvoerder',
      '/',
      '/account',
      '/account/berichten',
      '/signalen/nieuw',
      '/maatwerkplaats',
      '/knelpunten',
      `/knelpunten/${knelpunt}`,
    ),
    ...(await listLeefwereldRoutes(url)),
    ...(await listMetingRoutes(url)),
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
    ...(await listScanRoutes(url)),
    ...rapporten,
    ...of('uitvoerder', '/leren', '/proeftuinen', `/proeftuinen/${proeftuin}`),
    { persoon: 'uitvoerder', path: '/signalen', status: 403 },
    ...of('inwoner', '/', '/signalen/nieuw', '/mijn', '/mijn/koppelen'),
    ...of('aanbieder', '/', '/signalen/nieuw', '/proeftuinen'),
    ...of('teamleider', '/', '/teams', '/medewerkers', '/aanstellingen'),
    ...of('privacy-officer', `/medewerkers/${CAST.teamleider.id}`),
    ...of('beheerder', '/medewerkers/nieuw', '/medewerkers/zonder-eigenaar', '/medewerkers?status=uit-dienst'),
    ...of('beheerder', `/medewerkers/${weg}`, `/medewerkers/${weg}/terugkeer`),
    ...['', '/aanstelling', '/waarneming', '/functie', '/uit-dienst'].flatMap((act) =>
      of('beheerder', `/medewerkers/${CAST.beleid.id}${act}`),
    ),
    ...of(
      'beleid',
      '/',
      '/signalen',
      `/signalen/${signaal}`,
      '/knelpunten',
      '/knelpunten?weergave=bord',
      '/knelpunten/nieuw',
    ),
    ...of('beleid', `/signalen?signaal=${signaal}`, `/knelpunten/nieuw?signaal=${signaal}`),
    ...of('beleid', '/zoeken', '/zoeken?q=wachten', '/zoeken?q=wachte+hulpp', '/zoeken?q=hulp&soort=signaal'),
    ...['', '/bijwerken', '/stap', '/nee', '/signalen'].flatMap((act) => of('beleid', `/knelpunten/${knelpunt}${act}`)),
    ...of(
      'transformatiemanager',
      '/',
      '/proeftuinen/nieuw',
      `/proeftuinen/${proeftuin}`,
      '/logregels',
      '/logregels/nieuw',
    ),
    ...of('transformatiemanager', `/logregels/${logregel}`, '/logregels/stand', '/transformatielog/inlezen'),
    ...of('beheerder', '/gebieden/inlezen', '/teams/inlezen', '/medewerkers/inlezen'),
    ...of('categoriemanager', '/', '/knelpunten'),
    ...of('wethouder', '/', '/logregels'),
    ...of('raadslid', '/', '/proeftuinen'),
    ...of('burgemeester', '/', '/knelpunten'),
    ...of('privacy-officer', '/', '/medewerkers', '/gebeurtenissen', '/zegels'),
    ...of('fg', '/', '/gebeurtenissen', '/inzage'),
    ...of(
      'beheerder',
      '/',
      '/beheer',
      '/medewerkers',
      '/teams',
      '/gebieden',
      '/partijen',
      '/gemeenten',
      '/gebeurtenissen',
      '/aanmeldkoppelingen',
      '/aanmeldkoppelingen/nieuw',
      '/aanmeldsleutels',
      '/apisleutels',
      '/apisleutels/nieuw',
      '/beheer/post',
      '/beheer/taken',
      '/zegels',
    ),
    ...of('uitvoerder-andere-gemeente', '/'),
    ...of('beleid-andere-gemeente', '/', '/signalen', '/knelpunten'),
    { persoon: 'beleid-andere-gemeente', path: `/knelpunten/${knelpunt}`, status: 404 },
  ];
}
