import { scieCharter } from '../../rules/index.js';
import { policyOf } from '../audit/policy.js';
import type { Problem } from '../model/problem.js';
import type { PolicySetting } from '../model/result.js';
import { readConfig } from '../records/config.js';
import { portfolioAround } from './locate.js';

const CONFIG = 'charter-audit.yaml';

/** The numbers that a portfolio sets, and what is wrong with its settings. */
export interface PolicyFound {
  readonly settings: readonly PolicySetting[];
  readonly problems: readonly Problem[];
}

/** The policy of the portfolio that a path lies in; with none around it, the defaults. No record is opened. @throws KnownError when the path does not exist */
export function policyAt(path: string, from: string): PolicyFound {
  const config = readConfig(portfolioAround(path, from).files, CONFIG);
  const policy = policyOf(scieCharter, config.policy);
  const problems = config.problems.filter(({ code, place }) => !(code === 'file-missing' && place.file === CONFIG));
  return { settings: policy.settings, problems: [...problems, ...policy.problems] };
}
