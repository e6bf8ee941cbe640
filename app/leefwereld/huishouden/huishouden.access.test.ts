import { describe } from 'vitest';

import { CAST, GEMEENTEN, TEAMS } from '../../../database/demo/cast.ts';
import { SECRETS } from '../../../tests/support/deps.ts';
import { createGezin, type Gezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { expect, test, type Wie } from '../../../tests/support/test.ts';
import type { Tx } from '../../platform/database/index.ts';
import { computeDay } from '../../platform/time/index.ts';
import type { Dossier, Opening } from '../inzage/index.ts';
import { addBetrokkenheid } from './commands/add-betrokkenheid.ts';
import { addBewoner } from './commands/add-bewoner.ts';
import { addBewonerschap } from './commands/add-bewonerschap.ts';
import { addBsn } from './commands/add-bsn.ts';
import { addLid } from './commands/add-lid.ts';
import { addNetwerklid } from './commands/add-netwerklid.ts';
import { addPartij } from './commands/add-partij.ts';
import { addVertegenwoordigers } from './commands/add-vertegenwoordigers.ts';
import { addVertegenwoordiging } from './commands/add-vertegenwoordiging.ts';
import { closeBetrokkenheid } from './commands/close-betrokkenheid.ts';
import { closeHuishouden } from './commands/close-huishouden.ts';
import { closeLidmaatschap } from './commands/close-lidmaatschap.ts';
import { closeVertegenwoordiging } from './commands/close-vertegenwoordiging.ts';
import { createHuishouden } from './commands/create-huishouden.ts';
import { openBsn } from './commands/open-bsn.ts';
import { openHuishouden } from './commands/open-huishouden.ts';
import { recordIdentiteit } from './commands/record-identiteit.ts';
import { removeBsn } from './commands/remove-bsn.ts';
import { removeNetwerklid } from './commands/remove-netwerklid.ts';
import { updateAdres } from './commands/update-adres.ts';
import { updateBetrokkenheid } from './commands/update-betrokkenheid.ts';
import { updateHuishouden } from './commands/update-huishouden.ts';
import { updateLid } from './commands/update-lid.ts';
import { updateNetwerklid } from './commands/update-netwerklid.ts';
import { updateVindkaarten } from './commands/update-vindkaarten.ts';
import { listBetrokkenen, listVertegenwoordigingen } from './queries.ts';
import { findHuishouden, listMijnHuishoudens } from './zoeken.ts';

const BSN = '999990019';
const NAAM = { roepnaam: 'Yara', achternaam: 'Jansen', geboortedatum: '2018-05-04', relatie: 'kind' } as const;
const STRAAT = { straat: 'Kade', huisnummer: '4', postcode: '1234AB', plaats: 'Voorbeeldstad' };
const ANS = { naam: 'Ans', soort: 'buur', ring: 2 } as const;
const WELZIJN = {
  partij: CAST['aanbieder-welzijn'].partij,
  taak: 'Praten',
  leefdomeinen: ['meedoen'],
  wetten: ['wmo'],
};
const ALLES: Opening['onderdelen'] = ['kern', 'adres', 'bsn'];

type Klaar = { gezin: Gezin; ans: string; partij: string; gezag: string };
type Act = (tx: Tx, dossier: Dossier, klaar: Klaar) => Promise<unknown>;

const COMMANDS: Record<string, Act> = {
  'add-lid': (tx, dossier) => addLid(tx, dossier, NAAM),
  'update-lid': (tx, dossier, { gezin }) => updateLid(tx, dossier, gezin.leden.sami, { ...NAAM, versie: 1 }),
  'close-lidmaatschap': (tx, dossier, { gezin }) =>
    closeLidmaatschap(tx, dossier, gezin.leden.sami, { eindigtOp: computeDay(), versie: 1 }),
  'add-vertegenwoordiging': (tx, dossier, { gezin }) =>
    addVertegenwoordiging(tx, dossier, { lid: gezin.leden.sami, door: { naam: 'Voogdij' }, soort: 'voogd' }),
  'close-vertegenwoordiging': (tx, dossier, { gezag }) => closeVertegenwoordiging(tx, dossier, gezag),
  'add-partij': (tx, dossier) => addPartij(tx, dossier, WELZIJN),
  'add-bewoner': (tx, dossier, { gezin }) =>
    addBewoner(tx, dossier, { medewerker: CAST.inwoner.id, lid: gezin.leden.sami }),
  'add-betrokkenheid': (tx, dossier) =>
    addBetrokkenheid(tx, dossier, { soort: 'partij', medewerker_id: null, partij_id: WELZIJN.partij }),
  'add-bewonerschap': (tx, dossier, { gezin }) =>
    addBewonerschap(tx, dossier, { medewerker: CAST.inwoner.id, lid: gezin.leden.sami }),
  'add-vertegenwoordigers': async (tx, dossier, { gezin }) => {
    await addBewonerschap(tx, dossier, { medewerker: CAST.inwoner.id, lid: gezin.leden.moeder });
    await addVertegenwoordigers(tx, dossier);
  },
  'update-betrokkenheid': (tx, dossier, { partij }) =>
    updateBetrokkenheid(tx, dossier, partij, { ...WELZIJN, versie: 1 }),
  'close-betrokkenheid': (tx, dossier, { partij }) => closeBetrokkenheid(tx, dossier, partij),
  'add-netwerklid': (tx, dossier) => addNetwerklid(tx, dossier, ANS),
  'update-netwerklid': (tx, dossier, { ans }) => updateNetwerklid(tx, dossier, ans, { ...ANS, versie: 1 }),
  'remove-netwerklid': (tx, dossier, { ans }) => removeNetwerklid(tx, dossier, ans),
  'update-adres': (tx, dossier) => updateAdres(tx, dossier, { ...STRAAT, geheim: true }),
  'add-bsn': (tx, dossier, { gezin }) => addBsn(tx, dossier, { lid: gezin.leden.daan, bsn: BSN }, SECRETS),
  'open-bsn': (tx, dossier, { gezin }) => openBsn(tx, dossier, gezin.leden.amir, SECRETS.dataKey),
  'remove-bsn': (tx, dossier, { gezin }) => removeBsn(tx, dossier, gezin.leden.amir),
  'record-identiteit': (tx, dossier, { gezin }) =>
    recordIdentiteit(tx, dossier, gezin.leden.daan, { identiteit: 'paspoort', versie: 1 }),
  'update-huishouden': (tx, dossier) => updateHuishouden(tx, dossier, { naam: 'Jansen', versie: 1 }),
  'close-huishouden': (tx, dossier) => closeHuishouden(tx, dossier, { resultaat: 'zelf-verder', versie: 1 }),
};

/** Everyone but the regisseur: what they open it for, and how they are refused. */
const ANDEREN: readonly [Wie, Opening['doel'], 403 | 404][] = [
  ['niemand', 'gegevens-bijhouden', 404],
  ['uitvoerder-andere-gemeente', 'gegevens-bijhouden', 404],
  ['uitvoerder-ander-team', 'gegevens-bijhouden', 404],
  ['aanbieder-wonen', 'plan-bespreken', 404],
  ['privacy-officer', 'gegevens-bijhouden', 404],
  ['uitvoerder-collega', 'gegevens-bijhouden', 403],
  ['teamleider', 'toewijzen', 403],
  ['aanbieder', 'plan-bespreken', 403],
  ['inwoner-moeder', 'eigen-dossier', 403],
  ['inwoner-15', 'eigen-dossier', 403],
];

async function createKlaar(as: Parameters<typeof createGezin>[0]): Promise<Klaar> {
  const gezin = await createGezin(as);
  return runInDossier(as, 'uitvoerder', gezin.id, async (tx, dossier) => {
    const { id: ans } = await addNetwerklid(tx, dossier, ANS);
    await addBsn(tx, dossier, { lid: gezin.leden.amir, bsn: '999990020' }, SECRETS);
    const partij = (await listBetrokkenen(tx, dossier)).find(({ soort }) => soort === 'partij')?.id ?? '';
    const gezag = (await listVertegenwoordigingen(tx, dossier))[0]?.id ?? '';
    return { gezin, ans, partij, gezag };
  });
}

describe.each(Object.entries(COMMANDS))('%s', (_, act) => {
  test('is for the regisseur alone; others find nothing, or may not', async ({ as }) => {
    const klaar = await createKlaar(as);
    const { id } = klaar.gezin;
    for (const [wie, doel, status] of ANDEREN) {
      const run = runInDossier(as, wie, id, (tx, dossier) => act(tx, dossier, klaar), { doel, onderdelen: ALLES });
      await expect(run, wie).rejects.toMatchObject({ status });
    }
    // A parent elsewhere sees some of it, and may do none of it.
    const vader = runInDossier(as, 'inwoner-vader', id, (tx, dossier) => act(tx, dossier, klaar), {
      doel: 'eigen-dossier',
      onderdelen: ALLES,
    });
    await expect(vader).rejects.toMatchObject({ name: 'Problem' });
    await runInDossier(as, 'uitvoerder', id, (tx, dossier) => act(tx, dossier, klaar));
  });
});

test('in a closed huishouden nothing changes', async ({ as }) => {
  const klaar = await createKlaar(as);
  const { id } = klaar.gezin;
  await runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
    closeHuishouden(tx, dossier, { resultaat: 'zelf-verder', versie: 1 }),
  );
  const [dicht, toe] = [{ status: 409 }, { status: 403 }];
  const GESLOTEN: Record<string, object> = { 'add-bsn': toe, 'open-bsn': toe, 'remove-bsn': toe };
  // A partij took part until today: what is not there any more cannot be changed either.
  const weg = new Set(['close-betrokkenheid']);
  for (const [naam, act] of Object.entries(COMMANDS)) {
    const run = runInDossier(as, 'uitvoerder', id, (tx, dossier) => act(tx, dossier, klaar));
    await expect(run, naam).rejects.toMatchObject(weg.has(naam) ? { status: 404 } : (GESLOTEN[naam] ?? dicht));
  }
});

