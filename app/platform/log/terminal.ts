const formatValue = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** A JSON line of the log as a person reads it on a terminal: time, level, message, fields, and below it where an error came from. */
export function formatLine(line: string): string {
  const { time, level, msg, err, ...fields } = JSON.parse(line);
  const rest = Object.entries(fields).map(([name, value]) => ` ${name}=${formatValue(value)}`);
  const error = err ? `\n    ${err.type}: ${[err.code, err.message].filter(Boolean).join(' ')}` : '';
  const frames = err ? err.stack.map((frame: string) => `\n      ${frame}`).join('') : '';
  return `${String(time).slice(11, 19)} ${String(level).padEnd(5)} ${msg}${rest.join('')}${error}${frames}\n`;
}
