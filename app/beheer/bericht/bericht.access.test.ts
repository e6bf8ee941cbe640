import { describe } from 'vitest';

import { CAST, type Persoon } from '../../../database/demo/cast.ts';
import { SECRETS } from '../../../tests/support/deps.ts';
import { actorFor, expect, test, type Wie } from '../../../tests/support/test.ts';
import { type Actor, createSystemActor, type Tx } from '../../platform/database/index.ts';
import { addDays, computeDay, runAt } from '../../platform/time/index.ts';
import { parseSealed } from '../../platform/vault/index.ts';
import { type Berichtstatus, formatPlaats } from './bericht.ts';
import { addBericht } from './commands/add-bericht.ts';
import { addMelding } from './commands/add-melding.ts';
import { closeBericht } from './commands/close-bericht.ts';
import { removeBerichten } from './commands/remove-berichten.ts';
import { runBericht } from './commands/run-bericht.ts';
import { sendBericht } from './commands/send-bericht.ts';
import { updateBerichtvoorkeur } from './commands/update-berichtvoorkeur.ts';
import { canReadBerichten } from './policy.ts';
import { countBerichten, findVoorkeur, listBerichtAttention, listBerichten } from './queries.ts';

const { gemeente } = actorFor('beheerder');
const taak = createSystemActor('taak', gemeente);
const elders = createSystemActor('taak', actorFor('beleid-andere-gemeente').gemeente);
const nieuw = { soort: 'uitnodiging', email: 'nieuw@b.example', onderwerp: 'Welkom', tekst: 'Kom.' } as const;
const link = { path: '/uitnodiging/geheim-token', dataKey: SECRETS.dataKey };

