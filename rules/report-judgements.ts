import { addDays } from '../src/model/day.js';
import type { Judgement } from '../src/model/judgement.js';
import { byText } from '../src/model/place.js';
import { coAuthors, dueBy, isInWork, leastChanges, leastMembers, leastSessions, ofYear, publishedWithin, type OfReports, type Report } from './annual-reports.js';
import { lived, present } from './derived.js';
import { fail, insufficient, notDue, pass, several, shareOf } from './judging.js';

/** Whether the Board saw it after the year was over: before, it can't cover the whole of it. */
export function coversYear(scene: OfReports, report: Report): Judgement {
  const { board_on } = report.data;
  const { to } = scene.period;
  if (board_on === undefined) return unseen(scene, report);
  if (board_on > to) return pass(report.part('board_on'), `The Board saw it on ${board_on}, after the year had ended on ${to}.`, { rests: [report] });
  return fail(report.part('board_on'), `The Board saw it on ${board_on}; the year ended on ${to}, so it can't cover the whole of it.`, { rests: [report], mend: 'Report on the rest of the year, and take the whole to the Board.' });
}

/** Whether the Board saw it in time. It belongs to the year that it covers, so it carries no day of its own. */
export function reachedBoard(scene: OfReports, report: Report): Judgement {
  const { board_on, year } = report.data;
  const due = dueBy(scene);
  const mend = 'Take it to the next meeting of the Board, and record its day.';
  if (board_on === undefined) return scene.asOf <= due ? unseen(scene, report) : fail(ofYear(report), `By ${due} the Board had not seen the report on ${year}, as far as is on record.`, { mend });
  const reason = `The Board saw it on ${board_on}; it was due by ${due}.`;
  return board_on <= due ? pass(report.part('board_on'), reason, { rests: [report] }) : fail(report.part('board_on'), reason, { rests: [report], mend: 'Plan next year\'s report backwards from the Board meeting.' });
}

/** Whether there were enough sessions with the Network before the Board met. */
export function enoughSessions(scene: OfReports, report: Report): Judgement {
  const { network_on, board_on } = report.data;
  const least = scene.value(leastSessions);
  const before = new Set((network_on ?? []).filter((on) => board_on === undefined || on < board_on));
  const mend = 'Work on the report with the Network at several meetings, the first before anything is drafted.';
  const reason = `${several(before.size, 'session')} with the Network before the Board met (${[...before].toSorted().join(', ') || 'none'}); at least ${String(least)} are asked for.`;
  if (before.size >= least) return pass(ofYear(report), reason, { rests: [report.part('network_on')] });
  if (isInWork(scene, report)) return notDue(ofYear(report), reason);
  if (network_on === undefined) return insufficient(ofYear(report), 'At which meetings the Network worked on it is not on record.', { mend: 'Record the days of these meetings.' });
  return fail(report.part('network_on'), reason, { rests: [report], mend });
}

/** Whether the Network was there before anything was drafted. */
export function firstBeforeDraft(scene: OfReports, report: Report): Judgement {
  const { network_on, first_draft_on: draft } = report.data;
  const [first] = (network_on ?? []).toSorted();
  const mend = 'Ask the Network what the report should tell before anybody drafts it.';
  if (first === undefined) return isInWork(scene, report) ? notDue(ofYear(report), 'No session with the Network has been held yet.') : insufficient(ofYear(report), 'At which meetings the Network worked on it is not on record.', { mend: 'Record the days of these meetings.' });
  if (draft === undefined) return isInWork(scene, report) ? notDue(ofYear(report), 'There is no draft yet.') : insufficient(ofYear(report), 'When the first draft was written is not on record.', { mend: 'Record the day of the first draft.', paste: { into: report.part(), field: 'first_draft_on', value: `<day by ${addDays(first, 1)}>` } });
  const reason = `The Network first met on it on ${first}; the first draft is of ${draft}.`;
  return first < draft ? pass(report.part('first_draft_on'), reason, { rests: [report, report.part('network_on')] }) : fail(report.part('first_draft_on'), reason, { rests: [report], mend });
}

/** Whether enough members came to each session. */
export function* membersThere(scene: OfReports, report: Report): Generator<Judgement> {
  const { network_on } = report.data;
  const least = scene.value(leastMembers);
  for (const [i, on] of (network_on ?? []).entries()) {
    const subject = report.part('network_on', i);
    const meeting = scene.all('network-meetings').find(({ data }) => data.date === on);
    const came = lived(meeting?.data.present);
    const rests = meeting === undefined ? [] : [meeting];
    const mend = 'Bring it to a meeting where more members are.';
    if (came === undefined) yield insufficient(subject, `Who came to the Network on ${on} is not on record.`, { rests, mend: 'Record who came, as counts.', ...(meeting === undefined ? {} : { paste: { into: meeting.part(), field: 'present', value: `{pwus: <count from ${String(least)}>, carers: <count>, both: <count>, staff: <count>}` } }) });
    else if (came >= least) yield pass(subject, `${several(came, 'member')} with lived experience came on ${on}; at least ${String(least)} are asked for.`, { rests });
    else yield fail(subject, `${several(came, 'member')} with lived experience came on ${on}; at least ${String(least)} are asked for.`, { rests, mend });
  }
  if ((network_on ?? []).length === 0) yield isInWork(scene, report) ? notDue(ofYear(report), 'No session with the Network has been held yet.') : insufficient(ofYear(report), 'At which meetings the Network worked on it is not on record.', { mend: 'Record the days of these meetings.' });
}

