import type { Scene } from '../src/model/charter.js';
import type { Judgement } from '../src/model/judgement.js';
import { fail, insufficient, notDue, pass } from './judging.js';
import { summaryOfYear, withoutSummary } from './workforce.js';

/** Whether a scheme for employers is current at the end of the year, at a level that is enough, or one below it with a dated action. */
export function schemeJudged(scene: Scene<'workforce-summary' | 'action', never>, enough: number): Judgement {
  const summary = summaryOfYear(scene);
  const { to } = scene.period;
  if (summary === undefined) return withoutSummary(scene);
  const found = summary.data.employer_scheme;
  const subject = summary.part('employer_scheme');
  const mend = 'Join or renew the scheme, and record from when to when and at which level.';
  if (found === undefined) return fail(summary, 'No scheme for employers is on record.', { mend });
  const { awarded_on: from, expires_on: until, level, scheme } = found;
  if (until !== undefined && until < to) return fail(subject, `The badge ran out on ${until}, before the year ended on ${to}.`, { rests: [summary], mend });
  if (from !== undefined && from > to) return fail(subject, `The badge was awarded on ${from}, after the year ended on ${to}.`, { rests: [summary], mend });
  if (scene.asOf < to) return notDue(subject, `The year ends on ${to}.`);
  const lacking = [scheme === undefined ? 'which scheme it is' : '', level === undefined ? 'at which level' : '', from === undefined ? 'from when' : '', until === undefined ? 'until when' : ''].filter((text) => text !== '');
  if (level === undefined || lacking.length > 0) return insufficient(subject, `A scheme for employers is on record, but not ${lacking.join(', ')}.`, { rests: [summary], mend: 'Look it up on the certificate.' });
  const named = `Level ${String(level)}, from ${String(from)} to ${String(until)}`;
  if (level >= enough) return pass(subject, `${named}.`, { rests: [summary] });
  const [action] = scene.all('action').filter(({ data }) => data.commitment === 'culture/positive-employer' && data.due_on !== undefined);
  if (level === enough - 1 && action !== undefined) return pass(subject, `${named}; the next level is due by ${String(action.data.due_on)} (${action.data.id}).`, { rests: [summary, action] });
  const fields = ['id: next-level', 'commitment: culture/positive-employer', 'gap: "<text>"', 'what: "<text>"', 'owner: <id S>', `due_on: <day from ${scene.asOf}>`];
  return fail(subject, `${named}; level ${String(enough)} is asked for, or a dated action to reach it.`, { rests: [summary], mend: 'Agree on what is to be done to reach the next level and by when, and record it as an action.', ...(level === enough - 1 ? { paste: { kind: 'action', fields } } : {}) });
}
