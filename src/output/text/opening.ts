import type { AuditResult, PolicySetting } from '../../model/result.js';
import { showPlace } from '../../model/place.js';
import { amount, valueInWords } from './amounts.js';
import { fact, heading, type Style } from './style.js';

/** What was audited, as on which day, and for whom the report is. */
export function opening(style: Style, result: AuditResult): readonly string[] {
  const { organisation, asOf, period, records, tool, selection } = result;
  const year = period.year === undefined ? '' : ` (audit year ${period.year})`;
  const leftOut = records.leftOut === 0 ? '' : `; ${amount(records.leftOut, 'record or entry', 'records or entries')} left out, written later than the audit date`;
  return [
    ...fact(style, 'Audit against the Co-production Charter', { lead: 'Audit against the Co-production Charter', colour: style.paint.bold }),
    ...fact(style, 'For the people who run the projects: it holds small counts. Not for publication.', { hang: 0 }),
    ...(organisation === null ? [] : fact(style, `Organisation: ${organisation}`)),
    ...fact(style, `Judged as on ${asOf}: what fell due from ${period.from} to ${period.to}${year}`),
    ...(selection.projects === null ? [] : fact(style, `Projects ${selection.since === undefined ? 'asked for' : 'that changed'}: ${listOf(selection.projects)}`)),
    ...(selection.commitments === null ? [] : fact(style, `Commitments asked for: ${listOf(selection.commitments)}`)),
    ...fact(style, `Read: ${amount(records.projects, 'project')}, ${amount(records.files, 'file')}, ${amount(records.records, 'record')}${leftOut}`),
    ...fact(style, `Made by: ${tool.name} ${tool.version}`),
  ];
}

/** Numbers that the portfolio loosened; they come first, because every verdict below stands on them. */
export function relaxedPolicy(style: Style, policy: readonly PolicySetting[]): readonly string[] {
  const relaxed = policy.flatMap((setting) => (setting.relaxed === undefined ? [] : [{ ...setting, by: setting.relaxed }]));
  if (relaxed.length === 0) return [];
  return [
    ...heading(style, 'Locally relaxed policy'),
    ...relaxed.flatMap(({ place, by, ...setting }) =>
      fact(
        style,
        `${settingInWords(setting)}, looser than the default of ${valueInWords(setting.default, setting.unit)}: approved by ${by.approvedBy} on ${by.approvedOn}, ` +
          `agreed at the Network meeting of ${by.approvedAt} (${showPlace(place)})`,
      ),
    ),
  ];
}

/** Numbers that the portfolio set as strict as the default, or stricter. */
export function stricterPolicy(style: Style, policy: readonly PolicySetting[]): readonly string[] {
  const set = policy.filter((setting) => setting.relaxed === undefined);
  if (set.length === 0) return [];
  return [
    ...heading(style, 'Other policy set here'),
    ...set.flatMap((setting) => fact(style, `${settingInWords(setting)}; the default is ${valueInWords(setting.default, setting.unit)} (${showPlace(setting.place)})`)),
  ];
}

function settingInWords({ key, project, value, unit }: Pick<PolicySetting, 'key' | 'project' | 'value' | 'unit'>): string {
  return `${key} is ${valueInWords(value, unit)}${project === null ? '' : ` in the project ${project}`}`;
}

/** What a reader should know before the verdicts. */
export function notices(style: Style, { notices: texts }: AuditResult): readonly string[] {
  return texts.length === 0 ? [] : [...heading(style, 'To note'), ...texts.flatMap((text) => fact(style, text))];
}

function listOf(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}
