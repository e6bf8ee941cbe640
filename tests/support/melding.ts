import { addNetwerklid } from '../../app/leefwereld/huishouden/index.ts';
import type { Dossier } from '../../app/leefwereld/inzage/index.ts';
import type { createMelding } from '../../app/leefwereld/melding/index.ts';
import type { Tx } from '../../app/platform/database/index.ts';
import { computeDay, runAt } from '../../app/platform/time/index.ts';
import { runInDossier } from './huishouden.ts';
import type { As } from './test.ts';

type Input = Parameters<typeof createMelding>[2];

/** A melding as a form sends it, for this lid, today. */
export const meldingOf = (lid: string, given: Partial<Input> = {}): Input => ({
  lid,
  vraag: 'Ik kom de trap niet meer op.',
  wet: 'wmo',
  leefdomein: 'wonen',
  bron: 'zelf',
  kanaal: 'telefoon',
  gemeldOp: computeDay(),
  wieLeest: 'huishouden',
  spoed: 'nee',
  ...given,
});

/** Runs something at noon of a day (YYYY-MM-DD), in Amsterdam. */
export const onDay = <T>(day: string, run: () => T): T => runAt(new Date(`${day}T11:00:00Z`), run);

/** Runs something as the regisseur in the dossier of a gezin, on a day. */
export const actOn = <T>(as: As, day: string, id: string, run: (tx: Tx, dossier: Dossier) => Promise<T>): Promise<T> =>
  onDay(day, () => runInDossier(as, 'uitvoerder', id, run));

/** A mantelzorger of a lid. */
export const addMantelzorger = (as: As, day: string, id: string, lid: string): Promise<{ id: string }> =>
  actOn(as, day, id, (tx, dossier) =>
    addNetwerklid(tx, dossier, {
      lid,
      naam: 'Zus Els',
      soort: 'familie',
      band: 'mijn zus',
      ring: 1,
      mantelzorger: true,
      helpt: 'Doet de was.',
    }),
  );
