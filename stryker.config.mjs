// npm run mutation: whether the marked fixtures notice a change to the rules. docs/mutation.md says what it found.
export default {
  testRunner: 'marked-fixtures',
  plugins: ['./scripts/mutation/fixture-runner.mjs'],
  mutate: ['rules/**/*.ts', '!rules/generated/**'],
  // Titles, reasons and what to do are wording, for people to weigh: a fixture that held them word for word would only repeat them.
  mutator: { excludedMutations: ['StringLiteral'] },
  coverageAnalysis: 'perTest',
  // Numbers of policy and their bounds, and the lists of rules, are made while the modules are loaded.
  ignoreStatic: true,
  concurrency: 1,
  ignorePatterns: ['dist', 'docs', 'bench', 'coverage', 'reports', '.git', 'test/e2e', 'fixtures/honest-*', 'fixtures/box-ticker'],
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: false },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  tempDirName: '.stryker-tmp',
  thresholds: { high: 90, low: 85, break: 85 },
};
