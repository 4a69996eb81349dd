const NAME = 'KnownError';

/** Something wrong with what was asked for: its message goes to people on one line, without a stack, and the exit code is 2. */
export class KnownError extends Error {
  override readonly name = NAME;
}

/** Whether it is one, told by its name: the command line and what it runs are built into files of their own, each with its class. */
export function isKnownError(error: unknown): error is Error {
  return error instanceof Error && error.name === NAME;
}
