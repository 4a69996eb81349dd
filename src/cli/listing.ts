import { scieCharter } from '../../rules/index.js';
import type { Charter } from '../model/charter.js';
import { KINDS } from '../model/generated/records.js';
import { firstFew, problemLine } from '../output/text/problems.js';
import { KIND_INFO } from '../records/generated/kinds.js';
import { basisOf, LEVEL_WORDS, rulesOf } from './charter-words.js';
import { entry, page } from './entries.js';
import type { ExitCode } from './exit-codes.js';
import { fileOf } from './kind-files.js';
import type { ListName } from './list.js';
import { policyAt } from './policy-at.js';
import { listPolicy } from './policy-list.js';
import type { Terminal } from './terminal.js';

interface Listing {
  readonly text: string;
  readonly code: ExitCode;
}

/** The list asked for, over 80 columns. @throws KnownError for the policy of a path that does not exist. */
export async function listing(what: ListName, path: string, terminal: Terminal): Promise<Listing> {
  if (what === 'policy') return listPolicyAt(path, terminal);
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

async function listPolicyAt(path: string, terminal: Terminal): Promise<Listing> {
  const { policy, shared, problems } = await policyAt(path, terminal);
  for (const problem of firstFew(problems, (p) => [problemLine(p)])) terminal.err(`${problem}\n`);
  return { text: page(listPolicy(scieCharter, policy, shared)), code: problems.some(({ warning }) => warning !== true) ? 2 : 0 };
}
