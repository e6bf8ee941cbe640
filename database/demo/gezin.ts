import { readFileSync } from 'node:fs';

import {
  addBewoner,
  addLid,
  addNetwerklid,
  addPartij,
  addVertegenwoordiging,
  createHuishouden,
  updateAdres,
} from '../../app/leefwereld/huishouden/index.ts';
import { type Dossier, openDossier } from '../../app/leefwereld/inzage/index.ts';
import type { Actor, Tx } from '../../app/platform/database/index.ts';
import { getFound } from '../../app/platform/problems/index.ts';
import { addDays, computeDay, runAt } from '../../app/platform/time/index.ts';
import { CAST, type Persoon } from './cast.ts';
import { computePast } from './past.ts';

export type DemoLid = {
  wie: string;
  roepnaam: string;
  voornamen?: string;
  tussenvoegsel?: string;
  achternaam: string;
  jaren: number;
  relatie: 'zelf' | 'partner' | 'ouder' | 'kind';
  woontHier?: boolean;
  account?: Persoon | '';
};

export type DemoGezin = {
  sleutel: string;
  naam: string;
  regisseur: Persoon;
  leden: DemoLid[];
  gezag: Record<string, string[]>;
  adres: { straat: string; huisnummer: string; postcode: string; geheim?: boolean };
  netwerk: {
    naam: string;
    soort: 'familie' | 'vriend' | 'buur' | 'vrijwilliger' | 'vereniging';
    band: string;
    ring: number;
    mantelzorger?: boolean;
    helpt?: string;
  }[];
  partijen: { persoon: Persoon; taak: string; leefdomeinen: string[]; wetten: string[]; leden?: string[] }[];
};

/** A huishouden of the demo on its way: who is in it, and a way to do something in its dossier some days ago. */
export type Huis = {
  id: string;
  regisseur: Actor;
  leden: Record<string, string>;
  netwerk: Record<string, string>;
  at: <T>(dagen: number, run: (tx: Tx, dossier: Dossier) => Promise<T>) => Promise<T>;
};

type Verhaal = {
  rijk: (DemoGezin & Rijk)[];
  kort: Kort[];
  contacten: [Persoon, number, string, string, string, string][];
  wensen: Record<string, [wens: string, resultaat: string, zelf: string, hulp: string, partij: string]>;
};
export type Kort = [
  sleutel: string,
  naam: string,
  regisseur: Persoon,
  leden: [
    roepnaam: string,
    tussenvoegsel: string,
    achternaam: string,
    jaren: number,
    relatie: DemoLid['relatie'],
    account: string,
  ][],
  wet: string,
  leefdomein: string,
  vraag: string,
  fase: string,
  dagen: number,
];
export type Rijk = {
  contact: { dagen: number; woorden: string };
  meldingen: { dagen: number; wet: string; leefdomein: string; vraag: string; familieplan?: string }[];
  gesprekken: {
    melding: number;
    wie: string[];
    vraag: string;
    dagen: number;
    waar: string;
    leefdomein: string;
    regels: { over: string; door: string; tekst: string; voor?: string[] }[];
  }[];
  plan: {
    doelen: DemoDoel[];
    stemmen: Record<'inwoner' | 'professional', Record<string, number>>;
  };
};
export type DemoDoel = {
  woorden: string;
  van: string[];
  leefdomein: string;
  wet: string;
  trede: string;
  reden?: string;
  voor?: string[];
  acties: DemoActie[];
};
export type DemoActie = {
  wat: string;
  lid?: string;
  netwerk?: string;
  partij?: Persoon;
  team?: boolean;
  wanneer: string;
  stand: string;
  reden?: string;
};

/** The households of the demo. Nobody in them exists; their postcodes are none. */
export const GEZINNEN: Verhaal = JSON.parse(readFileSync(new URL('gezinnen.json', import.meta.url), 'utf8'));

