import { generateSync } from 'otplib';
import { describe, expect, test } from 'vitest';

import {
  createPasskeyOptions,
  createPasskeyQuestion,
  createSecret,
  findStep,
  formatSecret,
  isPasskeyHost,
  parsePasskey,
  parsePasskeyAnswer,
  parsePasskeyOwner,
  renderTotpUri,
} from './index.ts';

/** RFC 6238, appendix B: the secret "12345678901234567890" and its codes, of which an app shows the last six digits. */
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('codes of an app', () => {
  test.for([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_111_111_111, '050471', 37_037_037],
    [1_234_567_890, '005924', 41_152_263],
    [2_000_000_000, '279037', 66_666_666],
    [20_000_000_000, '353130', 666_666_666],
  ] as const)('the code of RFC 6238 at second %i is right', ([second, code, step]) => {
    expect(findStep(RFC, code, new Date(second * 1000), 0)).toBe(step);
    expect(findStep(RFC, `${code.slice(0, 3)} ${code.slice(3)}`, new Date(second * 1000), 0)).toBe(step);
  });

  test.for([
    [-31, undefined],
    [-30, 100],
    [0, 100],
    [29, 100],
    [30, 100],
    [59, 100],
    [60, undefined],
  ] as const)('a code counts from one step before to one step after: %i seconds later', ([later, step]) => {
    const code = generateSync({ secret: RFC, epoch: 3000 });
    expect(findStep(RFC, code, new Date((3000 + later) * 1000), 0)).toBe(step);
  });

  test('a code counts once, and none from before it', () => {
    const at = new Date(3_000_000);
    const code = generateSync({ secret: RFC, epoch: 3000 });
    expect(findStep(RFC, code, at, 99)).toBe(100);
    expect(findStep(RFC, code, at, 100)).toBeUndefined();
    expect(findStep(RFC, generateSync({ secret: RFC, epoch: 2970 }), at, 100)).toBeUndefined();
    expect(findStep(RFC, generateSync({ secret: RFC, epoch: 3030 }), at, 100)).toBe(101);
  });

  test.for(['', '12345', '1234567', 'abcdef', '12345६', '-12345'])('%o is no code', (code) => {
    expect(findStep(RFC, code, new Date(3_000_000), 0)).toBeUndefined();
  });

  test('a new secret has 160 bits, reads in groups of four, and stands in the address that the app reads', () => {
    const secret = createSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(formatSecret(secret).split(' ').join('')).toBe(secret);
    expect(formatSecret(RFC)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
    const uri = renderTotpUri(secret, { issuer: 'Bondgenoot Voorbeeldstad', label: 'samira@voorbeeldstad.example' });
    expect(uri).toMatch(/^otpauth:\/\/totp\/Bondgenoot%20Voorbeeldstad(:|%3A)samira/);
    expect(new URL(uri).searchParams.get('secret')).toBe(secret);
    expect(new URL(uri).searchParams.get('issuer')).toBe('Bondgenoot Voorbeeldstad');
  });
});

describe('passkeys', () => {
  const publicUrl = 'https://bondgenoot.voorbeeldstad.example';
  const owner = {
    gemeente: '00000000-0000-7000-8000-000000000001',
    persoon: '0191d6c6-5b41-7c3e-9d7a-1f2e3d4c5b6a',
    naam: 'Samira',
  };
  const known = [{ sleutelId: 'c2xldXRlbA', publiekeSleutel: 'AAAA', teller: 3, wegen: ['usb'] }];

  test('they belong to a name, not to a number', () => {
    expect(isPasskeyHost(publicUrl)).toBe(true);
    expect(isPasskeyHost('http://localhost:3000')).toBe(true);
    expect(isPasskeyHost('http://127.0.0.1:3000')).toBe(false);
    expect(isPasskeyHost('http://[::1]:3000')).toBe(false);
  });

  test('a new one must know its owner and check who holds it, and is not one there already is', async () => {
    const { challenge, json } = await createPasskeyOptions({ publicUrl }, owner, known);
    const options = JSON.parse(json);
    expect(options.rp).toEqual({ name: 'Bondgenoot', id: 'bondgenoot.voorbeeldstad.example' });
    expect(options.authenticatorSelection).toMatchObject({ residentKey: 'required', userVerification: 'required' });
    expect(options.excludeCredentials).toMatchObject([{ id: 'c2xldXRlbA', type: 'public-key' }]);
    expect(options.challenge).toBe(challenge);
    expect(Buffer.from(challenge, 'base64url').length).toBeGreaterThanOrEqual(16);
    const response = { userHandle: options.user.id };
    expect(parsePasskeyOwner(JSON.stringify({ id: 'c2xldXRlbA', response }))).toEqual({
      gemeente: owner.gemeente,
      persoon: owner.persoon,
      sleutelId: 'c2xldXRlbA',
    });
  });

  test('a question names the passkeys of one person, or none of anybody; every challenge is new', async () => {
    const one = await createPasskeyQuestion({ publicUrl }, known);
    const any = await createPasskeyQuestion({ publicUrl });
    expect(JSON.parse(one.json)).toMatchObject({
      userVerification: 'required',
      allowCredentials: [{ id: 'c2xldXRlbA' }],
    });
    expect(JSON.parse(any.json).allowCredentials).toEqual([]);
    expect(one.challenge).not.toBe(any.challenge);
  });

  test.for([
    '',
    'null',
    '{}',
    '[]',
    '{"id":1}',
    '{"id":"c2xldXRlbA"}',
    '{"id":"x","response":{"userHandle":"AA"}}',
    '{',
  ])('%s is no answer', async (answer) => {
    const asked = { publicUrl, challenge: 'abc' };
    expect(parsePasskeyOwner(answer)).toBeUndefined();
    expect(await parsePasskey(asked, answer)).toBeUndefined();
    const [first] = known;
    expect(first && (await parsePasskeyAnswer(asked, answer, first))).toBeUndefined();
  });
});
