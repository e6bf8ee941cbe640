import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { bornYearsAgo, createGezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import { addDays, computeDay, runAt } from '../../platform/time/index.ts';
import { openDossier } from '../inzage/index.ts';
import { addBewoner } from './commands/add-bewoner.ts';
import { addLid } from './commands/add-lid.ts';
import { addNetwerklid } from './commands/add-netwerklid.ts';
import { addVertegenwoordiging } from './commands/add-vertegenwoordiging.ts';
import { closeVertegenwoordiging } from './commands/close-vertegenwoordiging.ts';
import { createHuishouden } from './commands/create-huishouden.ts';
import { updateAdres } from './commands/update-adres.ts';
import { type LidUpdate, updateLid } from './commands/update-lid.ts';
import { findLid, listAdressen, listLeden, listNetwerk } from './queries.ts';

const STRAAT = { straat: 'Kade', huisnummer: '4', postcode: '1234AB', plaats: 'Voorbeeldstad' };
const EIGEN = { doel: 'eigen-dossier', onderdelen: ['kern', 'plan'] } as const;

/** Changes some of what is known of a lid, as the regisseur. */
const update = (as: As, id: string, lid: string, wat: Partial<LidUpdate>) =>
  runInDossier(as, 'uitvoerder', id, async (tx, dossier) => {
    const nu = await findLid(tx, dossier, lid);
    if (!nu) throw new Error('no such lid');
    await updateLid(tx, dossier, lid, { ...nu, ...wat });
  });

/** Whose rows someone reads today as a resident; undefined when nothing opens. */
const listVoor = (as: As, wie: Wie, id: string) =>
  as(wie, async (tx, actor) => (await openDossier(tx, actor, id, EIGEN))?.zelf.toSorted());

describe('LAW-W21: who inspects, at which age', () => {
  test('LAW-W21: 12, 15 and 16 read their own; parents read those under 16, and not the one of 16', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    const [moeder, vader] = [await listVoor(as, 'inwoner-moeder', id), await listVoor(as, 'inwoner-vader', id)];
    const kinderen = [leden.amir, leden.lina, leden.sami];
    expect(moeder).toEqual([leden.moeder, ...kinderen].toSorted());
    expect(vader).toEqual([leden.vader, ...kinderen].toSorted());
    expect(await listVoor(as, 'inwoner-16', id)).toEqual([leden.daan]);
    expect(await listVoor(as, 'inwoner-15', id)).toEqual([leden.amir]);
    expect(await listVoor(as, 'inwoner-12', id)).toEqual([leden.lina]);
  });

  test('LAW-W21: on the day of turning 16 the parents read no more; on the day of turning 12 the child begins', async ({
    as,
  }) => {
    const { id, leden } = await createGezin(as);
    await update(as, id, leden.amir, { geboortedatum: bornYearsAgo(16, -1) });
    await update(as, id, leden.lina, { geboortedatum: bornYearsAgo(12, -1) });
    expect(await listVoor(as, 'inwoner-vader', id)).toContain(leden.amir);
    expect(await listVoor(as, 'inwoner-12', id)).toBeUndefined();
    const morgen = new Date(`${addDays(computeDay(), 1)}T12:00:00Z`);
    await runAt(morgen, async () => {
      expect(await listVoor(as, 'inwoner-vader', id)).not.toContain(leden.amir);
      expect(await listVoor(as, 'inwoner-moeder', id)).not.toContain(leden.amir);
      expect(await listVoor(as, 'inwoner-15', id)).toEqual([leden.amir]);
      expect(await listVoor(as, 'inwoner-12', id)).toEqual([leden.lina]);
    });
  });

  test('LAW-W21: verzet of a child shuts it for both parents, not for the child; it must have a reason', async ({
    as,
  }) => {
    const { id, leden } = await createGezin(as);
    const zonder = update(as, id, leden.amir, { verzet: true });
    await expect(zonder).rejects.toMatchObject({ errors: [{ field: 'verzetReden' }] });
    await update(as, id, leden.amir, { verzet: true, verzetReden: 'Hij wil dit eerst zelf vertellen.' });
    for (const ouder of ['inwoner-moeder', 'inwoner-vader'] as const) {
      expect(await listVoor(as, ouder, id)).not.toContain(leden.amir);
      expect(await listVoor(as, ouder, id)).toContain(leden.sami);
    }
    expect(await listVoor(as, 'inwoner-15', id)).toEqual([leden.amir]);
    await update(as, id, leden.amir, { verzet: false });
    expect(await listVoor(as, 'inwoner-vader', id)).toContain(leden.amir);
  });

  test('LAW-W21: who cannot judge does not read alone; of a minor the parents do, also at 16', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    await update(as, id, leden.daan, { oordeelsbekwaam: false });
    expect(await listVoor(as, 'inwoner-16', id)).toBeUndefined();
    expect(await listVoor(as, 'inwoner-moeder', id)).toContain(leden.daan);
  });

  test('LAW-W21: a parent elsewhere reads what is for the children, not what is for everyone at home', async ({
    as,
  }) => {
    const { id, leden } = await createGezin(as);
    await runInDossier(as, 'uitvoerder', id, async (tx, dossier) => {
      await addNetwerklid(tx, dossier, { naam: 'Ans', soort: 'buur', ring: 1 });
      await addNetwerklid(tx, dossier, { naam: 'Juf', soort: 'ander', ring: 2, lid: leden.sami, alleenVoorLid: true });
      await updateAdres(tx, dossier, { ...STRAAT, geheim: true });
    });
    const reads = (wie: Wie) =>
      runInDossier(
        as,
        wie,
        id,
        async (tx, dossier) => ({
          netwerk: (await listNetwerk(tx, dossier)).map(({ naam }) => naam),
          adressen: (await listAdressen(tx, dossier)).length,
          leden: (await listLeden(tx, dossier)).map(({ roepnaam }) => roepnaam),
        }),
        { doel: 'eigen-dossier', onderdelen: ['kern', 'adres'] },
      );
    expect(await reads('inwoner-vader')).toEqual({
      netwerk: ['Juf'],
      adressen: 0,
      leden: ['Karim', 'Amir', 'Lina', 'Sami'],
    });
    expect(await reads('inwoner-moeder')).toMatchObject({ netwerk: ['Ans', 'Juf'], adressen: 1 });
    expect(await reads('inwoner-16')).toMatchObject({ netwerk: ['Ans'], adressen: 1 });
  });

  test('LAW-W21: a parent without gezag inspects nothing of the child; what is in dispute opens nothing by itself', async ({
    as,
  }) => {
    const { id } = await as('uitvoerder', (tx, actor) => createHuishouden(tx, actor, { naam: 'Visser' }));
    const wie = { achternaam: 'Visser', geboortedatum: bornYearsAgo(40), relatie: 'ouder', woontHier: false } as const;
    const add = (lid: Parameters<typeof addLid>[2]) =>
      runInDossier(as, 'uitvoerder', id, async (tx, dossier) => (await addLid(tx, dossier, lid)).id);
    const vader = await add({ ...wie, roepnaam: 'Karim' });
    const kind = await add({
      ...wie,
      roepnaam: 'Bo',
      relatie: 'kind',
      geboortedatum: bornYearsAgo(9),
      woontHier: true,
    });
    const medewerker = CAST['inwoner-vader'].id;
    await runInDossier(as, 'uitvoerder', id, async (tx, dossier) => {
      await addBewoner(tx, dossier, { medewerker, lid: vader });
      await addVertegenwoordiging(tx, dossier, { lid: kind, door: { lid: vader }, soort: 'ouder-zonder-gezag' });
    });
    expect(await listVoor(as, 'inwoner-vader', id)).toEqual([vader]);
    await runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
      addVertegenwoordiging(tx, dossier, { lid: kind, door: { lid: vader }, soort: 'gezag', geschil: true }),
    );
    expect(await listVoor(as, 'inwoner-vader', id)).toEqual([vader]);
  });

  test('LAW-W21: a mentor reads for an adult from the day it is recorded, and no more the day after it ends', async ({
    as,
  }) => {
    const { id, leden } = await createGezin(as);
    const mentor = await runInDossier(as, 'uitvoerder', id, async (tx, dossier) => {
      const een = await addVertegenwoordiging(tx, dossier, {
        lid: leden.vader,
        door: { naam: 'Hatice A.' },
        soort: 'mentor',
      });
      await addBewoner(tx, dossier, { medewerker: CAST.inwoner.id, lid: leden.vader, vertegenwoordiging: 'mentor' });
      return een.id;
    });
    expect(await listVoor(as, 'inwoner', id)).toEqual([leden.vader]);
    const kind = runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
      addVertegenwoordiging(tx, dossier, { lid: leden.sami, door: { naam: 'Hatice A.' }, soort: 'mentor' }),
    );
    await expect(kind).rejects.toMatchObject({ errors: [{ field: 'soort' }] });
    await runInDossier(as, 'uitvoerder', id, (tx, dossier) => closeVertegenwoordiging(tx, dossier, mentor));
    expect(await listVoor(as, 'inwoner', id)).toEqual([leden.vader]);
    const morgen = new Date(`${addDays(computeDay(), 1)}T12:00:00Z`);
    expect(await runAt(morgen, () => listVoor(as, 'inwoner', id))).toBeUndefined();
  });

  test('LAW-W21: gezag that is recorded later opens for the account of that parent at once', async ({ as }) => {
    const { id } = await createGezin(as);
    const baby = await runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
      addLid(tx, dossier, { roepnaam: 'Yara', achternaam: 'Jansen', geboortedatum: computeDay(), relatie: 'kind' }),
    );
    expect(await listVoor(as, 'inwoner-moeder', id)).not.toContain(baby.id);
    await runInDossier(as, 'uitvoerder', id, async (tx, dossier) => {
      const moeder = (await listLeden(tx, dossier)).find(({ roepnaam }) => roepnaam === 'Nora')?.id ?? '';
      await addVertegenwoordiging(tx, dossier, { lid: baby.id, door: { lid: moeder }, soort: 'gezag' });
    });
    expect(await listVoor(as, 'inwoner-moeder', id)).toContain(baby.id);
  });

  test('LAW-W21: a secret address of a child is not shown to who represents them by accident', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    const geef = (wat: object) =>
      runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
        updateAdres(tx, dossier, { ...STRAAT, lid: leden.sami, geheim: true, ...wat }),
      );
    await expect(geef({})).rejects.toMatchObject({ errors: [{ field: 'vertegenwoordigers' }] });
    await update(as, id, leden.sami, { verzet: true, verzetReden: 'Hij woont op een veilige plek.' });
    await geef({});
    const ziet = (wie: Wie) =>
      runInDossier(as, wie, id, async (tx, dossier) => (await listAdressen(tx, dossier)).length, {
        doel: 'eigen-dossier',
        onderdelen: ['kern', 'adres'],
      });
    for (const ouder of ['inwoner-moeder', 'inwoner-vader'] as const) expect(await ziet(ouder)).toBe(0);
  });
});
