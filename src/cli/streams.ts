import type { Writable } from 'node:stream';
import { showText } from '../output/safe-text.js';

interface Outlet {
  write(text: string): void;
  /** Resolves when all was handed over: whether it arrived, or nobody listens any more. */
  done(): Promise<boolean>;
}

/**
 * Writes to a stream of the process. A reader that has gone away (`| head`) is no error: the rest is dropped in silence. Any other
 * failure is reported once to `complain`, in words.
 */
export function outlet(stream: Writable, complain: (reason: string) => void): Outlet {
  let state: 'open' | 'closed' | 'failed' = 'open';
  const pending = new Set<Promise<void>>();
  const failed = (error: Error): void => {
    if (state !== 'open') return;
    const code = 'code' in error ? String(error.code) : error.message;
    state = code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' ? 'closed' : 'failed';
    if (state === 'failed') complain(code === 'ENOSPC' ? 'the disk is full' : showText(code));
  };
  stream.on('error', failed);
  return {
    write: (text) => {
      if (state !== 'open') return;
      const handed = new Promise<void>((resolve) => {
        stream.write(text, (error) => {
          if (error) failed(error);
          resolve();
        });
      });
      pending.add(handed);
      void handed.then(() => pending.delete(handed));
    },
    done: async () => {
      while (pending.size > 0) await Promise.all(pending);
      return state !== 'failed';
    },
  };
}
