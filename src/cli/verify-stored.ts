import { audit } from '../audit/audit.js';
import { digestOf } from '../audit/manifest.js';
import { differences, holds, type Differences } from '../audit/verify.js';
import { documentReader } from '../documents/index.js';
import type { AuditResult } from '../model/result.js';
import { showText } from '../output/safe-text.js';
import { signOffInWords } from '../output/text/sign-offs.js';
import { wrap } from '../output/wrap.js';
import type { ExitCode } from './exit-codes.js';
import { portfolioAround } from './locate.js';
import { requestFor } from './request.js';
import { storedResult } from './stored.js';
import type { Terminal } from './terminal.js';

/** The most files that are named of each sort; the rest is counted. */
const MOST_NAMED = 20;

/** Judges the records again, as on the same day, and says how a stored result differs. @throws KnownError when there is no result, or nothing to audit. */
export async function verify(file: string, path: string, terminal: Terminal): Promise<ExitCode> {
  const stored = storedResult(file, terminal);
  const now = await audit(requestFor(portfolioAround(path, terminal.folder), {
    asOf: stored.asOf,
    year: stored.period.year,
    projects: stored.selection.projects ?? undefined,
    since: stored.selection.since,
    commitments: stored.selection.commitments ?? undefined,
    git: stored.manifest.history,
    seal: true,
  }));
  const found = differences(stored, now, (text) => digestOf(text, { documents: documentReader }));
  for (const line of [...verdict(found, now), ...signed(now)]) terminal.out(`${wrap(showText(line), { first: '', rest: '  ' }).join('\n')}\n`);
  return holds(found) ? 0 : 1;
}

function verdict(found: Differences, now: AuditResult): readonly string[] {
  if (holds(found)) {
    const files = now.manifest.inputs.filter(({ signOffs }) => signOffs !== true).length;
    return [`The result holds: all ${String(files)} files, the policy, the record schemas and the program are those it was made from, and judging them again gives the same.`, `Digest: ${now.digest ?? ''}`];
  }
  const { tampered, changed, gone, added, other, judgedOtherwise } = found;
  return [
    'The result does not hold any more.',
    ...(tampered ? ['The stored result itself was changed after it was made: its digest is not that of its text.'] : []),
    ...named('Changed since', changed), ...named('Not there any more', gone), ...named('New since', added),
    ...other.map((what) => OTHER_WORDS[what]),
    judgedOtherwise ? 'Judged again, the records give another result. Run check again, and have it signed again.' : 'Judged again, the records give the same result.',
  ];
}

const OTHER_WORDS = {
  program: 'The program is another version than the one that made the result.',
  schemas: 'The record schemas are not those that the result was made with.',
  policy: 'The numbers that the verdicts go by are not those that the result was made with.',
} as const satisfies Record<Differences['other'][number], string>;

function named(what: string, files: readonly string[]): readonly string[] {
  const more = files.length - MOST_NAMED;
  return files.length === 0 ? [] : [`${what}: ${[...files.slice(0, MOST_NAMED), ...(more > 0 ? [`and ${String(more)} more`] : [])].join(', ')}`];
}

function signed({ signOffs }: AuditResult): readonly string[] {
  return signOffs.length === 0 ? ['Nobody has signed it.'] : signOffs.map((one) => `Sign-off ${one.id}, ${one.state}: ${signOffInWords(one)}`);
}
