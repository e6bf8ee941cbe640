import { closeMeting, createMeting, openInvullen } from '../../app/meten/meting/index.ts';
import { addGroepen, createGroepslink } from '../../app/meten/metinggroep/index.ts';
import { openResultaten, updateLezers } from '../../app/meten/uitkomst/index.ts';
import { addUitnodigingen } from '../../app/meten/uitnodiging/index.ts';
import { createSystemActor } from '../../app/platform/database/index.ts';
import { createRandomId } from '../../app/platform/id/index.ts';
import { CAST, GEMEENTEN, PARTIJEN } from '../../database/demo/cast.ts';
import { SECRETS } from './deps.ts';
import type { As } from './test.ts';

/** What a meting of a test is; everything has a usual value. */
export type Soort = {
  instrument?: string;
  naam?: 'op-naam' | 'naamloos';
  toegang?: 'uitnodiging' | 'link' | 'scan';
  begeleider?: string;
  invullenTot?: string;
  /** Addresses that are asked for the first groep. */
  adressen?: readonly string[];
  /** People of the cast that are asked for the first groep. */
  mensen?: readonly (keyof typeof CAST)[];
  /** Open for filling in; else a concept. */
  open?: boolean;
};

/** A meting of Voorbeeldstad that beleid made, with a groep of the gemeente and one of Thuiszorg; gives their ids. */
export async function createTestMeting(as: As, soort: Soort = {}): Promise<{ id: string; groepen: string[] }> {
  const { instrument = 'zelfanalyse', naam = 'op-naam', toegang = 'uitnodiging', begeleider = '' } = soort;
  const { adressen = [], mensen = ['uitvoerder'], invullenTot = '' } = soort;
  return as('beleid', async (tx, actor) => {
    const { id } = await createMeting(tx, actor, {
      instrument,
      naam,
      toegang,
      begeleider,
      invullenTot,
      titel: 'Hoe werken we samen?',
      periode: 'najaar 2026',
      onderwerp: '',
      groepsminimum: 5,
    });
    if (toegang === 'scan') return { id, groepen: [] };
    const partijen = PARTIJEN.slice(0, 2).map((partij) => partij.id);
    const { ids } = await addGroepen(tx, actor, id, { partijen, lagen: [], teams: [] });
    const [groep = ''] = ids;
    if (toegang === 'uitnodiging' && mensen.length + adressen.length > 0) {
      const medewerkers = mensen.map((wie) => CAST[wie].id);
      await addUitnodigingen(tx, actor, SECRETS, id, { groep, medewerkers, adressen: adressen.join('\n') });
    }
    if (toegang === 'link') await createGroepslink(tx, actor, id, groep);
    if (soort.open === true) await openInvullen(tx, actor, id);
    return { id, groepen: ids };
  });
}

type Blad = Readonly<Record<string, number | null>>;

/**
 * An anonymous zelfanalyse of Voorbeeldstad whose results are open: `bladen` holds for each of its two groepen (gemeente, Thuiszorg) what
 * everyone of it answered. `gedeeld`: everyone who took part sees all of it.
 */
export async function createOpenMeting(
  as: As,
  bladen: readonly (readonly Blad[])[],
  { gedeeld = false }: { gedeeld?: boolean } = {},
): Promise<{ id: string; groepen: string[] }> {
  const { id, groepen } = await createTestMeting(as, { naam: 'naamloos', toegang: 'link', open: true });
  await as(createSystemActor('invuller', GEMEENTEN.voorbeeldstad.gemeente_id), async (tx, { gemeente }) => {
    const rows = bladen.flatMap((alle, index) =>
      alle.map((blad) => ({
        gemeente_id: gemeente,
        id: createRandomId(),
        meting_id: id,
        groep_id: groepen[index] ?? '',
        antwoorden: JSON.stringify(blad),
      })),
    );
    await tx.insertInto('antwoorden').values(rows).execute();
  });
  await as('beleid', async (tx, actor) => {
    await closeMeting(tx, actor, id);
    await openResultaten(tx, actor, id);
  });
  if (gedeeld) await as('beleid', (tx, actor) => updateLezers(tx, actor, id, { opengesteld: 'ja' }));
  return { id, groepen };
}
