import { computeConceptsleutel } from '../../../app/meten/antwoordconcept/index.ts';
import { type Definitie, listItems, listKenmerken, listMeegeleverd } from '../../../app/meten/instrument/index.ts';
import { computeUitnodigingssleutel } from '../../../app/meten/uitnodiging/index.ts';
import { computeHash } from '../../../app/platform/id/index.ts';
import { addDays } from '../../../app/platform/time/index.ts';
import { SECRETS } from '../../support/deps.ts';
import { GEMEENTE } from '../people.ts';
import type { Random } from '../random.ts';
import type { Mensen, Persoon } from './people.ts';

export type Rij = Readonly<Record<string, unknown>>;
export type Maak = Mensen & { random: Random; vandaag: string; word: () => string; code: string };
export type Rijen = Record<string, Rij[]>;

const HERE = { gemeente_id: GEMEENTE };
const LAGEN = ['bestuur', 'management', 'uitvoering'];
const STANDEN = ['concept', 'open', 'gesloten', 'geopend', 'geopend'];

/** A meting with what hangs on it, while it is made. */
type Meting = { rij: Rij; id: string; definitie: Definitie; naamloos: boolean; geteld: boolean; lezers: string[] };

const createVersies = ({ random, vandaag }: Maak): { rij: Rij; definitie: Definitie }[] =>
  listMeegeleverd().map((definitie) => {
    const { sleutel, versie, naam } = definitie;
    const rij = { id: random.id(), sleutel, versie, naam, definitie, eigen: false, gemaakt_op: `${vandaag}T08:00:00Z` };
    return { rij: { ...HERE, ...rij }, definitie };
  });

function createMeting(maak: Maak, versie: ReturnType<typeof createVersies>[number], stand: string): Meting {
  const { random, mensen, vandaag, word } = maak;
  const { definitie } = versie;
  const id = random.id();
  const naamloos = definitie.naamloos === 'altijd' || (definitie.naamloos === 'kan' && random.chance(0.5));
  // A named meting that was opened again: what was counted before stands there still.
  const geteld = stand === 'geopend' || (!naamloos && stand !== 'concept' && random.chance(0.5));
  const opengesteld = (geteld || definitie.uitslag === 'scan') && random.chance(0.5);
  const day = (is: boolean, days: number) => (is ? addDays(vandaag, days) : null);
  const rij = {
    ...HERE,
    id,
    instrumentversie_id: versie.rij['id'],
    reeks_id: id,
    titel: word(),
    onderwerp: word(),
    periode: word(),
    naamloos,
    groepsminimum: naamloos ? 5 : 1,
    toegang: definitie.uitslag === 'scan' ? 'scan' : naamloos && random.chance(0.3) ? 'link' : 'uitnodiging',
    begeleider_id: random.one(mensen).persoon,
    stand,
    opengesteld,
    geopend_op: day(stand !== 'concept', -20),
    gesloten_op: day(stand === 'gesloten' || stand === 'geopend', -5),
    resultaten_op: day(geteld, -4),
    gemaakt_op: `${vandaag}T08:00:00Z`,
  };
  const lezers = [`begeleider:${id}`, ...(opengesteld ? [`meting:${id}`] : [])];
  return { rij, id, definitie, naamloos, geteld: geteld && definitie.uitslag !== 'scan', lezers };
}

type Groep = { id: string; partij: string | null; rij: Rij; lezers: string[]; getoond: boolean };

