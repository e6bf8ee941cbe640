import { type Definitie, type Item, type Kenmerk, listItems } from '../../app/meten/instrument/index.ts';

/** What one respondent filled in: item to level, null for weet niet, or the keys that were ticked. */
export type Respons = Record<string, number | string[] | null>;
/** A number from 0 to 1, the same ones for the same seed. */
export type Random = () => number;

/** Mulberry32: chance that is the same each time, so that the demo tells the same story. */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** About normal, mean 0 and deviation 1. */
const createNoise = (random: Random) => (random() + random() + random() + random() - 2) * Math.sqrt(3);

function shuffle<T>(list: readonly T[], random: Random): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(Math.floor(random() * rest.length), 1)[0] as T);
}

type Aanleg = {
  /** How a group sees a kenmerk, 0 to 100. */
  readonly gemiddeld: (kenmerk: Kenmerk, item: Item) => number;
  /** Share of keuzes that is ticked, 0 to 1. */
  readonly gekozen?: (sleutel: string) => number;
  /** Share that says weet niet, 0 to 1. */
  readonly weetNiet?: number;
  /** How much people of the group differ, in levels. */
  readonly spreiding?: number;
};

/** Answers of `aantal` people of one group: each has a view of their own, around that of the group. */
export function createRespons(definitie: Definitie, aantal: number, aanleg: Aanleg, random: Random): Respons[] {
  const { gemiddeld, gekozen = () => 0.4, weetNiet = 0.04, spreiding = 0.7 } = aanleg;
  const waarden = definitie.schaal.niveaus.map(({ waarde }) => waarde).toSorted((a, b) => a - b);
  const [laagste = 0, hoogste = 0] = [waarden[0], waarden.at(-1)];
  const answer = (kenmerk: Kenmerk, item: Item, eigen: number): Respons[string] | undefined => {
    if (item.soort === 'open') return undefined;
    if (item.soort === 'keuzes') {
      const keuzes = (item.keuzes ?? []).map(({ sleutel }) => sleutel).filter((sleutel) => random() < gekozen(sleutel));
      return keuzes.length === 0 ? undefined : keuzes;
    }
    if (random() < weetNiet) return null;
    const midden = gemiddeld(kenmerk, item) / definitie.schaal.factor;
    const niveau = Math.round(midden + eigen + createNoise(random) * spreiding);
    return Math.min(hoogste, Math.max(laagste, niveau));
  };
  return Array.from({ length: aantal }, () => {
    const eigen = createNoise(random) * spreiding * 0.5;
    const respons: Respons = {};
    for (const { kenmerken } of definitie.gebieden)
      for (const kenmerk of kenmerken)
        for (const item of kenmerk.items) {
          const antwoord = answer(kenmerk, item, eigen);
          if (antwoord !== undefined) respons[item.sleutel] = antwoord;
        }
    return respons;
  });
}

/** Respondents of the study of 2015. */
const RESPONDENTEN = 240;

const round = (value: number, decimals: number) => Math.floor(value * 10 ** decimals + 0.5 + 1e-9) / 10 ** decimals;

/** Levels of the most people (at most 240) whose mean rounds to what was published. Throws when there are none. */
function createNiveaus(gemiddelde: number, { schaal }: Definitie, random: Random): (number | null)[] {
  const hoogste = Math.max(...schaal.niveaus.map(({ waarde }) => waarde));
  for (let n = RESPONDENTEN; n > RESPONDENTEN / 2; n--) {
    const som = Math.round((gemiddelde * n) / schaal.factor);
    if (round((som * schaal.factor) / n, 2) !== gemiddelde) continue;
    const niveaus = Array.from({ length: n }, () =>
      Math.min(hoogste, Math.max(0, Math.round(som / n + createNoise(random) * 1.1))),
    );
    for (let rest = som - niveaus.reduce((a, b) => a + b, 0); rest !== 0;) {
      const plaats = Math.floor(random() * n);
      const stap = Math.sign(rest);
      const nieuw = (niveaus[plaats] ?? 0) + stap;
      if (nieuw < 0 || nieuw > hoogste) continue;
      niveaus[plaats] = nieuw;
      rest -= stap;
    }
    return shuffle([...niveaus, ...Array.from({ length: RESPONDENTEN - n }, () => null)], random);
  }
  throw new Error(`no number of people has the mean ${gemiddelde}`);
}

/** Who ticked what, of the number of people of the source; the others did not answer this question. */
function createKeuzes(item: Item, random: Random): (string[] | undefined)[] {
  const n = item.referentie?.n ?? RESPONDENTEN;
  const rijen = Array.from({ length: n }, (): string[] => []);
  for (const { sleutel, referentie = 0 } of item.keuzes ?? []) {
    const aantal = Math.round((referentie * n) / 100);
    if (round((aantal / n) * 100, 1) !== referentie) throw new Error(`no number of ${n} people is ${referentie}%`);
    for (const rij of shuffle(rijen, random).slice(0, aantal)) rij.push(sleutel);
  }
  // Who answered ticked something: what is over with one goes to who has nothing.
  for (const leeg of rijen.filter((rij) => rij.length === 0)) {
    const ruim = rijen.find((rij) => rij.length > 1);
    const over = ruim?.pop();
    if (over !== undefined) leeg.push(over);
  }
  return shuffle([...rijen, ...Array.from({ length: RESPONDENTEN - n }, () => undefined)], random);
}

/**
 * The published enquête of 2015, rebuilt: 240 made-up respondents whose shares and means round to the published ones. Who said
 * what is invented; the study published no more than means and shares.
 */
export function createRespons2015(definitie: Definitie): Respons[] {
  const random = createRandom(2015);
  const respons = Array.from({ length: RESPONDENTEN }, (): Respons => ({}));
  for (const item of listItems(definitie)) {
    const kolom =
      item.soort === 'keuzes'
        ? createKeuzes(item, random)
        : item.referentie?.gemiddelde === undefined
          ? []
          : createNiveaus(item.referentie.gemiddelde, definitie, random);
    for (const [index, waarde] of kolom.entries()) {
      const rij = respons[index];
      if (rij && waarde !== undefined) rij[item.sleutel] = waarde;
    }
  }
  return respons;
}
