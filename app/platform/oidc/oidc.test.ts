import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { describe, expect, test } from 'vitest';

import { openProvider as openPeer } from '../../../tests/support/provider.ts';
import { createKeyPair, createSignIn, createSignOutUrl, listFindings, openProvider } from './index.ts';

const HERE = { loopback: true, own: false };
const REDIRECT = 'http://127.0.0.1:1/antwoord';
const demand = { redirectUri: REDIRECT, acr: ['hoog'], rolesClaim: 'groups' };
const pair = createKeyPair();

/** Something that answers every request with this JSON, for as long as `run` takes. */
async function withServer<T>(answer: (origin: string) => unknown, run: (origin: string) => Promise<T>): Promise<T> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer(origin)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    return await run(origin);
  } finally {
    server.close();
  }
}

const settingsFor = async (issuer: string, reach = HERE) => {
  const { kid, privateJwk } = await pair;
  return { issuer, clientId: 'wij', key: { kid, privateJwk }, reach };
};

describe('a provider that is none', () => {
  test.each([
    ['that calls itself something else', 'andere-uitgever', () => ({ issuer: 'https://elders.example' })],
    ['that gives other JSON', 'geen-provider', () => ({ hallo: 'daar' })],
    ['that gives no JSON object', 'geen-provider', () => ['x']],
  ])('one %s: %s', async (_, fault, answer) => {
    await withServer(answer, async (origin) => {
      await expect(openProvider(await settingsFor(origin))).rejects.toMatchObject({ fault });
    });
  });

  test('one that is away, and one on an address we may not go to', async () => {
    const away = await settingsFor('http://127.0.0.1:1');
    await expect(openProvider(away)).rejects.toMatchObject({ fault: 'onbereikbaar' });
    for (const issuer of ['http://127.0.0.1:1', 'https://169.254.169.254', 'https://10.0.0.1', 'https://localhost:1']) {
      const inside = await settingsFor(issuer, { loopback: false, own: false });
      await expect(openProvider(inside)).rejects.toMatchObject({ fault: 'adres' });
    }
  });
});

test('what a provider lacks is told; what it does not announce is not', async () => {
  const says = (origin: string) => ({
    issuer: origin,
    authorization_endpoint: `${origin}/auth`,
    code_challenge_methods_supported: ['plain'],
    token_endpoint_auth_methods_supported: ['client_secret_basic'],
    token_endpoint_auth_signing_alg_values_supported: ['HS256'],
    acr_values_supported: ['laag'],
  });
  await withServer(says, async (origin) => {
    const provider = await openProvider(await settingsFor(origin));
    expect(listFindings(provider, ['hoog'])).toEqual([
      'geen-code',
      'geen-pkce',
      'geen-sleutelbewijs',
      'geen-ps256',
      'geen-niveau',
      'geen-afmelden',
    ]);
    expect(listFindings(provider, ['hoog', 'laag'])).not.toContain('geen-niveau');
    expect(createSignOutUrl(provider, REDIRECT)).toBeUndefined();
  });
});

describe('a real provider', () => {
  test.each([
    ['by the address alone', false],
    ['pushed beforehand, with proof of our key, when it announces that', true],
  ])('is asked for a code with PKCE, state, nonce and level: %s', async (_, par) => {
    const { publicJwk } = await pair;
    const peer = await openPeer({ par });
    await withServer(
      () => ({ keys: [publicJwk] }),
      async (jwksUri) => {
        peer.addClient({ id: 'wij', redirectUri: REDIRECT, signedOutUri: REDIRECT, jwksUri });
        const provider = await openProvider(await settingsFor(peer.issuer));
        expect(listFindings(provider, ['hoog'])).toEqual([]);
        const { url, flow } = await createSignIn(provider, demand);
        const asked = Object.fromEntries(new URL(url).searchParams);
        const { state, nonce } = flow;
        const pushed = { client_id: 'wij', request_uri: expect.stringMatching(/^urn:/) };
        const open = { response_type: 'code', code_challenge_method: 'S256', acr_values: 'hoog', state, nonce };
        expect(asked).toMatchObject(par ? pushed : open);
        expect('state' in asked).toBe(!par);
        expect(url).not.toContain(flow.verifier);
        expect(createSignOutUrl(provider, REDIRECT)).toContain(encodeURIComponent(REDIRECT));
      },
    );
    await peer.close();
  });

  test('does not take a key it cannot find', async () => {
    const peer = await openPeer({ par: true });
    await withServer(
      () => ({ keys: [] }),
      async (jwksUri) => {
        peer.addClient({ id: 'wij', redirectUri: REDIRECT, signedOutUri: REDIRECT, jwksUri });
        const provider = await openProvider(await settingsFor(peer.issuer));
        await expect(createSignIn(provider, demand)).rejects.toMatchObject({ fault: 'client' });
      },
    );
    await peer.close();
  });
});
