import { describe } from 'vitest';

import { CAST, GEMEENTEN, type Persoon } from '../../../database/demo/cast.ts';
import { actorFor, expect, test as base, type Wie } from '../../../tests/support/test.ts';
import { type Actor, createSystemActor, type Tx } from '../../platform/database/index.ts';
import { createId } from '../../platform/id/index.ts';
import { findKoppeling, type Koppeling } from '../aanmeldkoppeling/index.ts';
import { createZelf, findAccount, updateWachtwoord } from '../account/index.ts';
import { openSessie } from './commands/open-sessie.ts';
import { canOpenSessie } from './policy.ts';

const gemeente = GEMEENTEN.voorbeeldstad.gemeente_id;
const aanmelder: Actor = { ...createSystemActor('aanmelden', gemeente), rollen: ['aanmelden', 'taak'] };

type Rule = { waarde: string; rol?: string; team_id?: string };
type Who = { kenmerk: string; email?: string | undefined; rollen?: string[]; teams?: string[]; naam?: string };
type Setup = { maaktAccounts?: boolean; regels?: Rule[] };

/** Signs in as who a provider says, in a gemeente with this provider and these rules. */
const test = base.extend<{ open: (setup?: Setup) => Promise<(who: Who) => ReturnType<typeof openSessie>> }>({
  open: async ({ as }, use) => {
    await use(async ({ maaktAccounts = false, regels = [] } = {}) => {
      const id = createId();
      const values = {
        naam: 'Proef',
        uitgever: 'https://a.example',
        client_id: 'b',
        acr: ['hoog'],
        rolclaim: 'groups',
      };
      await as('beheerder', async (tx) => {
        const row = { gemeente_id: gemeente, id, ...values, maakt_accounts: maaktAccounts };
        await tx.insertInto('aanmeldkoppelingen').values(row).execute();
        for (const regel of regels) {
          const own = { gemeente_id: gemeente, id: createId(), koppeling_id: id, ...regel };
          await tx.insertInto('aanmeldregels').values(own).execute();
        }
      });
      const koppeling = (await as(aanmelder, (tx, actor) => findKoppeling(tx, actor, id))) as Koppeling;
      return ({ kenmerk, email, rollen = [], teams = [], naam = 'Lina P.' }) =>
        as(aanmelder, (tx, actor) =>
          openSessie(tx, actor, { koppeling, kenmerk, profiel: { naam, email }, gegeven: { rollen, teams } }),
        );
    });
  },
});

const find = (tx: Tx, by: { id?: string; email?: string }) => {
  let query = tx.selectFrom('medewerkers').select(['id', 'naam', 'functie', 'status', 'rollen', 'teams']);
  if (by.id !== undefined) query = query.where('id', '=', by.id);
  if (by.email !== undefined) query = query.where('email', '=', by.email);
  return query.executeTakeFirst();
};
const BELEID: Rule[] = [{ waarde: 'groep', rol: 'beleid' }];
const HASH = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
const EMAIL = 'lina@voorbeeldstad.example';

/** Gives someone of the cast an address and a status. */
const change = (persoon: Persoon, set: { email?: string; status?: string }) => (tx: Tx) =>
  tx.updateTable('medewerkers').set(set).where('id', '=', CAST[persoon].id).execute();

describe('who may', () => {
  test('only the sign-in page that also keeps accounts opens a session', async ({ as, open }) => {
    await open();
    const koppeling = { id: createId() } as Koppeling;
    const given = {
      koppeling,
      kenmerk: 'x',
      profiel: { naam: '', email: undefined },
      gegeven: { rollen: [], teams: [] },
    };
    for (const wie of ['niemand', 'uitvoerder', 'beheerder', 'beleid-andere-gemeente'] as Wie[]) {
      await expect(as(wie, (tx, actor) => openSessie(tx, actor, given))).rejects.toThrow(/aanmeldpagina/);
    }
    expect(canOpenSessie(createSystemActor('aanmelden', gemeente))).not.toBe(true);
    expect(canOpenSessie(actorFor('beheerder'))).not.toBe(true);
    expect(canOpenSessie(aanmelder)).toBe(true);
  });

  test('nobody binds a person to a provider by hand', async ({ as, open }) => {
    await open();
    const [koppeling] = await as('beheerder', (tx) => tx.selectFrom('aanmeldkoppelingen').select('id').execute());
    const row = {
      gemeente_id: gemeente,
      koppeling_id: koppeling?.id ?? '',
      kenmerk: 'x',
      medewerker_id: CAST.beleid.id,
    };
    for (const wie of ['niemand', 'uitvoerder', 'beheerder'] as Wie[]) {
      await expect(as(wie, (tx) => tx.insertInto('aanmeldkenmerken').values(row).execute())).rejects.toThrow(
        /row-level/,
      );
    }
  });
});

