import { isAbsolute, join } from 'node:path';
import type { Day } from '../model/day.js';

/** What a command knows of the world outside: handed in, so that the commands themselves touch neither process nor clock. */
export interface Terminal {
  /** The folder that paths are relative to. */
  readonly folder: string;
  /** Today in Europe/London: the calendar that the organisations keep. */
  today(): Day;
  /** Writes to standard output: results, and what was asked to be shown. */
  out(text: string): void;
  /** Writes to standard error: everything else. */
  err(text: string): void;
  /** Whether standard output is a screen that shows colour. */
  readonly hasColour: boolean;
  /** Whether standard output and standard error appear on the same screen, where saying a thing twice would only confuse. */
  readonly isOneScreen: boolean;
  /** Whether standard error is a screen, on which a line may be written over. */
  readonly showsProgress?: boolean;
  /** Whether this runs on a build server, where nobody is there to keep what it writes to themselves. */
  readonly isBuildServer?: boolean;
  /** Where programs keep what they can make again, of this one alone; undefined where the system names no such folder. */
  readonly caches?: string;
  /** The file that GitHub Actions shows as the summary of a job; undefined elsewhere. */
  readonly jobSummary?: string;
}

/** The folder for what this program can make again: as freedesktop.org's rules for base folders have it, below the user's own. */
export function cachesOf(env: NodeJS.ProcessEnv): Pick<Terminal, 'caches'> {
  const { XDG_CACHE_HOME: caches = '', HOME: home = '' } = env;
  if (isAbsolute(caches)) return { caches: join(caches, 'charter-audit') };
  return isAbsolute(home) ? { caches: join(home, '.cache/charter-audit') } : {};
}

/** The day that an instant falls on in Europe/London. */
export function londonDay(instant: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}`;
}
