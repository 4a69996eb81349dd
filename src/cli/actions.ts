/** What each command does once its options are known. Loaded only when it is run, so that `--help` and `--version` need not wait for any of it. */
export const ACTIONS = {
  check: async () => (await import('./check-folder.js')).check,
  annual: async () => (await import('./annual-folder.js')).annualFolder,
  merge: async () => (await import('./merge-parts.js')).mergeParts,
  report: async () => (await import('./report-stored.js')).report,
  compare: async () => (await import('./compare-stored.js')).compareStored,
  verify: async () => (await import('./verify-stored.js')).verify,
  list: async () => (await import('./listing.js')).listing,
  explain: async () => (await import('./explain-topic.js')).explainTopic,
} as const;

/** The actions, wherever they were loaded from. */
export type Actions = typeof ACTIONS;
