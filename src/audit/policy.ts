import { isDay } from '../model/day.js';
import type { Charter, Parameter } from '../model/charter.js';
import type { Problem } from '../model/problem.js';
import type { PolicySetting } from '../model/result.js';
import type { PolicyEntry } from '../records/config.js';

/** The parameters in force. */
export interface Policy {
  /** @throws RangeError for a key that no rule declares. */
  readonly value: (key: string) => number;
  readonly settings: readonly PolicySetting[];
  readonly problems: readonly Problem[];
}

/** Every parameter of the charter, each once, in the order in which the charter uses them. */
export function parametersOf({ commitments, rollUp, answers }: Charter): readonly Parameter[] {
  return [...new Set([...commitments.flatMap((c) => c.parameters), rollUp.effort, rollUp.undecided, ...Object.values(answers)])];
}

/** The defaults with what a portfolio sets. A value that can't stand is a problem, and the default is kept. */
export function policyOf(charter: Charter, entries: readonly PolicyEntry[]): Policy {
  const parameters = new Map(parametersOf(charter).map((p) => [p.key, p]));
  const checked = entries.map((entry) => check(entry, parameters));
  const settings = checked.flatMap((c) => ('setting' in c ? [c.setting] : []));
  const values = new Map(settings.map((s) => [s.key, s.value]));
  return {
    settings,
    problems: checked.flatMap((c) => ('problem' in c ? [c.problem] : [])),
    value: (key) => {
      const value = values.get(key) ?? parameters.get(key)?.default;
      if (value === undefined) throw new RangeError(`no rule declares the parameter ${key}`);
      return value;
    },
  };
}

function check(entry: PolicyEntry, parameters: ReadonlyMap<string, Parameter>): { readonly setting: PolicySetting } | { readonly problem: Problem } {
  const { key, place } = entry;
  const refused = (code: string, message: string, mend: string): { readonly problem: Problem } => ({ problem: { code, message, mend, place } });
  const parameter = parameters.get(key);
  if (parameter === undefined) return refused('policy-unknown', `No rule has a parameter ${key}.`, 'Take a key from `charter-audit list policy`, or leave the line out.');
  const { value } = entry;
  if (value < parameter.min || value > parameter.max) {
    return refused('policy-range', `${key} is ${String(value)}; it may lie between ${String(parameter.min)} and ${String(parameter.max)}.`, `The default is ${String(parameter.default)}.`);
  }
  const setting = { key, value, default: parameter.default, unit: parameter.unit, place };
  if (!isLooser(parameter, value)) return { setting };
  const { approvedBy, approvedOn, approvedAt } = entry;
  if (approvedBy === undefined || approvedOn === undefined || approvedAt === undefined || !isDay(approvedOn) || !isDay(approvedAt)) {
    return refused(
      'policy-loosened',
      `${key} is ${String(value)}, looser than the default ${String(parameter.default)}, and nobody is on record as having agreed to it.`,
      `Write it as {value: ${String(value)}, approved_by: …, approved_on: …, approved_at: …} with the date of the Network meeting, or use a stricter value.`,
    );
  }
  return { setting: { ...setting, relaxed: { approvedBy, approvedOn, approvedAt } } };
}

function isLooser({ stricter, default: standard }: Parameter, value: number): boolean {
  return stricter === 'lower' ? value > standard : value < standard;
}
