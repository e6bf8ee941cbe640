import { readFileSync } from 'node:fs';

import pg from 'pg';

import { chainKinds } from '../../app/app-nouns.tsx';
import { findMedewerker } from '../../app/beheer/medewerker/index.ts';
import { createProeftuin, createProeftuinBesluit } from '../../app/leren/proeftuin/index.ts';
import { createLogregel, createPublicatie, createStand, importAgenda } from '../../app/leren/transformatielog/index.ts';
import { createKnelpunt, recordNee, recordStap } from '../../app/maatwerkplaats/knelpunt/index.ts';
import { createSignaal, rewriteSignalen, updateSignaalwoorden } from '../../app/maatwerkplaats/signaal/index.ts';
import { createChain } from '../../app/platform/chain/index.ts';
import { type Actor, type Database, createSystemActor, type Tx } from '../../app/platform/database/index.ts';
import { addDays, computeDay, runAt } from '../../app/platform/time/index.ts';
import { loadAanstellingen } from './aanstellingen.ts';
import { CAST, GEMEENTEN, INLEZER } from './cast.ts';
import { AANTAL_GEZINNEN, loadGezin } from './leefwereld.ts';
import { computePast } from './past.ts';
import { actorOf, loadGemeenten, loadPeople } from './people.ts';
import { type DemoKnelpunt, type DemoProeftuin, type DemoSignaal, VERHAAL } from './verhaal.ts';

export { loadMetingen } from './metingen.ts';

export type DemoDeps = {
  database: Database;
  secrets: { codeSecret: string };
  /** Called with a Dutch sentence when a next part begins. */
  progress?: (text: string) => void;
};

type Cast = { beleid: Actor; manager: Actor; schrijvers: Record<DemoSignaal['wie'], Actor>; gemeentecode: string };

const chain = createChain(chainKinds);

/** Whether the database holds no gemeente yet: only then the demo is loaded. */
export async function isEmpty(owner: pg.PoolConfig): Promise<boolean> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    return (await client.query('select 1 from gemeenten limit 1')).rowCount === 0;
  } finally {
    await client.end();
  }
}

/** Loads the fictional gemeenten through the same use-cases that people use, so that the data obeys every rule. */
export async function loadDemo({ database, secrets, progress = () => {} }: DemoDeps): Promise<void> {
  progress('Gemeenten en mensen');
  await loadGemeenten(database);
  await loadPeople(database);
  await loadAanstellingen(database);
  progress('Signalen, knelpunten en proeftuinen');
  await loadVoorbeeldstad(database, secrets.codeSecret);
  await loadBuurmeer(database, secrets.codeSecret);
  progress('De agenda uit 2016');
  const actor = actorOf(INLEZER);
  const bytes = readFileSync(new URL('bronnen/agenda-2016.csv', import.meta.url));
  const naam = `${INLEZER.naam}, ${INLEZER.functie}`;
  await importAgenda(database.withActor, actor, { bytes, bestand: 'agenda-2016.csv', naam });
  await database.withActor(actor, 'voorbeeldgegevens laden', (tx) =>
    createStand(tx, actor, { tekst: VERHAAL.zoetermeer2016.join('\n\n') }, naam),
  );
}

/**
 * Loads the households that are not there yet, each whole, until `signal` says stop. Does nothing in a demo of before, whose cast is
 * smaller.
 */
export async function loadGezinnen(database: Database, signal: AbortSignal): Promise<void> {
  const actor = actorOf(CAST['uitvoerder-collega']);
  const known = await database.withActor(actor, 'voorbeeldgegevens laden', (tx) =>
    findMedewerker(tx, actor, CAST['inwoner-12'].id),
  );
  if (!known) return;
  for (let nummer = 0; nummer < AANTAL_GEZINNEN && !signal.aborted; nummer++) await loadGezin(database, nummer);
}

async function loadVoorbeeldstad(database: Database, codeSecret: string): Promise<void> {
  const cast: Cast = {
    beleid: actorOf(CAST.beleid),
    manager: actorOf(CAST.transformatiemanager),
    schrijvers: {
      uitvoerder: actorOf(CAST.uitvoerder),
      aanbieder: actorOf(CAST.aanbieder),
      inwoner: actorOf(CAST.inwoner),
    },
    gemeentecode: GEMEENTEN.voorbeeldstad.code,
  };
  for (const knelpunt of VERHAAL.knelpunten) await loadKnelpunt(database, cast, codeSecret, knelpunt);
  for (const { dagen, ...signaal } of VERHAAL.losseSignalen)
    await addSignaal(database, cast, codeSecret, signaal, dagen);
  await runAt(computePast(10), () =>
    database.withActor(cast.manager, 'voorbeeldgegevens laden', (tx) =>
      createStand(tx, cast.manager, { tekst: VERHAAL.stand.join('\n\n') }, naamOf('transformatiemanager')),
    ),
  );
  const taak = createSystemActor('taak', cast.beleid.gemeente);
  await database.withActor(taak, 'dagelijkse taak', (tx) => rewriteSignalen(tx, taak));
  await database.withActor(taak, 'dagelijkse taak', (tx) => updateSignaalwoorden(tx, taak));
}

