import { wegMessages as m } from './app-messages.ts';
import { canReadInstrumenten, countInstrumenten } from './meten/instrument/index.ts';
import { canReadMetingen, countMetingen } from './meten/meting/index.ts';
import { canReadRapporten, listRapporten } from './meten/rapport/index.ts';
import { canReadVerbeteracties, countVerbeteracties } from './meten/verbeteractie/index.ts';
import type { Actor, Tx } from './platform/database/index.ts';

/** The ways of the wing meten: a part of app-ways.ts. */
export const METEN = [
  {
    wing: 'meten' as const,
    name: m.metingen,
    href: '/metingen',
    open: true,
    text: m.metingenTekst,
    can: canReadMetingen,
    count: async (tx: Tx, actor: Actor) => m.metingenAantal(await countMetingen(tx, actor, { stand: 'open' })),
  },
  {
    wing: 'meten' as const,
    name: m.instrumenten,
    href: '/instrumenten',
    text: m.instrumentenTekst,
    can: canReadInstrumenten,
    count: async (tx: Tx, actor: Actor) => m.instrumentenAantal(await countInstrumenten(tx, actor)),
  },
  {
    wing: 'meten' as const,
    name: m.rapporten,
    href: '/rapporten',
    text: m.rapportenTekst,
    can: canReadRapporten,
    count: async (tx: Tx, actor: Actor) => m.rapportenAantal((await listRapporten(tx, actor, {}, 1, 1)).totaal),
  },
  {
    wing: 'meten' as const,
    name: m.verbeteracties,
    href: '/verbeteracties',
    text: m.verbeteractiesTekst,
    can: canReadVerbeteracties,
    count: async (tx: Tx, actor: Actor) => m.verbeteractiesAantal(await countVerbeteracties(tx, actor)),
  },
];
