import type { Actions } from './actions.js';
import type { ExitCode } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** What a command is run with: where it speaks, what it does, and whom it tells how it ended. */
export interface Running {
  readonly terminal: Terminal;
  /** Loads them. */
  readonly actions: () => Actions;
  readonly end: (code: ExitCode) => void;
}