describe('create-huishouden', () => {
  for (const wie of ['niemand', 'aanbieder', 'inwoner', 'beleid', 'privacy-officer', 'beheerder'] as const) {
    test(`${wie} may not begin one`, async ({ as }) => {
      const run = as(wie, (tx, actor) => createHuishouden(tx, actor, { naam: 'Jansen' }));
      await expect(run).rejects.toMatchObject({ status: 403 });
    });
  }

  test('nobody begins one in a team that is not theirs, or elsewhere', async ({ as }) => {
    const run = as('uitvoerder', (tx, actor) => createHuishouden(tx, actor, { naam: 'Jansen', team: TEAMS[1].id }));
    await expect(run).rejects.toMatchObject({ status: 400 });
    const { id } = await as('uitvoerder', (tx, actor) => createHuishouden(tx, actor, { naam: 'Jansen' }));
    const row = await as('uitvoerder', (tx) =>
      tx.selectFrom('huishoudens').select(['gemeente_id', 'regisseur_id', 'team_id']).where('id', '=', id).execute(),
    );
    const { gemeente_id } = GEMEENTEN.voorbeeldstad;
    expect(row).toEqual([{ gemeente_id, regisseur_id: CAST.uitvoerder.id, team_id: TEAMS[0].id }]);
  });
});

