/** Keeps an answer that anyone may ask for a few seconds, so that many askers cost one look. A failure is not kept. */
export function createHeld<A, T>(load: (from: A) => Promise<T>, milliseconds = 5000): (from: A) => Promise<T> {
  let held: { at: number; answer: Promise<T> } | undefined;
  return (from) => {
    if (held === undefined || Date.now() - held.at > milliseconds) {
      const fresh = { at: Date.now(), answer: load(from) };
      held = fresh;
      fresh.answer.catch(() => {
        if (held === fresh) held = undefined;
      });
    }
    return held.answer;
  };
}
