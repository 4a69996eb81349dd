import { scieCharter } from '../../rules/index.js';
import { parametersOf, policyOf } from '../audit/policy.js';
import type { Charter } from '../model/charter.js';
import { KINDS } from '../model/generated/records.js';
import { showPlace } from '../model/place.js';
import { valueInWords } from '../output/text/amounts.js';
import { firstFew, problemLine } from '../output/text/problems.js';
import { readConfig, type Config } from '../records/config.js';
import { KIND_INFO } from '../records/generated/kinds.js';
import { findPortfolio } from '../records/portfolio.js';
import { basisOf, LEVEL_WORDS, rulesOf } from './charter-words.js';
import { entry, page } from './entries.js';
import type { ExitCode } from './exit-codes.js';
import { fileOf } from './kind-files.js';
import type { ListName } from './list.js';
import { locate } from './locate.js';
import type { Terminal } from './terminal.js';

interface Listing {
  readonly text: string;
  readonly code: ExitCode;
}

/** The list asked for, over 80 columns. @throws KnownError for the policy of a path that does not exist. */
export function listing(what: ListName, path: string, terminal: Terminal): Listing {
  if (what === 'policy') return policyAt(path, terminal);
  const lines = { commitments: listCommitments, rules: listRules, kinds: listKinds }[what](scieCharter);
  return { text: page(lines), code: 0 };
}

function listCommitments({ commitments }: Charter): readonly string[] {
  return commitments.flatMap(({ id, title, standsAt, level, force, rules }) =>
    entry(id, title, `${standsAt}. Kept by ${LEVEL_WORDS[level]}; force: ${force}.${rules.length === 0 ? ' Not assessed yet.' : ''}`),
  );
}

function listRules(charter: Charter): readonly string[] {
  return [
    ...rulesOf(charter).flatMap(({ id, rule }) => entry(id, rule.title, `severity ${rule.severity}, basis ${basisOf(rule)}`)),
    ...charter.signs.flatMap(({ id, title, hard }) => entry(`integrity/${id}`, title, hard ? 'hard sign: the evidence is struck out (major)' : 'soft sign: asks a person to look (query)')),
  ];
}

function listKinds(): readonly string[] {
  return KINDS.flatMap((kind) => entry(kind, KIND_INFO[kind].title, `kept in ${fileOf(kind)}`));
}

function policyAt(path: string, terminal: Terminal): Listing {
  const { files, folderName } = locate(path, terminal.folder);
  const config = readConfig(files, findPortfolio(files, folderName).config);
  const { lines, problems } = listPolicy(scieCharter, config);
  for (const problem of firstFew(problems, (p) => [problemLine(p)])) terminal.err(`${problem}\n`);
  return { text: page(lines), code: problems.length > 0 ? 2 : 0 };
}

/** Every parameter with its value, default and unit, and where it was set; and what is wrong with those settings. */
export function listPolicy(charter: Charter, config: Pick<Config, 'policy' | 'problems'>): { readonly lines: readonly string[]; readonly problems: Config['problems'] } {
  const policy = policyOf(charter, config.policy);
  const lines = parametersOf(charter).flatMap(({ key, meaning, unit, stricter, default: standard }) => {
    const setting = policy.settings.find((s) => s.key === key);
    const from = setting === undefined ? 'the default' : `set at ${showPlace(setting.place)}; default ${valueInWords(standard, unit)}${setting.relaxed === undefined ? '' : '; locally relaxed'}`;
    return entry(`${key} = ${valueInWords(policy.value(key), unit)}`, meaning, `${from}; unit ${unit}; ${stricter} is stricter`);
  });
  return { lines, problems: [...config.problems, ...policy.problems] };
}
