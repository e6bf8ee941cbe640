import { sql } from 'kysely';
import { describe } from 'vitest';

import { expect, test, type Wie } from '../../../tests/support/test.ts';
import { createKnelpunt, knelpuntChain, listStappenOfKnelpunten } from '../../maatwerkplaats/knelpunt/index.ts';
import { createSignaal, signaalChain } from '../../maatwerkplaats/signaal/index.ts';
import { createChain } from '../../platform/chain/index.ts';
import type { Actor, Tx } from '../../platform/database/index.ts';
import { addDays, computeDay, computeNow, runAt } from '../../platform/time/index.ts';
import { createProeftuin, proeftuinChain } from '../proeftuin/index.ts';
import { createLogregel } from './commands/create-logregel.ts';
import { createPublicatie } from './commands/create-publicatie.ts';
import { createStand } from './commands/create-stand.ts';
import { updateLogregel } from './commands/update-logregel.ts';
import {
  getLogregel,
  getRegelbeeld,
  listHerkomst,
  listLogregelAttention,
  listLogregels,
  listPubliek,
  listStanden,
  listThemas,
  listVersies,
  logregelChain,
} from './queries.ts';

type As = <T>(wie: Wie | Actor, run: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>;

const chain = createChain([signaalChain, knelpuntChain, proeftuinChain, logregelChain]);
const naam = 'Ilse T., Transformatiemanager';
const inhoud = {
  soort: 'uitkomst',
  titel: 'Eén loket helpt',
  tekst: 'Minder mensen haakten af.',
  thema: 'Wonen',
} as const;
const context = { codeSecret: 'geheim', gemeentecode: '9901', vandaag: computeDay() };
const signaal = { soort: 'regel', tekst: 'De buurvrouw wachtte drie weken.', leefdomein: 'wonen' } as const;

/** Two signalen, the knelpunt they became, and the proeftuin that came of it. */
async function makeLoop(as: As) {
  const signalen: string[] = [];
  for (const wie of ['uitvoerder', 'inwoner'] as const) {
    signalen.push((await as(wie, (tx, actor) => createSignaal(tx, actor, signaal, context))).id);
  }
  const { id: knelpunt } = await as('beleid', (tx, actor) =>
    createKnelpunt(tx, actor, { titel: 'Dubbele vraag', oorzaak: 'wet', signalen }),
  );
  const days = { start: context.vandaag, eind: addDays(context.vandaag, 30) };
  const { id: proeftuin } = await as('transformatiemanager', (tx, actor) =>
    createProeftuin(tx, actor, { vraag: 'Helpt één loket?', verwachting: 'Ja.', knelpunt, ...days }),
  );
  return { signalen, knelpunt, proeftuin };
}

const write = (as: As, input = {}) =>
  as('transformatiemanager', (tx, actor) => createLogregel(tx, actor, { ...inhoud, ...input }, chain));
const publish = (as: As, id: string, input = {}) =>
  as('transformatiemanager', (tx, actor) => createPublicatie(tx, actor, id, { naam, ...input }, chain));
const read = (as: As, id: string) => as('transformatiemanager', (tx, actor) => getLogregel(tx, actor, id));
const versies = (as: As, id: string) => as('niemand', (tx, actor) => listVersies(tx, actor, id));
const change = (as: As, id: string, versie: number, input = {}) =>
  as('beleid', (tx, actor) => updateLogregel(tx, actor, id, { ...inhoud, ...input, versie }));

describe('a draft', () => {
  test('is public for nobody, and stands in the chain of what it came from', async ({ as }) => {
    const { proeftuin } = await makeLoop(as);
    const { id } = await write(as, { herkomst: [{ soort: 'proeftuin', id: proeftuin }] });
    expect(await read(as, id)).toMatchObject({ ...inhoud, stand: 'concept', versie: 1, gepubliceerdeVersie: null });
    expect(await versies(as, id)).toEqual([]);
    const refs = await as('beleid', (tx, actor) => listHerkomst(tx, actor, [id]));
    expect(refs.get(id)).toEqual([{ soort: 'proeftuin', id: proeftuin }]);
    const { before, self } = await as('beleid', (tx, actor) => chain.show(tx, actor, { soort: 'logregel', id }));
    expect(before.map(({ soort }) => soort)).toEqual(['signaal', 'knelpunt', 'proeftuin']);
    expect(self).toMatchObject({ name: inhoud.titel, meta: 'concept', open: true });
  });

  test('shows before publication how everyone will read it, with the signalen counted and never told', async ({
    as,
  }) => {
    const { proeftuin } = await makeLoop(as);
    const { id } = await write(as, { herkomst: [{ soort: 'proeftuin', id: proeftuin }] });
    const beeld = await as('transformatiemanager', (tx, actor) => getRegelbeeld(tx, actor, id, chain));
    expect(beeld.voorbeeld.herkomst.map(({ tekst }) => tekst)).toEqual([
      '2 signalen',
      'knelpunt: Dubbele vraag',
      'proeftuin: Helpt één loket?',
    ]);
    expect(JSON.stringify(beeld.voorbeeld)).not.toContain('buurvrouw');
  });

  test.for([
    ['an unknown kind', { soort: 'onzin', id: '019a0000-0000-7000-8000-000000000001' }],
    ['a record that is not there', { soort: 'knelpunt', id: '019a0000-0000-7000-8000-000000000001' }],
    ['a malformed id', { soort: 'knelpunt', id: 'onzin' }],
  ] as const)('cannot come from %s', async ([, ref], { as }) => {
    await expect(write(as, { herkomst: [ref] })).rejects.toMatchObject({
      kind: 'ongeldige-invoer',
      errors: [{ field: 'herkomst' }],
    });
  });

  test('with a phone number is refused at that field', async ({ as }) => {
    await expect(write(as, { tekst: 'Bel 06 12345678.' })).rejects.toMatchObject({
      kind: 'ongeldige-invoer',
      errors: [{ field: 'tekst' }],
    });
  });

  test('that two people change at once keeps the first, and tells the second', async ({ as }) => {
    const { id } = await write(as);
    await change(as, id, 1, { titel: 'Van de een' });
    await expect(change(as, id, 1, { titel: 'Van de ander' })).rejects.toMatchObject({ kind: 'verouderde-versie' });
    expect((await read(as, id)).titel).toBe('Van de een');
  });

  test('waits on Vandaag for who publishes, and for nobody else', async ({ as }) => {
    const before = await as('transformatiemanager', listLogregelAttention);
    const { id } = await write(as);
    const after = await as('transformatiemanager', listLogregelAttention);
    expect([before.length, after.length]).toEqual([0, 1]);
    expect(await as('beleid', listLogregelAttention)).toEqual([]);
    await publish(as, id);
    expect(await as('transformatiemanager', listLogregelAttention)).toEqual([]);
  });
});

describe('publishing', () => {
  test('makes the text public word for word, with name, day and frozen chain', async ({ as }) => {
    const { proeftuin } = await makeLoop(as);
    const { id } = await write(as, { herkomst: [{ soort: 'proeftuin', id: proeftuin }] });
    expect(await publish(as, id)).toEqual({ id, versie: 1 });
    const [versie] = await versies(as, id);
    expect(versie).toMatchObject({
      ...inhoud,
      versie: 1,
      datum: context.vandaag,
      reden: '',
      gepubliceerdDoor: naam,
      vervangenOp: null,
      herkomst: [{ soort: 'signaal', tekst: '2 signalen' }, { soort: 'knelpunt' }, { soort: 'proeftuin' }],
    });
    expect(await read(as, id)).toMatchObject({ stand: 'gepubliceerd', gepubliceerdeVersie: 1 });
  });

  test('tells everyone with a terugmeldcode of the knelpunt', async ({ as }) => {
    const { knelpunt, proeftuin } = await makeLoop(as);
    const { id } = await write(as, { herkomst: [{ soort: 'proeftuin', id: proeftuin }] });
    await publish(as, id);
    const stappen = await as('beleid', (tx, actor) => listStappenOfKnelpunten(tx, actor.gemeente, [knelpunt]));
    expect(stappen.at(-1)).toMatchObject({ soort: 'log' });
    expect(JSON.stringify(stappen)).toContain(inhoud.titel);
  });

  test('twice without a change is refused', async ({ as }) => {
    const { id } = await write(as);
    await publish(as, id);
    await expect(publish(as, id)).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    expect(await versies(as, id)).toHaveLength(1);
  });

  test('what someone else changed since it was read is refused', async ({ as }) => {
    const { id } = await write(as);
    await change(as, id, 1, { titel: 'Anders' });
    await expect(publish(as, id, { versie: 1 })).rejects.toMatchObject({ kind: 'verouderde-versie' });
  });

  test('leaves a trace with the pseudonym and no text', async ({ as }) => {
    const { id } = await write(as);
    await publish(as, id);
    const rows = await as('beheerder', (tx, actor) =>
      tx
        .selectFrom('gebeurtenissen')
        .selectAll()
        .where('gemeente_id', '=', actor.gemeente)
        .where('onderwerp_id', '=', id)
        .execute(),
    );
    expect(rows.map(({ soort }) => soort)).toEqual(['logregel-aangemaakt', 'logregel-gepubliceerd']);
    expect(JSON.stringify(rows)).not.toContain(inhoud.titel);
  });
});

describe('a correction', () => {
  test('changes nothing for the public until it is published, and then is a new version with its reason', async ({
    as,
  }) => {
    const { id } = await write(as);
    await runAt(new Date(computeNow().getTime() - 86_400_000), () => publish(as, id));
    const { versie, datum } = await read(as, id);
    await change(as, id, versie, { tekst: 'Het waren er negen.' });
    expect((await read(as, id)).stand).toBe('gewijzigd');
    expect((await versies(as, id))[0]?.tekst).toBe(inhoud.tekst);
    expect(await publish(as, id, { reden: 'Het aantal klopte niet.' })).toEqual({ id, versie: 2 });
    const [now, then] = await versies(as, id);
    expect(now).toMatchObject({
      versie: 2,
      tekst: 'Het waren er negen.',
      reden: 'Het aantal klopte niet.',
      vervangenOp: null,
    });
    expect(now?.datum).toBe(datum);
    expect(then).toMatchObject({ versie: 1, tekst: inhoud.tekst });
    expect(then?.vervangenOp).toEqual(now?.gepubliceerdOp);
    const { regels } = await as('niemand', (tx, actor) => listPubliek(tx, actor, { pagina: 1 }));
    expect(regels.filter((regel) => regel.id === id)).toHaveLength(1);
  });

  test('without a reason is refused at the reason', async ({ as }) => {
    const { id } = await write(as);
    await publish(as, id);
    await change(as, id, (await read(as, id)).versie, { titel: 'Anders' });
    await expect(publish(as, id)).rejects.toMatchObject({ errors: [{ field: 'reden' }] });
    await expect(publish(as, id, { reden: 'Bel 06 12345678.' })).rejects.toMatchObject({
      errors: [{ field: 'reden' }],
    });
  });

  test('takes the own word of a sheet away only when the kind changes', async ({ as }) => {
    const { id } = await write(as, { soort: 'actie' });
    await as('beleid', (tx) => tx.updateTable('logregels').set({ label: 'proeftuin' }).where('id', '=', id).execute());
    await change(as, id, 1, { soort: 'actie' });
    expect((await read(as, id)).label).toBe('proeftuin');
    await change(as, id, 2, { soort: 'geleerd' });
    expect((await read(as, id)).label).toBe('');
  });

  test.for(['soort', 'titel', 'tekst', 'thema', 'label', 'begin', 'reden', 'gepubliceerd_door'] as const)(
    'never changes %s of what was published, not even by SQL',
    async (column, { as }) => {
      const { id } = await write(as);
      await publish(as, id);
      const act = as('transformatiemanager', (tx) =>
        tx
          .updateTable('logregelversies')
          .set({ [column]: 'geleerd' })
          .where('logregel_id', '=', id)
          .execute(),
      );
      await expect(act).rejects.toThrow(/permission denied/);
      const remove = as('transformatiemanager', (tx) =>
        sql`delete from logregelversies where logregel_id = ${id}`.execute(tx),
      );
      await expect(remove).rejects.toThrow(/permission denied/);
    },
  );
});

describe('the public log', () => {
  test('shows a hundred lines on a page, newest first, and filters by theme', async ({ as }) => {
    for (let i = 0; i < 3; i += 1) {
      const { id } = await write(as, { titel: `Regel ${i}`, thema: i === 0 ? 'Jeugd' : 'Wonen' });
      await runAt(new Date(Date.UTC(2026, 5, i + 1, 10)), () => publish(as, id));
    }
    const all = await as('niemand', (tx, actor) => listPubliek(tx, actor, { pagina: 1 }));
    expect(all.regels.map(({ titel }) => titel)).toEqual(['Regel 2', 'Regel 1', 'Regel 0']);
    const jeugd = await as('niemand', (tx, actor) => listPubliek(tx, actor, { pagina: 1, thema: 'Jeugd' }));
    expect([jeugd.totaal, jeugd.regels.length]).toEqual([1, 1]);
    expect(await as('niemand', listThemas)).toEqual(['Wonen', 'Jeugd']);
  });

  test('shows the newest stand, and keeps the ones before', async ({ as }) => {
    for (const [i, tekst] of ['We beginnen.', 'We zijn op weg.'].entries()) {
      await runAt(new Date(Date.UTC(2026, i, 1)), () =>
        as('transformatiemanager', (tx, actor) => createStand(tx, actor, { tekst }, naam)),
      );
    }
    const standen = await as('niemand', (tx, actor) => listStanden(tx, actor));
    expect(standen.map(({ tekst }) => tekst)).toEqual(['We zijn op weg.', 'We beginnen.']);
    expect(standen[0]?.vastgesteldDoor).toBe(naam);
    const rewrite = as('transformatiemanager', (tx) => tx.updateTable('standen').set({ tekst: 'Anders' }).execute());
    await expect(rewrite).rejects.toThrow(/permission denied/);
  });

  test('puts what is not public first for who writes', async ({ as }) => {
    const first = await write(as, { titel: 'Openbaar' });
    await publish(as, first.id);
    await write(as, { titel: 'Concept' });
    const lijst = await as('beleid', (tx, actor) => listLogregels(tx, actor, {}, 1, 25));
    expect(lijst.resultaten.map(({ titel }) => titel)).toEqual(['Concept', 'Openbaar']);
    const concepten = await as('beleid', (tx, actor) => listLogregels(tx, actor, { stand: 'concept' }, 1, 25));
    expect([concepten.totaal, concepten.resultaten.length]).toEqual([1, 1]);
  });
});
