/** A reason why the product cannot start, in Dutch for the person who starts it: printed without a stack trace. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
