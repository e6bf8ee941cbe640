import { describe, expect, test } from 'vitest';

import {
  computeNieuweRechten,
  computeRechten,
  listWaarden,
  parseProfiel,
  parseReis,
  type Regel,
} from './aanmeldkenmerk.ts';

const TEAM = '00000000-0000-7000-8000-00000000000a';
const regel = (waarde: string, rol: string | null, teamId: string | null = null): Regel => ({ waarde, rol, teamId });
const REGELS = [
  regel('wijkteam-noord', 'uitvoerder', TEAM),
  regel('beleid', 'beleid'),
  regel('beheer', 'beheerder'),
  regel('team', null, TEAM),
];

describe('the values of a claim', () => {
  test.each<[string, object, string, string[]]>([
    ['a list', { groups: ['a', 'b'] }, 'groups', ['a', 'b']],
    ['one text', { groups: 'a' }, 'groups', ['a']],
    ['a text with spaces is itself and its parts', { groups: 'a b' }, 'groups', ['a b', 'a', 'b']],
    ['a path', { realm_access: { roles: ['a'] } }, 'realm_access.roles', ['a']],
    ['a name with dots comes before a path', { 'https://x.nl/rol': ['a'] }, 'https://x.nl/rol', ['a']],
    ['no claim', {}, 'groups', []],
    ['a number', { groups: 12 }, 'groups', []],
    ['null', { groups: null }, 'groups', []],
    ['a list with other things', { groups: ['a', 1, null, {}] }, 'groups', ['a']],
    ['what every object has', {}, 'constructor.name', []],
    ['the prototype', {}, '__proto__', []],
  ])('of %s', (_, claims, claim, waarden) => {
    expect(listWaarden(claims as Record<string, unknown>, claim)).toEqual(waarden);
  });
});

describe('what the claims give', () => {
  test.each<[string, unknown, string[], string[]]>([
    ['a group gives its rol and team', ['wijkteam-noord'], ['uitvoerder'], [TEAM]],
    ['two groups give both', ['beleid', 'wijkteam-noord'], ['uitvoerder', 'beleid'], [TEAM]],
    ['a team alone gives no rol', ['team'], [], [TEAM]],
    ['what no rule names gives nothing', ['admin', 'beheerder'], [], []],
    ['a rule is exact: capitals count', ['Beleid'], [], []],
    ['beheerder only by its own rule', ['beheer'], ['beheerder'], []],
    ['nothing gives nothing', undefined, [], []],
  ])('%s', (_, groups, rollen, teams) => {
    expect(computeRechten({ groups }, 'groups', REGELS)).toEqual({ rollen, teams });
  });
});

describe('what someone has afterwards', () => {
  const given = { rollen: ['beleid'], teams: [TEAM] };
  test.each<[string, string[], Regel[], { rollen?: string[] | undefined; teams?: string[] | undefined }]>([
    ['without rules everything stays', ['wethouder'], [], {}],
    ['rules for roles take the place of what there was', ['wethouder'], [regel('a', 'beleid')], { rollen: ['beleid'] }],
    ['rules for teams alone leave the roles', ['wethouder'], [regel('a', null, TEAM)], { teams: [TEAM] }],
    [
      'who is beheerder by hand stays so while no rule gives it',
      ['beheerder'],
      [regel('a', 'beleid')],
      { rollen: ['beleid', 'beheerder'] },
    ],
    [
      'a rule for beheerder rules over it',
      ['beheerder'],
      [regel('a', 'beleid'), regel('b', 'beheerder')],
      { rollen: ['beleid'] },
    ],
  ])('%s', (_, eigen, regels, after) => {
    expect(computeNieuweRechten(eigen, regels, given)).toEqual({ rollen: undefined, teams: undefined, ...after });
  });
});

describe('who a provider says someone is', () => {
  test.each<[string, object, ReturnType<typeof parseProfiel>]>([
    [
      'a checked address, in lower case',
      { name: 'Sam', email: 'S@X.NL', email_verified: true },
      { naam: 'Sam', email: 's@x.nl' },
    ],
    [
      'an address that was not checked counts as none',
      { name: 'Sam', email: 's@x.nl', email_verified: false },
      { naam: 'Sam', email: undefined },
    ],
    [
      'nor does the word true',
      { name: 'Sam', email: 's@x.nl', email_verified: 'true' },
      { naam: 'Sam', email: undefined },
    ],
    ['no address at all', { email: 'niets', email_verified: true }, { naam: '', email: undefined }],
    ['a name in two parts', { given_name: 'Sam', family_name: 'B.' }, { naam: 'Sam B.', email: undefined }],
    ['a name on one line', { name: 'Sam\n\nB.\u202E' }, { naam: 'Sam B.', email: undefined }],
    ['a name that is no text', { name: 12 }, { naam: '', email: undefined }],
  ])('%s', (_, claims, profiel) => expect(parseProfiel(claims as Record<string, unknown>)).toEqual(profiel));
});

test('a journey counts until its end, and nothing is no journey', () => {
  const reis = { flow: { state: 's', nonce: 'n', verifier: 'v' }, terug: '/', tot: 1000 };
  expect(parseReis(JSON.stringify(reis), new Date(999))).toEqual(reis);
  expect(parseReis(JSON.stringify(reis), new Date(1000))).toBeUndefined();
  expect(parseReis(undefined, new Date(0))).toBeUndefined();
});
