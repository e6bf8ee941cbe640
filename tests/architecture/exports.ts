import ts from 'typescript';

import type { SourceFile } from './house.ts';
import { VERBS } from './verbs.ts';

const parse = ({ path, text }: SourceFile) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

const isExported = (node: ts.Node) =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((m) => m.kind === ts.SyntaxKind.ExportKeyword);

const isFunction = (node: ts.Expression | undefined) =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));

/** The names of the functions a file declares and exports. */
export function listExportedFunctions(file: SourceFile): string[] {
  return parse(file).statements.flatMap((node) => {
    if (!isExported(node)) return [];
    if (ts.isFunctionDeclaration(node)) return node.name ? [node.name.text] : [];
    if (!ts.isVariableStatement(node)) return [];
    return node.declarationList.declarations.filter((d) => isFunction(d.initializer)).map((d) => d.name.getText());
  });
}

/** The names an index.ts passes on from its own files. */
function listPassedOn(file: SourceFile): string[] {
  return parse(file).statements.flatMap((node) => {
    if (!ts.isExportDeclaration(node) || node.isTypeOnly || !node.exportClause) return [];
    return ts.isNamedExports(node.exportClause) ? node.exportClause.elements.map((e) => e.name.text) : [];
  });
}

/**
 * Every function of a noun starts with a verb of the list. Of a part of the platform and of ui that holds for what their
 * index passes on; behind that door the words of the technique are free. Views (capital letter) and the `xRoutes` of a routes.tsx are nouns.
 */
export function checkVerbs(files: SourceFile[]): string[] {
  const partOf = (path: string) => /^app\/(?:platform\/[^/]+|ui|browser)(?=\/)/.exec(path)?.[0];
  const doors = files.filter((file) => partOf(file.path) && /\/index\.tsx?$/.test(file.path));
  const open = new Map(doors.map((file) => [partOf(file.path), new Set(listPassedOn(file))]));
  return files.flatMap((file) => {
    const part = partOf(file.path);
    const isDoor = doors.includes(file);
    return listExportedFunctions(file)
      .filter((name) => !part || isDoor || open.get(part)?.has(name))
      .filter((name) => !(file.path.endsWith('/routes.tsx') && name.endsWith('Routes')))
      .filter((name) => !/^[A-Z]/.test(name) && !VERBS.has(/^[a-z]+/.exec(name)?.[0] ?? ''))
      .map((name) => `${file.path}: ${name} does not start with a verb of the list (tests/architecture/verbs.ts)`);
  });
}

/** An index.ts names what it shows: `export *` opens a door nobody chose. */
export function checkIndex(file: SourceFile): string[] {
  const stars = parse(file).statements.filter((node) => ts.isExportDeclaration(node) && !node.exportClause);
  return stars.map(() => `${file.path}: export * shows everything; name what other nouns may use`);
}

/** The functions a file calls, by name. */
function listCalls(file: SourceFile): Set<string> {
  const calls = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) calls.add(node.expression.text);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return calls;
}

/** What a file imports by name from another noun's index.ts or from a command of its own noun. */
function listOtherUseCases(file: SourceFile): string[] {
  return parse(file).statements.flatMap((node) => {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return [];
    if (!/^\.\/[^/]+\.ts$|^\.\.\/\.\.\/.*\/index\.ts$/.test(node.moduleSpecifier.text)) return [];
    const names = node.importClause?.namedBindings;
    return names && ts.isNamedImports(names) ? names.elements.map((e) => e.name.text) : [];
  });
}

const CHANGES = /^(?:create|update|delete|open|close|assign|send|add|remove|record|publish)[A-Z]/;

/**
 * A command file is one use-case: one exported function, named after the file, that leaves a gebeurtenis itself or
 * through the command of another noun (a count, for anonymous things). `silent` holds the commands that must not, each with its reason.
 */
export function checkCommand(file: SourceFile, silent: Record<string, string>): string[] {
  const name = (file.path.split('/').at(-1) ?? '')
    .replace(/\.ts$/, '')
    .replaceAll(/-([a-z0-9])/g, (_, c: string) => c.toUpperCase());
  const found = listExportedFunctions(file);
  const wrong = [];
  if (found.length !== 1 || found[0] !== name)
    wrong.push(`${file.path}: exports ${found.join(', ') || 'nothing'}; a command exports ${name} alone`);
  const calls = listCalls(file);
  const records =
    calls.has('recordGebeurtenis') ||
    calls.has('recordAnonymousCount') ||
    listOtherUseCases(file).some((other) => CHANGES.test(other) && calls.has(other));
  if (!records && !(file.path in silent)) wrong.push(`${file.path}: changes something and records no gebeurtenis`);
  if (records && file.path in silent)
    wrong.push(`${file.path}: stands in the list of silent commands and records a gebeurtenis`);
  return wrong;
}

/** Every noun with a policy has access tests, and every command is named in one of its noun. */
export function checkAccessTests(files: SourceFile[]): string[] {
  const nounOf = (path: string) => path.split('/').slice(0, 3).join('/');
  const tests = Map.groupBy(
    files.filter((f) => f.path.endsWith('.access.test.ts')),
    (f) => nounOf(f.path),
  );
  const policies = files.filter((f) => f.path.endsWith('/policy.ts') && !tests.has(nounOf(f.path)));
  const commands = files.filter((f) => /\/commands\/[^.]+\.ts$/.test(f.path));
  return [
    ...policies.map((f) => `${nounOf(f.path)}: has a policy.ts and no *.access.test.ts`),
    ...commands
      .filter((f) => {
        const name = listExportedFunctions(f)[0];
        return !name || !(tests.get(nounOf(f.path)) ?? []).some((test) => listCalls(test).has(name));
      })
      .map((f) => `${f.path}: no *.access.test.ts of its noun calls it`),
  ];
}
