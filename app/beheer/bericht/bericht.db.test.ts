import { afterEach, beforeEach, describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { SECRETS } from '../../../tests/support/deps.ts';
import { openSmtpServer, refusal, type SmtpServer } from '../../../tests/support/smtp.ts';
import { actorFor, expect, test as base } from '../../../tests/support/test.ts';
import { type Actor, createSystemActor, type Tx } from '../../platform/database/index.ts';
import { openMail } from '../../platform/mail/index.ts';
import { renderBrief } from './brief.ts';
import { addBericht, type NewBericht } from './commands/add-bericht.ts';
import { type Post, runBericht } from './commands/run-bericht.ts';

const { gemeente } = actorFor('beheerder');
const taak = createSystemActor('taak', gemeente);
const { dataKey } = SECRETS;
const nieuw = { soort: 'herstel', onderwerp: 'Opnieuw toegang', tekst: 'Kies een wachtwoord.\n\nTot straks.' } as const;
const aan = { email: 'nieuw@b.example', link: { path: '/herstel/abc', dataKey } };

/** What the mail server answers to each next letter; undefined: it takes it. */
let answers: (number | undefined)[] = [];
let server: SmtpServer;

beforeEach(async () => {
  answers = [];
  server = await openSmtpServer({
    onRcptTo: ({ address }, _session, done) => {
      const code = answers.shift();
      done(code === undefined ? null : refusal(code, `not ${address}`));
    },
  });
});
afterEach(() => server.close());

type Fixtures = {
  /** Puts a mail in the outbox; gives how to run its job, and how it stands. */
  outbox: (
    wat?: Partial<NewBericht>,
  ) => Promise<{ run: (attempt?: number) => Promise<void>; read: () => Promise<unknown> }>;
  post: Post;
};

const test = base.extend<Fixtures>({
  post: async ({ as }, use) => {
    const withActor = <T>(actor: Actor, _doel: string, run: (tx: Tx) => Promise<T>) => as(actor, run);
    const { send } = openMail({ url: server.url, from: 'Bondgenoot <post@b.example>' });
    await use({ withActor, send, publicUrl: 'https://bondgenoot.example', dataKey });
  },
  outbox: async ({ as, post }, use) => {
    await use(async (wat = aan) => {
      const { id } = await as('beheerder', (tx, actor) => addBericht(tx, actor, { ...nieuw, ...wat } as NewBericht));
      const columns = ['status', 'pogingen', 'antwoord', 'tekst'] as const;
      const read = () =>
        as(taak, (tx) => tx.selectFrom('berichten').select(columns).where('id', '=', id).executeTakeFirstOrThrow());
      return { run: (attempt = 1) => runBericht(post, { gemeente, bericht: id }, attempt), read };
    });
  },
});

const sent = { status: 'verstuurd', antwoord: null, tekst: null };

/** The message-id of each letter that came. */
const idsOf = () => server.got.map(({ body }) => /^Message-ID: (.*)$/m.exec(body)?.[1]?.trim());

describe('the job that sends a mail', () => {
  test('hands it to the mail server with its link, and empties it', async ({ outbox }) => {
    const { run, read } = await outbox();
    await run();
    expect(await read()).toEqual({ ...sent, pogingen: 1 });
    expect(server.got).toHaveLength(1);
    expect(server.got[0]?.to).toEqual(['nieuw@b.example']);
    expect(server.got[0]?.body).toContain('https://bondgenoot.example/herstel/abc');
    expect(idsOf()[0]).toMatch(/^<[0-9a-f-]{36}@bondgenoot\.example>$/);
  });

  test('does nothing the second time', async ({ outbox }) => {
    const { run } = await outbox();
    await run();
    await run(2);
    expect(server.got).toHaveLength(1);
  });

  test('lets the queue try again after a refusal for now, as the same mail', async ({ outbox }) => {
    const { run, read } = await outbox();
    answers = [451];
    await expect(run()).rejects.toThrow('mail: 451');
    expect(await read()).toMatchObject({ status: 'wacht', pogingen: 1, antwoord: '451' });
    await run(2);
    expect(await read()).toEqual({ ...sent, pogingen: 2 });
  });

  test('gives up at a refusal for good, and keeps the words of the server out', async ({ outbox }) => {
    const { run, read } = await outbox();
    answers = [550];
    await run();
    expect(await read()).toMatchObject({ status: 'mislukt', pogingen: 1, antwoord: '550' });
    await run(2);
    expect(server.got).toEqual([]);
  });

  test('waits for a mail server that is gone, and gives up after fifteen attempts', async ({ outbox }) => {
    const { run, read } = await outbox();
    await server.close();
    await expect(run()).rejects.toThrow('mail: ESOCKET');
    expect(await read()).toMatchObject({ status: 'wacht', antwoord: 'ESOCKET' });
    await run(15);
    expect(await read()).toMatchObject({ status: 'mislukt', antwoord: 'ESOCKET' });
  });

  test('sends the same message-id again when nobody wrote down that it went', async ({ as, outbox }) => {
    const { run } = await outbox();
    await run();
    // As if the process had died after the mail server took the letter.
    const again = { status: 'wacht', adres: 'nieuw@b.example', onderwerp: 'x', tekst: 'x' };
    await as(taak, (tx) =>
      tx
        .updateTable('berichten')
        .set({ ...again, medewerker_id: null })
        .execute(),
    );
    await run(2);
    expect(idsOf()).toHaveLength(2);
    expect(new Set(idsOf()).size).toBe(1);
  });

  test('leaves it alone while another process sends it', async ({ as, outbox }) => {
    const { run } = await outbox();
    const busy = (until: number) =>
      as(taak, (tx) =>
        tx
          .updateTable('berichten')
          .set({ bezig_tot: new Date(Date.now() + until) })
          .execute(),
      );
    await busy(60_000);
    await expect(run()).rejects.toThrow('another process');
    expect(server.got).toEqual([]);
    await busy(-1);
    await run(2);
    expect(server.got).toHaveLength(1);
  });

  test('asks for the address of a medewerker when it sends; without one there is nothing to send', async ({
    as,
    outbox,
  }) => {
    const { run, read } = await outbox({ medewerkerId: CAST.beleid.id });
    await as(taak, (tx) =>
      tx.updateTable('medewerkers').set({ email: 'hatice@b.example' }).where('id', '=', CAST.beleid.id).execute(),
    );
    await run();
    expect(server.got[0]?.to).toEqual(['hatice@b.example']);
    expect(server.got[0]?.body).toContain(`Hallo ${CAST.beleid.naam},`);
    expect(await read()).toMatchObject({ status: 'verstuurd' });
    const nobody = await outbox({ medewerkerId: CAST.fg.id });
    await nobody.run();
    expect(await nobody.read()).toMatchObject({ status: 'mislukt', antwoord: 'geen adres' });
  });

  test('sends nothing in the demo, and keeps what would have been sent', async ({ post, outbox }) => {
    const { run, read } = await outbox();
    post.send = undefined;
    await run();
    expect(await read()).toMatchObject({ status: 'getoond', tekst: nieuw.tekst });
    expect(server.got).toEqual([]);
  });
});

test('a mail says the same in text and in HTML, and no text becomes markup', () => {
  const wie = { naam: 'Samira <b>', gemeente: 'Voorbeeldstad', link: 'https://b.example/a?b=1&c=2' };
  const { text, html } = renderBrief({ ...wie, tekst: 'Eerste.\nRegel twee.\n\n<script>Tweede</script>' });
  expect(text).toBe(
    'Hallo Samira <b>,\n\nEerste.\nRegel twee.\n\n<script>Tweede</script>\n\nhttps://b.example/a?b=1&c=2\n\nBondgenoot van Voorbeeldstad\n\nAntwoord niet op deze mail: niemand leest dat.\n',
  );
  expect(html).toContain('<p>Eerste.<br>Regel twee.</p>\n<p>&lt;script&gt;Tweede&lt;/script&gt;</p>');
  expect(html).toContain('<a href="https://b.example/a?b=1&amp;c=2">');
  expect(html).toContain('<html lang="nl">');
  expect(html).not.toMatch(/<script|<b>|<img|style=/);
});
