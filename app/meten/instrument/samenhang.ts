import type { Pad } from './json.ts';

export const MAX_ITEMS = 200;
export const MAX_KENMERKEN = 100;
/** The highest score there is; `waarde × factor` stays on or below it. */
const HOOGSTE = 100;

/** What is wrong in an instrument, where (the path into the JSON) and in which words. */
export type Fout = { pad: Pad; melding: string };

type Deel = { pad: Pad; velden: Readonly<Record<string, unknown>> };

const isVelden = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects in a list of another object, with their paths; none where there is no list. */
function listDelen({ pad, velden }: Deel, naam: string): Deel[] {
  const value = velden[naam];
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown, i) => (isVelden(one) ? [{ pad: [...pad, naam, i], velden: one }] : []));
}

/** A fault for every part whose `veld` has the value of a part before it. */
function listDubbel(delen: readonly Deel[], veld: string, melding: string): Fout[] {
  const seen = new Set<unknown>();
  return delen.flatMap(({ pad, velden }) => {
    const value = velden[veld];
    if (value === undefined) return [];
    if (seen.has(value)) return [{ pad: [...pad, veld], melding }];
    seen.add(value);
    return [];
  });
}

/** What an item of a kind has to have, and must not have. */
function listSoortFouten({ pad, velden }: Deel): Fout[] {
  const has = (veld: string) => velden[veld] !== undefined;
  const niet = (veld: string, melding: string) => (has(veld) ? [{ pad: [...pad, veld], melding }] : []);
  if (velden['soort'] === 'keuzes') {
    return [
      ...(has('keuzes') ? [] : [{ pad, melding: 'Een item met soort keuzes heeft keuzes nodig.' }]),
      ...niet('niveaus', 'Een item met soort keuzes heeft geen niveaus.'),
    ];
  }
  const keuzes = niet('keuzes', 'Alleen een item met soort keuzes heeft keuzes.');
  return velden['soort'] === 'open' ? [...keuzes, ...niet('niveaus', 'Een open item heeft geen niveaus.')] : keuzes;
}

/** Levels and shares of an item that its scale does not have, and what an item says twice. */
function listItemFouten(item: Deel, schaal: ReadonlySet<unknown>): Fout[] {
  const niveaus = listDelen(item, 'niveaus');
  const { referentie } = item.velden;
  const aandelen = isVelden(referentie)
    ? listDelen({ pad: [...item.pad, 'referentie'], velden: referentie }, 'aandelen')
    : [];
  const buiten = [...niveaus, ...aandelen].filter(
    ({ velden }) => velden['waarde'] !== undefined && !schaal.has(velden['waarde']),
  );
  return [
    ...listSoortFouten(item),
    ...buiten.map(({ pad }) => ({ pad: [...pad, 'waarde'], melding: 'Deze waarde staat niet in de schaal.' })),
    ...listDubbel(niveaus, 'waarde', 'Dit niveau staat er al.'),
    ...listDubbel(aandelen, 'waarde', 'Het aandeel van dit niveau staat er al.'),
    ...listDubbel(listDelen(item, 'keuzes'), 'sleutel', 'Deze sleutel is al gebruikt bij dit item.'),
    ...aandelen.flatMap(({ pad, velden: { teller, noemer } }) => {
      if (Number(teller ?? 0) > Number(noemer ?? Number.POSITIVE_INFINITY))
        return [{ pad: [...pad, 'teller'], melding: 'De teller is hoger dan de noemer.' }];
      const half = (teller === undefined) !== (noemer === undefined);
      return half ? [{ pad, melding: 'Geef teller en noemer samen, of geen van beide.' }] : [];
    }),
  ];
}

function listSchaalFouten(schaal: Deel, niveaus: readonly Deel[]): Fout[] {
  const factor = schaal.velden['factor'];
  const hoog = niveaus.filter(
    ({ velden: { waarde } }) => typeof factor === 'number' && typeof waarde === 'number' && waarde * factor > HOOGSTE,
  );
  return [
    ...listDubbel(niveaus, 'waarde', 'Deze waarde staat al in de schaal.'),
    ...hoog.map(({ pad }) => ({ pad: [...pad, 'waarde'], melding: 'Waarde maal factor komt boven de 100 uit.' })),
  ];
}

function listVoorFouten(voor: unknown): Fout[] {
  if (!Array.isArray(voor)) return [];
  return voor.flatMap((laag: unknown, i) =>
    voor.indexOf(laag) < i ? [{ pad: ['voor', i], melding: 'Deze laag staat er al.' }] : [],
  );
}

/**
 * What does not fit together in an instrument, however much else is wrong with it: keys that come twice, values outside the
 * scale, scores above 100, items with the wrong parts, too many of them. `value` is any JSON.
 */
export function listSamenhangFouten(value: unknown): Fout[] {
  if (!isVelden(value)) return [];
  const alles: Deel = { pad: [], velden: value };
  const schaal: Deel = { pad: ['schaal'], velden: isVelden(value['schaal']) ? value['schaal'] : {} };
  const niveaus = listDelen(schaal, 'niveaus');
  const waarden = new Set(niveaus.map(({ velden }) => velden['waarde']));
  const gebieden = listDelen(alles, 'gebieden');
  const perGebied = gebieden.map((gebied) => listDelen(gebied, 'kenmerken'));
  const kenmerken = perGebied.flat();
  const items = kenmerken.flatMap((kenmerk) => listDelen(kenmerk, 'items'));
  return [
    ...listSchaalFouten(schaal, niveaus),
    ...listVoorFouten(value['voor']),
    ...listDubbel(gebieden, 'sleutel', 'Deze sleutel is al van een ander gebied.'),
    ...listDubbel(kenmerken, 'sleutel', 'Deze sleutel is al van een ander kenmerk.'),
    ...perGebied.flatMap((delen) => listDubbel(delen, 'nummer', 'Dit nummer is al van een ander kenmerk.')),
    ...listDubbel(items, 'sleutel', 'Deze sleutel is al van een ander item.'),
    ...(kenmerken.length > MAX_KENMERKEN
      ? [{ pad: ['gebieden'], melding: `Er zijn ${kenmerken.length} kenmerken. Het maximum is ${MAX_KENMERKEN}.` }]
      : []),
    ...(items.length > MAX_ITEMS
      ? [{ pad: ['gebieden'], melding: `Er zijn ${items.length} items. Het maximum is ${MAX_ITEMS}.` }]
      : []),
    ...items.flatMap((item) => listItemFouten(item, waarden)),
  ];
}
