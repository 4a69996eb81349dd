import { compare } from '../audit/compare.js';
import { atLeastAsGrave } from '../model/verdict.js';
import { COMPARISON_REPORTERS } from '../output/comparison.js';
import type { CompareOptions } from './compare.js';
import type { ExitCode } from './exit-codes.js';
import { KnownError } from './known-error.js';
import { storedResult } from './stored.js';
import type { Terminal } from './terminal.js';

/** Shows what changed between two stored results. @throws KnownError when one can't be used, or they are of two organisations. */
export function compareStored(before: string, now: string, { format, failOn, plain, color }: CompareOptions, terminal: Terminal): ExitCode {
  const [earlier, later] = [storedResult(before, terminal), storedResult(now, terminal)];
  if (earlier.organisation !== later.organisation) throw new KnownError(`The two results are of different organisations: ${earlier.organisation ?? 'one without a name'} and ${later.organisation ?? 'one without a name'}. Only results of the same one can be compared.`);
  const comparison = compare(earlier, later);
  const isPlain = plain === true;
  terminal.out(COMPARISON_REPORTERS[format](comparison, { plain: isPlain, colour: terminal.hasColour && color && !isPlain }));
  const worse = comparison.commitments.filter(({ change }) => change === 'new' || change === 'worsened' || change === 'lapsed');
  return failOn !== 'never' && worse.some(({ now: { severity } }) => severity !== undefined && atLeastAsGrave(severity, failOn)) ? 1 : 0;
}
