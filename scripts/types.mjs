// The compiler, and two mistakes it lets through: a promise nobody waits for, and a query nobody executes.
import ts from 'typescript';

const read = ts.getParsedCommandLineOfConfigFile(
  'tsconfig.json',
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: report },
);
const program = ts.createProgram(read.fileNames, read.options);
const checker = program.getTypeChecker();
let found = 0;

/** Prints one finding as `path:line code text`. */
function report({ file, start, code, messageText }) {
  found++;
  const line = file
    ? `${file.fileName.replace(`${process.cwd()}/`, '')}:${file.getLineAndCharacterOfPosition(start).line + 1}`
    : 'tsconfig.json';
  console.log(
    `${line} ${typeof code === 'number' ? `TS${code}` : code} ${ts.flattenDiagnosticMessageText(messageText, '\n  ')}`,
  );
}

/** True for `x.catch(f)` and `x.then(f, g)`: the failure is dealt with. */
function isHandled(node) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const name = node.expression.name.text;
  return name === 'catch' || (name === 'then' && node.arguments.length === 2);
}

/** What is wrong with an expression whose value is dropped: its code, or undefined when nothing is. */
function findDropped(node) {
  if (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    node.operatorToken.kind <= ts.SyntaxKind.LastAssignment
  )
    return undefined;
  const type = checker.getTypeAtLocation(node);
  const awaited = checker.getAwaitedType(type);
  if (awaited && awaited !== type && !isHandled(node)) return 'unawaited-promise';
  return type.getProperty('execute') && type.getProperty('compile') ? 'unexecuted-query' : undefined;
}

function visit(node, file) {
  if (ts.isExpressionStatement(node)) {
    const code = findDropped(node.expression);
    if (code) report({ file, start: node.getStart(file), code, messageText: node.getText(file).split('\n')[0] });
  }
  ts.forEachChild(node, (child) => visit(child, file));
}

read.errors.forEach(report);
const own = program
  .getSourceFiles()
  .filter((file) => !file.isDeclarationFile && !file.fileName.includes('/node_modules/'));
if (own.length === 0) report({ code: 'no-files', messageText: 'tsconfig.json includes no files' });
ts.getPreEmitDiagnostics(program).forEach(report);
for (const file of own) visit(file, file);
console.log(`types: ${own.length} files, ${found} findings`);
process.exitCode = found > 0 ? 1 : 0;
