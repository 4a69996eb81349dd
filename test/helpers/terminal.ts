import { day } from '../../src/model/day.js';
import { ACTIONS } from '../../src/cli/actions.js';
import { run } from '../../src/cli/run.js';
import type { ExitCode } from '../../src/cli/exit-codes.js';
import type { Terminal } from '../../src/cli/terminal.js';

/** How a command line ended, and what it wrote where. */
export interface Ended {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line as if at a terminal in a folder, on 31 March 2025 unless said otherwise. */
export async function runIn(folder: string, args: readonly string[], changes: Partial<Terminal> = {}): Promise<Ended> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    folder,
    today: () => day('2025-03-31'),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    hasColour: false,
    isOneScreen: false,
    ...changes,
  };
  const code = await run(args, terminal, () => ACTIONS);
  return { code, out, err };
}
