import type { Scene } from '../src/model/charter.js';
import { yearName } from '../src/model/audit-year.js';
import type { Judgement, Paste } from '../src/model/judgement.js';
import type { AuditRecord } from '../src/model/record.js';
import { insufficient, notDue } from './judging.js';

/** The yearly figures of the personnel system, as evidence. */
export type Summary = AuditRecord<'workforce-summary'>;

type OfSummaries = Pick<Scene<'workforce-summary', never>, 'all' | 'asOf' | 'period' | 'self'>;

/** The personnel figures of the year. */
export function summaryOfYear(scene: Pick<OfSummaries, 'all' | 'period'>): Summary | undefined {
  return scene.all('workforce-summary').find(({ data }) => data.year === yearName(scene.period));
}

/** What can be said without the year's figures: nothing yet, or, once the year is over, that they are missing. */
export function withoutSummary(scene: OfSummaries): Judgement {
  const end = scene.period.to;
  if (scene.asOf <= end) return notDue(scene.self, `The figures of the year are taken when it ends, on ${end}.`);
  return insufficient(scene.self, `The personnel figures of ${yearName(scene.period)} are not on record.`, { mend: 'Take the figures from the personnel system and record them as the summary of the year.' });
}

/** Judges the year's figures; a figure that would do is not enough as long as it is not on record that it came from the personnel system. */
export function fromSystem(scene: OfSummaries, judge: (summary: Summary) => Judgement): Judgement {
  const summary = summaryOfYear(scene);
  if (summary === undefined) return withoutSummary(scene);
  const judged = judge(summary);
  if (summary.sources.some(({ type }) => type === 'hr-extract')) return judged;
  if (judged.verdict !== 'pass') return withoutPaste(judged);
  const item = '{type: hr-extract, ref: "<text>"}';
  const paste: Paste = summary.sources.length === 0 ? { into: summary.part(), field: 'sources', value: `[${item}]` } : { list: summary.part('sources'), item };
  return insufficient(judged.subject, `${judged.reason} But no extract from the personnel system is named that shows it.`, { rests: [summary], mend: 'Take the figures from the personnel system, and name the extract among the sources.', paste });
}

// Lines to paste are offered only where they would settle it.
function withoutPaste(judged: Judgement): Judgement {
  const { paste, ...rest } = judged;
  return paste === undefined ? judged : rest;
}
