import { findNounFile, listNouns, WINGS } from './house.ts';
import { VERBS } from './verbs.ts';

/** Names that say nothing about their subject. */
const VAGUE = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc', 'lib', 'types', 'constants']);
/** The one file whose name is not ours to choose: kysely-codegen writes it. */
const GENERATED = new Set(['app/platform/database/types.ts']);
const KEBAB = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const FIXED = /^(?:README\.md|index\.ts|routes\.tsx|api\.ts|schema\.ts|policy\.ts|queries\.ts|messages\.ts)$/;
const RULES = new RegExp(`^(?!(?:routes|pages|components|commands|app|main)\\.)${KEBAB}\\.ts$`);
const TEMPLATE = new RegExp(`^${KEBAB}\\.typ$`);
/** What comes with the product as data: docs/besluiten/0031. */
const DATA = new RegExp(`^definities/${KEBAB}\\.json$`);
const VIEW = new RegExp(`^(?:pages|components)/${KEBAB}\\.tsx$`);
const COMMAND = new RegExp(`^commands/(${KEBAB})\\.ts$`);
const TEST = new RegExp(`^(?:(?:commands|pages|components)/)?${KEBAB}(?:\\.(?:db|access))?\\.test\\.tsx?$`);
const ROOT = /^app\/(?:main\.ts|app\.tsx|app-[a-z0-9-]+\.tsx?|app(?:-[a-z0-9-]+)?(?:\.(?:db|access))?\.test\.tsx?)$/;
const PART = /^app\/(?:platform|ui|browser)\//;

/** What is wrong with the name or the place of one file: a sentence, or undefined when it is as it should be. */
function findMisplaced(path: string): string | undefined {
  const name = path.split('/').at(-1)?.replace(/\..*$/, '') ?? '';
  if (VAGUE.has(name) && !GENERATED.has(path)) return `${path}: name the subject, not "${name}"`;
  if (ROOT.test(path) || PART.test(path)) return undefined;
  const part = findNounFile(path);
  if (!part) return `${path}: app holds main.ts, app.tsx, platform, ui, browser and the wings ${WINGS.join(', ')}`;
  const verb = COMMAND.exec(part.file)?.[1]?.split('-')[0];
  if (verb)
    return VERBS.has(verb) ? undefined : `${path}: a command is named verb-noun, and "${verb}" is not on the verb list`;
  if ([FIXED, RULES, TEMPLATE, DATA, VIEW, TEST].some((form) => form.test(part.file))) return undefined;
  return `${path}: a noun has no such file (CONTRIBUTING.md lists them; a new kind needs an ADR)`;
}

/**
 * Compares the paths under app with the house: fixed places, fixed names, an index.ts and a README.md for every noun,
 * an index for every part of the platform. Returns one sentence per finding.
 */
export function checkLayout(paths: string[]): string[] {
  const all = new Set(paths);
  const nouns = listNouns(paths).flatMap((noun) =>
    ['index.ts', 'README.md']
      .filter((file) => !all.has(`app/${noun}/${file}`))
      .map((file) => `app/${noun}: no ${file}`),
  );
  const parts = new Set(paths.flatMap((path) => /^app\/platform\/[^/]+(?=\/)/.exec(path) ?? []));
  const doors = [...parts].filter((part) => !all.has(`${part}/index.ts`) && !all.has(`${part}/index.tsx`));
  return [
    ...paths.flatMap((path) => findMisplaced(path) ?? []),
    ...nouns,
    ...doors.map((part) => `${part}: no index.ts`),
  ];
}

/** A README of a noun is read in one breath: 3 to 15 lines that hold something. */
export function checkReadme(path: string, text: string): string[] {
  const count = text.split('\n').filter((line) => line.trim()).length;
  return count >= 3 && count <= 15 ? [] : [`${path}: ${count} lines; between 3 and 15 is what is read`];
}