/** Groepen of three of the partijen; of a counted meting one is not shown, and two may stand together in one of no partij. */
function createGroepen({ random, partijen, word }: Maak, { id: meting_id, geteld, lezers }: Meting): Groep[] {
  const asked = [0, 1 + random.below(2), 3].flatMap((number) => partijen[number] ?? []);
  const make = (partij: string | null, volgorde: number, getoond: boolean, own: readonly (string | null)[]): Groep => {
    const id = random.id();
    const laag = partij === null || random.chance(0.5) ? null : random.one(LAGEN);
    const shown = { aantal: getoond ? 5 + random.below(40) : null };
    const rij = { ...HERE, id, meting_id, naam: word(), partij_id: partij, laag, volgorde, ...shown };
    return { id, partij, rij, getoond, lezers: [...own.flatMap((one) => (one ? [`partij:${one}`] : [])), ...lezers] };
  };
  const groepen = [...asked, asked[0] ?? null].map((partij, i) =>
    make(partij, i + 1, geteld && !(i === 3 && random.chance(0.5)), [partij]),
  );
  if (!geteld || random.chance(0.5)) return groepen;
  const [first, second, ...rest] = groepen;
  if (!first || !second) return groepen;
  const samen = make(null, 9, true, [first.partij, second.partij]);
  const away = [first, second].map((groep) => ({
    ...groep,
    getoond: false,
    rij: { ...groep.rij, aantal: null, samengevoegd_in: samen.id },
  }));
  return [...away, ...rest, samen];
}

/** Counts of some items and kenmerken of a groep that is shown. */
function createTellingen({ random }: Maak, { id, definitie }: Meting, groepen: readonly Groep[]): Rij[] {
  const items = listItems(definitie).filter(({ soort }) => soort === 'stelling');
  const kenmerken = listKenmerken(definitie);
  return groepen
    .filter(({ getoond }) => getoond)
    .flatMap(({ id: groep_id, lezers }) => {
      const row = (soort: string, sleutel: string, waarde: number) => ({
        ...HERE,
        meting_id: id,
        groep_id,
        soort,
        sleutel,
        waarde,
        lezers,
        aantal: 1 + random.below(30),
      });
      return [
        ...items.slice(0, 4).flatMap(({ sleutel }) => [1, 2, 3].map((waarde) => row('item', sleutel, waarde))),
        ...kenmerken
          .slice(0, 4)
          .flatMap(({ sleutel }) =>
            ['kenmerk', 'proces', 'inhoud'].map((soort) => row(soort, sleutel, 25 * random.below(5))),
          ),
        ...definitie.gebieden.slice(0, 2).map(({ sleutel }) => row('gebied', sleutel, 25 * random.below(5))),
      ];
    });
}

/** Words that people wrote with these items. */
const createWoorden = ({ random, word }: Maak, { definitie }: Meting): Record<string, string> =>
  Object.fromEntries(random.some(listItems(definitie).slice(0, 4)).map(({ sleutel }) => [sleutel, word()] as const));
const createWaarden = ({ random }: Maak, { definitie }: Meting) =>
  Object.fromEntries(
    listItems(definitie)
      .filter(({ soort }) => soort === 'stelling')
      .slice(0, 6)
      .map(({ sleutel }) => [sleutel, random.one([0, 1, 2, null])]),
  );

function addBlad(maak: Maak, meting: Meting, groep: Groep, uitnodiging: string | null, rijen: Rijen): void {
  const { random } = maak;
  const plek = { ...HERE, meting_id: meting.id, groep_id: groep.id };
  const own = { ...plek, uitnodiging_id: meting.naamloos ? null : uitnodiging };
  const shown = { lezers: meting.geteld ? groep.lezers : [] };
  const leesbaar = meting.geteld && own.uitnodiging_id !== null;
  add(rijen, 'antwoorden', [{ ...own, ...shown, id: random.id(), leesbaar, antwoorden: createWaarden(maak, meting) }]);
  const words = Object.entries(createWoorden(maak, meting)).map(([item, tekst]) => ({
    ...own,
    ...shown,
    id: random.id(),
    item,
    tekst,
    leesbaar: meting.geteld && groep.getoond && random.chance(0.7),
  }));
  add(rijen, 'antwoordtoelichtingen', words);
}

