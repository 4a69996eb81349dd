// Stryker's test runner for the rules: it loads them once, with every mutant in them switched off, and then runs the marked fixtures with one mutant on at a time.
// A process or thread for each mutant, with everything loaded anew, would take a hundred times as long.
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';

class FixtureRunner {
  #cases = new Map();
  // The object through which the changed code asks which mutant is on: it must stay the same one.
  #switches = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

  capabilities() {
    // What a module works out while it is loaded can't be worked out again.
    return { reloadEnvironment: false };
  }

  async init() {
    // From the copy with the mutants, in which Stryker has this process work; this module itself is loaded from outside it.
    const { importTypeScript } = await import(pathToFileURL('scripts/import-typescript.mjs').href);
    const { cases } = await importTypeScript('test/mutation/cases.ts');
    this.#cases = new Map(cases.map((one) => [one.name, one]));
  }

  async dryRun() {
    const tests = [];
    for (const one of this.#cases.values()) {
      this.#switches.currentTestId = one.name;
      tests.push(await run(one));
      this.#switches.currentTestId = undefined;
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#switches.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    Object.assign(this.#switches, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const tests = [];
    try {
      // In their own order, whatever that of the filter.
      for (const one of this.#cases.values()) {
        if (testFilter !== undefined && !testFilter.includes(one.name)) continue;
        tests.push(await run(one));
        if (!disableBail && tests.at(-1).status === TestStatus.Failed) break;
      }
    } finally {
      this.#switches.activeMutant = undefined;
    }
    return toMutantRunResult(determineHitLimitReached(this.#switches.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests });
  }
}

async function run({ name, run: wrongs }) {
  const began = performance.now();
  let failureMessage = '';
  try {
    failureMessage = (await wrongs()).join('\n');
  } catch (error) {
    failureMessage = error instanceof Error ? error.message : String(error);
  }
  const result = { id: name, name, timeSpentMs: performance.now() - began };
  return failureMessage === '' ? { ...result, status: TestStatus.Success } : { ...result, status: TestStatus.Failed, failureMessage };
}

const createRunner = () => new FixtureRunner();
createRunner.inject = [];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'marked-fixtures', createRunner)];
