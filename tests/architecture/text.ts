import type { SourceFile } from './house.ts';

type Rule = { name: string; pattern: RegExp; allowed: RegExp; reason: string };

/** Words that are a decision, and the one place where each decision is made. */
const RULES: Rule[] = [
  {
    name: 'context-in-one-place',
    pattern: /set_config|\bset\s+(?:local|role|session)\b/i,
    allowed: /^app\/platform\/database\//,
    reason: 'who acts is set by withActor alone',
  },
  {
    name: 'no-raw-sql',
    pattern: /\bsql\.raw\(/,
    allowed: /^(?:app\/platform\/database|bench)\//,
    reason: 'values in SQL are parameters',
  },
  {
    name: 'no-escape',
    pattern: /(?:oxlint|eslint|oxfmt|prettier)-(?:disable|ignore|enable)|@ts-(?:ignore|expect-error|nocheck)\b/,
    allowed: /^$/,
    reason: 'a rule that does not fit is changed for everyone, with the reason',
  },
  {
    name: 'no-inline-style',
    pattern: /\bstyle=[{"]/,
    allowed: /^$/,
    reason: 'the content security policy refuses inline styles',
  },
  {
    name: 'no-raw-html',
    pattern: /dangerouslySetInnerHTML|\.innerHTML\b/,
    allowed: /^app\/ui\//,
    reason: 'text of people is never markup',
  },
];

/** One sentence for each word in a source that stands in the wrong place. */
export function checkText({ path, text }: SourceFile): string[] {
  return RULES.filter((rule) => rule.pattern.test(text) && !rule.allowed.test(path)).map(
    (rule) => `${path}: ${rule.name}: ${rule.reason}`,
  );
}
