import fs from 'node:fs';
import path from 'node:path';
import { json } from 'node:stream/consumers';

import { findCompiler, NO_COMPILER } from './compiler.ts';
import { fillGaps, listCharacters } from './coverage.ts';

/** What is asked of this process, as JSON on its standard input. */
export type Task = {
  folder: string;
  template: string;
  data: unknown;
  svgs: Readonly<Record<string, string>>;
  /** Seconds since 1970, for the file. */
  createdAt: number;
};

/** A folder that is not there: the compiler sees what is laid in it here and nothing of the disk. */
const ROOT = path.resolve('/rapport');
const FONTS = path.join(import.meta.dirname, 'fonts');

/** The fonts that any text can have. Of the serif, for own words, what is missing comes from these. */
const FOR_ALL = ['SourceSans3-Regular.ttf', 'NotoSansArabic-Regular.ttf', 'NotoEmoji-Regular.ttf'];

const readFont = (name: string) => fs.readFileSync(path.join(FONTS, name));

/** The templates of a noun and the one they share. A template that wants a package from elsewhere is refused. */
function readTemplates(folder: string): Map<string, string> {
  const own = fs.readdirSync(folder).filter((name) => name.endsWith('.typ'));
  const files = [...own.map((name) => path.join(folder, name)), path.join(import.meta.dirname, 'report.typ')];
  return new Map(
    files.map((file) => {
      const text = fs.readFileSync(file, 'utf8');
      if (/["'`]@/.test(text)) throw new Error(`${path.basename(file)}: a template imports no packages`);
      return [path.basename(file), text];
    }),
  );
}

/** PDF/UA-1. @throws Error with what the compiler says of the template. */
function compile(task: Task, create: NonNullable<ReturnType<typeof findCompiler>>['create']): Buffer {
  const fontBlobs = fs.globSync('*.ttf', { cwd: FONTS }).map(readFont);
  const compiler = create({ workspace: ROOT, fontArgs: [{ fontBlobs }] });
  for (const [name, text] of readTemplates(task.folder)) compiler.addSource(path.join(ROOT, name), text);
  const { data, gaps } = fillGaps(
    task.data,
    FOR_ALL.map((name) => listCharacters(readFont(name))),
  );
  for (const [name, svg] of Object.entries(task.svgs))
    compiler.mapShadow(path.join(ROOT, 'svgs', `${name}.svg`), Buffer.from(svg));
  const inputs = { data: JSON.stringify(data), gaps: String(gaps) };
  const compiled = compiler.compile({ mainFilePath: path.join(ROOT, task.template), inputs });
  if (!compiled.result) {
    throw new Error(
      compiled
        .takeError()
        ?.shortDiagnostics.map(({ message }) => message)
        .join('; ') ?? 'no document',
    );
  }
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: task.createdAt });
}

/** What went wrong, without what it quotes: that can be someone's words. */
const describe = (error: unknown) => {
  const text = error instanceof Error ? error.message : String(error);
  const said = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message).join('; ');
  return (said || text).replaceAll(/`[^`]*`|"(?:[^"\\]|\\.)*"/g, '…').slice(0, 500);
};

const task = (await json(process.stdin)) as Task;
const compiler = findCompiler();
if (compiler) {
  try {
    process.stdout.write(compile(task, compiler.create));
  } catch (error) {
    process.stderr.write(describe(error));
    process.exitCode = 1;
  }
} else {
  process.exitCode = NO_COMPILER;
}
