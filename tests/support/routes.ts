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

/** A moment of evaluation of the demo that is still to come: the address of its huishouden, and its own. */
async function findGeevalueerd(url: string): Promise<{ huishouden: string; evaluatie: string }> {
  const client = await openClient(url, 'uitvoerder');
  const list = async (path: string) => (await client.get(path)).body['resultaten'] as { id: string; stand?: string }[];
  // The households of the demo come in after the start.
  for (const start = Date.now(); Date.now() - start < 60_000; await sleep(500)) {
    for (const { id } of await list('/huishoudens')) {
      const gepland = (await list(`/huishoudens/${id}/evaluaties`)).find(({ stand }) => stand === 'gepland');
      const huishouden = `/huishoudens/${id}`;
      if (gepland) return { huishouden, evaluatie: `${huishouden}/evaluaties/${gepland.id}` };
    }
  }
  throw new Error('no moment of evaluation in the demo');
}

const of = (persoon: string, ...paths: string[]): Route[] => paths.map((path) => ({ persoon, path }));

/** Every page of the product with someone who uses it; ids come from the demo. */
export async function listRoutes(url: string): Promise<Route[]> {
  const knelpunt = await firstId(url, 'beleid', '/knelpunten');
  const signaal = await firstId(url, 'beleid', '/signalen');
  const proeftuin = await firstId(url, 'beleid', '/proeftuinen');
  const logregel = await firstId(url, 'transformatiemanager', '/logregels');
  const weg = await findVertrokkene(url);
  const geevalueerd = await findGeevalueerd(url);
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
    ...of('uitvoerder', '/contacten', '/contacten/nieuw', '/contacten?toon=klaar', '/termijnen', '/termijnen?van=team'),
    ...of(
      'uitvoerder',
      ...['', '/doelen/nieuw', '/voorstellen', '/afsluiten'].map((below) => `${geevalueerd.huishouden}/plan${below}`),
    ),
    ...of('uitvoerder', '/huishoudens/zoeken', `${geevalueerd.huishouden}/regie`),
    ...of('uitvoerder', '/leren', '/proeftuinen', `/proeftuinen/${proeftuin}`),
    { persoon: 'uitvoerder', path: '/signalen', status: 403 },
    ...['/evaluaties', '/evaluaties/nieuw', '/overleggen', '/overleggen/nieuw', '/plan/papier'].flatMap((deel) =>
      of('uitvoerder', geevalueerd.huishouden + deel),
    ),
    ...['', '/verzetten', '/verslag'].flatMap((deel) => of('uitvoerder', geevalueerd.evaluatie + deel)),
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