describe('open-huishouden', () => {
  test('is for the regisseur alone, and brings the vindkaarten back (update-vindkaarten)', async ({ as }) => {
    const { gezin } = await createKlaar(as);
    const kaarten = () =>
      as('uitvoerder-ander-team', (tx) =>
        tx.selectFrom('vindkaarten').select(['lid_id', 'bsn_hash']).orderBy('lid_id').execute(),
      );
    const eerst = await kaarten();
    await runInDossier(as, 'uitvoerder', gezin.id, (tx, dossier) =>
      closeHuishouden(tx, dossier, { resultaat: 'zelf-verder', versie: 1 }),
    );
    expect(await kaarten()).toEqual([]);
    for (const [wie, doel, status] of ANDEREN) {
      if (wie === 'aanbieder') continue;
      const run = runInDossier(
        as,
        wie,
        gezin.id,
        (tx, dossier) => openHuishouden(tx, dossier, { versie: 2 }, SECRETS),
        {
          doel,
          onderdelen: ALLES,
        },
      );
      await expect(run, wie).rejects.toMatchObject({ status });
    }
    await runInDossier(as, 'uitvoerder', gezin.id, (tx, dossier) =>
      openHuishouden(tx, dossier, { versie: 2 }, SECRETS),
    );
    await runInDossier(as, 'uitvoerder', gezin.id, (tx, dossier) => updateVindkaarten(tx, dossier));
    expect(await kaarten()).toEqual(eerst);
  });

  test('a colleague who only reads writes no vindkaart (update-vindkaarten)', async ({ as }) => {
    const gezin = await createGezin(as);
    await expect(
      runInDossier(as, 'uitvoerder-collega', gezin.id, (tx, dossier) => updateVindkaarten(tx, dossier)),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('the list', () => {
  test('holds only what someone has to do with, and opens nothing', async ({ as }) => {
    const { id } = await createGezin(as);
    const ids = (wie: Wie, toon: 'mijn' | 'team') =>
      as(wie, async (tx, actor) =>
        (await listMijnHuishoudens(tx, actor, { toon, pagina: 1, aantal: 50 })).resultaten.map((een) => een.id),
      );
    expect(await ids('uitvoerder', 'mijn')).toEqual([id]);
    expect(await ids('uitvoerder-collega', 'mijn')).toEqual([]);
    expect(await ids('uitvoerder-collega', 'team')).toEqual([id]);
    expect(await ids('teamleider', 'team')).toEqual([id]);
    expect(await ids('aanbieder', 'mijn')).toEqual([id]);
    expect(await ids('aanbieder', 'team')).toEqual([]);
    for (const wie of [
      'niemand',
      'aanbieder-wonen',
      'uitvoerder-ander-team',
      'uitvoerder-andere-gemeente',
      'beleid',
    ] as const) {
      for (const toon of ['mijn', 'team'] as const) expect(await ids(wie, toon), wie).toEqual([]);
    }
    const sees = (wie: Wie) => as(wie, async (tx, actor) => (await findHuishouden(tx, actor, id))?.naam);
    expect(await sees('aanbieder')).toBe('Jansen en El Amrani');
    for (const wie of ['niemand', 'aanbieder-wonen', 'uitvoerder-ander-team', 'beleid', 'beheerder'] as const) {
      expect(await sees(wie), wie).toBeUndefined();
    }
  });
});
