import { createTransport } from 'nodemailer';

import { isLoopback, type MailConfig } from '../config/index.ts';

export type Letter = {
  /** One address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** `id@host`: the same on a second try, so that a mailbox can tell that it is the same letter. */
  readonly messageId: string;
};

/**
 * Whether the server took it; if not, a code and never an address or a text: what the server answered (`550`) or what went
 * wrong before that (`ECONNREFUSED`). `isFinal`: the same letter will be refused again.
 */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly code: string; readonly isFinal: boolean };

export type Mail = {
  /** Hands the letter to the mail server. */
  send: (letter: Letter) => Promise<Outcome>;
  /** Asks whether the mail server answers and takes our name and password. */
  check: () => Promise<Outcome>;
};

const SECONDS = 1000;
/** One address without spaces, line ends, commas or brackets: nothing that could become a second address or header. */
const ADDRESS = /^[^\s<>(),;:"\\[\]@]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/iu;

/** The words of the server stay out: they repeat addresses. */
async function attempt(run: () => Promise<unknown>): Promise<Outcome> {
  try {
    await run();
    return { ok: true };
  } catch (error) {
    const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
    const status = typeof responseCode === 'number' ? responseCode : undefined;
    // Only about an address or the letter itself: no TLS or a wrong password is a wrong setting, and the letter is good.
    const isFinal = status !== undefined && status >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
    return { ok: false, code: String(status ?? code ?? 'onbekend'), isFinal };
  }
}

/**
 * The way to the mail server of MAIL_URL. TLS with a certificate that is checked, from the start (smtps) or before anything is
 * said (smtp), unless the server is on this machine. A connection for each letter.
 */
export function openMail({ url, from }: MailConfig): Mail {
  const { protocol, hostname, port, username, password } = new URL(url);
  const host = hostname.replaceAll(/[[\]]/g, '');
  const here = isLoopback(host);
  const transport = createTransport({
    host,
    ...(port === '' ? {} : { port: Number(port) }),
    secure: protocol === 'smtps:',
    requireTLS: !here,
    ignoreTLS: here,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    socketTimeout: 30 * SECONDS,
    dnsTimeout: 10 * SECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: ({ to, messageId, subject, text, html }) => {
      if (!ADDRESS.test(to)) return Promise.resolve({ ok: false, code: 'adres', isFinal: true });
      const message = { from, to: { name: '', address: to }, messageId: `<${messageId}>`, subject, text, html };
      return attempt(() => transport.sendMail({ ...message, headers: { 'auto-submitted': 'auto-generated' } }));
    },
    check: () => attempt(() => transport.verify()),
  };
}
