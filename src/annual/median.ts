/** The middle of some days, in whole days; halfway between two of them, the later. @throws RangeError for none. */
export function median(days: readonly number[]): number {
  const sorted = days.toSorted((a, b) => a - b);
  const [lower, upper] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (lower === undefined || upper === undefined) throw new RangeError('no days to find the middle of');
  return Math.ceil((lower + upper) / 2);
}
