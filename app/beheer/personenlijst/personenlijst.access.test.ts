import { describe } from 'vitest';

import { CAST, type Persoon } from '../../../database/demo/cast.ts';
import { expect, test, type Wie } from '../../../tests/support/test.ts';
import type { Actor, Tx } from '../../platform/database/index.ts';
import { readCsv } from '../../platform/sheets/index.ts';
import { closeInlezing, createInlezing, getControle, getInlezing, openInlezing } from '../inlezing/index.ts';
import { addPersonen } from './commands/add-personen.ts';
import { canAddPersonen } from './policy.ts';
import { personenSoort } from './routes.tsx';

type As = <T>(wie: Wie | Actor, run: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>;

const HEAD = 'Naam;Functie;E-mail;Rollen;Teams;Partij;Begint op;Eindigt op\n';
const NOOR = 'Noor de Vries;Consulent;Noor@Voorbeeldstad.nl;uitvoerder;Wijkteam Noord;;;\n';
const AMIR = 'Amir Bakker;Adviseur;amir@voorbeeldstad.nl;Beleid, raadslid;;;1-1-2099;31-12-2099\n';
const BAAS = 'Bo Baas;Applicatiebeheer;bo@voorbeeldstad.nl;beheerder;;;;\n';
const DATA_KEY = Buffer.alloc(32, 7).toString('base64url');

const outcome = (act: Promise<unknown>) =>
  act.then(
    () => 'ok',
    (error: { kind?: string }) => error.kind ?? 'fout',
  );

const upload = (as: As, rows: string) => {
  const table = readCsv(new TextEncoder().encode(HEAD + rows));
  const sheets = [{ name: '', table, hidden: { rows: 0, columns: 0 } }];
  return as('beheerder', (tx, actor) => createInlezing(tx, actor, personenSoort, { bestand: 'mensen.csv', sheets }));
};
const plan = async (as: As, rows: string) => {
  const { id } = await upload(as, rows);
  return (await as('beheerder', (tx, actor) => getControle(tx, actor, personenSoort, id))).plan;
};

/** Reads people in with one answer to every question that has it. */
async function read(as: As, rows: string, answer: 'ja' | 'nee' = 'nee', uitnodigen: 'ja' | 'nee' = 'nee') {
  const { id } = await upload(as, rows);
  const { vragen } = (await as('beheerder', (tx, actor) => getControle(tx, actor, personenSoort, id))).plan;
  const antwoorden = Object.fromEntries(
    vragen.map(({ sleutel }) => [sleutel, sleutel === 'uitnodigen' ? uitnodigen : answer]),
  );
  await as('beheerder', (tx, actor) => openInlezing(tx, actor, personenSoort, id, antwoorden));
  const how = { naam: 'B., Beheerder', dataKey: DATA_KEY };
  await as('beheerder', (tx, actor) => closeInlezing(tx, actor, personenSoort, id, how));
  const { nieuw, gewijzigd, gelijk, overgeslagen } = await as('beheerder', (tx, actor) => getInlezing(tx, actor, id));
  return { nieuw, gewijzigd, gelijk, overgeslagen };
}

const findPersoon = (as: As, email: string) =>
  as('beheerder', (tx) =>
    tx
      .selectFrom('medewerkers')
      .select(['id', 'naam', 'functie', 'rollen', 'teams', 'status'])
      .where('email', '=', email)
      .executeTakeFirst(),
  );
const countMail = (as: As) =>
  as(
    'beheerder',
    async (tx) => (await tx.selectFrom('berichten').select('id').where('soort', '=', 'uitnodiging').execute()).length,
  );

test.for(['niemand' as const, ...(Object.keys(CAST) as Persoon[])])(
  'only the beheerder reads people in: %s',
  async (wie, { as }) => {
    const nothing = { wijzigingen: [], tellingen: { gelijk: 0, overgeslagen: 0 }, uitnodigen: false };
    const werk = { naam: '', bestand: '', progress: async () => {} };
    const expected = wie === 'beheerder' ? 'ok' : 'mag-niet';
    expect(await outcome(as(wie, (tx, actor) => addPersonen(tx, actor, nothing, werk)))).toBe(expected);
    expect(await outcome(as(wie, async (_, actor) => canAddPersonen(actor)))).toBe('ok');
  },
);

describe('a list of people', () => {
  test('gives accounts with their rollen and teams, later ones later, and mails nobody without a yes', async ({
    as,
  }) => {
    expect(await read(as, NOOR + AMIR)).toEqual({ nieuw: 2, gewijzigd: 0, gelijk: 0, overgeslagen: 0 });
    expect(await findPersoon(as, 'noor@voorbeeldstad.nl')).toMatchObject({
      naam: 'Noor de Vries',
      rollen: ['uitvoerder'],
      teams: CAST.uitvoerder.teams,
      status: 'uitgenodigd',
    });
    expect(await findPersoon(as, 'amir@voorbeeldstad.nl')).toMatchObject({ rollen: [], teams: [] });
    expect(await countMail(as)).toBe(0);
  });

  test('invites the new people when the reader says so', async ({ as }) => {
    await read(as, NOOR + AMIR, 'nee', 'ja');
    expect(await countMail(as)).toBe(2);
  });

  test('read again changes nothing, and asks nothing', async ({ as }) => {
    await read(as, NOOR + AMIR);
    expect((await plan(as, NOOR + AMIR)).vragen).toEqual([]);
    expect(await read(as, NOOR + AMIR)).toEqual({ nieuw: 0, gewijzigd: 0, gelijk: 2, overgeslagen: 0 });
  });

  test('adds a functie, a rol and a team, and takes nothing away', async ({ as }) => {
    await read(as, NOOR);
    const more = NOOR.replace('Consulent', 'Teamleider').replace(
      ';uitvoerder;Wijkteam Noord',
      ';teamleider;Wijkteam Zuid',
    );
    expect(await read(as, more)).toEqual({ nieuw: 0, gewijzigd: 1, gelijk: 0, overgeslagen: 0 });
    const noor = await findPersoon(as, 'noor@voorbeeldstad.nl');
    expect(noor).toMatchObject({ functie: 'Teamleider', rollen: ['teamleider', 'uitvoerder'] });
    expect(noor?.teams).toHaveLength(2);
  });

  test('asks about every beheerder, and skips the row after a no', async ({ as }) => {
    const asked = await plan(as, BAAS + NOOR);
    expect(asked.vragen.map(({ tekst }) => tekst.slice(0, 25))).toEqual([
      'Regel 2: Bo Baas krijgt d',
      'Wil je de nieuwe mensen (',
    ]);
    const { id } = await upload(as, BAAS);
    const open = as('beheerder', (tx, actor) => openInlezing(tx, actor, personenSoort, id, { uitnodigen: 'nee' }));
    expect(await outcome(open)).toBe('ongeldige-invoer');
    expect(await read(as, BAAS + NOOR, 'nee')).toEqual({ nieuw: 1, gewijzigd: 0, gelijk: 0, overgeslagen: 1 });
    expect(await findPersoon(as, 'bo@voorbeeldstad.nl')).toBeUndefined();
    expect(await read(as, BAAS + NOOR, 'ja')).toEqual({ nieuw: 1, gewijzigd: 0, gelijk: 1, overgeslagen: 0 });
    expect(await findPersoon(as, 'bo@voorbeeldstad.nl')).toMatchObject({ rollen: ['beheerder'] });
  });
});

describe('a row is wrong', () => {
  test.for([
    ['without a name', ';Consulent;a@b.nl;uitvoerder;;;;\n', 'naam'],
    ['without a functie', 'A;;a@b.nl;uitvoerder;;;;\n', 'functie'],
    ['without an address', 'A;B;geen adres;uitvoerder;;;;\n', 'email'],
    ['without a rol', 'A;B;a@b.nl;;;;;\n', 'rollen'],
    ['with a rol nobody knows', 'A;B;a@b.nl;keizer;;;;\n', 'rollen'],
    ['with a team that is not there', 'A;B;a@b.nl;beleid;Team X;;;\n', 'teams'],
    ['with a partij that is not there', 'A;B;a@b.nl;aanbieder;;Zorg X;;\n', 'partij'],
    ['with a first day that is none', 'A;B;a@b.nl;beleid;;;morgen;\n', 'begint'],
    ['with a last day that is over', 'A;B;a@b.nl;beleid;;;;1-1-2020\n', 'eindigt'],
    ['with a last day before the first', 'A;B;a@b.nl;beleid;;;1-2-2099;1-1-2099\n', 'eindigt'],
  ] as const)('%s', async ([, row, veld], { as }) => {
    const { fouten } = await plan(as, row);
    expect(fouten.flatMap((rij) => rij.fouten.map((fout) => fout.veld))).toEqual([veld]);
  });

  test('when its address stands there twice, or is of someone with another name', async ({ as }) => {
    expect((await plan(as, NOOR + NOOR)).fouten.map(({ regel }) => regel)).toEqual([3]);
    await read(as, NOOR);
    const { fouten } = await plan(as, NOOR.replace('Noor de Vries', 'Iemand Anders'));
    expect(fouten[0]?.fouten[0]?.tekst).toContain('van Noor de Vries');
  });

  test('when someone would give themselves a rol', async ({ as }) => {
    await as('beheerder', (tx) =>
      tx.updateTable('medewerkers').set({ email: 'ik@voorbeeldstad.nl' }).where('id', '=', CAST.beheerder.id).execute(),
    );
    const { naam, functie } = CAST.beheerder;
    const { fouten } = await plan(as, `${naam};${functie};ik@voorbeeldstad.nl;wethouder;;;;\n`);
    expect(fouten[0]?.fouten[0]).toMatchObject({ veld: 'rollen' });
  });
});
