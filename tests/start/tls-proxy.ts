import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';

/** A proxy that speaks TLS with a certificate of its own making, and tells who asked, as proxies do. */
export async function openTlsProxy(folder: string, port: number, target: () => string) {
  const [key, cert] = [path.join(folder, 'tls.key'), path.join(folder, 'tls.crt')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', cert];
  execFileSync('openssl', [...made, ...subject], { stdio: 'ignore' });
  const files = { key: fs.readFileSync(key), cert: fs.readFileSync(cert) };
  const server = https.createServer(files, (request, response) => {
    const earlier = request.headers['x-forwarded-for'];
    const forwarded = [earlier, request.socket.remoteAddress].filter(Boolean).join(', ');
    const headers = { ...request.headers, 'x-forwarded-for': forwarded, 'x-forwarded-proto': 'https' };
    const onward = http.request(target() + request.url, { method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `https://localhost:${port}`, certificate: files.cert, close };
}

type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string };

/** Asks over TLS, trusting only that certificate. */
export function ask(
  url: string,
  certificate: Buffer,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { method = 'GET', headers = {}, body = '' } = options;
  const form = body ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
  return new Promise((resolve, reject) => {
    const request = https.request(url, { method, ca: certificate, headers: { ...form, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    request.on('error', reject).end(body);
  });
}
