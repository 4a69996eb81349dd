/** Something wrong with what was asked for: its message goes to people on one line, without a stack, and the exit code is 2. */
export class KnownError extends Error {
  override readonly name = 'KnownError';
}
