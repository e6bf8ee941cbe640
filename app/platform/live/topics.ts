const noted = new WeakMap<object, Set<string>>();

/** What changed where: a kind of record in a gemeente, or `*` for the whole installation. */
export const formatTopic = (gemeente: string, soort: string): string => `${gemeente} ${soort}`;

/** Notes in a transaction that something of this kind changes; it is told when the transaction commits. */
export function addTopic(tx: object, gemeente: string, soort: string): void {
  const topics = noted.get(tx) ?? new Set();
  noted.set(tx, topics.add(formatTopic(gemeente, soort)));
}

/** Takes what was noted in a transaction that has ended. */
export function removeTopics(tx: object): string[] {
  const topics = noted.get(tx);
  noted.delete(tx);
  return [...(topics ?? [])];
}
