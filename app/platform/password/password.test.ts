import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { computePasswordHash, findWeakness, isOutdated, isPassword } from './index.ts';
import { takeTurn } from './turns.ts';

const OWN = ['Bondgenoot', 'Voorbeeldstad', 'Samira Benali', 'samira.benali@voorbeeldstad.example'];

describe('a password that is easy to guess is refused', () => {
  test.for([
    ['elf tekens!', 'kort'],
    ['', 'kort'],
    ['é'.repeat(11), 'kort'],
    ['Xk'.repeat(64) + 'z', 'lang'],
    ['123456789012', 'bekend'],
    ['12345678901234567890', 'bekend'],
    ['aaaaaaaaaaaaaaaa', 'bekend'],
    ['abababababababab', 'bekend'],
    ['qwertyuiop1234', 'bekend'],
    ['1q2w3e4r5t6y', 'bekend'],
    ['password1234', 'bekend'],
    ['P@ssw0rd2026!', 'bekend'],
    ['Welkom2026!!', 'bekend'],
    ['Wachtwoord123!', 'bekend'],
    ['zomer-zomer-26', 'bekend'],
    ['WelkomZomer26!', 'bekend'],
    ['gémeentehuis1', 'bekend'],
    ['correcthorsebatterystaple', 'bekend'],
    ['Voorbeeldstad12', 'eigen'],
    ['Samira.Benali1', 'eigen'],
    ['benali-voorbeeldstad-26', 'eigen'],
  ] as const)('%s: %s', ([password, weakness]) => {
    expect(findWeakness(password, OWN)).toBe(weakness);
  });

  test.for([
    'vier losse tuinstoelen in de regen',
    'kleppertand vuursteen',
    'mijn wijkteam eet elke vrijdag soep',
    'xK7#pLq92vRt',
    'Тёплый-вечер-на-даче',
    'ほうれん草とごまの味噌汁がすき',
    'Ik werk al 12 jaar in Voorbeeldstad!',
    'a'.repeat(8) + 'horlepiep-taxi',
  ])('%s is good: letters of any script, spaces, no rules about which', (password) => {
    expect(findWeakness(password, OWN)).toBeUndefined();
  });

  test('more than three thousand of the passwords that people choose most are refused', () => {
    const words = readFileSync(new URL('words.txt', import.meta.url), 'utf8')
      .split(/\s+/)
      .filter(Boolean);
    const tails = ['123456789', '2024', '2025', '2026!', '123!', '1234567', '12345678!', '!', '1'];
    const all = new Set(
      words.flatMap((word) => [
        ...tails.map((tail) => word + tail),
        word[0]?.toUpperCase() + word.slice(1) + '2026!',
        word + word,
        word + word + word + word,
      ]),
    );
    const long = [...all].filter((password) => password.length >= 12);
    expect(long.length).toBeGreaterThan(3000);
    expect(long.filter((password) => findWeakness(password, []) === undefined)).toEqual([]);
  });
});

describe('argon2id', () => {
  test('a hash says what it cost, is never the same twice, and knows its password to the last character', async () => {
    const password = 'kleppertand vuursteen '.repeat(5);
    const [one, two] = [await computePasswordHash(password), await computePasswordHash(password)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(two);
    expect(await isPassword(one, password)).toBe(true);
    expect(await isPassword(one, password.slice(0, -1))).toBe(false);
    expect(await isPassword(one, password.toUpperCase())).toBe(false);
    expect(isOutdated(one)).toBe(false);
  });

  test('a hash of another program, at another cost, is known and asks to be made again', async () => {
    // From the reference implementation: argon2 'somesalt' -id -t 2 -m 16 -p 1 with the password "password".
    const known = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await isPassword(known, 'password')).toBe(true);
    expect(await isPassword(known, 'passwore')).toBe(false);
    expect(isOutdated(known)).toBe(true);
  });

  test('without a hash no password fits, and a damaged one is an error of ours', async () => {
    expect(await isPassword(undefined, '')).toBe(false);
    expect(await isPassword(null, 'kleppertand vuursteen')).toBe(false);
    await expect(isPassword('$2b$10$abc', 'x')).rejects.toThrow(/argon2id/);
  });
});

describe('turns', () => {
  test('a few at a time, and when the line is too long the next is told to come back', async () => {
    let [now, most] = [0, 0];
    const open: (() => void)[] = [];
    const work = async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise<void>((resolve) => void open.push(resolve));
      now -= 1;
    };
    const all = Array.from({ length: 62 }, () => takeTurn(work));
    await expect(takeTurn(work)).rejects.toMatchObject({ kind: 'te-vaak' });
    for (let done = 0; done < 62;) {
      await new Promise((resolve) => setImmediate(resolve));
      for (const finish of open.splice(0)) {
        finish();
        done += 1;
      }
    }
    await Promise.all(all);
    expect(most).toBe(2);
    await expect(takeTurn(async () => 'again')).resolves.toBe('again');
    await expect(takeTurn(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(takeTurn(async () => 'still')).resolves.toBe('still');
  });
});
