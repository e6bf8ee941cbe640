import type { Onderdeel } from '../inzage/index.ts';
import type { Onderwerp } from '../stem/index.ts';

/** The pages of one dossier for who it is about. */
export const DELEN = ['begin', 'plan', 'gesprek', 'stemmen', 'overleg', 'melding', 'mensen', 'inzage'] as const;
export type Deel = (typeof DELEN)[number];

/** A page of a dossier: looking back stands under how it goes. */
export type Blad = Deel | 'terugkijken';

export const formatHref = (huishouden: string, deel: Blad): string =>
  deel === 'begin' ? `/mijn/${huishouden}` : `/mijn/${huishouden}/${deel}`;

/** Which part opens to read an entry of this kind, and on which page it stands. */
const PLEKKEN: Record<Onderwerp, { onderdelen: readonly Onderdeel[]; deel: Blad }> = {
  huishouden: { onderdelen: [], deel: 'begin' },
  lid: { onderdelen: [], deel: 'mensen' },
  plan: { onderdelen: ['plan'], deel: 'plan' },
  doel: { onderdelen: ['plan'], deel: 'plan' },
  actie: { onderdelen: ['plan'], deel: 'plan' },
  planversie: { onderdelen: ['plan'], deel: 'plan' },
  evaluatie: { onderdelen: ['plan'], deel: 'terugkijken' },
  gesprek: { onderdelen: ['gesprek'], deel: 'gesprek' },
  gespreksregel: { onderdelen: ['gesprek'], deel: 'gesprek' },
  resultaat: { onderdelen: ['gesprek'], deel: 'gesprek' },
  melding: { onderdelen: ['route'], deel: 'melding' },
  overleg: { onderdelen: ['overleg'], deel: 'overleg' },
  inzageregel: { onderdelen: ['inzage'], deel: 'inzage' },
};

/** What opens to read and answer an entry: its own part, who it is about, and the words. */
export const listOnderdelen = (bij: Onderwerp): Onderdeel[] => ['kern', 'stem', ...PLEKKEN[bij].onderdelen];

export const getDeel = (bij: Onderwerp): Blad => PLEKKEN[bij].deel;

/** The address of the page on which someone adds words to an entry. */
export const formatWoordenHref = (huishouden: string, bij: Onderwerp, id: string, soort?: string): string =>
  `/mijn/${huishouden}/woorden?bij=${bij}&item=${id}${soort === undefined ? '' : `&soort=${soort}`}`;

export type Persoon = { id: string; naam: string; leeftijd: number };

/** The people someone speaks for, themselves first. `ik` are the leden that they are. */
export const listSprekers = <P extends Persoon>(
  leden: readonly P[],
  zelf: readonly string[],
  ik: readonly string[],
): P[] =>
  leden
    .filter(({ id }) => zelf.includes(id))
    .toSorted((a, b) => Number(ik.includes(b.id)) - Number(ik.includes(a.id)) || b.leeftijd - a.leeftijd);
