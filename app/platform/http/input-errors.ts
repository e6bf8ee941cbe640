import { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'Geef hier tekst.',
  number: 'Geef hier een getal.',
  int: 'Geef hier een heel getal.',
  array: 'Geef hier een lijst.',
  object: 'Geef hier een JSON-object met de velden.',
};

const COUNTED: Readonly<Record<string, (least: boolean, count: string) => string>> = {
  string: (least, count) => `Gebruik ${least ? 'minstens' : 'hoogstens'} ${count} tekens.`,
  array: (least, count) => `Noem er ${least ? 'minstens' : 'hoogstens'} ${count}.`,
  number: (least, count) => `Geef een getal van ${count} of ${least ? 'hoger' : 'lager'}.`,
  int: (least, count) => `Geef een getal van ${count} of ${least ? 'hoger' : 'lager'}.`,
};

const OTHER = 'Dit klopt niet. Kijk het nog eens na.';

/** What is wrong with a field, in plain Dutch, when its schema has no words of its own for it. Never repeats the input. */
export function formatIssue(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'Vul dit in.';
      return EXPECTED[issue.expected] ?? 'Geef hier iets anders: dit past niet.';
    case 'invalid_value':
      return `Kies uit: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return COUNTED[issue.origin]?.(true, String(issue.minimum)) ?? OTHER;
    case 'too_big':
      return COUNTED[issue.origin]?.(false, String(issue.maximum)) ?? OTHER;
    case 'unrecognized_keys':
      return 'Dit veld kennen we niet.';
    default:
      return OTHER;
  }
}

z.config({ localeError: formatIssue });
