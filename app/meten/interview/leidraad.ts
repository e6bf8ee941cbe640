/** With whom a conversation is: by function, so that no name can be filled in. */
export const FUNCTIES = ['bestuurder', 'manager', 'beleid', 'uitvoerder', 'partner', 'inwoner'] as const;
export type Functie = (typeof FUNCTIES)[number];

/** A question of the guide: whom it is for, and which items of the transformatiescan the answer tells most about. */
type Vraag<S extends string> = { sleutel: S; voor: readonly Functie[]; items: readonly string[] };

const IEDEREEN = FUNCTIES;
const GEMEENTE: readonly Functie[] = ['bestuurder', 'manager', 'beleid'];
const WERK: readonly Functie[] = ['manager', 'beleid', 'uitvoerder', 'partner'];
const TEAM: readonly Functie[] = ['manager', 'uitvoerder', 'partner'];
const SAMEN: readonly Functie[] = ['bestuurder', 'manager', 'beleid', 'partner'];

/** interventie-7 for 7: the keys of the shipped transformatiescan. */
const i = (...nummers: number[]) => nummers.map((nummer) => `interventie-${nummer}`);
const f = (...nummers: number[]) => nummers.map((nummer) => `factor-${nummer}`);
const vraag = <S extends string>(sleutel: S, voor: readonly Functie[], items: readonly string[] = []): Vraag<S> => ({
  sleutel,
  voor,
  items,
});

/** The guide of [4 bijlage 3], topic by topic. `risico` is ours: the source scores durf and asks nothing about it. */
export const LEIDRAAD = [
  { onderwerp: 'rol', vragen: [vraag('rol', IEDEREEN), vraag('organisatie', GEMEENTE, i(1, 15))] },
  {
    onderwerp: 'terugblik',
    vragen: [
      vraag('hoe-ver', SAMEN),
      vraag('veranderd', IEDEREEN, i(1, 13)),
      vraag('bijdrage', SAMEN, f(6)),
      vraag('besluiten', GEMEENTE, f(1)),
      vraag('anderen', SAMEN, f(2)),
      vraag('omstandigheden', SAMEN),
    ],
  },
  {
    onderwerp: 'inrichting',
    vragen: [
      vraag('eerste-lijn', WERK, i(1, 2, 6)),
      vraag('team', WERK, i(1, 5)),
      vraag('anders', IEDEREEN, i(5, 10, 13)),
      vraag('sturing', SAMEN, i(11, 18)),
      vraag('geld', GEMEENTE, i(4, 11)),
      vraag('eigen-huis', GEMEENTE, i(15, 14, 16)),
      vraag('partners', SAMEN, i(2, 18)),
    ],
  },
  {
    onderwerp: 'vaardigheden',
    vragen: [vraag('selectie', TEAM, i(8)), vraag('leertijd', TEAM, i(9)), vraag('kosten', WERK, i(12))],
  },
  {
    onderwerp: 'voorwaarden',
    vragen: [
      vraag('mandaat', TEAM, i(7)),
      vraag('mandaat-geregeld', GEMEENTE, i(7)),
      vraag('ruimte', TEAM, i(17)),
      vraag('tijd', TEAM, i(19)),
      vraag('overzicht', TEAM, i(3)),
      vraag('systeem', GEMEENTE, i(3)),
      vraag('inwoners', IEDEREEN, f(3)),
    ],
  },
  {
    onderwerp: 'verandering',
    vragen: [
      vraag('kernwaarden', IEDEREEN, f(1, 5)),
      vraag('trekkers', IEDEREEN, f(6)),
      vraag('aanpak', SAMEN, f(1, 2)),
      vraag('meedoen', IEDEREEN, f(3)),
      vraag('vertellen', IEDEREEN, f(4)),
      vraag('risico', GEMEENTE, f(7)),
    ],
  },
  { onderwerp: 'slot', vragen: [vraag('tevreden', IEDEREEN), vraag('knelpunten', IEDEREEN)] },
] as const;

export type Onderwerp = (typeof LEIDRAAD)[number]['onderwerp'];
export type Vraagsleutel = (typeof LEIDRAAD)[number]['vragen'][number]['sleutel'];
export type Leidraadvraag = Vraag<Vraagsleutel>;
export type Leidraaddeel = { onderwerp: Onderwerp; vragen: Leidraadvraag[] };

/** The topics for someone with this function, each with the questions for them; a topic without any is left out. */
export const listLeidraad = (functie: Functie): Leidraaddeel[] =>
  LEIDRAAD.map(({ onderwerp, vragen }) => ({
    onderwerp,
    vragen: vragen.filter(({ voor }) => voor.includes(functie)),
  })).filter(({ vragen }) => vragen.length > 0);

/** Of these items first those that this question tells most about, then the others in their order. */
export function listItemsBij<I extends { sleutel: string }>(sleutel: string, items: readonly I[]): I[] {
  const vragen: readonly Leidraadvraag[] = LEIDRAAD.flatMap(({ vragen: own }) => [...own]);
  const eerst = vragen.find((one) => one.sleutel === sleutel)?.items ?? [];
  const first = eerst.flatMap((item) => items.filter((one) => one.sleutel === item));
  return [...first, ...items.filter((item) => !first.includes(item))];
}
