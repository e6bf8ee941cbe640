import { createRequire } from 'node:module';

type Diagnostics = { readonly shortDiagnostics: readonly { readonly message: string }[] };
type Document = object;
type Compiled = { readonly result: Document | null; takeError: () => Diagnostics | null };

/** What we use of the compiler of Typst, version 0.14, as its package for Node shows it. */
export type Compiler = {
  addSource: (path: string, source: string) => void;
  mapShadow: (path: string, content: Buffer) => void;
  compile: (options: { mainFilePath: string; inputs: Readonly<Record<string, string>> }) => Compiled;
  pdf: (document: Document, options: { pdfStandard: 'ua-1'; creationTimestamp: number }) => Buffer;
};

type Binding = {
  NodeCompiler: {
    create: (options: { workspace: string; fontArgs: readonly { fontBlobs: readonly Buffer[] }[] }) => Compiler;
  };
};

/** How the compiling process ends when the system has no compiler. Any other end than 0 is a refusal; standard error says why. */
export const NO_COMPILER = 3;

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

/**
 * The compiler that npm installed for this system, without the package around it: that one names systems which not every
 * registry has (docs/besluiten/0020). Undefined when there is none for this system.
 */
export function findCompiler(): Binding['NodeCompiler'] | undefined {
  const require = createRequire(import.meta.url);
  for (const kind of ['-gnu', '-musl', '-msvc', '']) {
    try {
      const binding: Binding = require(`${PACKAGE}-${process.platform}-${process.arch}${kind}`);
      return binding.NodeCompiler;
    } catch {
      // Not installed, or made for another C library: the next one may fit.
    }
  }
  return undefined;
}
