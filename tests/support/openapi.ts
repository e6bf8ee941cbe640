import { readFileSync } from 'node:fs';
import path from 'node:path';

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

type Content = Record<string, { schema: object }>;
type Operation = { responses: Record<string, { content?: Content }> };
type Document = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, object> } };

const FILE = path.join(import.meta.dirname, '../../docs/openapi.json');

/** Says what in an answer of the API is not as the document promises: a status, a content type or a field. */
export type Judge = (answer: { method: string; path: string; status: number; type: string; text: string }) => string[];

/** Reads the OpenAPI document; addresses are those below /api/v1. */
export function openJudge(): Judge {
  const document = JSON.parse(readFileSync(FILE, 'utf8')) as Document;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'openapi');
  const held = new Map<string, ValidateFunction>();
  const routes = Object.entries(document.paths).map(([template, operations]) => ({
    template,
    operations,
    pattern: new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
  }));
  const validatorOf = (pointer: string) => {
    const known = held.get(pointer) ?? ajv.compile({ $ref: `openapi#${pointer}` });
    held.set(pointer, known);
    return known;
  };
  return ({ method, path: address, status, type, text }) => {
    const [plain = ''] = address.replace(/^\/api\/v1/, '').split('?');
    const route = routes.find(({ pattern, operations }) => pattern.test(plain) && method.toLowerCase() in operations);
    // What no route promised is a problem, and its form is that of every problem.
    const operation = route?.operations[method.toLowerCase()];
    if (!route || !operation)
      return status >= 400 && type.startsWith('application/problem+json') ? [] : [`answers ${status} ${type}`];
    const content = operation.responses[String(status)]?.content;
    const kind = type.split(';')[0] ?? '';
    if (!content) return [`answers ${status}, which the document does not know`];
    if (!content[kind]) return [`answers ${kind}, which the document does not know`];
    const escape = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
    const place = [
      'paths',
      route.template,
      method.toLowerCase(),
      'responses',
      String(status),
      'content',
      kind,
      'schema',
    ];
    const validate = validatorOf(`/${place.map(escape).join('/')}`);
    return validate(JSON.parse(text)) ? [] : [`is off the schema: ${ajv.errorsText(validate.errors)}`];
  };
}