describe('someone new', () => {
  test('gets an account with the roles of the rules when the beheerder said so', async ({ as, open }) => {
    const signIn = await open({ maaktAccounts: true, regels: BELEID });
    expect(await signIn({ kenmerk: 'a', email: EMAIL, rollen: ['beleid'] })).toEqual({ token: expect.any(String) });
    const wie = await as('beheerder', (tx) => find(tx, { email: EMAIL }));
    expect(wie).toMatchObject({ naam: 'Lina P.', functie: 'Proef', status: 'actief', rollen: ['beleid'] });
    const wijzen = await as('beheerder', (tx) => tx.selectFrom('sessies').select('wijze').execute());
    expect(wijzen).toEqual([{ wijze: 'oidc' }]);
    expect(await as('beheerder', (tx) => tx.selectFrom('berichten').select('id').execute())).toEqual([]);
    expect(await signIn({ kenmerk: 'a', rollen: ['beleid'] })).toEqual({ token: expect.any(String) });
  });

  const refused: [string, Setup, Who, string][] = [
    ['without a rol', { maaktAccounts: true, regels: BELEID }, { kenmerk: 'a', email: EMAIL }, 'geen-rol'],
    ['by invitation alone', { regels: BELEID }, { kenmerk: 'a', email: EMAIL, rollen: ['beleid'] }, 'onbekend'],
    ['without an address', { maaktAccounts: true, regels: BELEID }, { kenmerk: 'a', rollen: ['beleid'] }, 'onbekend'],
  ];
  for (const [how, setup, who, weigering] of refused) {
    test(`gets no account ${how}; the log keeps why and not who`, async ({ as, open }) => {
      const signIn = await open(setup);
      expect(await signIn(who)).toEqual({ weigering });
      expect(await as('beheerder', (tx) => find(tx, { email: EMAIL }))).toBeUndefined();
      expect(await as('beheerder', (tx) => tx.selectFrom('sessies').select('id').execute())).toEqual([]);
      const log = await as('fg', (tx) =>
        tx.selectFrom('gebeurtenissen').select(['soort', 'actor', 'gegevens']).execute(),
      );
      expect(log).toEqual([{ soort: 'aanmelding-geweigerd', actor: null, gegevens: { reden: weigering } }]);
    });
  }
});

