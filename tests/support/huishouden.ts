import {
  addBewoner,
  addLid,
  addPartij,
  addVertegenwoordiging,
  createHuishouden,
} from '../../app/leefwereld/huishouden/index.ts';
import { type Dossier, openDossier, type Opening } from '../../app/leefwereld/inzage/index.ts';
import type { Actor, Tx } from '../../app/platform/database/index.ts';
import { getFound } from '../../app/platform/problems/index.ts';
import { addDays, computeDay } from '../../app/platform/time/index.ts';
import { CAST, type Persoon } from '../../database/demo/cast.ts';
import type { As, Wie } from './test.ts';

/** Someone who turns `jaren` today, plus that many days ago. */
export const bornYearsAgo = (jaren: number, dagen = 30): string => {
  const dag = addDays(computeDay(), -dagen);
  return `${Number(dag.slice(0, 4)) - jaren}${dag.slice(4) === '-02-29' ? '-02-28' : dag.slice(4)}`;
};

const ALLES: Opening = {
  doel: 'gegevens-bijhouden',
  onderdelen: ['kern', 'adres', 'bsn', 'route', 'gesprek', 'plan', 'stem', 'overleg', 'inzage'],
};

/** Runs something in a dossier that opens; throws 404 when it does not. Everything is asked for unless `opening` says less. */
export async function runInDossier<T>(
  as: As,
  wie: Wie | Actor,
  huishouden: string,
  run: (tx: Tx, dossier: Dossier) => Promise<T>,
  opening: Opening = ALLES,
): Promise<T> {
  return as(wie, async (tx, actor) => run(tx, getFound(await openDossier(tx, actor, huishouden, opening))));
}

export type Gezin = {
  id: string;
  leden: Record<'moeder' | 'vader' | 'daan' | 'amir' | 'lina' | 'sami', string>;
};

/**
 * The household that most tests are about: mother Nora and four children at home (16, 15, 12 and 7), their father Karim elsewhere
 * with gezag too; Samira has the regie, four partijen take part for some parts of life, and all but the youngest sign in.
 */
export async function createGezin(as: As): Promise<Gezin> {
  const { id } = await as('uitvoerder', (tx, actor) => createHuishouden(tx, actor, { naam: 'Jansen en El Amrani' }));
  const addOne = (roepnaam: string, achternaam: string, jaren: number, relatie: 'ouder' | 'kind', woontHier = true) =>
    runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
      addLid(tx, dossier, { roepnaam, achternaam, geboortedatum: bornYearsAgo(jaren), relatie, woontHier }),
    ).then((lid) => lid.id);
  const leden = {
    moeder: await addOne('Nora', 'Jansen', 41, 'ouder'),
    vader: await addOne('Karim', 'El Amrani', 43, 'ouder', false),
    daan: await addOne('Daan', 'Jansen', 16, 'kind'),
    amir: await addOne('Amir', 'El Amrani', 15, 'kind'),
    lina: await addOne('Lina', 'El Amrani', 12, 'kind'),
    sami: await addOne('Sami', 'El Amrani', 7, 'kind'),
  };
  const ACCOUNTS: readonly [Persoon, keyof typeof leden][] = [
    ['inwoner-moeder', 'moeder'],
    ['inwoner-vader', 'vader'],
    ['inwoner-16', 'daan'],
    ['inwoner-15', 'amir'],
    ['inwoner-12', 'lina'],
  ];
  await runInDossier(as, 'uitvoerder', id, async (tx, dossier) => {
    for (const [persoon, lid] of ACCOUNTS) {
      await addBewoner(tx, dossier, { medewerker: CAST[persoon].id, lid: leden[lid] });
    }
    for (const ouder of ['moeder', 'vader'] as const) {
      for (const kind of ['daan', 'amir', 'lina', 'sami'] as const) {
        await addVertegenwoordiging(tx, dossier, { lid: leden[kind], door: { lid: leden[ouder] }, soort: 'gezag' });
        const medewerker = CAST[`inwoner-${ouder}`].id;
        await addBewoner(tx, dossier, { medewerker, lid: leden[kind], vertegenwoordiging: 'gezag' });
      }
    }
    const PARTIJEN: readonly [Persoon, string, string[], string[]][] = [
      ['aanbieder', 'Wijkverpleging', ['gezondheid'], ['wmo']],
      ['aanbieder-school', 'School van Lina en Sami', ['gezin-en-opvoeding'], ['algemeen']],
      ['aanbieder-jeugdhulp', 'Hulp bij opvoeden', ['gezin-en-opvoeding'], ['jeugdwet']],
      ['aanbieder-geldkring', 'Hulp bij de post', ['inkomen'], ['algemeen']],
    ];
    for (const [persoon, taak, leefdomeinen, wetten] of PARTIJEN) {
      const { id: medewerker, partij } = CAST[persoon];
      await addPartij(tx, dossier, { partij, medewerker, taak, leefdomeinen, wetten });
    }
  });
  return { id, leden };
}
