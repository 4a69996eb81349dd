import { firstFew, problemLine } from '../output/text/problems.js';
import type { ExitCode } from './exit-codes.js';
import type { ExplainFormat } from './explained.js';
import { explanation } from './explanation.js';
import { policyAt } from './policy-at.js';
import type { Terminal } from './terminal.js';

/** Explains one thing with the policy of the portfolio at a path. */
export async function explainTopic(id: string, path: string, format: ExplainFormat, terminal: Terminal): Promise<ExitCode> {
  const { policy, problems } = await policyAt(path, terminal);
  terminal.out(explanation(id, format, policy.settings));
  for (const problem of firstFew(problems, (p) => [problemLine(p)])) terminal.err(`${problem}\n`);
  return problems.some(({ warning }) => warning !== true) ? 2 : 0;
}
