// Node strips types from .ts itself; this adds .tsx, by the transformer that Vite already brings. Registers itself when imported.
import { readFileSync } from 'node:fs';
import { registerHooks, setSourceMapsSupport } from 'node:module';
import { fileURLToPath } from 'node:url';

import { transformSync } from 'rolldown/utils';

// A stack then names the line as it was written.
setSourceMapsSupport(true);

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context);
    const file = fileURLToPath(url);
    const text = readFileSync(file, 'utf8');
    const { code, map, errors } = transformSync(file, text, { jsx: { runtime: 'automatic' }, sourcemap: true });
    if (errors.length > 0) throw errors[0];
    const inline = Buffer.from(JSON.stringify(map)).toString('base64');
    const source = `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}`;
    return { format: 'module', source, shortCircuit: true };
  },
});
