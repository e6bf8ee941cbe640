/** A client of the REST API that is signed in as one of the demo cast, or as nobody. */
export type Client = {
  get: (path: string) => Promise<Answer>;
  post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
};

export type Answer = { status: number; headers: Headers; body: Record<string, unknown> };

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const body = isJson ? (JSON.parse(text) as Record<string, unknown>) : { text };
  return { status: response.status, headers: response.headers, body };
}

/** The cookie of a new session for someone of the demo cast. */
export async function signIn(url: string, persoon: string): Promise<string> {
  const body = new URLSearchParams({ persoon });
  const response = await fetch(`${url}/aanmelden/demo`, { method: 'POST', body, redirect: 'manual' });
  const [cookie] = response.headers.getSetCookie();
  if (response.status !== 303 || cookie === undefined)
    throw new Error(`Signing in as ${persoon} gave ${response.status}`);
  return cookie.split(';')[0] ?? '';
}

/** Opens a client for the API of the product at `url`. */
export async function openClient(url: string, persoon?: string): Promise<Client> {
  const cookie = persoon === undefined ? '' : await signIn(url, persoon);
  const base = { cookie };
  return {
    get: async (path) => answerOf(await fetch(`${url}/api/v1${path}`, { headers: base })),
    post: async (path, body, headers = {}) =>
      answerOf(
        await fetch(`${url}/api/v1${path}`, {
          method: 'POST',
          headers: { ...base, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
  };
}