async function loadBuurmeer(database: Database, codeSecret: string): Promise<void> {
  const beleid = actorOf(CAST['beleid-andere-gemeente']);
  const wie = actorOf(CAST['uitvoerder-andere-gemeente']);
  const schrijvers = { uitvoerder: wie, aanbieder: wie, inwoner: wie };
  const cast = { beleid, manager: beleid, schrijvers, gemeentecode: GEMEENTEN.buurmeer.code };
  for (const knelpunt of VERHAAL.buurmeer) await loadKnelpunt(database, cast, codeSecret, knelpunt);
}

const naamOf = (persoon: keyof typeof CAST) => `${CAST[persoon].naam}, ${CAST[persoon].functie}`;

async function addSignaal(database: Database, cast: Cast, codeSecret: string, signaal: DemoSignaal, dagen: number) {
  const { wie, ...input } = signaal;
  const context = { codeSecret, gemeentecode: cast.gemeentecode, vandaag: addDays(computeDay(new Date()), -dagen) };
  const actor = cast.schrijvers[wie];
  const made = await database.withActor(actor, 'voorbeeldgegevens laden', (tx) =>
    createSignaal(tx, actor, input as Parameters<typeof createSignaal>[2], context),
  );
  return made.id;
}

async function loadKnelpunt(database: Database, cast: Cast, codeSecret: string, knelpunt: DemoKnelpunt): Promise<void> {
  const { signalen, sinds, samengebracht, titel, omschrijving } = knelpunt;
  const step = (sinds - samengebracht) / Math.max(1, signalen.length);
  const ids: string[] = [];
  for (const [index, signaal] of signalen.entries()) {
    ids.push(await addSignaal(database, cast, codeSecret, signaal, Math.round(sinds - index * step)));
  }
  const as = <T>(actor: Actor, dagen: number, run: (tx: Tx) => Promise<T>) =>
    runAt(computePast(dagen), () => database.withActor(actor, 'voorbeeldgegevens laden', run));
  const { oorzaak, macht, stappen = [], nee, proeftuin, terugverteld } = knelpunt;
  const input = { titel, omschrijving, oorzaak, macht, signalen: ids } as Parameters<typeof createKnelpunt>[2];
  const { id } = await as(cast.beleid, samengebracht, (tx) => createKnelpunt(tx, cast.beleid, input));
  for (const { dagen, status, tekst } of stappen) {
    await as(cast.beleid, dagen, (tx) =>
      recordStap(tx, cast.beleid, id, { status, tekst } as Parameters<typeof recordStap>[3]),
    );
  }
  if (nee) await as(cast.beleid, nee.dagen, (tx) => recordNee(tx, cast.beleid, id, { reden: nee.reden }));
  if (proeftuin) await loadProeftuin(cast, id, proeftuin, as);
  if (terugverteld) {
    const stap = { status: 'terugverteld' as const, tekst: terugverteld.tekst };
    await as(cast.beleid, terugverteld.dagen, (tx) => recordStap(tx, cast.beleid, id, stap));
  }
}

type At = <T>(actor: Actor, dagen: number, run: (tx: Tx) => Promise<T>) => Promise<T>;

async function loadProeftuin(cast: Cast, knelpunt: string, proeftuin: DemoProeftuin, as: At): Promise<void> {
  const { vraag, verwachting, kleineStart, ambassadeur, start, eind, besluit, logregels } = proeftuin;
  const vandaag = computeDay(new Date());
  const days = { start: addDays(vandaag, start), eind: addDays(vandaag, eind) };
  const input = { vraag, verwachting, kleineStart, ambassadeur: CAST[ambassadeur].id, knelpunt, ...days };
  const { id } = await as(cast.manager, -start, (tx) => createProeftuin(tx, cast.manager, input));
  const regels = logregels.map((regel) => ({ at: regel.dagen, run: () => loadLogregel(cast, id, regel, as) }));
  const einde = besluit
    ? [
        {
          at: besluit.dagen,
          run: () =>
            as(cast.manager, besluit.dagen, async (tx) => {
              await createProeftuinBesluit(
                tx,
                cast.manager,
                id,
                besluit as unknown as Parameters<typeof createProeftuinBesluit>[3],
              );
            }),
        },
      ]
    : [];
  for (const { run } of [...regels, ...einde].toSorted((a, b) => b.at - a.at)) await run();
}

async function loadLogregel(
  cast: Cast,
  proeftuin: string,
  regel: DemoProeftuin['logregels'][number],
  as: At,
): Promise<void> {
  const { dagen, concept, ...inhoud } = regel;
  const input = { ...inhoud, herkomst: [{ soort: 'proeftuin', id: proeftuin }] } as Parameters<
    typeof createLogregel
  >[2];
  await as(cast.manager, dagen, async (tx) => {
    const { id } = await createLogregel(tx, cast.manager, input, chain);
    if (!concept) await createPublicatie(tx, cast.manager, id, { naam: naamOf('transformatiemanager') }, chain);
  });
}