/** People of the partij of each groep, and others by mail; who is done has answered, who began has a draft. */
function addGevraagden(maak: Maak, meting: Meting, groepen: readonly Groep[], rijen: Rijen): void {
  const { random, mensen, word, code } = maak;
  const isOpen = meting.rij['stand'] !== 'concept';
  const draft = (groep: Groep, hash: string) => ({
    ...HERE,
    id: random.id(),
    hash,
    meting_id: meting.id,
    groep_id: groep.id,
    antwoorden: createWaarden(maak, meting),
    toelichtingen: createWoorden(maak, meting),
  });
  const asked = new Set<string>();
  for (const groep of groepen.filter(({ rij }) => rij['volgorde'] !== 9)) {
    if (meting.rij['toegang'] === 'uitnodiging') {
      const people: (Persoon | null)[] = random
        .some(mensen.filter(({ partij, persoon }) => partij === groep.partij && !asked.has(persoon)))
        .slice(0, 4);
      for (const wie of [...people, null]) {
        if (wie) asked.add(wie.persoon);
        const id = random.id();
        const [klaar, begun] = [isOpen && random.chance(0.6), isOpen && random.chance(0.5)];
        const hash = computeHash(computeUitnodigingssleutel(SECRETS.codeSecret, code, id));
        const who = { medewerker_id: wie?.persoon ?? null, email: wie ? null : `${word()}@voorbeeld.nl` };
        add(rijen, 'uitnodigingen', [{ ...HERE, id, meting_id: meting.id, groep_id: groep.id, ...who, hash, klaar }]);
        const own = computeHash(computeConceptsleutel(SECRETS.codeSecret, id));
        if (klaar) addBlad(maak, meting, groep, id, rijen);
        if (begun) add(rijen, 'antwoordconcepten', [draft(groep, meting.naamloos ? random.id() : own)]);
      }
    } else if (isOpen) {
      for (let number = 0; number < 3; number++) addBlad(maak, meting, groep, null, rijen);
      add(rijen, 'antwoordconcepten', [draft(groep, random.id())]);
    }
  }
}

/** What was agreed, and what will be done about it. */
function addVervolg(maak: Maak, meting: Meting, groepen: readonly Groep[], rijen: Rijen): void {
  const { random, mensen, word, vandaag } = maak;
  const plek = { ...HERE, meting_id: meting.id };
  const [kenmerk] = listKenmerken(meting.definitie);
  const moment = { op: `${vandaag}T09:00:00Z`, door: random.id() };
  if (meting.definitie.omschrijven) {
    const agreed = listKenmerken(meting.definitie).slice(0, 2);
    add(
      rijen,
      'itemafspraken',
      agreed.map(({ sleutel }) => ({ ...plek, sleutel, tekst: word() })),
    );
  }
  if (meting.geteld && meting.definitie.uitslag === 'web') {
    const items = listItems(meting.definitie)
      .filter(({ soort }) => soort === 'stelling')
      .slice(0, 2);
    const partijen = [...new Set(groepen.flatMap(({ partij, getoond }) => (partij && getoond ? [partij] : [])))];
    const words = () => ({ reden: word(), minderheid: word(), verschoven: [{ waarde: 1, aantal: 2 }] });
    const agreed = partijen.flatMap((partij) =>
      items.map(({ sleutel: item }) => ({
        ...plek,
        ...moment,
        ...words(),
        id: random.id(),
        perspectief: `partij:${partij}`,
        item,
        niveau: 2,
        lezers: [`partij:${partij}`, ...meting.lezers],
      })),
    );
    add(rijen, 'consensusbesluiten', agreed);
  }
  const waarover = { kenmerk: kenmerk?.sleutel ?? 'x', titel: word(), toelichting: word(), uitkomst: null };
  const wie = { eigenaar_id: random.one(mensen).persoon, gemaakt_door: random.id(), gemaakt_op: moment.op };
  add(rijen, 'verbeteracties', [{ ...plek, id: random.id(), ...waarover, ...wie, klaar_op: addDays(vandaag, 30) }]);
}