/** Whether it was written with people. */
export function writtenTogether(scene: OfReports, report: Report): Judgement {
  const { co_authors: authors } = report.data;
  if (authors === undefined && isInWork(scene, report)) return notDue(ofYear(report), 'It is still being written.');
  const mend = 'Write it with members of the Network; record who did, as counts.';
  const paste = authors === undefined ? { paste: { into: report.part(), field: 'co_authors', value: '{pwus: <count>, carers: <count>, both: <count>, staff: <count>}' } } : {};
  return shareOf(authors === undefined ? ofYear(report) : report.part('co_authors'), { what: 'of those who wrote it have lived experience', part: lived(authors), whole: present(authors), least: scene.value(coAuthors), rests: [report], mend, ...paste });
}

/** Whether the Network changed it. */
export function changedByNetwork(scene: OfReports, report: Report): Judgement {
  const changes = report.data.network_changes ?? [];
  const least = scene.value(leastChanges);
  const reason = `${several(changes.length, 'change')} to it came from the Network, as far as is on record; at least ${String(least)} is asked for.`;
  if (changes.length >= least) return pass(report.part('network_changes'), reason, { rests: [report] });
  if (isInWork(scene, report)) return notDue(ofYear(report), reason);
  const paste = report.data.network_changes === undefined ? { into: report.part(), field: 'network_changes', value: '["<text>"]' } : { list: report.part('network_changes'), item: '"<text>"' };
  return fail(ofYear(report), reason, { mend: 'Show the Network a draft that can still be changed, and write down what changed.', paste });
}

/** Whether the Network signed it off before the Board met. */
export function signedOff(scene: OfReports, report: Report): Judgement {
  const { signed_off: signed, board_on } = report.data;
  const mend = 'Let a member sign it off for the Network before it goes to the Board, and record the day and who.';
  if (signed === undefined) return isInWork(scene, report) ? notDue(ofYear(report), 'It is not signed off yet.') : fail(ofYear(report), 'Nobody signed it off for the Network, as far as is on record.', { mend });
  const subject = report.part('signed_off');
  if (signed.on === undefined) return insufficient(subject, 'When it was signed off for the Network is not on record.', { mend: 'Record the day.', ...(board_on === undefined ? {} : { paste: { into: subject, field: 'on', value: `<day by ${addDays(board_on, -1)}>` } }) });
  if (signed.by === undefined) return insufficient(subject, 'Who signed it off for the Network is not on record.', { mend: 'Record their id.', paste: { into: subject, field: 'by', value: '<id P>' } });
  if (board_on === undefined) return unseen(scene, report);
  const reason = `It was signed off for the Network on ${signed.on}; the Board saw it on ${board_on}.`;
  return signed.on < board_on ? pass(subject, reason, { rests: [report, report.part('board_on')] }) : fail(subject, reason, { rests: [report], mend });
}

/** Whether it was out in an accessible format soon after the Board met. */
export function published(scene: OfReports, report: Report): Judgement {
  const { board_on, published_on, formats } = report.data;
  if (board_on === undefined) return unseen(scene, report);
  const due = addDays(board_on, scene.value(publishedWithin));
  const others = (formats ?? []).map((entry, i) => ({ ...entry, part: report.part('formats', i) })).filter(({ format }) => format !== 'standard');
  const [first] = others.filter(({ sent_on }) => sent_on !== undefined).toSorted((a, b) => byText(a.sent_on ?? '', b.sent_on ?? ''));
  const [bare] = others.filter(({ sent_on }) => sent_on === undefined);
  const mend = 'Publish it in an accessible format too, and record which and when.';
  if (published_on !== undefined && published_on > due) return fail(report.part('published_on'), `It was published on ${published_on}, after ${due}.`, { rests: [report], mend: 'Publish the next one sooner.' });
  if (first?.sent_on !== undefined && first.sent_on <= due && published_on !== undefined) return pass(first.part, `It was published on ${published_on}, and out in another format (${first.format}) on ${first.sent_on}; due by ${due}.`, { rests: [report, report.part('published_on')] });
  if (scene.asOf <= due) return notDue(ofYear(report), `It is to be out in an accessible format by ${due}.`);
  if (bare !== undefined && (first?.sent_on === undefined || first.sent_on > due)) return insufficient(bare.part, `When it was out in this format (${bare.format}) is not on record.`, { mend: 'Record the day.', ...(published_on === undefined ? {} : { paste: { into: bare.part, field: 'sent_on', value: `<day by ${due}>` } }) });
  if (formats === undefined) return insufficient(ofYear(report), 'In which formats it was published is not on record.', { mend, ...(published_on === undefined ? {} : { paste: { into: report.part(), field: 'formats', value: `[{format: easy-read, sent_on: <day from ${board_on} by ${due}>}]` } }) });
  if (first?.sent_on === undefined) return fail(report.part('formats'), 'It was published in no other format than the standard one.', { rests: [report], mend });
  if (first.sent_on > due) return fail(first.part, `The first accessible format (${first.format}) was out on ${first.sent_on}, after ${due}.`, { rests: [report], mend: 'Have the other formats made while the Board papers are.' });
  return insufficient(ofYear(report), 'When it was published is not on record.', { mend: 'Record the day.', paste: { into: report.part(), field: 'published_on', value: `<day from ${board_on} by ${due}>` } });
}

// What can't be told as long as it isn't known when the Board saw the report.
function unseen(scene: OfReports, report: Report): Judgement {
  const due = dueBy(scene);
  if (isInWork(scene, report)) return notDue(ofYear(report), `The Board sees it by ${due}.`);
  return insufficient(ofYear(report), 'When the Board saw it is not on record.', { mend: 'Record the day of the Board meeting.' });
}
