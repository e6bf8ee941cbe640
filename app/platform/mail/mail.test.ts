import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';

import { openSmtpServer, refusal, type SmtpServer } from '../../../tests/support/smtp.ts';
import { openMail } from './index.ts';

const FROM = 'Bondgenoot <post@voorbeeldstad.example>';
const LETTER = {
  to: 'samira@voorbeeldstad.example',
  subject: 'Er is iets nieuws',
  text: 'Één regel.\n',
  html: '<p>Één regel.</p>',
  messageId: '0197a000@bondgenoot.example',
};

const servers: SmtpServer[] = [];

async function openServer(options: SMTPServerOptions = {}) {
  const server = await openSmtpServer(options);
  servers.push(server);
  return server;
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

describe('a letter', () => {
  test('comes as text and as HTML, with its own message-id, and asks for no answer', async () => {
    const { url, got } = await openServer();
    expect(await openMail({ url, from: FROM }).send(LETTER)).toEqual({ ok: true });
    const [letter] = got;
    expect(letter).toMatchObject({ from: 'post@voorbeeldstad.example', to: [LETTER.to] });
    expect(letter?.body).toContain('Message-ID: <0197a000@bondgenoot.example>');
    expect(letter?.body).toContain('Auto-Submitted: auto-generated');
    expect(letter?.body).toMatch(/multipart\/alternative[^]*text\/plain[^]*text\/html/);
    expect(letter?.body).not.toMatch(/img|http:|track/i);
  });

  test('is sent with name and password', async () => {
    const tried: unknown[] = [];
    const { url } = await openServer({
      authOptional: false,
      onAuth: ({ username, password }, _session, done) => {
        tried.push([username, password]);
        done(null, { user: username });
      },
    });
    const own = url.replace('smtp://', 'smtp://naam:w%40chtwoord@');
    expect(await openMail({ url: own, from: FROM }).send(LETTER)).toEqual({ ok: true });
    expect(tried).toEqual([['naam', 'w@chtwoord']]);
  });

  test('that is refused for now is not refused for good', async () => {
    let turn = 0;
    const { url, got } = await openServer({
      onRcptTo: (_address, _session, done) => done(turn++ === 0 ? refusal(451, 'later') : null),
    });
    const mail = openMail({ url, from: FROM });
    expect(await mail.send(LETTER)).toEqual({ ok: false, code: '451', isFinal: false });
    expect(await mail.send(LETTER)).toEqual({ ok: true });
    expect(got).toHaveLength(1);
  });

  test('that is refused for good says so, without the words of the server', async () => {
    const { url } = await openServer({
      onRcptTo: (address, _session, done) => done(refusal(550, `no such user ${address.address}`)),
    });
    expect(await openMail({ url, from: FROM }).send(LETTER)).toEqual({ ok: false, code: '550', isFinal: true });
  });

  test.for([
    'a@b.example\r\nBcc: alle@elders.example',
    'a@b.example, c@d.example',
    'Naam <a@b.example>',
    'a@b.example>\nDATA',
    'a b@c.example',
    '"a"@b.example',
    'a@b.example;c@d.example',
    'geen-adres',
    '',
  ])('goes to no address such as %j', async (to) => {
    const { url, got } = await openServer();
    expect(await openMail({ url, from: FROM }).send({ ...LETTER, to })).toEqual({
      ok: false,
      code: 'adres',
      isFinal: true,
    });
    expect(got).toEqual([]);
  });

  test('has no header that its subject smuggles in', async () => {
    const { url, got } = await openServer();
    await openMail({ url, from: FROM }).send({ ...LETTER, subject: 'Hallo\r\nBcc: alle@elders.example\r\n\r\n<b>' });
    expect(got[0]?.to).toEqual([LETTER.to]);
    expect(got[0]?.body.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
  });
});

describe('the mail server', () => {
  test('is asked at the start, and told apart from a wrong password', async () => {
    const { url } = await openServer({
      authOptional: false,
      onAuth: (_auth, _session, done) => done(refusal(535, 'wrong')),
    });
    const own = url.replace('smtp://', 'smtp://naam:fout@');
    const mail = openMail({ url: own, from: FROM });
    expect(await mail.check()).toEqual({ ok: false, code: '535', isFinal: false });
    expect(await mail.send(LETTER)).toEqual({ ok: false, code: '535', isFinal: false });
  });

  test('that is gone refuses nothing for good', async () => {
    const { url, close } = await openServer();
    await close();
    const mail = openMail({ url, from: FROM });
    expect(await mail.send(LETTER)).toEqual({ ok: false, code: 'ESOCKET', isFinal: false });
    expect(await mail.check()).toMatchObject({ ok: false });
  });

  test('elsewhere must speak TLS: without it nothing is said', async () => {
    const commands: string[] = [];
    const { url } = await openServer({
      onMailFrom: (address, _session, done) => {
        commands.push(address.address);
        done();
      },
    });
    // 0.0.0.0 leads to this machine too, and is no loopback address: TLS is asked for, and this server has none.
    const outcome = await openMail({ url: url.replace('127.0.0.1', '0.0.0.0'), from: FROM }).send(LETTER);
    expect(outcome).toMatchObject({ ok: false, isFinal: false });
    expect(commands).toEqual([]);
  });
});
