/** What a mail says, before it has a greeting and an end. `link` is a whole address. */
export type Brief = { naam: string | undefined; gemeente: string; tekst: string; link: string | undefined };

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const paragraph = (html: string) => `<p>${html}</p>`;

/** A mail as plain text and as simple HTML with the same words: no pictures, no styles, nothing that tells who opened it. */
export function renderBrief({ naam, gemeente, tekst, link }: Brief): { text: string; html: string } {
  const before = [naam === undefined ? 'Hallo,' : `Hallo ${naam},`, ...tekst.split(/\n{2,}/)];
  const after = [`Bondgenoot van ${gemeente}`, 'Antwoord niet op deze mail: niemand leest dat.'];
  const paragraphs = (texts: string[]) => texts.map((text) => paragraph(escape(text).replaceAll('\n', '<br>')));
  const anchor = link === undefined ? [] : [paragraph(`<a href="${escape(link)}">${escape(link)}</a>`)];
  const body = [...paragraphs(before), ...anchor, ...paragraphs(after)].join('\n');
  return {
    text: `${[...before, ...(link === undefined ? [] : [link]), ...after].join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="nl">\n<head><meta charset="utf-8"><title>Bondgenoot</title></head>\n<body>\n${body}\n</body>\n</html>\n`,
  };
}
