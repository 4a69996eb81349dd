/** What reading one record file may cost at most. A message about a limit names it and gives its value. */
export const LIMITS = {
  /** Bytes in a record file: 2 MiB. */
  recordBytes: 2 * 1024 * 1024,
  /** Levels of lists and mappings inside each other. */
  nestingDepth: 64,
  /** Pieces (names, values, marks, spaces, line ends) that a file is cut into. */
  tokens: 800_000,
  /** Values and names in a file. */
  nodes: 250_000,
  /** Documents in a file, parted by `---`. */
  documents: 1_000,
  /** Problems shown of a file; the rest is counted. */
  problemsShown: 20,
} as const;

/** A limit as messages name it. */
export function showLimit(name: keyof typeof LIMITS): string {
  return `limit ${name}: ${String(LIMITS[name])}`;
}
