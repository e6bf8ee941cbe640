import { computeUitnodigingssleutel } from '../../app/meten/uitnodiging/index.ts';
import { GEMEENTEN } from '../../database/demo/cast.ts';
import { formOf, type Visitor } from './app.ts';
import { SECRETS } from './deps.ts';
import type { As } from './test.ts';

/** Someone with a browser of their own, which keeps the cookies it is given; `sessie` is that of who is signed in. */
export function openInvuller(visit: Visitor, sessie?: string) {
  const cookies = new Map(sessie === undefined ? [] : [['sessie', `sessie=${sessie}`]]);
  const go = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies.values()].join('; ');
    const headers = { ...(init.headers as Record<string, string>), ...(cookie === '' ? {} : { cookie }) };
    const answer = await visit(path, { ...init, headers });
    for (const one of answer.headers.getSetCookie()) {
      const [pair = ''] = one.split(';');
      cookies.set(pair.split('=')[0] ?? '', pair);
    }
    return answer;
  };
  const post = (path: string, fields: Record<string, string> | string[][]) => go(path, formOf(fields));
  /** What a page carries with its form, and cannot be seen. */
  const open = async (path: string) => {
    const { text } = await go(path);
    const valueOf = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
    return { merk: valueOf('merk'), bladzijde: valueOf('bladzijde') };
  };
  /** Opens a screen and fills it in. */
  const fill = async (path: string, fields: Record<string, string | string[]>) => {
    const all = Object.entries({ ...(await open(path)), ...fields });
    return post(
      path,
      all.flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
    );
  };
  return {
    go,
    post,
    open,
    fill,
    begin: (id: string, fields: Record<string, string>) => post(`/invullen/${id}/begin`, fields),
  };
}
export type Invuller = ReturnType<typeof openInvuller>;

/** The keys of everyone who is asked for a meting of Voorbeeldstad, in the order in which they were asked. */
export const listSleutels = (as: As, meting: string): Promise<string[]> =>
  as('beleid', async (tx) => {
    const rows = await tx
      .selectFrom('uitnodigingen')
      .select('id')
      .where('meting_id', '=', meting)
      .orderBy('id')
      .execute();
    return rows.map(({ id }) => computeUitnodigingssleutel(SECRETS.codeSecret, GEMEENTEN.voorbeeldstad.code, id));
  });

/** So many people without an account. */
export const listAdressen = (count: number): string[] => Array.from({ length: count }, (_, i) => `p${i}@voorbeeld.nl`);

/** Someone of the cast at the API, with what is sent. */
export const asJson = (body: unknown): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});
