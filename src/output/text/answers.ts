import type { ActionReport, ChallengeReport, ExceptionReport } from '../../model/answers.js';
import { daysBetween, type Day } from '../../model/day.js';
import { showPlace } from '../../model/place.js';
import type { AuditResult } from '../../model/result.js';
import { amount } from './amounts.js';
import { fact, heading, type Style } from './style.js';

const INSIDE = { indent: 2 };

/** Every exception: what it is for, until when, why, who agreed, and how much it stands in for; those in force first. */
export function exceptions(style: Style, { exceptions: all, asOf }: AuditResult): readonly string[] {
  const ordered = (['in-force', 'expired', 'void'] as const).flatMap((state) => all.filter((one) => one.state === state));
  return section(style, 'Exceptions', ordered.flatMap((one) => exception(style, one, asOf)));
}

/** Every challenge: what it disputes and why, by when it is to be answered, and what came of it; those that are open first. */
export function challenges(style: Style, { challenges: all, asOf }: AuditResult): readonly string[] {
  const ordered = (['open', 'upheld', 'not-upheld', 'withdrawn'] as const).flatMap((state) => all.filter((one) => one.state === state));
  return section(style, 'Challenges', ordered.flatMap((one) => challenge(style, one, asOf)));
}

/** The agreed actions that are still to be done; in a verbose report also those that are done. */
export function actions(style: Style, { actions: all }: AuditResult): readonly string[] {
  const shown = (['overdue', 'open', 'proposed', ...(style.detail === 'verbose' ? (['done'] as const) : [])] as const).flatMap((state) => all.filter((one) => one.state === state));
  return section(style, 'Agreed actions', shown.flatMap((one) => action(style, one)));
}

function exception(style: Style, one: ExceptionReport, asOf: Day): readonly string[] {
  const left = daysBetween(asOf, one.expiresOn);
  const lead = one.state === 'in-force' ? `in force until ${one.expiresOn}, ${amount(left, 'day')} left` : one.state === 'expired' ? `expired on ${one.expiresOn}, ${amount(-left, 'day')} ago` : 'void';
  const approval = one.approvedBy === undefined ? 'by nobody yet' : `by ${one.approvedBy}${one.approvedOn === undefined ? '' : ` on ${one.approvedOn}`}`;
  return [
    ...fact(style, `${lead}: ${subject(one)}`, { lead }),
    ...fact(style, `Why: ${one.reason}`, INSIDE),
    ...fact(style, `Agreed: ${approval}${one.approvedAt === undefined ? '' : `; Network meeting of ${one.approvedAt}`}; recorded by ${one.recordedBy}`, INSIDE),
    ...(one.lacks.length === 0 ? [] : fact(style, `It excepts nothing. It lacks ${one.lacks.join('; ')}.`, INSIDE)),
    ...(one.state === 'in-force' ? fact(style, `Stands in for: ${one.covers === 0 ? 'nothing' : amount(one.covers, 'finding')}`, INSIDE) : []),
    ...fact(style, `At ${showPlace(one.place)}`, INSIDE),
  ];
}

function challenge(style: Style, one: ChallengeReport, asOf: Day): readonly string[] {
  const lead = one.state === 'open' ? `open, answer due by ${one.dueOn}${asOf > one.dueOn ? `, ${amount(daysBetween(one.dueOn, asOf), 'day')} ago` : ''}` : `${one.state === 'not-upheld' ? 'not upheld' : one.state}${one.answeredOn === undefined ? '' : ` on ${one.answeredOn}`}`;
  return [
    ...fact(style, `${lead}: ${subject(one)}`, { lead }),
    ...fact(style, `Why: ${one.reason}`, INSIDE),
    ...fact(style, `Raised: by ${one.raisedBy} on ${one.raisedOn}`, INSIDE),
    ...(one.answer === undefined ? [] : fact(style, `Answer: ${one.answer}`, INSIDE)),
    ...(one.state === 'open' || one.state === 'upheld' ? fact(style, one.disputes ? 'What it is about does not count as met.' : 'It turns no verdict.', INSIDE) : []),
    ...fact(style, `At ${showPlace(one.place)}`, INSIDE),
  ];
}

function action(style: Style, one: ActionReport): readonly string[] {
  const day = one.state === 'done' ? ` on ${String(one.doneOn)}` : one.dueOn === undefined ? '' : `, due by ${one.dueOn}`;
  const lead = `${one.state === 'proposed' ? 'proposed, and not agreed by another person' : one.state}${day}`;
  return [
    ...fact(style, `${lead}: ${subject(one)}`, { lead }),
    ...fact(style, `Gap: ${one.gap}`, INSIDE),
    ...(one.what === undefined ? [] : fact(style, `To be done: ${one.what}${one.owner === undefined ? '' : `; by ${one.owner}`}`, INSIDE)),
    ...fact(style, `At ${showPlace(one.place)}`, INSIDE),
  ];
}

function subject({ commitment, project, about }: Pick<ExceptionReport, 'commitment' | 'project' | 'about'>): string {
  return `${commitment}${project === null ? '' : `, project ${project}`}${about === undefined ? '' : `, about ${about}`}`;
}

function section(style: Style, title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...heading(style, title), ...lines];
}
