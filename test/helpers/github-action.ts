import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, type Run } from './cli.js';
import { at } from './json.js';
import { commandsOnPath, runScript, yamlOf } from './steps.js';

/** A step of a composite action that runs a script. */
interface Step {
  readonly id?: string;
  readonly shell: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What `action.yml` says. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

/** How a use of the action ended: with the outputs it gives and the summary it left. */
export interface Used extends Run {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** The action of this project. */
export function theAction(): Action {
  const action = yamlOf('action.yml');
  if (!isAction(action)) throw new Error('action.yml is no composite action.');
  return action;
}

/** Runs the steps of the action as GitHub does, in a folder that stands for a checkout: each in bash, with its expressions evaluated, until one fails. */
export async function useAction(workspace: string, inputs: Readonly<Record<string, string>>, { commands = {}, actionPath = ROOT }: { readonly commands?: Readonly<Record<string, string>>; readonly actionPath?: string } = {}): Promise<Used> {
  const action = theAction();
  const runner = join(workspace, '../runner');
  mkdirSync(runner, { recursive: true });
  const [output, summary] = [join(runner, 'output'), join(runner, 'summary')];
  for (const file of [output, summary]) writeFileSync(file, '');
  const given = { ...Object.fromEntries(Object.entries(action.inputs).map(([name, { default: value }]) => [name, value])), ...inputs };
  const github = { PATH: commandsOnPath(runner, commands), GITHUB_ACTIONS: 'true', CI: 'true', GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, GITHUB_ACTION_PATH: actionPath.replace(/\/$/, ''), RUNNER_TEMP: runner };
  const ended = { code: 0, stdout: '', stderr: '' };
  for (const step of action.runs.steps) {
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluated(value, { inputs: given })]));
    const run = await runScript(step.run, { cwd: workspace, env: { ...github, ...env } });
    ended.stdout += run.stdout;
    ended.stderr += run.stderr;
    ended.code = run.code;
    if (run.code !== 0) break;
  }
  const written = Object.fromEntries(readFileSync(output, 'utf8').split('\n').filter((line) => line !== '').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
  const outputs = Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, evaluated(value, { steps: { audit: { outputs: written } } })]));
  return { ...ended, outputs, summary: readFileSync(summary, 'utf8') };
}

/** An expression such as `${{ inputs.year }}`, looked up; what is not there is empty. */
export function evaluated(text: string, context: unknown): string {
  return text.replaceAll(/\$\{\{ ([\w.-]+) \}\}/g, (_, path: string) => {
    const value = path.split('.').reduce<unknown>((found, name) => at(found, name), context);
    return typeof value === 'string' ? value : '';
  });
}

function isAction(value: unknown): value is Action {
  return at(value, 'runs', 'using') === 'composite' && Array.isArray(at(value, 'runs', 'steps'));
}
