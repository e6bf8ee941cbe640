import type { Versie } from '../transformatielog/index.ts';

/** What XML 1.0 has no place for: most control characters, halves of characters, and two that are none. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as it may stand in an element or an attribute of XML. */
export const formatXml = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(IMPOSSIBLE, '')
    .replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const element = (name: string, text: string, attributes = '') =>
  `<${name}${attributes === '' ? '' : ` ${attributes}`}>${formatXml(text)}</${name}>`;
const link = (rel: string, type: string, href: string) =>
  `<link rel="${rel}" type="${type}" href="${formatXml(href)}"/>`;

type Feed = {
  /** Address of the public page, without a fragment: also what its ids are made of, so it must not change. */
  page: string;
  title: string;
  subtitle: string;
  /** Who writes: the gemeente. */
  author: string;
  /** Words of a kind, and what stands before the reason of a correction. */
  soort: (versie: Versie) => string;
  correctie: string;
  /** Address of a licence; '' when the gemeente gives none. */
  licentie: string;
  /** The lines that are public now, the one that changed last first, each with the moment of its first publication. */
  regels: readonly (Versie & { eerst: Date })[];
};

function renderEntry(regel: Feed['regels'][number], { page, soort, correctie }: Feed): string {
  const address = `${page}/regels/${regel.id}`;
  const { titel, tekst, thema, reden, gepubliceerdOp, eerst } = regel;
  const content = reden === '' ? tekst : `${tekst}\n\n${correctie}: ${reden}`;
  return [
    '<entry>',
    element('id', address),
    element('title', titel),
    link('alternate', 'text/html', address),
    element('published', eerst.toISOString()),
    element('updated', gepubliceerdOp.toISOString()),
    `<category term="${formatXml(regel.soort)}" label="${formatXml(soort(regel))}"/>`,
    ...(thema === '' ? [] : [`<category term="${formatXml(thema)}"/>`]),
    element('content', content, 'type="text"'),
    '</entry>',
  ].join('\n');
}

/**
 * The log as an Atom feed (RFC 4287). A line keeps its id when it is corrected and gets a new `updated`, so a reader shows the
 * correction. Names under publications stay on the page: the author is the gemeente.
 */
export function renderAtom(feed: Feed): string {
  const { page, title, subtitle, author, licentie, regels } = feed;
  const updated = regels[0]?.gepubliceerdOp ?? new Date(0);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
    element('id', page),
    element('title', title),
    element('subtitle', subtitle),
    link('self', 'application/atom+xml', `${page}/atom.xml`),
    link('alternate', 'text/html', page),
    link('alternate', 'application/json', `${page}/data.json`),
    ...(licentie === '' ? [] : [`<link rel="license" href="${formatXml(licentie)}"/>`]),
    element('updated', updated.toISOString()),
    `<author>${element('name', author)}${element('uri', page)}</author>`,
    ...regels.map((regel) => renderEntry(regel, feed)),
    '</feed>',
    '',
  ].join('\n');
}
