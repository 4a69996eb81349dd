/** Half points: what a page description makes of one size differs by less. */
export function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}

/** The size that most letters have; of two that as many have, the smaller. */
export function usualSize(texts: readonly { readonly size: number; readonly text: string }[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of texts) letters.set(rounded(size), (letters.get(rounded(size)) ?? 0) + text.length);
  return mostFrequent(letters) ?? 0;
}

/** The number that was counted most often; of two, the smaller. */
export function mostFrequent(counts: ReadonlyMap<number, number>): number | undefined {
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0];
}
