import type { Audited } from '../audit/audit.js';
import { merge, PartsDiffer, type Merging } from '../audit/parts.js';
import { scieCharter } from '../../rules/index.js';
import { documentReader } from '../documents/index.js';
import type { Part } from '../model/part.js';
import { showsDigest } from '../output/reporters.js';
import { VERSION } from '../version.js';
import { placesOf, type BaselineFlags } from './baseline-flags.js';
import { openBaseline } from './baseline.js';
import { worse, type ExitCode } from './exit-codes.js';
import { KnownError } from './known-error.js';
import { targetsOf, type ReportFlags } from './report-flags.js';
import { tell } from './reports.js';
import { sha256 } from './request.js';
import { storedPart } from './stored.js';
import { refuseSamePlace } from './targets.js';
import type { Terminal } from './terminal.js';

/** Reports the whole as `check` would have. @throws KnownError when the parts don't make one. */
export async function mergeParts(files: readonly string[], flags: ReportFlags & BaselineFlags, terminal: Terminal): Promise<ExitCode> {
  const targets = targetsOf(flags);
  refuseSamePlace(placesOf(targets, flags), terminal.folder);
  const hold = openBaseline(flags, undefined, terminal);
  const whole = await mergedFrom(files, { seal: targets.some(({ format }) => showsDigest(format)), contents: flags.baseline !== undefined }, terminal);
  const { result, code } = hold(whole.result);
  return worse(code, await tell(result, flags, terminal));
}

/**
 * The whole that stored parts make.
 * @param faultIn what else is wrong with a part: the place in it, and what should stand there
 * @throws KnownError when one can't be used, or they don't go together.
 */
export async function mergedFrom(files: readonly string[], more: Pick<Merging, 'seal' | 'measures' | 'contents'>, terminal: Terminal, faultIn: (part: Part) => string | undefined = () => undefined): Promise<Audited> {
  const parts = files.map((file) => {
    const part = storedPart(file, terminal);
    const fault = faultIn(part);
    if (fault !== undefined) throw new KnownError(`The file ${file} can't be used. It is not a part that charter-audit stored with --format partial: ${fault}.`);
    return part;
  });
  try {
    return await merge(parts, { charter: scieCharter, documents: documentReader, version: VERSION, digest: sha256, ...more });
  } catch (error) {
    if (error instanceof PartsDiffer) throw new KnownError(error.message);
    throw error;
  }
}
