import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

const MELDERS = ['uitvoerder', 'aanbieder', 'inwoner'];

/** Whoever meets what is in the way may give a signaal: people who do the work, aanbieders and residents. */
export function canCreateSignaal(actor: Actor): Verdict {
  return (
    actor.rollen.some((rol) => MELDERS.includes(rol)) || {
      reden: 'Signalen komen van uitvoerders, aanbieders en inwoners. Vraag een van hen om het te melden.',
    }
  );
}

/** Only beleid reads what people wrote; everyone else reads what came of it. */
export function canReadSignalen(actor: Actor): Verdict {
  return (
    actor.rollen.includes('beleid') || {
      reden: 'Alleen beleid leest de signalen zelf. Wat ermee gebeurt, staat bij de knelpunten.',
    }
  );
}
