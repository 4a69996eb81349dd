import { audit } from '../audit/audit.js';
import { auditPart } from '../audit/parts.js';
import { byText } from '../model/place.js';
import type { Shard } from '../model/part.js';
import type { AuditRequest } from '../audit/prepare.js';
import { showsDigest } from '../output/reporters.js';
import { placesOf } from './baseline-flags.js';
import { openBaseline } from './baseline.js';
import { cacheFolder } from './cache-folder.js';
import type { CheckOptions } from './check.js';
import { worse, type ExitCode } from './exit-codes.js';
import { KnownError } from './known-error.js';
import { chosenProjects, locate } from './locate.js';
import { targetsOf } from './report-flags.js';
import { progressBar, type ProgressBar } from './progress.js';
import { tell, writeOne } from './reports.js';
import { requestFor, type Asked } from './request.js';
import { changedSince } from './since.js';
import { refuseSamePlace } from './targets.js';
import type { Terminal } from './terminal.js';

/** Audits what lies at a path and writes the reports. @throws KnownError for what can't be audited at all. */
export async function check(path: string, options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const targets = targetsOf(options);
  refuseSamePlace(placesOf(targets, options), terminal.folder);
  const located = locate(path, terminal.folder);
  const chosen = chosenProjects(located, options.project);
  const bar = terminal.showsProgress === true && terminal.isBuildServer !== true && options.quiet !== true && options.plain !== true ? progressBar((text) => terminal.err(text)) : undefined;
  const asked: Asked = {
    progress: bar?.show,
    asOf: options.asOf ?? terminal.today(),
    year: options.year,
    ...(options.since === undefined ? { projects: chosen } : await changedSince(located, options.since, chosen)),
    commitments: options.commitment === undefined ? undefined : [...new Set(options.commitment)].toSorted(byText),
    sample: options.sample,
    git: options.git,
    contents: options.baseline !== undefined,
    jobs: options.jobs,
    cache: cacheFolder(options, located.root, terminal),
    seal: targets.some(({ format }) => showsDigest(format)),
  };
  const partials = targets.flatMap(({ format, file }) => (format === 'partial' ? [file] : []));
  if (partials.length === 0 && options.shard === undefined) {
    const hold = openBaseline(options, located.root, terminal);
    const { result, code } = hold(await clearing(bar, audit(requestFor(located, asked))));
    return worse(code, await tell(result, options, terminal));
  }
  refuseToPart(partials, asked, options);
  const { MEASURES } = await import('../annual/measures/index.js');
  return writePart(requestFor(located, { ...asked, measures: MEASURES }), options.shard ?? { index: 1, of: 1 }, { partials, options, bar }, terminal);
}

// The bar goes before anything is reported, and also when the audit can't be brought to its end.
async function clearing<T>(bar: ProgressBar | undefined, audited: Promise<T>): Promise<T> {
  try {
    return await audited;
  } finally {
    bar?.clear();
  }
}

async function writePart(request: AuditRequest, shard: Shard, { partials, options, bar }: { readonly partials: readonly string[]; readonly options: CheckOptions; readonly bar: ProgressBar | undefined }, terminal: Terminal): Promise<ExitCode> {
  const { part, result } = await clearing(bar, auditPart(request, shard));
  const text = `${JSON.stringify(part)}\n`;
  const code = partials.reduce<ExitCode>((worst, file) => worse(worst, writeOne(file, text, terminal)), 0);
  return worse(code, await tell(result, options, terminal));
}

// A part stands for its share of the whole portfolio, and carries no version history.
function refuseToPart(partials: readonly string[], { projects, git }: Asked, { baseline }: CheckOptions): void {
  if (partials.length === 0) throw new KnownError('--shard judges a share of the projects, to be put together with others: say where it goes, as --format partial=part-1.json.');
  if (projects !== undefined) throw new KnownError('A part is of the whole portfolio: name the folder of the portfolio, and leave --project out.');
  if (baseline !== undefined) throw new KnownError('A part is not held against a baseline, because other parts may hold what it knows: leave --baseline out here, and give it to merge.');
  if (git === true) throw new KnownError('A part carries no version history: leave --git out, or audit the portfolio in one run.');
}