describe('someone with an account', () => {
  const { id } = CAST.uitvoerder;
  const who = { kenmerk: 'a', email: EMAIL };

  test('is known by a checked address once, and by the subject after that', async ({ as, open }) => {
    await as('beheerder', change('uitvoerder', { email: EMAIL }));
    const signIn = await open();
    expect(await signIn(who)).toHaveProperty('token');
    await as('beheerder', change('uitvoerder', { email: 'nieuw@voorbeeldstad.example' }));
    expect(await signIn({ kenmerk: 'a' })).toHaveProperty('token');
    const rows = await as(aanmelder, (tx) =>
      tx.selectFrom('aanmeldkenmerken').select(['kenmerk', 'medewerker_id']).execute(),
    );
    expect(rows).toEqual([{ kenmerk: 'a', medewerker_id: id }]);
  });

  test('reads in a mail that a provider can now say who they are, once; the log keeps it too', async ({ as, open }) => {
    await as('beheerder', change('uitvoerder', { email: EMAIL }));
    const signIn = await open();
    for (let times = 0; times < 2; times += 1) expect(await signIn(who)).toHaveProperty('token');
    const mails = await as('beheerder', (tx) =>
      tx.selectFrom('berichten').select(['medewerker_id', 'tekst']).execute(),
    );
    expect(mails).toEqual([{ medewerker_id: id, tekst: expect.stringContaining('via Proef') }]);
    const log = await as('fg', (tx) =>
      tx.selectFrom('gebeurtenissen').select('onderwerp_id').where('soort', '=', 'aanmeldkenmerk-toegevoegd').execute(),
    );
    expect(log).toEqual([{ onderwerp_id: id }]);
  });

  test('is not taken over by another subject with the same address', async ({ as, open }) => {
    await as('beheerder', change('uitvoerder', { email: EMAIL }));
    const signIn = await open({ maaktAccounts: true, regels: BELEID });
    await signIn({ ...who, rollen: ['beleid'] });
    expect(await signIn({ ...who, kenmerk: 'b', rollen: ['beleid'] })).toEqual({ weigering: 'ander-account' });
  });

  test('who was invited becomes active; who left is refused, also when they were known', async ({ as, open }) => {
    await as('beheerder', change('uitvoerder', { email: EMAIL, status: 'uitgenodigd' }));
    const signIn = await open();
    expect(await signIn(who)).toHaveProperty('token');
    expect((await as('beheerder', (tx) => find(tx, { id })))?.status).toBe('actief');
    await as('beheerder', change('uitvoerder', { status: 'uit-dienst' }));
    for (const one of [who, { kenmerk: 'b', email: EMAIL }, { kenmerk: 'a' }]) {
      expect(await signIn(one)).toEqual({ weigering: one.kenmerk === 'b' ? 'ander-account' : 'uit-dienst' });
    }
  });

  test('who comes back through the provider is in, known to it or not; the password of before stays void', async ({
    as,
    open,
  }) => {
    const zelf = createZelf(gemeente, { medewerkerId: id, pseudoniem: CAST.uitvoerder.pseudoniem });
    const signIn = await open();
    for (const [again, status] of [
      [false, 'uitgenodigd'],
      [true, 'uitgenodigd'],
      [true, 'actief'],
    ] as const) {
      await as('beheerder', change('uitvoerder', { email: EMAIL, status }));
      await as(zelf, (tx) => updateWachtwoord(tx, zelf, HASH));
      expect({ again, in: await signIn(who) }).toEqual({ again, in: { token: expect.any(String) } });
      const kept = status === 'actief' ? HASH : null;
      expect((await as(zelf, (tx) => findAccount(tx, zelf)))?.wachtwoord).toBe(kept);
    }
  });

  test('a leaver whom the provider never named is refused as such', async ({ as, open }) => {
    await as('beheerder', change('uitvoerder', { email: EMAIL, status: 'uit-dienst' }));
    expect(await (await open())(who)).toEqual({ weigering: 'uit-dienst' });
  });

  test('has the roles and teams of the rules from now on, in open sessions too', async ({ as, open }) => {
    await as('beheerder', change('uitvoerder', { email: EMAIL }));
    const [team] = await as('beheerder', (tx) => tx.selectFrom('teams').select('id').orderBy('id').execute());
    const signIn = await open({ regels: [...BELEID, { waarde: 'team', team_id: team?.id ?? '' }] });
    await signIn({ ...who, rollen: ['beleid'], teams: [team?.id ?? ''] });
    const rights = { rollen: ['beleid'], teams: [team?.id] };
    expect(await as('beheerder', (tx) => find(tx, { id }))).toMatchObject(rights);
    await signIn({ ...who, rollen: ['wethouder'] });
    const sessies = await as('beheerder', (tx) =>
      tx.selectFrom('sessies').select(['rollen', 'teams']).where('medewerker_id', '=', id).execute(),
    );
    expect(sessies).toEqual([
      { rollen: ['wethouder'], teams: [] },
      { rollen: ['wethouder'], teams: [] },
    ]);
  });

  test('loses every rol when the provider gives none any more, and gets no session', async ({ as, open }) => {
    await as('beheerder', change('uitvoerder', { email: EMAIL }));
    const signIn = await open({ regels: BELEID });
    await signIn({ ...who, rollen: ['beleid'] });
    expect(await signIn(who)).toEqual({ weigering: 'geen-rol' });
    expect((await as('beheerder', (tx) => find(tx, { id })))?.rollen).toEqual([]);
  });

  test('whom no rule ever named keeps what they have, and gets no session', async ({ as, open }) => {
    await as('beheerder', change('uitvoerder', { email: EMAIL }));
    const signIn = await open({ regels: BELEID });
    expect(await signIn(who)).toEqual({ weigering: 'geen-rol' });
    expect((await as('beheerder', (tx) => find(tx, { id })))?.rollen).toEqual(['uitvoerder']);
  });

  test('without rules the roles of here stay', async ({ as, open }) => {
    await as('beheerder', change('uitvoerder', { email: EMAIL }));
    expect(await (await open())({ ...who, rollen: ['beleid'] })).toHaveProperty('token');
    expect((await as('beheerder', (tx) => find(tx, { id })))?.rollen).toEqual(['uitvoerder']);
  });

  test('becomes beheerder by a rule alone, and who is so by hand stays it', async ({ as, open }) => {
    await as('beheerder', change('beheerder', { email: EMAIL }));
    await as('beheerder', change('uitvoerder', { email: 'ander@voorbeeldstad.example' }));
    const signIn = await open({ regels: BELEID });
    await signIn({ ...who, rollen: ['beleid'] });
    const rollen = async (which: string) => (await as('beheerder', (tx) => find(tx, { id: which })))?.rollen;
    expect((await rollen(CAST.beheerder.id))?.toSorted()).toEqual(['beheerder', 'beleid']);
    await signIn({ kenmerk: 'b', email: 'ander@voorbeeldstad.example', rollen: ['beleid'] });
    expect(await rollen(id)).toEqual(['beleid']);
  });

  test('someone of another gemeente is not known here', async ({ as, open }) => {
    const there = { ...actorFor('beleid-andere-gemeente'), rollen: ['beheerder'] };
    await as(there, change('beleid-andere-gemeente', { email: EMAIL }));
    expect(await (await open())(who)).toEqual({ weigering: 'onbekend' });
  });
});
