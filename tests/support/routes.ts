import { setTimeout as sleep } from 'node:timers/promises';

import { CAST } from '../../database/demo/cast.ts';
import { openClient, signIn } from './api.ts';
import { firstId, of, type Route } from './route.ts';
import { listMetenRoutes } from './routes-meten.ts';

export type { Route } from './route.ts';

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
  for (const start = Date.now(); Date.now() - start < 300_000; await sleep(500)) {
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

/** Every page of the product with someone who uses it; ids come from the demo. */
export async function listRoutes(url: string): Promise<Route[]> {
  const knelpunt = await firstId(url, 'beleid', '/knelpunten');
  const signaal = await firstId(url, 'beleid', '/signalen');
  const proeftuin = await firstId(url, 'beleid', '/proeftuinen');
  const logregel = await firstId(url, 'transformatiemanager', '/logregels');
  const weg = await findVertrokkene(url);
  // What comes in last: from here on all of the demo is there.
  const meten = await listMetenRoutes(url);
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
    ...meten,
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