function addScan(maak: Maak, meting: Meting, rijen: Rijen): void {
  const { random, word, vandaag } = maak;
  const plek = { ...HERE, meting_id: meting.id };
  const moment = { op: `${vandaag}T09:00:00Z`, door: random.id() };
  add(rijen, 'scankeuzes', [{ ...plek, archetype: 'transitieproof', drempel_reden: word() }]);
  const items = listItems(meting.definitie).slice(0, 3);
  add(
    rijen,
    'scanscores',
    items.map(({ sleutel: item }, score) => ({ ...plek, ...moment, item, score, toelichting: word() })),
  );
  const interview = random.id();
  const notitie = random.id();
  add(rijen, 'interviews', [{ ...plek, id: interview, functie: 'beleid', op: vandaag, door: moment.door }]);
  add(rijen, 'interviewnotities', [{ ...plek, id: notitie, interview_id: interview, vraag: 'rol', tekst: word() }]);
  const bewijs = { soort: 'document', op: vandaag, door: moment.door, gemaakt_op: moment.op };
  const found = items.map(({ sleutel: item }) => ({ ...plek, ...bewijs, id: random.id(), item, verwijzing: word() }));
  add(rijen, 'bewijzen', found);
  add(rijen, 'bewijzen', [
    {
      ...plek,
      ...bewijs,
      id: random.id(),
      item: items[0]?.sleutel,
      soort: 'interview',
      verwijzing: word(),
      interviewnotitie_id: notitie,
    },
  ]);
}

function addRapporten({ random, word, vandaag }: Maak, { id, rij }: Meting, rijen: Rijen): void {
  const all = (['raad', 'bondgenootschap'] as const).map((soort) => {
    const aan_raad = soort === 'raad' && random.chance(0.5);
    const [titel, woord] = [word(), word()];
    const inhoud = {
      soort,
      titel,
      ondertitel: word(),
      gemeente: 'Proefstad',
      dag: vandaag,
      woord,
      tegels: [],
      delen: [{ sleutel: 'deel', kop: word(), blokken: [{ soort: 'noot', tekst: word() }] }],
    };
    const lezers = [`begeleider:${id}`, ...(soort === 'bondgenootschap' ? [`deelnemers:${id}`] : [])];
    return {
      ...HERE,
      id: random.id(),
      meting_id: id,
      soort,
      titel,
      woord,
      inhoud,
      lezers,
      aan_raad,
      stand: 'klaar',
      voortgang: 100,
      aan_raad_op: aan_raad ? vandaag : null,
      gemaakt_door: random.id(),
      gemaakt_op: `${vandaag}T09:00:00Z`,
    };
  });
  if (rij['resultaten_op'] !== null) add(rijen, 'rapporten', all);
}

const add = (rijen: Rijen, table: string, rows: readonly Rij[]): void => void (rijen[table] ??= []).push(...rows);

/** All rows of the wing: of every instrument metingen in every stand, by name and anonymous, shared and not. */
export function createRijen(maak: Maak, perVersie: number): Rijen {
  const rijen: Rijen = {};
  const versies = createVersies(maak);
  add(
    rijen,
    'instrumentversies',
    versies.map(({ rij }) => rij),
  );
  for (const versie of versies) {
    for (let number = 0; number < perVersie; number++) {
      const meting = createMeting(maak, versie, STANDEN[number % STANDEN.length] ?? 'open');
      add(rijen, 'metingen', [meting.rij]);
      const isScan = versie.definitie.uitslag === 'scan';
      const groepen = isScan && maak.random.chance(0.5) ? [] : createGroepen(maak, meting);
      add(
        rijen,
        'metinggroepen',
        groepen.map(({ rij }) => rij),
      );
      if (isScan) addScan(maak, meting, rijen);
      else {
        addGevraagden(maak, meting, groepen, rijen);
        add(rijen, 'tellingen', createTellingen(maak, meting, groepen));
      }
      addVervolg(maak, meting, groepen, rijen);
      addRapporten(maak, meting, rijen);
    }
  }
  return rijen;
}