type As = <T>(wie: Wie | Actor, run: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>;

const add = async (as: As, wie: Wie | Actor = 'beheerder') =>
  (await as(wie, (tx, actor) => addBericht(tx, actor, { ...nieuw, link }))).id;

/** The whole row, as the job may see it. */
const readRow = (as: As, id: string) =>
  as(taak, (tx) => tx.selectFrom('berichten').selectAll().where('id', '=', id).executeTakeFirstOrThrow());

const setStatus = (as: As, id: string, status: Berichtstatus) =>
  as(taak, (tx) => closeBericht(tx, taak, id, { status, antwoord: '550' }));

test('only the beheerder sees the outgoing mail', () => {
  for (const wie of [...(Object.keys(CAST) as Persoon[]), 'niemand' as const]) {
    expect({ wie, may: canReadBerichten(actorFor(wie)) === true }).toEqual({ wie, may: wie === 'beheerder' });
  }
});

describe('addBericht', () => {
  test('puts a mail in the outbox for everyone with an account, and for the jobs; its link is not readable', async ({
    as,
  }) => {
    for (const wie of ['beheerder', 'beleid', 'uitvoerder', taak, createSystemActor('aanmelden', gemeente)] as const) {
      const row = await readRow(as, await add(as, wie));
      expect(row).toMatchObject({ status: 'wacht', soort: 'uitnodiging', adres: 'nieuw@b.example', pogingen: 0 });
      expect(row.link).not.toContain('geheim-token');
      expect(parseSealed(SECRETS.dataKey, formatPlaats(gemeente, row.id), row.link ?? '')).toBe(link.path);
    }
  });

  test('is refused to the public, by the rule and by the database', async ({ as }) => {
    await expect(add(as, 'niemand')).rejects.toThrow('Zonder account');
    const row = { gemeente_id: gemeente, id: crypto.randomUUID(), soort: 'herstel', onderwerp: 'x', tekst: 'x' };
    const times = { dag: computeDay(), gemaakt: new Date(), adres: 'x@b.example' };
    await expect(
      as('niemand', (tx) =>
        tx
          .insertInto('berichten')
          .values({ ...row, ...times })
          .execute(),
      ),
    ).rejects.toThrow('row-level security');
  });

  test('holds one line as subject, whatever it is given', async ({ as }) => {
    const { id } = await as('beheerder', (tx, actor) =>
      addBericht(tx, actor, { ...nieuw, onderwerp: 'A\r\nBcc: b@c.example' }),
    );
    expect((await readRow(as, id)).onderwerp).toBe('A Bcc: b@c.example');
  });
});

describe('closeBericht', () => {
  test('empties what was sent, and leaves what is tried again', async ({ as }) => {
    const id = await add(as);
    await as(taak, (tx) => closeBericht(tx, taak, id, { status: 'wacht', antwoord: '451' }));
    expect(await readRow(as, id)).toMatchObject({ status: 'wacht', antwoord: '451', tekst: 'Kom.', klaar: null });
    await as(taak, (tx) => closeBericht(tx, taak, id, { status: 'verstuurd' }));
    expect(await readRow(as, id)).toMatchObject({
      status: 'verstuurd',
      antwoord: null,
      adres: null,
      onderwerp: null,
      tekst: null,
      link: null,
    });
    await expect(as(taak, (tx) => closeBericht(tx, taak, id, { status: 'mislukt' }))).rejects.toMatchObject({
      status: 409,
    });
  });

  test('is for the jobs of that gemeente alone', async ({ as }) => {
    const id = await add(as);
    for (const wie of ['niemand', 'beleid', 'beheerder'] as const) {
      await expect(as(wie, (tx, actor) => closeBericht(tx, actor, id, { status: 'verstuurd' }))).rejects.toMatchObject({
        status: 403,
      });
    }
    await expect(as(elders, (tx) => closeBericht(tx, elders, id, { status: 'verstuurd' }))).rejects.toMatchObject({
      status: 409,
    });
  });
});

describe('sendBericht', () => {
  test('tries again what was refused, for the beheerder of that gemeente alone', async ({ as }) => {
    const id = await add(as);
    await setStatus(as, id, 'mislukt');
    for (const wie of ['niemand', 'beleid', 'fg', 'beleid-andere-gemeente'] as const) {
      await expect(as(wie, (tx, actor) => sendBericht(tx, actor, id))).rejects.toMatchObject({ status: 403 });
    }
    const other = { ...actorFor('beleid-andere-gemeente'), rollen: ['beheerder'] };
    await expect(as(other, (tx) => sendBericht(tx, other, id))).rejects.toMatchObject({ status: 404 });
    await as('beheerder', (tx, actor) => sendBericht(tx, actor, id));
    expect(await readRow(as, id)).toMatchObject({ status: 'wacht', antwoord: null, klaar: null });
    await expect(as('beheerder', (tx, actor) => sendBericht(tx, actor, id))).rejects.toMatchObject({ status: 409 });
    await expect(as('beheerder', (tx, actor) => sendBericht(tx, actor, 'x'))).rejects.toMatchObject({ status: 404 });
  });
});

describe('removeBerichten', () => {
  test('is for the jobs alone', async ({ as }) => {
    for (const wie of ['niemand', 'beleid', 'beheerder'] as const) {
      await expect(as(wie, (tx, actor) => removeBerichten(tx, actor, new Date()))).rejects.toMatchObject({
        status: 403,
      });
    }
  });

  test('clears away what is older than thirty days, in the own gemeente', async ({ as }) => {
    const id = await add(as);
    const later = (days: number) => new Date(Date.now() + days * 86_400_000);
    expect(await as(taak, (tx) => removeBerichten(tx, taak, later(29)))).toBe(0);
    expect(await as(elders, (tx) => removeBerichten(tx, elders, later(31)))).toBe(0);
    expect(await as(taak, (tx) => removeBerichten(tx, taak, later(31)))).toBe(1);
    await expect(readRow(as, id)).rejects.toThrow();
  });
});

describe('runBericht', () => {
  test('runs as the job of the gemeente it was given, and takes nothing else', async ({ as }) => {
    const id = await add(as);
    const letters: unknown[] = [];
    const post = {
      withActor: <T>(actor: Actor, _doel: string, run: (tx: Tx) => Promise<T>) => as(actor, run),
      send: async (letter: object) => {
        letters.push(letter);
        return { ok: true } as const;
      },
      publicUrl: 'https://b.example',
      dataKey: SECRETS.dataKey,
    };
    await expect(runBericht(post, { bericht: id }, 1)).rejects.toThrow();
    await runBericht(post, { gemeente: elders.gemeente, bericht: id }, 1);
    expect(letters).toEqual([]);
    await runBericht(post, { gemeente, bericht: id }, 1);
    expect(letters).toHaveLength(1);
  });
});

describe('addMelding', () => {
  const wie = actorFor('beleid');
  const meldingen = (as: As) =>
    as(taak, (tx) =>
      tx.selectFrom('berichten').select(['medewerker_id', 'tekst']).where('soort', '=', 'melding').execute(),
    );

  test('tells that something is new, without what it is, once', async ({ as }) => {
    expect(await as(taak, (tx) => addMelding(tx, taak, wie, ['/knelpunten/1']))).toBe(true);
    expect(await as(taak, (tx) => addMelding(tx, taak, wie, ['/knelpunten/1']))).toBe(false);
    const [melding, ...more] = await meldingen(as);
    expect(more).toEqual([]);
    expect(melding?.medewerker_id).toBe(wie.persoon);
    expect(melding?.tekst).toMatch(/^Er is iets nieuws in Bondgenoot\. Meld je aan om het te lezen\./);
    expect(JSON.stringify(await as(taak, (tx) => findVoorkeur(tx, taak, wie.persoon ?? '')))).not.toContain('knelpunt');
  });

  test('comes at most once a day, and what came too late comes the next day', async ({ as }) => {
    expect(await as(taak, (tx) => addMelding(tx, taak, wie, ['a']))).toBe(true);
    expect(await as(taak, (tx) => addMelding(tx, taak, wie, ['a', 'b']))).toBe(false);
    const tomorrow = new Date(`${addDays(computeDay(), 1)}T05:30:00Z`);
    expect(await runAt(tomorrow, () => as(taak, (tx) => addMelding(tx, taak, wie, ['a', 'b'])))).toBe(true);
    const after = new Date(`${addDays(computeDay(), 2)}T05:30:00Z`);
    expect(await runAt(after, () => as(taak, (tx) => addMelding(tx, taak, wie, ['b'])))).toBe(false);
    expect(await meldingen(as)).toHaveLength(2);
  });

  test('does not come to who does not want it, and speaks to a resident with u', async ({ as }) => {
    await as('beleid', (tx, actor) => updateBerichtvoorkeur(tx, actor, false));
    expect(await as(taak, (tx) => addMelding(tx, taak, wie, ['a']))).toBe(false);
    expect(await as(taak, (tx) => addMelding(tx, taak, actorFor('inwoner'), ['a']))).toBe(true);
    expect((await meldingen(as)).map(({ tekst }) => tekst)).toEqual([expect.stringContaining('Meld u aan')]);
  });

  test('is for the jobs alone', async ({ as }) => {
    for (const one of ['niemand', 'beleid', 'beheerder', 'beleid-andere-gemeente'] as const) {
      await expect(as(one, (tx, actor) => addMelding(tx, actor, wie, ['a']))).rejects.toMatchObject({ status: 403 });
    }
  });
});

describe('updateBerichtvoorkeur', () => {
  test('is for everyone with an account, about themselves', async ({ as }) => {
    for (const wie of ['inwoner', 'beleid', 'beheerder', 'beleid-andere-gemeente'] as const) {
      await as(wie, (tx, actor) => updateBerichtvoorkeur(tx, actor, false));
      const { persoon } = actorFor(wie);
      expect(await as(wie, (tx, actor) => findVoorkeur(tx, actor, persoon ?? ''))).toEqual({
        meldingen: false,
        gemeld: [],
      });
    }
    await as('beleid', (tx, actor) => updateBerichtvoorkeur(tx, actor, true));
    const seen = await as('beheerder', (tx) => tx.selectFrom('berichtvoorkeuren').select('medewerker_id').execute());
    expect(seen).toEqual([{ medewerker_id: CAST.beheerder.id }]);
    await expect(as('niemand', (tx, actor) => updateBerichtvoorkeur(tx, actor, false))).rejects.toMatchObject({
      status: 403,
    });
    await expect(
      as('beleid', (tx) =>
        tx
          .insertInto('berichtvoorkeuren')
          .values({ gemeente_id: gemeente, medewerker_id: CAST.fg.id, meldingen: false })
          .execute(),
      ),
    ).rejects.toThrow('row-level security');
  });
});

describe('what the outbox shows', () => {
  test('no row to anyone but the beheerder of that gemeente', async ({ as }) => {
    await add(as);
    for (const wie of ['niemand', 'beleid', 'fg', 'beleid-andere-gemeente'] as const) {
      expect(await as(wie, (tx) => tx.selectFrom('berichten').select('id').execute())).toEqual([]);
    }
    const [bericht] = await as('beheerder', (tx, actor) => listBerichten(tx, actor, undefined, 1, 25));
    expect(Object.keys(bericht ?? {})).toEqual(['id', 'soort', 'status', 'pogingen', 'antwoord', 'gemaakt', 'klaar']);
  });

  test('how many of each status, and on Vandaag what was refused or stays', async ({ as }) => {
    const ids = [await add(as), await add(as), await add(as)];
    await setStatus(as, ids[0] ?? '', 'mislukt');
    await setStatus(as, ids[1] ?? '', 'verstuurd');
    expect(await as('beheerder', countBerichten)).toEqual({ wacht: 1, verstuurd: 1, mislukt: 1, getoond: 0 });
    const attention = (wie: Wie, dag: string) => as(wie, (tx, actor) => listBerichtAttention(tx, actor, dag));
    expect(await attention('beleid', computeDay())).toEqual([]);
    expect((await attention('beheerder', computeDay()))[0]).toMatchObject({
      title: 'Eén mail is geweigerd',
      href: '/beheer/post?status=mislukt',
    });
    await as('beheerder', (tx, actor) => sendBericht(tx, actor, ids[0] ?? ''));
    expect(await attention('beheerder', computeDay())).toEqual([]);
    expect((await attention('beheerder', addDays(computeDay(), 1)))[0]?.title).toBe(
      'Twee mails wachten al langer dan een dag',
    );
  });
});
