/** A bar of so many columns. */
const WIDTH = 30;

/** What shows on a terminal how far an audit is: one line, written over as it goes on. */
export interface ProgressBar {
  readonly show: (judged: number, of: number) => void;
  /** Takes the line away, so that nothing of it stays beside what is reported. */
  readonly clear: () => void;
}

/** A bar that is written anew only when it has another look, which keeps a slow terminal from holding up the audit. */
export function progressBar(write: (text: string) => void): ProgressBar {
  let shown = '';
  return {
    show: (judged, of) => {
      const done = Math.floor((judged / Math.max(1, of)) * WIDTH);
      const line = `[${'#'.repeat(done)}${'-'.repeat(WIDTH - done)}] ${String(Math.floor((judged / Math.max(1, of)) * 100))}% of ${String(of)} projects`;
      if (line !== shown) write(`\r${line}`);
      shown = line;
    },
    clear: () => {
      if (shown !== '') write(`\r${' '.repeat(shown.length)}\r`);
      shown = '';
    },
  };
}
