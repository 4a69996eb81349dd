import type { Release } from '../../model/release.js';
import { changedWithin } from '../changed-within.js';
import { showText } from '../safe-text.js';

/**
 * The release as it may be shown to people: every text in it on one line, what can't be seen shown as escapes, so that no control
 * character breaks a file and none turns the direction of what follows. Each format still escapes what its own syntax would take for a mark.
 */
export function cleanRelease({ ledger: _, ...release }: Release): Release {
  return cleaned(release);
}

// Ids and kinds are plain words already, which showing leaves as they are.
function cleaned<T>(value: T): T;
function cleaned(value: unknown): unknown {
  return typeof value === 'string' ? showText(value) : changedWithin(value, cleaned);
}
