import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Provider } from 'oidc-provider';

/** Someone whom the provider knows. */
export type Account = { email: string; verified?: boolean; name: string; groups: string[] };

export type TestProvider = {
  issuer: string;
  /** Lets us sign in here, once our addresses are known. */
  addClient: (client: { id: string; redirectUri: string; signedOutUri: string; jwksUri: string }) => void;
  accounts: Map<string, Account>;
  /** Level that the provider gives, whatever was asked. */
  setAcr: (acr: string) => void;
  /** Puts another nonce in the id token than was asked. */
  setNonce: (nonce: string | undefined) => void;
  close: () => Promise<void>;
};

const readBody = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new URLSearchParams(Buffer.concat(parts).toString());
};

type Settings = { issuer: string; accounts: Map<string, Account>; par: boolean; nonce: () => string | undefined };
type Client = Parameters<TestProvider['addClient']>[0];

/** oidc-provider as a gemeente would set it up for us: PKCE, private_key_jwt and the levels it has. */
function createProvider({ issuer, accounts, par, nonce }: Settings, client: Client): Provider {
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        redirect_uris: [client.redirectUri],
        post_logout_redirect_uris: [client.signedOutUri],
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'PS256',
        jwks_uri: client.jwksUri,
      },
    ],
    acrValues: ['laag', 'hoog'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'], acr: null },
    cookies: { keys: ['alleen voor de proef'] },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: par },
      rpInitiatedLogout: { enabled: true },
    },
    pkce: { required: () => true },
    // It reads our keys on this machine, where it would not go by itself.
    fetch: (url, options = {}) =>
      fetch(url, { method: options.method ?? 'GET', headers: options.headers ?? {}, signal: options.signal ?? null }),
    findAccount: (_, sub) => {
      const { email = '', verified = true, name = '', groups = [] } = accounts.get(sub) ?? {};
      return { accountId: sub, claims: () => ({ sub, email, email_verified: verified, name, groups }) };
    },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ clientId: client.id, accountId: oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, next) => {
    if (ctx.path === '/auth' && nonce() !== undefined) ctx.query = { ...ctx.query, nonce: nonce() };
    await next();
  });
  return provider;
}

/** The page on which someone says who they are; what they fill in is who they are. */
async function handleInteraction(provider: Provider, request: IncomingMessage, response: ServerResponse, acr: string) {
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="nl"><title>Inloggen</title><form method="post">
      <label>Wie bent u? <input name="login"></label><button>Log in</button><button name="stop" value="ja">Stop</button></form>`);
    return;
  }
  const form = await readBody(request);
  const result = form.has('stop')
    ? { error: 'access_denied', error_description: 'gestopt' }
    : { login: { accountId: form.get('login') ?? '', acr } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

/** A real OpenID Connect provider on this machine. It knows us after `addClient`. */
export async function openProvider({ par = false } = {}): Promise<TestProvider> {
  let provider: Provider | undefined;
  let handle: RequestListener | undefined;
  let acr = 'hoog';
  let nonce: string | undefined;
  const accounts = new Map<string, Account>();
  const server = createServer((request, response) => {
    if (!provider || !handle) return void response.writeHead(503).end();
    if (!request.url?.startsWith('/interaction/')) return void handle(request, response);
    handleInteraction(provider, request, response, acr).catch(() => response.writeHead(400).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    accounts,
    addClient: (client) => {
      provider = createProvider({ issuer, accounts, par, nonce: () => nonce }, client);
      handle = provider.callback();
    },
    setAcr: (value) => void (acr = value),
    setNonce: (value) => void (nonce = value),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
