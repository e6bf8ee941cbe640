/** Random alliances that fill something in, the same for the same seed: who is asked, and which sheet each of them hands in. */
const createRandom = (seed: number) => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  const pick = <T>(values: readonly [T, ...T[]]): T => values[below(values.length)] ?? values[0];
  return { next, below, pick };
};
type Random = ReturnType<typeof createRandom>;

type Stelling = { sleutel: string; soort: 'stelling'; kant: 'proces' | 'inhoud'; tekst: string };
type Keuzes = { sleutel: string; soort: 'keuzes'; tekst: string; keuzes: { sleutel: string; tekst: string }[] };
export type Vraag = Stelling | Keuzes;
export type Sheet = Readonly<Record<string, number | readonly string[] | null>>;

/** An instrument of one kenmerk, and every sheet that can be handed in. */
function createForm(items: Vraag[], levels: number) {
  const schaal = { niveaus: Array.from({ length: levels }, (_, waarde) => ({ waarde, naam: 'x' })), factor: 25 };
  let sheets: Sheet[] = [{}];
  for (const { sleutel, soort } of items) {
    const values = soort === 'keuzes' ? [[], ['a'], ['b'], ['a', 'b']] : schaal.niveaus.map(({ waarde }) => waarde);
    sheets = sheets.flatMap((sheet) => [sheet, ...[...values, null].map((value) => ({ ...sheet, [sleutel]: value }))]);
  }
  // Which sheet it is without one of the answers.
  const without = items.map(({ sleutel }) =>
    sheets.map((sheet) => {
      const rest = JSON.stringify(Object.fromEntries(Object.entries(sheet).filter(([item]) => item !== sleutel)));
      return sheets.findIndex((one) => JSON.stringify(one) === rest);
    }),
  );
  const kenmerken = [{ sleutel: 'k', nummer: 1, naam: 'x', items }];
  return { definitie: { schaal, gebieden: [{ sleutel: 'g', naam: 'x', kenmerken }] }, items, sheets, without };
}
export type Form = ReturnType<typeof createForm>;

const P: Vraag = { sleutel: 'p', soort: 'stelling', kant: 'proces', tekst: 'x' };
const I: Vraag = { sleutel: 'i', soort: 'stelling', kant: 'inhoud', tekst: 'x' };
const V: Vraag = {
  sleutel: 'v',
  soort: 'keuzes',
  tekst: 'x',
  keuzes: ['a', 'b'].map((sleutel) => ({ sleutel, tekst: 'x' })),
};

export const FORMS: [Form, ...Form[]] = [
  createForm([P], 3),
  createForm([P], 5),
  createForm([V], 2),
  createForm([P, I], 2),
  createForm([P, I], 3),
];

export type Group = {
  id: string;
  partij: string;
  partijNaam: string;
  partijSoort: 'gemeente' | 'instelling' | 'inwoners';
  laag: 'bestuur' | 'management' | 'uitvoering';
  team: string | null;
  naam: string;
};

function createGroups({ below, pick }: Random): Group[] {
  const groups: Group[] = [];
  for (let partij = 0; partij < 1 + below(4); partij += 1) {
    const partijSoort = pick(['gemeente', 'instelling', 'instelling', 'inwoners'] as const);
    for (const laag of (['bestuur', 'management', 'uitvoering'] as const).slice(below(3))) {
      for (const team of below(4) === 0 ? ['1', '2'] : [null]) {
        const partijNaam = `P${partij}`;
        const naam = `${partijNaam}: ${laag} ${team ?? ''}`;
        groups.push({ id: String(groups.length), partij: String(partij), partijNaam, partijSoort, laag, team, naam });
      }
    }
  }
  return groups;
}

/** One wave. `people` holds of each group the number of the sheet of each person. */
export type Wave = { form: Form; minimum: number; groups: (Group & { aantal: number })[]; people: number[][] };

function createWave({ next, below, pick }: Random, form: Form, asked: readonly Group[]): Wave {
  const minimum = pick([5, 5, 5, 6, 8]);
  // Sometimes nearly all say the same, and sometimes many skip items, so that few answer one in a large group.
  const same = below(4) === 0 ? below(form.sheets.length) : null;
  const silence = pick([0, 0.1, 0.4, 0.7]);
  const handIn = () => {
    const sheet = same !== null && next() < 0.7 ? same : below(form.sheets.length);
    return form.without.reduce((one, without) => (next() < silence ? (without[one] ?? one) : one), sheet);
  };
  const people = asked.map(() => Array.from({ length: below(pick([3, 5, 7, 7, 13])) }, handIn));
  return { form, minimum, groups: asked.map((group, i) => ({ ...group, aantal: people[i]?.length ?? 0 })), people };
}

/** So many alliances, each with one to three waves of the same form and groups. */
export function* createAlliances(seed: number, count: number): Generator<Wave[]> {
  const random = createRandom(seed);
  for (let i = 0; i < count; i += 1) {
    // The last form has so many sheets that it takes as long as all others together.
    const form = random.pick([...FORMS, ...FORMS.slice(0, -1)] as [Form, ...Form[]]);
    const asked = createGroups(random);
    yield Array.from({ length: 1 + random.below(3) }, () => createWave(random, form, asked));
  }
}
