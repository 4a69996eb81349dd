import type { Parameter } from '../model/charter.js';
import { showPlace } from '../model/place.js';
import type { PolicySetting } from '../model/result.js';
import { valueInWords } from '../output/text/amounts.js';

/** The numbers that a portfolio sets; the defaults stand for all others. */
export type Settings = readonly PolicySetting[];

/** Whether a portfolio sets the number. */
export function isSet({ key }: Parameter, settings: Settings): boolean {
  return settingOf(key, settings) !== undefined;
}

/** The value of a number where it is asked: as it is set, else the default. */
export function valueInForce({ key, unit, default: standard }: Parameter, settings: Settings): string {
  return valueInWords(settingOf(key, settings)?.value ?? standard, unit);
}

/** The same with where it comes from: `84 days (the default)`, `60 days (set at charter-audit.yaml:7:3; the default is 84 days)`. */
export function inForce(parameter: Parameter, settings: Settings): string {
  const setting = settingOf(parameter.key, settings);
  const from = setting === undefined ? 'the default' : `set at ${showPlace(setting.place)}; the default is ${valueInWords(parameter.default, parameter.unit)}${setting.relaxed === undefined ? '' : '; locally relaxed'}`;
  return `${valueInForce(parameter, settings)} (${from})`;
}

// What holds for all; a project may have a value of its own.
function settingOf(key: string, settings: Settings): PolicySetting | undefined {
  return settings.find((setting) => setting.key === key && setting.project === null);
}