const ALLES = ['kern', 'adres', 'route', 'gesprek', 'plan', 'stem', 'overleg'] as const;

/** Born so many years ago, some weeks before their birthday of this year. */
function bornYearsAgo(jaren: number, spreiding: number): string {
  const dag = addDays(computeDay(new Date()), -40 - spreiding);
  const verjaardag = dag.slice(5) === '02-29' ? '02-28' : dag.slice(5);
  return `${Number(dag.slice(0, 4)) - jaren}-${verjaardag}`;
}

/** Runs something as if it were some days ago. */
export const runDaysAgo = <T>(dagen: number, run: () => Promise<T>): Promise<T> => runAt(computePast(dagen), run);

/** Begins a huishouden `dagen` ago with its people, address, network and partijen, in a transaction of its regisseur. */
export async function createGezin(tx: Tx, regisseur: Actor, gezin: DemoGezin, dagen: number): Promise<Huis> {
  const { id } = await runDaysAgo(dagen, () =>
    createHuishouden(tx, regisseur, { naam: gezin.naam, team: regisseur.teams[0] ?? '' }),
  );
  const open = async () => {
    const opening = { doel: 'gegevens-bijhouden', onderdelen: ALLES } as const;
    return getFound(await openDossier(tx, regisseur, id, opening));
  };
  // One look a day: who works on it all day does not open it for every line.
  let today: { dagen: number; dossier: Dossier } | undefined;
  const at: Huis['at'] = (days, run) =>
    runDaysAgo(days, async () => {
      if (today?.dagen !== days) today = { dagen: days, dossier: await open() };
      return run(tx, today.dossier);
    });
  const leden: Record<string, string> = {};
  await at(dagen, async (_, dossier) => {
    for (const [index, { wie, jaren, account: __, ...lid }] of gezin.leden.entries()) {
      leden[wie] = (await addLid(tx, dossier, { ...lid, geboortedatum: bornYearsAgo(jaren, index * 23) })).id;
    }
  });
  const huis: Huis = { id, regisseur, leden, netwerk: {}, at };
  // The people are known from here on, so what is for some of them can be written.
  today = undefined;
  await at(dagen, (_, dossier) => addPeople(tx, dossier, gezin, huis));
  return huis;
}

async function addPeople(tx: Tx, dossier: Dossier, gezin: DemoGezin, huis: Huis): Promise<void> {
  const { straat, huisnummer, postcode, geheim = false } = gezin.adres;
  await updateAdres(tx, dossier, {
    straat,
    huisnummer,
    postcode,
    plaats: 'Voorbeeldstad',
    geheim,
    vertegenwoordigers: true,
  });
  const account = Object.fromEntries(
    gezin.leden.map(({ wie, account: persoon }) => [wie, persoon ? CAST[persoon].id : undefined]),
  );
  for (const { wie } of gezin.leden) {
    const medewerker = account[wie];
    if (medewerker) await addBewoner(tx, dossier, { medewerker, lid: huis.leden[wie] ?? '' });
  }
  for (const [ouder, kinderen] of Object.entries(gezin.gezag)) {
    for (const kind of kinderen) {
      const lid = huis.leden[kind] ?? '';
      await addVertegenwoordiging(tx, dossier, { lid, door: { lid: huis.leden[ouder] ?? '' }, soort: 'gezag' });
      const medewerker = account[ouder];
      if (medewerker) await addBewoner(tx, dossier, { medewerker, lid, vertegenwoordiging: 'gezag' });
    }
  }
  for (const one of gezin.netwerk) huis.netwerk[one.naam] = (await addNetwerklid(tx, dossier, one)).id;
  for (const { persoon, leden = [], ...wat } of gezin.partijen) {
    const { id: medewerker, partij } = CAST[persoon];
    const ids = leden.map((wie) => huis.leden[wie] ?? '');
    await addPartij(tx, dossier, { partij, medewerker, leden: ids, ...wat } as Parameters<typeof addPartij>[2]);
  }
}
