import type { Ask } from './decide.ts';
import { listAs, listDoelen } from './rules.ts';
import type { TestWorld } from './world.ts';

export const ONDERDELEN = ['kern', 'adres', 'bsn', 'route', 'gesprek', 'plan', 'stem', 'overleg', 'inzage'];
const DOELEN = [
  'melding-behandelen',
  'gesprek-voeren',
  'plan-maken',
  'plan-bespreken',
  'afspraken-uitvoeren',
  'overleg',
  'aanvraag-behandelen',
  'gegevens-bijhouden',
  'toewijzen',
  'regie-overdragen',
  'regie-bekijken',
  'inzage-bekijken',
  'eigen-dossier',
  'zoeken',
];

/** Everyone with the huishoudens of their gemeente that they have something to do with, and as what. */
export const listTies = (world: TestWorld) =>
  world.actors.flatMap((actor) =>
    (world.rows['huishoudens'] ?? [])
      .filter((huis) => huis['gemeente_id'] === actor.gemeente)
      .flatMap((huis) => listAs(world, actor, huis).map((as) => ({ actor, huishouden: String(huis['id']), as }))),
  );

export type Tie = ReturnType<typeof listTies>[number];

/** Mostly someone with a tie who asks for what it is for; sometimes anybody for anything, or with a code. */
export function createAsk(world: TestWorld, ties: ReadonlyMap<string, Tie[]>): Ask {
  const { random } = world;
  const onderdelen = random.chance(0.3) ? ONDERDELEN : random.some(ONDERDELEN);
  if (random.chance(0.7)) {
    const { actor, huishouden, as } = random.one(ties.get(random.one([...ties.keys()])) ?? []);
    const doel = random.one(random.chance(0.85) ? listDoelen(as) : DOELEN);
    return { actor, asked: { huishouden, doel, onderdelen } };
  }
  const actor = random.one(world.actors);
  const { id } = random.one(world.houses);
  const huishouden = random.chance(0.1) ? random.id() : id;
  const code = random.chance(0.2) ? random.one(listCodes(world)) : undefined;
  if (code !== undefined && random.chance(0.7)) {
    return {
      actor: random.one(world.cast.residents),
      asked: { huishouden, doel: random.one(DOELEN), onderdelen },
      code,
    };
  }
  return { actor, asked: { huishouden, doel: random.one(DOELEN), onderdelen }, code };
}

const listCodes = ({ rows }: TestWorld): string[] => [
  ...(rows['koppelcodes'] ?? []).map((row) => String(row['code_hash'])),
  ...(rows['agendalinks'] ?? []).map((row) => String(row['hash'])),
];
